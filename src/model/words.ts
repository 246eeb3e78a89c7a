/** How the wiki counts, lists and names days and channels in English: one place, so that pages and commands say it alike. */
import type { Channel } from './conversation.ts';
import type { Voice } from './attribution.ts';

const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const rules = new Intl.PluralRules('en');
const digits = new Intl.NumberFormat('en');
const and = new Intl.ListFormat('en', { type: 'conjunction' });

/** Small numbers as words, as a magazine sets them: `five`, `31`. */
export function numberWord(count: number): string {
  return small[count] ?? digits.format(count);
}

/** A count with its noun: `one visit`, `31 tickets`. The noun is given as `[singular, plural]`. */
export function count(number: number, [one, other]: readonly [string, string]): string {
  return `${numberWord(number)} ${rules.select(number) === 'one' ? one : other}`;
}

/** `a, b, and c`. */
export function list(items: readonly string[]): string {
  return and.format(items);
}

/** The first letter large, for the start of a sentence. */
export function sentenceCase(text: string): string {
  return text.charAt(0).toLocaleUpperCase('en') + text.slice(1);
}

/** The first letter small, for the middle of one. An acronym keeps its letters. */
export function midSentence(text: string): string {
  return /^\p{Lu}\p{Ll}|^\p{Lu}\s/u.test(text) ? text.charAt(0).toLocaleLowerCase('en') + text.slice(1) : text;
}

/** Ends a sentence that its author may have left open. */
export function fullStop(text: string): string {
  return /[.!?…。！？؟]$/u.test(text) ? text : `${text}.`;
}

/** The nouns that are counted. */
export const nouns = {
  person: ['person', 'people'],
  more: ['more person', 'more people'],
  voice: ['voice', 'voices'],
  moreVoices: ['more voice', 'more voices'],
  claim: ['claim', 'claims'],
  channel: ['channel', 'channels'],
  month: ['month', 'months'],
  conversation: ['conversation', 'conversations'],
} as const satisfies Record<string, readonly [string, string]>;

/** A day has no time zone here, so all is computed in UTC. */
const options = { timeZone: 'UTC' } as const;
const long = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', ...options });
const month = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', ...options });

const at = (day: string): Date => new Date(`${isMonth(day) ? `${day}-01` : day}T00:00:00Z`);

/** `4 March 2026`; of a month, which is all that may be told of few people, `March 2026`. */
export function dayLong(day: string): string {
  return (isMonth(day) ? month : long).format(at(day));
}

/** Whether only the month is told: `2026-03`. */
export function isMonth(day: string): boolean {
  return day.length === 7;
}

/** `on`, before a day; `in`, before a month. */
export function onOrIn(day: string): 'on' | 'in' {
  return isMonth(day) ? 'in' : 'on';
}

/** `March 2026`, of a day or of a month. */
export function monthLong(day: string): string {
  return month.format(at(day));
}

/** What a conversation of a channel is called, `[one, many]`. */
export const channelNouns: Record<Channel, readonly [string, string]> = {
  interview: ['interview', 'interviews'],
  visit: ['visit', 'visits'],
  call: ['call', 'calls'],
  usability: ['usability session', 'usability sessions'],
  diary: ['diary', 'diaries'],
  walkthrough: ['walkthrough', 'walkthroughs'],
  ticket: ['ticket', 'tickets'],
  survey: ['survey answer', 'survey answers'],
  review: ['review', 'reviews'],
};

/** One conversation of a channel: `a ticket`, `an interview`. */
export function oneOf(channel: Channel): string {
  const [one] = channelNouns[channel];
  return `${/^[aeio]/.test(one) ? 'an' : 'a'} ${one}`;
}

/** A pseudonym as pages print it: those of exports are long keys, of which the first letters tell people apart well enough for the eye. */
export function printedName(by: string): string {
  return by.length > 7 ? by.slice(0, 6) : by;
}

/** Who said it, how and when: `P07, interview, 4 March 2026`; of few people `interview, March 2026`. */
export function attribution({ by, channel, said }: Pick<Voice, 'by' | 'channel' | 'said'>): string {
  return attributionOf(by === undefined ? undefined : printedName(by), { channel, said });
}

/** The same of whoever is called so. */
export function attributionOf(who: string | undefined, { channel, said }: Pick<Voice, 'channel' | 'said'>): string {
  return [...(who === undefined ? [] : [who]), channelNouns[channel][0], dayLong(said)].join(', ');
}
