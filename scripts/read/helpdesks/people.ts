/** The people of any export: what identifies them, and which names are to be masked. */

/** What an export says of one of its people. */
export interface Person {
  name?: string | undefined;
  email?: string | undefined;
}

/** Mailboxes that are nobody's name. */
const MAILBOXES = new Set(
  'admin billing contact customer care email help hello hi info mail me noreply no reply office orders post sales service shop support team web'.split(' '),
);

/** What identifies a person: an address where there is one, the same whatever account it is, else the account. */
export function personKey(email: string | undefined, id: string | undefined): string | undefined {
  if (email?.trim()) return email.trim().toLowerCase();
  return id && `id:${id}`;
}

/** The names of people, and the parts of their addresses that may be names. */
export function namesOf(people: Iterable<Person>): string[] {
  const names = new Set<string>();
  for (const { name, email } of people) {
    if (name?.trim() && !name.includes('@')) names.add(name.trim());
    for (const part of nameParts(email)) names.add(part);
  }
  return [...names];
}

/** The parts of an address before its `@` that look like names. */
export function nameParts(email: string | undefined): string[] {
  const [local = ''] = email?.split('@') ?? [];
  return local.split(/[^\p{L}]+/u).filter((part) => part.length >= 3 && part.length <= 24 && !MAILBOXES.has(part.toLowerCase()));
}

/** The name and the address of a sender written in one: `Ines Example <ines@mail.example>`, or an address alone. */
export function senderOf(from: string | undefined): Person {
  const [, name = '', email] = /^([^<>]{0,200})<([^<>\s]{1,254})>\s*$/.exec(from ?? '') ?? [];
  if (email) return { name: name.replaceAll('"', '').trim() || undefined, email };
  return from?.includes('@') ? { email: from.trim() } : { name: from?.trim() || undefined };
}
