/** Who was asked already, so that the same few are not asked again. Pure. */
import type { Channel } from '#model/conversation.ts';
import { compare } from '#model/diagnostic.ts';
import { meetings } from '#model/unheard.ts';
import type { PersonaEntry, Wiki } from '#model/wiki.ts';
import { attribution } from '../channel-words.ts';
import { say } from '../say.ts';
import { chained } from './chained.ts';

/** A participant whom somebody met, and when last. */
export interface AskedPerson {
  by: string;
  last: string;
  channel: Channel;
}

/** Whom somebody met for a persona, the last first, and how many more: those whose words may not be shown are counted, never named. */
export interface Asked {
  people: AskedPerson[];
  more: number;
}

/** As many as a reader takes in. */
const MOST = 24;

/** Who was met for a persona, up to today. */
export function askedAlready({ id, evidence, voices }: PersonaEntry, { conversations, today }: Wiki): Asked {
  const shown = conversations.filter(({ personas, date }) => personas.includes(id) && date <= today);
  const named = new Set([...voices.map(({ by }) => by), ...shown.flatMap(({ participant }) => participant ?? [])]);
  const said = evidence.map(({ by, said: day, channel }) => ({ by, last: day, channel }));
  const held = shown.flatMap(({ participant: by, date, channel }) => (by === undefined ? [] : [{ by, last: date, channel }]));
  const met = [...said, ...held].filter(({ channel }) => meetings.has(channel));
  const latest = Map.groupBy(
    met.sort((a, b) => compare(b.last, a.last)),
    ({ by }) => by,
  );
  const people = [...latest.values()].flatMap(([last]) => last ?? []).filter(({ by }) => named.has(by));
  return { people: people.slice(0, MOST), more: latest.size - Math.min(people.length, MOST) };
}

/** Who was met, to stand within a sentence: `P07, interview, 4 March 2026; and two more people`. Undefined where nobody was. */
export function metAlready({ people, more }: Asked): string | undefined {
  if (people.length === 0) return more === 0 ? undefined : say('plan.met-unnamed', { more });
  const met = chained(
    'plan.beside',
    people.map(({ by, channel, last }) => attribution({ by, channel, said: last })),
  );
  return more === 0 ? met : say('plan.met-more', { met, more });
}
