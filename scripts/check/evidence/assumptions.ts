/** Assumptions: what nobody has said yet is to be tested by a day, and that day is kept. */
import type { Finding } from '../finding.ts';
import type { Weighed } from './weighed.ts';

/** Finds assumed claims without a day on which they will be known better, and those whose day is over. @param today ISO day */
export function assumptions({ folder, claims }: Weighed, today: string): Finding[] {
  return claims.flatMap(({ claim, ledger, line }): Finding[] => {
    if (ledger.standing !== 'assumed') return [];
    const at = { file: folder.file, line, claim: claim.id };
    if (claim.testBy === undefined) {
      const sentence = `\`${claim.id}\` is assumed, and nothing says until when it is to be tested. Add \`testBy: \` with a day, and ask about it.`;
      return [{ rule: 'open-assumption', ...at, sentence }];
    }
    if (claim.testBy >= today) return [];
    const sentence = `\`${claim.id}\` was to be tested by ${claim.testBy} and is still assumed. Ask about it, give it another day, or retire it.`;
    return [{ rule: 'overdue-assumption', ...at, sentence }];
  });
}
