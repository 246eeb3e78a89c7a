/** What changed in all personas, by month: the site's own page of it, and the feeds. */
import { compare } from '#model/diagnostic.ts';
import type { Wiki } from '#model/wiki.ts';
import { address } from './address.ts';
import { diaries, goneDiaries, type DiaryPage } from './diary.ts';
import { say } from './say.ts';

/** A month in which something changed in a persona. */
export interface ChangedPersona {
  id: string;
  name: string;
  page: DiaryPage;
  /** Where the month stands in the persona's own diary; of one that was taken out, nowhere. */
  href?: string;
}

/** A month of the wiki, with everybody in whom something changed. */
export interface ChangedMonth {
  month: string;
  name: string;
  personas: ChangedPersona[];
}

/** All months of all diaries, newest first; in a month, personas in the order of their ids. */
export function allChanges(wiki: Wiki): ChangedPersona[] {
  const here = diaries(wiki).flatMap(({ entry: { id, persona }, pages }) =>
    pages.map((page): ChangedPersona => ({ id, name: persona.name, page, href: address.diary(id, page.month) })),
  );
  const gone = goneDiaries(wiki).flatMap(({ id, name, pages }) => pages.map((page): ChangedPersona => ({ id, name, page })));
  return [...here, ...gone].sort((a, b) => compare(b.page.month, a.page.month) || compare(a.id, b.id));
}

/** The same by month. */
export function changesByMonth(wiki: Wiki): ChangedMonth[] {
  return [...Map.groupBy(allChanges(wiki), ({ page }) => page.month)].map(([month, personas]) => ({
    month,
    name: personas[0]?.page.name ?? month,
    personas,
  }));
}

/** How many months are told whole; those before them stand in the diaries. */
const WHOLE = 12;

/** The months that the page tells: the latest whole, and of those before them what stands in no diary, since its persona was taken out. */
export function toldByMonth(wiki: Wiki): { months: ChangedMonth[]; older?: string } {
  const all = changesByMonth(wiki);
  const months = all.flatMap((one, index) => {
    const personas = index < WHOLE ? one.personas : one.personas.filter(({ href }) => href === undefined);
    return personas.length === 0 ? [] : [{ ...one, personas }];
  });
  const older = all.slice(WHOLE).find(({ personas }) => personas.some(({ href }) => href !== undefined))?.month;
  return { months, ...(older !== undefined && { older }) };
}

/** `Four portraits changed. Three claims moved.`, of a month: what of it a reader wants to know before reading on. */
export function inShort({ personas }: ChangedMonth): string {
  const moves = personas.reduce((sum, { page }) => sum + page.lines.filter(({ standing }) => standing !== undefined).length, 0);
  return say('changes.short', { portraits: personas.length, moves });
}

/** `Five portraits changed in November 2026.`, of the latest month; undefined where nothing has changed yet. */
export function changedLast(wiki: Wiki): string | undefined {
  const [latest] = changesByMonth(wiki);
  return latest && say('changes.last', { portraits: latest.personas.length, month: latest.month });
}
