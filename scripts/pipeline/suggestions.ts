/** Suggestions of a whole run: which conversations are looked through for them, and what of them is kept. */
import type { Conversation } from '#model/conversation.ts';
import { waits, type Quote } from '#model/quote.ts';
import { quotesOf, type PersonaFolder } from '../content/personas.ts';
import { languageOf } from '../hear/hear.ts';
import type { Gathered, Repeats } from '../keep/gather.ts';
import { decidedByPerson } from '../keep/kept.ts';
import { sayingOf } from '../keep/merge.ts';
import { Sides } from '../match/sides.ts';
import { chosen } from './chosen.ts';
import type { HeardPassage } from './heard-passages.ts';
import { keptFileOf } from './quotes-in.ts';
import { Suggesting, type Suggested } from './suggesting.ts';

/** A note, and the personas that it belongs to. */
export interface Belonging {
  note: Conversation;
  personas: readonly string[];
}

/** Suggestions of a run, by persona. */
export class Suggestions {
  readonly #folders: ReadonlyMap<string, PersonaFolder>;
  readonly #suggesting: ReadonlyMap<string, Suggesting>;
  readonly #live: ReadonlyMap<string, ReadonlySet<string>>;
  readonly #again: boolean;

  /** @param today claims that are retired by then are not suggested for; @param again whether conversations are looked through that were before */
  constructor(folders: readonly PersonaFolder[], repeats: Repeats, today: string, again: boolean) {
    const live = ({ persona }: PersonaFolder): PersonaFolder['persona']['claims'] =>
      persona.claims.filter(({ retired }) => retired === undefined || retired > today);
    this.#folders = new Map(folders.map((folder) => [folder.id, folder]));
    this.#suggesting = new Map(folders.map((folder) => [folder.id, new Suggesting(new Sides(live(folder), (text) => languageOf(text) ?? 'en'), repeats)]));
    this.#live = new Map(folders.map((folder) => [folder.id, new Set(live(folder).map(({ id }) => id))]));
    this.#again = again;
  }

  /** Takes the passages of one conversation of an export. */
  take(passages: readonly HeardPassage[], isOpen = true): void {
    for (const [persona, own] of Map.groupBy(passages, ({ persona }) => persona)) this.#suggesting.get(persona)?.take(own, isOpen);
  }

  /**
   * Whether what is kept of a conversation is new, or changes anyway. Others are left alone, so that a note never changes the files of other
   * notes, although it changes how telling a word is.
   */
  #isOpen(kept: readonly Quote[], quotes: ReadonlyMap<string, Quote>): boolean {
    if (this.#again || kept.length === 0) return true;
    const [ids, sayings] = [new Set(kept.map(({ id }) => id)), new Set(kept.map(sayingOf))];
    return [...quotes.values()].some((quote) => !ids.has(quote.id) && !sayings.has(sayingOf(quote)));
  }

  /**
   * Looks through the notes of every persona that has an open one; the others are only counted.
   * @param quotesIn what was gathered of a persona's note; @param passagesIn every passage of a note
   */
  lookThrough(
    notes: readonly Belonging[],
    quotesIn: (persona: string, file: string) => ReadonlyMap<string, Quote>,
    passagesIn: (note: Conversation, persona: string) => HeardPassage[],
  ): void {
    for (const [id, { quotes }] of this.#folders) {
      const own = notes
        .filter(({ note, personas }) => note.consent !== 'none' && personas.includes(id))
        .map(({ note }) => {
          const file = keptFileOf(note);
          const kept = quotes.find(({ name }) => name === file)?.entries ?? [];
          return { note, isOpen: this.#isOpen(kept, quotesIn(id, file)) };
        });
      if (own.some(({ isOpen }) => isOpen)) for (const { note, isOpen } of own) this.take(passagesIn(note, id), isOpen);
    }
  }

  /** What a file gets, with what waits in it already and what is suggested anew. @param kept what the file held before */
  addTo(persona: string, file: string, gathered: Gathered, kept: readonly Quote[], isSaid: (quote: Quote) => boolean): Gathered {
    const folder = this.#folders.get(persona);
    const suggesting = this.#suggesting.get(persona);
    if (!folder || !suggesting) return gathered;
    const quotes = new Map([...gathered.quotes].filter(([, quote]) => !waits(quote) || this.#isFor(persona, quote)));
    for (const quote of kept)
      if (!quotes.has(quote.id) && waits(quote) && !decidedByPerson(quote) && this.#isFor(persona, quote) && isSaid(quote))
        quotes.set(quote.id, undecided(quote));
    if (this.#isOpen(kept, gathered.quotes)) {
      const everywhere = [...quotesOf(folder), ...gathered.quotes.values()];
      for (const quote of chosen(suggesting.suggestions(file), { everywhere, here: kept })) quotes.set(quote.id, quote);
    }
    return { ...gathered, quotes };
  }

  /** The names of files for which something may be suggested. */
  filesOf(persona: string): string[] {
    return this.#suggesting.get(persona)?.files() ?? [];
  }

  /** Whether a quote is for a claim that is there, and not kept for history. */
  #isFor(persona: string, { supports, contradicts }: Quote): boolean {
    const live = this.#live.get(persona);
    return [...supports, ...contradicts].some((claim) => live?.has(claim));
  }

  /** Everything that was held for a persona, the nearest first, whatever its score. */
  ranked(persona: string): Suggested[] {
    return this.#suggesting.get(persona)?.ranked() ?? [];
  }
}

/** A kept quote as it was gathered. */
function undecided({ kept: _kept, status: _status, ...quote }: Quote): Quote {
  return quote;
}
