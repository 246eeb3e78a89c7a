import type { APIRoute, GetStaticPaths } from 'astro';
import { atomOf, changeFeed } from '../../../site/feed.ts';
import { site } from '../../../site/wiki.ts';

export const getStaticPaths = (async () => (await site()).wiki.personas.map(({ id }) => ({ params: { id } }))) satisfies GetStaticPaths;

/** A persona's diary, as Atom. */
export const GET: APIRoute = async ({ params }) =>
  new Response(atomOf(changeFeed((await site()).wiki, params['id'])), { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
