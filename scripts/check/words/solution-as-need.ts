/** A solution that is phrased as a need: `She wants a button`. What a person lacks is a problem; the button is one answer to it. */
import type { Finding } from '../finding.ts';
import { wordsOf, type Found } from './listed.ts';
import { findingAt, shown, type OwnWords, type Sentence, type WordRule } from './own-words.ts';
import { asking, denying, doings, elsewhere, settled, things, wantHeadings, wanting } from './solution-words.ts';

/** So many words may stand between the wanting and what is wanted: `a big, obvious button`. */
const APART = 5;
/** So near to a thing other words say which kind it is: `the button on her coat`. */
const NEAR = 8;
/** A list under the heading `Needs` names its things at the beginning. */
const AT_FIRST = 4;

export const solutionAsNeed: WordRule = (own) => [...own.claims, ...own.tagline, ...own.story].flatMap((sentence) => inSentence(own, sentence));

function inSentence(own: OwnWords, sentence: Sentence): Finding[] {
  const found = wanted(own.language, sentence) ?? listedNeed(own.language, sentence);
  if (!found || isElsewhere(own.language, sentence.words, found)) return [];
  const thing = shown(sentence, found.from, found.to);
  return [
    findingAt(
      own,
      sentence,
      found.from,
      'solution-as-need',
      `“${thing}” is a solution phrased as a need: it would bind the team to one answer before the question is known. Ask what goes wrong without it, and write down that.`,
    ),
  ];
}

/** Whether the words beside a thing say that it is none of a screen, or that it is a certain one which is there already. */
function isElsewhere(language: string, words: Sentence['words'], { from, to }: Found): boolean {
  const beside = elsewhere(language);
  return (
    beside.in(words, Math.max(0, from - NEAR), from).length > 0 ||
    beside.in(words, to, Math.min(words.length, to + NEAR)).length > 0 ||
    settled(language).isBefore(words, from, 2) ||
    // German joins the two: a coffee filter is one word.
    (language === 'de' && beside.lengthAt(words, from) > 0)
  );
}

/** The thing that somebody in this sentence wants. */
function wanted(language: string, { words, of }: Sentence): Found | undefined {
  const wants = [...wanting(language).in(words), ...(of === 'claim' ? asking(language).in(words) : [])];
  for (const want of wants) {
    const thing = things(language).after(words, want.to, APART) ?? doings(language).after(words, want.to, APART);
    if (!thing) continue;
    const isDenied = denying(language).isBefore(words, want.from, 3) || denying(language).in(words, want.to, thing.from).length > 0;
    if (!isDenied) return thing;
  }
  return wantedBehind(language, words);
}

/** German sets the verb last: `weil sie einen Knopf haben will`. */
function wantedBehind(language: string, words: Sentence['words']): Found | undefined {
  if (language !== 'de') return undefined;
  return things(language)
    .in(words)
    .find(({ from, to }) => wanting(language).after(words, to, 2) !== undefined && !denying(language).isBefore(words, from, 3));
}

/** The thing that a list of needs names: under a heading, behind a label, or in a claim of that facet. */
function listedNeed(language: string, { words, section, claim, of }: Sentence): Found | undefined {
  const label = wantHeadings(language).lengthAt(words, 0);
  const isUnder = of === 'story' && wantHeadings(language).in(wordsOf(section, language)).length > 0;
  if (label === 0 && !isUnder && claim?.facet !== 'need') return undefined;
  const found = things(language).in(words, label, Math.min(words.length, label + AT_FIRST))[0];
  return found && denying(language).in(words, 0, found.from).length === 0 ? found : undefined;
}
