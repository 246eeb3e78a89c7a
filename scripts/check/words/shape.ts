/** How a story reads: whether there is enough of it to meet somebody, how soon somebody is heard, and whether its sentences can be read once. */
import type { Finding } from '../finding.ts';
import { quotesOf } from '../../content/personas.ts';
import type { OwnWords, Sentence, WordRule } from './own-words.ts';

/** Signs that make a word in scripts without spaces: so much of a page is one word of English. */
const SIGNS = 1.7;
const UNSPACED_SIGNS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;

/** How many words a text has; signs of a script without spaces count as a part of one. */
export function lengthOf(text: string): number {
  const signs = text.match(UNSPACED_SIGNS)?.length ?? 0;
  const words = text.replace(UNSPACED_SIGNS, ' ').match(/[\p{L}\p{M}\p{N}]+(?:['’ʼ-][\p{L}\p{M}\p{N}]+)*/gu)?.length ?? 0;
  return Math.round(words + signs / SIGNS);
}

const total = (texts: readonly string[]): number => texts.reduce((sum, text) => sum + lengthOf(text), 0);

export const thinStory: WordRule = ({ folder, shape }, { settings }) => {
  const words = total(shape.paragraphs.map(({ text }) => text));
  const least = settings.limits.storyWords;
  if (words >= least) return [];
  const sentence = `This story has ${words} ${words === 1 ? 'word' : 'words'}; from about ${least} on one meets somebody. Tell a usual day, a bad one and what moves this person, in scenes that people told you.`;
  return [{ rule: 'thin-story', file: folder.file, line: folder.storyLine, sentence }];
};

export const lateVoice: WordRule = ({ folder, shape }, { settings }) => {
  const latest = settings.limits.wordsBeforeVoice;
  const isHeard = quotesOf(folder).some(({ status, because }) => status !== 'hidden' && because !== 'suggested');
  const words = total(shape.paragraphs.slice(0, shape.beforeVoice).map(({ text }) => text));
  if (!isHeard || words <= latest) return [];
  const first = shape.beforeVoice === undefined ? 'and no customer is heard in it' : 'before a customer is heard';
  const sentence = `${words} words are read here ${first}, so a reader takes the author’s word for all of them. Place \`<Voice claim="…" />\` within the first ${latest}.`;
  const place = shape.paragraphs[shape.beforeVoice ?? 0] ?? shape.paragraphs.at(-1);
  return [{ rule: 'late-voice', file: folder.file, line: place?.lineAt(0) ?? folder.storyLine, sentence }];
};

/** Words of a sentence, of one stretch without a pause, and of the sentence in the middle, above which few read without going back. */
const LONGEST = 60;
const MIDDLE = 26;
/** Below so many sentences the middle one says nothing. */
const SOME = 8;
/** More than these would be a list of the whole story. */
const SHOWN = 3;

export const hardToRead: WordRule = (own) => [...longest(own), ...middle(own)];

/** The longest stretch of a sentence without a semicolon, a colon or a dash: there one breathes. */
function breath({ whole }: Sentence): number {
  return Math.max(0, ...whole.split(/[;:—；：]|\s–\s/u).map(lengthOf));
}

function longest({ folder, story, claims }: OwnWords): Finding[] {
  const long = [...claims, ...story].map((sentence) => ({ sentence, words: breath(sentence) })).filter(({ words }) => words > LONGEST);
  return long.slice(0, SHOWN).map(({ sentence, words }, index) => {
    const more = index === SHOWN - 1 && long.length > SHOWN ? ` ${long.length - SHOWN} more are as long.` : '';
    return {
      rule: 'hard-to-read',
      file: folder.file,
      line: sentence.lineAt(0),
      ...(sentence.claim && { claim: sentence.claim.id }),
      sentence: `This sentence runs for ${words} words without a pause, and is read twice. Make two or three of it.${more}`,
    };
  });
}

function middle({ folder, story }: OwnWords): Finding[] {
  const lengths = story
    .map(({ whole }) => lengthOf(whole))
    .filter((words) => words > 0)
    .sort((a, b) => a - b);
  const median = lengths[Math.floor(lengths.length / 2)] ?? 0;
  if (lengths.length < SOME || median <= MIDDLE) return [];
  const sentence = `Half of this story’s sentences have ${median} words or more, and people read it between two meetings. Let one sentence say one thing; ${MIDDLE} words are many.`;
  return [{ rule: 'hard-to-read', file: folder.file, line: folder.storyLine, sentence }];
}
