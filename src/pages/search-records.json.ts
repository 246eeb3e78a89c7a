import type { APIRoute } from 'astro';
import { searchRecords } from '../site/search-records.ts';
import { site } from '../site/wiki.ts';

/** What can be found; `scripts/index.ts` reads it after the build and takes it away. */
export const GET: APIRoute = async () => {
  const { wiki, bodies } = await site();
  return Response.json(searchRecords(wiki, bodies));
};
