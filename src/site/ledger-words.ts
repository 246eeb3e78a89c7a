/** A claim's ledger in words: who is on which side, what is missing to the next standing, how it stood, when it fades. */
import type { Channel } from '#model/conversation.ts';
import type { MonthEnd } from '#model/ledger.ts';
import type { Missing } from '#model/missing.ts';
import type { Ledger } from '#model/standing.ts';
import type { ClaimEntry } from '#model/wiki.ts';
import { runsOf } from './runs.ts';
import { and, commas, say } from './say.ts';

/** Who is on which side: `4 of 7 people say so, 3 say otherwise, in 12 conversations.` */
export function rangeSentence({ supports, contradicts, people, conversations }: Ledger): string {
  const [so, otherwise] = [supports.people.length, contradicts.people.length];
  if (people === 0) return say('range.nobody');
  if (otherwise === 0) return say('range.so', { so, conversations });
  if (so === 0) return say('range.otherwise', { otherwise, conversations });
  return say('range.both', { so, otherwise, people, both: so + otherwise - people, conversations });
}

/** `tickets`, `interviews and visits`: channels as they are named beside `other than`. */
export function channelList(channels: readonly Channel[]): string {
  return and(channels.map((channel) => say(`channel.many.${channel}`)));
}

/** Who it takes: `Two more people, one of them through a channel other than tickets`. */
function whom({ people, channels, notThrough }: Missing, known: number): string {
  const who = { people, known: known > 0 ? 'yes' : 'no' };
  const through = { except: notThrough.length > 0 ? 'yes' : 'no', than: channelList(notThrough) };
  if (channels === 0) return say('missing.people', who);
  if (people === 0) return say('missing.channels', { channels, ...through });
  if (people === 1 || channels > 1) return say('missing.people-through', { ...who, channels, ...through });
  return say('missing.people-one-through', { ...who, ...through });
}

/** What is missing to a claim's next standing: `One more person, and it is observed.` Undefined where nothing that a customer could say would raise it. */
export function missingSentence({ ledger, missing }: Pick<ClaimEntry, 'ledger' | 'missing'>): string | undefined {
  if (!missing) return undefined;
  const { standing, supports } = ledger;
  if (missing.people === 0 && missing.channels === 0) return say('missing.again', { since: supports.last ?? 'never' });
  const needed = whom(missing, supports.people.length);
  return standing === 'contested' ? say('missing.settle', { whom: needed }) : say('missing.next', { whom: needed, to: missing.to });
}

/** When a claim fades: `Stale from 14 January 2027, unless somebody says it again.` */
export function fadingSentence(day: string): string {
  return say('fades.on', { day });
}

/** How a claim stood over time: `Assumed from July 2024, observed from March 2025, stale since June 2026.` */
export function historySentence(history: readonly MonthEnd[]): string {
  const runs = runsOf(history);
  const parts = runs.map(({ standing, from }, index) =>
    say(index === 0 ? 'history.first' : 'history.then', { standing, last: index === runs.length - 1 ? 'yes' : 'no', month: from }),
  );
  return parts.length === 0 ? say('range.nobody') : say('history.all', { parts: commas(parts) });
}
