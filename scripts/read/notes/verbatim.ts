/** What means speech in a note: applies `verbatim` and `except` to its turns. */
import type { Utterance } from '#model/conversation.ts';
import type { NoteFields, VerbatimMode } from '#model/note.ts';
import { answersIn } from './answers.ts';
import { actsIn, asidesIn, bracketedLines, isItalic, italicWords, quotedWords, saidBy } from './asides.ts';
import { cutInto, trimmed, type MarkedText, type Stretch } from './marked-text.ts';
import { quotesIn } from './quote-marks.ts';
import { foldLabel, sureRole } from './role-words.ts';
import { hasHole, isGap } from './template-text.ts';
import type { Turn, Turns } from './turns.ts';

/** What a note says about its speech. */
export type VerbatimFields = Pick<NoteFields, 'verbatim' | 'except'> & Partial<Pick<NoteFields, 'speakers' | 'participant'>>;

/** A part of a turn that is the customer's, and how that is known. */
interface Said extends Stretch {
  why?: string;
}

interface Rules {
  modes: ReadonlySet<VerbatimMode>;
  never: ReadonlySet<VerbatimMode>;
  /** Whether a name is known to be the customer's, or somebody else's. */
  isCustomers: (name: string) => boolean | undefined;
  answers: ReadonlyMap<Turn, readonly Stretch[]>;
}

const GAP = 'it looks like a template’s placeholder';
const MEANS: Record<'answers' | 'blockquotes' | 'italics' | 'quotes' | 'all', string> = {
  all: 'this note’s verbatim says that all of it is speech',
  answers: 'it stands under a question, which this note’s verbatim says is where answers stand',
  blockquotes: 'it is a blockquote, which this note’s verbatim says is speech',
  italics: 'it is in italics, which this note’s verbatim says are speech',
  quotes: 'it is in quote marks, which this note’s verbatim says are speech',
};

/** The utterances of a note: what the customer said by the note's own rules, and everything else under its true role. */
export function utterancesOf({ turns, labelled }: Turns, { verbatim, except, speakers = {}, participant }: VerbatimFields): Utterance[] {
  const modes = new Set<VerbatimMode>(verbatim ?? (labelled ? ['turns'] : []));
  const answers = modes.has('answers') ? answersIn(turns) : new Map<Turn, readonly Stretch[]>();
  const rules: Rules = { modes, never: new Set(except), isCustomers: customersIn(speakers, participant), answers };
  return turns.flatMap((turn) => {
    if (turn.never !== undefined && turn.marks.length === 0) return [utterance(turn, turn.speaker, 'note', turn.heading ? turn.why : turn.never)];
    const said = saidIn(turn, rules);
    return said === undefined ? unsaid(turn, modes) : piecesOf(turn, without(said, turn, rules.never));
  });
}

/** Knows of a name whether it is the customer's or somebody else's; undefined where nobody said. */
function customersIn(speakers: NoteFields['speakers'], participant: string | undefined): Rules['isCustomers'] {
  const roles = new Map(Object.entries(speakers).map(([label, role]) => [foldLabel(label), role]));
  if (participant !== undefined) roles.set(foldLabel(participant), 'customer');
  return (name) => {
    const role = roles.get(foldLabel(name)) ?? sureRole(name);
    return role === undefined || role === 'note' ? undefined : role === 'customer';
  };
}

/** The parts of a turn that are the customer's words; undefined where none of the modes says so. */
function saidIn(turn: Turn, { modes, never, isCustomers, answers }: Rules): Said[] | undefined {
  const whole = { start: 0, end: turn.text.length };
  const { known, role, why } = turn;
  if (turn.heading || (known !== 'no' && role !== 'customer' && role !== 'note' && !answers.has(turn))) return undefined;
  if (role === 'customer' && (known === 'label' || known === 'star')) {
    const speaks = known === 'star' ? turn.bold !== true : (modes.has('turns') && !never.has('turns')) || modes.has('all');
    if (speaks) return [{ ...whole, ...(why !== undefined && { why }) }];
  }
  if (known === 'no' && modes.has('all') && turn.bold !== true) return [{ ...whole, why: MEANS.all }];
  const answer = never.has('answers') ? undefined : answers.get(turn);
  const quotes = !modes.has('quotes') ? [] : turn.column === 'quote' ? [whole] : quotesIn(turn.text);
  // A bullet that opens with a quote goes on with what the researcher saw.
  const isQuote = answer !== undefined && quotes[0] !== undefined && quotes[0].start <= (answer[0]?.start ?? 0) + 1;
  if (answer && !isQuote) return answer.map((one) => ({ ...one, why: MEANS.answers }));
  if (modes.has('blockquotes') && turn.quoted) return blockquoted(turn, isCustomers);
  const italics = modes.has('italics') ? italicWords(turn) : [];
  if (italics.length > 0) return italics.map((one) => ({ ...one, why: MEANS.italics }));
  if (quotes.length > 0) return quotes.map((one) => ({ ...one, why: MEANS.quotes }));
  return undefined;
}

/** A blockquote without its quote marks and who it is by; nothing where that is somebody of the team. */
function blockquoted(turn: Turn, isCustomers: Rules['isCustomers']): Said[] {
  const words = quotedWords(turn);
  const by = saidBy(turn, words);
  const isTheirs = isCustomers(by.name);
  if (isTheirs === false) return [];
  const end = isTheirs === true ? Math.min(words.end, by.from) : words.end;
  return [{ ...trimmed(turn.text, { start: words.start, end }), why: MEANS.blockquotes }];
}

function without(said: Said[], turn: Turn, never: ReadonlySet<VerbatimMode>): Said[] {
  if ((never.has('blockquotes') && turn.quoted) || (never.has('italics') && isItalic(turn))) return [];
  // The quote marks themselves go too.
  const quotes = never.has('quotes') ? quotesIn(turn.text).map(({ start, end }) => ({ start: start - 1, end: end + 1 })) : [];
  const isPlain = turn.known === 'label' && turn.marks.length === 0 && said.every(({ why }) => why !== MEANS.italics);
  const added = isPlain ? bracketedLines(turn, turn.opens === true) : [];
  const acts = isPlain ? actsIn(turn) : [];
  return minus(minus(minus(minus(said, asidesIn(turn)), added), acts), quotes).map((one) => withoutStrayMarks(turn.text, one));
}

/** A passage without a mark of italics at one end whose counterpart somebody forgot. */
function withoutStrayMarks(text: string, said: Said): Said {
  const { start, end } = trimmed(text, said);
  const words = text.slice(start, end);
  if (words.indexOf('*') !== words.lastIndexOf('*')) return said;
  if (/^\*["“„«'(\p{L}\p{N}]/u.test(words)) return { ...said, start: start + 1 };
  return /[\p{L}\p{N}.!?…"”»')]\*$/u.test(words) ? { ...said, end: end - 1 } : said;
}

/** Stretches without what others cover; both ascend. */
function minus(said: readonly Said[], gone: readonly Stretch[]): Said[] {
  if (gone.length === 0) return [...said];
  const left: Said[] = [];
  let at = 0;
  for (const one of said) {
    let from = one.start;
    while (at > 0 && (gone[at - 1]?.end ?? 0) > from) at--;
    for (; at < gone.length && (gone[at]?.start ?? 0) < one.end; at++) {
      const cut = gone[at];
      if (!cut || cut.end <= from) continue;
      if (cut.start > from) left.push({ ...one, start: from, end: cut.start });
      from = Math.max(from, cut.end);
    }
    if (from < one.end) left.push({ ...one, start: from });
  }
  return left;
}

/** A turn as the customer's parts of it and, between them, the researcher's. */
function piecesOf(turn: Turn, said: readonly Said[]): Utterance[] {
  const ranges: (Stretch & { why?: string; role: Utterance['role'] })[] = [];
  let at = 0;
  for (const one of said) {
    ranges.push({ start: at, end: one.start, role: 'note' }, { ...one, role: 'customer' });
    at = one.end;
  }
  ranges.push({ start: at, end: turn.text.length, role: 'note' });
  const spoken = ranges.map((one) => ({ ...one, ...trimmed(turn.text, one) })).filter(({ start, end }) => end > start);
  return cutInto(turn, spoken).flatMap((piece, index) => {
    const { role = 'note', why } = spoken[index] ?? {};
    if (role === 'customer' && piece.marks.length === 0 && (isGap(piece.text) || (turn.known !== 'label' && hasHole(piece.text))))
      return [{ ...utterance(piece, turn.speaker, 'note', GAP), skip: 'a template’s placeholder' }];
    // Quote marks and dashes between what was said are nobody's words.
    if (role === 'note' && spoken.length > 1 && !/[\p{L}\p{N}]/u.test(piece.text)) return [];
    return [utterance(piece, turn.speaker, role, why ?? OUTSIDE)];
  });
}

const OUTSIDE = 'it stands beside what was said, and nothing marks it as speech';
const UNMARKED = 'nothing marks it as what this note’s verbatim says is speech';
const MARKED = 'a researcher marked this passage';

/** Words that no mode calls speech keep their role. In a file without labels and modes, each passage that a researcher marked is speech by that mark. */
function unsaid(turn: Turn, modes: ReadonlySet<VerbatimMode>): Utterance[] {
  const role = turn.role === 'customer' ? 'note' : turn.role;
  if (turn.known !== 'no') return [utterance(turn, turn.speaker, role, turn.role === 'customer' ? UNMARKED : turn.why)];
  if (turn.heading || modes.size > 0) return [utterance(turn, '', 'note', turn.heading ? turn.why : UNMARKED)];
  const marked = cutEach(turn).map((passage) => utterance(passage, '', 'customer', MARKED));
  return [...marked, utterance({ ...turn, marks: [] }, '', turn.role, turn.why)];
}

/** The marked passages of a turn, one by one, since marks may overlap. */
function cutEach(turn: MarkedText): MarkedText[] {
  const inOrder = [...turn.marks].sort((a, b) => a.start - b.start);
  return cutInto(
    turn,
    inOrder.map((mark) => trimmed(turn.text, mark)),
  );
}

function utterance({ text, line, marks }: MarkedText, speaker: string, role: Utterance['role'], why: string | undefined): Utterance {
  return { speaker, role, text, at: `L${line}`, marks: [...marks], ...(why !== undefined && { why }) };
}
