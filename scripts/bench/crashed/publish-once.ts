/** A program that puts a small site in its place, as a build does: `node publish-once.ts OUT VERSION`. Every page says which version it is of. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { publish } from '../../site/publish.ts';
import { PAGES, pageOf } from './small-pages.ts';

const [out = '', version = ''] = process.argv.slice(2);
await publish(out, path.join(path.dirname(out), 'cache'), async (aside) => {
  for (const page of PAGES) {
    await mkdir(path.dirname(path.join(aside, page)), { recursive: true });
    await writeFile(path.join(aside, page), pageOf(page, version));
  }
  return true;
});
