/** Tells whether a line can hold anything that is wanted, from its bytes alone. */

/** How a text may be spelled inside JSON: as it is, and with every letter beyond ASCII escaped, in either case. */
export function spellings(text: string): string[] {
  const plain = JSON.stringify(text).slice(1, -1);
  const escaped = plain.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
  const upper = escaped.replace(/\\u[0-9a-f]{4}/g, (unit) => `\\u${unit.slice(2).toUpperCase()}`);
  return [...new Set([plain, escaped, upper])];
}

/** A test for lines that may be wanted; undefined where everything is. */
export function needleTest(needles: readonly string[] | undefined): ((line: Buffer) => boolean) | undefined {
  if (!needles || needles.some((needle) => needle === '')) return undefined;
  if (needles.length === 0) return () => false;
  // One pass of one pattern over the bytes read as Latin-1 costs the same for one needle as for fifty.
  const bytes = needles.flatMap(spellings).map((spelling) => Buffer.from(spelling).toString('latin1'));
  const pattern = new RegExp([...new Set(bytes)].map((one) => RegExp.escape(one)).join('|'));
  return (line) => pattern.test(line.toString('latin1'));
}
