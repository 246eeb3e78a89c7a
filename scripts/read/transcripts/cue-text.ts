/** The words of captions: without tags and timings, without what a rolling caption says twice, and with the voice that each line names. */
import { decodeEntities } from '../text/entities.ts';

/** A caption, as far as its words go. */
export interface Cue {
  startTime: number;
  endTime: number;
  text: string;
}

/** One line of a caption. */
export interface CueLine {
  text: string;
  /** The speaker that a voice tag names. */
  voice?: string;
  /** The line says that somebody else speaks now, without saying who. */
  changes: boolean;
  /** When its caption begins, `00:01:02`. */
  at: string;
  /** The number of its caption, from 0. */
  cue: number;
}

const VOICE = /<v(?:\.[^\s>]*)*[ \t]+([^>\n]+)>/g;
const TAG = /<\/?[a-z0-9:.][^<>\n]*>/gi;

/** The lines of captions in their order. */
export function cueLines(cues: readonly Cue[]): CueLine[] {
  const lines: CueLine[] = [];
  let before: { end: number; texts: string[] } | undefined;
  for (const [cue, { startTime, endTime, text }] of cues.entries()) {
    const spoken = voicesIn(text).flatMap(({ voice, words }) => {
      const own = words
        .split('\n')
        .map(clean)
        .filter((line) => line.text);
      return own.map((line, index) => ({ ...line, ...(voice !== undefined && index === 0 && { voice }) }));
    });
    const texts = spoken.map((line) => line.text);
    const said = before && startTime <= before.end + 0.05 ? repeated(before.texts, texts, startTime < before.end - 0.05) : 0;
    for (const line of spoken.slice(said)) lines.push({ ...line, at: clock(startTime), cue });
    before = { end: endTime, texts };
  }
  return lines;
}

/** How many of a caption's first lines the caption before it has already shown. */
function repeated(before: readonly string[], now: readonly string[], overlaps: boolean): number {
  for (let count = Math.min(before.length, now.length); count > 0; count--) {
    const rolls = overlaps || now.length > count;
    if (rolls && before.slice(-count).every((text, index) => text === now[index])) return count;
  }
  return 0;
}

/** The stretches of a caption by voice tag; what stands before the first tag has none. */
function voicesIn(text: string): { voice?: string; words: string }[] {
  const parts = text.split(VOICE);
  const stretches: { voice?: string; words: string }[] = [{ words: parts[0] ?? '' }];
  for (let index = 1; index < parts.length; index += 2) {
    stretches.push({ voice: decodeEntities(parts[index] ?? '').trim(), words: parts[index + 1] ?? '' });
  }
  return stretches;
}

function clean(line: string): { text: string; changes: boolean } {
  const text = decodeEntities(line.replace(TAG, '').replace(/\{\\[^}]*\}/g, '')).trim();
  return { text: text.replace(/^(?:>>+|&gt;&gt;)\s*/, ''), changes: /^>>/.test(text) };
}

function clock(seconds: number): string {
  const whole = Math.floor(seconds);
  return [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

const SPACELESS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\u3000-\u303f\uff00-\uffef]/u;

/** Joins words that a caption's end cut apart: with a space, except between letters of scripts that write none. */
export function joinWords(before: string, after: string): string {
  // Many write these scripts with ASCII commas and full stops.
  const glued = SPACELESS.test(before.replace(/[,.!?;:]+$/, '').at(-1) ?? '') && SPACELESS.test(after.at(0) ?? '');
  return `${before}${glued ? '' : ' '}${after}`;
}
