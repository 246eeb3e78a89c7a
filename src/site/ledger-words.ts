/** A claim's ledger in words: who is on which side, what is missing to the next standing, how it stood, when it fades. */
import type { Channel } from '#model/conversation.ts';
import type { MonthEnd } from '#model/ledger.ts';
import type { Missing } from '#model/missing.ts';
import type { Ledger } from '#model/standing.ts';
import type { ClaimEntry } from '#model/wiki.ts';
import { channelNouns } from './channel-words.ts';
import { dayLong, monthLong } from './days.ts';
import { runsOf } from './runs.ts';
import { standingName } from './standing-words.ts';
import { count, list, midSentence, nouns, numberWord, sentenceCase } from './words.ts';

/** Who is on which side: `4 of 7 people say so, 3 say otherwise, in 12 conversations.` */
export function rangeSentence({ supports, contradicts, people, conversations }: Ledger): string {
  const [so, otherwise] = [supports.people.length, contradicts.people.length];
  const where = `in ${count(conversations, nouns.conversation)}`;
  if (people === 0) return 'Nobody has spoken on it yet.';
  if (otherwise === 0) return `${sentenceCase(count(so, nouns.person))} ${so === 1 ? 'says' : 'say'} so, ${where}. Nobody says otherwise.`;
  if (so === 0) return `${sentenceCase(count(otherwise, nouns.person))} ${otherwise === 1 ? 'says' : 'say'} otherwise, ${where}. Nobody says so.`;
  const both = so + otherwise - people;
  return `${so} of ${people} people ${so === 1 ? 'says' : 'say'} so, ${otherwise} ${otherwise === 1 ? 'says' : 'say'} otherwise${
    both > 0 ? ` (${numberWord(both)} of them both)` : ''
  }, ${where}.`;
}

/** `tickets`, `interviews and visits`: channels as they are named beside `other than`. */
export function channelList(channels: readonly Channel[]): string {
  return list(channels.map((channel) => channelNouns[channel][1]));
}

function otherThan(notThrough: readonly Channel[]): string {
  return notThrough.length === 0 ? '' : ` other than ${channelList(notThrough)}`;
}

/** Who it takes: `two more people, one of them through a channel other than tickets`. */
function whom({ people, channels, notThrough }: Missing, known: number): string {
  const who = count(people, known > 0 ? nouns.more : nouns.person);
  if (channels === 0) return who;
  const through = channels === 1 ? `a channel${otherThan(notThrough)}` : `${count(channels, nouns.channel)}${otherThan(notThrough)}`;
  if (people === 0) return `${count(channels, nouns.channel)}${otherThan(notThrough)}`;
  return people === 1 || channels > 1 ? `${who}, through ${through}` : `${who}, one of them through ${through}`;
}

/** What is missing to a claim's next standing: `One more person, and it is observed.` Undefined where nothing that a customer could say would raise it. */
export function missingSentence({ ledger, missing }: Pick<ClaimEntry, 'ledger' | 'missing'>): string | undefined {
  if (!missing) return undefined;
  const { standing, supports } = ledger;
  if (missing.people === 0 && missing.channels === 0) {
    const since = supports.last === undefined ? '' : `: nobody has since ${monthLong(supports.last)}`;
    return `It only needs to be said again${since}.`;
  }
  const who = sentenceCase(whom(missing, supports.people.length));
  if (standing === 'contested') return `${who} on its side would settle it; until then both sides are shown.`;
  return `${who}, and it is ${midSentence(standingName[missing.to])}.`;
}

/** When a claim fades: `Stale from 14 January 2027, unless somebody says it again.` */
export function fadingSentence(day: string): string {
  return `Stale from ${dayLong(day)}, unless somebody says it again.`;
}

/** How a claim stood over time: `Assumed from July 2024, observed from March 2025, stale since June 2026.` */
export function historySentence(history: readonly MonthEnd[]): string {
  const runs = runsOf(history);
  const parts = runs.map(({ standing, from }, index) => {
    const name = index === 0 ? standingName[standing] : midSentence(standingName[standing]);
    return `${name} ${index === runs.length - 1 ? 'since' : 'from'} ${monthLong(from)}`;
  });
  return parts.length === 0 ? 'Nobody has spoken on it yet.' : `${parts.join(', ')}.`;
}
