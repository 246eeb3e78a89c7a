import type { APIRoute, GetStaticPaths } from 'astro';
import { sceneOf } from '../../../site/scene-file.ts';
import { sceneText } from '../../../site/scene-text.ts';
import { site } from '../../../site/wiki.ts';

export const getStaticPaths = (async () => (await site()).wiki.personas.map(({ id }) => ({ params: { id } }))) satisfies GetStaticPaths;

/** A persona's scene. */
export const GET: APIRoute = ({ params }) => new Response(sceneText(sceneOf(params['id'] ?? '')), { headers: { 'content-type': 'image/svg+xml' } });
