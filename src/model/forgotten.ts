/** Tombstones: who withdrew, so that nothing of them comes back. They name nobody who is not known by a random id alone. */
import { z } from 'astro/zod';
import { ParticipantId } from './ids.ts';

/** The file of tombstones, relative to the content root. It is committed: whoever pulls must know. */
export const FORGOTTEN_FILE = 'forgotten.yml';

const letters = (count: number, what: string): z.ZodString =>
  z.string().regex(new RegExp(`^[a-z2-7]{${count}}$`), { error: `Expected ${what}, ${count} letters and digits as \`forget\` wrote them.` });

/** A participant of notes by the random id; a customer of exports by a keyed hash, with a mark of the key that it was made under. */
export const Tombstone = z.union([
  z.strictObject({ participant: ParticipantId }),
  z.strictObject({ customer: letters(26, 'a keyed hash'), key: letters(8, 'the mark of a key') }),
]);
export type Tombstone = z.infer<typeof Tombstone>;
export const Tombstones = z.array(Tombstone);

/** A pseudonym that follows from what identifies an export's customer: the form that the key gives. */
const CUSTOMER = /^C\d[A-HJ-NP-Z2-9]{9}$/;

/** Whether a pseudonym is that of an export's customer, and so leads to them under the key: no tombstone may hold it as it stands. */
export function isCustomer(by: string): boolean {
  return CUSTOMER.test(by);
}

const lineOf = (stone: Tombstone): string =>
  'participant' in stone ? `- { participant: ${stone.participant} }` : `- { customer: ${stone.customer}, key: ${stone.key} }`;

const HEADER = `# Who withdrew, so that nothing of them comes back. Written by \`npm run forget\`; see docs/forget.md. Do not take out a line.
`;

/** The file of tombstones as text: a line each, sorted, so that two people who forget somebody at once do not collide. */
export function tombstonesText(stones: readonly Tombstone[]): string {
  return `${HEADER}\n${[...new Set(stones.map(lineOf))].sort().join('\n')}\n`;
}
