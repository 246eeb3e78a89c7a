/** The whole pipeline: read, hear, redact, match, keep. */
import path from 'node:path';
import type { Claim } from '#model/claim.ts';
import type { Conversation } from '#model/conversation.ts';
import { byPlace, type Diagnostic } from '#model/diagnostic.ts';
import { waits, type Quote, type Tally } from '#model/quote.ts';
import type { Settings } from '#model/settings.ts';
import { conversationOf, noteOf } from '#model/spoken.ts';
import { readForgotten, type Forgotten } from '../content/forgotten.ts';
import type { Ground } from '../content/ground.ts';
import { quotesOf, readPersonas, type PersonaFolder } from '../content/personas.ts';
import { alone, type PutAll } from '../keep/alone.ts';
import type { Put } from '../keep/change.ts';
import { withTwins } from '../keep/anchor.ts';
import { Gathering, type Gathered } from '../keep/gather.ts';
import { quotesText, talliesText } from '../keep/kept.ts';
import { Repetition } from '../hear/repetition.ts';
import { mergeQuotes, mergeTallies, sayingOf, withoutPeople, type Agreed, type Change, type Fate, type Merged } from '../keep/merge.ts';
import { Listening } from '../match/match.ts';
import { needlesOf, personasOf } from '../match/segments.ts';
import { isOfKnown, knownPersonas, personasOfNote } from './participants.ts';
import { conversationsOf, openAll, Reading } from './read-all.ts';
import { doorOf } from './door.ts';
import { follow, isAsKept, type Heard, type KeptQuote } from './follow.ts';
import { moves } from './moves.ts';
import { withTwinsOf } from './heard-passages.ts';
import { keptFileOf, quotesIn, type Hearing } from './quotes-in.ts';
import { isOverMarked, tooManyQuotes } from './quotes-per-note.ts';
import type { Suggested } from './suggesting.ts';
import { Suggestions } from './suggestions.ts';

/** What changed in one persona. */
export interface PersonaChange {
  id: string;
  added: Change[];
  changed: Change[];
  withdrawn: Change[];
  standings: { claim: string; from: string; to: string }[];
  /** Suggestions that wait for a person, new ones included. */
  waiting: number;
}

export interface Pulled {
  personas: PersonaChange[];
  reading: Reading;
  /** Conversations that gave at least one quote. */
  quoted: number;
  diagnostics: Diagnostic[];
  /** Files that were, or in a dry run would be, written. */
  written: string[];
}

export interface PullOptions {
  ground: Ground;
  settings: Settings;
  /** Asked only when an export's customer must be named by pseudonym. */
  pseudonymOf: (requester: string) => string;
  /** The key under which customers who withdrew are remembered, where it is at hand. */
  secret?: string | undefined;
  /** Names that the vault gives of those who speak in a conversation: they are masked in it. */
  namesIn?: ((conversation: Conversation) => string[]) | undefined;
  dryRun: boolean;
  /** Looks for suggestions also in conversations that were looked through before. */
  again?: boolean;
}

/** Pulls every conversation into the personas. A second run over the same files changes nothing. @throws WriteError */
export function pull(options: PullOptions): Promise<Pulled> {
  const { ground, dryRun } = options;
  return dryRun ? pullOnce(options, (puts) => Promise.resolve(puts.map(({ file }) => file))) : alone(ground.content, (put) => pullOnce(options, put));
}

/** @param put what is done with the files that change */
async function pullOnce(options: PullOptions, put: PutAll): Promise<Pulled> {
  const { ground, settings } = options;
  const { personas, folders, diagnostics } = await readPersonas(ground.content);
  const run = new Run(personas, options, readForgotten(ground.content, options.secret), folders);
  await run.readEverything();
  const changes: PersonaChange[] = [];
  const puts: Put[] = [];
  for (const folder of personas) {
    const { change, files } = settle(folder, run, settings, ground.today);
    changes.push(change);
    for (const [file, text] of files) {
      const was = run.textOf(folder, file);
      if (text !== was) puts.push({ file, text, was: was ?? null });
    }
  }
  const written = await put(puts);
  return { personas: changes, reading: run.reading, quoted: run.quoted, diagnostics: [...diagnostics, ...run.reading.diagnostics].sort(byPlace), written };
}

/** Everything that could be suggested for each persona, the nearest first, whatever its score and whatever is kept: for measuring how good suggestions are. */
export async function ranked(options: PullOptions): Promise<Map<string, Suggested[]>> {
  const { personas, folders } = await readPersonas(options.ground.content);
  const run = new Run(personas, { ...options, again: true }, readForgotten(options.ground.content, options.secret), folders);
  await run.readEverything();
  return new Map(personas.map(({ id }) => [id, run.suggestions.ranked(id)]));
}

const REPEATED = 'repeated in many conversations';

/** One run over the sources: what was gathered, and what became of the quotes that are kept already. */
class Run {
  readonly reading: Reading;
  readonly forgotten: Forgotten;
  readonly gathering: Gathering;
  readonly suggestions: Suggestions;
  quoted = 0;
  /** Exports whose customers may not be quoted, and so not be counted. */
  readonly refused = new Set<string>();
  readonly #folders: readonly PersonaFolder[];
  readonly #ids: readonly string[];
  readonly #options: PullOptions;
  readonly #hearing: Hearing;
  readonly #repetition = new Repetition();
  readonly #keptByConversation: Map<string, KeptQuote[]>;
  /** Conversations in which a kept quote is not heard as it is kept, and notes that are new: what became of the quotes is known at the end. */
  readonly #held: Heard[] = [];
  readonly #history: ReadonlySet<string>;
  readonly #suggestedRepetition = new Repetition();
  /** The fate of each kept quote whose conversation was read. */
  readonly #fates = new Map<Quote, Fate>();
  readonly agreed = new Map<Quote, Agreed>();

  /** @param ids of all personas, also of those that could not be read */
  constructor(folders: readonly PersonaFolder[], options: PullOptions, forgotten: Forgotten, ids: readonly string[]) {
    this.forgotten = forgotten;
    this.reading = new Reading(doorOf({ forgotten, pseudonymOf: (requester) => options.pseudonymOf(requester), keeps: true, namesIn: options.namesIn }));
    this.#folders = folders;
    this.#ids = ids;
    this.#options = options;
    this.#keptByConversation = Map.groupBy(
      folders.flatMap((folder) => quotesOf(folder).flatMap((quote): KeptQuote[] => (forgotten.has(quote.by) === true ? [] : [{ persona: folder.id, quote }]))),
      ({ quote }) => conversationOf(quote.from),
    );
    const kept = new Map(folders.map((folder) => [folder.id, new Map(quotesOf(folder).map((quote) => [quote.id, quote]))]));
    this.gathering = new Gathering(options.settings.quotesPerClaimAndMonth, kept, this.#repetition);
    this.#history = new Set(
      folders.flatMap(({ id, persona }) => persona.claims.filter((claim) => isRetired(claim, options.ground.today)).map((claim) => `${id}\n${claim.id}`)),
    );
    this.suggestions = new Suggestions(folders, this.#suggestedRepetition, options.ground.today, options.again ?? false);
    this.#hearing = {
      settings: options.settings,
      listening: new Map(folders.map(({ id, persona }) => [id, new Listening(persona.claims.filter((claim) => !isRetired(claim, options.ground.today)))])),
      claims: new Map(folders.map(({ id, persona }) => [id, new Set(persona.claims.map((claim) => claim.id))])),
      pseudonymOf: (requester) => options.pseudonymOf(requester),
      repetition: this.#repetition,
      suggestedRepetition: this.#suggestedRepetition,
    };
  }

  /** Notes are held until all are read, since one may name the persona of another's participant; exports stream through. */
  async readEverything(): Promise<void> {
    const notes: Conversation[] = [];
    const needles = needlesOf(this.#folders, 'tickets');
    for await (const source of openAll(this.#options.ground.conversations, this.reading)) {
      // All of an export may be a persona's by its sidecar, whatever stands in its records.
      const spared = needles && !source.export?.persona.length ? { needles } : {};
      for await (const conversation of conversationsOf(source, this.reading, spared)) {
        if (conversation.exported) this.#hear(conversation, personasOf(conversation, this.#folders));
        else if (isOfKnown(conversation, this.#ids, this.reading)) notes.push(conversation);
      }
    }
    const known = knownPersonas(notes);
    for (const note of notes) this.#hear(note, personasOfNote(note, known));
    this.#follow();
    this.#takeHeld();
    this.suggestions.lookThrough(
      notes.filter(({ file }) => this.reading.isWhole(file)).map((note) => ({ note, personas: personasOfNote(note, known) })),
      (persona, file) => this.gathering.ofNote(persona, file),
      (note, persona) => withTwinsOf(quotesIn(note, [persona], this.#hearing, 'passages')),
    );
    this.#leaveOutTemplates();
  }

  /** What came from many people alike is known at the end alone: it was counted as quoted, and is not. */
  #leaveOutTemplates(): void {
    const { passages, conversations } = this.#repetition.templates();
    if (passages > 0) this.reading.skip('utterances', REPEATED, passages);
    if (conversations > 0) this.reading.skip('conversations', REPEATED, conversations);
    this.quoted -= conversations;
  }

  #hear(conversation: Conversation, personas: readonly string[]): void {
    const kept = this.#keptByConversation.get(conversation.id) ?? [];
    if (conversation.consent === 'none') {
      // A note that has lost its fields has not lost its consent; it is complained of, and what is kept of it stays.
      if (conversation.exported || conversation.participant !== undefined) for (const { quote } of kept) this.#fates.set(quote, 'no consent');
      if (conversation.exported) this.refused.add(conversation.id.split(':')[0] ?? '');
      return this.reading.skip('conversations', 'no consent to quote');
    }
    if (personas.length === 0 && kept.length === 0 && conversation.utterances.every(({ marks }) => marks.length === 0)) {
      return this.reading.skip('conversations', 'belongs to no persona');
    }
    if (isOverMarked(conversation)) return this.reading.complain(tooManyQuotes(conversation));
    const { candidates, skipped, passages, again, isTooMuch } = quotesIn(conversation, personas, this.#hearing);
    if (isTooMuch) return this.reading.complain(tooManyQuotes(conversation));
    this.suggestions.take(passages);
    for (const { quote } of kept) this.agreed.set(quote, conversation);
    // Two exports may hold one conversation, the older of them less of it.
    for (const { quote } of kept) if (this.#fates.get(quote) !== 'said') this.#fates.set(quote, again.says(quote) ? 'said' : 'unsaid');
    for (const [reason, count] of skipped) this.reading.skip('utterances', reason, count);
    const heard = { conversation, personas, candidates, kept, again };
    if (isAsKept(heard) && (conversation.exported || kept.length > 0)) this.#take(heard);
    else this.#held.push(heard);
  }

  /** Takes the quotes of a conversation, and counts it. */
  #take({ conversation, personas, candidates, again }: Heard): void {
    if (candidates.length > 0) this.quoted++;
    else this.reading.skip('conversations', 'nothing in it bears on a claim');
    if (conversation.exported)
      for (const persona of personas) this.gathering.saw(persona, keptFileOf(conversation), conversation.id.split(':')[0] ?? '', conversation.id);
    // Nobody edits an export, and it may be large.
    else for (const one of candidates) one.quote = withTwins(one.quote, again.words);
    for (const [, ofPersona] of Map.groupBy(candidates, ({ persona, file }) => `${persona}\n${file}`)) this.gathering.add(ofPersona);
  }

  /** Kept quotes follow what was edited, and notes that got another name. */
  #follow(): void {
    const followed = { listening: this.#hearing.listening, isHistory: (persona: string, claim: string) => this.#history.has(`${persona}\n${claim}`) };
    const unclear = new Set<Quote>();
    for (const one of this.#held) {
      const kept = one.kept.filter(({ quote }) => !one.conversation.exported || this.#fates.get(quote) !== 'said' || quote.heardBefore);
      for (const quote of follow([one], kept, followed)) unclear.add(quote);
    }
    const gone = [...this.#keptByConversation.values()].flat().filter(({ quote }) => this.fateOf(quote) === 'gone');
    const fresh = this.#held.filter(({ conversation, kept }) => !conversation.exported && kept.length === 0);
    if (gone.length > 0 && fresh.length > 0) follow(fresh, gone, followed);
    for (const quote of unclear) this.#fates.set(quote, 'unclear');
  }

  /** Takes what was held, and lets go of each: a thousand new notes, ready to be searched, are a lot to hold at once. */
  #takeHeld(): void {
    for (let one = this.#held.shift(); one; one = this.#held.shift()) this.#take(one);
  }

  fateOf(quote: Quote): Fate {
    if (this.forgotten.has(quote.by) === true) return 'withdrew';
    const known = this.#fates.get(quote);
    const note = noteOf(quote.from);
    if (known || note === undefined) return known ?? 'unread';
    if (!this.reading.listed.has(note)) return 'gone';
    return this.reading.isWhole(note) ? 'unsaid' : 'unread';
  }

  /** The present text of a kept file. */
  textOf(folder: PersonaFolder, file: string): string | undefined {
    return [...folder.quotes, ...folder.tallies].find((kept) => kept.file === file)?.text;
  }
}

const isRetired = ({ retired }: Claim, today: string): boolean => retired !== undefined && retired <= today;

/** The kept quotes by the files that they belong in: those of a renamed note follow it, with what people decided. */
function homesOf(folder: PersonaFolder, gathered: ReadonlyMap<string, Gathered>, fateOf: (quote: Quote) => Fate): Map<string, Quote[]> {
  const now = new Map(
    [...gathered].flatMap(([name, { quotes }]) =>
      [...quotes.values()].flatMap((quote) => [
        [sayingOf(quote), name],
        [quote.id, name],
      ]),
    ),
  );
  const homes = new Map<string, Quote[]>();
  for (const { name, entries } of folder.quotes) {
    for (const quote of entries) {
      const home = (fateOf(quote) === 'gone' && (now.get(sayingOf(quote)) ?? now.get(quote.id))) || name;
      homes.set(home, [...(homes.get(home) ?? []), quote]);
    }
  }
  return homes;
}

/** Merges what was gathered for a persona into its files. */
function settle(folder: PersonaFolder, run: Run, settings: Settings, today: string): { change: PersonaChange; files: Map<string, string | undefined> } {
  const gathered = run.gathering.of(folder.id);
  const claims = new Map(folder.persona.claims.map((claim): [string, 'counted' | 'history'] => [claim.id, isRetired(claim, today) ? 'history' : 'counted']));
  const fateOf = (quote: Quote): Fate => {
    const fate = run.fateOf(quote);
    if (fate !== 'said') return fate;
    const isHistory = [...quote.supports, ...quote.contradicts].some((id) => claims.get(id) === 'history');
    return isHistory ? 'history' : (run.gathering.whyNot(folder.id, quote) ?? fate);
  };
  const homes = homesOf(folder, gathered, fateOf);
  const names = new Set([...gathered.keys(), ...run.suggestions.filesOf(folder.id), ...[...folder.quotes, ...folder.tallies].map(({ name }) => name)]);
  const files = new Map<string, string | undefined>();
  const all: Merged[] = [];
  const tallies: Tally[] = [];
  for (const name of [...names].sort()) {
    const [quoteFile, tallyFile] = [`personas/${folder.id}/quotes/${name}.yml`, `personas/${folder.id}/tallies/${name}.yml`];
    if (folder.broken.some((broken) => [quoteFile, tallyFile].some((file) => file === broken || path.dirname(file) === broken))) continue;
    const [old, kept] = [folder.quotes.find((one) => one.name === name), homes.get(name) ?? []];
    const heard: Gathered = gathered.get(name) ?? { quotes: new Map(), tallies: [], seen: new Map() };
    const { quotes, tallies: counted, seen } = run.suggestions.addTo(folder.id, name, heard, kept, (quote) => fateOf(quote) === 'said');
    const before = (folder.tallies.find((one) => one.name === name)?.entries ?? []).filter(({ source }) => !run.refused.has(source));
    const talliesBefore = withoutPeople(before, (by) => run.forgotten.has(by) === true);
    const merged = mergeQuotes(kept, quotes, fateOf, run.agreed);
    const tallied = mergeTallies(talliesBefore, counted, merged.quotes, claims, seen);
    // An unchanged file keeps its bytes, however people wrote it.
    const touched = merged.isTouched || (old?.entries.length ?? 0) !== kept.length;
    if (touched) files.set(quoteFile, quotesText(merged.quotes, old?.text));
    files.set(tallyFile, talliesText(tallied));
    all.push(merged);
    tallies.push(...tallied);
  }
  const of = (key: 'added' | 'changed' | 'withdrawn'): Change[] => all.flatMap((merged) => merged[key]);
  const standings = moves(
    folder,
    all.flatMap(({ quotes }) => quotes),
    tallies,
    settings,
    today,
  );
  const waiting = all.flatMap(({ quotes }) => quotes).filter(waits).length;
  return { change: { id: folder.id, added: of('added'), changed: of('changed'), withdrawn: of('withdrawn'), standings, waiting }, files };
}
