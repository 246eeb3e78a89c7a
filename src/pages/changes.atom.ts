import type { APIRoute } from 'astro';
import { atomOf, changeFeed } from '../site/feed.ts';
import { site } from '../site/wiki.ts';

/** What changed in all personas, as Atom. */
export const GET: APIRoute = async () =>
  new Response(atomOf(changeFeed((await site()).wiki)), { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
