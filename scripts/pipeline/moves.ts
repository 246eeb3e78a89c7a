/** Which standings a pull moves. */
import { evidenceIn } from '#model/evidence.ts';
import type { Quote, Tally } from '#model/quote.ts';
import type { Settings } from '#model/settings.ts';
import { standingOf } from '#model/standing.ts';
import { quotesOf, type PersonaFolder } from '../content/personas.ts';
import type { PersonaChange } from './pull.ts';

/** The standings that move from what was kept to what is kept now. */
export function moves(
  folder: PersonaFolder,
  quotes: readonly Quote[],
  tallies: readonly Tally[],
  settings: Settings,
  today: string,
): PersonaChange['standings'] {
  const before = Map.groupBy(evidenceIn({ quotes: quotesOf(folder), tallies: folder.tallies.flatMap(({ entries }) => entries) }), ({ claim }) => claim);
  const after = Map.groupBy(evidenceIn({ quotes, tallies }), ({ claim }) => claim);
  return folder.persona.claims.flatMap((claim) => {
    const from = standingOf(claim, before.get(claim.id) ?? [], today, settings.thresholds).standing;
    const to = standingOf(claim, after.get(claim.id) ?? [], today, settings.thresholds).standing;
    return from === to ? [] : [{ claim: claim.id, from, to }];
  });
}
