/** The pages whose addresses are nearest to one at which there is nothing. */
import { distance } from 'fastest-levenshtein';

/** A page: its address below the root of the pages, and the name of who or what it shows, where that says more. */
export type KnownPage = readonly [address: string, name: string];

/** Farther than this is another address, and no slip: the share of the letters that are others. */
const FARTHEST = 0.4;

/** So much farther than the nearest, a page is not what was meant either. */
const BEHIND = 0.12;

/** An address as people remember it: no case, no slashes around it, no ending of a file. */
function plain(address: string): string {
  let text = address;
  try {
    text = decodeURIComponent(address);
  } catch {
    // It is compared as it stands.
  }
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/(?:\/?index)?\.html?$/, '')
    .replace(/^\/{1,99}|\/{1,99}$/g, '')
    .replaceAll(/[\s_]+/g, '-');
}

const last = (address: string): string => address.slice(address.lastIndexOf('/') + 1);

/** The share of letters that are others, from 0 to 1. */
function apart(a: string, b: string): number {
  return distance(a, b) / Math.max(a.length, b.length, 1);
}

/** How far a page is from what was asked for: by its whole address, by the end of it, by its name, or because the address goes on below it. */
function farness(asked: string, [address, name]: KnownPage): number {
  const page = plain(address);
  if (page === '') return 1;
  const below = asked.startsWith(`${page}/`) ? 0.3 - page.length / 1000 : 1;
  const end = last(asked);
  const tail = apart(end, last(page));
  return Math.min(below, (apart(asked, page) + tail) / 2, 0.05 + tail, 0.05 + apart(end, plain(name)));
}

/**
 * The nearest pages, the nearest first.
 * @param asked an address below the root of the pages
 */
export function nearestPages(asked: string, pages: readonly KnownPage[], most = 5): KnownPage[] {
  const address = plain(asked);
  if (address === '') return [];
  const near = pages
    .map((page) => ({ page, far: farness(address, page) }))
    .filter(({ far }) => far <= FARTHEST)
    .sort((a, b) => a.far - b.far || (a.page[0] < b.page[0] ? -1 : 1));
  return near
    .filter(({ far }) => far - (near[0]?.far ?? 0) <= BEHIND)
    .slice(0, most)
    .map(({ page }) => page);
}

/** The words of an address that a search could find: its end, as words. */
export function wordsOf(asked: string): string {
  return last(plain(asked)).replaceAll('-', ' ').trim();
}
