/** Who speaks in a file, and whose words theirs are: what the note declares, then what is sure in any note; anybody else is unknown. */
import type { Role } from '#model/conversation.ts';
import { afterStamp, beforeEndingStamp, candidatesIn, looksLikeLabel, partsOf, type Candidate } from './labels.ts';
import { bareLabel, bareOpening, cutBefore, innerLabel, PSEUDONYM, sureLabels } from './inner-labels.ts';
import { slice, trim, type MarkedText } from './marked-text.ts';
import { meaningsOf, shown, type CastFields, type Meaning, type Meanings, type Seen } from './meanings.ts';
import { foldLabel } from './role-words.ts';
import { isGap } from './template-text.ts';

export type { CastFields } from './meanings.ts';

/** A line's speaker, and the words after the label. */
export interface Opening {
  label: string;
  role: Role;
  words: MarkedText;
  /** How the role is known, as a clause. */
  why?: string;
  /** The label stands for a question rather than for a person. */
  question?: boolean;
  /** The label is a word for the researcher's own writing, and nobody declared it. */
  aside?: boolean;
}

/** A speaker without words. */
export type Named = Omit<Opening, 'words'>;

/** The speakers of one file. */
export interface Cast {
  /** Reads the label that opens a line; undefined where the line goes on with what stood before. */
  opening(line: MarkedText): Opening | undefined;
  /** A line that holds two speakers, cut before each declared label that follows a sentence or is in bold type. */
  apart(line: MarkedText): MarkedText[];
  /** The speaker of words whose label is beyond doubt, such as a cue's voice. */
  speaker(label: string, line: number): Named;
  /** The role of something that is declared as a label, such as a table's cell or a heading; undefined where it is not declared. */
  declaredRole(label: string): Role | undefined;
  /** What a label means that stands where labels stand, such as in a table's column of speakers; undefined where nobody said. */
  meaning(label: string): Meaning | undefined;
  /** The role of lines without a label, if the note says one. */
  unlabelled?: Role;
  /** The words of a line that only carries a time. */
  withoutStamp(line: MarkedText): MarkedText;
  /** Labels that look like speakers but are not declared, with the first line of each and the declared label that they resemble. */
  strangers: { line: number; meant?: string }[];
  /** How many lines open with a label. */
  labelled: number;
  /** The note's `verbatim` says that answers are speech. */
  answers: boolean;
}

/** Letters before a number that stand for question and answer. */
const PAIRED = /^[qafrво问答問]\d{0,3}$/u;
/** `И:` and `A.B.:` are somebody's initials. */
const INITIALS = /^(?:\p{Lu}\.?\s?){1,3}$/u;
const SPOKEN: ReadonlySet<Role> = new Set(['team', 'customer', 'bot']);
const TURN_MODES = new Set(['turns', 'all']);

/**
 * Reads the cast of a file off its lines and what its author declared.
 * @param elsewhere labels that stand in headings and tables
 */
export function castOf(fields: CastFields, lines: readonly MarkedText[], elsewhere: readonly string[] = []): Cast {
  const seen = countLabels(lines, elsewhere);
  const meanings = meaningsOf(fields, seen, lines.some(asksInBold));
  const bare = meanings.names.map(bareLabel);
  const inner = innerLabel([...meanings.names, ...(fields.participant === undefined ? [] : [fields.participant]), ...sureLabels(lines)]);
  const strangers = new Map<string, { line: number; meant?: string }>();
  const signs = signsOf(fields, seen, meanings);
  let stamps = false;

  /** Each line is asked for several times, and always means the same. */
  const openings = new Map<MarkedText, Opening | undefined>();
  function opening(line: MarkedText): Opening | undefined {
    if (!openings.has(line)) openings.set(line, read(line));
    return openings.get(line);
  }

  function read(line: MarkedText): Opening | undefined {
    const known = bareOpening(line, bare);
    if (known) {
      if (afterStamp(line.text) > 0) stamps = true;
      return { ...speaker(known.label, line.line), words: trim(slice(line, known.wordsAt)) };
    }
    for (const candidate of candidatesIn(line)) {
      if (!isLabel(candidate, meanings.of(candidate.label), signs)) continue;
      if (afterStamp(line.text) > 0) stamps = true;
      return { ...speaker(candidate.label, line.line), words: trim(slice(line, candidate.wordsAt)) };
    }
    return undefined;
  }

  function speaker(label: string, line: number): Named {
    const meaning = meanings.of(label);
    const key = foldLabel(label);
    if (meaning?.certain !== true && (meaning?.role ?? 'unknown') === 'unknown' && !strangers.has(key)) {
      const like = meanings.meant(label);
      strangers.set(key, { line, ...(like !== undefined && { meant: like }) });
    }
    if (!meaning) return { label: label.trim(), role: 'unknown', why: `its label ${shown(label)} is not declared in speakers` };
    return {
      label: label.trim(),
      role: meaning.role,
      why: meaning.why,
      ...(meaning.question && { question: true }),
      ...(meaning.role === 'note' && !meaning.certain && { aside: true }),
    };
  }

  const labelled = lines.filter((line) => opening(line) !== undefined && opening(line)?.aside !== true).length;
  const unlabelled = fields.speakers['*'];
  return {
    opening,
    apart: (line) => cutBefore(line, inner),
    speaker,
    declaredRole: (label) => (label.length <= 80 && declaredAs(meanings.of(label))) || undefined,
    meaning: (label) => meanings.of(label),
    ...(unlabelled && { unlabelled }),
    withoutStamp: (line) => (stamps ? trim(slice(line, afterStamp(line.text))) : line),
    get strangers() {
      return [...strangers.values()];
    },
    labelled,
    answers: fields.verbatim?.includes('answers') === true,
  };
}

/** Several known labels before one colon: `Dana and P07: …`. */
function isSeveral(label: string, meanings: Meanings): boolean {
  const parts = label.split(/\s{0,9}[,&+/、]\s{0,9}|\s{1,9}(?:and|und|et|y|e|en|och|og|i|и)\s{1,9}|和/u);
  return parts.length > 1 && parts.every((part) => meanings.of(part) !== undefined);
}

function recurs(labels: readonly (readonly [string, Seen])[]): boolean {
  return labels.reduce((sum, [, { count }]) => sum + count, 0) > 1;
}

/** What decides whether something in the shape of a label is one. */
interface Signs {
  seen: ReadonlyMap<string, Seen>;
  meanings: Meanings;
  seeksStrangers: boolean;
  /** Labels stand alone on lines of this file. A participant’s name that does so once is a title. */
  standsAlone: () => boolean;
  /** Somebody in this file is known, so that whoever else has a label is not them. */
  hasSpeakers: () => boolean;
}

function signsOf({ verbatim }: CastFields, seen: Signs['seen'], meanings: Meanings): Signs {
  const isNamed = meanings.names.length > 0;
  let alone: boolean | undefined;
  let known: boolean | undefined;
  return {
    seen,
    meanings,
    // Where a note says that marks mean speech, and names nobody, its bold words and colons are headings of its own.
    seeksStrangers: isNamed || !verbatim || verbatim.some((mode) => TURN_MODES.has(mode)),
    standsAlone: () => (alone ??= recurs([...seen].filter(([key]) => key.endsWith('\n') && meanings.of(key) !== undefined))),
    hasSpeakers: () => (known ??= isNamed || [...seen.keys()].some((key) => SPOKEN.has(meanings.of(key)?.role ?? 'unknown'))),
  };
}

function isLabel(
  { label, shape, strong, spaced }: Candidate,
  meaning: Meaning | undefined,
  { seen, meanings, seeksStrangers, standsAlone, hasSpeakers }: Signs,
): boolean {
  const key = foldLabel(label);
  if (meaning?.certain === true) return shape === 'numbered' ? PAIRED.test(key) : shape !== 'alone' || standsAlone();
  if (shape === 'numbered') return meaning !== undefined && key.length <= 4;
  // `[Answer]` alone is a gap of a template.
  if (shape === 'alone') return meaning !== undefined && !isGap(label) && (strong || (seen.get(`${key}\n`)?.count ?? 0) > 1);
  if (shape === 'close') return meaning !== undefined && meaning.role !== 'note' && (strong || /^[[<{@【［「]/u.test(label) || PSEUDONYM.test(key));
  if (!spaced) return false;
  if (meaning !== undefined) return true;
  if (isSeveral(label, meanings)) return true;
  if (!seeksStrangers || !looksLikeLabel(label)) return false;
  if ((seen.get(key)?.count ?? 0) > 1) return true;
  if (!hasSpeakers()) return false;
  return shape !== 'colon' || PSEUDONYM.test(key) || INITIALS.test(label.trim()) || isPersonal(label) || meanings.meant(label) !== undefined;
}

function declaredAs(meaning: Meaning | undefined): Role | undefined {
  return meaning?.certain === true ? meaning.role : undefined;
}

/** Words with which people begin a sentence that has a colon in it. */
const NO_NAMES = new Set(
  (
    'example anyway actually honestly basically well so but and also first second third firstly secondly then now finally lastly because problem reason option rule step point thing yes no maybe today yesterday ' +
    'monday tuesday wednesday thursday friday saturday sunday before after later next still ok okay right look listen remember imagine verdict bottom fact truth answer lesson plus minus pro con pros cons ' +
    'beispiel grund erstens zweitens drittens aber und ja nein dann schluss ende regel punkt zum also heute gestern montag dienstag mittwoch donnerstag freitag samstag sonntag kurz wahrheit stimmt ' +
    'exemple bref donc mais oui non probleme premierement deuxiemement ensuite enfin alors voila resultat raison regle aujourdhui hier ejemplo bueno pero entonces primero segundo problema si luego verdad ' +
    'exemplo bom mas entao primeiro depois verdade sim nao esempio allora ma poi primo secondo infine voorbeeld maar dus eerst daarna probleem no exempel men sa forst sedan eksempel altsa saa ' +
    'но и да нет итак пример проблема короче потом сначала przyklad ale wiec tak nie potem najpierw'
  ).split(' '),
);

/** One or two capitalised words of letters: somebody's name, far more often than the beginning of a sentence. */
function isPersonal(label: string): boolean {
  const first = foldLabel(label).split(' ', 1).join('');
  return (
    !NO_NAMES.has(first) &&
    /^\p{Lu}[\p{L}\p{M}'’.-]{1,20}(?: \p{Lu}[\p{L}\p{M}'’.-]{0,20})?$/u.test((partsOf(label)?.name ?? label).trim().replace(/[*_]/gu, ''))
  );
}

const ASKS = /[?？؟][\s"”»)\]*_]*$/u;

/** A question that is set in bold type, with or without its number. */
function asksInBold({ text, strong }: MarkedText): boolean {
  return ASKS.test(text.slice(-8)) && strong.some(({ start, end }) => start <= 8 && !/\p{L}/u.test(text.slice(0, start)) && end >= text.length - 2);
}

/** How often each label stands before words, and alone on its line (under its key with a line break). */
function countLabels(lines: readonly MarkedText[], elsewhere: readonly string[]): Map<string, Seen> {
  const seen = new Map<string, Seen>();
  const count = (key: string, asks: boolean): void => {
    const before = seen.get(key) ?? { count: 0, asks: 0 };
    seen.set(key, { count: before.count + 1, asks: before.asks + (asks ? 1 : 0) });
  };
  for (const label of elsewhere) count(foldLabel(label), false);
  for (const [index, line] of lines.entries()) {
    for (const { label, shape, spaced, wordsAt } of candidatesIn(line)) {
      if (shape === 'close') continue;
      const key = foldLabel(label);
      const words = wordsAt < line.text.length ? line.text : (lines[index + 1]?.text ?? '');
      if (shape === 'alone') {
        count(`${key}\n`, false);
        continue;
      }
      if (shape === 'stamped') count(`${key}\n`, false);
      if (spaced && (shape !== 'numbered' || key.length <= 4)) count(key, ASKS.test(words.slice(0, beforeEndingStamp(words)).slice(-8)));
      // A sentence with a colon in it may still begin with `Q1.`
      if (label.length <= 24) break;
    }
  }
  return seen;
}
