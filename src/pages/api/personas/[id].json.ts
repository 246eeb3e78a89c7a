import type { APIRoute, GetStaticPaths } from 'astro';
import { apiPersona } from '#model/api.ts';
import { site } from '../../../site/wiki.ts';

export const getStaticPaths = (async () => (await site()).wiki.personas.map(({ id }) => ({ params: { id } }))) satisfies GetStaticPaths;

/** One persona with its claims, their standings and the quotes that may be shown. */
export const GET: APIRoute = async ({ params }) => {
  const { wiki } = await site();
  const entry = wiki.personas.find(({ id }) => id === params['id']);
  if (!entry) throw new Error(`There is no persona ${params['id'] ?? ''}.`);
  return Response.json(apiPersona(entry, wiki));
};
