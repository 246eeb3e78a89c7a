/** Who speaks in a file, and whose words theirs are: what the note declares, then what is sure in any note; anybody else is unknown. */
import type { Role } from '#model/conversation.ts';
import type { NoteFields } from '#model/note.ts';
import { nearest } from '#model/spelling.ts';
import { afterStamp, candidateIn, looksLikeLabel, type Candidate } from './labels.ts';
import { slice, trim, type MarkedText } from './marked-text.ts';
import { foldLabel, sureRole } from './role-words.ts';

/** A line's speaker, and the words after the label. */
export interface Opening {
  label: string;
  role: Role;
  words: MarkedText;
}

/** The speakers of one file. */
export interface Cast {
  /** Reads the label that opens a line; undefined where the line goes on with what stood before. */
  opening(line: MarkedText): Opening | undefined;
  /** A line that holds two speakers, cut before each declared label that follows a sentence or is in bold type. */
  apart(line: MarkedText): MarkedText[];
  /** The speaker of words whose label is beyond doubt, such as a cue's voice. */
  speaker(label: string, line: number): Pick<Opening, 'label' | 'role'>;
  /** The role of something that is declared as a label, such as a table's cell or a heading; undefined where it is not declared. */
  declaredRole(label: string): Role | undefined;
  /** The role of lines without a label, if the note says one. */
  unlabelled?: Role;
  /** The words of a line that only carries a time. */
  withoutStamp(line: MarkedText): MarkedText;
  /** Labels that look like speakers but are not declared, with the first line of each and the declared label that they resemble. */
  strangers: { line: number; meant?: string }[];
  /** How many lines open with a label. */
  labelled: number;
}

/** What the cast needs to know of a note. */
export type CastFields = Pick<NoteFields, 'speakers'> & { participant?: string };

/** What labels mean in one file, apart from where they stand. */
interface Meanings {
  declared: ReadonlyMap<string, Role>;
  /** The declared labels as they are written. */
  names: string[];
  /** Declared, or the participant's own pseudonym. */
  isCertain: (key: string) => boolean;
  roleOf: (label: string) => Role | undefined;
}

function meaningsOf({ speakers, participant }: CastFields, seen: ReadonlyMap<string, number>): Meanings {
  const names = Object.keys(speakers).filter((label) => label !== '*');
  const declared = new Map(names.map((label) => [foldLabel(label), speakers[label] ?? 'unknown']));
  const pseudonym = participant && foldLabel(participant);
  const isCertain = (key: string): boolean => declared.has(key) || key === pseudonym;
  const customers = [...seen.keys()].filter((key) => sureRole(key) === 'customer' && !declared.has(key));
  // Two people under sure customer labels, or one beside a declared customer, cannot be told apart: then nobody but the declared one is.
  const sureCustomer = customers.length < 2 && ![...declared.values()].includes('customer') && !(pseudonym && seen.has(pseudonym));
  return {
    declared,
    names,
    isCertain,
    roleOf(label) {
      const key = foldLabel(label);
      const role = declared.get(key) ?? (key === pseudonym ? 'customer' : sureRole(label));
      return role === 'customer' && !isCertain(key) && !sureCustomer ? 'unknown' : role;
    },
  };
}

/** Nobody writes `p12:` in a sentence. */
const PSEUDONYM = /^\p{L}{1,3}\d{1,4}$/u;

/** Reads the cast of a file off its lines and what its author declared. */
export function castOf(fields: CastFields, lines: readonly MarkedText[]): Cast {
  const seen = countLabels(lines);
  const { declared, names, isCertain, roleOf } = meaningsOf(fields, seen);
  const bare = names.map(bareLabel);
  const inner = innerLabel([...names, ...(fields.participant ? [fields.participant] : [])]);
  const strangers = new Map<string, { line: number; meant?: string }>();
  let stamps = false;

  function isLabel(candidate: Candidate, role: Role | undefined): boolean {
    const { label, shape, strong, spaced } = candidate;
    const key = foldLabel(label);
    if (isCertain(key)) return true;
    if (shape === 'alone') return role !== undefined && strong;
    if (!spaced) return false;
    if (role !== undefined) return true;
    if (!looksLikeLabel(label)) return false;
    const recurs = (seen.get(key) ?? 0) > 1;
    return recurs || (names.length > 0 && (shape !== 'colon' || PSEUDONYM.test(key) || meant(key, names) !== undefined));
  }

  function opening(line: MarkedText): Opening | undefined {
    const known = bareOpening(line, bare);
    if (known && afterStamp(line.text) > 0) stamps = true;
    if (known) return { label: known.label, role: declared.get(foldLabel(known.label)) ?? 'unknown', words: trim(slice(line, known.wordsAt)) };
    const candidate = candidateIn(line);
    if (!candidate) return undefined;
    const role = roleOf(candidate.label);
    if (!isLabel(candidate, role)) return undefined;
    if (afterStamp(line.text) > 0) stamps = true;
    return { ...speaker(candidate.label, line.line), words: trim(slice(line, candidate.wordsAt)) };
  }

  function speaker(label: string, line: number): Pick<Opening, 'label' | 'role'> {
    const role = roleOf(label) ?? 'unknown';
    const key = foldLabel(label);
    if (role === 'unknown' && !declared.has(key) && !strangers.has(key)) {
      const like = meant(key, names);
      strangers.set(key, { line, ...(like !== undefined && { meant: like }) });
    }
    return { label: label.trim(), role };
  }

  const labelled = lines.filter((line) => opening(line)).length;
  const unlabelled = fields.speakers['*'];
  return {
    opening,
    apart: (line) => cutBefore(line, inner),
    speaker,
    declaredRole: (label) => declared.get(foldLabel(label)),
    ...(unlabelled && { unlabelled }),
    withoutStamp: (line) => (stamps ? trim(slice(line, afterStamp(line.text))) : line),
    get strangers() {
      return [...strangers.values()];
    },
    labelled,
  };
}

function countLabels(lines: readonly MarkedText[]): Map<string, number> {
  const seen = new Map<string, number>();
  for (const line of lines) {
    const candidate = candidateIn(line);
    if (!candidate || candidate.shape === 'alone' || !candidate.spaced) continue;
    const key = foldLabel(candidate.label);
    seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  return seen;
}

interface BareLabel {
  label: string;
  pattern: RegExp;
  emoji: boolean;
}

/** A declared label that needs no colon: an emoji before the words, or a name between a time and the words. */
function bareLabel(label: string): BareLabel {
  const emoji = !/[\p{L}\p{N}]/u.test(label);
  const literal = RegExp.escape(label.replace(/[\ufe0e\ufe0f]/gu, ''));
  const pattern = emoji ? `^${literal}[\\ufe0e\\ufe0f]?(?![\\u200d\\p{EMod}])\\s*[:：]?\\s*` : `^${literal}\\s+(?=\\S)`;
  return { label, pattern: new RegExp(pattern, emoji ? 'u' : 'iu'), emoji };
}

/** Finds declared labels within a line. */
function innerLabel(labels: readonly string[]): RegExp | undefined {
  const words = labels.filter((label) => /[\p{L}\p{N}]/u.test(label)).map((label) => RegExp.escape(label));
  return words.length > 0 ? new RegExp(`(?<=\\s)(?:${words.join('|')})\\s*[:：](?=\\s|$)`, 'giu') : undefined;
}

function cutBefore(line: MarkedText, label: RegExp | undefined): MarkedText[] {
  const starts = [0];
  for (const { index } of label ? line.text.matchAll(label) : []) {
    const afterSentence = /[.!?…。？！؟]["”»)\]]*\s*$/u.test(line.text.slice(0, index));
    if (afterSentence || line.strong.some(({ start }) => start === index)) starts.push(index);
  }
  return starts.length === 1 ? [line] : starts.map((start, index) => trim(slice(line, start, starts[index + 1])));
}

function bareOpening(line: MarkedText, labels: readonly BareLabel[]): { label: string; wordsAt: number } | undefined {
  const from = afterStamp(line.text);
  for (const { label, pattern, emoji } of labels) {
    const match = emoji || from > 0 ? pattern.exec(line.text.slice(from)) : undefined;
    if (match && !/^\s*[:：]/u.test(line.text.slice(from + match[0].length))) return { label, wordsAt: from + match[0].length };
  }
  return undefined;
}

/** The declared label that a label was probably meant to be: a letter or two away, or the same letters in another order. */
function meant(key: string, names: readonly string[]): string | undefined {
  const near = nearest(key, names.map(foldLabel));
  const letters = [...key].sort().join('');
  return names.find((name) => {
    const known = foldLabel(name);
    return known === near || (known !== key && known.length >= 3 && [...known].sort().join('') === letters);
  });
}
