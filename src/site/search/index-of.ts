/** The search index, as this site uses it: a narrow door to Pagefind, loaded on first use. */
import { askFor, kinds } from '#model/search.ts';

/** What Pagefind gives for one result. */
interface Fragment {
  url: string;
  excerpt: string;
  meta: Record<string, string | undefined>;
}

interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  filters(): Promise<Record<string, Record<string, number>>>;
  search(query: string | null, options: { filters: Record<string, string> }): Promise<{ results: { score: number; data(): Promise<Fragment> }[] }>;
}

/** One thing that was found. */
export interface Found {
  url: string;
  title: string;
  line: string;
  language: string;
  /** The exact words, where they are shown whole. */
  words?: string;
  excerpt: string;
}

/** What was found of one kind: how many, and a way to the first or to more of them. */
export interface FoundOfKind {
  kind: string;
  count: number;
  /** How well the best of them fits. */
  score: number;
  load: (from: number, to: number) => Promise<Found[]>;
}

/** What can be chosen: names of filters, and their values with counts. */
export type Choices = Record<string, Record<string, number>>;

let known: Promise<Pagefind> | undefined;

function pagefind(): Promise<Pagefind> {
  known ??= (async () => {
    // The address stands in a constant: the bundler must not follow it, since the index is made after the build.
    const url = `${document.documentElement.dataset['root'] ?? '/'}pagefind/pagefind.js`;
    const index = (await import(/* @vite-ignore */ url)) as Pagefind;
    await index.options({ excerptLength: 28 });
    return index;
  })();
  return known;
}

/** Names and counts of all that a search can be narrowed to. */
export async function choices(): Promise<Choices> {
  return (await pagefind()).filters();
}

/** Searches in all kinds, or in the one that is chosen; the kind that fits best comes first. Without words, all that fits the choices is found. */
export async function find(words: string, chosen: Record<string, string>): Promise<FoundOfKind[]> {
  const index = await pagefind();
  const query = askFor(words);
  const wanted = chosen['kind'] === undefined ? kinds : [chosen['kind']];
  const all: FoundOfKind[] = [];
  // One after the other: searches that begin together do not wait for the parts of the index that the first of them loads.
  for (const kind of wanted) {
    const { results } = await index.search(query === '' ? null : query, { filters: { ...chosen, kind } });
    all.push({
      kind,
      count: results.length,
      score: results[0]?.score ?? 0,
      load: async (from, to) => (await Promise.all(results.slice(from, to).map((one) => one.data()))).map(found),
    });
  }
  return all.sort((a, b) => b.score - a.score);
}

function found({ url, excerpt, meta }: Fragment): Found {
  const { words } = meta;
  return { url, excerpt, title: meta['title'] ?? '', line: meta['line'] ?? '', language: meta['language'] ?? '', ...(words !== undefined && { words }) };
}
