/** Where the values of a YAML text stand, and what in it is refused: from the parser's events, before anything is made of them. */
import { EVENT_ID, getScalarValue, SCALAR_STYLE, type Event } from 'js-yaml';

/** A value of a text: where it begins, and what it holds. */
interface Place {
  /** UTF-16 offset; of a value with a key, that of the key. */
  start: number;
  held: Map<PropertyKey, Place>;
}

/** What is not allowed, with the offset at which it stands. */
export interface Refusal {
  what: 'alias' | 'tag' | 'key';
  start: number;
}

/** An open list or mapping, while events are walked. */
interface Open {
  isMapping: boolean;
  place: Place;
  /** The key whose value comes next; undefined where a key comes next. */
  key?: { name: string; start: number };
}

const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);
/** Plain words that YAML takes for something else than words. */
const NO_WORDS = /^(?:~|null|true|false)?$/i;

/** Where every value of a text stands. */
export function placesOf(text: string, events: readonly Event[]): Place {
  const root: Place = { start: 0, held: new Map() };
  const open: Open[] = [];
  const put = (start: number): Place => {
    const into = open.at(-1);
    if (!into) return Object.assign(root, { start });
    const name = into.isMapping ? (into.key?.name ?? '') : into.place.held.size;
    const place = { start: into.key?.start ?? start, held: new Map() };
    into.place.held.set(name, place);
    delete into.key;
    return place;
  };
  for (const event of events) {
    const into = open.at(-1);
    if (event.type === EVENT_ID.SCALAR && into?.isMapping && !into.key) into.key = { name: getScalarValue(text, event), start: event.valueStart };
    else if (event.type === EVENT_ID.SCALAR) put(event.valueStart);
    else if (event.type === EVENT_ID.SEQUENCE) open.push({ isMapping: false, place: put(event.start) });
    else if (event.type === EVENT_ID.MAPPING) open.push({ isMapping: true, place: put(event.start) });
    else if (event.type === EVENT_ID.POP) open.pop();
  }
  return root;
}

/** The offset at which the value at a path stands, or the nearest that holds it. */
export function startOf(root: Place, path: readonly PropertyKey[]): number {
  let place = root;
  for (const key of path) {
    const next = place.held.get(key);
    if (!next) break;
    place = next;
  }
  return place.start;
}

/** The first thing in a text that is not used here: an alias, a tag, or a key that is no plain word. */
export function refusalIn(text: string, events: readonly Event[]): Refusal | undefined {
  // Of each open list or mapping, whether it is a mapping whose next event is a key.
  const keyNext: (boolean | undefined)[] = [];
  for (const event of events) {
    if (event.type === EVENT_ID.DOCUMENT) continue;
    if (event.type === EVENT_ID.POP) {
      keyNext.pop();
      continue;
    }
    if (event.type === EVENT_ID.ALIAS) return { what: 'alias', start: event.anchorStart };
    if (event.tagStart !== -1) return { what: 'tag', start: event.tagStart };
    const isKey = keyNext.at(-1) === true;
    if (keyNext.length > 0 && keyNext.at(-1) !== undefined) keyNext[keyNext.length - 1] = !isKey;
    if (event.type !== EVENT_ID.SCALAR) {
      if (isKey) return { what: 'key', start: event.start };
      keyNext.push(event.type === EVENT_ID.MAPPING ? true : undefined);
    } else if (isKey) {
      const name = getScalarValue(text, event);
      if (FORBIDDEN.has(name) || (event.style === SCALAR_STYLE.PLAIN && NO_WORDS.test(name))) return { what: 'key', start: event.valueStart };
    }
  }
  return undefined;
}
