/** What can be found: personas, claims, quotes, themes and conversations, each with its address. `scripts/site/search-index.ts` makes the index of them. */
import type { Voice } from '#model/attribution.ts';
import { compare } from '#model/diagnostic.ts';
import type { HeardConversation } from '#model/heard.ts';
import { kinds, type SearchRecord } from '#model/search.ts';
import type { Theme } from '#model/theme.ts';
import type { ClaimEntry, PersonaEntry, Wiki } from '#model/wiki.ts';
import { address } from './address.ts';
import { printedName } from './channel-words.ts';

/** An address below the root of whatever language the reader has the interface in. */
const below = (whole: string): string => whole.slice(address.root.length);

/** All that can be found in a wiki, kind by kind. @param stories the stories' MDX by persona */
export function searchRecords({ personas, themes, conversations, settings }: Wiki, stories: ReadonlyMap<string, string>): SearchRecord[] {
  const written = settings.writtenIn;
  const all = [
    ...personas.flatMap((entry) => [
      ...personaRecords(entry, paragraphsOf(stories.get(entry.id) ?? ''), written),
      ...entry.claims.map((claim) => claimRecord(entry, claim, written)),
      ...entry.voices.map((quote) => quoteRecord(entry, quote)),
    ]),
    ...themes.flatMap((theme) => themeRecords(theme, personas, written)),
    ...conversations.toSorted((a, b) => compare(b.date, a.date) || compare(a.id, b.id)).flatMap((one) => conversationRecords(one, personas, written)),
  ];
  return kinds.flatMap((kind) => all.filter((record) => record.kind === kind));
}

/** A story's paragraphs as words, without components, marks and headings. */
export function paragraphsOf(mdx: string): string[] {
  return mdx.split(/\n[ \t]*\n/).flatMap((block) => {
    const words = block
      .replace(/^#+ .*$/gm, '')
      .replace(/<[^<>]*>/g, ' ')
      .replace(/\[([^[\]]*)\]\([^()\s]*\)/g, '$1')
      .replace(/[*_>]/g, '')
      .replace(/\s+/g, ' ')
      .replace(/ (?=[.,;:!?])/g, '')
      .trim();
    return words === '' ? [] : [words];
  });
}

function personaRecords({ id, persona }: PersonaEntry, story: readonly string[], written: string): SearchRecord[] {
  const { name, tagline, place, work, purpose, themes } = persona;
  const known = { kind: 'people' as const, of: id, url: below(address.persona(id)), title: name, language: written, narrow: { persona: [id], theme: themes } };
  const first = [tagline, work, place].filter((part) => part !== undefined).join(' · ');
  return [first, ...story, purpose].map((words) => ({ ...known, words }));
}

function claimRecord({ id, persona }: PersonaEntry, { id: claim, says, facet, themes, ledger }: ClaimEntry, written: string): SearchRecord {
  const { standing, channels } = ledger;
  return {
    kind: 'claims',
    url: below(address.claim(id, claim)),
    words: says,
    language: written,
    personas: [[id, persona.name]],
    standing,
    narrow: { persona: [id], facet: [facet], theme: themes, standing: [standing], channel: [...channels] },
  };
}

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];

function quoteRecord({ id, persona, claims }: PersonaEntry, quote: Voice): SearchRecord {
  const bearing = claims.filter((claim) => quote.supports.includes(claim.id) || quote.contradicts.includes(claim.id));
  const { text, language, channel, said, by } = quote;
  return {
    kind: 'voices',
    url: below(address.quote(id, quote.id)),
    words: text,
    ...(language !== undefined && { language }),
    personas: [[id, persona.name]],
    ...(by !== undefined && { by: printedName(by) }),
    channel,
    said,
    narrow: {
      persona: [id],
      facet: unique(bearing.map(({ facet }) => facet)),
      theme: unique(bearing.flatMap(({ themes }) => themes)),
      standing: unique(bearing.map(({ ledger }) => ledger.standing)),
      channel: [channel],
      year: [said.slice(0, 4)],
      ...(language !== undefined && { language: [language] }),
    },
  };
}

function themeRecords({ id, name, about, aliases }: Theme, personas: readonly PersonaEntry[], written: string): SearchRecord[] {
  const speaking = personas.filter(({ claims }) => claims.some(({ themes }) => themes.includes(id)));
  const known = {
    kind: 'themes' as const,
    of: id,
    url: below(address.theme(id)),
    title: name,
    language: written,
    narrow: { theme: [id], persona: speaking.map((one) => one.id) },
  };
  return [about, aliases.join(', ')].flatMap((words, index) => (words === '' && index > 0 ? [] : [{ ...known, words }]));
}

/** A conversation is found by each turn of it, so that its page opens where that was said. */
function conversationRecords(conversation: HeardConversation, personas: readonly PersonaEntry[], written: string): SearchRecord[] {
  const { id, channel, date, participant, language, title, themes } = conversation;
  const about = personas.filter((one) => conversation.personas.includes(one.id));
  const url = below(address.conversation(id));
  const known = {
    kind: 'conversations' as const,
    of: id,
    ...(title !== undefined && { title }),
    ...(participant !== undefined && { by: printedName(participant) }),
    channel,
    said: date,
    personas: about.map((one): [string, string] => [one.id, one.persona.name]),
    narrow: {
      persona: about.map((one) => one.id),
      channel: [channel],
      theme: themes,
      year: [date.slice(0, 4)],
      ...(language !== undefined && { language: [language] }),
    },
  };
  const turns = conversation.utterances.filter(({ role, text }, index) => index > 0 || role !== 'note' || text !== title);
  return [
    { ...known, url, words: '', language: language ?? written },
    ...turns.map(({ text, speaker, role, at }) => ({
      ...known,
      url: at === '' ? url : `${url}#${at}`,
      words: text,
      language: role === 'note' ? written : (language ?? ''),
      speaker,
      role,
    })),
  ];
}

/** What personas and themes are called, for those who choose among them. */
export function searchNames({ personas, themes }: Pick<Wiki, 'personas' | 'themes'>): Record<string, string> {
  const ofPersonas = personas.map(({ id, persona }): [string, string] => [`persona/${id}`, persona.name]);
  return Object.fromEntries([...ofPersonas, ...themes.map(({ id, name }): [string, string] => [`theme/${id}`, name])]);
}
