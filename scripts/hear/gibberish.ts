/** What a hand leaves that runs along keys, drums on them or falls on them: words of no language. */

/** Rows of keyboards, each also read backwards: what a hand runs along. */
const ROWS = [
  'qwertyuiop',
  'qwertzuiopü',
  'azertyuiop',
  'asdfghjkl',
  'asdfghjklöä',
  'qsdfghjklm',
  'zxcvbnm',
  'yxcvbnm',
  'йцукенгшщзхъ',
  'фывапролджэ',
  'ячсмитьбю',
  'фівапролджє',
];
const RUNS = [...ROWS, ...ROWS.map((row) => [...row].reverse().join(''))];
/** Words that happen to lie side by side on a keyboard. */
const REAL_RUNS: ReadonlySet<string> = new Set([
  'wert',
  'poi',
  'tre',
  'wer',
  'were',
  'rew',
  'opi',
  'pro',
  'про',
  'вап',
  'unter',
  'рол',
  'апр',
  'tri',
  'uio',
  'mit',
]);
const SHORTEST_RUN = 3;

/** Whether a word is nothing but runs along a row of keys: `asdfgh`, `sdfsdf`, `qweqwe`. */
function isKeyboardRun(word: string): boolean {
  const letters = word.toLowerCase();
  if (letters.length < 4 || REAL_RUNS.has(letters)) return false;
  let at = 0;
  while (at < letters.length) {
    let length = 0;
    for (const run of RUNS) {
      let size = SHORTEST_RUN;
      while (at + size <= letters.length && run.includes(letters.slice(at, at + size))) size++;
      length = Math.max(length, size - 1);
    }
    if (length < SHORTEST_RUN) return false;
    at += length;
  }
  return true;
}

const LATIN = /^[a-zà-öø-ÿ]+$/iu;
/** Vowels, and the consonants that some languages sing: `čtvrť`, `krk`, `Vlk`; abbreviations are written in capitals. */
const SOUNDS = /[aeiouyàáâãäåæèéêëìíîïòóôõöøùúûüýÿœrlw]/iu;

/** Without letters drawn out: `Hmmmm`, `daaaanke`. */
function short(word: string): string {
  return word.replace(/(.)\1{2,}/giu, '$1');
}

/** What people hum and hiss: `Hmmmm`, `pffft`, `zzz`. */
const HUMMED = /^(?:h+m+|m+(?:h+m*)?|p+f+t*|p+s+t+|s+h+|z+|g*r+|b+r+)$/iu;

function isMash(word: string): boolean {
  return word.length >= 6 && LATIN.test(word) && word !== word.toUpperCase() && !SOUNDS.test(word) && !HUMMED.test(word);
}

/** One Latin letter or figure over and over: `aaaaaa`, `66666`. In Thai five fives are laughter, but no words either. */
function isOneSign(word: string): boolean {
  return /^([a-z0-9])\1{3,}$/iu.test(word);
}

const LAUGHED = /^(?:[kh]+|(?:rs)+r?|(?:xd)+x?)$/u;

/** Two or three keys that a hand drums on: `JDJDJDJJDJ`, `dasdad`. Laughter is heard: `hahaha`, `rsrsrs`, `kkkk`. */
function isDrummed(word: string): boolean {
  const letters = word.toLowerCase();
  if (new Set(letters).size > 3 || LAUGHED.test(letters) || HUMMED.test(letters)) return false;
  return /^[asdf]{6,}$/u.test(letters) || /^[bcdfghjklmnpqrstvwxz]{8,}$/u.test(letters);
}

/** Five consonants and more in a row without any that languages sing or hiss between: `Hctoknnhf`; not `Angstschweiß`, `strengths`. */
const UNSPOKEN = /[bdfghjkmnpqtvx]{5,}/iu;

function isUnspoken(drawn: string): boolean {
  const word = short(drawn);
  // In German, pf is one sound.
  const run = UNSPOKEN.exec(word.replace(/pf/giu, 'p'))?.[0];
  return run !== undefined && run !== run.toUpperCase() && word.length >= 8 && LATIN.test(word);
}

/** Whether words are nothing but what hands do on keys. A letter or two without a vowel belong to it beside a longer one. */
export function isGibberish(words: readonly string[]): boolean {
  const isSure = (word: string): boolean => isOneSign(word) || isKeyboardRun(word) || isMash(word) || isDrummed(word) || isUnspoken(word);
  const isStray = (word: string): boolean => /^(?:[a-z]|[bcdfghjklmnpqrstvwxz]{2,5})$/iu.test(word);
  if (words.length > 1 && words.every((word) => /^[a-z]$/iu.test(word))) return true;
  return words.some(isSure) && words.every((word) => isSure(word) || isStray(word));
}
