/** References: personas, claims and themes that are named somewhere must be there. */
import type { Conversation } from '#model/conversation.ts';
import type { Diagnostic } from '#model/diagnostic.ts';
import { didYouMean } from '#model/spelling.ts';
import type { Theme } from '#model/theme.ts';
import type { PersonaFolder } from '../content/personas.ts';
import { strangersOf } from '../pipeline/participants.ts';

/** What can be referred to. */
export interface Known {
  personas: ReadonlyMap<string, ReadonlySet<string>>;
  /** Personas that are there and cannot be read: of what leads to them nothing is known. */
  unread: ReadonlySet<string>;
  /** Undefined where the codebook could not be read: then themes are not judged. */
  themes: ReadonlySet<string> | undefined;
}

/**
 * @param themes undefined where the codebook could not be read
 * @param folders ids of all personas, also of those that could not be read
 */
export function knownIn(personas: readonly PersonaFolder[], themes: readonly Theme[] | undefined, folders: readonly string[]): Known {
  return {
    unread: new Set(folders.filter((id) => !personas.some((one) => one.id === id))),
    personas: new Map(personas.map(({ id, persona }) => [id, new Set(persona.claims.map((claim) => claim.id))])),
    themes: themes && new Set(themes.map(({ id }) => id)),
  };
}

/** The references of one persona: its themes, the personas that it has to do with, and the claims that its kept quotes bear on. */
export function personaReferences(folder: PersonaFolder, known: Known): Diagnostic[] {
  const { file, persona, lineOf, quotes } = folder;
  const own = known.personas.get(folder.id) ?? new Set();
  const themes = [
    ...persona.themes.map((id, index) => ({ id, path: ['themes', index] })),
    ...persona.claims.flatMap((claim, at) => claim.themes.map((id, index) => ({ id, path: ['claims', at, 'themes', index] }))),
  ];
  const seen = new Map<string, string>();
  return [
    ...themes.filter(({ id }) => unknownTheme(id, known)).map(({ id, path }) => themeComplaint(file, lineOf(path), id, known)),
    ...persona.relations.flatMap(({ persona: other }, index) => strangerComplaint(file, lineOf(['relations', index, 'persona']), other, known)),
    ...quotes.flatMap(({ file: kept, entries, lineOf: lineIn }) =>
      entries.flatMap((quote, index) => {
        const found: Diagnostic[] = [];
        for (const claim of [...quote.supports, ...quote.contradicts]) {
          if (!own.has(claim)) {
            found.push({
              rule: 'unknown-claim',
              severity: 'error',
              file: kept,
              line: lineIn([index]),
              // The id is not repeated: it may be a name.
              sentence: `This quote names a claim that \`${folder.id}\` does not have.${didYouMean(claim, own)} Correct the id, or run \`npm run pull\`.`,
            });
          }
        }
        const twin = seen.get(quote.id);
        if (twin !== undefined)
          found.push({
            rule: 'duplicate-quote',
            severity: 'error',
            file: kept,
            line: lineIn([index, 'id']),
            sentence: `The id \`${quote.id}\` is also in \`${twin}\`. Remove one of them and run \`npm run pull\`.`,
          });
        seen.set(quote.id, kept);
        return found;
      }),
    ),
  ];
}

/** A relation to a persona that is not there; the id is not repeated, since it may be a name. */
function strangerComplaint(file: string, line: number | undefined, id: string, { personas, unread }: Known): Diagnostic[] {
  if (personas.has(id) || unread.has(id)) return [];
  const sentence = `This relation leads to a persona that is not there.${didYouMean(id, personas.keys())} Correct the id, or remove it.`;
  return [{ rule: 'unknown-persona', severity: 'error', file, ...(line !== undefined && { line }), sentence }];
}

const unknownTheme = (id: string, { themes }: Known): boolean => themes !== undefined && !themes.has(id);

function themeComplaint(file: string, line: number | undefined, id: string, { themes }: Known): Diagnostic {
  return {
    rule: 'unknown-theme',
    severity: 'error',
    file,
    ...(line !== undefined && { line }),
    sentence: `There is no theme \`${id}\` in \`themes.yml\`.${didYouMean(id, themes ?? [])} Add it there, or correct the id.`,
  };
}

/** The references of one note: the personas that it names, its themes, and its marks. */
export function noteReferences(note: Conversation, participantKnown: boolean, known: Known): Diagnostic[] {
  const file = `conversations/${note.file}`;
  const found: Diagnostic[] = [];
  const named = strangersOf(note, [...known.personas.keys(), ...known.unread]);
  found.push(...named.map((one) => ({ ...one, file: `conversations/${one.file}` })));
  if (note.personas.length === 0 && !participantKnown) {
    found.push({
      rule: 'no-persona',
      severity: 'error',
      file,
      sentence: 'This note names no `persona`, and no other note says to which one its participant belongs. Add `persona: …`.',
    });
  }
  for (const id of note.themes) if (unknownTheme(id, known)) found.push(themeComplaint(file, undefined, id, known));
  for (const { marks, at } of note.utterances) {
    for (const { persona, claim } of marks) {
      const line = /^L(\d+)$/.exec(at)?.[1];
      if (known.unread.has(persona)) continue;
      const claims = known.personas.get(persona);
      const sentence = !claims
        ? `This mark leads to a persona that is not there.${didYouMean(persona, known.personas.keys())}`
        : !claims.has(claim) && `This mark leads to a claim that \`${persona}\` does not have.${didYouMean(claim, claims)}`;
      if (sentence)
        found.push({
          rule: claims ? 'unknown-claim' : 'unknown-persona',
          severity: 'error',
          file,
          ...(line && { line: Number(line) }),
          sentence: `${sentence} Correct the link.`,
        });
    }
  }
  return found;
}
