/** Why a claim's standing moved between two days, or between two states of its files: who was newly heard, who no longer counts, or time alone. Pure. */
import type { Claim, Facet, Standing } from './claim.ts';
import type { Channel, Stance } from './conversation.ts';
import { compare } from './diagnostic.ts';
import { sideOf, type Evidence } from './evidence.ts';
import type { Thresholds } from './settings.ts';
import { countsOf, standingFrom } from './standing.ts';

/** A claim as it is known at some time: its text, what bears on it, the day, and the thresholds. */
export interface ClaimAt {
  claim: Claim;
  /** Of this claim or of many; what was said after the day does not count. */
  evidence: readonly Evidence[];
  day: string;
  thresholds: Thresholds;
}

/** What one person said of a claim in one conversation. */
export interface Spoke {
  by: string;
  channel: Channel;
  /** The last day on which they said it there. */
  said: string;
  conversation: string;
  /** Set where the person is not counted on this side in the other state: their word alone makes or takes a person. */
  newPerson: boolean;
  /** The same for the channel. */
  newChannel: boolean;
}

/** Why a standing moved. */
export type Cause =
  /** These count now and did not before. */
  | { kind: 'heard'; stance: Stance; spoke: Spoke[] }
  /** These counted before and no longer do. */
  | { kind: 'gone'; stance: Stance; spoke: Spoke[] }
  /** Nobody has said it since. */
  | { kind: 'silence'; last?: string }
  /** From this day on it is kept for history. */
  | { kind: 'retired'; on: string }
  | { kind: 'resumed' }
  /** Its authors allow another standing at most. */
  | { kind: 'limited'; from?: Claim['atMost']; to?: Claim['atMost'] }
  /** It speaks of another side of the person, which goes stale sooner or later. */
  | { kind: 'facet'; from: Facet; to: Facet }
  /** The wiki's thresholds are others. */
  | { kind: 'thresholds' };

/** A standing that moved. */
export interface Move {
  claim: string;
  /** What the claim says now. */
  says: string;
  from: Standing;
  to: Standing;
  because: Cause[];
}

/** What may differ between two states, each on its own. */
const factors = ['retired', 'limit', 'facet', 'heard for', 'heard against', 'gone for', 'gone against', 'time', 'thresholds'] as const;
type Factor = (typeof factors)[number];

/** How a claim's standing moved from one state to another; undefined where it did not. */
export function moveOf(before: ClaimAt, after: ClaimAt): Move | undefined {
  const [from, to] = [standingAt(before), standingAt(after)];
  if (from === to) return undefined;
  const change = changeOf(before, after);
  const standing = (changed: ReadonlySet<Factor>): Standing => standingAt(mixed(before, after, change, changed));
  return {
    claim: after.claim.id,
    says: after.claim.says,
    from,
    to,
    because: decisive(standing, to).flatMap((factor) => causeOf(factor, before, after, change)),
  };
}

function standingAt({ claim, evidence, day, thresholds }: ClaimAt): Standing {
  const known = evidence.filter((one) => one.claim === claim.id && one.said <= day);
  const supports = sideOf(known.filter(({ stance }) => stance === 'supports'));
  const contradicts = sideOf(known.filter(({ stance }) => stance === 'contradicts'));
  return standingFrom(claim, countsOf({ supports, contradicts, last: sideOf(known).last }), day, thresholds);
}

/**
 * The factors that decide where a standing went: the first that alone leads there; else all without which it would not be there;
 * else all, since each of several would do.
 */
function decisive(standing: (changed: ReadonlySet<Factor>) => Standing, to: Standing): readonly Factor[] {
  const alone = factors.find((factor) => standing(new Set([factor])) === to);
  if (alone) return [alone];
  const needed = factors.filter((factor) => standing(new Set(factors.filter((one) => one !== factor))) !== to);
  return needed.length > 0 ? needed : factors;
}

/** Evidence of a claim that counts in one state only. */
interface EvidenceChange {
  heard: Evidence[];
  gone: Evidence[];
  both: Evidence[];
}

const keyOf = ({ stance, by, channel, said, conversation }: Evidence): string => [stance, by, channel, said, conversation].join('\n');

function counted({ claim, evidence, day }: ClaimAt): Map<string, Evidence> {
  return new Map(evidence.filter((one) => one.claim === claim.id && one.said <= day).map((one) => [keyOf(one), one]));
}

function changeOf(before: ClaimAt, after: ClaimAt): EvidenceChange {
  const [then, now] = [counted(before), counted(after)];
  return {
    heard: [...now].filter(([key]) => !then.has(key)).map(([, one]) => one),
    gone: [...then].filter(([key]) => !now.has(key)).map(([, one]) => one),
    both: [...now].filter(([key]) => then.has(key)).map(([, one]) => one),
  };
}

const sideFactor = { supports: 'for', contradicts: 'against' } as const;

/** The state before, with some factors as they are after. The day of the evidence no longer limits it: that was decided for each state. */
function mixed(before: ClaimAt, after: ClaimAt, { heard, gone, both }: EvidenceChange, changed: ReadonlySet<Factor>): ClaimAt & { claim: Claim } {
  const pick = (factor: Factor): ClaimAt => (changed.has(factor) ? after : before);
  const { retired: _retired, atMost: _atMost, ...rest } = before.claim;
  const retired = pick('retired').claim.retired;
  const atMost = pick('limit').claim.atMost;
  const claim = { ...rest, facet: pick('facet').claim.facet, ...(retired !== undefined && { retired }), ...(atMost !== undefined && { atMost }) };
  const evidence = [
    ...both,
    ...heard.filter(({ stance }) => changed.has(`heard ${sideFactor[stance]}`)),
    ...gone.filter(({ stance }) => !changed.has(`gone ${sideFactor[stance]}`)),
  ];
  // What is heard newly was said by the later day; on the earlier day it is taken as said, so that words and time are told apart.
  const day = pick('time').day;
  return { claim, evidence: evidence.map((one) => (one.said > day ? { ...one, said: day } : one)), day, thresholds: pick('thresholds').thresholds };
}

function causeOf(factor: Factor, before: ClaimAt, after: ClaimAt, { heard, gone, both }: EvidenceChange): Cause[] {
  const said = (kind: 'heard' | 'gone', stance: Stance): Cause[] => {
    const [own, other] = kind === 'heard' ? [heard, gone] : [gone, heard];
    const spoke = spokeOf(own, [...both, ...other], stance);
    return spoke.length > 0 ? [{ kind, stance, spoke }] : [];
  };
  const [was, is] = [before.claim, after.claim];
  switch (factor) {
    case 'heard for':
      return said('heard', 'supports');
    case 'heard against':
      return said('heard', 'contradicts');
    case 'gone for':
      return said('gone', 'supports');
    case 'gone against':
      return said('gone', 'contradicts');
    case 'retired':
      return was.retired === is.retired ? [] : [is.retired === undefined ? { kind: 'resumed' } : { kind: 'retired', on: is.retired }];
    case 'limit':
      return was.atMost === is.atMost ? [] : [{ kind: 'limited', ...(was.atMost && { from: was.atMost }), ...(is.atMost && { to: is.atMost }) }];
    case 'facet':
      return was.facet === is.facet ? [] : [{ kind: 'facet', from: was.facet, to: is.facet }];
    case 'time':
      return before.day === after.day ? [] : [timeOf(after, standingAt(before))];
    case 'thresholds':
      return JSON.stringify(before.thresholds) === JSON.stringify(after.thresholds) ? [] : [{ kind: 'thresholds' }];
  }
}

/** What time alone brings: the day of a retirement, or silence. */
function timeOf(at: ClaimAt, from: Standing): Cause {
  const { retired } = at.claim;
  if (retired !== undefined && retired <= at.day) return { kind: 'retired', on: retired };
  const known = [...counted(at).values()];
  // A contested claim is silent when neither side speaks; any other when nobody supports it any more.
  const { last } = sideOf(from === 'contested' ? known : known.filter(({ stance }) => stance === 'supports'));
  return { kind: 'silence', ...(last !== undefined && { last }) };
}

/** Who spoke on a side, in the order of days; one entry for each person and conversation. */
function spokeOf(own: readonly Evidence[], others: readonly Evidence[], stance: Stance): Spoke[] {
  const known = others.filter((one) => one.stance === stance);
  const people = new Set(known.map(({ by }) => by));
  const channels = new Set(known.map(({ channel }) => channel));
  const spoke = new Map<string, Spoke>();
  for (const one of own.filter((each) => each.stance === stance)) {
    const { by, channel, said, conversation } = one;
    const key = `${by}\n${conversation}`;
    if (said >= (spoke.get(key)?.said ?? ''))
      spoke.set(key, { by, channel, said, conversation, newPerson: !people.has(by), newChannel: !channels.has(channel) });
  }
  return [...spoke.values()].sort((a, b) => compare(a.said, b.said) || compare(a.conversation, b.conversation) || compare(a.by, b.by));
}
