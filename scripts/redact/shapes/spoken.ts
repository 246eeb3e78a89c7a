/** Numbers that somebody dictates, figure by figure: `oh seven seven double-zero nine …`. Transcripts of calls are full of them. */
import type { Span } from '../span.ts';

/** The figures from 0 to 9 as they are spoken; `|` between words for the same. */
const FIGURES = [
  'zero|oh|o|nought one two three four five six seven eight nine',
  'null eins|ein zwei|zwo drei vier fünf sechs sieben acht neun',
  'zéro un deux trois quatre cinq six sept huit neuf',
  'cero uno dos tres cuatro cinco seis siete ocho nueve',
  'zero um|uma dois|duas três quatro cinco seis|meia sete oito nove',
  'zero uno due tre quattro cinque sei sette otto nove',
  'nul één|een twee drie vier vijf zes zeven acht negen',
  'zero jeden dwa trzy cztery pięć sześć siedem osiem dziewięć',
  'ноль|нуль один два три четыре пять шесть семь восемь девять',
  'sıfır bir iki üç dört beş altı yedi sekiz dokuz',
];
/** Shorter rows are counting. */
const LEAST = 6;
const TWICE = '(?:(?:double|triple|doppel|doppelt|двойной)[ -])?';
const ROWS = FIGURES.map((words) => {
  const figure = `${TWICE}(?:${words.replaceAll(' ', '|')})`;
  return {
    values: words.split(' ').map((word) => word.split('|')),
    pattern: new RegExp(`(?<![\\p{L}\\p{N}])${figure}(?:[ ,.-]{1,3}${figure}){${LEAST - 1},40}(?![\\p{L}\\p{N}])`, 'giu'),
  };
});
/** A language's words for 5 and 7 or so: without one of them there is nothing to look for. */
const HINT = /four|five|seven|vier|fünf|cinq|sept|cinco|siete|sete|cinque|sette|vijf|zeven|pięć|siedem|пять|семь|beş|yedi|zero|zéro|cero|null|nul|ноль|sıfır/iu;

/** Dictated numbers in a text. */
export function spokenNumbers(text: string): Span[] {
  if (!HINT.test(text)) return [];
  return ROWS.flatMap(({ values, pattern }) =>
    [...text.matchAll(pattern)]
      .filter(({ 0: found }) => !isCounting(found, values))
      .map(({ 0: found, index }): Span => ({ kind: 'number', start: index, end: index + found.length })),
  );
}

/** `one, two, three …` is counting, up or down. */
function isCounting(found: string, values: readonly (readonly string[])[]): boolean {
  const figures = found
    .toLowerCase()
    .split(/[ ,.-]+/u)
    .map((word) => values.findIndex((words) => words.includes(word)));
  const steps = new Set(figures.slice(1).map((figure, index) => figure - (figures[index] ?? 0)));
  return steps.size === 1;
}
