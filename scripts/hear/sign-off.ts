/** A mail ends in its writer's name, trade and number, often without anything that says so. None of that is speech, and much of it is personal. */

/** A line that ends like this is a sentence, or introduces one. */
const SENTENCE_END = /[.!?。！？؟…:：;»”"')\]]\s*$/u;
/** A closing line ends in a comma: `Best,`, `Liebe Grüße,`. */
const CLOSING = /^[^.!?。！？]{1,40}[,，،]\s*$/u;
/** The longest signature that people write by hand. */
const MOST_LINES = 6;
const LONGEST_LINE = 44;

/** Whether a line could be part of a signature: short, and no sentence. */
function isSignature(line: string): boolean {
  const words = line.trim();
  return words.length <= LONGEST_LINE && (!SENTENCE_END.test(words) || /^[\p{Lu}]\.?$/u.test(words)) && !/^\s*(?:[-*•]|\d+[.)])\s/u.test(line);
}

/**
 * The text without its closing lines. Only lines after a whole sentence or a closing such as `Best,` are taken for a signature,
 * so a message of one short line stays.
 */
export function withoutSignOff(text: string): string {
  const lines = text.trimEnd().split('\n');
  let first = lines.length;
  while (first > 0 && lines.length - first < MOST_LINES + 2) {
    const line = lines[first - 1] ?? '';
    if (line.trim() !== '' && !isSignature(line) && !CLOSING.test(line)) break;
    first--;
  }
  const above = lines[first - 1];
  if (first === 0 || first === lines.length || above === undefined || !SENTENCE_END.test(above)) return text;
  return lines.slice(0, first).join('\n').trimEnd();
}
