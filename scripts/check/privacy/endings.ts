/** The rules of time: consent that has ended or will soon, and words that have been kept for as long as they may be. */
import { lastDayShown } from '#model/consent.ts';
import { compare } from '#model/diagnostic.ts';
import { dayAfter, daysAfter } from '#model/months.ts';
import type { RuleId } from '#model/rules.ts';
import { conversationOf } from '#model/spoken.ts';
import type { Conversation } from '#model/conversation.ts';
import type { PersonaFolder } from '../../content/personas.ts';
import type { Finding, Looked } from '../finding.ts';

/** So many days ahead somebody can still be asked. */
const DAYS_AHEAD = 30;

/** One thing that the site shows until a day. */
interface Ending {
  rule: RuleId;
  last: string;
  /** Only asked for where it is told. */
  lineOf?: () => number;
  consentUntil?: string | undefined;
}

interface Time extends Pick<Looked, 'settings' | 'today'> {
  /** The last day of which is warned today. */
  ahead: string;
  /** The last day on which words were said whose retention ends by then: they are many, and nearly all are younger. */
  saidBy: string;
}

/** Finds kept quotes, and conversations of which nothing is kept, that the site shows no more or soon no more: one finding a file and rule. */
export function endings({ personas, notes, settings, today }: Pick<Looked, 'personas' | 'notes' | 'settings' | 'today'>): Finding[] {
  const time = { settings, today, ahead: daysAfter(today, DAYS_AHEAD), saidBy: daysAfter(today, DAYS_AHEAD - settings.retentionDays) };
  return [...personas.flatMap((folder) => quotesIn(folder, time)), ...notesAlone(personas, notes, time)];
}

function quotesIn({ quotes }: PersonaFolder, time: Time): Finding[] {
  return quotes.flatMap(({ file, entries, lineOf }) => {
    const own = entries.flatMap((quote, index) => endingOf(quote, time, () => lineOf([index])) ?? []);
    return byRule(own).map(([rule, these]) => findingOf(rule, file, these, 'quote', time));
  });
}

/** A note of which a quote is kept is told of there. */
function notesAlone(personas: readonly PersonaFolder[], notes: readonly Conversation[], time: Time): Finding[] {
  const quoted = new Set(personas.flatMap(({ quotes }) => quotes.flatMap(({ entries }) => entries.map(({ from }) => conversationOf(from)))));
  return notes.flatMap((note) => {
    if (note.consent === 'none' || quoted.has(note.id)) return [];
    const ending = endingOf({ said: note.date, consentUntil: note.consentUntil }, time);
    return ending ? [findingOf(ending.rule, `conversations/${note.file}`, [ending], 'conversation', time)] : [];
  });
}

function endingOf(
  { said, consentUntil }: { said: string; consentUntil?: string | undefined },
  { settings, today, ahead, saidBy }: Time,
  lineOf?: () => number,
): Ending | undefined {
  if (consentUntil === undefined && said > saidBy) return undefined;
  const last = lastDayShown({ said, consentUntil }, settings.retentionDays);
  if (last > ahead) return undefined;
  const [ended, ending]: RuleId[] = consentUntil === undefined ? ['retention-ended', 'retention-ending'] : ['consent-ended', 'consent-ending'];
  const rule = last < today ? ended : ending;
  return rule && { rule, last, ...(lineOf && { lineOf }), consentUntil };
}

function byRule(all: readonly Ending[]): [RuleId, Ending[]][] {
  return [...Map.groupBy(all, ({ rule }) => rule)].sort(([a], [b]) => compare(a, b));
}

function findingOf(rule: RuleId, file: string, all: readonly Ending[], what: 'quote' | 'conversation', time: Time): Finding {
  const first = all.reduce((soonest, one) => (one.last < soonest.last ? one : soonest));
  return { rule, file, ...(first.lineOf && { line: first.lineOf() }), sentence: sentenceOf(first, all.length, what, time) };
}

function sentenceOf({ last, consentUntil }: Ending, count: number, what: string, { settings, today }: Time): string {
  const [these, it] = count === 1 ? [`this ${what}`, 'it'] : [`${count} ${what}s in this file`, 'them'];
  const isOver = last < today;
  const further = 'Ask again and set `consentUntil` in the note, or set `consent: none` there; then run `npm run pull`.';
  if (consentUntil !== undefined) {
    return isOver
      ? `The consent of ${these} ended on ${last}, and the site shows ${it} no more. ${further}`
      : `The consent of ${these} ends on ${last}; from ${dayAfter(last)} on, the site shows ${it} no more. ${further}`;
  }
  const kept = `Words are kept for ${settings.retentionDays} days`;
  return isOver
    ? `${kept}: the time of ${these} was over on ${last}, and the site shows ${it} no more. ${further}`
    : `${kept}: the time of ${these} is over on ${last}; from ${dayAfter(last)} on, the site shows ${it} no more. ${further}`;
}
