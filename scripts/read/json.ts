/** JSON from outside: values are taken for what they are and never for more. */

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

/** The UTC day of a timestamp; undefined where it is no date that exists. */
export function asDay(value: unknown): string | undefined {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}(?:[T ]|$)/.test(value)) return undefined;
  // A timestamp in UTC, as helpdesks write it, needs no calendar.
  const time = /^\d{4}-\d{2}-\d{2}(?:$|T[\d:.]+Z$)/.test(value) ? Date.parse(value) : Date.parse(value.replace(' ', 'T'));
  if (Number.isNaN(time)) return undefined;
  const day = new Date(time).toISOString().slice(0, 10);
  return value.length > 10 || day === value ? day : undefined;
}

/**
 * A key that an object of this JSON text writes twice, of which JSON keeps only the last; undefined where all are distinct.
 * Only valid JSON may be asked.
 */
export function repeatedKey(json: string): string | undefined {
  const open: (Set<string> | undefined)[] = [];
  const token = /"(?:[^"\\]|\\.)*"\s*(:)?|[{}[\]]/gs;
  for (let match = token.exec(json); match; match = token.exec(json)) {
    const [text, colon] = match;
    if (text === '{') open.push(new Set());
    else if (text === '[') open.push(undefined);
    else if (text === '}' || text === ']') open.pop();
    else if (colon) {
      const key = text.slice(1, text.lastIndexOf('"'));
      const keys = open.at(-1);
      if (keys?.has(key)) return key;
      keys?.add(key);
    }
  }
  return undefined;
}
