/** The rules of freshness: what nobody has said for long, what nobody has read for long, and days that have not come yet. */
import { monthsBefore } from '#model/months.ts';
import type { PersonaFolder } from '../content/personas.ts';
import type { Weighed } from './evidence/weighed.ts';
import type { Finding, Look, Looked } from './finding.ts';

/** Looks at when things were said and read. */
export const lookAtFreshness: Look = (looked) => [
  ...looked.weighed.flatMap((one) => fadedClaims(one, looked)),
  ...looked.personas.flatMap((folder) => reviewDue(folder, looked)),
  ...futureDays(looked),
];

/** Finds claims that were heard once, and that nobody has spoken on for longer than their facet bears. */
export function fadedClaims({ folder, claims }: Weighed, { settings, today }: Pick<Looked, 'settings' | 'today'>): Finding[] {
  return claims.flatMap(({ claim, ledger, line }): Finding[] => {
    const months = settings.thresholds.staleAfterMonths[claim.facet];
    // What is to be tested anyway is asked about anyway.
    const isPlanned = ledger.standing === 'assumed' && (claim.testBy ?? '') >= today;
    if (isPlanned || ledger.last === undefined || ledger.last >= monthsBefore(today, months)) return [];
    const sentence = `Nobody has spoken on \`${claim.id}\` since ${ledger.last}; a ${claim.facet} bears ${months} months. Ask about it again, or retire it.`;
    return [{ rule: 'faded-claim', file: folder.file, line, claim: claim.id, sentence }];
  });
}

/** Finds a persona that nobody has read against what was heard, or not for long. */
export function reviewDue({ file, persona, lineOf }: PersonaFolder, { settings, today }: Pick<Looked, 'settings' | 'today'>): Finding[] {
  const { reviewed } = persona;
  const { reviewMonths } = settings.limits;
  if (reviewed === undefined) {
    const sentence = 'Nothing says when somebody last read this persona against what was heard. Read it, and add `reviewed: ` with the day.';
    return [{ rule: 'review-due', file, line: 1, sentence }];
  }
  if (reviewed >= monthsBefore(today, reviewMonths)) return [];
  const sentence = `Somebody last read this persona against what was heard on ${reviewed}, more than ${reviewMonths} months ago. Read it again, and set \`reviewed\`.`;
  return [{ rule: 'review-due', file, line: lineOf(['reviewed']), sentence }];
}

/** The day after a day: where it is morning in Auckland, it is still yesterday in Greenwich. */
function dayAfter(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}

/** Finds days that cannot have come yet: of notes, of kept quotes, of a review, of a search for the other side. */
export function futureDays({ personas, notes, today }: Pick<Looked, 'personas' | 'notes' | 'today'>): Finding[] {
  const latest = dayAfter(today);
  const future = (what: string, day: string | undefined, file: string, line?: number): Finding[] =>
    day === undefined || day <= latest
      ? []
      : [{ rule: 'future-day', file, ...(line !== undefined && { line }), sentence: `${what} on ${day}, which is still to come. Correct the day.` }];
  return [
    ...notes.flatMap(({ date, file }) => future('This conversation took place', date, `conversations/${file}`)),
    ...personas.flatMap(({ file, persona, lineOf, quotes }) => [
      ...future('This persona was reviewed', persona.reviewed, file, lineOf(['reviewed'])),
      ...persona.claims.flatMap(({ soughtAgainst }, index) =>
        future('Somebody looked for the other side of this claim', soughtAgainst, file, lineOf(['claims', index, 'soughtAgainst'])),
      ),
      ...quotes.flatMap(({ file: kept, entries, lineOf: lineIn }) =>
        entries.flatMap(({ said }, index) => (said > latest ? future('This was said', said, kept, lineIn([index, 'said'])) : [])),
      ),
    ]),
  ];
}
