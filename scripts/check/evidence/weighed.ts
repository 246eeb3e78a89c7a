/** A persona with what its evidence makes of each claim, so that every rule of evidence looks at the same sums. */
import type { Claim } from '#model/claim.ts';
import { evidenceIn, type Evidence } from '#model/evidence.ts';
import type { Quote } from '#model/quote.ts';
import type { Settings } from '#model/settings.ts';
import { standingOf, type Ledger } from '#model/standing.ts';
import { quotesOf, type PersonaFolder } from '../../content/personas.ts';

/** A claim with its ledger and the line on which it stands. */
export interface WeighedClaim {
  claim: Claim;
  ledger: Ledger;
  line: number;
}

/** A persona as rules of evidence look at it: what was said after today is left out. */
export interface Weighed {
  folder: PersonaFolder;
  /** Kept quotes that are evidence. */
  quotes: Quote[];
  evidence: Evidence[];
  /** All claims but those that are retired. */
  claims: WeighedClaim[];
}

/** Weighs each persona that was read. @param today ISO day */
export function weigh(personas: readonly PersonaFolder[], { thresholds }: Pick<Settings, 'thresholds'>, today: string): Weighed[] {
  return personas.map((folder) => {
    const kept = quotesOf(folder).filter(({ said, because, status }) => said <= today && because !== 'suggested' && status !== 'hidden');
    const tallies = folder.tallies.flatMap(({ entries }) => entries);
    const evidence = evidenceIn({ quotes: kept, tallies }).filter(({ said }) => said <= today);
    const byClaim = Map.groupBy(evidence, ({ claim }) => claim);
    const claims = folder.persona.claims.map((claim, index): WeighedClaim => {
      const ledger = standingOf(claim, byClaim.get(claim.id) ?? [], today, thresholds);
      return { claim, ledger, line: folder.lineOf(['claims', index]) };
    });
    return { folder, quotes: kept, evidence, claims: claims.filter(({ ledger }) => ledger.standing !== 'retired') };
  });
}
