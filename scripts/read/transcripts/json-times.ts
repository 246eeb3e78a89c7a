/** Times in JSON: seconds, milliseconds, ticks, clock times and dates, all brought to seconds from the beginning of the recording. */
import { asObject, type JsonObject } from '../records/json.ts';
import { secondsOf } from './cue-file.ts';
import { valueOf } from './json-keys.ts';

/** A time; `sure` where its unit is known to be seconds. */
export interface RawTime {
  value: number;
  sure: boolean;
}

const CLOCK = /^(?:\d{1,4}:)?\d{1,4}:\d{1,2}(?:[.,]\d{1,9})?$/;
/** With frames, as editing programs count. */
const FRAMES = /^(\d{1,3}:\d{2}:\d{2})[:;]\d{2,3}$/;
const NUMBER = /^\d{1,15}(?:\.\d{1,12})?$/;
const SPAN = /^(?:PT)?(?:(\d{1,4})H)?(?:(\d{1,5})M)?(\d{1,8}(?:\.\d{1,9})?)S$/i;
const DATE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;

/** The time that the first of some keys holds. */
export function timeIn(record: JsonObject, keys: readonly string[]): RawTime | undefined {
  for (const key of keys) {
    const found = valueOf(record, [key]);
    const time = found && timeOf(found.value, unitOf(key));
    if (time) return time;
  }
  return undefined;
}

/** How many of a key's unit make a second; undefined where the key does not say. */
function unitOf(key: string): number | undefined {
  if (/(?:ms|millis|milliseconds)$/.test(key) || key === 'offsets') return 1000;
  if (key.endsWith('ticks')) return 10_000_000;
  return key.endsWith('seconds') ? 1 : undefined;
}

function timeOf(raw: unknown, unit: number | undefined): RawTime | undefined {
  if (Array.isArray(raw)) return timeOf(raw[0], unit);
  const inner = asObject(raw);
  if (inner) return timeOf(valueOf(inner, ['relative', 'from', 'seconds', 'start', 'absolute'])?.value, unit);
  if (typeof raw === 'number') return Number.isFinite(raw) && raw >= 0 ? { value: raw / (unit ?? 1), sure: unit !== undefined } : undefined;
  if (typeof raw !== 'string') return undefined;
  const text = raw.trim();
  if (NUMBER.test(text)) return timeOf(Number(text), unit);
  if (CLOCK.test(text)) return { value: secondsOf(text), sure: true };
  const frames = FRAMES.exec(text)?.[1];
  if (frames !== undefined) return { value: secondsOf(frames), sure: true };
  const span = SPAN.exec(text);
  if (span) return { value: Number(span[1] ?? 0) * 3600 + Number(span[2] ?? 0) * 60 + Number(span[3]), sure: true };
  const date = DATE.test(text) ? Date.parse(text) / 1000 : Number.NaN;
  return Number.isNaN(date) ? undefined : { value: date, sure: true };
}

/** Nobody takes so many seconds for a word; then they are milliseconds. */
const SLOW = 20;
/** Seconds since 1970 of any recording are more, and of any time within one less. */
const SINCE_1970 = 1e8;

/** Times of a transcript, and how many words were said. */
interface Times {
  start?: RawTime;
  end?: RawTime;
  text: string;
}

/** Gives what turns a transcript's times to seconds from its beginning. */
export function secondsIn(all: readonly Times[]): (time: RawTime) => number {
  const unsure = all.flatMap(({ start }) => (start && !start.sure ? [start.value] : []));
  const scale = unsure.length > 0 ? scaleOf(all, Math.max(...unsure.slice(0, 50_000))) : 1;
  const seconds = ({ value, sure }: RawTime): number => (sure ? value : value / scale);
  const first = all.reduce((least, { start }) => (start ? Math.min(least, seconds(start)) : least), Number.POSITIVE_INFINITY);
  const zero = Number.isFinite(first) && first >= SINCE_1970 ? first : 0;
  return (time) => seconds(time) - zero;
}

function scaleOf(all: readonly Times[], largest: number): number {
  if (largest >= 1e11) return 1000;
  if (largest >= SINCE_1970) return 1;
  let [words, spoken] = [0, 0];
  for (const { start, end, text } of all) {
    words += Math.max(1, text.length / 6);
    if (start && end && !start.sure && end.value > start.value) spoken += end.value - start.value;
  }
  return (spoken > 0 ? spoken : largest >= 10_000 ? largest : 0) / words > SLOW ? 1000 : 1;
}
