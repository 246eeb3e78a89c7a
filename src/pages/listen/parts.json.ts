import type { APIRoute } from 'astro';
import { allParts } from '../../site/listen/voices.ts';
import { site } from '../../site/wiki.ts';

/** Which voices can be listened to, in which parts. */
export const GET: APIRoute = async () => Response.json(allParts((await site()).wiki).map(({ heard: _heard, ...part }) => part));
