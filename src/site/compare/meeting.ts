/** Where several lives meet and where they part. Pure, and small: the browser asks it, too, of those whom a reader chose. */

/**
 * The side of life from which all who speak of a theme do so, where two at least speak of it; of several, the one that the first says most of.
 * @param sides of each who speaks of it, those from which they do, the most heard first
 */
export function sharedSide<Side extends string>(sides: readonly (readonly Side[])[]): Side | undefined {
  return sides.length < 2 ? undefined : sides[0]?.find((side) => sides.every((own) => own.includes(side)));
}

/** What all of them have, and what only some have, each in the order in which it comes first. */
export function inCommon(each: readonly (readonly string[])[]): { all: string[]; some: string[] } {
  const every = [...new Set(each.flat())];
  const isOfAll = (one: string): boolean => each.every((own) => own.includes(one));
  return { all: every.filter(isOfAll), some: every.filter((one) => !isOfAll(one)) };
}
