/** What a pull did, as sentences and as data: what changed in each persona, what was skipped and why, by counts. */
import { compare } from '#model/diagnostic.ts';
import { waits } from '#model/quote.ts';
import { counted, visible } from '../command/command.ts';
import { READS_OTHERWISE, type Change } from '../keep/merge.ts';
import type { PersonaChange, Pulled } from './pull.ts';

function sorted(counts: ReadonlyMap<string, number>): [string, number][] {
  return [...counts].sort(([a, x], [b, y]) => y - x || compare(a, b));
}

function skippedLines(title: string, counts: ReadonlyMap<string, number>): string[] {
  return counts.size === 0 ? [] : [title, ...sorted(counts).map(([reason, count]) => `  ${String(count).padStart(7)}  ${reason}${ADVICE[reason] ?? ''}`)];
}

/** What to do about a reason, where it does not say so itself. */
const ADVICE: Readonly<Record<string, string>> = {
  'belongs to no persona': ' (a persona’s `segment`, or `persona` in the sidecar of an export, says whose it is: docs/personas.md)',
};

function changeLine({ id, added, changed, withdrawn }: PersonaChange): string {
  const suggested = added.filter(({ quote }) => waits(quote)).length;
  const parts = [
    added.length > suggested && `${counted(added.length - suggested, 'quote')} added`,
    suggested > 0 && `${counted(suggested, 'quote')} suggested`,
    changed.length > 0 && `${counted(changed.length, 'quote')} changed`,
    withdrawn.length > 0 && `${counted(withdrawn.length, 'quote')} withdrawn`,
  ].filter((part) => part !== false);
  return `${id}: ${parts.length > 0 ? parts.join(', ') : 'nothing new'}`;
}

/** Quotes whose words are others now; those that only moved with their note are counted alone. */
function changedLines(changed: readonly Change[]): string[] {
  return changed.filter(({ why }) => why === READS_OTHERWISE).map(({ quote, why }) => visible(`  ~ ${quote.id} (${quote.from}): ${why}`));
}

function withdrawnLines(withdrawn: readonly Change[]): string[] {
  return withdrawn.map(({ quote, why }) => visible(`  − ${quote.id} (${quote.from}): ${why}`));
}

function waitingLine(personas: readonly PersonaChange[]): string[] {
  const waiting = personas.reduce((sum, one) => sum + one.waiting, 0);
  return waiting === 0 ? [] : [`${counted(waiting, 'suggestion waits', 'suggestions wait')} for a person: \`npm run -s suggest\`.`];
}

/** The report for a person. @param dryRun whether nothing was written */
export function pulledAsText({ personas, reading, quoted, written }: Pulled, dryRun: boolean): string {
  const skipped = [...reading.skippedConversations.values()].reduce((sum, count) => sum + count, 0);
  const lines = personas.flatMap((change) => [
    changeLine(change),
    ...change.standings.map(({ claim, from, to }) => `  ${claim}: ${from} → ${to}`),
    ...changedLines(change.changed),
    ...withdrawnLines(change.withdrawn),
  ]);
  return [
    ...lines,
    '',
    `${counted(quoted + skipped, 'conversation')}: ${quoted.toLocaleString('en')} quoted, ${skipped.toLocaleString('en')} not.`,
    ...skippedLines('Conversations that gave no quote:', reading.skippedConversations),
    ...skippedLines('Utterances and passages that gave no quote:', reading.skippedUtterances),
    ...waitingLine(personas),
    `${counted(written.length, 'file')} ${dryRun ? 'would be written; nothing was' : 'written'}.`,
    '',
  ].join('\n');
}

const placed = ({ quote, why }: Change): object => ({
  id: quote.id,
  from: quote.from,
  supports: quote.supports,
  contradicts: quote.contradicts,
  ...(waits(quote) && { suggested: true }),
  ...(why && { why }),
});

/** The report as data. Holds no words of customers. */
export function pulledAsData({ personas, reading, quoted, diagnostics, written }: Pulled): object {
  return {
    personas: Object.fromEntries(
      personas.map(({ id, added, changed, withdrawn, standings, waiting }) => [
        id,
        { added: added.map(placed), changed: changed.map(placed), withdrawn: withdrawn.map(placed), standings, waiting },
      ]),
    ),
    conversations: { quoted, skipped: Object.fromEntries(sorted(reading.skippedConversations)) },
    utterances: { skipped: Object.fromEntries(sorted(reading.skippedUtterances)) },
    written,
    diagnostics,
  };
}
