/** Standings in words. The mark beside them is drawn by `StandingMark.astro`; the words say the same, never the colour alone. */
import type { Standing } from '#model/claim.ts';
import type { Ledger } from '#model/standing.ts';
import { monthLong } from './days.ts';
import { countDigits, nouns } from './words.ts';

/** The name of a standing, at the start of a line. */
export const standingName: Record<Standing, string> = {
  assumed: 'Assumed',
  observed: 'Observed',
  corroborated: 'Corroborated',
  contested: 'Contested',
  stale: 'Stale',
  retired: 'Retired',
};

/** What a standing means, for the legend. */
export const standingMeaning: Record<Standing, string> = {
  assumed: 'too few people have said it, or nobody has',
  observed: 'enough different people said it',
  corroborated: 'and through more than one channel',
  contested: 'people like this disagree; both sides are shown',
  stale: 'nobody has said it for a long time',
  retired: 'kept for history only',
};

/** What lies behind a standing: `6 people, 2 channels` or `3 for, 2 against`. */
export function behindStanding({ standing, supports, contradicts, last }: Ledger): string {
  const people = countDigits(supports.people.length, nouns.person);
  if (standing === 'contested') return `${supports.people.length} for, ${contradicts.people.length} against`;
  if (standing === 'stale' && last !== undefined) return `last heard in ${monthLong(last)}`;
  if (standing === 'retired') return 'kept for history';
  if (supports.people.length === 0) return contradicts.people.length > 0 ? `nobody for it, ${contradicts.people.length} against` : 'nobody has told us yet';
  if (standing === 'assumed') return `${people} so far`;
  return `${people}, ${countDigits(supports.channels.length, nouns.channel)}`;
}
