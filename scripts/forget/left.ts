/** What no machine decides: words of theirs that authors took into a text, files that name them, notes that could not be read. Pure. */
import { compare } from '#model/diagnostic.ts';
import { fold } from '#model/fold.ts';
import type { Quote } from '#model/quote.ts';
import type { PersonaFolder } from '../content/personas.ts';
import type { Cited } from '../content/specs.ts';
import type { HeldNote } from './notes.ts';

/** Something that a person must look at. Never says what stands there. */
export interface Left {
  file: string;
  line?: number;
  sentence: string;
}

/** Where to look, and for what. */
export interface Looked {
  personas: readonly PersonaFolder[];
  specs: readonly Cited[];
  quotes: readonly Quote[];
  notes: readonly HeldNote[];
  ids: readonly string[];
  /** Relative to `content/conversations/`. */
  unreadable: readonly string[];
}

/** Shorter words are everybody's. */
const SHORTEST = 24;

const QUOTED = 'These are words of theirs. Take them out, or say it in your own words.';
const NAMED = 'They are named here. Take the name out.';
const NAMED_FILE = 'The name of this file names them. Rename it and run `npm run pull`: the quotes of the others follow it.';
const UNREADABLE = 'This file names them, and cannot be read. Mend it and run this again, or remove it.';

/** Finds what is left for a person. */
export function leftIn({ personas, specs, quotes, notes, ids, unreadable }: Looked): Left[] {
  const spoken = [...quotes.map(({ text }) => text), ...notes.flatMap((note) => theirSentences(note))];
  const words = [...new Set(spoken.map((text) => fold(text).toLowerCase()))].filter((text) => text.length >= SHORTEST);
  const name = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${ids.map((id) => id.replaceAll('-', '\\-')).join('|')})(?![\\p{L}\\p{N}-])`, 'u');
  const texts: Cited[] = [...specs, ...personas.flatMap(textsOf)];
  return [
    ...texts.flatMap((one) => quotedIn(one, words)),
    ...texts.flatMap((one) => namedIn(one, name)),
    ...notes.flatMap((note) => namedInShared(note, ids)),
    ...unreadable.map((file): Left => ({ file: `conversations/${file}`, sentence: UNREADABLE })),
  ].sort((a, b) => compare(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0));
}

/** Sentences of a note that is wholly theirs: a story may tell one that no claim listens for. */
function theirSentences({ conversation: { utterances }, others }: HeldNote): string[] {
  if (others.length > 0) return [];
  return utterances.filter(({ role }) => role === 'customer').flatMap(({ text }) => text.split(/(?<=[.!?。！？])\s+/u));
}

/** A note of which the others’ words stay may still bear the pseudonym in its name, from which its address follows. */
function namedInShared({ file, others }: HeldNote, ids: readonly string[]): Left[] {
  const isNamed = ids.some((id) => new RegExp(`(?<![a-z0-9])${id}(?![a-z0-9])`, 'i').test(file.split('/').at(-1) ?? ''));
  return others.length > 0 && isNamed ? [{ file: `conversations/${file}`, sentence: NAMED_FILE }] : [];
}

function textsOf({ file, story, storyLine, persona, lineOf }: PersonaFolder): Cited[] {
  return [{ file, text: story, line: storyLine }, ...persona.claims.map(({ says }, index) => ({ file, text: says, line: lineOf(['claims', index, 'says']) }))];
}

function quotedIn({ file, text, line }: Cited, words: readonly string[]): Left[] {
  const folded = fold(text).toLowerCase();
  const lines = text.split('\n').map((one) => fold(one).toLowerCase());
  return words
    .filter((one) => folded.includes(one))
    .map((one) => {
      const at = lines.findIndex((each) => each.includes(one.slice(0, SHORTEST)));
      return { file, line: line + Math.max(0, at), sentence: QUOTED };
    });
}

function namedIn({ file, text, line }: Cited, name: RegExp): Left[] {
  return text.split('\n').flatMap((one, at) => (name.test(one) ? [{ file, line: line + at, sentence: NAMED }] : []));
}
