/** The captions of a file (WebVTT, SRT, SBV): their times and texts, with what is neither put aside. */

/** A caption, as it stands in the file. */
export interface Cue {
  startTime: number;
  endTime: number;
  text: string;
  /** The line of the file on which its times stand. */
  line: number;
}

/** What a file of captions holds. */
export interface CueFile {
  cues: Cue[];
  /** The lines of captions whose times cannot be read; their words are left out. */
  broken: number[];
}

const TIME = String.raw`(?:\d{1,4}:)?\d{1,4}:\d{1,2}(?:[.,]\d{1,9})?`;
const TIMES = new RegExp(String.raw`^\s*(${TIME})\s*(?:-->|,(?=\d+:\d+:))\s*(${TIME})(?:\s|$)`);
const LIKE_TIMES = /^\s*(?:\d{1,4}:)?\d{1,4}:\d{1,2}(?:[.,]\d+)?\s*-{1,2}>/;
/** Blocks that describe the file or its looks, and what transcribers wrote beside it. */
const ASIDE = /^(?:NOTE|STYLE|REGION)(?:[ \t:].*)?$/;
/** What can only be the number or the id of a caption, also where no empty line parts it from the words before. */
const ID = /^\s*(?:\d{1,6}|[\da-f]{8}-[\da-f]{4}-[\da-f-]{17,}(?:\/\d+(?:-\d+)?)?)\s*$/i;

/**
 * Reads captions as tools really write them: hours may be missing, minutes may pass 59, a caption may end when it begins, and the empty line
 * between two may be missing or stand within one.
 * @param text with `\n` as line ends and no byte-order mark
 */
export function cuesIn(text: string): CueFile {
  const found: Found[] = [];
  let open: Found | undefined;
  let aside = /^WEBVTT(?:[ \t\n]|$)/.test(text);
  let blankBefore = true;
  for (const [index, line] of text.split('\n').entries()) {
    const times = line.includes(':') ? TIMES.exec(line) : null;
    const blank = line.trim() === '';
    if (times ?? LIKE_TIMES.test(line)) {
      if (open) dropId(open, !blankBefore);
      open = { line: index + 1, words: [], ...(times && { times }) };
      found.push(open);
      aside = false;
    } else if (blank) {
      aside = false;
      if (open) open.gapAt = open.words.length;
    } else if (blankBefore && ASIDE.test(line)) aside = true;
    else if (!aside) open?.words.push(line);
    blankBefore = blank;
  }
  return {
    cues: found.flatMap(({ times, line, words }) => (times ? [cueOf(times, line, words)] : [])),
    broken: found.filter(({ times }) => !times).map(({ line }) => line),
  };
}

/** A caption while it is read. */
interface Found {
  line: number;
  times?: RegExpExecArray;
  words: string[];
  /** How many lines stand before the last empty line in it. */
  gapAt?: number;
}

/** The line right above a caption's times is its id, where an empty line parts it from the words before or it cannot be anything else. */
function dropId({ words, gapAt }: Found, adjoins: boolean): void {
  const apart = adjoins && gapAt === words.length - 1;
  if (apart || ID.test(words.at(-1) ?? '')) words.pop();
}

function cueOf([, start = '', end = '']: RegExpExecArray, line: number, words: readonly string[]): Cue {
  return { startTime: secondsOf(start), endTime: secondsOf(end), text: words.join('\n'), line };
}

/** The seconds of a time such as `01:02`, `00:01:02,500` or `75:10.5`. */
export function secondsOf(time: string): number {
  return time
    .replace(',', '.')
    .split(':')
    .reduce((sum, part) => sum * 60 + Number(part), 0);
}

/** A place in a recording, `00:01:02`. */
export function clock(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  return [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60].map((part) => String(part).padStart(2, '0')).join(':');
}
