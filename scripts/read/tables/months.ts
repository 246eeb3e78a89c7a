/** The names of months and their short forms, in the languages that tables are written in. A name that means two months means none. */

const LANGUAGES = 'en de fr es pt it nl da sv nb fi pl cs sk hu ro ru uk tr el et ja zh ko'.split(' ');
/** Older short forms, which are no longer in the tables of months, but still in those of older programs. */
const OLDER: readonly (readonly [string, number])[] = [
  ['mrz', 3],
  ['sept', 9],
];

let known: ReadonlyMap<string, number> | undefined;

/** The number of a month, from 1; undefined where its name is none, or could be two. */
export function monthOf(name: string): number | undefined {
  known ??= monthNames();
  // Where a name means two months, its number is 0.
  return known.get(fold(name)) || undefined;
}

function fold(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\p{M}.\s]/gu, '')
    .toLowerCase();
}

/** A month may have another form beside a day, so each is asked for with one and without. */
function monthNames(): Map<string, number> {
  const names = new Map<string, number>(OLDER);
  for (const format of LANGUAGES.flatMap(formatsOf)) {
    for (let number = 1; number <= 12; number++) {
      const name = fold(format.formatToParts(Date.UTC(2026, number - 1, 15)).find(({ type }) => type === 'month')?.value ?? '');
      if (/^\p{L}{2,}$/u.test(name)) names.set(name, (names.get(name) ?? number) === number ? number : 0);
    }
  }
  return names;
}

function formatsOf(language: string): Intl.DateTimeFormat[] {
  return (['short', 'long'] as const).flatMap((month) => [
    new Intl.DateTimeFormat(language, { month, day: 'numeric', timeZone: 'UTC' }),
    new Intl.DateTimeFormat(language, { month, timeZone: 'UTC' }),
  ]);
}
