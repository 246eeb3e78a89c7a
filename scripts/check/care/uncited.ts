/** Use: a persona on which no spec rests, though it has been there for months. */
import { parseReference, referencesIn } from '#model/reference.ts';
import type { Finding, Looked } from '../finding.ts';

/** So many days a persona has to become known. */
const DAYS = 90;

function daysBefore(today: string, days: number): string {
  const date = new Date(`${today}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - days);
  return date.toISOString().slice(0, 10);
}

/** Finds personas that were first heard long ago and that no spec cites. Where there are no specs, they are kept elsewhere. */
export function uncited({ weighed, specs, today }: Pick<Looked, 'weighed' | 'specs' | 'today'>): Finding[] {
  if (specs.length === 0) return [];
  const cited = new Set(specs.flatMap(({ text }) => referencesIn(text)).map(({ written }) => parseReference(written)?.persona));
  const latest = daysBefore(today, DAYS);
  return weighed.flatMap(({ folder: { id, file }, evidence, claims }): Finding[] => {
    const first = evidence.map(({ said }) => said).reduce((a, b) => (a < b ? a : b), today);
    if (cited.has(id) || claims.length === 0 || first > latest) return [];
    const sentence = `Customers have spoken for this persona since ${first}, and no spec cites it. Cite it where it is used, as \`persona:${id}\`, or ask the teams what they would have to know.`;
    return [{ rule: 'never-cited', file, line: 1, sentence }];
  });
}
