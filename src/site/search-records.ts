/** What can be found: personas, claims, quotes and conversations, each with its address. `scripts/index.ts` puts them into the index. */
import type { HeardConversation } from '#model/heard.ts';
import type { Voice } from '#model/attribution.ts';
import type { SearchRecord } from '#model/search.ts';
import type { ClaimEntry, PersonaEntry, Wiki } from '#model/wiki.ts';
import { attribution, channelNouns } from './channel-words.ts';
import { dayLong } from './days.ts';
import { languageName } from './language-words.ts';
import { behindStanding, standingName } from './standing-words.ts';
import { spoken } from './tongue/spoken.ts';
import { conversationTitle } from './transcript.ts';
import { sentenceCase } from './words.ts';

/** All that can be found in a wiki. @param stories the stories' MDX by persona */
export function searchRecords({ personas, themes, conversations }: Wiki, stories: ReadonlyMap<string, string>): SearchRecord[] {
  const themeName = new Map(themes.map(({ id, name }) => [id, name]));
  const namesOf = (ids: readonly string[]): string[] => ids.map((id) => themeName.get(id) ?? id);
  return [
    ...personas.flatMap((entry) => [
      personaRecord(entry, stories.get(entry.id) ?? '', namesOf(entry.persona.themes)),
      ...entry.claims.map((claim) => claimRecord(entry, claim, namesOf(claim.themes))),
      ...entry.voices.map((quote) => quoteRecord(entry, quote, namesOf)),
    ]),
    ...conversations.map((one) => conversationRecord(one, personas, namesOf(one.themes))),
  ];
}

/** A story's words without its components and marks. */
export function plainStory(mdx: string): string {
  return mdx
    .replace(/<[^<>]*>/g, ' ')
    .replace(/^#+ *([^# \n].*)$/gm, '$1.')
    .replace(/[*_>]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function personaRecord({ id, persona }: PersonaEntry, story: string, themes: string[]): SearchRecord {
  const { name, tagline, place, work, purpose } = persona;
  return {
    url: `/personas/${id}/`,
    title: name,
    content: [name, tagline, place, work, plainStory(story), purpose].filter((part) => part !== undefined).join('. '),
    line: tagline,
    language: 'en',
    filters: { kind: ['People'], persona: [name], theme: themes },
  };
}

function claimRecord({ id, persona }: PersonaEntry, claim: ClaimEntry, themes: string[]): SearchRecord {
  const { ledger, says, facet } = claim;
  return {
    url: `/personas/${id}/#${claim.id}`,
    title: says,
    content: says,
    words: says,
    line: spoken(`${persona.name} · ${standingName[ledger.standing]}, ${behindStanding(ledger)}`),
    language: 'en',
    filters: { kind: ['Claims'], persona: [persona.name], facet: [facet], theme: themes, channel: ledger.channels.map((channel) => channelNouns[channel][0]) },
  };
}

function quoteRecord({ id, persona, claims }: PersonaEntry, quote: Voice, namesOf: (ids: readonly string[]) => string[]): SearchRecord {
  const bearing = claims.filter((claim) => quote.supports.includes(claim.id) || quote.contradicts.includes(claim.id));
  return {
    url: `/personas/${id}/#q-${quote.id}`,
    title: spoken(`${persona.name}: ${attribution(quote)}`),
    content: quote.text,
    words: quote.text,
    line: spoken(`${persona.name} · ${attribution(quote)}`),
    language: quote.language ?? '',
    filters: {
      kind: ['Voices'],
      persona: [persona.name],
      facet: [...new Set(bearing.map(({ facet }) => facet))],
      theme: namesOf([...new Set(bearing.flatMap(({ themes }) => themes))]),
      channel: [channelNouns[quote.channel][0]],
      ...(quote.language !== undefined && { language: [spoken(languageName(quote.language))] }),
    },
  };
}

function conversationRecord(conversation: HeardConversation, personas: readonly PersonaEntry[], themes: string[]): SearchRecord {
  const { id, channel, date, participant, language, utterances } = conversation;
  const kind = `${sentenceCase(channelNouns[channel][0])}${participant ? ` with ${participant}` : ''}`;
  const title = conversationTitle(conversation);
  return {
    url: `/conversations/${id}/`,
    title,
    content: [title, ...utterances.map(({ text }) => text)].join('\n'),
    line: spoken(`${kind}, ${dayLong(date)}`),
    language: language ?? '',
    filters: {
      kind: ['Conversations'],
      persona: personas.filter((one) => conversation.personas.includes(one.id)).map(({ persona }) => persona.name),
      channel: [channelNouns[channel][0]],
      theme: themes,
      ...(language !== undefined && { language: [spoken(languageName(language))] }),
    },
  };
}
