/**
 * Pages that are there in the first language alone. Most of what a reader opens is spoken in every language; these are many and small: what a
 * persona was at the end of a month, which is one page so that it can be cited, and voices chosen by one value, which scripts draw in any language.
 */
const ONCE = [/^personas\/[^/]+\/\d{4}-\d{2}\/$/, /^(?:(?:personas|themes)\/[^/]+\/)?voices\/[a-z]+\/./];

/** Whether a page is there in the first language alone. @param path below the base and the language, without its first `/` */
export function isSpokenOnce(path: string): boolean {
  return ONCE.some((one) => one.test(path));
}
