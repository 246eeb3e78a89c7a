/** Puts what can be found into the search index beside the built site. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { setApart, type SearchRecord } from '#model/search.ts';

/** The ready-made search pages, which this site does not use. */
const unused = /(?:-ui|highlight)\.(?:js|css)$/;

async function add(index: PagefindIndex, { url, title, content, words, line, language, filters }: SearchRecord): Promise<void> {
  const { errors } = await index.addCustomRecord({
    url,
    content: setApart(content),
    // One index for all languages, so that every page finds every voice.
    language: 'en',
    meta: { title, line, language, ...(words !== undefined && { words }) },
    filters: Object.fromEntries(Object.entries(filters).filter(([, values]) => values.length > 0)),
  });
  if (errors.length > 0) throw new Error(`\`${url}\` could not be indexed: ${errors.join(' ')}`);
}

/** Makes the index from the records that the pages left, and takes those away. Says how many there are. */
export async function indexSite(out: string): Promise<number> {
  const records = path.join(out, 'search-records.json');
  const all = JSON.parse(await readFile(records, 'utf8')) as SearchRecord[];
  const { index, errors } = await createIndex({ forceLanguage: 'en' });
  if (!index) throw new Error(`The search index could not be begun: ${errors.join(' ')}`);
  // Asked at once and answered in order: waiting for each answer takes twice as long.
  await Promise.all(all.map((record) => add(index, record)));
  const { files } = await index.getFiles();
  await rm(path.join(out, 'pagefind'), { recursive: true, force: true });
  for (const { path: name, content } of files) {
    if (unused.test(name)) continue;
    const file = path.join(out, 'pagefind', name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content);
  }
  await rm(records);
  await close();
  return all.length;
}
