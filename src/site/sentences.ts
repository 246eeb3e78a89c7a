/** The sentences that the site says itself about what was heard. Plain, warm, exact: each is true on the day of the build. */
import type { ClaimEntry, PersonaEntry, Wiki } from '#model/wiki.ts';
import { counted } from './channel-words.ts';
import { daysAgo, isMonth, monthsBetween } from './days.ts';
import type { Pronoun } from './pronouns.ts';
import { and, clauses, commas, say, sentences, type MessageKey } from './say.ts';

/** `Last heard 12 days ago`, to stand before the day itself; of a page that shows a day in the past, or where only the month is told, without the days since. */
export function lastHeard({ heard, asOf }: Pick<PersonaEntry, 'heard'> & { asOf?: string }, today: string): string {
  if (heard.last === undefined) return say('heard.never');
  return asOf === undefined && !isMonth(heard.last) ? say('heard.ago', { ago: daysAgo(heard.last, today) }) : say('heard.last');
}

/** `Nine people over 14 months: five interviews, one visit, 31 tickets.` */
export function whoWasHeard({ heard, first, spoken }: PersonaEntry): string {
  if (heard.last === undefined || first === undefined) return say('heard.nobody');
  const kinds = and(spoken.map(({ channel, conversations }) => counted(channel, conversations)));
  return say('heard.who', { people: heard.people.length, months: monthsBetween(first, heard.last), kinds });
}

/** `8 of her 14 claims stand on what people said; three are still ours to test.` */
export function whatStands(claims: readonly ClaimEntry[], { who }: Pronoun): string {
  const live = claims.filter(({ ledger }) => ledger.standing !== 'retired');
  const by = Map.groupBy(live, ({ ledger }) => ledger.standing);
  const standing = (by.get('observed')?.length ?? 0) + (by.get('corroborated')?.length ?? 0);
  const rest = (['contested', 'stale', 'assumed'] as const).flatMap((one) => {
    const n = by.get(one)?.length ?? 0;
    return n === 0 ? [] : [say(`stands.${one}`, { n })];
  });
  return say('stands.all', { standing, claims: live.length, who, more: rest.length > 0 ? 'yes' : 'no', rest: clauses(rest) });
}

/** The heartbeat in words, for those who do not see it. */
export function beatInWords(beat: PersonaEntry['beat']): string {
  return say('beat.words', { numbers: commas(beat.map(({ conversations }) => conversations)) });
}

/** What an assumed claim still wants. */
export function testSentence({ testBy, ledger }: ClaimEntry, today: string): string {
  const people = ledger.supports.people.length;
  const known = people === 0 ? say('test.nobody') : say('test.few', { people });
  if (testBy === undefined) return known;
  return sentences([known, say(testBy < today ? 'test.meant' : 'test.mean', { day: testBy })]);
}

/** Why a quote is withheld, by the model's own words. */
const reasons: Record<string, MessageKey> = {
  'hidden by a person': 'withheld.hidden',
  'suggested, not decided yet': 'withheld.suggested',
  'said after this day': 'withheld.later',
  consent: 'withheld.consent',
  'consent has ended': 'withheld.ended',
  'said too long ago to be kept': 'withheld.long-ago',
};

/** What is kept and not shown here, and why: nothing disappears silently. */
export function withheldSentence(withheld: PersonaEntry['withheld']): string | undefined {
  const n = Object.values(withheld).reduce((sum, number) => sum + number, 0);
  if (n === 0) return undefined;
  const whys = Object.entries(withheld).map(([why, number]) => ({ number, why: reasons[why] ? say(reasons[why]) : why }));
  const [only, ...others] = whys;
  if (only && others.length === 0) return say('withheld.one', { n, why: only.why });
  return say('withheld.some', { n, reasons: clauses(whys.map(({ number, why }) => say('withheld.reason', { n: number, why }))) });
}

/** The front page's line about what this is. */
export function whatThisIs({ personas, settings }: Wiki): string {
  const people = new Set(personas.flatMap(({ heard }) => heard.people)).size;
  return say('front.what', { personas: personas.length, product: settings.product, people });
}
