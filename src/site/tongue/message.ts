/** One message of a catalogue, ready to be said: ICU MessageFormat, with what this wiki asks of days, numbers and escaping. */
import { IntlMessageFormat } from 'intl-messageformat';
import { TYPE, parse, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import type { Rules } from './rules.ts';

/** What a message is told, by name; texts are as they go into the page. An element has a place for the message's words. */
export type Values = Record<string, string | number | ((words: string) => string)>;

/** A message, ready to be said. */
export type Message = (values: Values) => string;

/** Text as it stands in an element or an attribute. */
export function escapeText(text: string): string {
  return text.replace(/[&<>"]/g, (one) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[one] ?? one);
}

/** A place in a message where something told is said, and how. */
type Say = (values: Values) => string;

/**
 * Makes a message ready.
 * @param escape what is done with the message's own words, before they go into a page
 */
export function readMessage(text: string, rules: Rules, escape: (words: string) => string): Message {
  const places = new Map<string, Say>();
  const elements = parse(text).map((element) => prepared(element, { rules, escape, places }));
  const format = new IntlMessageFormat(elements, rules.tongue);
  return (values) => {
    const told: Record<string, string | number | ((parts: (string | number)[]) => string)> = {};
    for (const [name, value] of Object.entries(values)) {
      told[name] = typeof value === 'function' ? (parts) => value(parts.join('')) : value;
      if (typeof value === 'string') told[`${name}_is`] = precisionOf(value);
    }
    // Only what the chosen forms ask for is said: the others may lack what they would be told.
    for (const [name, say] of places) Object.defineProperty(told, name, { get: () => say(values), enumerable: true });
    const said: unknown = format.format(told);
    return Array.isArray(said) ? said.join('') : String(said);
  };
}

interface Reading {
  rules: Rules;
  escape: (words: string) => string;
  places: Map<string, Say>;
}

/** The same element, with its words escaped, and with what is told in it said by this wiki's own rules. */
function prepared(element: MessageFormatElement, reading: Reading): MessageFormatElement {
  const { rules, escape, places } = reading;
  const place = (say: Say): MessageFormatElement => {
    const name = `=${places.size}`;
    places.set(name, say);
    return { type: TYPE.argument, value: name };
  };
  if (element.type === TYPE.literal) return { ...element, value: escape(element.value) };
  if (element.type === TYPE.argument) return place((values) => plain(element.value, values, rules));
  if (element.type === TYPE.date) {
    const { style } = element;
    const options = style && typeof style === 'object' && 'parsedOptions' in style ? style.parsedOptions : {};
    const [name, start] = atStart(element.value);
    return place((values) => {
      const said = escape(dayText(String(values[name] ?? ''), options, rules));
      return start ? rules.large(said) : said;
    });
  }
  if (element.type === TYPE.select || element.type === TYPE.plural) {
    const options = Object.entries(element.options).map(([name, option]) => [name, { ...option, value: option.value.map((one) => prepared(one, reading)) }]);
    return { ...element, options: Object.fromEntries(options) as typeof element.options };
  }
  if (element.type === TYPE.tag) return { ...element, children: element.children.map((one) => prepared(one, reading)) };
  return element;
}

/** `{people}` in digits, `{people_words}` as a word where the language sets small numbers so, `{people_Words}` and `{name_Start}` with a large letter. */
function plain(name: string, values: Values, rules: Rules): string {
  const own = values[name];
  if (typeof own === 'number') return rules.number(own);
  if (own !== undefined) return typeof own === 'function' ? own('') : own;
  const [of, start] = atStart(name);
  if (start) return rules.large(plain(of, values, rules));
  const [, counted = '', word] = /^(.+)_(words|Words)$/.exec(name) ?? [];
  const number = values[counted];
  if (typeof number !== 'number') throw new Error(`it asks for \`${name}\`, which it is not told`);
  return word === 'Words' ? rules.large(rules.words(number)) : rules.words(number);
}

/** What a place asks for, and whether it begins a sentence or stands alone: `{language_Start}`. */
function atStart(name: string): [of: string, start: boolean] {
  const [, of] = /^(.+)_Start$/.exec(name) ?? [];
  return of === undefined ? [name, false] : [of, true];
}

/** Whether a text is a day, a month, or neither. */
function precisionOf(text: string): 'day' | 'month' | 'other' {
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return 'day';
  return /^\d{4}-\d\d$/.test(text) ? 'month' : 'other';
}

/** A day as the language sets it; of a month, which is all that may be told of few people, no day is made up. */
function dayText(iso: string, options: Intl.DateTimeFormatOptions, rules: Rules): string {
  const precision = precisionOf(iso);
  if (precision === 'other') throw new Error('it is told a text where it says a day');
  const { day: _day, weekday: _weekday, ...ofMonth } = options;
  const shown = precision === 'month' ? ofMonth : options;
  const date = new Date(`${precision === 'month' ? `${iso}-01` : iso}T00:00:00Z`);
  return rules.day(date, shown);
}
