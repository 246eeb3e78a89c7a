import type { APIRoute } from 'astro';
import { searchNames, searchRecords } from '../site/search-records.ts';
import { site } from '../site/wiki.ts';

/** What can be found; `scripts/site/search-index.ts` reads it after the build and takes it away. */
export const GET: APIRoute = async () => {
  const { wiki, bodies } = await site();
  return Response.json({ records: searchRecords(wiki, bodies), names: searchNames(wiki) });
};
