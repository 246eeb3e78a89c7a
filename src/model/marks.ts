/** The marks that stand where something personal stood, such as `[name]`: one table for all that make, read or show them. */

/** Every kind of personal data: the word of its mark, and how a message calls it. */
export const PERSONAL = {
  name: { mark: 'name', called: 'a name' },
  address: { mark: 'address', called: 'a postal address' },
  email: { mark: 'email', called: 'an e-mail address' },
  card: { mark: 'card', called: 'a card number' },
  phone: { mark: 'phone', called: 'a telephone number' },
  iban: { mark: 'iban', called: 'an account number' },
  id: { mark: 'id', called: 'a number by which a state knows somebody' },
  number: { mark: 'number', called: 'a number that belongs to one customer' },
  ip: { mark: 'ip', called: 'an internet address of a machine' },
  device: { mark: 'device', called: 'the number of a device' },
  handle: { mark: 'handle', called: 'a name that somebody uses online' },
  secret: { mark: 'secret', called: 'a password or key' },
  link: { mark: 'link', called: 'a link that carries a secret or leads to a person' },
  birth: { mark: 'date of birth', called: 'a date of birth' },
  coordinates: { mark: 'coordinates', called: 'the coordinates of a place' },
} as const satisfies Record<string, { mark: string; called: string }>;

export type PersonalKind = keyof typeof PERSONAL;

/** Source of a pattern for what stands between the brackets of any mark; it may say which of several: `name 2`. */
export const MARK_WORDS = `(?:${Object.values(PERSONAL)
  .map(({ mark }) => mark)
  .join('|')})(?: \\d{1,4})?`;

/** Source of a pattern that knows every mark. */
export const MARK = `\\[${MARK_WORDS}\\]`;

/** The mark of a kind, without its brackets. */
export function markOf(kind: PersonalKind): string {
  return PERSONAL[kind].mark;
}
