/** How a persona is spoken of, and what the sides of a person are called in the wiki's headings. */
import type { Facet } from '#model/claim.ts';
import type { Persona } from '#model/persona.ts';
import { sentenceCase } from './words.ts';

/** The forms of a pronoun. `s` is the ending of a verb: she moves, they move. */
export interface Pronoun {
  they: string;
  them: string;
  their: string;
  s: string;
}

const pronouns: Record<Persona['pronoun'], Pronoun> = {
  she: { they: 'she', them: 'her', their: 'her', s: 's' },
  he: { they: 'he', them: 'him', their: 'his', s: 's' },
  they: { they: 'they', them: 'them', their: 'their', s: '' },
};

/** The forms by which a persona is spoken of. */
export function pronounOf({ pronoun }: Pick<Persona, 'pronoun'>): Pronoun {
  return pronouns[pronoun];
}

/** The heading of a facet's section, in words about this person. */
export function facetHeading(facet: Facet, { they, them, their, s }: Pronoun): string {
  const headings: Record<Facet, string> = {
    life: `${sentenceCase(their)} life`,
    motivation: `What moves ${them}`,
    frustration: `What wears ${them} down`,
    fear: `What ${they} fear${s}`,
    delight: `What delights ${them}`,
    habit: `How ${they} go${s === '' ? '' : 'es'} about it`,
    relationship: `The people around ${them}`,
    need: `What ${they} need${s}`,
  };
  return headings[facet];
}

/** A facet by itself, where many are spoken of. */
export const facetName: Record<Facet, string> = {
  life: 'their lives',
  motivation: 'what moves them',
  frustration: 'what wears them down',
  fear: 'what they fear',
  delight: 'what delights them',
  habit: 'how they go about it',
  relationship: 'the people around them',
  need: 'what they need',
};
