/** The whole wiki as one value: personas with their claims' ledgers and voices, themes, conversations. Pure: files' data, a day and settings in, pages' data out. */
import { consentWithholds, mayShow } from './consent.ts';
import { NO_SMALL_GROUPS, smallGroupsOf, toTheMonth, voiceOf, type SmallGroups, type Voice } from './attribution.ts';
import type { Claim } from './claim.ts';
import { compare } from './diagnostic.ts';
import { evidenceIn, sideOf, type Evidence, type Side } from './evidence.ts';
import type { HeardConversation } from './heard.ts';
import type { Persona } from './persona.ts';
import type { Quote, Tally } from './quote.ts';
import type { Settings } from './settings.ts';
import { spokenOf, type Spoken } from './spoken.ts';
import { historyOf, type MonthEnd } from './ledger.ts';
import { missingOf, type Missing } from './missing.ts';
import { monthAfter, monthOf, monthsFrom } from './months.ts';
import { standingOf, type Ledger } from './standing.ts';
import type { ToldText } from './texts.ts';
import type { Theme } from './theme.ts';

/** What the files of one persona hold. */
export interface PersonaFiles {
  id: string;
  persona: Persona;
  quotes: Quote[];
  tallies: Tally[];
}

export interface ClaimEntry extends Claim {
  ledger: Ledger;
  /** Its standing at the end of every month since somebody first spoke on it. */
  history: MonthEnd[];
  /** What is missing to its next standing; absent where nothing that a customer could say would raise it. */
  missing?: Missing;
  /** Featured first, then the latest said; both stances. */
  voices: Voice[];
}

export interface PersonaEntry {
  id: string;
  persona: Persona;
  claims: ClaimEntry[];
  /** Every quote that may be shown, latest first. */
  voices: Voice[];
  /** Quotes withheld, by reason: nothing disappears silently. */
  withheld: Record<string, number>;
  /** All that bears on the persona: people, channels, last heard. */
  heard: Side;
  /** Every word of it, up to today; of a small group to the month. */
  evidence: Evidence[];
  /** The first day on which somebody said something that bears on the persona. */
  first?: string;
  /** Conversations that bear on the persona, by channel. */
  spoken: Spoken[];
  /** Distinct conversations a month, for the twelve months that end with today's, oldest first. */
  beat: { month: string; conversations: number }[];
}

export interface Wiki {
  today: string;
  settings: Settings;
  personas: PersonaEntry[];
  themes: Theme[];
  conversations: HeardConversation[];
  /** Whose words stand without who said them. */
  small: SmallGroups;
  /** What people changed in the personas' own texts. */
  texts: readonly ToldText[];
}

export interface WikiFiles {
  personas: PersonaFiles[];
  themes: Theme[];
  conversations: HeardConversation[];
  /** From git, where there is any. */
  texts?: readonly ToldText[];
}

/** Builds the wiki. @param today ISO day on which standings are computed */
export function buildWiki(files: WikiFiles, settings: Settings, today: string): Wiki {
  const conversations = files.conversations.filter(({ consent, consentUntil, date }) => mayShow({ consent, consentUntil, said: date }, settings, today));
  const small = smallGroupsOf(files.personas, conversations, settings, today);
  return {
    today,
    settings,
    personas: files.personas.map((one) => personaEntry(one, settings, today, { shownOn: today, small })).sort((a, b) => compare(a.id, b.id)),
    themes: files.themes,
    conversations: conversations.filter(({ id }) => !small.conversations.has(id)).sort((a, b) => compare(b.date, a.date) || compare(a.id, b.id)),
    small,
    texts: files.texts ?? [],
  };
}

/** By which day, and among how many, it is decided what a page may show. */
export interface Shown {
  /** The day of the build: consent that has ended by then is honoured, whatever day is shown. */
  shownOn: string;
  small: SmallGroups;
}

/**
 * A persona with all that its evidence makes of it on a day.
 * @param day ISO day on which its standings are computed
 */
export function personaEntry({ id, persona, quotes, tallies }: PersonaFiles, settings: Settings, day: string, shown?: Shown): PersonaEntry {
  const { shownOn, small } = shown ?? { shownOn: day, small: NO_SMALL_GROUPS };
  const exact = evidenceIn({ quotes, tallies });
  const evidence = small.personas.has(id) ? toTheMonth(exact) : exact;
  const byClaim = Map.groupBy(evidence, ({ claim }) => claim);
  const { voices, withheld } = showable(quotes, settings, day, { shownOn, small });
  const voicesOf = byClaimOf(voices);
  const heard = evidence.filter(({ said }) => said <= day);
  const first = heard.map(({ said }) => said).sort(compare)[0];
  return {
    id,
    persona,
    claims: persona.claims.map((claim) => claimEntry(claim, byClaim.get(claim.id) ?? [], voicesOf.get(claim.id) ?? [], settings, day)),
    voices,
    withheld,
    heard: sideOf(heard),
    evidence: heard,
    ...(first !== undefined && { first }),
    spoken: spokenOf(heard),
    beat: beatOf(heard, day),
  };
}

/** The voices of each claim: one look at each quote, however many claims there are. */
function byClaimOf(voices: readonly Voice[]): Map<string, Voice[]> {
  const byClaim = new Map<string, Voice[]>();
  for (const quote of voices) {
    for (const claim of new Set([...quote.supports, ...quote.contradicts])) {
      const own = byClaim.get(claim);
      if (own) own.push(quote);
      else byClaim.set(claim, [quote]);
    }
  }
  return byClaim;
}

function claimEntry(claim: Claim, evidence: Evidence[], voices: Voice[], { thresholds }: Settings, today: string): ClaimEntry {
  const ledger = standingOf(claim, evidence, today, thresholds);
  const missing = missingOf(claim, ledger, today, thresholds);
  return {
    ...claim,
    ledger,
    history: historyOf(claim, evidence, today, thresholds),
    ...(missing && { missing }),
    voices,
  };
}

/** Why a quote is not shown, or undefined where it may be. @param day the day that the page speaks of; @param shownOn the day of the build */
export function withheldBecause(quote: Quote, settings: Settings, day: string, shownOn = day): string | undefined {
  if (quote.status === 'hidden') return 'hidden by a person';
  if (quote.because === 'suggested') return 'suggested, not decided yet';
  return consentWithholds(quote, settings, shownOn) ?? (quote.said > day ? 'said after this day' : undefined);
}

function showable(quotes: Quote[], settings: Settings, day: string, { shownOn, small }: Shown): Pick<PersonaEntry, 'voices' | 'withheld'> {
  const withheld: Record<string, number> = {};
  // What was said after a past day is not withheld from its page: it had not been said.
  const known = day < shownOn ? quotes.filter(({ said }) => said <= day) : quotes;
  const voices = known.filter((quote) => {
    const why = withheldBecause(quote, settings, day, shownOn);
    if (why) withheld[why] = (withheld[why] ?? 0) + 1;
    return !why;
  });
  const rank = ({ status }: Quote): number => (status === 'featured' ? 0 : 1);
  voices.sort((a, b) => rank(a) - rank(b) || compare(b.said, a.said) || compare(a.id, b.id));
  return { voices: voices.map((quote) => voiceOf(quote, small)), withheld };
}

function beatOf(evidence: readonly Evidence[], today: string): PersonaEntry['beat'] {
  const byMonth = Map.groupBy(evidence, ({ said }) => monthOf(said));
  return monthsFrom(monthAfter(monthOf(today), -11), monthOf(today)).map((month) => ({
    month,
    conversations: new Set((byMonth.get(month) ?? []).map(({ conversation }) => conversation)).size,
  }));
}
