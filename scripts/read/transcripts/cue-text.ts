/** The words of captions: without tags and timings, without what a rolling caption says twice, and with the voice that each line names. */
import { decodeEntities } from '../text/entities.ts';
import { clock, type Cue } from './cue-file.ts';
import { newWords, type Shown } from './rolling.ts';
import type { SpokenLine } from './transcript.ts';

const VOICE = /<(?:v(?:\.[^\s<>]*)?[ \t]{1,20}((?:[^<>\n]|<[^<>\n]{0,200}>){1,400})|\/v)>/gi;
const TAG = /<\/?[a-z0-9:.][^<>\n]*>/gi;
/** Tags that were written as entities: what was markup once does not come to life again, neither as a tag nor as a voice. */
const DECODED_TAG = /<\/?(?:[cibu]|v|s|p|em|strong|font|span|ruby|rt|lang|br|div|script|style|img|a)(?:[.\s/][^<>\n]*)?>/gi;
const POSITION = /\{\\[^{}\n]*\}/g;
const SWITCH = /^\s*>>+\s*/;
const DASH = /^[-–—]\s+(?=\S)/u;

/** The lines of captions in their order. */
export function cueLines(cues: readonly Cue[]): SpokenLine[] {
  const lines: SpokenLine[] = [];
  let before: Shown | undefined;
  for (const [place, cue] of cues.entries()) {
    const spoken = linesOf(cue.text);
    for (const line of newWords(spoken, cue, before)) lines.push({ ...line, at: clock(cue.startTime), place });
    before = { ...times(cue), lines: spoken };
  }
  return lines;
}

function times({ startTime, endTime }: Cue): Pick<Cue, 'startTime' | 'endTime'> {
  return { startTime, endTime };
}

type Line = Pick<SpokenLine, 'text' | 'voice' | 'changes'>;

function linesOf(text: string): Line[] {
  const lines = voicesIn(text).flatMap(({ voice, ended, words }) => {
    const own = words.split('\n').flatMap(speechesIn);
    return own.map((line, index): Line => ({ ...line, ...(voice !== undefined && index === 0 && { voice }), ...(ended && index === 0 && { changes: true }) }));
  });
  // Two dashes in one caption are two people, whoever they are.
  const dashed = lines.filter((line) => DASH.test(line.text)).length > 1;
  return dashed ? lines.map((line) => (DASH.test(line.text) ? { ...line, text: line.text.replace(DASH, ''), changes: true } : line)) : lines;
}

interface Voiced {
  voice?: string;
  /** The voice before has ended, and no other is named. */
  ended: boolean;
  words: string;
}

/** The stretches of a caption by voice tag; what stands before the first tag has none. */
function voicesIn(text: string): Voiced[] {
  const stretches: Voiced[] = [];
  let now: Omit<Voiced, 'words'> = { ended: false };
  let from = 0;
  for (const match of text.matchAll(VOICE)) {
    stretches.push({ ...now, words: text.slice(from, match.index) });
    const voice = match[1] === undefined ? undefined : decodeEntities(match[1]).trim();
    now = voice ? { voice, ended: false } : { ended: true };
    from = match.index + match[0].length;
  }
  stretches.push({ ...now, words: text.slice(from) });
  return stretches;
}

/** The speeches of a line: `>>` says that somebody else speaks, also in the middle of it. */
function speechesIn(line: string): Line[] {
  const bare = line.replace(TAG, '').replace(POSITION, '');
  const text = decodeEntities(bare).replace(DECODED_TAG, '').trim();
  return text
    .split(/(?<=\s)(?=>>+\s*\S)/)
    .map((speech) => ({ text: speech.replace(SWITCH, '').trim(), changes: SWITCH.test(speech) }))
    .filter((speech) => speech.text !== '');
}

const SPACELESS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\u3000-\u303f\uff00-\uffef]/u;

/** Joins words that a caption's end cut apart: with a space, except between letters of scripts that write none. */
export function joinWords(before: string, after: string): string {
  // Many write these scripts with ASCII commas and full stops.
  const glued = SPACELESS.test(before.replace(/[,.!?;:]{1,99}$/, '').at(-1) ?? '') && SPACELESS.test(after.at(0) ?? '');
  return `${before}${glued ? '' : ' '}${after}`;
}
