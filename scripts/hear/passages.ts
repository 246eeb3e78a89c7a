/** Cuts what a customer said into quotable passages: whole sentences, never across a paragraph, never inside a redaction mark. */
import { fold } from '#model/fold.ts';
import type { Settings } from '#model/settings.ts';

/** A passage of an utterance. `text` is folded; `start` and `end` are UTF-16 offsets into the utterance's text. */
export interface Passage {
  text: string;
  start: number;
  end: number;
}

/** A sentence lighter than this leans on the one before or after it; together they stay below the other. */
const SHORT = 28;
const LONG = 240;
/** How far back an abbreviation is looked for. */
const TAIL = 24;
/** What ends in these has not ended: titles and abbreviations after which the segmenter breaks. */
const ABBREVIATION =
  /(?:^|[\s(])(?:Dr|Dra|Mr|Mrs|Ms|St|Sr|Sra|Srta|Prof|Hr|Fr|Nr|No|bzw|ca|z\.\s?B|d\.\s?h|u\.\s?a|e\.g|i\.e|vs|etc|approx|cf|т\.\s?е|т\.\s?к|г|ул|Av|Ud|Uds|M|Mme|pág|ex)\.\s*$/u;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;

const segmenters = new Map<string, Intl.Segmenter>();

/** The sentence segmenter of a language; of the root locale where the tag is no tag. */
function segmenterOf(language: string): Intl.Segmenter {
  const known = segmenters.get(language);
  if (known) return known;
  const tag = Intl.Segmenter.supportedLocalesOf([language].filter((one) => /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(one)))[0] ?? 'en';
  const made = new Intl.Segmenter(tag, { granularity: 'sentence' });
  segmenters.set(language, made);
  return made;
}

function sentences(text: string, from: number, to: number, language: string): [number, number][] {
  const out: [number, number][] = [];
  // A single line break is wrapping, not an end; the segmenter would end a sentence there.
  const paragraph = text.slice(from, to).replace(/\n/g, ' ');
  for (const { segment, index } of segmenterOf(language).segment(paragraph)) {
    const last = out.at(-1);
    const start = from + index;
    const end = start + segment.length;
    const before = last ? text.slice(Math.max(last[0], last[1] - TAIL), last[1]) : '';
    const goesOn = last !== undefined && (ABBREVIATION.test(before) || (/^[\s\p{Ll}]/u.test(segment) && /(?:…|\.\.\.)\s*$/u.test(before)));
    if (last && goesOn) last[1] = end;
    else out.push([start, end]);
  }
  return out;
}

/** How much a text says, in Latin letters: a letter of a script without spaces says about three times as much. */
function weight(text: string): number {
  return text.length + 2 * (text.match(UNSPACED)?.length ?? 0);
}

/** Joins a short sentence to its neighbour of the same paragraph, so that no passage is a mere `Yes.` A question stays alone. */
function joinShort(spans: [number, number][], text: string): [number, number][] {
  const out: [number, number][] = [];
  for (const span of spans) {
    const last = out.at(-1);
    const previous = last && text.slice(last[0], last[1]).trim();
    const own = text.slice(span[0], span[1]).trim();
    const asks = /[?？؟]$/u.test(previous ?? '');
    if (last && previous !== undefined && !asks && (weight(previous) < SHORT || weight(own) < SHORT) && weight(previous) + weight(own) < LONG)
      last[1] = span[1];
    else out.push([...span]);
  }
  return out;
}

/** Whether a passage says too little to be quoted, or is mostly redaction or a bare link; the reason why, else undefined. */
export function tooThin(text: string, shortest: Settings['shortestPassage']): string | undefined {
  const spoken = text.replace(/\[(?:name|email|phone|card|iban|ip|link)\]|https?:\/\/\S+/gu, ' ');
  const unspaced = spoken.match(UNSPACED)?.length ?? 0;
  const words = spoken.match(/[\p{L}\p{M}\p{N}’']+/gu)?.length ?? 0;
  if (words === 0) return text.trim() === '' ? 'empty' : 'no words';
  if (unspaced >= shortest.characters || words - (unspaced > 0 ? 1 : 0) >= shortest.words) return undefined;
  return 'too short';
}

/**
 * Cuts a text into passages.
 * @param language BCP 47 tag, for where sentences end
 */
export function passagesOf(text: string, language: string): Passage[] {
  const passages: Passage[] = [];
  let from = 0;
  for (const paragraph of text.split(/\n[ \t]*\n/u)) {
    const start = text.indexOf(paragraph, from);
    from = start + paragraph.length;
    for (const [a, b] of joinShort(sentences(text, start, from, language), text)) {
      const raw = text.slice(a, b);
      const lead = raw.length - raw.trimStart().length;
      const folded = fold(raw);
      if (folded) passages.push({ text: folded, start: a + lead, end: a + raw.trimEnd().length });
    }
  }
  return passages;
}
