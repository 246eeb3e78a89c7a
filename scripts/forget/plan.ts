/** Plans what it takes to forget somebody: reads everything, changes nothing. */
import { mayShow } from '#model/consent.ts';
import { compare, type Diagnostic } from '#model/diagnostic.ts';
import type { PersonaState } from '#model/difference.ts';
import { FORGOTTEN_FILE, tombstonesText } from '#model/forgotten.ts';
import type { HeardConversation } from '#model/heard.ts';
import type { Quote } from '#model/quote.ts';
import type { Settings } from '#model/settings.ts';
import { conversationOf, isExported } from '#model/spoken.ts';
import { filesOnDisk } from '../content/content-files.ts';
import { readForgotten, type Forgotten } from '../content/forgotten.ts';
import type { Ground } from '../content/ground.ts';
import { quotesOf, readPersonas, type PersonaFolder } from '../content/personas.ts';
import { readSpecs } from '../content/specs.ts';
import { heardConversation } from '../pipeline/heard.ts';
import type { People } from '../vault/people.ts';
import { changesOf, type Changes } from './changes.ts';
import { purged } from './kept.ts';
import { leftIn, type Left } from './left.ts';
import { notesOf, type HeldNote } from './notes.ts';
import { rewritten, type Rewritten } from './rewrite.ts';
import { whomOf, WhomError, type KnownPeople, type Whom } from './whom.ts';

/** A kept quote that goes. */
export interface GoneQuote {
  persona: string;
  quote: Quote;
}

/** All that is to be done, and all that it changes. */
export interface Plan {
  /** Their pseudonyms. */
  ids: string[];
  /** Whether the tombstones are there already. */
  known: boolean;
  quotes: GoneQuote[];
  /** Counts of exports that no longer count them. */
  counts: number;
  /** Conversations of exports in which they spoke, as far as anything of them was kept. */
  exported: string[];
  /** Notes that go whole. */
  ownNotes: HeldNote[];
  /** Notes of which the others' words stay. */
  sharedNotes: { note: HeldNote; instead: Rewritten }[];
  changes: Changes;
  /** What a person must still look at. */
  left: Left[];
  /** Kept files that cannot be read: what stands in them is not known. */
  broken: Diagnostic[];
  /** Texts of files, by their paths in the content root; undefined where a file goes. */
  files: Map<string, string | undefined>;
  /** Recordings that lie beside their notes, by their paths on disk: they go as well. */
  recordings: string[];
}

/** What a plan is made for. */
export interface Asked {
  /** What was typed for each person. */
  who: readonly string[];
  ground: Ground;
  settings: Settings;
  /** The team's key, where it is at hand. */
  secret: string | undefined;
  /** The vault's table. */
  people: People;
}

/**
 * Plans it.
 * @throws WhomError where it cannot be told who is meant; KeyError where the tombstones are broken
 */
export async function planOf({ who, people, ground, settings, secret }: Asked): Promise<Plan> {
  const { personas, diagnostics } = await readPersonas(ground.content);
  const { specs } = await readSpecs(filesOnDisk(ground.content));
  const forgotten = readForgotten(ground.content, secret);
  const whom = allOf(who, { ...knownPeople(personas, secret), inVault: (word) => inVault(people, word) });
  const theirs = new Set(whom.ids.map((id) => id.toUpperCase()));
  const isGone = (by: string): boolean => theirs.has(by.toUpperCase());
  const { notes, unreadable } = await notesOf(ground.conversations, whom.ids);
  const purges = personas.map((folder) => ({ folder, ...purged(folder, isGone) }));
  const sharedNotes = notes.filter(({ others }) => others.length > 0).map((note) => ({ note, instead: rewritten({ ...note, text: note.text ?? '' }, isGone) }));
  const ownNotes = notes.filter(({ others }) => others.length === 0);
  const quotes = purges.flatMap(({ folder, gone }) => gone.map((quote): GoneQuote => ({ persona: folder.id, quote })));
  const counts = purges.reduce((sum, one) => sum + one.counts, 0);
  const known = whom.ids.every((id) => forgotten.has(id) === true);
  refuseStrangers(whom, forgotten, quotes.length + counts + notes.length > 0);
  const files = new Map<string, string | undefined>(known ? [] : [[FORGOTTEN_FILE, tombstonesText([...forgotten.stones, ...whom.stones])]]);
  for (const { files: kept } of purges) for (const [file, text] of kept) files.set(file, text);
  for (const { note, instead } of sharedNotes) for (const [file, text] of filesOfShared(note, instead)) files.set(`conversations/${file}`, text);
  for (const { file, sidecar } of ownNotes)
    for (const one of sidecar === undefined ? [file] : [file, `${file}.yml`]) files.set(`conversations/${one}`, undefined);
  const changes = changesOf({
    ...statesOf(purges),
    notes: notes.flatMap((note) => shownNote(note, quotes, settings, ground.today)),
    stays: new Set(sharedNotes.map(({ note }) => note.conversation.id)),
    ...{ specs, settings, today: ground.today },
  });
  return {
    ...{ ids: whom.ids, known, quotes, counts, ownNotes, sharedNotes, changes, files },
    recordings: ownNotes.flatMap((note) => note.recordings),
    exported: exportedOf(personas, isGone),
    left: leftIn({ personas, specs, quotes: quotes.map(({ quote }) => quote), notes, ids: whom.ids, unreadable }),
    broken: diagnostics.filter(({ severity }) => severity === 'error'),
  };
}

function inVault(people: People, word: string): string[] {
  return people.knownAs(word).flatMap(({ participant, emails, accounts }) => [...(participant === undefined ? [] : [participant]), ...emails, ...accounts]);
}

function allOf(who: readonly string[], known: KnownPeople): Whom {
  const all = who.map((asked) => whomOf(asked, known));
  return { ids: [...new Set(all.flatMap(({ ids }) => ids))], stones: all.flatMap(({ stones }) => stones) };
}

/** A pseudonym that is nowhere is a slip of the pen, and a tombstone for it would keep out somebody else one day. An address may be in an export that is not at hand. */
function refuseStrangers({ ids }: Whom, forgotten: Forgotten, found: boolean): void {
  const strangers = ids.filter((id) => !/^C\d[A-Z0-9]{9}$/.test(id) && forgotten.has(id) !== true);
  if (found || strangers.length === 0) return;
  throw new WhomError(
    `Nobody here is known as ${strangers.map((id) => `\`${id}\``).join(' or ')}: no note, no quote and no count. Look for a slip of the pen; nothing was written.`,
  );
}

function knownPeople(personas: readonly PersonaFolder[], secret: string | undefined): KnownPeople {
  const quotes = personas.flatMap(quotesOf);
  const tallies = personas.flatMap((folder) => folder.tallies.flatMap(({ entries }) => entries));
  const byConversation = new Map<string, string>();
  for (const { source, people } of tallies)
    for (const [by, conversations] of Object.entries(people)) for (const id of Object.keys(conversations)) byConversation.set(`${source}:${id}`, by);
  for (const { from, by } of quotes) if (isExported(conversationOf(from))) byConversation.set(conversationOf(from), by);
  return {
    pseudonyms: new Set([...quotes.map(({ by }) => by), ...byConversation.values()]),
    ofConversation: (id) => byConversation.get(id),
    sources: new Set([...byConversation.keys()].map((id) => id.slice(0, id.indexOf(':')))),
    secret,
  };
}

/** The conversations of exports in which somebody spoke. */
function exportedOf(personas: readonly PersonaFolder[], isGone: (by: string) => boolean): string[] {
  const quoted = personas
    .flatMap(quotesOf)
    .filter(({ by }) => isGone(by))
    .map(({ from }) => conversationOf(from));
  const counted = personas.flatMap((folder) =>
    folder.tallies.flatMap(({ entries }) =>
      entries.flatMap(({ source, people }) =>
        Object.entries(people).flatMap(([by, conversations]) => (isGone(by) ? Object.keys(conversations).map((id) => `${source}:${id}`) : [])),
      ),
    ),
  );
  return [...new Set([...quoted, ...counted])].filter(isExported).sort(compare);
}

type Purge = { folder: PersonaFolder } & ReturnType<typeof purged>;

function statesOf(purges: readonly Purge[]): { before: PersonaState[]; after: PersonaState[] } {
  const before = purges.map(({ folder }): PersonaState => {
    const { id, persona, story, tallies } = folder;
    return { id, persona, story, quotes: quotesOf(folder), tallies: tallies.flatMap(({ entries }) => entries) };
  });
  const after = purges.map(({ folder: { id, persona, story }, quotes, tallies }): PersonaState => ({ id, persona, story, quotes, tallies }));
  return { before, after };
}

/** A note as the site shows it, with the personas that it names or that its quotes belong to; none where it may not be shown. */
function shownNote({ conversation }: HeldNote, quotes: readonly GoneQuote[], settings: Settings, today: string): HeardConversation[] {
  const { id, personas, date } = conversation;
  if (!mayShow({ ...conversation, said: date }, settings, today)) return [];
  const quoted = quotes.filter(({ quote }) => conversationOf(quote.from) === id).map(({ persona }) => persona);
  return [heardConversation(conversation, [...new Set([...personas, ...quoted])])];
}

/** The files of a note of which the others’ words stay, by their paths below `conversations/`. */
function filesOfShared({ file }: HeldNote, instead: Rewritten): [string, string][] {
  if ('why' in instead) return [];
  return [[file, instead.text], ...(instead.sidecar === undefined ? [] : [[`${file}.yml`, instead.sidecar] as [string, string]])];
}
