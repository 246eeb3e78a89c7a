/** The same words twice: a quote cannot speak for two claims that disagree, and what fits everybody describes nobody. */
import { fold } from '#model/fold.ts';
import type { Limits } from '#model/limits.ts';
import type { Persona } from '#model/persona.ts';
import type { Quote } from '#model/quote.ts';
import type { PersonaFolder } from '../../content/personas.ts';
import type { Finding } from '../finding.ts';

/** Finds quotes that stand on both sides of a claim, or support two claims one of which listens for what speaks against the other. */
export function againstThemselves(folder: PersonaFolder): Finding[] {
  const opposites = oppositesIn(folder.persona);
  return folder.quotes.flatMap(({ file, entries, lineOf }) =>
    entries.flatMap((quote, index): Finding[] => {
      const pair = clashIn(quote, opposites);
      if (!pair) return [];
      const [one, other] = pair;
      const what = one === other ? `supports \`${one}\` and contradicts it` : `supports \`${one}\` and \`${other}\`, which disagree`;
      const sentence = `This quote ${what}. Read it once more, and leave it where it belongs.`;
      return [{ rule: 'quote-against-itself', file, line: lineOf([index]), claim: one, sentence }];
    }),
  );
}

/** For each claim, the claims that listen for a phrase that speaks against it, and those that it speaks against. */
function oppositesIn({ claims }: Persona): Map<string, Set<string>> {
  const listening = new Map<string, string[]>();
  for (const { id, listensFor } of claims) for (const phrase of listensFor) listening.set(keyOf(phrase), [...(listening.get(keyOf(phrase)) ?? []), id]);
  const opposites = new Map<string, Set<string>>(claims.map(({ id }) => [id, new Set()]));
  for (const { id, against } of claims) {
    for (const other of against.flatMap((phrase) => listening.get(keyOf(phrase)) ?? [])) {
      opposites.get(id)?.add(other);
      opposites.get(other)?.add(id);
    }
  }
  return opposites;
}

const keyOf = (phrase: string): string => fold(phrase).toLowerCase();

function clashIn({ supports, contradicts }: Quote, opposites: ReadonlyMap<string, ReadonlySet<string>>): [string, string] | undefined {
  const both = supports.find((claim) => contradicts.includes(claim));
  if (both !== undefined) return [both, both];
  for (const one of supports) {
    const other = supports.find((claim) => opposites.get(one)?.has(claim));
    if (other !== undefined) return [one, other];
  }
  return undefined;
}

/** Finds quotes that are kept in more personas than one person can be like, at the place of the last of them. */
export function everywhere(folders: readonly PersonaFolder[], { personasPerQuote }: Limits): Finding[] {
  const standing = new Map<string, string[]>();
  const found: Finding[] = [];
  for (const { id, quotes } of folders) {
    for (const { file, entries, lineOf } of quotes) {
      for (const [index, quote] of entries.entries()) {
        const personas = standing.get(quote.id);
        if (!personas) standing.set(quote.id, [id]);
        else if (!personas.includes(id) && personas.push(id) > personasPerQuote) {
          const sentence = `The same words stand in ${personas.map((one) => `\`${one}\``).join(', ')}: what fits everybody describes nobody. Keep them where they say most; hide them elsewhere with \`status: hidden\`.`;
          found.push({ rule: 'quote-everywhere', file, line: lineOf([index]), sentence });
        }
      }
    }
  }
  return found;
}
