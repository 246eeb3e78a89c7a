import type { APIRoute, GetStaticPaths } from 'astro';
import { changeFeed, jsonFeedOf } from '../../../site/feed.ts';
import { site } from '../../../site/wiki.ts';

export const getStaticPaths = (async () => (await site()).wiki.personas.map(({ id }) => ({ params: { id } }))) satisfies GetStaticPaths;

/** A persona's diary, as JSON Feed. */
export const GET: APIRoute = async ({ params }) =>
  Response.json(jsonFeedOf(changeFeed((await site()).wiki, params['id'])), { headers: { 'content-type': 'application/feed+json; charset=utf-8' } });
