/** The sentences that the site says itself about what was heard. Plain, warm, exact: each is true on the day of the build. */
import type { ClaimEntry, PersonaEntry, Wiki } from '#model/wiki.ts';
import { channelNouns } from './channel-words.ts';
import { dayLong, daysAgo, isMonth, monthsBetween } from './days.ts';
import type { Pronoun } from './pronouns.ts';
import { count, fullStop, list, midSentence, nouns, numberWord, sentenceCase } from './words.ts';

/** `Last heard 12 days ago`, to stand before the day itself; of a page that shows a day in the past, or where only the month is told, without the days since. */
export function lastHeard({ heard, asOf }: Pick<PersonaEntry, 'heard'> & { asOf?: string }, today: string): string {
  if (heard.last === undefined) return 'Not heard yet';
  return asOf === undefined && !isMonth(heard.last) ? `Last heard ${daysAgo(heard.last, today)}` : 'Last heard';
}

/** `Nine people over 14 months: five interviews, one visit, 31 tickets.` */
export function whoWasHeard({ heard, first, spoken }: PersonaEntry): string {
  if (heard.last === undefined || first === undefined) return 'All of it is what we assume so far.';
  const months = monthsBetween(first, heard.last);
  const kinds = spoken.map(({ channel, conversations }) => count(conversations, channelNouns[channel]));
  const span = months > 1 ? ` over ${count(months, nouns.month)}` : '';
  return `${sentenceCase(count(heard.people.length, nouns.person))}${span}: ${list(kinds)}.`;
}

/** `8 of her 14 claims stand on what people said; three are still ours to test.` */
export function whatStands(claims: readonly ClaimEntry[], { their }: Pronoun): string {
  const live = claims.filter(({ ledger }) => ledger.standing !== 'retired');
  const by = Map.groupBy(live, ({ ledger }) => ledger.standing);
  const standing = (by.get('observed')?.length ?? 0) + (by.get('corroborated')?.length ?? 0);
  const rest = [
    [by.get('contested')?.length ?? 0, 'is contested', 'are contested'],
    [by.get('stale')?.length ?? 0, 'has not been heard for long', 'have not been heard for long'],
    [by.get('assumed')?.length ?? 0, 'is still ours to test', 'are still ours to test'],
  ] as const;
  const parts = rest.flatMap(([number, one, many]) => (number === 0 ? [] : [`${numberWord(number)} ${number === 1 ? one : many}`]));
  const verb = standing === 1 || (standing === 0 && live.length < 3) ? 'stands' : 'stand';
  const none = live.length === 2 ? 'Neither' : 'None';
  const opening = `${standing === 0 ? none : sentenceCase(numberWord(standing))} of ${their} ${count(live.length, nouns.claim)} ${verb} on what people said`;
  return `${opening}${parts.length > 0 ? `; ${list(parts)}` : ''}.`;
}

/** The heartbeat in words, for those who do not see it. */
export function beatInWords(beat: PersonaEntry['beat']): string {
  return `Conversations a month, the last twelve months: ${beat.map(({ conversations }) => conversations).join(', ')}.`;
}

/** `Use her to decide what …` */
export function purposeSentence(purpose: string, { them }: Pronoun): string {
  return `Use ${them} to ${fullStop(midSentence(purpose))}`;
}

/** `Not for estimating how many …` */
export function notForSentence(notFor: string): string {
  return `Not for ${fullStop(midSentence(notFor))}`;
}

/** What an assumed claim still wants. */
export function testSentence({ testBy, ledger }: ClaimEntry, today: string): string {
  const people = ledger.supports.people.length;
  const known = people === 0 ? 'Nobody has told us this.' : `${sentenceCase(count(people, nouns.person))} said so, which is too few to rely on.`;
  if (testBy === undefined) return known;
  return testBy < today ? `${known} We meant to find out by ${dayLong(testBy)}, and have not.` : `${known} We mean to find out by ${dayLong(testBy)}.`;
}

/** What is kept and not shown here, and why: nothing disappears silently. */
export function withheldSentence(withheld: PersonaEntry['withheld']): string | undefined {
  const reasons = Object.entries(withheld).map(([why, number]) => `${numberWord(number)} (${why})`);
  const total = Object.values(withheld).reduce((sum, number) => sum + number, 0);
  if (total === 0) return undefined;
  const [only] = Object.keys(withheld);
  const why = reasons.length === 1 ? ` (${only})` : `, of them ${list(reasons)}`;
  return `Not shown here: ${count(total, ['quote', 'quotes'])}${why}.`;
}

/** The front page's line about what this is. */
export function whatThisIs({ personas, settings }: Wiki): string {
  const people = new Set(personas.flatMap(({ heard }) => heard.people)).size;
  const drawn =
    people === 0 ? 'not heard yet: all of it is still assumed' : `drawn from what ${count(people, ['customer', 'customers'])} said, in their own words`;
  return `${sentenceCase(count(personas.length, nouns.person))} who use ${settings.product}, ${drawn}. When customers say more, the portraits move.`;
}
