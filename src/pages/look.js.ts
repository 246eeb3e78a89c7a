import type { APIRoute } from 'astro';
import { look } from '../site/look.ts';

/** The script that sets light or dark as the reader chose: a file of its own, so that it runs before any other. */
export const GET: APIRoute = () => new Response(`(${look.toString()})();\n`, { headers: { 'content-type': 'text/javascript' } });
