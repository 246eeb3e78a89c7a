/** Gathers the quotes of a run: all of a note's, and of an export, for each claim, stance and month, the best few and honest counts of the rest. */
import type { Channel, Stance } from '#model/conversation.ts';
import { compare } from '#model/diagnostic.ts';
import { MARK } from '#model/marks.ts';
import type { Quote, Tally } from '#model/quote.ts';
import { conversationOf } from '#model/spoken.ts';
import { decidedByPerson } from './kept.ts';

/** A quote on its way into a persona's files. */
export interface Candidate {
  persona: string;
  /** The name of the file of kept quotes, without ending: of the note, or the month of an export. */
  file: string;
  exported: boolean;
  /** The export's source; the part of its conversations' ids before the colon. */
  source: string;
  quote: Quote;
  /** By which its words are known when they come again; of an export's alone. */
  alike?: Alike;
}

/** The numbers of a passage's words and of the utterance's that it was said in. */
export interface Alike {
  passage: number;
  whole: number;
}

/** What is known at the end of a run of words that come again. */
export interface Repeats {
  /** Texts of one root are the same words. */
  rootOf: (passage: number) => number;
  isTemplate: (alike: Alike) => boolean;
}

/** One quote of an export, whether it is kept or only counted. */
interface Heard {
  by: string;
  conversation: string;
  said: string;
  alike: Alike | undefined;
}

interface Count {
  heard: Heard[];
  channel: Channel;
  source: string;
}

/** A quote that may be kept. */
interface Worthy {
  quote: Quote;
  alike: Alike | undefined;
}

/** More are held than are kept, since the best may yet turn out to be a template's. */
const HELD = 3;

/** The quotes that one file of a persona gets. */
export interface Gathered {
  quotes: Map<string, Quote>;
  tallies: Tally[];
  /** How many conversations of each source were read for it, whatever was heard in them. */
  seen: ReadonlyMap<string, number>;
}

/** A persona's kept quotes by their ids. */
type Kept = ReadonlyMap<string, Quote>;

const MASKED = new RegExp(MARK, 'g');

/** How well a passage can be read on its own: neither a shred nor a speech, and little in it masked. Higher is better. */
function readability(text: string): number {
  const marks = text.match(MASKED)?.length ?? 0;
  return -Math.abs(text.length - 140) - 60 * marks;
}

/** The order in which an export's quotes are kept: what is kept already, so that references stay good; then the more readable. */
function byWorth(kept: Kept): (a: Quote, b: Quote) => number {
  const stays = ({ id }: Quote): number => (kept.has(id) ? 0 : 1);
  return (a, b) => stays(a) - stays(b) || readability(b.text) - readability(a.text) || compare(a.id, b.id);
}

/** By person and by the conversation's id in its source, the last day. */
function peopleOf(heard: readonly Heard[]): Tally['people'] {
  const people: Tally['people'] = {};
  for (const { by, conversation, said } of heard) {
    const own = (people[by] ??= {});
    const id = conversation.slice(conversation.indexOf(':') + 1);
    if (said > (own[id] ?? '')) own[id] = said;
  }
  return people;
}

const sidesOf = ({ supports, contradicts }: Quote): [string, Stance][] => [
  ...supports.map((claim): [string, Stance] => [claim, 'supports']),
  ...contradicts.map((claim): [string, Stance] => [claim, 'contradicts']),
];

/** One month of a persona's exports: per claim and stance, the best quotes so far and the count of all. */
class Month {
  readonly #best = new Map<string, Worthy[]>();
  readonly #counts = new Map<string, Count>();
  readonly #seen = new Map<string, Set<string>>();
  readonly #kept: Kept;
  readonly #repeats: Repeats;
  readonly #worth: (a: Worthy, b: Worthy) => number;

  constructor(kept: Kept, repeats: Repeats) {
    this.#kept = kept;
    this.#repeats = repeats;
    const worth = byWorth(kept);
    this.#worth = (a, b) => worth(a.quote, b.quote);
  }

  /** A conversation of this persona was read, whatever was heard in it; two exports may hold the same one. */
  saw(source: string, conversation: string): void {
    this.#seen.set(source, (this.#seen.get(source) ?? new Set()).add(conversation));
  }

  /** What a quote bears on: what a person decided, where one did; a hidden quote bears on nothing. */
  #sidesOf(quote: Quote): [string, Stance][] {
    const kept = this.#kept.get(quote.id);
    if (kept?.status === 'hidden') return [];
    return sidesOf(kept && decidedByPerson(kept) ? kept : quote);
  }

  /** Takes the quotes of one conversation. */
  add(candidates: readonly Candidate[], limit: number): void {
    for (const { quote, source, alike } of candidates) {
      for (const [claim, stance] of this.#sidesOf(quote)) {
        const best = this.#best.get(`${claim}\n${stance}`) ?? [];
        if (!best.some((one) => one.quote.id === quote.id)) best.push({ quote, alike });
        this.#best.set(`${claim}\n${stance}`, best.length > 2 * HELD * limit ? this.#bestOf(best, HELD * limit) : best);
        this.#count(`${claim}\n${stance}\n${quote.channel}\n${source}`, quote, source, alike);
      }
    }
  }

  /** The best so far: no template's, and of those that say the same one. */
  #bestOf(worthy: readonly Worthy[], count: number): Worthy[] {
    const roots = new Set<number>();
    const best: Worthy[] = [];
    for (const one of [...worthy].sort(this.#worth)) {
      const root = one.alike && this.#repeats.rootOf(one.alike.passage);
      if (best.length === count || (one.alike && this.#repeats.isTemplate(one.alike)) || (root !== undefined && roots.has(root))) continue;
      if (root !== undefined) roots.add(root);
      best.push(one);
    }
    return best;
  }

  #count(key: string, { by, said, channel, from }: Quote, source: string, alike: Alike | undefined): void {
    const count = this.#counts.get(key) ?? { heard: [], channel, source };
    count.heard.push({ by, conversation: conversationOf(from), said, alike });
    this.#counts.set(key, count);
  }

  /** How many conversations said the words of each root. */
  #conversationsByRoot(roots: ReadonlySet<number>): Map<number, Set<string>> {
    const conversations = new Map([...roots].map((root) => [root, new Set<string>()]));
    for (const { heard } of this.#counts.values())
      for (const { alike, conversation } of heard) if (alike) conversations.get(this.#repeats.rootOf(alike.passage))?.add(conversation);
    return conversations;
  }

  #quotes(limit: number): Map<string, Quote> {
    const best = [...this.#best.values()].flatMap((worthy) => this.#bestOf(worthy, limit));
    const rootOf = ({ alike }: Worthy): number | undefined => alike && this.#repeats.rootOf(alike.passage);
    const said = this.#conversationsByRoot(new Set(best.map(rootOf).filter((root) => root !== undefined)));
    return new Map(
      best.map((one) => {
        const same = said.get(rootOf(one) ?? -1)?.size ?? 1;
        return [one.quote.id, same > 1 ? { ...one.quote, same } : one.quote];
      }),
    );
  }

  result(limit: number): Gathered {
    const tallies = [...this.#counts].flatMap(([key, { heard, channel, source }]): Tally[] => {
      const [claim = '', stance] = key.split('\n');
      const own = heard.filter(({ alike }) => !alike || !this.#repeats.isTemplate(alike));
      if (own.length === 0) return [];
      const people = peopleOf(own);
      const seen = this.#seen.get(source)?.size ?? new Set(own.map(({ conversation }) => conversation)).size;
      return [{ claim, stance: stance as Stance, channel, source, seen, people }];
    });
    return { quotes: this.#quotes(limit), tallies, seen: new Map([...this.#seen].map(([source, conversations]) => [source, conversations.size])) };
  }
}

/** All that a run gathers, by persona and file. Memory grows with claims and months, and with people heard, never with the export. */
export class Gathering {
  readonly #notes = new Map<string, Map<string, Quote>>();
  readonly #months = new Map<string, Month>();
  readonly #limit: number;
  readonly #kept: ReadonlyMap<string, Kept>;
  readonly #repeats: Repeats;
  /** The words of kept quotes that were said again, by persona and id. */
  readonly #said = new Map<string, Alike>();

  /** @param limit quotes kept for each claim, stance and month of exports; @param kept what is kept already, by persona and id */
  constructor(limit: number, kept: ReadonlyMap<string, Kept>, repeats: Repeats) {
    this.#limit = limit;
    this.#kept = kept;
    this.#repeats = repeats;
  }

  /** Why a kept quote that is said in its source is not among the gathered ones, as far as its words come again. */
  whyNot(persona: string, { id }: Quote): 'repeated' | 'alike' | undefined {
    const alike = this.#said.get(`${persona}\n${id}`);
    if (!alike) return undefined;
    if (this.#repeats.isTemplate(alike)) return 'repeated';
    return [...this.#said].some(([key, other]) => key !== `${persona}\n${id}` && this.#repeats.rootOf(other.passage) === this.#repeats.rootOf(alike.passage))
      ? 'alike'
      : undefined;
  }

  /** An export's conversation was read for a persona. */
  saw(persona: string, file: string, source: string, conversation: string): void {
    this.#month(persona, file).saw(source, conversation);
  }

  /** Takes what was heard in one conversation for one persona. */
  add(candidates: readonly Candidate[]): void {
    const [first] = candidates;
    if (!first) return;
    for (const { persona, quote, alike } of candidates) if (alike && this.#kept.get(persona)?.has(quote.id)) this.#said.set(`${persona}\n${quote.id}`, alike);
    if (first.exported) return this.#month(first.persona, first.file).add(candidates, this.#limit);
    const key = `${first.persona}\n${first.file}`;
    const quotes = this.#notes.get(key) ?? new Map<string, Quote>();
    for (const { quote } of candidates) if (!quotes.has(quote.id)) quotes.set(quote.id, quote);
    this.#notes.set(key, quotes);
  }

  /** What was heard so far in a note, for one persona. */
  ofNote(persona: string, file: string): ReadonlyMap<string, Quote> {
    return this.#notes.get(`${persona}\n${file}`) ?? new Map();
  }

  #month(persona: string, file: string): Month {
    const key = `${persona}\n${file}`;
    const month = this.#months.get(key) ?? new Month(this.#kept.get(persona) ?? new Map(), this.#repeats);
    this.#months.set(key, month);
    return month;
  }

  /** What each file of a persona gets, by the file's name. */
  of(persona: string): Map<string, Gathered> {
    const files = new Map<string, Gathered>();
    for (const [key, quotes] of this.#notes)
      if (key.startsWith(`${persona}\n`)) files.set(key.slice(persona.length + 1), { quotes: new Map(quotes), tallies: [], seen: new Map() });
    for (const [key, month] of this.#months) {
      if (!key.startsWith(`${persona}\n`)) continue;
      const name = key.slice(persona.length + 1);
      const { quotes, ...counted } = month.result(this.#limit);
      files.set(name, { quotes: new Map([...(files.get(name)?.quotes ?? []), ...quotes]), ...counted });
    }
    return files;
  }
}
