/** In which order voices are heard: by chance, nobody's words twice before all were heard, and the same for everybody who has the same seed. */

/** Parts that are mixed with each other: as many as are loaded before the first voice is heard, so that several people are in them. */
const MIXED = 6;

/** Numbers from 0 up to 1 that follow from a seed: mulberry32 over the seed's characters. */
export function chanceOf(seed: string): () => number {
  let state = [...seed].reduce((sum, letter) => Math.imul(sum ^ (letter.codePointAt(0) ?? 0), 0x01000193), 0x811c9dc5);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The same things in another order (Fisher and Yates). */
export function shuffled<T>(all: readonly T[], seed: string): T[] {
  const chance = chanceOf(seed);
  const rest = [...all];
  const mixed: T[] = [];
  while (rest.length > 0) {
    const [one] = rest.splice(Math.floor(chance() * rest.length), 1) as [T];
    mixed.push(one);
  }
  return mixed;
}

/** Parts in the order in which they are loaded, those together whose voices are mixed. */
export function inTurns<T>(parts: readonly T[], seed: string): T[][] {
  const order = shuffled(parts, seed);
  return order.flatMap((_, index) => (index % MIXED === 0 ? [order.slice(index, index + MIXED)] : []));
}

/** How many milliseconds a voice stays, unhurried: by its length, and by how much a sign of its script says. */
export function readingTime(text: string): number {
  const dense = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu)?.length ?? 0;
  return 3200 + dense * 190 + (text.length - dense) * 62;
}
