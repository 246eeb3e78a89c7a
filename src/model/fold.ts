/** The normal form in which words are compared: Unicode NFC and white space folded. Nothing is spelled better than the source (DESIGN rule 1). */

const SPACE = /[\s\u00a0\u202f\u2000-\u200a\u3000]+/gu;

/** NFC, every run of white space (no-break space, tab and line break too) as one space, trimmed. */
export function fold(text: string): string {
  return text.normalize('NFC').replace(SPACE, ' ').trim();
}
