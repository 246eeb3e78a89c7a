import type { APIRoute } from 'astro';
import { apiSchema } from '#model/api.ts';

/** The JSON Schema of what this API answers. */
export const GET: APIRoute = () => Response.json(apiSchema());
