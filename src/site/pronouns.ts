/** How a persona is spoken of, and what the sides of a person are called in the wiki's headings. */
import type { Facet } from '#model/claim.ts';
import type { Persona } from '#model/persona.ts';
import { say } from './say.ts';

/** Who is spoken of, as messages are told it; and the English forms. `s` is the ending of a verb: she moves, they move. */
export interface Pronoun {
  who: Persona['pronoun'];
  they: string;
  them: string;
  their: string;
  s: string;
}

const pronouns: Record<Persona['pronoun'], Pronoun> = {
  she: { who: 'she', they: 'she', them: 'her', their: 'her', s: 's' },
  he: { who: 'he', they: 'he', them: 'him', their: 'his', s: 's' },
  they: { who: 'they', they: 'they', them: 'them', their: 'their', s: '' },
};

/** The forms by which a persona is spoken of. */
export function pronounOf({ pronoun }: Pick<Persona, 'pronoun'>): Pronoun {
  return pronouns[pronoun];
}

/** The heading of a facet's section, in words about this person. */
export function facetHeading(facet: Facet, { who }: Pick<Pronoun, 'who'>): string {
  return say(`facet.heading.${facet}`, { who });
}

/** The same within a sentence. */
export function facetWithin(facet: Facet, { who }: Pick<Pronoun, 'who'>): string {
  return say(`facet.within.${facet}`, { who });
}
