/** A persona's diary: what changed in which month, and who moved it. Evidence counts by the day it was said, text by the day it was committed. Pure. */
import { isAttributed } from './attribution.ts';
import type { Standing } from './claim.ts';
import type { Channel } from './conversation.ts';
import { compare } from './diagnostic.ts';
import type { Evidence } from './evidence.ts';
import type { MonthEnd } from './ledger.ts';
import { lastDayOf, monthAfter, monthOf } from './months.ts';
import type { Thresholds } from './settings.ts';
import { conversationOf, noteOf, spokenOf, type Spoken } from './spoken.ts';
import { moveOf, type Cause, type Spoke } from './standing-move.ts';
import { standingOf } from './standing.ts';
import type { TextChange } from './texts.ts';
import type { ClaimEntry, PersonaEntry, Wiki } from './wiki.ts';

/** A person who talked with us, by pseudonym, and where. */
export interface Met {
  by: string;
  channel: Channel;
  conversation: string;
}

/** Whose words were newly heard: by pseudonym where anything of the conversation may be shown, else how many people through each channel. */
export interface NewlyHeard {
  people: Met[];
  others: { channel: Channel; people: number }[];
}

/** A standing that is another at the end of a month than it was at the end of the month before. */
export interface Moved {
  kind: 'moved';
  day: string;
  claim: string;
  from: Standing;
  to: Standing;
  /** Who moved it; absent where time alone did. */
  heard?: NewlyHeard;
  /** Where time moved it, the last day on which it had been said. */
  last?: string;
  /** Set where nobody had spoken on the claim before. */
  first?: true;
  /** Set where its authors hold it at this standing, whatever was said. */
  held?: true;
  /** Distinct people on each side by the end of the month. */
  supporters: number;
  opponents: number;
}

/** One thing that changed. */
export type Change =
  | { kind: 'met'; day: string; heard: NewlyHeard }
  | Moved
  /** Somebody spoke on a claim for the first time, and its standing stayed. */
  | { kind: 'heard'; day: string; claim: string; heard: NewlyHeard }
  | { kind: 'retired'; day: string; claim: string }
  | { kind: 'text'; day: string; text: TextChange };

/** A month in which something changed. */
export interface DiaryMonth {
  month: string;
  /** The day of the latest change in it, or the last on which somebody was heard. */
  day: string;
  changes: Change[];
  /** The conversations of the month that bear on the persona. */
  spoken: Spoken[];
}

/** What is the same for all changes of a persona. */
interface Diarist {
  today: string;
  thresholds: Thresholds;
  /** Conversations of which anything may be shown: only there people are named. */
  shown: ReadonlySet<string>;
}

/** The diary of a persona: the months in which something changed, newest first. */
export function diaryOf(entry: PersonaEntry, { today, settings, conversations, texts }: Wiki): DiaryMonth[] {
  const own = conversations.filter(({ personas }) => personas.includes(entry.id));
  const shown = new Set([...own.map(({ id }) => id), ...entry.voices.filter(isAttributed).map(({ from }) => conversationOf(from))]);
  const diarist = { today, thresholds: settings.thresholds, shown };
  const byClaim = Map.groupBy(entry.evidence, ({ claim }) => claim);
  const changes = [
    ...metIn(own, entry.evidence, diarist),
    ...entry.claims.flatMap((claim) => changesOf(claim, byClaim.get(claim.id) ?? [], diarist)),
    ...texts.flatMap((text): Change[] =>
      text.kind === 'gone' || text.persona !== entry.id || text.day > today ? [] : [{ kind: 'text', day: text.day, text }],
    ),
  ];
  const spoken = Map.groupBy(entry.evidence, ({ said }) => monthOf(said));
  return [...Map.groupBy(changes, ({ day }) => monthOf(day))]
    .map(([month, its]) => {
      const heard = spoken.get(month) ?? [];
      // What was heard is told as well, so its last day counts: a feed's reader learns of it.
      const day = latest([...its.map((change) => change.day), ...heard.map(({ said }) => said)]);
      return { month, day, changes: its.sort(inOrder), spoken: spokenOf(heard) };
    })
    .sort((a, b) => compare(b.month, a.month));
}

const order: Change['kind'][] = ['met', 'moved', 'heard', 'retired', 'text'];

/** People first, then what became of claims in the order in which the persona makes them, then what was written. */
function inOrder(a: Change, b: Change): number {
  return order.indexOf(a.kind) - order.indexOf(b.kind);
}

function latest(days: readonly string[]): string {
  return days.reduce((last, day) => (day > last ? day : last), '');
}

/** A word of a person, as far as it matters here who said it, when and where. */
type Word = Omit<Spoke, 'newPerson' | 'newChannel'>;

/** People whom we met in conversations of their own, in the month in which each was first heard. */
function metIn(conversations: Wiki['conversations'], evidence: readonly Evidence[], { today, shown }: Diarist): Change[] {
  const notes = conversations.flatMap(({ id, channel, date, participant }): Word[] =>
    participant === undefined || date > today ? [] : [{ by: participant, channel, conversation: id, said: date }],
  );
  // On a walkthrough the team is its own customer: nobody is met.
  const own = [...notes, ...evidence].filter(({ conversation, channel }) => !isExported(conversation) && channel !== 'walkthrough');
  const met = firstOf(own, ({ by }) => by);
  return [...Map.groupBy(met, ({ said }) => monthOf(said)).values()].map((its) => ({ kind: 'met', day: dayOf(its), heard: newlyHeard(its, shown) }));
}

/** The first word of each, in the order in which they spoke. */
function firstOf(words: readonly Word[], whose: (word: Word) => string): Word[] {
  const inTime = words.toSorted((a, b) => compare(a.said, b.said) || compare(a.by, b.by) || compare(a.conversation, b.conversation));
  return [...Map.groupBy(inTime, whose).values()].flatMap(([first]) => first ?? []);
}

function dayOf(words: readonly Word[]): string {
  return latest(words.map(({ said }) => said));
}

function isExported(conversation: string): boolean {
  return noteOf(`${conversation}#`) === undefined;
}

/** Each person once for a channel, however often they wrote: one who writes forty tickets is one. */
function newlyHeard(words: readonly Word[], shown: ReadonlySet<string>): NewlyHeard {
  const told = firstOf(words, ({ by, channel }) => `${by} ${channel}`);
  const isNamed = ({ conversation }: Word): boolean => !isExported(conversation) && shown.has(conversation);
  const counted = spokenOf(told.filter((one) => !isNamed(one)).map(({ by, channel }) => ({ channel, conversation: by })));
  return {
    people: firstOf(told.filter(isNamed), ({ by }) => by).map(({ by, channel, conversation }) => ({ by, channel, conversation })),
    others: counted.map(({ channel, conversations }) => ({ channel, people: conversations })),
  };
}

/** What became of a claim: at the end of each month, and when it was retired. */
function changesOf(claim: ClaimEntry, evidence: readonly Evidence[], diarist: Diarist): Change[] {
  const isRetired = claim.retired !== undefined && claim.retired <= diarist.today;
  return [
    ...claim.history.flatMap((end, index) => changeAt(claim, evidence, claim.history[index - 1], end, diarist) ?? []),
    ...(isRetired ? [{ kind: 'retired' as const, day: claim.retired ?? '', claim: claim.id }] : []),
  ];
}

function changeAt(claim: ClaimEntry, evidence: readonly Evidence[], before: MonthEnd | undefined, end: MonthEnd, diarist: Diarist): Change | undefined {
  if (end.standing === 'retired' || end.standing === before?.standing) return undefined;
  const { thresholds, shown } = diarist;
  const monthBefore = before?.day ?? lastDayOf(monthAfter(end.month, -1));
  const move = moveOf({ claim, evidence, day: monthBefore, thresholds }, { claim, evidence, day: end.day, thresholds });
  if (!move) {
    const words = evidence.filter(({ said }) => monthOf(said) === end.month && said <= end.day);
    return { kind: 'heard', day: dayOf(words), claim: claim.id, heard: newlyHeard(words, shown) };
  }
  const movers = moversOf(move.because);
  const { supporters, opponents } = end;
  const because = movers.length > 0 ? { day: dayOf(movers), heard: newlyHeard(movers, shown) } : inSilence(claim, evidence, end, move.because, thresholds);
  return {
    ...{ kind: 'moved', claim: claim.id, from: move.from, to: move.to, supporters, opponents },
    ...because,
    ...(!before && { first: true }),
    ...(movers.length > 0 && isHeld(end, thresholds) && { held: true }),
  };
}

/** Those who are new on the side that moved a claim, or brought it through a new channel; all who spoke where nobody is new. */
function moversOf(because: readonly Cause[]): Spoke[] {
  const spoke = because.flatMap((cause) => (cause.kind === 'heard' ? cause.spoke : []));
  const fresh = spoke.filter(({ newPerson, newChannel }) => newPerson || newChannel);
  return fresh.length > 0 ? fresh : spoke;
}

/** The day of the month on which time moved a claim, and the last one on which it had been said. */
function inSilence(
  claim: ClaimEntry,
  evidence: readonly Evidence[],
  end: MonthEnd,
  because: readonly Cause[],
  thresholds: Thresholds,
): Pick<Moved, 'day' | 'last'> {
  const days = Array.from({ length: Number(end.day.slice(8)) }, (_, index) => `${end.month}-${String(index + 1).padStart(2, '0')}`);
  const last = because.find((cause) => cause.kind === 'silence')?.last;
  const day = days.find((one) => standingOf(claim, evidence, one, thresholds).standing === end.standing) ?? end.day;
  return { day, ...(last !== undefined && { last }) };
}

/** People said enough for another standing, and its authors allow no more than this one. */
function isHeld({ standing, supporters, opponents }: MonthEnd, { contestedShare }: Thresholds): boolean {
  return standing === 'stale' || (standing === 'contested' && opponents / (supporters + opponents) < contestedShare);
}
