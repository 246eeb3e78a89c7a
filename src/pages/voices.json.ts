import type { APIRoute } from 'astro';
import { voicesIn } from '../site/voices/scopes.ts';
import { site } from '../site/wiki.ts';

/** By what all voices can be chosen, without a word of them. */
export const GET: APIRoute = async () => Response.json(voicesIn((await site()).wiki).everyone.index);
