/** What nobody has told us yet about one persona. Pure: its files and the ledgers of its claims in, lists of what is missing out. */
import { facets, type Facet } from './claim.ts';
import { channels, type Channel } from './conversation.ts';
import { compare } from './diagnostic.ts';
import { evidenceOf, evidenceOfTally, type Evidence } from './evidence.ts';
import type { ClaimEntry, PersonaEntry, PersonaFiles } from './wiki.ts';

/** A claim that somebody said, and that would fall if one person or one channel fell. */
export interface ThinClaim {
  claim: string;
  /** Distinct people who said it. */
  people: number;
  /** Channels through which it was said. */
  channels: Channel[];
}

/** How much of a persona came through one channel. */
export interface ChannelShare {
  channel: Channel;
  /** Distinct people heard through it, and their share of all people heard. Somebody heard twice counts in both channels. */
  people: number;
  ofPeople: number;
  /** Conversations through it, and their share of all. */
  conversations: number;
  ofConversations: number;
}

/** What nobody has told us yet. */
export interface Unheard {
  /** Claims that are assumed. */
  assumed: string[];
  /** Facets in which the persona claims nothing. */
  facets: Facet[];
  /** Claims that rest on one person, fewest people first. */
  onePerson: ThinClaim[];
  /** Claims that more than one person said, all of them through one channel. */
  oneChannel: ThinClaim[];
  /** Every channel that was heard, the largest first. */
  channels: ChannelShare[];
  /** The channel from which more than four in five conversations came, if one did. */
  dominant?: Channel;
  /** Languages that the persona names and nobody was heard in. */
  languagesUnmet: string[];
  /** Languages that people were heard in and the persona does not name, with how many people. */
  languagesUnnamed: { language: string; people: number }[];
  /** People known by what they wrote alone: nobody has sat, talked or walked with them. Sorted pseudonyms. */
  neverMet: string[];
}

/** Channels in which one of us was there, or in which somebody wrote for us day by day. */
export const meetings: ReadonlySet<Channel> = new Set(['interview', 'visit', 'call', 'usability', 'diary']);
/** Above this share of its conversations, one channel speaks for the whole persona. */
const DOMINANT = 0.8;

/** Says what is unheard of a persona on a day. @param today ISO day */
export function unheardOf(
  { persona, claims, spoken, heard }: PersonaEntry,
  { quotes, tallies }: Pick<PersonaFiles, 'quotes' | 'tallies'>,
  today: string,
): Unheard {
  const live = claims.filter(({ ledger }) => ledger.standing !== 'retired');
  const evidence = [...quotes.flatMap(evidenceOf), ...tallies.flatMap(evidenceOfTally)].filter(({ said }) => said <= today);
  const shares = sharesOf(evidence, spoken, heard.people.length);
  const dominant = shares.find(({ ofConversations }) => ofConversations > DOMINANT)?.channel;
  const met = new Set(evidence.filter(({ channel }) => meetings.has(channel)).map(({ by }) => by));
  return {
    assumed: live.filter(({ ledger }) => ledger.standing === 'assumed').map(({ id }) => id),
    facets: facets.filter((facet) => !live.some((claim) => claim.facet === facet)),
    onePerson: thin(live, ({ ledger }) => ledger.supports.people.length === 1),
    oneChannel: thin(live, ({ ledger }) => ledger.supports.people.length > 1 && ledger.supports.channels.length === 1),
    channels: shares,
    ...(dominant && { dominant }),
    ...languagesOf(
      persona.languages,
      quotes.filter((quote) => quote.said <= today && evidenceOf(quote).length > 0),
    ),
    neverMet: heard.people.filter((one) => !met.has(one)),
  };
}

function thin(claims: readonly ClaimEntry[], isThin: (claim: ClaimEntry) => boolean): ThinClaim[] {
  return claims
    .filter(isThin)
    .map(({ id, ledger }) => ({ claim: id, people: ledger.supports.people.length, channels: ledger.supports.channels }))
    .sort((a, b) => a.people - b.people);
}

function sharesOf(evidence: readonly Evidence[], spoken: PersonaEntry['spoken'], everybody: number): ChannelShare[] {
  const all = spoken.reduce((sum, { conversations }) => sum + conversations, 0);
  const shares = channels.flatMap((channel): ChannelShare[] => {
    const people = new Set(evidence.filter((one) => one.channel === channel).map(({ by }) => by)).size;
    const conversations = spoken.find((one) => one.channel === channel)?.conversations ?? 0;
    return people === 0 ? [] : [{ channel, people, ofPeople: people / everybody, conversations, ofConversations: conversations / Math.max(1, all) }];
  });
  return shares.sort((a, b) => b.conversations - a.conversations);
}

/** The language part of a tag: `pt` of `pt-BR`. */
const baseOf = (tag: string): string => tag.toLowerCase().split(/[-_]/)[0] ?? tag;

function languagesOf(named: readonly string[], quotes: readonly PersonaFiles['quotes'][number][]): Pick<Unheard, 'languagesUnmet' | 'languagesUnnamed'> {
  const byLanguage = Map.groupBy(
    quotes.filter(({ language }) => language !== undefined),
    ({ language = '' }) => baseOf(language),
  );
  const known = new Set(named.map(baseOf));
  return {
    languagesUnmet: named.filter((language) => !byLanguage.has(baseOf(language))),
    languagesUnnamed: [...byLanguage]
      .filter(([language]) => !known.has(language))
      .map(([language, said]) => ({ language, people: new Set(said.map(({ by }) => by)).size }))
      .sort((a, b) => b.people - a.people || compare(a.language, b.language)),
  };
}
