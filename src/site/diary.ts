/** A persona's diary as sentences: pieces of text, some of which lead somewhere. Pages draw the pieces; feeds join them. */
import { isAttributed } from '#model/attribution.ts';
import type { Standing } from '#model/claim.ts';
import { diaryOf, type Change, type DiaryMonth, type Met, type Moved, type NewlyHeard } from '#model/diary.ts';
import { conversationOf } from '#model/spoken.ts';
import type { TextChange } from '#model/texts.ts';
import type { PersonaEntry, Wiki } from '#model/wiki.ts';
import { address, whereSaid } from './address.ts';
import { channelNouns, inConversation, oneOf, printedName } from './channel-words.ts';
import { monthLong } from './days.ts';
import { pronounOf } from './pronouns.ts';
import { standingWithin } from './standing-words.ts';
import { count, list, listed, nouns, sentenceCase } from './words.ts';

/** A piece of a sentence: the site's own words, or a claim's, a person or a place that leads somewhere. */
export interface Piece {
  text: string;
  href?: string;
  /** Set for what the persona claims, or once claimed. */
  claim?: true;
  /** Set for a persona's name. */
  name?: true;
  /** Set for the name of a standing. */
  standing?: true;
}

/** A sentence of a diary. */
export interface DiaryLine {
  /** Where a claim stands from then on. */
  standing?: Standing;
  pieces: Piece[];
}

/** A month of a diary. */
export interface DiaryPage {
  /** `2026-03` */
  month: string;
  /** `March 2026` */
  name: string;
  /** The day of its latest change. */
  day: string;
  /** What was heard in the month: `Heard: one interview and two tickets.`; empty where nobody spoke. */
  heard: string;
  lines: DiaryLine[];
}

/** A persona with its diary. */
export interface Diary {
  entry: PersonaEntry;
  pages: DiaryPage[];
}

/** The diaries of a wiki, written once: pages, feeds and data ask for them. */
const known = new WeakMap<Wiki, Diary[]>();

/** The diaries of all personas. */
export function diaries(wiki: Wiki): Diary[] {
  const written = known.get(wiki) ?? wiki.personas.map((entry) => ({ entry, pages: diaryPages(entry, wiki) }));
  known.set(wiki, written);
  return written;
}

/** The diary of one persona. */
export function diaryFor(id: string, wiki: Wiki): DiaryPage[] {
  return diaries(wiki).find(({ entry }) => entry.id === id)?.pages ?? [];
}

/** The months of a persona's diary in sentences, newest first. */
export function diaryPages(entry: PersonaEntry, wiki: Wiki): DiaryPage[] {
  const writer = new Writer(entry, wiki);
  return diaryOf(entry, wiki).map(({ month, day, changes, spoken }: DiaryMonth) => ({
    month,
    name: monthLong(month),
    day,
    heard: spoken.length === 0 ? '' : `Heard: ${list(spoken.map(({ channel, conversations }) => count(conversations, channelNouns[channel])))}.`,
    lines: writer.lines(changes),
  }));
}

/** The sentence as plain text. */
export function plainLine({ pieces }: DiaryLine): string {
  return pieces.map(({ text }) => text).join('');
}

const say = (text: string): Piece => ({ text });

/** Writes of one persona. */
class Writer {
  readonly #entry: PersonaEntry;
  readonly #shown: ReadonlySet<string>;
  readonly #says: ReadonlyMap<string, string>;

  constructor(entry: PersonaEntry, { conversations }: Wiki) {
    this.#entry = entry;
    this.#shown = new Set(conversations.map(({ id }) => id));
    this.#says = new Map(entry.claims.map(({ id, says }) => [id, says]));
  }

  /** First words are told together where the same people spoke them. */
  lines(changes: readonly Change[]): DiaryLine[] {
    const told = new Map<string, Change[]>();
    for (const [index, change] of changes.entries()) {
      const key = change.kind === 'heard' ? JSON.stringify(change.heard) : String(index);
      told.set(key, [...(told.get(key) ?? []), change]);
    }
    return [...told.values()].flatMap(([first, ...others]) => (first ? this.#line(first, others) : []));
  }

  #line(change: Change, alike: readonly Change[]): DiaryLine {
    switch (change.kind) {
      case 'met':
        return { pieces: [say('We met '), ...this.#met(change.heard), say('.')] };
      case 'moved':
        return { standing: change.to, pieces: this.#moved(change) };
      case 'heard':
        return { standing: 'assumed', pieces: this.#firstHeard(change, alike) };
      case 'retired':
        return { standing: 'retired', pieces: [this.#claim(change.claim), say(' was retired; it is kept for history.')] };
      case 'text':
        return { pieces: this.#text(change.text) };
    }
  }

  #met({ people, others }: NewlyHeard): Piece[] {
    const named = [...Map.groupBy(people, ({ channel }) => channel)].map(([channel, own]) => [
      ...joined(own.map((one) => [this.#person(one)])),
      say(` ${inConversation(channel, own.length)}`),
    ]);
    const unnamed = others.map(({ channel, people: number }) => [say(`${count(number, nouns.person)} ${inConversation(channel, number)}`)]);
    return joined([...named, ...unnamed]);
  }

  #moved(moved: Moved): Piece[] {
    const { to, heard, last, held } = moved;
    const claim = this.#claim(moved.claim);
    const now: Piece = { text: nameOf(to), standing: true };
    if (!heard) return [claim, say(' went '), now, say(`: nobody has said it since ${monthLong(last ?? moved.day)}.`)];
    const people = this.#heard(heard, moved.claim);
    if (held) return [claim, say(' was said by '), ...people, say('; its authors hold it at '), now, say('.')];
    if (to === 'contested') return [claim, say(' is now '), now, say(', after '), ...people, say(`: ${against(moved)}.`)];
    if (moved.from === 'contested') return [claim, say(' is no longer contested but '), now, say(' after '), ...people, say(`, though ${against(moved)}.`)];
    if (moved.from === 'stale') return [claim, say(' is '), now, say(' once more: it was said again by '), ...people, say('.')];
    const became = moved.first ? ' was first heard, and became ' : ' became ';
    return [claim, say(became), now, say(moved.first ? ' at once, after ' : ' after '), ...people, say('.')];
  }

  #firstHeard({ claim, heard }: Extract<Change, { kind: 'heard' }>, alike: readonly Change[]): Piece[] {
    const claims = [claim, ...alike.flatMap((one) => (one.kind === 'heard' ? one.claim : []))];
    return [say('First heard from '), ...this.#heard(heard, claim), say(': '), ...joined(claims.map((id) => [this.#claim(id)])), say('.')];
  }

  #text(text: TextChange): Piece[] {
    const { their } = pronounOf(this.#entry.persona);
    switch (text.kind) {
      case 'begun':
        return [say(`${sentenceCase(their)} portrait first came into this wiki.`)];
      case 'renamed':
        return [named(text.before), say(' was given another name: '), named(text.after), say('.')];
      case 'added':
        return [this.#claim(text.claim, text.after), say(' was added.')];
      case 'reworded':
        return [claimed(text.before), say(' now reads '), this.#claim(text.claim, text.after), say('.')];
      case 'removed':
        return [claimed(text.before), say(' was taken out.')];
      case 'story': {
        const titles = text.sections.filter((title) => title !== '').map((title) => `‘${title}’`);
        return [say(`${sentenceCase(their)} story was told anew${titles.length > 0 ? `, in ${list(titles)}` : ''}.`)];
      }
    }
  }

  /** A claim in quote marks, which leads to it while the persona makes it. */
  #claim(id: string, says = this.#says.get(id) ?? id): Piece {
    return { ...claimed(says), ...(this.#says.has(id) && { href: address.claim(this.#entry.id, id) }) };
  }

  #heard({ people, others }: NewlyHeard, claim: string): Piece[] {
    return joined([
      ...people.map((one) => [this.#person(one, claim)]),
      ...others.map(({ channel, people: number }) => [say(number === 1 ? oneOf(channel) : count(number, channelNouns[channel]))]),
    ]);
  }

  /** A person, who leads to where they said it, or to any other word of that conversation that is shown. */
  #person({ by, conversation }: Met, claim?: string): Piece {
    const text = printedName(by);
    const own = this.#entry.voices.filter(isAttributed).filter((quote) => quote.by === by && conversationOf(quote.from) === conversation);
    const quote = own.find(({ supports, contradicts }) => claim !== undefined && [...supports, ...contradicts].includes(claim));
    if (quote) return { text, href: whereSaid(quote, this.#shown) ?? address.quote(this.#entry.id, quote.id) };
    if (this.#shown.has(conversation)) return { text, href: address.conversation(conversation) };
    const [any] = own;
    return { text, ...(any && { href: address.quote(this.#entry.id, any.id) }) };
  }
}

/** What is claimed, in quote marks and without its full stop: it stands in the middle of a sentence. */
function claimed(says: string): Piece {
  return { text: `‘${says.trim().replace(/[.。]$/u, '')}’`, claim: true };
}

/** A persona's name, in its own direction of writing. */
function named(name: string): Piece {
  return { text: name, name: true };
}

function nameOf(standing: Standing): string {
  return standingWithin[standing];
}

/** `2 of 7 people say otherwise` */
function against({ supporters, opponents }: Moved): string {
  return `${opponents} of ${supporters + opponents} people ${opponents === 1 ? 'says' : 'say'} otherwise`;
}

/** Several things in one sentence: `a, b, and c`. */
function joined(things: readonly (readonly Piece[])[]): Piece[] {
  return listed(things).flatMap((one) => (typeof one === 'string' ? [say(one)] : one));
}
