/** A topic as data: who said it, when, through which channels, and its best passages. */
import type { Channel } from '#model/conversation.ts';
import { compare } from '#model/diagnostic.ts';
import { noteOf } from '#model/spoken.ts';
import type { UnmatchedGroup, UnmatchedPassage } from '#model/unmatched.ts';
import { rounded } from './shared.ts';
import { peopleIn, type Topic } from './topics.ts';
import type { Line, Talk } from './talk.ts';

/** What a group is asked against. */
export interface Lately {
  /** ISO day from which on somebody spoke lately. */
  since: string;
  /** Which share of all people who were heard spoke lately. */
  usual: number;
}

/** What is told of a topic besides its name and what its conversations share. */
export type Described = Omit<UnmatchedGroup, 'id' | 'signs'>;

const MOST_PASSAGES = 5;
/** So long is a passage that is easily read on its own. */
const EASY = 140;

/** Describes a topic. @param hasKey whether pseudonyms of exports' customers were made with the wiki's key */
export function describe(talk: Talk, { terms, lines }: Topic, language: string, { since, usual }: Lately, hasKey: boolean): Described {
  const days = lines.map(({ passage }) => passage.said).sort(compare);
  const people = peopleIn(lines);
  const lately = peopleIn(lines.filter(({ passage }) => passage.said >= since));
  return {
    language,
    terms: terms.map(({ stem, people: here, elsewhere, z }) => ({ word: talk.wordOf(stem), people: here, elsewhere, z: rounded(z) })),
    people,
    conversations: conversationsIn(lines),
    passages: lines.length,
    channels: channelsOf(lines),
    first: days[0] ?? '',
    last: days.at(-1) ?? '',
    lately,
    emerging: lately > people / 2 && lately / people > usual,
    best: bestOf(lines, new Map(terms.map(({ stem, z }) => [stem, z]))).map(({ passage }) => shown(passage, hasKey)),
  };
}

function conversationsIn(lines: readonly Line[]): number {
  return new Set(lines.map(({ passage }) => passage.conversation)).size;
}

function channelsOf(lines: readonly Line[]): UnmatchedGroup['channels'] {
  return [...Map.groupBy(lines, ({ passage }) => passage.channel)]
    .map(([channel, own]: [Channel, Line[]]) => ({ channel, people: peopleIn(own), conversations: conversationsIn(own) }))
    .sort((a, b) => b.people - a.people || compare(a.channel, b.channel));
}

/** One passage of a person: the one that says most of the terms; of equals, the more readable. */
function bestOf(lines: readonly Line[], weights: ReadonlyMap<string, number>): Line[] {
  const weight = ({ stems }: Line): number => [...stems].reduce((sum, stem) => sum + (weights.get(stem) ?? 0), 0);
  const unreadable = ({ passage: { text } }: Line): number => Math.abs(text.length - EASY) + 60 * (text.match(/\[\p{Ll}+\]/gu)?.length ?? 0);
  const ranked = lines
    .filter(({ passage }) => passage.thin === undefined)
    .sort((a, b) => weight(b) - weight(a) || unreadable(a) - unreadable(b) || compare(a.passage.from, b.passage.from) || a.index - b.index);
  return [...Map.groupBy(ranked, ({ passage }) => passage.by).values()].flatMap(([first]) => first ?? []).slice(0, MOST_PASSAGES);
}

/** A pseudonym that was not made with the wiki's key is nobody's. */
function shown({ text, language, said, by, channel, from }: Line['passage'], hasKey: boolean): UnmatchedPassage {
  const isNamed = hasKey || noteOf(from) !== undefined;
  return { text, ...(language && { language }), said, ...(isNamed && { by }), channel, from };
}
