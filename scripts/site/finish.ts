/** The last step of a build, when the site stands: what hosts read beside the pages, and whether a page was lost. */
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'astro/zod';
import type { Settings } from '#model/settings.ts';
import { putFile } from '../keep/files.ts';
import { headersFile } from './headers.ts';
import { lostPages, type ReadForSite } from './lost.ts';

/** The list of all pages that the site itself draws; it is taken away when it was read. */
const LIST = 'all-pages.json';

/** Puts beside the pages what hosts read. @returns one sentence for each page that should be there and is not */
export async function finishSite(out: string, { audience, site }: Pick<Settings, 'audience' | 'site'>, read: ReadForSite): Promise<string[]> {
  const base = site === undefined ? '/' : new URL(site).pathname.replace(/\/?$/, '/');
  const list = path.join(out, LIST);
  const known = z.array(z.string()).parse(JSON.parse(await readFile(list, 'utf8')));
  await rm(list);
  await putFile(path.join(out, '_headers'), headersFile(audience, base));
  return lostPages(out, known, read, base);
}
