/** How often each letter stands in a text: two texts whose letters differ much are far apart, which is cheaply known. Pure. */
import { plain } from './edit-cost.ts';

const KINDS = 64;

/** The letters of a text by kind, whatever their order. */
export function bagOf(text: string): Uint8Array {
  const bag = new Uint8Array(KINDS);
  for (const letter of plain(text)) {
    const kind = (letter.codePointAt(0) ?? 0) % KINDS;
    bag[kind] = Math.min(255, (bag[kind] ?? 0) + 1);
  }
  return bag;
}

/** Whether few enough letters would have to be changed, put in or taken out; it never says no where they are. */
export function mayBeNear(a: Uint8Array, b: Uint8Array | undefined, most: number): boolean {
  let [less, more] = [0, 0];
  for (let kind = 0; kind < KINDS; kind++) {
    const difference = (a[kind] ?? 0) - (b?.[kind] ?? 0);
    if (difference > 0) less += difference;
    else more -= difference;
  }
  return Math.max(less, more) <= most;
}
