/** Finds what stands in quote marks, in the marks of many languages, in one walk over the text. */
import type { Stretch } from './marked-text.ts';

/** What closes each opening mark. */
const CLOSED_BY = new Map(
  Object.entries({ '“': '”', '„': '“”', '«': '»', '»': '«', '「': '」', '『': '』', '”': '”', '＂': '＂', '‹': '›', '‟': '”', '"': '"', '‘': '’' }),
);
const MARKS = new Set([...CLOSED_BY].flatMap(([opening, closing]) => [opening, ...closing]));
const OPENS_AFTER = /[\s([{（【—–\-:：,，、/*_>…。！？?]/u;
const CLOSES_BEFORE = /[\s)\]}）】—–\-:：;,.!?…，。！？、/*_<\p{P}]/u;

interface Open {
  mark: string;
  at: number;
}

/**
 * The stretches in quote marks, without the marks. A quote may run over lines. A straight mark opens after a space and closes before one, so that inches
 * and an unclosed quote mislead nobody; a quote that opens the text and is never closed runs to its end.
 */
export function quotesIn(text: string): Stretch[] {
  const found: Stretch[] = [];
  let open: Open | undefined;
  for (let at = 0; at < text.length; at++) {
    const mark = text[at] ?? '';
    if (!MARKS.has(mark)) continue;
    if (open && closes(text, at, open)) {
      if (at > open.at + 1) found.push({ start: open.at + 1, end: at });
      open = undefined;
    } else if (opens(text, at, mark) && !(open && isInner(open, mark))) open = { mark, at };
  }
  if (open && found.length === 0 && open.at === text.search(/\S/u)) found.push({ start: open.at + 1, end: text.length });
  if (found.length === 0) found.push(...apostrophesIn(text));
  return found.map((one) => narrowed(text, one)).filter(({ start, end }) => end > start);
}

/** Fewer words between straight single marks are a name or a word that somebody doubts. */
const FEWEST = 4;

/** What stands between straight single marks, which are apostrophes too: several words, or all of the text. */
function apostrophesIn(text: string): Stretch[] {
  const found: Stretch[] = [];
  let open: number | undefined;
  for (let at = text.indexOf("'"); at !== -1; at = text.indexOf("'", at + 1)) {
    const [before, next] = [text[at - 1] ?? ' ', text[at + 1] ?? ' '];
    if (open === undefined) {
      if (OPENS_AFTER.test(before) && /\S/u.test(next)) open = at;
    } else if (/\S/u.test(before) && CLOSES_BEFORE.test(next)) {
      const words = text.slice(open + 1, at);
      const isWhole = text.trim().length === words.length + 2;
      if (isWhole || words.split(/\s+/u).length >= FEWEST) found.push({ start: open + 1, end: at });
      open = undefined;
    }
  }
  return found;
}

function closes(text: string, at: number, { mark, at: from }: Open): boolean {
  if (!(CLOSED_BY.get(mark) ?? '').includes(text[at] ?? '')) return false;
  // The closing mark of British English is also its apostrophe.
  if (mark === '‘') return !/[\p{L}\p{N}]/u.test(text[at + 1] ?? ' ');
  if (mark !== '"') return true;
  const next = text[at + 1] ?? ' ';
  return (
    at > from + 1 &&
    !/\s/u.test(text[at - 1] ?? ' ') &&
    (CLOSES_BEFORE.test(next) || !/[\p{L}\p{N}]/u.test(next) || /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(next))
  );
}

function opens(text: string, at: number, mark: string): boolean {
  if (!CLOSED_BY.has(mark)) return false;
  if (mark === '»') return at === 0 || OPENS_AFTER.test(text[at - 1] ?? ' ');
  // The closing mark of English is the only one of Swedish and Finnish, and the opening one of English closes in German.
  if (mark === '”') return (at === 0 || /[\s([–—-]/u.test(text[at - 1] ?? ' ')) && /\S/u.test(text[at + 1] ?? ' ');
  if (mark === '‘') return (at === 0 || OPENS_AFTER.test(text[at - 1] ?? ' ')) && /\S/u.test(text[at + 1] ?? ' ');
  if (mark !== '"') return true;
  const before = text[at - 1] ?? ' ';
  return (
    /\S/u.test(text[at + 1] ?? ' ') &&
    (OPENS_AFTER.test(before) || !/[\p{L}\p{N}\p{P}]/u.test(before) || /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(before))
  );
}

/** Another mark within an open quote is a quote within it, and does not begin a new one; the same mark does, since the first was never closed. */
function isInner(open: Open, mark: string): boolean {
  return open.mark !== mark;
}

function narrowed(text: string, { start, end }: Stretch): Stretch {
  let [from, to] = [start, end];
  while (from < to && /\s/u.test(text[from] ?? '')) from++;
  while (to > from && /\s/u.test(text[to - 1] ?? '')) to--;
  return { start: from, end: to };
}
