/** The whole pipeline: read, hear, redact, match, keep. */
import path from 'node:path';
import type { Conversation } from '#model/conversation.ts';
import { byPlace, type Diagnostic } from '#model/diagnostic.ts';
import { evidenceOf, evidenceOfTally } from '#model/evidence.ts';
import type { Quote, Tally } from '#model/quote.ts';
import type { Settings } from '#model/settings.ts';
import { standingOf } from '#model/standing.ts';
import { conversationOf } from '#model/spoken.ts';
import type { Ground } from '../content/ground.ts';
import { quotesOf, readPersonas, type PersonaFolder } from '../content/personas.ts';
import { putFile } from '../keep/files.ts';
import { Gathering, type Gathered } from '../keep/gather.ts';
import { quotesText, talliesText } from '../keep/kept.ts';
import { mergeQuotes, mergeTallies, type Change, type Fate, type Merged } from '../keep/merge.ts';
import { Listening } from '../match/match.ts';
import { needlesOf, personasOf } from '../match/segments.ts';
import { knownPersonas, personasOfNote } from './participants.ts';
import { conversationsOf, openAll, Reading } from './read-all.ts';
import { keptFileOf, quotesIn, type Hearing } from './quotes-in.ts';

/** What changed in one persona. */
export interface PersonaChange {
  id: string;
  added: Change[];
  changed: Change[];
  withdrawn: Change[];
  standings: { claim: string; from: string; to: string }[];
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
  dryRun: boolean;
}

/** Pulls every conversation into the personas. A second run over the same files changes nothing. */
export async function pull(options: PullOptions): Promise<Pulled> {
  const { ground, settings } = options;
  const { personas, diagnostics } = await readPersonas(ground.content);
  const run = new Run(personas, options);
  await run.readEverything();
  const changes: PersonaChange[] = [];
  const written: string[] = [];
  for (const folder of personas) {
    const { change, files } = settle(folder, run, settings, ground.today);
    changes.push(change);
    for (const [file, text] of files) {
      const changed = options.dryRun ? text !== run.textOf(folder, file) : await putFile(path.join(ground.content, file), text);
      if (changed) written.push(file);
    }
  }
  return { personas: changes, reading: run.reading, quoted: run.quoted, diagnostics: [...diagnostics, ...run.reading.diagnostics].sort(byPlace), written };
}

/** One run over the sources: what was gathered, and what became of the quotes that are kept already. */
class Run {
  readonly reading = new Reading();
  readonly gathering: Gathering;
  quoted = 0;
  readonly #folders: readonly PersonaFolder[];
  readonly #options: PullOptions;
  readonly #hearing: Hearing;
  readonly #keptByConversation: Map<string, Quote[]>;
  /** By conversation: the fate of each kept quote's words in it. */
  readonly #fates = new Map<string, Fate>();

  constructor(folders: readonly PersonaFolder[], options: PullOptions) {
    this.#folders = folders;
    this.#options = options;
    const kept = folders.flatMap(quotesOf);
    this.#keptByConversation = Map.groupBy(kept, ({ from }) => conversationOf(from));
    this.gathering = new Gathering(options.settings.quotesPerClaimAndMonth, new Set(kept.map(({ id }) => id)));
    this.#hearing = {
      settings: options.settings,
      listening: new Map(folders.map(({ id, persona }) => [id, new Listening(persona.claims)])),
      claims: new Map(folders.map(({ id, persona }) => [id, new Set(persona.claims.map((claim) => claim.id))])),
      pseudonymOf: (requester) => options.pseudonymOf(requester),
    };
  }

  /** Notes are held until all are read, since one may name the persona of another's participant; exports stream through. */
  async readEverything(): Promise<void> {
    const notes: Conversation[] = [];
    const needles = needlesOf(this.#folders, 'tickets');
    for await (const source of openAll(this.#options.ground.conversations, this.reading)) {
      for await (const conversation of conversationsOf(source, this.reading, needles ? { needles } : {})) {
        if (conversation.exported) this.#hear(conversation, personasOf(conversation, this.#folders));
        else notes.push(conversation);
      }
    }
    const known = knownPersonas(notes);
    for (const note of notes) this.#hear(note, personasOfNote(note, known));
  }

  #hear(conversation: Conversation, personas: readonly string[]): void {
    const kept = this.#keptByConversation.get(conversation.id) ?? [];
    if (conversation.consent === 'none') {
      for (const quote of kept) this.#fates.set(quote.id, 'no consent');
      return this.reading.skip('conversations', 'no consent to quote');
    }
    if (personas.length === 0 && kept.length === 0 && conversation.utterances.every(({ marks }) => marks.length === 0)) {
      return this.reading.skip('conversations', 'belongs to no persona');
    }
    const { candidates, skipped, says } = quotesIn(conversation, personas, this.#hearing);
    for (const quote of kept) this.#fates.set(quote.id, says(quote.text) ? 'said' : 'unsaid');
    for (const [reason, count] of skipped) this.reading.skip('utterances', reason, count);
    if (candidates.length > 0) this.quoted++;
    else this.reading.skip('conversations', 'nothing in it bears on a claim');
    if (conversation.exported) for (const persona of personas) this.gathering.saw(persona, keptFileOf(conversation), conversation.id.split(':')[0] ?? '');
    for (const [, ofPersona] of Map.groupBy(candidates, ({ persona, file }) => `${persona}\n${file}`)) this.gathering.add(ofPersona);
  }

  fateOf(quote: Quote): Fate {
    const known = this.#fates.get(quote.id);
    if (known) return known;
    const file = quote.from.slice(0, quote.from.lastIndexOf('#'));
    const isNote = file.includes('/');
    return isNote && !this.reading.listed.has(file) ? 'gone' : 'unread';
  }

  /** The present text of a kept file. */
  textOf(folder: PersonaFolder, file: string): string | undefined {
    return [...folder.quotes, ...folder.tallies].find((kept) => kept.file === file)?.text;
  }
}

/** Merges what was gathered for a persona into its files. */
function settle(folder: PersonaFolder, run: Run, settings: Settings, today: string): { change: PersonaChange; files: Map<string, string | undefined> } {
  const gathered = run.gathering.of(folder.id);
  const claims = new Set(folder.persona.claims.map(({ id }) => id));
  const names = new Set([...gathered.keys(), ...[...folder.quotes, ...folder.tallies].map(({ name }) => name)]);
  const files = new Map<string, string | undefined>();
  const all: Merged[] = [];
  const tallies: Tally[] = [];
  for (const name of [...names].sort()) {
    const of = <T>(kept: readonly { name: string; entries: T[] }[]): T[] => kept.find((one) => one.name === name)?.entries ?? [];
    const { quotes, tallies: counted }: Gathered = gathered.get(name) ?? { quotes: new Map(), tallies: [] };
    const merged = mergeQuotes(of(folder.quotes), quotes, (quote) => run.fateOf(quote));
    const tallied = mergeTallies(of(folder.tallies), counted, merged.quotes, claims);
    const [quoteFile, tallyFile] = [`personas/${folder.id}/quotes/${name}.yml`, `personas/${folder.id}/tallies/${name}.yml`];
    // An unchanged file keeps its bytes, with whatever comments people wrote into it.
    const touched = merged.added.length + merged.changed.length + merged.withdrawn.length > 0;
    if (touched && !folder.broken.includes(quoteFile)) files.set(quoteFile, quotesText(merged.quotes));
    if (!folder.broken.includes(tallyFile)) files.set(tallyFile, talliesText(tallied));
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
  return { change: { id: folder.id, added: of('added'), changed: of('changed'), withdrawn: of('withdrawn'), standings }, files };
}

/** The standings that move from what was kept to what is kept now. */
function moves(folder: PersonaFolder, quotes: readonly Quote[], tallies: readonly Tally[], settings: Settings, today: string): PersonaChange['standings'] {
  const before = [...quotesOf(folder).flatMap(evidenceOf), ...folder.tallies.flatMap(({ entries }) => entries).flatMap(evidenceOfTally)];
  const after = [...quotes.flatMap(evidenceOf), ...tallies.flatMap(evidenceOfTally)];
  return folder.persona.claims.flatMap((claim) => {
    const from = standingOf(claim, before, today, settings.thresholds).standing;
    const to = standingOf(claim, after, today, settings.thresholds).standing;
    return from === to ? [] : [{ claim: claim.id, from, to }];
  });
}
