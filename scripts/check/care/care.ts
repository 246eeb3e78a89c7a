/** The rules of care: somebody looks after each persona and uses it, no two are one, and the codebook stays a codebook. */
import type { Finding, Look, Looked } from '../finding.ts';
import { lonelyThemes, sharedAliases } from './codebook.ts';
import { nearDuplicates } from './twins.ts';
import { uncited } from './uncited.ts';

/** Looks at how personas and the codebook are kept. */
export const lookAtCare: Look = (looked) => [
  ...withoutOwner(looked),
  ...uncited(looked),
  ...nearDuplicates(looked.personas, looked.settings.limits),
  ...lonelyThemes(looked),
  ...sharedAliases(looked),
];

/** Finds personas that nobody looks after. */
export function withoutOwner({ personas }: Pick<Looked, 'personas'>): Finding[] {
  return personas
    .filter(({ persona }) => persona.owner === undefined)
    .map(({ file }) => {
      const sentence = 'Nobody is named who looks after this persona. Add `owner: ` with a person or a team, as colleagues would call them.';
      return { rule: 'no-owner', file, line: 1, sentence };
    });
}
