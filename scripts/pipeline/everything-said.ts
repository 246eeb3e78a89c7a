/** All that customers said, in all conversations of a content root: of notes everything, of large exports a sample that is the same in every run. */
import { consentWithholds } from '#model/consent.ts';
import type { Conversation } from '#model/conversation.ts';
import type { Quote } from '#model/quote.ts';
import type { Settings } from '#model/settings.ts';
import { conversationOf } from '#model/spoken.ts';
import { readForgotten } from '../content/forgotten.ts';
import type { Ground } from '../content/ground.ts';
import { quotesOf, type PersonaFolder } from '../content/personas.ts';
import { Repetition } from '../hear/repetition.ts';
import { Listening } from '../match/match.ts';
import { needlesOf, personasOf } from '../match/segments.ts';
import { doorOf, type Door } from './door.ts';
import { Sample } from './sample.ts';
import { knownPersonas, personasOfNote } from './participants.ts';
import { passagesIn, type PassageHearing, type SpokenPassage } from './passages-in.ts';
import { conversationsOf, openAll, Reading } from './read-all.ts';
import { textsOf, type Texts } from './texts.ts';

/** One conversation with all that its customer said. */
export interface SaidConversation {
  id: string;
  /** Personas that it belongs to; none where it matches no persona. */
  personas: readonly string[];
  exported: boolean;
  tags: readonly string[];
  fields: Readonly<Record<string, string>>;
  /** Names that the source gives: masked wherever they are spoken in it. */
  names: readonly string[];
  passages: SpokenPassage[];
}

/** What was read of the conversations of one persona, or of none. */
export interface Share {
  read: number;
  of: number;
}

/** All that was said. */
export interface EverythingSaid {
  conversations: SaidConversation[];
  /** By persona; those of none under the empty name. */
  shares: ReadonlyMap<string, Share>;
  reading: Reading;
}

/** What to hear, and for whom. */
export interface Asked {
  ground: Ground;
  /** Words that may not be shown to their audience are not heard at all. */
  settings: Settings;
  folders: readonly PersonaFolder[];
  pseudonymOf: (requester: string) => string;
  /** The wiki's key, where it is at hand: without it, who withdrew cannot be told from other customers. */
  secret?: string | undefined;
  /** Names that the vault gives of those who speak in a conversation. */
  namesIn?: ((conversation: Conversation) => string[]) | undefined;
  /** Of each persona's exports, and of those of none, at most so many conversations. */
  most: number;
  /** Told of each note as it was read, so that no other run over the notes is needed. */
  onNote?: (note: Conversation, personas: string[], texts: Texts) => void;
}

/** A ticket with its replies seldom takes more bytes than this: so large a part of a file holds enough of them for a sample. */
const LARGE_TICKET = 8192;
const UNREAD = 'belongs to no persona';

/** Reads and hears all of it, streaming. */
export async function everythingSaid(asked: Asked): Promise<EverythingSaid> {
  const forgotten = readForgotten(asked.ground.content, asked.secret);
  const pseudonymOf = asked.secret === undefined ? undefined : asked.pseudonymOf;
  const listener = new Listener(asked, doorOf({ forgotten, pseudonymOf, keeps: false, namesIn: asked.namesIn }));
  const notes: Conversation[] = [];
  const needles = needlesOf(asked.folders, 'tickets');
  for await (const source of openAll(asked.ground.conversations, listener.reading)) {
    const share = (asked.most * LARGE_TICKET) / Math.max(1, source.size);
    const spared = needles && !source.export?.persona.length ? { needles, share } : {};
    for await (const conversation of conversationsOf(source, listener.reading, spared)) {
      if (conversation.exported) listener.offer(conversation, personasOf(conversation, asked.folders));
      else notes.push(conversation);
    }
  }
  const known = knownPersonas(notes);
  for (const note of notes) {
    const personas = personasOfNote(note, known);
    const texts = textsOf(note);
    asked.onNote?.(note, personas, texts);
    listener.offer(note, personas, texts);
  }
  return listener.result();
}

class Listener {
  readonly reading: Reading;
  readonly #asked: Asked;
  readonly #hearing: PassageHearing;
  readonly #repetition = new Repetition();
  readonly #notes = new Map<string, SaidConversation>();
  /** Samples of exports, by the personas that their conversations belong to. */
  readonly #samples = new Map<string, { personas: readonly string[]; sample: Sample<SaidConversation> }>();

  constructor(asked: Asked, door: Door) {
    this.#asked = asked;
    this.reading = new Reading(door);
    const kept = Map.groupBy(
      asked.folders.flatMap((folder) => quotesOf(folder).map((quote) => ({ persona: folder.id, quote }))),
      ({ quote }) => conversationOf(quote.from),
    );
    this.#hearing = {
      settings: asked.settings,
      // A retired claim still says what was said: its words are matched.
      listening: new Map(asked.folders.map(({ id, persona }) => [id, new Listening(persona.claims)])),
      keptIn: (conversation): readonly { persona: string; quote: Quote }[] => kept.get(conversation) ?? [],
      pseudonymOf: asked.pseudonymOf,
      repetition: this.#repetition,
    };
  }

  offer(conversation: Conversation, personas: readonly string[], texts?: Texts): void {
    const { settings, ground, most } = this.#asked;
    const why = consentWithholds({ ...conversation, said: conversation.date }, settings, ground.today);
    if (why) return this.reading.skip('conversations', why);
    if (conversation.date > ground.today) return this.reading.skip('conversations', 'said after this day');
    if (!conversation.exported) return void this.#notes.set(conversation.id, this.#heard(conversation, personas, texts));
    const key = personas.join(' ');
    const known = this.#samples.get(key) ?? { personas, sample: new Sample<SaidConversation>(most) };
    this.#samples.set(key, known);
    known.sample.offer(conversation.id, () => this.#heard(conversation, personas));
  }

  #heard(conversation: Conversation, personas: readonly string[], texts?: Texts): SaidConversation {
    const { id, exported, tags, fields, names } = conversation;
    const passages = passagesIn(conversation, personas, this.#hearing, texts).filter(({ said }) => said <= this.#asked.ground.today);
    return { id, personas, exported, tags, fields, names, passages };
  }

  result(): EverythingSaid {
    const all = [...this.#notes.values(), ...[...this.#samples.values()].flatMap(({ sample }) => sample.drawn())];
    // What many people sent alike nobody has said; it is known at the end alone.
    const conversations = all.map((one) => ({
      ...one,
      passages: one.passages.filter(({ alike }) => alike === undefined || !this.#repetition.isTemplate(alike)),
    }));
    return { conversations, shares: this.#shares(), reading: this.reading };
  }

  #shares(): Map<string, Share> {
    const shares = new Map<string, Share>();
    const add = (persona: string, read: number, of: number): void => {
      const { read: before, of: all } = shares.get(persona) ?? { read: 0, of: 0 };
      shares.set(persona, { read: before + read, of: all + of });
    };
    for (const { personas } of this.#notes.values()) for (const persona of personas.length > 0 ? personas : ['']) add(persona, 1, 1);
    for (const { personas, sample } of this.#samples.values()) {
      const read = sample.drawn().length;
      for (const persona of personas.length > 0 ? personas : ['']) add(persona, read, sample.of);
    }
    const unread = this.reading.skippedConversations.get(UNREAD) ?? 0;
    if (unread > 0) add('', 0, unread);
    return shares;
  }
}
