/** How much room words take on paper, in lines. A page is set in units of its own height, so that the same lines stand on A4, on Letter and on any other sheet. */

/** Lines of a page's text from its upper margin to its lower one. */
export const PAGE = 60;

/** Letters that stand on a line of each measure; a little fewer than do, since languages differ and words do not break everywhere. */
export const measure = { story: 40, heading: 27, claim: 55, voice: 60, moment: 27 } as const;

/** Scripts whose signs are as wide as two letters. */
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff01-\uff60]/gu;

/** How many letters wide a text is. */
export function widthOf(text: string): number {
  return text.length + (text.match(WIDE)?.length ?? 0);
}

/** How many lines a text takes. */
export function linesOf(text: string, measured: number): number {
  return Math.max(1, Math.ceil(widthOf(text) / measured));
}
