/** The product in a persona’s life: where a life is told, the product is a stranger. */
import type { Finding } from '../finding.ts';
import { lifeHeadings, productWordsIn, isProductsOwn, type OfProduct } from './product-words.ts';
import { wordsOf } from './listed.ts';
import type { Around, OwnWords, Sentence, WordRule } from './own-words.ts';

/** One word of a screen is an anecdote, two are a habit of the author’s. */
const FEWEST = 2;

export const productInLife: WordRule = (own, around) => [...inClaims(own, around), ...inStory(own, around)];

function inClaims({ folder, language, claims }: OwnWords, { settings }: Around): Finding[] {
  return claims
    .filter((sentence) => sentence.claim?.facet === 'life' && isProductsOwn(sentence, language, settings))
    .map((sentence) => ({
      rule: 'product-in-life',
      file: folder.file,
      line: sentence.lineAt(0),
      ...(sentence.claim && { claim: sentence.claim.id }),
      sentence: `This claim is of the facet life, and speaks of ${list(productWordsIn(sentence, language, settings))}. Say what the life is like without it, or give the claim the facet that it has: a habit, a frustration, a need.`,
    }));
}

function inStory({ folder, language, story }: OwnWords, { settings }: Around): Finding[] {
  const sections = Map.groupBy(story, ({ section }) => section);
  return [...sections].flatMap(([section, sentences]): Finding[] => {
    // What stands above all headings opens the story, and a story without headings is all opening.
    if (section !== '' && !tellsOfLife(section, language, settings)) return [];
    const found = sentences.flatMap((sentence) => productWordsIn(sentence, language, settings).map((one) => ({ ...one, sentence })));
    const [first] = found;
    const isMuch = found.length >= FEWEST || (section !== '' && found.some(({ isName }) => isName));
    if (!first || !isMuch) return [];
    const place = section === '' ? 'The opening of this story' : `“${section}” tells of a life, and`;
    const sentence = `${place} speaks of ${list(found)}: a reader learns how the product is used, and not who is there. Tell what the day holds without it, and move this to a section about work or service.`;
    return [{ rule: 'product-in-life', file: folder.file, line: lineOf(first), sentence }];
  });
}

/** A heading of a life, unless it speaks of the product itself: `A day with …`. */
function tellsOfLife(section: string, language: string, settings: Around['settings']): boolean {
  const words = wordsOf(section, language);
  return lifeHeadings(language).in(words).length > 0 && productWordsIn({ text: section, whole: section, words }, language, settings).length === 0;
}

const lineOf = ({ sentence, at }: OfProduct & { sentence: Sentence }): number => sentence.lineAt(at);

/** The words, each once, as they would be read out. */
function list(words: readonly OfProduct[]): string {
  const once = [...new Set(words.map(({ word }) => `“${word.replace(/\s+/g, ' ')}”`))];
  if (once.length > 3) return `${once.slice(0, 3).join(', ')} and more`;
  return once.length < 2 ? once.join('') : `${once.slice(0, -1).join(', ')} and ${once.at(-1) ?? ''}`;
}
