/** Where a quote's words stand in what was said, whatever the white space between them. */

/** A stretch of a text, in UTF-16 units. */
export interface Place {
  start: number;
  end: number;
}

/**
 * Finds a quote in an utterance. Both are compared word by word, so a line break in the one may be a space in the other;
 * nothing else may differ.
 */
export function locate(text: string, quote: string): Place | undefined {
  const words = quote.normalize('NFC').trim().split(/\s+/u);
  if (words[0] === '' || words[0] === undefined) return undefined;
  for (let start = text.indexOf(words[0]); start !== -1; start = text.indexOf(words[0], start + 1)) {
    const end = endOf(text, start, words);
    if (end !== undefined) return { start, end };
  }
  return undefined;
}

function endOf(text: string, start: number, words: readonly string[]): number | undefined {
  let at = start;
  for (const [index, word] of words.entries()) {
    if (index > 0) {
      const space = /^\s+/u.exec(text.slice(at, at + 64));
      if (!space) return undefined;
      at += space[0].length;
    }
    if (!text.startsWith(word, at)) return undefined;
    at += word.length;
  }
  return at;
}
