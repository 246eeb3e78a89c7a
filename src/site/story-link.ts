/** Where a link of a story leads: to what a reference names, or where it says, if anybody may be sent there. */
import { isSafeLink } from '#model/link.ts';
import { parseReference } from '#model/reference.ts';
import { address } from './address.ts';

/** The address of a link; undefined where it must not lead anywhere, and its words stand alone. */
export function storyHref(written: string): string | undefined {
  const reference = parseReference(written);
  if (!reference) return isSafeLink(written) ? written : undefined;
  const { persona, claim, month } = reference;
  const page = month === undefined ? address.persona(persona) : address.past(persona, month);
  return claim === undefined ? page : `${page}#${claim}`;
}
