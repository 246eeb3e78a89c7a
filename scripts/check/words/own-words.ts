/** A persona's own words, read once for all rules: its claims, its tagline and its story as sentences, each with its line; what customers said is taken out. */
import type { Claim } from '#model/claim.ts';
import type { Settings } from '#model/settings.ts';
import type { PersonaFolder } from '../../content/personas.ts';
import { baseOf, languageOf } from '../../hear/language.ts';
import { sentencesIn } from '../../hear/sentences.ts';
import type { Finding } from '../finding.ts';
import { wordsOf, type Found, type Word } from './listed.ts';
import { storyOf, type Marked, type Story } from './paragraphs.ts';

/** A sentence of a persona. */
export interface Sentence {
  /** What is between quote marks is blotted out, sign by sign, since it is what somebody said. */
  text: string;
  /** As it stands there. */
  whole: string;
  words: readonly Word[];
  /** Where it stands. */
  of: 'claim' | 'story' | 'tagline';
  /** The claim that says it. */
  claim?: Claim;
  /** The heading above it in the story. */
  section: string;
  /** The links, and the claims that the story places, that touch it; offsets are those of the sentence. */
  marked: readonly Marked[];
  /** The line of the file on which the sign at an offset stands. */
  lineAt: (offset: number) => number;
}

/** All that a rule of words may ask of a persona. */
export interface OwnWords {
  folder: PersonaFolder;
  /** The language in which the persona is written, without its region. */
  language: string;
  /** Live claims, a sentence or more of each. */
  claims: readonly Sentence[];
  tagline: readonly Sentence[];
  story: readonly Sentence[];
  shape: Story;
}

/** What else there is: a persona is read beside the others, and for a product. */
export interface Around {
  personas: readonly PersonaFolder[];
  settings: Settings;
}

/** A rule of words: pure, asked of one persona at a time. */
export type WordRule = (own: OwnWords, around: Around) => Finding[];

/** Reads the words of one persona. */
export function ownWordsOf(folder: PersonaFolder): OwnWords {
  const { persona, lineOf, story, storyLine } = folder;
  const shape = storyOf(story, storyLine);
  const live = persona.claims.map((claim, index) => ({ claim, index })).filter(({ claim }) => claim.retired === undefined);
  const language = languageIn([...shape.paragraphs.map(({ text }) => text), ...live.map(({ claim }) => claim.says), persona.tagline].join(' '));
  const plain = { section: '', marked: [] };
  return {
    folder,
    language,
    claims: live.flatMap(({ claim, index }) => {
      const line = lineOf(['claims', index, 'says']);
      return sentencesOf(claim.says, language, { ...plain, of: 'claim', claim, lineAt: () => line });
    }),
    tagline: sentencesOf(persona.tagline, language, { ...plain, of: 'tagline', lineAt: () => lineOf(['tagline']) }),
    story: shape.paragraphs.flatMap(({ text, section, marked, lineAt }) => sentencesOf(text, language, { of: 'story', section, marked, lineAt })),
    shape,
  };
}

/** So much of a text is asked at a time in which language it is, and so often. */
const STRETCH = 200;
const ASKED = 3;

/** The language of most of a text: a name or a word of another language does not decide. */
function languageIn(text: string): string {
  const step = Math.max(STRETCH, Math.ceil(text.length / ASKED));
  const votes = new Map<string, number>();
  for (let at = 0; at < text.length; at += step) {
    const language = baseOf(languageOf(text.slice(at, at + STRETCH)) ?? 'en');
    const known = (votes.get(language) ?? 0) + 1;
    votes.set(language, known);
    if (known * 2 > ASKED) break;
  }
  return [...votes].reduce((most, vote) => (vote[1] > most[1] ? vote : most), ['en', 0])[0];
}

/** What stands between marks of quotation, in the ways in which languages set them. Apostrophes within words end nothing. */
const QUOTED =
  /“[^”]{0,2000}”|"[^"\n]{0,2000}"|«[^»]{0,2000}»|»[^«]{0,2000}«|„[^“”]{0,2000}[“”]|‚[^‘]{0,2000}‘|「[^」]{0,2000}」|『[^』]{0,2000}』|(?<![\p{L}\p{N}])‘(?:[^’]|’(?=\p{L})){0,2000}’|(?<![\p{L}\p{N}])'(?=\p{L})(?:[^'\n]|'(?=\p{L})){1,200}'(?!\p{L})/gu;

/** The text with the letters and figures of what is quoted blotted out; all else keeps its place. */
export function blotted(text: string): string {
  return text.replace(QUOTED, (quoted) => quoted.replace(/[\p{L}\p{M}\p{N}%]/gu, '·'));
}

function sentencesOf(text: string, language: string, around: Pick<Sentence, 'of' | 'section' | 'marked' | 'lineAt' | 'claim'>): Sentence[] {
  const own = blotted(text);
  return sentencesIn(text, 0, text.length, language).map(([from, to]): Sentence => {
    const sentence = own.slice(from, to);
    const marked = around.marked.filter((one) => one.from < to && one.to > from).map((one) => ({ ...one, from: one.from - from, to: one.to - from }));
    return {
      ...around,
      text: sentence,
      whole: text.slice(from, to),
      words: wordsOf(sentence, language),
      marked,
      lineAt: (offset) => around.lineAt(from + offset),
    };
  });
}

/** The words of a stretch as they stand in the sentence, for a message. */
export function shown({ whole, words }: Sentence, from: number, to: number): string {
  const [first, last] = [words[from], words[to - 1]];
  if (!first || !last) return '';
  return whole
    .slice(first.at, last.at + last.raw.length)
    .replace(/\s+/g, ' ')
    .replaceAll('`', '');
}

/** A finding on a word of a sentence. */
export function findingAt({ folder }: OwnWords, sentence: Sentence, at: number, rule: Finding['rule'], message: string): Finding {
  return {
    rule,
    file: folder.file,
    line: sentence.lineAt(sentence.words[at]?.at ?? 0),
    sentence: message,
    ...(sentence.claim && { claim: sentence.claim.id }),
  };
}

/** A finding on a stretch of a sentence, whose words begin the message in quote marks. */
export function findingOn(own: OwnWords, sentence: Sentence, { from, to }: Found, rule: Finding['rule'], says: string): Finding {
  return findingAt(own, sentence, from, rule, `“${shown(sentence, from, to)}” ${says}`);
}
