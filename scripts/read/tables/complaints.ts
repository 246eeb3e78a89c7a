/** Complaints about the rows of one table: of each kind the first ones with their rows, then a count, so that a table of broken rows fills no screen. */
import type { RuleId } from '#model/rules.ts';
import type { Report, Source } from '../reader.ts';

const MOST = 20;

/** Complains of a table. */
export interface Complain {
  (rule: RuleId, sentence: string, line?: number): void;
  /** Says how many complaints were not told. */
  end(): void;
}

/** Makes what complains of one table. */
export function complainer(source: Pick<Source, 'file'>, report: Report): Complain {
  const told = new Map<string, { rule: RuleId; count: number }>();
  const say = (rule: RuleId, sentence: string, line?: number): void =>
    report.complain({ rule, severity: 'error', file: source.file, ...(line !== undefined && { line }), sentence });
  const complain = (rule: RuleId, sentence: string, line?: number): void => {
    const kind = told.get(sentence) ?? { rule, count: 0 };
    told.set(sentence, kind);
    if (++kind.count <= MOST) say(rule, sentence, line);
  };
  const end = (): void => {
    for (const [sentence, { rule, count }] of told) if (count > MOST) say(rule, `${count - MOST} more rows like this: ${sentence}`);
  };
  return Object.assign(complain, { end });
}
