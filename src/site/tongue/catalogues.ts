/** The catalogues in `src/messages`, one for each language, and which of them a wiki speaks. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'astro/zod';
import { SettingsError, type Settings } from '#model/settings.ts';
import { tongues, type Tongue } from '#model/tongue.ts';
import type { Catalogue } from './voice.ts';

/** Where they lie: in `src/messages`, or where EARSHOT_MESSAGES points, so that a test can make the site speak as it likes. */
const folder = resolve(process.env['EARSHOT_MESSAGES'] || 'src/messages');

const fileOf = (tongue: Tongue): string => join(folder, `${tongue}.json`);

/** The languages that have a catalogue. */
export function catalogued(): Tongue[] {
  return tongues.filter((tongue) => existsSync(fileOf(tongue)));
}

/** The messages of a language. */
export function catalogueOf(tongue: Tongue): Catalogue {
  return z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(fileOf(tongue), 'utf8')));
}

/** The languages that a wiki speaks, the first at the root of its site. @throws SettingsError where one has no catalogue */
export function spokenIn({ languages }: Pick<Settings, 'languages'>): readonly [Tongue, ...Tongue[]] {
  const there = catalogued();
  const missing = languages?.filter((tongue) => !there.includes(tongue)) ?? [];
  if (missing.length > 0) throw new SettingsError(`earshot.config.ts: \`languages\` names ${missing.join(', ')}, of which src/messages has no catalogue.`);
  const [first = 'en', ...others] = languages ?? there;
  return [first, ...others];
}
