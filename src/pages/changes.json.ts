import type { APIRoute } from 'astro';
import { changeFeed, jsonFeedOf } from '../site/feed.ts';
import { site } from '../site/wiki.ts';

/** What changed in all personas, as JSON Feed. */
export const GET: APIRoute = async () =>
  Response.json(jsonFeedOf(changeFeed((await site()).wiki)), { headers: { 'content-type': 'application/feed+json; charset=utf-8' } });
