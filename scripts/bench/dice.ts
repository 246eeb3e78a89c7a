/** Dice with a fixed seed: the same numbers on every machine, so that two runs of the bench read the same bytes. */

/** Draws numbers and picks. */
export interface Dice {
  /** A number from 0 up to, not including, 1. */
  number(): number;
  /** A whole number from `from` to `to`, both included. */
  between(from: number, to: number): number;
  pick<T>(list: readonly T[]): T;
  /** True as often as `share` says. */
  chance(share: number): boolean;
}

/** Dice by the mulberry32 generator. @param seed any whole number */
export function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  function number(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
  function pick<T>(list: readonly T[]): T {
    const one = list[Math.floor(number() * list.length)];
    if (one === undefined) throw new Error('Expected something to pick from.');
    return one;
  }
  return { number, pick, between: (from, to) => from + Math.floor(number() * (to - from + 1)), chance: (share) => number() < share };
}
