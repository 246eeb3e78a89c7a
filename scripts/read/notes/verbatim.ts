/** What means speech in a note: applies `verbatim` and `except` to its turns. */
import type { Utterance } from '#model/conversation.ts';
import type { NoteFields, VerbatimMode } from '#model/note.ts';
import { slice, trim, type MarkedText, type Stretch } from './marked-text.ts';
import type { Turn, Turns } from './turns.ts';

/** What a note says about its speech. */
export type VerbatimFields = Pick<NoteFields, 'verbatim' | 'except'>;

const QUOTED = /"([^"\n]+)"|“([^”\n]+)”|„([^“”\n]+)[“”]|«\s*([^»\n]+?)\s*»|»([^«\n]+)«|「([^」\n]+)」|『([^』\n]+)』/gu;
const ASKS = /[?？؟]["”»)\]]*$/u;

/** The utterances of a note: what the customer said by the note's own rules, and everything else under its true role. */
export function utterancesOf({ turns, labelled }: Turns, { verbatim, except }: VerbatimFields): Utterance[] {
  const modes = new Set<VerbatimMode>(verbatim ?? (labelled ? ['turns'] : []));
  const never = new Set<VerbatimMode>(except);
  const answers = modes.has('answers') ? answersIn(turns) : new Set<Turn>();
  return turns.flatMap((turn) => {
    const said = stretchesOf(turn, modes, answers.has(turn));
    return said === undefined ? unsaid(turn, modes.size === 0) : piecesOf(turn, without(said, turn, never));
  });
}

/** The parts of a turn that are the customer's words; undefined where none of the modes says so. */
function stretchesOf(turn: Turn, modes: ReadonlySet<VerbatimMode>, answer: boolean): Stretch[] | undefined {
  const whole = [{ start: 0, end: turn.text.length }];
  if (turn.known === 'label' && turn.role !== 'customer') return undefined;
  if (turn.known === 'star' && turn.role !== 'customer') return undefined;
  if (turn.known === 'label' || turn.known === 'star') {
    if (modes.has('turns') || modes.has('all') || turn.known === 'star') return whole;
  } else if (turn.heading || (turn.known === 'writing' && !modesReach(modes))) return undefined;
  else if (modes.has('all') && turn.known === 'no') return whole;
  if (answer || (modes.has('blockquotes') && turn.quoted) || (modes.has('italics') && isItalic(turn))) return whole;
  if (modes.has('quotes')) return quotesIn(turn.text);
  return undefined;
}

/** Writing around labelled turns is the researcher's unless the note names a mark of speech that may stand in it. */
function modesReach(modes: ReadonlySet<VerbatimMode>): boolean {
  return modes.has('quotes') || modes.has('blockquotes') || modes.has('italics');
}

function without(said: Stretch[], turn: Turn, never: ReadonlySet<VerbatimMode>): Stretch[] {
  if ((never.has('blockquotes') && turn.quoted) || (never.has('italics') && isItalic(turn))) return [];
  if (!never.has('quotes')) return said;
  let rest = said;
  for (const quote of quotesIn(turn.text)) {
    // The quote marks themselves go too.
    const start = quote.start - 1;
    const end = quote.end + 1;
    rest = rest.flatMap((one) =>
      end <= one.start || start >= one.end
        ? [one]
        : [
            { start: one.start, end: Math.max(one.start, start) },
            { start: Math.min(one.end, end), end: one.end },
          ],
    );
  }
  return rest.filter((one) => one.end > one.start);
}

function quotesIn(text: string): Stretch[] {
  return [...text.matchAll(QUOTED)].map((match) => {
    const inner = match.slice(1).find((group) => group !== undefined) ?? '';
    const start = match.index + match[0].indexOf(inner, 1);
    return { start, end: start + inner.length };
  });
}

function isItalic({ text, emphasis }: Turn): boolean {
  const [first, last] = [text.search(/[\p{L}\p{N}]/u), text.search(/[^\p{L}\p{N}]*$/u)];
  return first !== -1 && emphasis.some(({ start, end }) => start <= first && end >= last);
}

/** What stands under a question: a heading, a numbered item, or a line that asks. The first heading is the title, and where some headings ask, the others do not. */
function answersIn(turns: readonly Turn[]): Set<Turn> {
  const answers = new Set<Turn>();
  const headings = turns.filter(({ heading }) => heading);
  const asking = headings.filter(({ text }) => ASKS.test(text));
  const questions = new Set(asking.length > 0 ? asking : headings.slice(1));
  let asked = false;
  for (const turn of turns) {
    if (turn.heading) asked = questions.has(turn);
    else if (turn.numbered || ASKS.test(turn.text)) asked = true;
    else if (asked && turn.role !== 'team' && turn.role !== 'bot') answers.add(turn);
  }
  return answers;
}

function piecesOf(turn: Turn, said: readonly Stretch[]): Utterance[] {
  const pieces: Utterance[] = [];
  let at = 0;
  const add = (start: number, end: number, role: Utterance['role']): void => {
    const piece = trim(slice(turn, start, end));
    if (/[\p{L}\p{N}]/u.test(piece.text)) pieces.push(utterance(piece, turn.speaker, role));
  };
  for (const { start, end } of said) {
    add(at, start, 'note');
    add(start, end, 'customer');
    at = end;
  }
  add(at, turn.text.length, 'note');
  return pieces;
}

/** Words that no mode calls speech keep their role. In a file without labels and modes, each passage that a researcher marked is speech by that mark. */
function unsaid(turn: Turn, onlyMarks: boolean): Utterance[] {
  if (turn.known !== 'no') return [utterance(turn, turn.speaker, turn.role === 'customer' ? 'note' : turn.role)];
  if (turn.heading || !onlyMarks) return [utterance(turn, '', 'note')];
  const marked = turn.marks.map((mark) => utterance(trim(slice(turn, mark.start, mark.end)), '', 'customer'));
  return [...marked, utterance({ ...turn, marks: [] }, '', turn.role)];
}

function utterance({ text, line, marks }: MarkedText, speaker: string, role: Utterance['role']): Utterance {
  return { speaker, role, text, at: `L${line}`, marks: [...marks] };
}
