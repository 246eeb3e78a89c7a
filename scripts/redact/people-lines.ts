/** People named by where they stand: below the end of a letter, in a field, before their mail address. */
import { folded } from './letters.ts';
import { isGiven, isFamily, isOrdinary } from './lexicon.ts';
import { CLOSINGS } from './people-cues.ts';
import { NOBODY, NOT_PEOPLE_AFTER } from './people-words.ts';
import type { Named } from './people.ts';

const CLOSING_WORDS: ReadonlySet<string> = new Set(CLOSINGS.map(folded));
const NAME = "\\p{Lu}[\\p{L}\\p{M}'’.-]*(?: (?:(?:de|da|do|dos|das|del|della|di|van|von|der|den|la|bin|al|el|af|ter|y) ){0,2}\\p{Lu}[\\p{L}\\p{M}'’.-]*){0,3}";
/** A field that says who somebody is: `Name: …`, `"name": "…"`, `name="…"`. */
const FIELD = new RegExp(
  `(?<![\\p{L}_-])(?:(?:full|first|last|given|family|user|customer|contact|client|patient|account|agent|requester|display|responder|author|sender)[ _-]?name|name|customer|client|contact|employee|patient|claimant|requester|assignee|account holder|cardholder|recipient|signed|nom|prénom|nombre|apellidos?|nome|cognome|naam|imię|nazwisko|namn|navn|nimi|adı?|имя|фио|фамилия|vorname|nachname|ansprechpartner)["']?[ \\t]*[:=][ \\t]*["'>]?(${NAME})(?![\\p{L}\\p{N}@])`,
  'giu',
);
const SCHEME_NAME = new RegExp(`^${NAME}$`, 'u');
/** `Anna Saiz <anna@…>` and `"Saiz, Anna" <anna@…>`. */
const BEFORE_ADDRESS = new RegExp(
  `(?<![\\p{L}\\p{N}])"?(\\p{Lu}[\\p{L}\\p{M}'’.-]*(?:,? (?:(?:de|da|van|von|der|den|del|di) )?\\p{Lu}[\\p{L}\\p{M}'’.-]*){0,3})"?(?: \\([^()\\n]{1,40}\\))? ?(?:<|\\[mailto:|&lt;)[^\\s<>@]{1,64}@`,
  'gu',
);
const WORDS = /\p{L}[\p{L}\p{M}'’.-]*/gu;

/** Whether a line can be somebody's name: few words, none of which names an organisation. */
function canBeName(line: string): boolean {
  const words = line.match(WORDS) ?? [];
  if (words.length === 0 || words.length > 5 || line.length > 48 || /[\d@:/!?\\=<>[\]{}]/u.test(line)) return false;
  if (words.some((word) => NOT_PEOPLE_AFTER.has(folded(word)))) return false;
  if (NOBODY.has(folded(words[0] ?? ''))) return false;
  return words.some((word) => NOBODY.has(folded(word)))
    ? words.some((word) => isGiven(word) && !isOrdinary(word))
    : /^\p{Lu}/u.test(words[0] ?? '') || words.every((word) => isGiven(word) || isFamily(word));
}

const closes = (text: string): boolean => CLOSING_WORDS.has(folded(text).replace(/^[\s>*_]+|[\s,.!;:*_-]{1,99}$/gu, ''));

interface Line {
  text: string;
  start: number;
}

function linesOf(text: string): Line[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const one = { text: line, start };
    start += line.length + 1;
    return one;
  });
}

/** What stands on a line without the marks around it. */
function within({ text, start }: Line, from = 0): Named {
  const bare = text.slice(from);
  const lead = /^[\s>*_~–—-]*/u.exec(bare)?.[0].length ?? 0;
  const kept = bare
    .slice(lead)
    .replace(/[\s*_,.!]{1,99}$/u, '')
    .replace(/ ?(?:[|–—]|[,(] ?(?=[\p{Lu}\d+]))[^]*/u, '');
  return { start: start + from + lead, end: start + from + lead + kept.length };
}

/** The names below letters: a line after `Regards,`, the same line after it, or the last line after a dash. */
function signatures(text: string): Named[] {
  const lines = linesOf(text).filter(({ text: line }) => line.trim() !== '');
  return lines.flatMap((line, at) => {
    const next = lines[at + 1];
    if (closes(line.text) && next) return nameIn(within(next), text);
    const comma = /^[\s>*_]*([^,!.\n]{2,40}[,!.])\s+(?=\p{L})/u.exec(line.text) ?? undefined;
    if (comma && at >= lines.length - 3 && closes(comma[1] ?? '')) return nameIn(within(line, comma[0].length), text);
    if (at === lines.length - 1 && at > 0 && /^\s*(?:[-–—~]{1,2} ?)(?=\p{L})/u.test(line.text)) return nameIn(within(line), text);
    return [];
  });
}

const nameIn = (place: Named, text: string): Named[] => (canBeName(text.slice(place.start, place.end)) ? [place] : []);

/** A group of each match, where it can be a name. */
function fields(text: string, pattern: RegExp, holds: (name: string) => boolean): Named[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const name = (match[1] ?? '').replace(/[.'’-]{1,99}$/u, '');
    const start = match.index + match[0].indexOf(match[1] ?? '', 0);
    return name !== '' && holds(name) ? [{ start, end: start + name.length }] : [];
  });
}

/** Names before mail addresses; not before those at which a team answers. */
function beforeAddresses(text: string): Named[] {
  return fields(text, BEFORE_ADDRESS, (name) => canBeName(name.replaceAll(',', ''))).filter(({ end }) => {
    const [, local = ''] = /[<:;]([^\s<>@:;]{1,64})@/u.exec(text.slice(end, end + 120)) ?? [];
    return !NOBODY.has(folded(local)) && !/^(?:no-?reply|contact|hello|team|billing|feedback)/iu.test(local);
  });
}

const isNoOrganisation = (name: string): boolean => canBeName(name) && SCHEME_NAME.test(name);
const looksLikeName = (name: string): boolean => isNoOrganisation(name) && name.split(' ').some((word) => isGiven(word) || isFamily(word));

/** Everybody named by their place in a text. */
export function peopleByPlace(text: string): Named[] {
  return [
    ...(text.includes('\n') || text.includes(',') ? signatures(text) : []),
    ...(/[:=]/.test(text) ? fields(text, FIELD, looksLikeName) : []),
    ...(text.includes('@') ? beforeAddresses(text) : []),
  ];
}
