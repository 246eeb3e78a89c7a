/** Who speaks in a file, and whose words theirs are: what the note declares, then what is sure in any note; anybody else is unknown. */
import type { Role } from '#model/conversation.ts';
import type { NoteFields } from '#model/note.ts';
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

/** Reads the cast of a file off its lines and what its author declared. */
export function castOf(fields: CastFields, lines: readonly MarkedText[]): Cast {
  const declared = new Map(Object.entries(fields.speakers).filter(([label]) => label !== '*').map(([label, role]) => [foldLabel(label), role]));
  const names = Object.keys(fields.speakers).filter((label) => label !== '*');
  const bare = names.map(bareLabel);
  const pseudonym = fields.participant && foldLabel(fields.participant);
  const seen = countLabels(lines);
  const customers = [...seen.keys()].filter((key) => sureRole(key) === 'customer' && !declared.has(key));
  // Two people under sure customer labels, or one beside a declared customer, cannot be told apart: then nobody but the declared one is.
  const sureCustomers = customers.length < 2 && ![...declared.values()].includes('customer') && !(pseudonym && seen.has(pseudonym));
  const strangers = new Map<string, { line: number; meant?: string }>();
  let stamps = false;

  function roleOf(label: string): Role | undefined {
    const key = foldLabel(label);
    const role = declared.get(key) ?? (key === pseudonym ? 'customer' : sureRole(label));
    return role === 'customer' && !declared.has(key) && key !== pseudonym && !sureCustomers ? 'unknown' : role;
  }

  function isLabel(candidate: Candidate, role: Role | undefined): boolean {
    const { label, shape, strong, spaced } = candidate;
    const key = foldLabel(label);
    if (declared.has(key) || key === pseudonym) return true;
    if (shape === 'alone') return role !== undefined && strong;
    if (!spaced) return false;
    if (role !== undefined) return true;
    if (!looksLikeLabel(label)) return false;
    const recurs = (seen.get(key) ?? 0) > 1;
    return recurs || (names.length > 0 && (shape !== 'colon' || meant(key, names) !== undefined));
  }

  function opening(line: MarkedText): Opening | undefined {
    const known = bareOpening(line, bare);
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

function bareOpening(line: MarkedText, labels: readonly BareLabel[]): { label: string; wordsAt: number } | undefined {
  const from = afterStamp(line.text);
  for (const { label, pattern, emoji } of labels) {
    const match = emoji || from > 0 ? pattern.exec(line.text.slice(from)) : undefined;
    if (match && !/^\s*[:：]/u.test(line.text.slice(from + match[0].length))) return { label, wordsAt: from + match[0].length };
  }
  return undefined;
}

/** The declared label that a label was probably meant to be. */
function meant(key: string, names: readonly string[]): string | undefined {
  return names.find((name) => {
    const known = foldLabel(name);
    return known !== key && Math.min(known.length, key.length) >= 3 && distance(known, key) <= (known.length > 5 ? 2 : 1);
  });
}

/** How many letters must be changed, added, left out or swapped with their neighbour to turn one word into the other. */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3;
  const rows = Array.from({ length: a.length + 1 }, (_, row) => Array.from({ length: b.length + 1 }, (__, column) => (row === 0 ? column : column === 0 ? row : 0)));
  const cell = (row: number, column: number): number => rows[row]?.[column] ?? 0;
  for (let row = 1; row <= a.length; row++) {
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      const least = Math.min(cell(row - 1, column) + 1, cell(row, column - 1) + 1, cell(row - 1, column - 1) + (same ? 0 : 1));
      rows[row]![column] = swapped ? Math.min(least, cell(row - 2, column - 2) + 1) : least;
    }
  }
  return cell(a.length, b.length);
}
