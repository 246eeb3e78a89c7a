/** Standings in words. The mark beside them is drawn by `StandingMark.astro`; the words say the same, never the colour alone. */
import { standings, type Standing } from '#model/claim.ts';
import type { Ledger } from '#model/standing.ts';
import { say } from './say.ts';

function each(words: (standing: Standing) => string): Record<Standing, string> {
  return Object.fromEntries(standings.map((standing) => [standing, words(standing)])) as Record<Standing, string>;
}

/** The name of a standing, at the start of a line. */
export const standingName = each((standing) => say(`standing.name.${standing}`));

/** The same within a sentence. */
export const standingWithin = each((standing) => say(`standing.within.${standing}`));

/** What a standing means, for the legend. */
export const standingMeaning = each((standing) => say(`standing.meaning.${standing}`));

/** What lies behind a standing: `6 people, 2 channels` or `3 for, 2 against`. */
export function behindStanding({ standing, supports, contradicts, last }: Ledger): string {
  const [people, against] = [supports.people.length, contradicts.people.length];
  if (standing === 'contested') return say('behind.contested', { for: people, against });
  if (standing === 'stale' && last !== undefined) return say('behind.stale', { day: last });
  if (standing === 'retired') return say('behind.retired');
  if (people === 0) return against > 0 ? say('behind.against', { against }) : say('behind.none');
  return standing === 'assumed' ? say('behind.few', { people }) : say('behind.heard', { people, channels: supports.channels.length });
}
