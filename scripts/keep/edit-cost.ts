/** What it takes to edit one text into another: letters count one by one, a clause put in counts little, and a word made a mark counts once. Pure. */
import { distance } from 'fastest-levenshtein';

/** Letters of scripts without spaces say about twice as much as others. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;

const SIGNS: readonly (readonly [many: string, one: string])[] = [
  ['‘’‚‛′´`', "'"],
  ['“”„‟«»″', '"'],
  ['‐‑‒–—―−', '-'],
  ['…', '.'],
  ['\u00a0\u202f\u3000', ' '],
];
const SAME_LETTER: ReadonlyMap<string, string> = new Map(SIGNS.flatMap(([many, one]) => [...many].map((letter) => [letter, one] as const)));

/** A text letter by letter as it is compared: in small letters, with plain quotation marks and dashes. Offsets stay. */
export function plain(text: string): string {
  let out = '';
  for (const letter of text) {
    const small = SAME_LETTER.get(letter) ?? letter.toLowerCase();
    out += small.length === letter.length ? small : letter;
  }
  return out;
}

/** How much a text says, in letters: what an edit of it is measured by. */
export function weightOf(text: string): number {
  return text.length + (text.match(UNSPACED)?.length ?? 0);
}

/** A clause put in costs this much, and a little for each letter, however long. */
const CLAUSE = 2;
const LETTER_OF_CLAUSE = 0.1;
/** A word, or several, that became a mark such as `[name]`. */
const MARK = 1;
/** Marks of what was redacted, such as `[name]`, `[name 2]` and `[date of birth]`. */
export const MARKS = /\[\p{Ll}{2,20}(?: \p{Ll}{2,10}){0,2}(?: \d{1,3})?\]/gu;
/** Longer texts are compared by words rather than by letters, so that time stays in bounds. */
const LONG = 600;

/** What a text is compared by: letters, or words and what stands between them; a mark is one piece. */
interface Pieces {
  pieces: string[];
  isMark: boolean[];
}

function piecesOf(text: string, byWord: boolean): Pieces {
  const [pieces, isMark]: [string[], boolean[]] = [[], []];
  const take = (stretch: string): void => {
    for (const piece of byWord ? (stretch.match(/[\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}]+/gu) ?? []) : stretch) {
      pieces.push(piece);
      isMark.push(false);
    }
  };
  let from = 0;
  for (const mark of text.matchAll(MARKS)) {
    take(text.slice(from, mark.index));
    pieces.push(mark[0]);
    isMark.push(true);
    from = mark.index + mark[0].length;
  }
  take(text.slice(from));
  return { pieces, isMark };
}

/** What it costs to write one piece for another; only words of about one length are looked into, since that takes time. */
function rewriting(a: string, b: string): number {
  if (a === b) return 0;
  return (a.length === 1 && b.length === 1) || Math.abs(a.length - b.length) > 3 ? Math.max(a.length, b.length) : distance(a, b);
}

/**
 * What it costs to edit a text into another: one a letter that is changed, put in or taken out; 2 and a tenth a letter for a clause that is
 * put in; one for words that became a mark such as `[name]`. Case, quotation marks and dashes cost nothing.
 * @param most Infinity is returned for what costs more
 */
export function editCost(before: string, after: string, most: number): number {
  const [from, to] = [plain(before), plain(after)];
  if (from === to) return 0;
  const byWord = Math.max(from.length, to.length) > LONG;
  const [a, b] = [piecesOf(from, byWord), piecesOf(to, byWord)];
  const shorter = Math.min(a.pieces.length, b.pieces.length);
  let head = 0;
  while (head < shorter && a.pieces[head] === b.pieces[head]) head++;
  let tail = 0;
  while (tail < shorter - head && a.pieces[a.pieces.length - 1 - tail] === b.pieces[b.pieces.length - 1 - tail]) tail++;
  const middle = ({ pieces, isMark }: Pieces): Pieces => ({
    pieces: pieces.slice(head, pieces.length - tail),
    isMark: isMark.slice(head, pieces.length - tail),
  });
  return costOf(middle(a), middle(b), most);
}

/** Gotoh's way through the table of all pairs, row by row. */
function costOf({ pieces: a }: Pieces, { pieces: b, isMark }: Pieces, most: number): number {
  const columns = b.length + 1;
  const lengths = b.map((piece) => piece.length);
  let above = new Float64Array(columns);
  let row = new Float64Array(columns);
  /** The cost where the words before have become, and go on becoming, the mark of a column. */
  const becoming = new Float64Array(columns).fill(Infinity);
  for (let i = 0; i <= a.length; i++) {
    const piece = a[i - 1] ?? '';
    const dropped = i === 0 ? 0 : (above[0] ?? 0) + piece.length;
    let least = (row[0] = dropped);
    let clause = Infinity;
    for (let j = 1; j < columns; j++) {
      const length = lengths[j - 1] ?? 0;
      const left = row[j - 1] ?? 0;
      clause = Math.min(clause, left + CLAUSE) + LETTER_OF_CLAUSE * length;
      let best = Math.min(clause, left + length);
      if (i > 0) {
        const [corner, up] = [above[j - 1] ?? 0, above[j] ?? 0];
        best = Math.min(best, up + piece.length, corner + rewriting(piece, b[j - 1] ?? ''));
        if (isMark[j - 1]) {
          becoming[j] = Math.min(becoming[j] ?? Infinity, corner + MARK);
          best = Math.min(best, becoming[j] ?? Infinity);
        }
      }
      row[j] = best;
      if (best < least) least = best;
    }
    if (least > most) return Infinity;
    [above, row] = [row, above];
  }
  const cost = above[columns - 1] ?? Infinity;
  return cost > most ? Infinity : cost;
}
