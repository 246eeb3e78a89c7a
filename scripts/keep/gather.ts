/** Gathers the quotes of a run: all of a note's, and of an export, for each claim, stance and month, the best few and honest counts of the rest. */
import type { Channel, Stance } from '#model/conversation.ts';
import { compare } from '#model/diagnostic.ts';
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
}

interface Count {
  people: Set<string>;
  conversations: Set<string>;
  last: string;
  channel: Channel;
  source: string;
}

/** The quotes that one file of a persona gets. */
export interface Gathered {
  quotes: Map<string, Quote>;
  tallies: Tally[];
}

/** A persona's kept quotes by their ids. */
type Kept = ReadonlyMap<string, Quote>;

/** How well a passage can be read on its own: neither a shred nor a speech, and little in it masked. Higher is better. */
function readability(text: string): number {
  const marks = text.match(/\[(?:name|email|phone|card|iban|ip|link)\]/g)?.length ?? 0;
  return -Math.abs(text.length - 140) - 60 * marks;
}

/** The order in which an export's quotes are kept: what is kept already, so that references stay good; then the more readable. */
function byWorth(kept: Kept): (a: Quote, b: Quote) => number {
  const stays = ({ id }: Quote): number => (kept.has(id) ? 0 : 1);
  return (a, b) => stays(a) - stays(b) || readability(b.text) - readability(a.text) || compare(a.id, b.id);
}

const sidesOf = ({ supports, contradicts }: Quote): [string, Stance][] => [
  ...supports.map((claim): [string, Stance] => [claim, 'supports']),
  ...contradicts.map((claim): [string, Stance] => [claim, 'contradicts']),
];

/** One month of a persona's exports: per claim and stance, the best quotes so far and the count of all. */
class Month {
  readonly #best = new Map<string, Quote[]>();
  readonly #counts = new Map<string, Count>();
  readonly #seen = new Map<string, Set<string>>();
  readonly #kept: Kept;
  readonly #worth: (a: Quote, b: Quote) => number;

  constructor(kept: Kept) {
    this.#kept = kept;
    this.#worth = byWorth(kept);
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
    for (const { quote, source } of candidates) {
      for (const [claim, stance] of this.#sidesOf(quote)) {
        const best = this.#best.get(`${claim}\n${stance}`) ?? [];
        if (!best.some(({ id }) => id === quote.id)) best.push(quote);
        if (best.length > 4 * limit) best.sort(this.#worth).splice(limit);
        this.#best.set(`${claim}\n${stance}`, best);
        this.#count(`${claim}\n${stance}\n${quote.channel}\n${source}`, quote, source);
      }
    }
  }

  #count(key: string, { by, said, channel, from }: Quote, source: string): void {
    const count = this.#counts.get(key) ?? { people: new Set(), conversations: new Set(), last: said, channel, source };
    count.people.add(by);
    count.conversations.add(conversationOf(from));
    if (said > count.last) count.last = said;
    this.#counts.set(key, count);
  }

  result(limit: number): Gathered {
    const quotes = new Map<string, Quote>();
    for (const best of this.#best.values()) for (const quote of [...best].sort(this.#worth).slice(0, limit)) quotes.set(quote.id, quote);
    const tallies = [...this.#counts].map(([key, { people, conversations, ...count }]): Tally => {
      const [claim = '', stance] = key.split('\n');
      return {
        claim,
        stance: stance as Stance,
        seen: this.#seen.get(count.source)?.size ?? conversations.size,
        ...count,
        conversations: conversations.size,
        people: [...people],
      };
    });
    return { quotes, tallies };
  }
}

/** All that a run gathers, by persona and file. Memory grows with claims and months, and with people heard, never with the export. */
export class Gathering {
  readonly #notes = new Map<string, Map<string, Quote>>();
  readonly #months = new Map<string, Month>();
  readonly #limit: number;
  readonly #kept: ReadonlyMap<string, Kept>;

  /** @param limit quotes kept for each claim, stance and month of exports; @param kept what is kept already, by persona and id */
  constructor(limit: number, kept: ReadonlyMap<string, Kept>) {
    this.#limit = limit;
    this.#kept = kept;
  }

  /** An export's conversation was read for a persona. */
  saw(persona: string, file: string, source: string, conversation: string): void {
    this.#month(persona, file).saw(source, conversation);
  }

  /** Takes what was heard in one conversation for one persona. */
  add(candidates: readonly Candidate[]): void {
    const [first] = candidates;
    if (!first) return;
    if (first.exported) return this.#month(first.persona, first.file).add(candidates, this.#limit);
    const key = `${first.persona}\n${first.file}`;
    const quotes = this.#notes.get(key) ?? new Map<string, Quote>();
    for (const { quote } of candidates) if (!quotes.has(quote.id)) quotes.set(quote.id, quote);
    this.#notes.set(key, quotes);
  }

  #month(persona: string, file: string): Month {
    const key = `${persona}\n${file}`;
    const month = this.#months.get(key) ?? new Month(this.#kept.get(persona) ?? new Map());
    this.#months.set(key, month);
    return month;
  }

  /** What each file of a persona gets, by the file's name. */
  of(persona: string): Map<string, Gathered> {
    const files = new Map<string, Gathered>();
    for (const [key, quotes] of this.#notes)
      if (key.startsWith(`${persona}\n`)) files.set(key.slice(persona.length + 1), { quotes: new Map(quotes), tallies: [] });
    for (const [key, month] of this.#months) {
      if (!key.startsWith(`${persona}\n`)) continue;
      const name = key.slice(persona.length + 1);
      const { quotes, tallies } = month.result(this.#limit);
      files.set(name, { quotes: new Map([...(files.get(name)?.quotes ?? []), ...quotes]), tallies });
    }
    return files;
  }
}
