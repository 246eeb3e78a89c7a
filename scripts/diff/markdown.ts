/** A comparison as Markdown that reads as sentences, for a person who reviews a change. Pure. */
import type { PersonaDifference } from '#model/difference.ts';
import type { QuotePlace } from '#model/quote-difference.ts';
import { count, dayLong, list, nouns, numberWord, sentenceCase } from '#model/words.ts';
import type { Compared } from './compare.ts';
import { groupBlocks } from './group-lines.ts';
import type { NewGroup } from './groups.ts';
import { code, inert } from './inert.ts';
import { addedBlocks, changedLines, few, MOST_LINES, withdrawnLines, type Says } from './quotes.ts';
import { claimLines, fieldLines, moveLines, storyLines } from './texts.ts';

/** All that is said of a comparison. */
export interface Told extends Compared {
  /** How the commit was named. */
  revision: string;
  reasons: ReadonlyMap<QuotePlace, string>;
  /** What is newly heard and no persona says; absent where it was not asked for. */
  groups?: readonly NewGroup[];
  /** How many people it takes to be a group. */
  least: number;
  /** Sentences about what the comparison does not see. */
  notes: readonly string[];
}

/** What is longer is summed up, a line for each persona: platforms refuse comments of more than 65,536 characters. */
const MOST_CHARACTERS = 50_000;

/** The whole report. */
export function asMarkdown(told: Told): string {
  const { difference } = told;
  const blocks = [`# What changed in the personas`, opening(told)];
  let length = 0;
  const summedUp: string[] = [];
  for (const persona of difference.personas) {
    const says: Says = (claim) => told.says.get(persona.id)?.get(claim);
    const section = [headingOf(persona), ...sectionOf(persona, told, says)];
    length += section.join('\n\n').length;
    if (length <= MOST_CHARACTERS) blocks.push(...section);
    else summedUp.push(`${inert(persona.name)}: ${countsOf([persona])}.`);
  }
  if (summedUp.length > 0) blocks.push('## And in short', listed(few(summedUp, 200, (more) => `… and ${count(more, ['persona', 'personas'])} more.`)));
  blocks.push(...groupBlocks(told.groups ?? [], told.least, (persona) => told.names.get(persona) ?? persona));
  const left = told.leftOut.map((what) => `${code(what)} cannot be read on one of both sides, so nothing is said of it.`);
  const notes = [...told.notes, ...left];
  if (notes.length > 0) blocks.push('## What is not compared', listed(notes));
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function listed(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n');
}

function opening({ difference: { personas, from, to }, since, revision, nothingThen }: Told): string {
  const known = `${code(revision)} (${code(since.id.slice(0, 7))} of ${dayLong(since.day)})`;
  if (nothingThen && personas.length > 0) return `There were no personas at ${known}: all of these are new.`;
  if (personas.length === 0) return `Nothing changed in the personas since ${known}.`;
  const names = personas.length <= 6 ? list(personas.map(({ name }) => inert(name))) : count(personas.length, ['persona', 'personas']);
  const days = from === to ? '' : ` Standings are those of ${dayLong(from)} and of ${dayLong(to)}.`;
  return `Since ${known}, something changed in ${names}: ${countsOf(personas)}.${days}`;
}

const MOVED = ['moved', 'moved'] as const;
const CHANGED = ['changed', 'changed'] as const;
const NEW = ['is new', 'are new'] as const;
const GONE = ['is gone', 'are gone'] as const;
const WITHDRAWN = ['was withdrawn', 'were withdrawn'] as const;

/** `two standings moved, one claim is new, and three quotes were withdrawn` */
function countsOf(personas: readonly PersonaDifference[]): string {
  const sum = (of: (persona: PersonaDifference) => number): number => personas.reduce((total, persona) => total + of(persona), 0);
  const claims = (is: (kind: string) => boolean): number =>
    sum(({ text }) => new Set(text.claims.filter(({ kind }) => is(kind)).map(({ claim }) => claim)).size);
  const quotes = ['quote', 'quotes'] as const;
  const parts: [number, readonly [string, string], readonly [string, string]][] = [
    [sum(({ kind }) => (kind === 'added' ? 1 : 0)), ['persona', 'personas'], NEW],
    [sum(({ kind }) => (kind === 'removed' ? 1 : 0)), ['persona', 'personas'], GONE],
    [sum(({ moves }) => moves.length), ['standing', 'standings'], MOVED],
    [claims((kind) => kind === 'added'), nouns.claim, NEW],
    [claims((kind) => kind !== 'added' && kind !== 'removed'), nouns.claim, CHANGED],
    [claims((kind) => kind === 'removed'), nouns.claim, GONE],
    [sum(({ text }) => text.fields.length), ['field', 'fields'], CHANGED],
    [sum(({ text, kind }) => (text.story && kind === 'changed' ? 1 : 0)), ['story', 'stories'], CHANGED],
    [sum(({ quotes: { added } }) => added.length), quotes, NEW],
    [sum(({ quotes: { changed } }) => changed.length), quotes, CHANGED],
    [sum(({ quotes: { withdrawn } }) => withdrawn.length), quotes, WITHDRAWN],
  ];
  const told = parts.filter(([number]) => number > 0).map(([number, noun, [one, many]]) => `${count(number, noun)} ${number === 1 ? one : many}`);
  return told.length > 0 ? list(told) : 'other people are counted';
}

function headingOf({ name, kind }: PersonaDifference): string {
  return `## ${inert(name)}${kind === 'added' ? ' is new' : kind === 'removed' ? ' is gone' : ''}`;
}

function sectionOf(persona: PersonaDifference, told: Told, says: Says): string[] {
  if (persona.kind === 'removed') return [goneBlock(persona)];
  const texts = [...claimLines(persona, told.difference.to), ...fieldLines(persona), ...(persona.kind === 'added' ? [] : storyLines(persona))];
  const kept = [...changedLines(persona, told.mayName, says), ...withdrawnLines(persona, told, says)];
  const lines = [moveLines(persona, told.mayName), texts].flatMap((all) =>
    few(all, MOST_LINES, (more) => `… and ${count(more, ['more line', 'more lines'])} of this kind, which \`--json\` has.`),
  );
  return [heardBlock(persona), listed(lines), ...addedBlocks(persona, says), listed(kept)];
}

function heardBlock({ heard: { from, to }, kind }: PersonaDifference): string {
  if (from.people === to.people && from.conversations === to.conversations) return '';
  const inConversations = (number: number): string => `in ${count(number, nouns.conversation)}`;
  const now = count(to.people, nouns.person);
  if (kind === 'added') return to.people === 0 ? 'Nobody has been heard on it yet.' : `It rests on ${now} ${inConversations(to.conversations)}.`;
  const before = from.people === 0 ? 'nobody had' : `it was ${numberWord(from.people)}, in ${numberWord(from.conversations)}`;
  return `${sentenceCase(now)} ${to.people === 1 ? 'has' : 'have'} been heard, ${inConversations(to.conversations)}; before, ${before}.`;
}

function goneBlock({ id, text, quotes }: PersonaDifference): string {
  const withdrawn = quotes.withdrawn.length > 0 ? ` and ${count(quotes.withdrawn.length, ['quote', 'quotes'])}` : '';
  return `With it went ${count(text.claims.length, nouns.claim)}${withdrawn}. What cites ${code(`persona:${id}`)} leads nowhere now.`;
}

/** What is said where there is nothing to compare with. */
export function nothingToCompare(why: string): string {
  return `${why} So there is nothing to compare the personas with.\n`;
}
