/** One run over the sources: hears everything, and knows at its end what became of each quote that is kept. */
import type { Claim } from '#model/claim.ts';
import type { Conversation } from '#model/conversation.ts';
import type { Quote } from '#model/quote.ts';
import { conversationOf, noteOf } from '#model/spoken.ts';
import type { Forgotten } from '../content/forgotten.ts';
import { quotesOf, type PersonaFolder } from '../content/personas.ts';
import { withTwins } from '../keep/anchor.ts';
import { Gathering } from '../keep/gather.ts';
import { Repetition } from '../hear/repetition.ts';
import type { Agreed, Fate } from '../keep/merge.ts';
import { Listening } from '../match/match.ts';
import { needlesOf, personasOf } from '../match/segments.ts';
import { isOfKnown, knownPersonas, personasOfNote } from './participants.ts';
import { conversationsOf, openAll, Reading } from './read-all.ts';
import { doorOf } from './door.ts';
import { follow, isAsKept, type Heard, type KeptQuote } from './follow.ts';
import { withTwinsOf } from './heard-passages.ts';
import type { PullOptions } from './pull.ts';
import { keptFileOf, quotesIn, type Hearing } from './quotes-in.ts';
import { isOverMarked, tooManyQuotes } from './quotes-per-note.ts';
import { Suggestions } from './suggestions.ts';

const REPEATED = 'repeated in many conversations';

/** One run over the sources: what was gathered, and what became of the quotes that are kept already. */
export class Run {
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

/** Whether a claim is history on a day: it is listened for no more. */
export const isRetired = ({ retired }: Claim, today: string): boolean => retired !== undefined && retired <= today;
