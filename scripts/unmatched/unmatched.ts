/** Finds what is unmatched: of each persona the words that fit no claim, and the conversations that fit no persona, in groups of what several people speak of. */
import { randomBytes } from 'node:crypto';
import { compare } from '#model/diagnostic.ts';
import { monthsBefore } from '#model/months.ts';
import type { Settings } from '#model/settings.ts';

import type { Unmatched, UnmatchedGroup } from '#model/unmatched.ts';
import type { Ground } from '../content/ground.ts';
import type { PersonaFolder } from '../content/personas.ts';
import { pseudonym, type Key } from '../keep/key.ts';
import { everythingSaid, type Asked, type EverythingSaid, type SaidConversation } from '../pipeline/everything-said.ts';
import type { Reading } from '../pipeline/read-all.ts';
import { describe, type Described, type Lately } from './best.ts';
import { groupIds } from './group-id.ts';
import { sharedSigns } from './shared.ts';
import { Talk, type Line } from './talk.ts';
import { peopleIn, topicsOf } from './topics.ts';

/** A group, and the passages that it is made of. */
export interface FoundGroup {
  group: UnmatchedGroup;
  lines: Line[];
  /** Its terms as they are compared. */
  stems: string[];
}

/** What is unmatched of one persona, or of none, and all that was said in the languages of its groups. */
export interface FoundUnmatched {
  unmatched: Unmatched;
  groups: FoundGroup[];
  /** All that was said in its conversations. */
  passages: readonly Line['passage'][];
}

/** All that was found, and what could not be read. */
export interface Found {
  /** Personas in the order of their ids, conversations of none last. */
  found: FoundUnmatched[];
  /** Everything said, by language. */
  talks: ReadonlyMap<string, Talk>;
  reading: Reading;
}

/** Where to look, and for whom. */
export interface Looking {
  ground: Ground;
  /** Their audience is the one that may see what is found. */
  settings: Settings;
  folders: readonly PersonaFolder[];
  /** The key of the wiki, where it is at hand; people are told apart without it as well. */
  key: Key | undefined;
  /** Names that the vault gives of those who speak in a conversation. */
  namesIn?: Asked['namesIn'];
  /** Of large exports, so many conversations of each persona, and of none, are read; `MOST_READ` otherwise. */
  most?: number;
  /** Told of each note as it was read. */
  onNote?: NonNullable<Asked['onNote']>;
}

/** Of large exports, so many conversations of each persona, and of none, are read where nothing else is said. */
export const MOST_READ = 2000;
/** More groups than these nobody reads. */
const MOST_GROUPS = 12;
const UNKNOWN = 'und';

/** Finds it. Same files and same day, same groups. */
export async function findUnmatched(looking: Looking): Promise<Found> {
  const { key, ...asked } = looking;
  // Without the key of the wiki people are told apart in this run alone, and named nowhere.
  const secret = key?.secret ?? randomBytes(32).toString('hex');
  const said = await everythingSaid({
    ...asked,
    pseudonymOf: (requester) => pseudonym(requester, secret),
    secret: key?.secret,
    most: looking.most ?? MOST_READ,
  });
  const talks = talksOf(said);
  const finder = new Finder(looking, said, talks);
  const found = [...looking.folders.map(({ id }) => id), undefined].map((persona) => finder.find(persona));
  return { found, talks, reading: said.reading };
}

/** All that was said, by language. What is said in none that is known cannot be compared. */
function talksOf({ conversations }: EverythingSaid): Map<string, Talk> {
  const names = new Set(conversations.flatMap((one) => one.names.flatMap((name) => [name, ...name.split(/[\s,]+/u)])).map((name) => name.toLowerCase()));
  const isName = (word: string): boolean => word !== word.toLowerCase() && names.has(word.toLowerCase());
  const passages = conversations.toSorted((a, b) => compare(a.id, b.id)).flatMap((conversation) => conversation.passages);
  const byLanguage = Map.groupBy(passages, ({ language = UNKNOWN }) => language.toLowerCase().split(/[-_]/)[0] ?? UNKNOWN);
  return new Map([...byLanguage].filter(([language]) => language !== UNKNOWN).map(([language, own]) => [language, new Talk(own, language, isName)]));
}

class Finder {
  readonly #looking: Looking;
  readonly #said: EverythingSaid;
  readonly #talks: ReadonlyMap<string, Talk>;
  readonly #since: string;

  constructor(looking: Looking, said: EverythingSaid, talks: ReadonlyMap<string, Talk>) {
    this.#looking = looking;
    this.#said = said;
    this.#talks = talks;
    this.#since = monthsBefore(looking.ground.today, looking.settings.emergingMonths);
  }

  /** What is unmatched of a persona, or of none. */
  find(persona: string | undefined): FoundUnmatched {
    const isOwn = ({ personas }: SaidConversation): boolean => (persona === undefined ? personas.length === 0 : personas.includes(persona));
    const own = this.#said.conversations.filter(isOwn);
    const passages = own.flatMap((conversation) => conversation.passages);
    const unmatched = passages.filter(({ bearsOn }) => persona === undefined || !bearsOn.has(persona));
    const everybody = new Set(passages.map(({ by }) => by)).size;
    const recent = new Set(passages.filter(({ said }) => said >= this.#since).map(({ by }) => by)).size;
    const described = this.#groups(new Set(unmatched), { since: this.#since, usual: recent / Math.max(1, everybody) });
    const groups = persona === undefined ? this.#withSigns(described, own) : described;
    return {
      passages,
      groups: groups.slice(0, MOST_GROUPS),
      unmatched: {
        ...(persona !== undefined && { persona }),
        ...(this.#said.shares.get(persona ?? '') ?? { read: 0, of: 0 }),
        people: everybody,
        passages: passages.length,
        unmatched: unmatched.length,
        groups: groups.slice(0, MOST_GROUPS).map(({ group }) => group),
        further: Math.max(0, groups.length - MOST_GROUPS),
        signs: persona === undefined ? this.#signs(own) : [],
      },
    };
  }

  /** The groups of all languages, those of most people first. */
  #groups(unmatched: ReadonlySet<Line['passage']>, lately: Lately): FoundGroup[] {
    const { settings, key } = this.#looking;
    const found = [...this.#talks].flatMap(([language, talk]) => {
      const lines = talk.lines.filter(({ passage }) => unmatched.has(passage));
      if (peopleIn(lines) < settings.thresholds.people) return [];
      return topicsOf(talk, lines, settings.thresholds.people).map((topic) => ({
        lines: topic.lines,
        stems: topic.terms.map(({ stem }) => stem),
        described: describe(talk, topic, language, lately, key !== undefined),
      }));
    });
    found.sort((a, b) => byPeople(a.described, b.described));
    const ids = groupIds(found.map(({ described: { terms, language } }) => ({ words: terms.map(({ word }) => word), language })));
    return found.map(({ lines, stems, described }, index) => ({ lines, stems, group: { id: ids[index] ?? '', ...described, signs: [] } }));
  }

  #signs(own: readonly SaidConversation[]): Unmatched['signs'] {
    const exported = own.filter((one) => one.exported);
    const others = this.#said.conversations.filter((one) => one.exported && one.personas.length > 0);
    return sharedSigns(exported, others, this.#looking.settings.thresholds.people).slice(0, MOST_GROUPS);
  }

  /** What most people of a group share in tags and fields. */
  #withSigns(groups: readonly FoundGroup[], own: readonly SaidConversation[]): FoundGroup[] {
    return groups.map(({ group, lines, stems }) => {
      const ids = new Set(lines.map(({ passage }) => passage.conversation));
      const signs = sharedSigns(
        own.filter(({ id }) => ids.has(id)),
        own.filter(({ id }) => !ids.has(id)),
        this.#looking.settings.thresholds.people,
      );
      return { lines, stems, group: { ...group, signs: signs.filter(({ people }) => people > group.people / 2) } };
    });
  }
}

function byPeople(a: Described, b: Described): number {
  return b.people - a.people || (b.terms[0]?.z ?? 0) - (a.terms[0]?.z ?? 0) || compare(a.terms[0]?.word ?? '', b.terms[0]?.word ?? '');
}
