/** New groups of unmatched words, as Markdown. Pure. */
import { channelNouns, count, dayLong, list, nouns, numberWord, printedName, sentenceCase } from '#model/words.ts';
import type { NewGroup } from './groups.ts';
import { blockQuote, code, inert, quoted } from './inert.ts';

/** So many groups are told, each with so many passages; `unheard` has all. */
const MOST_GROUPS = 6;
const MOST_PASSAGES = 2;
const MOST_TERMS = 3;

/** The section of new groups; nothing where there are none. @param nameOf a persona's name by its id */
export function groupBlocks(groups: readonly NewGroup[], least: number, nameOf: (persona: string) => string): string[] {
  if (groups.length === 0) return [];
  const blocks = groups.slice(0, MOST_GROUPS).flatMap((one) => groupBlock(one, nameOf));
  const rule = `A group is new where fewer than ${numberWord(least)} of its people had been heard then: their notes were not committed yet, or they wrote after that day.`;
  return [
    '## What is newly heard, and said on no page',
    ...blocks,
    ...(groups.length > MOST_GROUPS ? [`… and ${count(groups.length - MOST_GROUPS, ['group', 'groups'])} more, which \`npm run -s unheard\` tells.`] : []),
    `${rule} \`npm run -s unheard -- --draft ID\` drafts a claim of one.`,
  ];
}

function groupBlock({ persona, group, before }: NewGroup, nameOf: (persona: string) => string): string[] {
  const terms = list(group.terms.slice(0, MOST_TERMS).map(({ word }) => quoted(word)));
  const through = list(group.channels.map(({ channel, conversations }) => count(conversations, channelNouns[channel])));
  const whose = persona === undefined ? 'Of no persona' : inert(nameOf(persona));
  const was = before === 0 ? 'nobody spoke of it' : `it was ${numberWord(before)}`;
  const people = sentenceCase(count(group.people, nouns.person));
  return [
    `**${whose}**: ${terms} (${code(group.id)}). ${people} spoke of it in ${through}, between ${dayLong(group.first)} and ${dayLong(group.last)}; before, ${was}.`,
    ...group.best.slice(0, MOST_PASSAGES).map(({ text, by, channel, said }) => {
      const who = [...(by === undefined ? [] : [inert(printedName(by))]), channelNouns[channel][0], dayLong(said)].join(', ');
      return [blockQuote(text), '>', `> — ${who}`].join('\n');
    }),
  ];
}
