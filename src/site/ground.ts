/** Where the site finds its content, and which day it is. Both may be set from outside, so that a test builds the same site on any day. */
import { resolve } from 'node:path';

/** The content root: `content`, or where `EARSHOT_CONTENT` points. */
export const contentRoot = resolve(process.env['EARSHOT_CONTENT'] ?? 'content');

/** What the build prepares for the site: `.earshot`, or where `EARSHOT_CACHE` points. */
export const cacheRoot = resolve(process.env['EARSHOT_CACHE'] ?? '.earshot');

/** The day on which standings are computed, ISO, in UTC. */
export const today = process.env['EARSHOT_TODAY'] ?? new Date().toISOString().slice(0, 10);
