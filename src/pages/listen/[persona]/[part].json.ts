import type { APIRoute, GetStaticPaths } from 'astro';
import { allParts, type HeardVoice } from '../../../site/listen/voices.ts';
import { site } from '../../../site/wiki.ts';

export const getStaticPaths = (async () =>
  allParts((await site()).wiki).map(({ persona, part, heard }) => ({
    params: { persona, part: String(part) },
    props: { heard },
  }))) satisfies GetStaticPaths;

/** Some voices of a persona. */
export const GET: APIRoute<{ heard: HeardVoice[] }> = ({ props }) => Response.json(props.heard);
