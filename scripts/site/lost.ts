/** Pages that should be there and are not: Astro loses some without a word, where two have one address or an address cannot be written. */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import path from 'node:path';
import { codeOf } from '../keep/write-error.ts';

/** What was read before anything was drawn. */
export interface ReadForSite {
  /** Ids of the personas. */
  personas: readonly string[];
  /** Ids of the conversations that have a page, each as often as it was read. */
  conversations: readonly string[];
}

/** How every page ends. */
const END = '</html>';

/** The file below the site’s folder that an address leads to. */
export function fileOf(address: string, base: string): string {
  const below = address.slice(base.length).split('/').map(decodeURIComponent).join('/');
  return below === '' || below.endsWith('/') ? `${below}index.html` : below;
}

/** The addresses of what was read, beside those that the site itself knows of. */
function addressesOf({ personas, conversations }: ReadForSite, base: string): string[] {
  return [
    ...personas.map((id) => `${base}personas/${id}/`),
    ...conversations.map((id) => `${base}conversations/${id.split('/').map(encodeURIComponent).join('/')}/`),
  ];
}

/** Both lists as one: what stands in both is the same page, what stands twice in one is two. */
function united(known: readonly string[], read: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const address of known) left.set(address, (left.get(address) ?? 0) + 1);
  const more = read.filter((address) => {
    const count = left.get(address) ?? 0;
    left.set(address, count - 1);
    return count <= 0;
  });
  return [...known, ...more];
}

/** Addresses that are one where case and Unicode form do not count, as on many computers; of each group its first. */
function shared(addresses: readonly string[]): string[] {
  const groups = Map.groupBy(addresses, (one) => decodeURI(one).normalize('NFC').toLowerCase());
  return [...groups.values()].flatMap(([first, ...others]) => (first !== undefined && others.length > 0 ? [first] : []));
}

/** How the head of every page begins, within so many bytes. */
const BEGINNING = '<head><meta http-equiv="content-security-policy" content="default-src \'none\';';
const BEGINS_WITHIN = 1024;

/** Some bytes of a file. */
function bytesAt(file: number, from: number, length: number): string {
  const buffer = Buffer.alloc(length);
  return buffer.subarray(0, readSync(file, buffer, 0, length, from)).toString('latin1');
}

/** Opens a file; nothing where there is none. */
function opened(file: string): number | undefined {
  try {
    return openSync(file, 'r');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * What is wrong with a file: it is not there; a page that does not end, or that begins without its policy; any other file, where it is empty. Read at
 * once: there are thousands, and to wait for each takes longer than to read it.
 */
function wrongWith(file: string): string | undefined {
  const handle = opened(file);
  if (handle === undefined) return 'was not written, though what it shows was read';
  try {
    const { size } = fstatSync(handle);
    if (size === 0) return 'was not written to its end';
    if (!file.endsWith('.html')) return undefined;
    const end = bytesAt(handle, Math.max(0, size - 64), 64);
    if (!end.trimEnd().endsWith(END)) return 'was not written to its end';
    return bytesAt(handle, 0, BEGINS_WITHIN).includes(BEGINNING) ? undefined : 'does not begin with the content security policy';
  } finally {
    closeSync(handle);
  }
}

/**
 * One sentence for each page that was lost.
 * @param out the folder of the site
 * @param known every address that the site should have, by its own data
 * @param base the path below which the site lives, with `/` at its ends
 */
export function lostPages(out: string, known: readonly string[], read: ReadForSite, base: string): string[] {
  const expected = united(known, addressesOf(read, base));
  const lost = shared(expected).map(
    (address) => `Two pages have the address \`${address}\`, at least where case and accents do not count; rename the file of one.`,
  );
  for (const address of new Set(expected)) {
    const wrong = wrongWith(path.join(out, fileOf(address, base)));
    if (wrong !== undefined) lost.push(`The page \`${address}\` ${wrong}.`);
  }
  return lost;
}
