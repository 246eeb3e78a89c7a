/** A file with its personal data masked, its shape as it was: what was changed, and what only a person can decide. Text to data; opens nothing. */
import { readFrontmatter, hasFrontmatter } from '#model/frontmatter.ts';
import type { PersonalKind } from '#model/marks.ts';
import { redactor } from '../redact/redact.ts';
import { markText, type Span, type Uncertain } from '../redact/span.ts';
import { piecesOf, type Piece } from './pieces.ts';

/** A stretch that may be personal. */
export interface Doubt {
  line: number;
  column: number;
  kind: PersonalKind;
  why: string;
  /** What stands there, for the person who decides. Never for a log. */
  said: string;
}

/** A line before and after; for the person's own eyes. */
export interface ChangedLine {
  line: number;
  before: string;
  after: string;
}

/** What came of masking. */
export interface MaskedFile {
  text: string;
  changes: ChangedLine[];
  counts: Map<PersonalKind, number>;
  doubts: Doubt[];
}

/** What else is known: names that the file's reader gives, and what a person decided about doubts. */
export interface Knowledge {
  names: readonly string[];
  /** Labels and words that stay. */
  spared?: readonly string[];
  language?: (text: string) => string | undefined;
  decide?: (doubt: Doubt) => boolean | undefined;
}

interface Edit {
  start: number;
  end: number;
  text: string;
}

/** Line and column of a place, both from 1. */
function placeOf(text: string, at: number): { line: number; column: number } {
  const before = text.slice(0, at);
  return { line: before.split('\n').length, column: at - before.lastIndexOf('\n') };
}

/** The text with its edits. */
function edited(text: string, edits: readonly Edit[]): string {
  let out = '';
  let from = 0;
  for (const edit of edits) {
    out += text.slice(from, edit.start) + edit.text;
    from = edit.end;
  }
  return out + text.slice(from);
}

/** Labels that stand in `speakers`, which readers need to find. */
function labelsOf(text: string): string[] {
  try {
    const { data } = hasFrontmatter(text) ? readFrontmatter(text) : { data: {} };
    const speakers: unknown = typeof data === 'object' && data !== null && 'speakers' in data ? data.speakers : undefined;
    return typeof speakers === 'object' && speakers !== null ? Object.keys(speakers) : [];
  } catch {
    return []; // Broken fields are `check`'s to tell; the text is masked all the same.
  }
}

/** The beginning of a line that is a speaker's label, and not what they say. */
function isLabel(said: string, { start, end }: { start: number; end: number }, labels: readonly string[]): boolean {
  if (!labels.includes(said.slice(start, end).trim())) return false;
  const before = said.slice(said.lastIndexOf('\n', start - 1) + 1, start);
  return /^[\s>*_[(-]*$|<v(?:\.[\w.]+)? $/u.test(before) && /^[\s*_\])]*(?::|>|\*)/u.test(said.slice(end, end + 6));
}

/** Names that fields of one record give. */
const namesIn = (pieces: readonly Piece[]): string[] =>
  pieces.flatMap(({ said, isName }) => (isName === true ? said.split(/[;,]\s{0,99}(?=\S{1,255}\s)/u) : []));

/** Where a doubt stands in the file. In a quoted piece places may be off by what quoting adds; the line is that of the piece's own text. */
function doubtOf(text: string, { start, said }: Piece, { start: from, end: to, kind, uncertain }: Uncertain): Doubt {
  const near = text.indexOf(said.slice(from, to), start + (text.startsWith(said, start) ? from : 0));
  return { ...placeOf(text, near === -1 ? start : near), kind, why: uncertain, said: said.slice(from, to) };
}

/** The lines that edits change, before and after. Edits of one line are shown together. */
function changesOf(text: string, edits: readonly Edit[]): ChangedLine[] {
  const groups: { start: number; end: number; edits: Edit[] }[] = [];
  for (const edit of edits) {
    const start = text.lastIndexOf('\n', edit.start - 1) + 1;
    const stop = text.indexOf('\n', edit.end);
    const end = stop === -1 ? text.length : stop;
    const last = groups.at(-1);
    if (last && start <= last.end) {
      last.end = Math.max(last.end, end);
      last.edits.push(edit);
    } else groups.push({ start, end, edits: [edit] });
  }
  return groups.map((group) => {
    const before = text.slice(group.start, group.end);
    const moved = group.edits.map((edit) => ({ ...edit, start: edit.start - group.start, end: edit.end - group.start }));
    return { line: placeOf(text, group.start).line, before, after: edited(before, moved) };
  });
}

/** What became of one piece. */
interface Outcome {
  spans: Span[];
  doubts: Doubt[];
}

/** What is masked in a piece, and what stays in doubt. */
function outcomeOf(
  piece: Piece,
  text: string,
  found: { spans: Span[]; uncertain: Uncertain[] },
  labels: readonly string[],
  decide: Knowledge['decide'],
): Outcome {
  const stays = (span: Span): boolean => isLabel(piece.said, span, labels);
  const placed = found.uncertain.filter((one) => !stays(one)).map((one) => ({ one, doubt: doubtOf(text, piece, one) }));
  const decided = placed.map((each) => ({ ...each, answer: decide?.(each.doubt) }));
  return {
    spans: [...found.spans.filter((span) => !stays(span)), ...decided.filter(({ answer }) => answer === true).map(({ one }) => one)].sort(
      (a, b) => a.start - b.start,
    ),
    doubts: decided.filter(({ answer }) => answer === undefined).map(({ doubt }) => doubt),
  };
}

/**
 * Masks a file's text. Line ends are `\n`. Whom a person decides to be somebody has a mark of their own.
 * @param name by whose ending its format is known
 */
export function maskedFile(name: string, text: string, knowledge: Knowledge): MaskedFile {
  const { decide, ...told } = knowledge;
  if (!decide) return maskedOnce(name, text, told);
  const people = maskedOnce(name, text, told).doubts.filter((doubt) => doubt.kind === 'name' && decide(doubt) === true);
  return maskedOnce(name, text, { ...knowledge, names: [...knowledge.names, ...new Set(people.map(({ said }) => said))] });
}

function maskedOnce(name: string, text: string, { names, spared = [], language, decide }: Knowledge): MaskedFile {
  const labels = [...labelsOf(text), ...spared];
  const changed: Edit[] = [];
  const counts = new Map<PersonalKind, number>();
  const doubts: Doubt[] = [];
  for (const together of Map.groupBy(piecesOf(name, text), ({ record }) => record).values()) {
    const redact = redactor({ names: [...names, ...namesIn(together)], texts: () => together.map(({ said }) => said) });
    for (const piece of together) {
      const outcome = outcomeOf(
        piece,
        text,
        redact(piece.said, () => language?.(piece.said) ?? 'en'),
        labels,
        decide,
      );
      doubts.push(...outcome.doubts);
      for (const { kind } of outcome.spans) counts.set(kind, (counts.get(kind) ?? 0) + 1);
      changed.push(...editsOf(piece, outcome.spans));
    }
  }
  changed.sort((a, b) => a.start - b.start);
  return { text: edited(text, changed), changes: changesOf(text, changed), counts, doubts };
}

/** A piece's marks as edits of the file: one each where it is written as it is said, else one of the whole piece. */
function editsOf(piece: Piece, spans: readonly Span[]): Edit[] {
  if (spans.length === 0) return [];
  const marks = spans.map((span) => ({ start: span.start, end: span.end, text: markText(span) }));
  if (piece.isPlain === true) return marks.map((mark) => ({ ...mark, start: piece.start + mark.start, end: piece.start + mark.end }));
  return [{ start: piece.start, end: piece.end, text: piece.written(edited(piece.said, marks)) }];
}
