/** Two hundred names, addresses and numbers of nobody, whom a test puts into every kind of place in which a source may name somebody. */

/** What is said of one invented person. */
interface Canary {
  name: string;
  mail: string;
  phone: string;
}

const FIRST = ['Zdenka', 'Thorvald', 'Ottoline', 'Bartholomew', 'Ludmila', 'Cosimo', 'Yevgenia', 'Ignatius', 'Philippa', 'Radoslav'];
const LAST = [
  'Quibblewick',
  'Vandersnoot',
  'Marchbankov',
  'Thistledrum',
  'Orzechowska',
  'Pumpernagel',
  'Wrigglesby',
  'Castellanetti',
  'Hohenzwirn',
  'Dubrovnikova',
];

/** The canary of a number: a first name comes again, a last name, an address and a telephone number never. */
export function canary(number: number): Canary {
  const first = FIRST[number % FIRST.length] ?? '';
  const last = `${LAST[Math.floor(number / FIRST.length) % LAST.length]}${'abcdefghijklmnopqrstuvwxyz'[number % 26]}${'aeiou'[Math.floor(number / 50) % 5]}`;
  return { name: `${first} ${last}`, mail: `${first}.${last}@inbox${number}.example`.toLowerCase(), phone: `+44 20 7946 ${String(1000 + number)}` };
}

/** What of a canary must never be read again: the last name, both halves of the address, the number with and without its spaces. */
export function tellTales({ name, mail, phone }: Canary): string[] {
  const last = name.split(' ')[1] ?? '';
  const plain = [last, mail, mail.split('@')[1] ?? '', phone, phone.replaceAll(' ', '')];
  return plain.flatMap((one) => [
    one,
    one.toLowerCase(),
    one.toUpperCase(),
    encodeURIComponent(one),
    Buffer.from(one).toString('base64').replace(/=+$/, '').slice(0, -1),
  ]);
}

/** Gives each place canaries of its own, and counts them. */
export class Aviary {
  readonly all: Canary[] = [];

  next(): Canary {
    const one = canary(this.all.length);
    this.all.push(one);
    return one;
  }

  /** `Ludmila Quibblewick, ludmila@…, +44 …`: all that may be known of somebody, once. */
  whole(): string {
    const { name, mail, phone } = this.next();
    return `${name}, ${mail}, ${phone}`;
  }

  name(): string {
    return this.next().name;
  }

  mail(): string {
    return this.next().mail;
  }

  phone(): string {
    return this.next().phone;
  }
}

/** Texts of files by their paths in a content root. */
export type Files = Record<string, string>;
/** A kind of place: what it is, and files that hold canaries there and nowhere else. */
export type Place = readonly [what: string, files: (birds: Aviary, name: string) => Files];

/** Every place, as often as it takes for two hundred canaries. */
export function aviaryOf(kinds: readonly Place[], most: number): { birds: Aviary; files: Files } {
  const birds = new Aviary();
  const files: Files = {};
  for (let round = 0; birds.all.length < most; round++)
    for (const [index, [, make]] of kinds.entries()) Object.assign(files, make(birds, `2026-03-04-p${100 + index}-${round}`));
  return { birds, files };
}
