/** Writes what changed in one persona: a message for each kind of change, with the claims and people in its places. */
import { isAttributed } from '#model/attribution.ts';
import type { Change, Met, Moved, NewlyHeard } from '#model/diary.ts';
import { monthOf } from '#model/months.ts';
import { conversationOf } from '#model/spoken.ts';
import type { TextChange } from '#model/texts.ts';
import type { PersonaEntry, Wiki } from '#model/wiki.ts';
import { address, whereSaid } from './address.ts';
import { printedName } from './channel-words.ts';
import type { DiaryLine } from './diary.ts';
import { sentence, several, type Piece } from './pieces.ts';
import { and, say, within } from './say.ts';

/** How a sentence speaks of those who were heard: each needs their channels in words of its own, since languages decline them. */
type Heard = 'after' | 'by' | 'from';

/** Of whom it is written: a persona, or what is left of one that was taken out. */
type Whose = Pick<PersonaEntry, 'id' | 'claims' | 'voices'> & { persona: Pick<PersonaEntry['persona'], 'pronoun'> };

/** Writes of one persona. */
export class DiaryWriter {
  readonly #entry: Whose;
  readonly #shown: ReadonlySet<string>;
  readonly #says: ReadonlyMap<string, string>;

  constructor(entry: Whose, { conversations }: Pick<Wiki, 'conversations'>) {
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

  /** That it was taken out. */
  gone(): DiaryLine {
    return { pieces: sentence('diary.gone', {}, { who: this.#entry.persona.pronoun }) };
  }

  #line(change: Change, alike: readonly Change[]): DiaryLine {
    switch (change.kind) {
      case 'met':
        return { pieces: sentence('diary.met', { people: this.#met(change.heard) }) };
      case 'moved':
        return { standing: change.to, pieces: this.#moved(change) };
      case 'heard':
        return { standing: 'assumed', pieces: this.#firstHeard(change, alike) };
      case 'retired':
        return { standing: 'retired', pieces: sentence('diary.retired', { claim: [this.#claim(change.claim)] }) };
      case 'text':
        return { pieces: this.#text(change.text) };
    }
  }

  #met({ people, others }: NewlyHeard): Piece[] {
    const named = [...Map.groupBy(people, ({ channel }) => channel)].map(([channel, own]) =>
      sentence(`diary.met-in.${channel}`, { who: several(own.map((one) => [this.#person(one)])) }, { people: own.length }),
    );
    const unnamed = others.map(({ channel, people: number }) => sentence(`diary.met-people.${channel}`, {}, { people: number }));
    return several([...named, ...unnamed]);
  }

  #moved(moved: Moved): Piece[] {
    const { from, to, first, heard, last, held, day, opponents } = moved;
    const places = { claim: [this.#claim(moved.claim)], b: [{ text: within, standing: true as const }] };
    if (!heard) return sentence('diary.silent', places, { to, month: monthOf(last ?? day) });
    const after = { ...places, people: this.#heard('after', heard, moved.claim) };
    const by = { ...places, people: this.#heard('by', heard, moved.claim) };
    const told = { to, against: opponents, all: moved.supporters + opponents };
    if (held) return sentence('diary.held', by, { to });
    if (to === 'contested') return sentence('diary.contested', after, told);
    if (from === 'contested') return sentence('diary.settled', after, told);
    if (from === 'stale') return sentence('diary.again', by, { to });
    return sentence(first ? 'diary.became-at-once' : 'diary.became', after, { to });
  }

  #firstHeard({ claim, heard }: Extract<Change, { kind: 'heard' }>, alike: readonly Change[]): Piece[] {
    const claims = [claim, ...alike.flatMap((one) => (one.kind === 'heard' ? one.claim : []))];
    return sentence('diary.first-heard', { people: this.#heard('from', heard, claim), claims: several(claims.map((id) => [this.#claim(id)])) });
  }

  #text(text: TextChange): Piece[] {
    const who = this.#entry.persona.pronoun;
    switch (text.kind) {
      case 'begun':
        return sentence('diary.begun', {}, { who });
      case 'renamed':
        return sentence('diary.renamed', { before: [named(text.before)], after: [named(text.after)] });
      case 'added':
        return sentence('diary.added', { claim: [this.#claim(text.claim, text.after)] });
      case 'reworded':
        return sentence('diary.reworded', { before: [claimed(text.before)], after: [this.#claim(text.claim, text.after)] });
      case 'removed':
        return sentence('diary.removed', { claim: [claimed(text.before)] });
      case 'story': {
        const titles = text.sections.filter((title) => title !== '').map((title) => say('diary.quoted', { text: title }));
        return titles.length === 0 ? sentence('diary.story', {}, { who }) : sentence('diary.story-in', {}, { who, sections: and(titles) });
      }
    }
  }

  /** A claim in quote marks, which leads to it while the persona makes it. */
  #claim(id: string, says = this.#says.get(id) ?? id): Piece {
    return { ...claimed(says), ...(this.#says.has(id) && { href: address.claim(this.#entry.id, id) }) };
  }

  #heard(how: Heard, { people, others }: NewlyHeard, claim: string): Piece[] {
    return several([
      ...people.map((one) => [this.#person(one, claim)]),
      ...others.map(({ channel, people: n }) => [{ text: say(`diary.${how}.${channel}`, { n }) }]),
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
  return { text: say('diary.quoted', { text: says.trim().replace(/[.。]$/u, '') }), claim: true };
}

/** A persona's name, in its own direction of writing. */
function named(name: string): Piece {
  return { text: name, name: true };
}
