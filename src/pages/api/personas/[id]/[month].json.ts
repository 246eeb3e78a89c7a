import type { APIRoute, GetStaticPaths } from 'astro';
import { apiPast } from '#model/api.ts';
import { site } from '../../../../site/wiki.ts';

export const getStaticPaths = (async () =>
  [...(await site()).past].flatMap(([id, months]) => months.map(({ month }) => ({ params: { id, month } })))) satisfies GetStaticPaths;

/** A persona as it stood at the end of a month, with the hash of its page. */
export const GET: APIRoute = async ({ params }) => {
  const { wiki, past } = await site();
  const then = past.get(params['id'] ?? '')?.find(({ month }) => month === params['month']);
  if (!then) throw new Error(`Nothing is known of ${params['id'] ?? ''} in ${params['month'] ?? ''}.`);
  return Response.json(apiPast(then, wiki));
};
