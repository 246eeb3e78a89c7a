/** Narrows what was found to what is chosen. */
import { narrowings, type Choices, type Chosen, type Narrowing } from '#model/search.ts';
import type { IndexFiles } from './index-files.ts';
import type { Best } from './matching.ts';

export class Narrower {
  readonly names: Record<string, string>;
  readonly #columns: Choices['columns'];
  /** For each record, the place of its values. */
  readonly #places: Record<Narrowing, Uint16Array>;

  constructor({ columns, names }: Choices) {
    this.names = names;
    this.#columns = columns;
    this.#places = Object.fromEntries(narrowings.map((one) => [one, placesIn(columns[one].runs)])) as Record<Narrowing, Uint16Array>;
  }

  /** Reads what can be chosen. */
  static async of(files: IndexFiles): Promise<Narrower> {
    return new Narrower(await files.choices());
  }

  /** Tells by its number whether a record fits all that is chosen. */
  fitting(chosen: Chosen): (number: number) => boolean {
    const asked = narrowings.flatMap((one) => {
      const value = chosen[one];
      if (value === undefined) return [];
      return [{ places: this.#places[one], fits: this.#columns[one].sets.map((values) => values.includes(value)) }];
    });
    return (number) => asked.every(({ places, fits }) => fits[places[number] ?? -1] === true);
  }

  /** How many of what was found have each value, the most first. */
  counts(narrowing: Narrowing, found: readonly Best[]): Map<string, number> {
    const { sets } = this.#columns[narrowing];
    const bySet = sets.map(() => 0);
    for (const { number } of found) {
      const place = this.#places[narrowing][number] ?? 0;
      bySet[place] = (bySet[place] ?? 0) + 1;
    }
    const counts = new Map<string, number>();
    for (const [place, count] of bySet.entries()) if (count > 0) for (const value of sets[place] ?? []) counts.set(value, (counts.get(value) ?? 0) + count);
    return counts;
  }
}

function placesIn(runs: readonly number[]): Uint16Array {
  const pairs = Array.from({ length: runs.length / 2 }, (_, index) => ({ place: runs[2 * index] ?? 0, count: runs[2 * index + 1] ?? 0 }));
  const places = new Uint16Array(pairs.reduce((sum, { count }) => sum + count, 0));
  let from = 0;
  for (const { place, count } of pairs) {
    places.fill(place, from, from + count);
    from += count;
  }
  return places;
}
