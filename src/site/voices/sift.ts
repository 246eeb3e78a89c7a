/**
 * Choosing among voices: which fit, how many would fit each further choice, and at which address. Pure, and the same for the build and for
 * readers' browsers. A choice is a list of values such as `channel/ticket`, at most one of a dimension.
 */

/** How many voices stand on a page. */
export const PER_PAGE = 30;

/** What can be chosen by, in the order in which addresses name it. */
export const dimensions = ['persona', 'claim', 'facet', 'stance', 'standing', 'channel', 'language', 'year'] as const;
export type Dimension = (typeof dimensions)[number];

/** What of each voice can be chosen, without a word of it: a row of numbers of `values` for each claim that it bears on. */
export interface VoicesIndex {
  /** The dimensions whose values have pages of their own, which are there without JavaScript. */
  drawn: readonly string[];
  values: string[];
  voices: number[][][];
}

/** The values that a reader chose. */
export type Choice = readonly string[];

/** `channel` of `channel/ticket`. */
export function dimensionOf(value: string): string {
  return value.slice(0, value.indexOf('/'));
}

/** The choice with a value more, in place of another of its dimension; without it, where it was chosen already. */
export function toggled(choice: Choice, value: string): string[] {
  const others = choice.filter((one) => dimensionOf(one) !== dimensionOf(value));
  return inOrder(choice.includes(value) ? others : [...others, value]);
}

function inOrder(choice: Choice): string[] {
  const rank = (value: string): number => dimensions.indexOf(dimensionOf(value) as Dimension);
  return [...choice].sort((a, b) => rank(a) - rank(b));
}

/** The places of the voices that fit a choice. All of it must hold of one and the same claim. */
export function hits({ values, voices }: VoicesIndex, choice: Choice): number[] {
  const wanted = choice.map((value) => values.indexOf(value));
  return voices.flatMap((rows, place) => (rows.some((row) => wanted.every((one) => row.includes(one))) ? [place] : []));
}

/** For each value, how many voices would fit if it were chosen in its dimension beside what is chosen in the others. */
export function counts(index: VoicesIndex, choice: Choice): Map<string, number> {
  const counted = new Map<string, number>();
  for (const dimension of new Set(index.values.map(dimensionOf))) {
    const others = choice.filter((value) => dimensionOf(value) !== dimension).map((value) => index.values.indexOf(value));
    for (const rows of index.voices) {
      const fitting = rows.filter((row) => others.every((one) => row.includes(one)));
      for (const value of new Set(fitting.flat())) {
        const name = index.values[value] ?? '';
        if (dimensionOf(name) === dimension) counted.set(name, (counted.get(name) ?? 0) + 1);
      }
    }
  }
  return counted;
}

/** The address of a page of a choice: a path for one value that has pages of its own; a query otherwise. */
export function addressOf(base: string, choice: Choice, { drawn, page = 1 }: { drawn: readonly string[]; page?: number }): string {
  if (choice.length < 2 && choice.every((value) => drawn.includes(dimensionOf(value))))
    return `${base}${choice.map((value) => `${value}/`).join('')}${page > 1 ? `${page}/` : ''}`;
  const asked = inOrder(choice).map((value) => value.replace('/', '='));
  return `${base}?${[...asked, ...(page > 1 ? [`page=${page}`] : [])].join('&')}`;
}

/** What an address asks for, below the same base. */
export function askedBy(base: string, { pathname, search }: Pick<URL, 'pathname' | 'search'>): { choice: string[]; page: number } {
  const query = new URLSearchParams(search);
  const [first = '', second = '', third = ''] = pathname.slice(base.length).split('/');
  const inPath = second === '' ? [] : [`${first}/${second}`];
  const inQuery = dimensions.flatMap((dimension) => (query.has(dimension) ? [`${dimension}/${query.get(dimension) ?? ''}`] : []));
  const page = query.get('page') ?? (second === '' ? first : third);
  const kept = inPath.filter((value) => !inQuery.some((one) => dimensionOf(one) === dimensionOf(value)));
  return { choice: inOrder([...kept, ...inQuery]), page: Math.max(1, Math.floor(Number(page)) || 1) };
}

/** A page that is there without JavaScript, and the places of wanted voices on it. */
export interface Source {
  address: string;
  /** Places on that page by places in the index. */
  places: Map<number, number>;
}

/** The fewest pages that hold the wanted voices: those of the chosen value that fits the fewest. */
export function sourcesOf(index: VoicesIndex, base: string, choice: Choice, wanted: readonly number[]): Source[] {
  const { drawn } = index;
  const lists = [[], ...choice.filter((value) => drawn.includes(dimensionOf(value))).map((value) => [value])].map((one) => ({
    choice: one,
    all: hits(index, one),
  }));
  const { choice: from, all } = lists.reduce((least, one) => (one.all.length < least.all.length ? one : least));
  const ranked = wanted.map((place) => ({ place, rank: all.indexOf(place) }));
  return [...Map.groupBy(ranked, ({ rank }) => Math.floor(rank / PER_PAGE) + 1)].map(([page, own]) => ({
    address: addressOf(base, from, { drawn, page }),
    places: new Map(own.map(({ place, rank }) => [place, rank % PER_PAGE])),
  }));
}

/** A link to a page. */
export interface PageShown {
  number: number;
  /** Whether pages before it are left out. */
  after: boolean;
}

/** The pages to which a page links: its neighbours, the first and the last. */
export function pagesShown(page: number, pages: number): PageShown[] {
  const numbers = Array.from({ length: pages }, (_, index) => index + 1).filter((one) => one === 1 || one === pages || Math.abs(one - page) < 3);
  return numbers.map((number, index) => ({ number, after: number - (numbers[index - 1] ?? 0) > 1 }));
}
