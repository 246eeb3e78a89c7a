/** A whole set of personas that shares one pronoun, one country or one language: who is not like that was not met, or not told of. */
import { foldCase } from '../../match/stems.ts';
import type { PersonaFolder } from '../../content/personas.ts';
import type { Finding } from '../finding.ts';

/** Of fewer personas, one value says nothing. */
const SET = 4;

export function oneValue(personas: readonly PersonaFolder[]): Finding[] {
  const [first] = personas;
  if (!first || personas.length < SET) return [];
  const tell = (what: string, value: string | undefined, field: string, missing: string): Finding[] =>
    value === undefined
      ? []
      : [
          {
            rule: 'one-value',
            file: first.file,
            line: first.lineOf([field]),
            sentence: `All ${personas.length} personas share ${what} (${value}), and a team that meets only them designs for nobody else. ${missing}`,
          },
        ];
  const { persona } = first;
  const pronoun = persona.pronoun !== 'they' && personas.every((one) => one.persona.pronoun === persona.pronoun) ? persona.pronoun : undefined;
  return [
    ...tell('one pronoun', pronoun, 'pronoun', 'Ask who else writes to you, and whether a persona could be somebody else with the same claims.'),
    ...tell(
      'one country',
      shared(personas.map(countryOf)),
      'place',
      'Look through the conversations for people elsewhere, or say in `notFor` that they are not meant.',
    ),
    ...tell(
      'one language',
      shared(personas.map(languageOf)),
      'languages',
      'Look through the conversations that nobody could read, or say in `notFor` that they are not meant.',
    ),
  ];
}

/** The value that all have, if they have one and the same. */
function shared(values: readonly (string | undefined)[]): string | undefined {
  const [first] = values;
  return first !== undefined && values.every((one) => one !== undefined && foldCase(one) === foldCase(first)) ? first : undefined;
}

/** What stands after the last comma of a place: `England` of `Whitby, England`. */
function countryOf({ persona: { place } }: PersonaFolder): string | undefined {
  const at = place?.lastIndexOf(',') ?? -1;
  return at === -1 ? undefined : place?.slice(at + 1).trim();
}

function languageOf({ persona: { languages } }: PersonaFolder): string | undefined {
  return languages.length === 1 ? languages[0]?.split('-')[0] : undefined;
}
