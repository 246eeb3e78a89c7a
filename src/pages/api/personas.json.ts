import type { APIRoute } from 'astro';
import { apiPersonas } from '#model/api.ts';
import { site } from '../../site/wiki.ts';

/** All personas, in short. */
export const GET: APIRoute = async () => Response.json(apiPersonas((await site()).wiki));
