/** How a persona is spoken of, and what the sides of a person are called in the wiki's headings. */
import type { Facet } from '#model/claim.ts';
import type { Persona } from '#model/persona.ts';
import { say } from './say.ts';

/** How somebody is spoken of, as messages are told it: `{who, select, she {her} he {his} other {their}}`. */
export interface Pronoun {
  who: Persona['pronoun'];
}

/** How a persona is spoken of. */
export function pronounOf({ pronoun }: Pick<Persona, 'pronoun'>): Pronoun {
  return { who: pronoun };
}

/** The heading of a facet's section, in words about this person. */
export function facetHeading(facet: Facet, { who }: Pronoun): string {
  return say(`facet.heading.${facet}`, { who });
}

/** The same within a sentence. */
export function facetWithin(facet: Facet, { who }: Pronoun): string {
  return say(`facet.within.${facet}`, { who });
}
