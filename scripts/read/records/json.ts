/** JSON from outside: values are taken for what they are and never for more. */
import { LIMITS } from '#model/size-limits.ts';

/** A JSON object of unknown make. */
export type JsonObject = Record<string, unknown>;

/** A value as an object; undefined for lists, texts and nothing. */
export function asObject(value: unknown): JsonObject | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : undefined;
}

/** The objects of a list; none where there is no list. */
export function objectsIn(value: unknown): JsonObject[] {
  return Array.isArray(value) ? value.map(asObject).filter((one) => one !== undefined) : [];
}

/** A value as text; undefined where it is none or empty. */
export function asText(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() ? value : undefined;
}

/** Numbers beyond this change silently when JSON is read, so they cannot be ids. */
const LARGEST = Number.MAX_SAFE_INTEGER;

/** An id as text; undefined where it is none, could have changed silently, or could be a path. */
export function asId(value: unknown): string | undefined {
  if (typeof value === 'number') return Number.isInteger(value) && Math.abs(value) <= LARGEST ? String(value) : undefined;
  return typeof value === 'string' && /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/.test(value) ? value : undefined;
}

const existing = new Map<string, boolean>();

/** Whether a day exists. Remembered, since an export names the same days again and again. */
function exists(day: string): boolean {
  const known = existing.get(day) ?? new Date(`${day}T00:00:00Z`).toJSON()?.slice(0, 10) === day;
  existing.set(day, known);
  return known;
}

/** The UTC day of a timestamp; undefined where it is no date that exists. */
export function asDay(value: unknown): string | undefined {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}(?:[T ]\d|$)/.test(value)) return undefined;
  const written = value.slice(0, 10);
  if (!exists(written)) return undefined;
  if (value.length === 10 || value.endsWith('Z')) return written;
  const near = dayNear(value, written);
  if (near !== undefined) return near;
  // A time without a zone is taken for UTC, as helpdesks mean it.
  const zoned = /(?:[+-]\d{2}:?\d{2}| ?UTC)$/.test(value) ? value : `${value}Z`;
  return new Date(
    zoned
      .replace(/^(.{10}) /, '$1T')
      .replace(/ ?UTC$/, 'Z')
      .replace(/ (?=[+-]\d)/, ''),
  )
    .toJSON()
    ?.slice(0, 10);
}

const ZONED = /^.{10}[T ]([01]\d|2[0-3]):([0-5]\d)(?::[0-5]\d(?:\.\d{1,9})?)?([+-])([01]\d|2[0-3]):?([0-5]\d)$/;

/** The UTC day of a time with a zone, where that is the day as it is written: most are, and counting minutes is far quicker than making a date. */
function dayNear(value: string, written: string): string | undefined {
  const [, hours, minutes, sign, zoneHours, zoneMinutes] = ZONED.exec(value) ?? [];
  if (sign === undefined) return undefined;
  const zone = Number(zoneHours) * 60 + Number(zoneMinutes);
  const minute = Number(hours) * 60 + Number(minutes) - (sign === '+' ? zone : -zone);
  return minute >= 0 && minute < 1440 ? written : undefined;
}

const DEEPEST = LIMITS.recordNesting.most;

/** Names by which every object inherits something; a key of that name could be taken for it. */
const INHERITED = /__proto__|\\u00|"constructor"/;

/**
 * Whether a record has a key that could be taken for what every object inherits.
 * @param json the JSON from which it was parsed; hardly any holds such a word
 */
export function hasInheritedKey(value: unknown, json: string): boolean {
  return INHERITED.test(json) && inherits(value, 0);
}

function inherits(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return false;
  if (Array.isArray(value)) return value.some((one) => inherits(one, depth + 1));
  return Object.entries(value).some(([key, one]) => key === '__proto__' || (key === 'constructor' && asObject(one) !== undefined) || inherits(one, depth + 1));
}

/**
 * What is wrong with a record's keys: one of them is written twice, of which JSON keeps only the last, or the record is nested too deeply.
 * @param json the valid JSON from which the value was parsed
 */
export function troubleWithKeys(value: unknown, json: string): string | undefined {
  const keys = countKeys(value, 0);
  if (keys === undefined) return 'This record is nested too deeply; no ticket is.';
  const written = countWritten(json);
  // Where spaces stand before colons, counting is not enough.
  const twice = written > keys || (written < keys && hasRepeatedKey(json));
  return twice ? 'This record has a key twice, so its meaning is open; export it again.' : undefined;
}

function countKeys(value: unknown, depth: number): number | undefined {
  if (typeof value !== 'object' || value === null) return 0;
  if (depth > DEEPEST) return undefined;
  let keys = Array.isArray(value) ? 0 : Object.keys(value).length;
  for (const one of Array.isArray(value) ? (value as unknown[]) : Object.values(value)) {
    const inner = countKeys(one, depth + 1);
    if (inner === undefined) return undefined;
    keys += inner;
  }
  return keys;
}

const BACKSLASH = 0x5c;

/** How often a closing quote is followed by a colon. Inside a text each quote has a backslash before it. */
function countWritten(json: string): number {
  let count = 0;
  for (let at = json.indexOf('":'); at !== -1; at = json.indexOf('":', at + 2)) if (json.charCodeAt(at - 1) !== BACKSLASH) count++;
  return count;
}

function hasRepeatedKey(json: string): boolean {
  const open: (Set<string> | undefined)[] = [];
  for (const [text, colon] of json.matchAll(/"[^"\\]*(?:\\.[^"\\]*)*"\s*(:)?|[{}[\]]/gs)) {
    if (text === '{') open.push(new Set());
    else if (text === '[') open.push(undefined);
    else if (text === '}' || text === ']') open.pop();
    else if (colon) {
      const key = text.slice(1, text.lastIndexOf('"'));
      const keys = open.at(-1);
      if (keys?.has(key)) return true;
      keys?.add(key);
    }
  }
  return false;
}
