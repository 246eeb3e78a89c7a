/** Cuts what a customer said into quotable passages: whole sentences, never across a paragraph or an item of a list, never inside a mark. */
import { fold } from '#model/fold.ts';
import { MARK } from '#model/marks.ts';
import type { Settings } from '#model/settings.ts';
import { junkOf, type Junk } from './junk.ts';
import { sentencesIn, type Span } from './sentences.ts';
import { stageDirections } from './stage-directions.ts';

/** A passage of an utterance. `text` is folded; `start` and `end` are UTF-16 offsets into the utterance's text. */
export interface Passage {
  text: string;
  start: number;
  end: number;
}

/** A sentence lighter than this leans on the one before or after it; together they stay below the other. */
const SHORT = 28;
const LONG = 240;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;
const MASKED = new RegExp(`${MARK}|https?:\\/\\/\\S+`, 'gu');
const ASKS = /[?？؟⁇⁈][!！?？.…]{0,99}["'”’»)\]」』）]{0,99}\s{0,99}$/u;

/** The sign before an item of a list, with the white space around it. */
const ITEM = /^[ \t]*(?:[-*•·◦▪‣●○–—>＞]|\(?\d{1,2}[.)）]|[a-z]\)|[①-⑳])[ \t]+(?=\S)/u;
const NUMBERED = /^[ \t]*\(?\d{1,2}[.)）]/u;

/** How much a text says, in Latin letters: a letter of a script without spaces says about three times as much. */
function weight(text: string): number {
  return text.length + 2 * (text.match(UNSPACED)?.length ?? 0);
}

/** Joins a short sentence to its neighbour of the same stretch, so that no passage is a mere `Yes.` Nothing follows a question. */
function joinShort(spans: readonly Span[], text: string): Span[] {
  const out: Span[] = [];
  for (const span of spans) {
    const last = out.at(-1);
    const previous = last && text.slice(last[0], last[1]).trim();
    const own = text.slice(span[0], span[1]).trim();
    const isShort = previous !== undefined && (weight(previous) < SHORT || weight(own) < SHORT) && weight(previous) + weight(own) < LONG;
    if (last && isShort && !ASKS.test(previous)) last[1] = span[1];
    else out.push([...span]);
  }
  return out;
}

/** Paragraphs, and the items of lists, without their signs. A number begins an item only where a list is: it may be a wrapped line's. */
function blocks(text: string): Span[] {
  const out: Span[] = [];
  const lines = text.split('\n');
  const numbered = lines.filter((line) => NUMBERED.test(line)).length > 1;
  let at = 0;
  let open = false;
  for (const line of lines) {
    const end = at + line.length;
    const sign = ITEM.exec(line.slice(0, 64));
    const last = out.at(-1);
    if (line.trim() === '') open = false;
    else if (sign && (!NUMBERED.test(line) || numbered)) {
      out.push([at + sign[0].length, end]);
      open = true;
    } else if (open && last) last[1] = end;
    else {
      out.push([at, end]);
      open = true;
    }
    at = end + 1;
  }
  return out;
}

/** A stretch without white space and stage directions at its ends. */
function trimmed(text: string, [from, to]: Span, directions: readonly { start: number; end: number }[]): Span {
  let [start, end] = [from, to];
  for (let before = -1; before !== start + end;) {
    before = start + end;
    start += /^\s*/u.exec(text.slice(start, end))?.[0].length ?? 0;
    end = start + text.slice(start, end).trimEnd().length;
    start = directions.find((one) => one.start === start && one.end <= end)?.end ?? start;
    end = directions.find((one) => one.end === end && one.start >= start)?.start ?? end;
  }
  return [start, end];
}

/**
 * Whether a passage says too little to be quoted; the reason why, else undefined.
 * @param written whether it was typed, into a field or a mail
 */
export function tooThin(text: string, shortest: Settings['shortestPassage'], written = false): Junk | 'empty' | 'too short' | undefined {
  if (text.trim() === '') return 'empty';
  const junk = junkOf(text, written);
  if (junk) return junk;
  const spoken = text.replace(MASKED, ' ');
  const unspaced = spoken.match(UNSPACED)?.length ?? 0;
  const words = spoken.match(/[\p{L}\p{M}\p{N}’']+/gu)?.length ?? 0;
  if (words === 0) return 'no words';
  if (unspaced >= shortest.characters || words - (unspaced > 0 ? 1 : 0) >= shortest.words) return undefined;
  return 'too short';
}

/**
 * Cuts a text into passages. Nothing is lost between them but white space, signs of lists, and stage directions.
 * @param language BCP 47 tag, for where sentences end
 */
export function passagesOf(text: string, language: string): Passage[] {
  return cut(text, language, (spans) => joinShort(spans, text));
}

/** The sentences that passages are made of, short ones by themselves. @param language as of `passagesOf` */
export function sentencesOf(text: string, language: string): Passage[] {
  return cut(text, language, (spans) => spans);
}

function cut(text: string, language: string, joined: (spans: Span[]) => Span[]): Passage[] {
  const directions = stageDirections(text, true);
  return blocks(text).flatMap(([from, to]) =>
    joined(sentencesIn(text, from, to, language)).flatMap((span): Passage[] => {
      const [start, end] = trimmed(text, span, directions);
      return end > start ? [{ text: fold(text.slice(start, end)), start, end }] : [];
    }),
  );
}
