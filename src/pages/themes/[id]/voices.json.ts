import type { APIRoute, GetStaticPaths } from 'astro';
import { voicesIn, type Scope } from '../../../site/voices/scopes.ts';
import { site } from '../../../site/wiki.ts';

export const getStaticPaths = (async () =>
  [...voicesIn((await site()).wiki).themes].map(([id, scope]) => ({ params: { id }, props: { scope } }))) satisfies GetStaticPaths;

/** By what the voices of a theme can be chosen, without a word of them. */
export const GET: APIRoute<{ scope: Scope }> = ({ props }) => Response.json(props.scope.index);
