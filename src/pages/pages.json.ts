import type { APIRoute } from 'astro';
import { knownPages } from '../site/lost/pages.ts';
import { site } from '../site/wiki.ts';

/** Every page that a person reads. */
export const GET: APIRoute = async () => Response.json(knownPages(await site()));
