import type { APIRoute } from 'astro';
import { hueOf } from '../site/hue.ts';
import { site } from '../site/wiki.ts';

/** Each persona's hue as a class, so that no page needs an inline style. */
export const GET: APIRoute = async () => {
  const { wiki } = await site();
  const rules = wiki.personas.map(({ id, persona }) => `.of-${id}{--hue:${hueOf(id, persona.hue)}}`);
  return new Response(`${rules.join('\n')}\n`, { headers: { 'content-type': 'text/css' } });
};
