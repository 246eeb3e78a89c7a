/** What the page for what is not there looks through: every page that a person reads, with its name. */
import { compare } from '#model/diagnostic.ts';
import { address } from '../address.ts';
import { pagesInOne } from '../all-pages.ts';
import type { Site } from '../wiki.ts';
import type { KnownPage } from './nearest.ts';

/** Voices chosen by one thing or another: one page of all leads to them, and they are many. */
const CHOSEN = /\/voices\/./;

/** All pages, in the order of their addresses. Data, feeds and scenes are no pages, and who stands beside whom has the name of a person already. */
export function knownPages(site: Site): KnownPage[] {
  const { personas, themes } = site.wiki;
  const beside = new Set(personas.map(({ id }) => address.beside(id)));
  const names = new Map([
    ...personas.map(({ id, persona }) => [address.persona(id), persona.name] as const),
    ...themes.map(({ id, name }) => [address.theme(id), name] as const),
  ]);
  return [...new Set(pagesInOne(site))]
    .filter((one) => one.endsWith('/') && !beside.has(one) && !CHOSEN.test(one))
    .sort(compare)
    .map((one) => [one.slice(address.root.length), names.get(one) ?? '']);
}
