/** Where the site finds its content, which day it is, and who may see it. All may be set from outside, so that a test builds the same site on any day. */
import { resolve } from 'node:path';
import settings from '#config';
import { Audience } from '#model/consent.ts';
import type { Settings } from '#model/settings.ts';

/** The content root: `content`, or where `EARSHOT_CONTENT` points. */
export const contentRoot = resolve(process.env['EARSHOT_CONTENT'] ?? 'content');

/** What the build prepares for the site: `.earshot`, or where `EARSHOT_CACHE` points. */
export const cacheRoot = resolve(process.env['EARSHOT_CACHE'] ?? '.earshot');

/** Who may see the site, where the build says so itself. */
const named = process.env['EARSHOT_AUDIENCE'] || undefined;

/** Who may see the site: EARSHOT_AUDIENCE, or the settings. */
export const seenBy: Settings = named === undefined ? settings : { ...settings, audience: Audience.parse(named) };

/** The day on which standings are computed, ISO, in UTC. */
export const today = process.env['EARSHOT_TODAY'] ?? new Date().toISOString().slice(0, 10);
