/** A claim's history as runs: months one after another in which it stood alike. */
import type { Standing } from '#model/claim.ts';
import type { MonthEnd } from '#model/ledger.ts';

/** Months one after another with one standing. */
export interface Run {
  standing: Standing;
  /** The first of its months. */
  from: string;
  months: number;
}

/** The runs of a history, the oldest first. */
export function runsOf(history: readonly Pick<MonthEnd, 'month' | 'standing'>[]): Run[] {
  const runs: Run[] = [];
  for (const { month, standing } of history) {
    const last = runs.at(-1);
    if (last?.standing === standing) last.months += 1;
    else runs.push({ standing, from: month, months: 1 });
  }
  return runs;
}
