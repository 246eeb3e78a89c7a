/** The last step of a build, when the site stands: what hosts read beside the pages. */
import path from 'node:path';
import type { Settings } from '#model/settings.ts';
import { putFile } from '../keep/files.ts';
import { headersFile } from './headers.ts';

/** Puts beside the pages what hosts read. */
export async function finishSite(out: string, { audience, site }: Settings): Promise<void> {
  const base = site === undefined ? '/' : new URL(site).pathname.replace(/\/?$/, '/');
  await putFile(path.join(out, '_headers'), headersFile(audience, base));
}
