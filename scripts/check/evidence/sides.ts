/** Both sides: contradiction is looked for as hard as support. */
import type { Limits } from '#model/limits.ts';
import type { Finding } from '../finding.ts';
import type { Weighed } from './weighed.ts';

/**
 * Finds claims that several people support and for which nothing shows that anybody looked for the other side: neither phrases that speak
 * against it, nor a customer who did, nor a day on which somebody looked.
 */
export function oneSided({ folder, claims }: Weighed, { soughtFrom }: Limits): Finding[] {
  return claims
    .filter(({ claim, ledger }) => {
      const isSought = claim.against.length > 0 || claim.soughtAgainst !== undefined || ledger.contradicts.people.length > 0;
      // What is stale is asked about again anyway, on both sides.
      return ledger.standing !== 'stale' && ledger.supports.people.length >= soughtFrom && !isSought;
    })
    .map(({ claim, ledger, line }) => ({
      rule: 'one-sided',
      file: folder.file,
      line,
      claim: claim.id,
      sentence: `${ledger.supports.people.length} people support \`${claim.id}\`, and nothing shows that anybody looked for those who say otherwise. Add phrases under \`against\`, or the day on which you looked as \`soughtAgainst\`.`,
    }));
}
