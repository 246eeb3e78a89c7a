/** Edits that people make in notes, as the bench makes them: each with the words that the sentence then has. */
import { fold } from '#model/fold.ts';
import type { Dice } from './dice.ts';

/** The kinds of edits, and what each does to the raw text of one sentence. */
export const editKinds = ['one typo', 'three typos', 'smart quotes', 'NFD', 'wrapped', 'bold', 'clause inserted', 'word made a mark', 'deleted'] as const;
export type EditKind = (typeof editKinds)[number];

/** A sentence after an edit: how it stands in the file, and the words that it holds; undefined where it is deleted. */
export interface Edited {
  raw: string;
  words: string | undefined;
}

/** How a file shows that a word is bold. */
export function boldOf(file: string): readonly [string, string] {
  return /\.(?:vtt|srt)$/.test(file) ? ['<b>', '</b>'] : /\.md$/.test(file) ? ['**', '**'] : ['', ''];
}

/** Words of letters, by their places. */
const wordsIn = (text: string): { index: number; word: string }[] => [...text.matchAll(/[\p{L}\p{M}]{2,}/gu)].map(({ index, 0: word }) => ({ index, word }));

/** One letter of a word left out, doubled, changed, or changed places with the next. */
function misspelt(word: string, dice: Dice): string {
  const letters = [...word];
  const at = dice.between(0, letters.length - 2);
  const [one = '', next = ''] = [letters[at], letters[at + 1]];
  const other = [...'eaoinrts'].find((letter) => letter !== one && letter !== next) ?? 'x';
  const made = [() => letters.splice(at, 1), () => letters.splice(at, 1, one, one), () => letters.splice(at, 1, other), () => letters.splice(at, 2, next, one)];
  dice.pick(made)();
  return letters.join('');
}

function typos(text: string, count: number, dice: Dice): string {
  let out = text;
  for (let done = 0; done < count;) {
    const { index, word } = dice.pick(wordsIn(out));
    const wrong = misspelt(word, dice);
    if (wrong === word) continue;
    out = out.slice(0, index) + wrong + out.slice(index + word.length);
    done++;
  }
  return out;
}

const smart = (text: string): string =>
  text
    .replace(/(^|[\s(\[])"/gu, '$1“')
    .replaceAll('"', '”')
    .replaceAll("'", '’')
    .replaceAll('...', '…')
    .replaceAll(' - ', ' – ');

/** A clause in the sentence's own language, put in after a word in its middle. */
const CLAUSES: Readonly<Record<string, string>> = {
  en: ', as I think I told you before,',
  fr: ', comme je vous le disais tout à l’heure,',
  de: ', wie ich ja vorhin schon gesagt habe,',
  ru: ', как я уже говорила раньше,',
  zh: '，就像我之前说过的那样，',
  ar: '، كما قلت لك من قبل،',
  pt: ', como eu já disse antes,',
};

/** A place in the middle of a text at which a word ends. */
function middleOf(text: string): number {
  const words = wordsIn(text);
  const { index = 0, word = '' } = words[Math.floor((words.length - 1) / 2)] ?? {};
  return /\p{Script=Han}/u.test(word) ? index + Math.ceil(word.length / 2) : index + word.length;
}

/** Makes one edit. @param file tells how bold is written there */
export function edited(kind: EditKind, raw: string, language: string, file: string, dice: Dice): Edited {
  const plain = (text: string): Edited => ({ raw: text, words: fold(text) });
  const middle = middleOf(raw);
  switch (kind) {
    case 'one typo':
      return plain(typos(raw, 1, dice));
    case 'three typos':
      return plain(typos(raw, 3, dice));
    case 'smart quotes':
      return plain(smart(raw));
    case 'NFD':
      return plain(raw.normalize('NFD'));
    case 'wrapped': {
      const space = raw.indexOf(' ', middle);
      return plain(space === -1 ? raw : `${raw.slice(0, space)}\n${raw.slice(space + 1)}`);
    }
    case 'bold': {
      const { index, word } = dice.pick(wordsIn(raw));
      const [open, close] = boldOf(file);
      return { raw: raw.slice(0, index) + open + word + close + raw.slice(index + word.length), words: fold(raw) };
    }
    case 'clause inserted':
      return plain(raw.slice(0, middle) + (CLAUSES[language] ?? CLAUSES['en'] ?? '') + raw.slice(middle));
    case 'word made a mark': {
      const { index, word } = dice.pick(wordsIn(raw));
      return plain(`${raw.slice(0, index)}[name]${raw.slice(index + word.length)}`);
    }
    case 'deleted':
      return { raw: '', words: undefined };
  }
}
