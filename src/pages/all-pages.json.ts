import type { APIRoute } from 'astro';
import { allPages } from '../site/all-pages.ts';
import { site } from '../site/wiki.ts';

/** Every page that should be there; `scripts/site/finish.ts` reads it after the build and takes it away. */
export const GET: APIRoute = async () => Response.json(allPages(await site()));
