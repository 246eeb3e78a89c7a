/** Letters of other scripts that look like Latin ones: who hides an address behind them is seen through, and words of those scripts stay what they are. */

/** Each row: a Latin letter, and what looks like it. */
const ROWS = `
A АΑᎪ|B ВΒᏴ|C СϹᏟ|D Ꭰ|E ЕΕᎬ|G Ԍ|H НΗᎻ|I ІΙӀ|J ЈᎫ|K КΚᏦ|L Ꮮ|M МΜᎷ|N Ν|O ОΟՕ|P РΡᏢ|Q Ԛ|S ЅՏ|T ТΤᎢ|V ѴᏙ|W ԜᎳ|X ХΧ|Y УΥҮ|Z ΖᏃ
a аαɑ|b Ьƅ|c сϲ|d ԁɗ|e еҽ|f ƒ|g ɡց|h һհ|i іιɩ|j јϳ|k кκ|l ӏ|m м|n пոη|o оοօσ|p рρ|q ԛզ|r гɾ|s ѕʂ|t тτ|u υսʋ|v νѵ|w ԝωш|x хχ|y уүγʏ|z ʐᴢ`;

const LATIN = new Map(
  ROWS.trim()
    .split(/[|\n]/u)
    .flatMap((row) => [...row.slice(2)].map((other) => [other, row.charAt(0)] as const)),
);
/** The other way round, for Latin letters in a Russian, Ukrainian or Serbian word. */
const CYRILLIC = new Map([...LATIN].filter(([other]) => /[А-яЅІЈѕіј]/u.test(other) && !/[пшгЬ]/u.test(other)).map(([other, latin]) => [latin, other]));

const ALIKE = new RegExp(`[${[...LATIN.keys()].join('')}]`, 'u');
const WORD = /[\p{L}\p{M}]+/gu;
const LATIN_LETTER = /[A-Za-zÀ-ÖØ-öø-ƀ]/gu;
const OTHER_LETTER = /\p{L}/gu;
const CYRILLIC_LETTER = /\p{Script=Cyrillic}/gu;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
const exchanged = (word: string, table: ReadonlyMap<string, string>): string => word.replace(/\p{L}/gu, (letter) => table.get(letter) ?? letter);

/** A text in which each word is of one script, letter by letter in its place. */
export function withoutLookalikes(text: string): string {
  if (!ALIKE.test(text)) return text;
  const latin = count(text, LATIN_LETTER);
  // Among Latin words even a whole word of look-alikes is meant as Latin; among Cyrillic or Greek ones it is a word.
  const mostlyLatin = latin > 0 && latin * 4 > count(text, OTHER_LETTER) * 3;
  if (latin === 0) return text;
  return text.replace(WORD, (word) => (ALIKE.test(word) ? plainWord(word, mostlyLatin) : word));
}

function plainWord(word: string, mostlyLatin: boolean): string {
  const own = count(word, LATIN_LETTER);
  if (own === 0 && !mostlyLatin) return word;
  const cyrillic = count(word, CYRILLIC_LETTER);
  if (own > 0 && cyrillic > own) {
    const back = exchanged(word, CYRILLIC);
    if (count(back, LATIN_LETTER) === 0) return back;
  }
  const plain = exchanged(word, LATIN);
  return count(plain, LATIN_LETTER) === count(plain, OTHER_LETTER) ? plain : word;
}
