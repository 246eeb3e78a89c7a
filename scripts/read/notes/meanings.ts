/** What labels mean in one file, wherever they stand: what its author declared, then what is sure in any note; anybody else is unknown. */
import type { Role } from '#model/conversation.ts';
import type { NoteFields } from '#model/note.ts';
import { nearest } from '#model/spelling.ts';
import { partsOf } from './labels.ts';
import { foldLabel, isOnlyFrench, PAIRS, sureRole } from './role-words.ts';

/** What the cast needs to know of a note. */
export type CastFields = Pick<NoteFields, 'speakers'> & Partial<Pick<NoteFields, 'participant' | 'verbatim' | 'language'>>;

/** How often a label opens a line, and how often what it opens asks. */
export interface Seen {
  count: number;
  asks: number;
}

/** What a label means, and how that is known. */
export interface Meaning {
  role: Role;
  /** A clause for `why`. */
  why: string;
  /** The author named it: in `speakers`, or as the participant. */
  certain: boolean;
  /** It stands for a question rather than for a person. */
  question?: boolean;
}

/** What labels mean in one file. */
export interface Meanings {
  /** The declared labels as they are written. */
  names: string[];
  /** The meaning of a label; undefined where only the author could say. */
  of(label: string): Meaning | undefined;
  /** The declared label that an undeclared one was probably meant to be. */
  meant(label: string): string | undefined;
}

const QUESTION =
  /^(?:q|question|frage|f|pregunta|pergunta|domanda|вопрос|в|vraag|fraga|sporgsmal|sporsmal|kysymys|pytanie|otazka|问|問|问题|提问|質問|問題|질문|س|السؤال|سؤال|soru|p|d|v)[ .]?\d{0,3}$/u;
/** `Q3` is the third question where `Q` is declared; `P3` is a person of their own. */
const NUMBERED = /^([qafrво问答問])[ .]?\d{1,3}$/u;
/** Words for an answer, as the label before one. */
const ANSWER = /^(?:answer|antwort|reponse|respuesta|resposta|risposta|antwoord|svar|odpowiedz|ответ|回答|答案|답변|rta|rpta)[ .]?\d{0,3}$/u;
const LONE = /^(?:a|r)$/u;
const PSEUDONYM = /^\p{L}{1,3}\d{1,4}$/u;

/**
 * Learns what the labels of a file mean.
 * @param asked questions stand in bold type without a label, so that a word for an answer alone is one
 */
export function meaningsOf(fields: CastFields, seen: ReadonlyMap<string, Seen>, asked = false): Meanings {
  const names = Object.keys(fields.speakers).filter((label) => label !== '*');
  const declared = new Map(names.map((label) => [foldLabel(label), fields.speakers[label] ?? 'unknown']));
  const pseudonym = fields.participant === undefined ? undefined : foldLabel(fields.participant);
  const pair = pairIn(seen, declared);
  const lone = asked && names.length === 0 && !pair && fields.verbatim?.includes('answers') === true ? loneLetter(seen) : undefined;
  const sureMeaning = (label: string): Role | undefined => (isOnlyFrench(label) && fields.language?.startsWith('fr') !== true ? undefined : sureRole(label));
  const answered = names.length > 0 || pair !== undefined || [...seen].some(([key, one]) => asks(key, one));
  const nameable = [...names, ...(fields.participant === undefined ? [] : [fields.participant])];

  const beside = (label: string): Role | undefined => roleBeside(sureMeaning(partsOf(label)?.beside ?? ''));

  /** Several who may be the customer, or one beside a customer who is named, cannot be told apart: then nobody but the named one is. */
  function isAlone(): boolean {
    let others = 0;
    for (const key of seen.keys()) {
      if (key === pseudonym || declared.get(key) === 'customer') return false;
      if (!declared.has(key) && (sureMeaning(key) ?? beside(key)) === 'customer') others++;
    }
    return others + (pair ? 1 : 0) < 2;
  }
  const alone = isAlone();

  function certain(label: string): Meaning | undefined {
    const key = foldLabel(label);
    const role = declared.get(key) ?? declared.get(NUMBERED.exec(key)?.[1] ?? key);
    if (role !== undefined) return { role, why: `its label ${shown(label)} is declared ${role}`, certain: true };
    return key === pseudonym ? { role: 'customer', why: `its label ${shown(label)} is the participant's pseudonym`, certain: true } : undefined;
  }

  function surely(label: string, role: Role, why: string): Meaning {
    if (role === 'customer' && !alone)
      return { role: 'unknown', why: `its label ${shown(label)} could be any of several people, and it is not declared in speakers`, certain: false };
    if (role !== 'customer' || answered || beside(label) || (asked && ANSWER.test(foldLabel(label)))) return { role, why, certain: false };
    return { role: 'unknown', why: `nobody asks ${shown(label)} anything, so it may stand before what a researcher wrote`, certain: false };
  }

  function of(label: string): Meaning | undefined {
    const parts = partsOf(label);
    const named = certain(label) ?? (parts && certain(parts.name));
    if (named) return named;
    const bare = foldLabel(parts?.name ?? label);
    const letter = bare.replace(/[ .]?\d{1,3}$/u, '');
    if (pair?.includes(letter) === true) {
      const [asks] = pair;
      const why = `its label ${shown(label)} stands in a pair of question and answer`;
      return letter === asks ? { role: 'team', why, certain: false, question: true } : surely(label, 'customer', why);
    }
    if (letter === lone) return { role: 'customer', why: `its label ${shown(label)} ${STANDS_ALONE}`, certain: false };
    if (letter === 'q') return { role: 'team', why: `its label ${shown(label)} stands for a question`, certain: false, question: true };
    const word = sureMeaning(label) ?? (parts && sureMeaning(parts.name));
    if (word !== undefined && !(word === 'unknown' && parts)) {
      const meaning = surely(label, word, `its label ${shown(label)} ${MEANS[word]}`);
      return word === 'team' && QUESTION.test(bare) ? { ...meaning, question: true } : meaning;
    }
    const role = beside(label);
    // Another participant than this note's is not its customer, whatever their brackets say.
    if (role === undefined || (role === 'customer' && pseudonym !== undefined && PSEUDONYM.test(bare))) return undefined;
    return surely(label, role, `its label ${shown(label)} says so in brackets`);
  }

  const near = nearFinder(nameable);
  return { names, of, meant: (label) => near(partsOf(label)?.name ?? label) };
}

/** The role that a label's brackets name, `Anna (Moderatorin)`, where it says whose words they are. */
function roleBeside(role: Role | undefined): Role | undefined {
  return role === 'team' || role === 'customer' ? role : undefined;
}

const STANDS_ALONE = 'stands alone under questions, which this note’s verbatim says is where answers stand';

const MEANS: Record<Role, string> = {
  customer: 'means the customer in any note',
  team: 'means the team in any note',
  bot: 'means a bot in any note',
  note: 'means the researcher’s own writing in any note',
  unknown: 'could be anybody',
};

/** A label as messages to the person at the screen show it. */
export function shown(label: string): string {
  const short = label.trim().replace(/\s+/gu, ' ');
  return short.length > 40 ? `${short.slice(0, 39)}…` : short;
}

/** Whether somebody asks under this label: then the file is of people who speak in turn. */
function asks(key: string, { asks: questions }: Seen): boolean {
  return questions > 0 || sureRole(key) === 'team';
}

/**
 * The letters of question and answer in this file: both stand before lines, the one asks far more often than the other, and neither is declared.
 * A pair in which that does not show is left to the author.
 */
function pairIn(seen: ReadonlyMap<string, Seen>, declared: ReadonlyMap<string, Role>): readonly [string, string] | undefined {
  const letters = new Map<string, Seen>();
  for (const [key, { count, asks }] of seen) {
    const letter = key.replace(/[ .]?\d{1,3}$/u, '');
    if (letter.length > 4 || declared.has(key) || declared.has(letter)) continue;
    const before = letters.get(letter) ?? { count: 0, asks: 0 };
    letters.set(letter, { count: before.count + count, asks: before.asks + asks });
  }
  return PAIRS.find(([asking, answering]) => {
    const [one, other] = [letters.get(asking), letters.get(answering)];
    // The one asks in a quarter of their turns at least, and three times as often as the other.
    return one !== undefined && other !== undefined && one.asks * 4 >= one.count && other.asks * one.count * 3 <= one.asks * other.count;
  });
}

/** The letter before answers where questions have none: it alone stands before lines, and asks in few of them. */
function loneLetter(seen: ReadonlyMap<string, Seen>): string | undefined {
  const letters = new Set<string>();
  for (const [key, one] of seen) {
    const letter = key.replace(/[ .]?\d{1,3}$/u, '');
    if (LONE.test(letter) && one.asks * 4 <= one.count) letters.add(letter);
    else if (PSEUDONYM.test(key) || QUESTION.test(key) || sureRole(key) === 'team' || /^\p{L}{1,2}$/u.test(key)) return undefined;
  }
  const [only] = letters;
  return letters.size === 1 ? only : undefined;
}

/** Finds the declared label that a slip of the pen, another number of noughts, half of a name or its initials stand for. */
function nearFinder(names: readonly string[]): (label: string) => string | undefined {
  const known = names.map((name) => ({ name, key: foldLabel(name) }));
  const keys = known.map(({ key }) => key);
  const noughts = (key: string): string => key.replace(/(\p{L})0+(?=\d)/u, '$1');
  const letters = (key: string): string => [...key].sort().join('');
  const initials = (key: string): string => (key.includes(' ') ? Array.from(key.matchAll(/(?<!\p{L})\p{L}/gu), ([letter]) => letter).join('') : '');
  return (label) => {
    const key = foldLabel(label);
    const close = nearest(key, keys);
    const found = known.find((one) => {
      if (one.key === key) return false;
      if (one.key === close || noughts(one.key) === noughts(key)) return true;
      if (one.key.length >= 3 && letters(one.key) === letters(key)) return true;
      if (key.length >= 2 && initials(one.key) === key) return true;
      return one.key.length >= 3 && key.length >= 3 && (one.key.startsWith(`${key} `) || key.startsWith(`${one.key} `));
    });
    return found?.name;
  };
}
