/**
 * The files of the search index. A browser needs few of them for any question: the door, the words that begin like those asked for, and what is shown of
 * the records that it found. Pure; same records, same bytes.
 */
import { createHash } from 'node:crypto';
import { compare } from '#model/diagnostic.ts';
import { kinds, narrowings, type Choices, type Column, type Door, type Entry, type Kind, type SearchRecord, type Shown } from '#model/search.ts';
import { keysOf, scriptOf, type Spellings } from '#model/search-words.ts';
import { stemOf } from '../match/stems.ts';

/** How many records one file shows. */
const BLOCK = 16;

/** How long a file of words may become before the next begins; a form that is said everywhere may be longer by itself. */
const WORDS_BYTES = 24_000;

/** A list of words for those who mistype holds no more; those that are said most. */
const MOST_WORDS = 15_000;

/** All files of an index by their names. @param names what personas and themes are called @param spellings characters that are found by others */
export function indexFiles(records: readonly SearchRecord[], names: Record<string, string>, spellings: Spellings): Map<string, string> {
  const sorted = kinds.flatMap((kind) => records.filter((record) => record.kind === kind));
  const entries = entriesOf(sorted, spellings);
  const known = spellingsIn(entries, spellings);
  const shards = shardsOf(entries);
  const vocabulary = vocabularyOf(entries);
  const parts: [string, unknown][] = [
    ...shards.map((shard, index): [string, unknown] => [`words-${index}.json`, shard]),
    ...blocksOf(sorted).map((block, index): [string, unknown] => [`shown-${index}.json`, block]),
    ...[...vocabulary].map(([script, words]): [string, unknown] => [`${script}.json`, words]),
    ...(known === '' ? [] : [['spellings.json', known] satisfies [string, string]]),
    ['choices.json', { columns: columnsOf(sorted), names } satisfies Choices],
  ];
  const texts = parts.map(([name, value]): [string, string] => [name, JSON.stringify(value)]);
  const hash = createHash('sha256');
  for (const [name, text] of texts) hash.update(`${name}\n${text}\n`);
  const folder = hash.digest('hex').slice(0, 12);
  const door: Door = {
    folder,
    counts: Object.fromEntries(kinds.map((kind) => [kind, sorted.filter((record) => record.kind === kind).length])) as Record<Kind, number>,
    together: togetherIn(sorted),
    block: BLOCK,
    words: shards.map(([first]) => first?.[0] ?? ''),
    endings: endingsIn(entries),
    scripts: [...vocabulary.keys()],
    hasSpellings: known !== '',
  };
  return new Map([['door.json', JSON.stringify(door)], ...texts.map(([name, text]): [string, string] => [`${folder}/${name}`, text])]);
}

/** What a record is found by: its words, and where it is the first of its page also what that is called and who spoke. */
function textOf({ title, words, by }: SearchRecord, isFirst: boolean): string {
  return (isFirst ? [title, by, words] : [words]).filter((part) => part !== undefined).join('\n');
}

function entriesOf(records: readonly SearchRecord[], spellings: Spellings): Entry[] {
  const known = new Map<string, { stems: Set<string>; numbers: number[]; last: number }>();
  for (const [number, record] of records.entries()) {
    const isFirst = record.of !== undefined && record.of !== records[number - 1]?.of;
    for (const { form, word } of keysOf(textOf(record, isFirst), spellings)) {
      const entry = known.get(form) ?? { stems: new Set(), numbers: [], last: 0 };
      known.set(form, entry);
      if (word !== undefined) entry.stems.add(stemOf(word.normalize('NFKC'), record.language ?? ''));
      if (entry.numbers.length > 0 && entry.last === number) continue;
      entry.numbers.push(number - entry.last);
      entry.last = number;
    }
  }
  return [...known].map(([form, { stems, numbers }]): Entry => [form, [...stems].sort(compare), numbers]).sort(([a], [b]) => compare(a, b));
}

/** Characters with the one that each is found by, where that is in the index. No other one would find anything. */
function spellingsIn(entries: readonly Entry[], spellings: Spellings): string {
  const said = new Set(entries.flatMap(([form]) => Array.from(form)));
  return [...spellings].flatMap(([character, found]) => (said.has(found) ? [character + found] : [])).join('');
}

function shardsOf(entries: readonly Entry[]): Entry[][] {
  const shards: Entry[][] = [];
  let room = 0;
  for (const entry of entries) {
    const size = JSON.stringify(entry).length;
    if (room < size) {
      shards.push([]);
      room = WORDS_BYTES;
    }
    shards.at(-1)?.push(entry);
    room -= size;
  }
  return shards;
}

function blocksOf(records: readonly SearchRecord[]): Shown[][] {
  const shown = records.map(({ kind: _kind, of: _of, narrow: _narrow, ...rest }): Shown => rest);
  return Array.from({ length: Math.ceil(shown.length / BLOCK) }, (_, index) => shown.slice(index * BLOCK, (index + 1) * BLOCK));
}

function togetherIn(records: readonly SearchRecord[]): Door['together'] {
  const together: Door['together'] = {};
  for (const kind of kinds) {
    const runs: number[] = [];
    const own = records.filter((record) => record.kind === kind);
    for (const [index, { of }] of own.entries()) {
      if (of !== undefined && of === own[index - 1]?.of) runs[runs.length - 1] = (runs.at(-1) ?? 0) + 1;
      else runs.push(1);
    }
    if (runs.length < own.length) together[kind] = runs;
  }
  return together;
}

function columnsOf(records: readonly SearchRecord[]): Choices['columns'] {
  return Object.fromEntries(
    narrowings.map((narrowing) => {
      const places = new Map<string, number>();
      const column: Column = { sets: [], runs: [] };
      for (const { narrow } of records) {
        const values = (narrow[narrowing] ?? []).toSorted(compare);
        const key = JSON.stringify(values);
        const place = places.get(key) ?? column.sets.push(values) - 1;
        places.set(key, place);
        if (column.runs.at(-2) === place) column.runs[column.runs.length - 1] = (column.runs.at(-1) ?? 0) + 1;
        else column.runs.push(place, 1);
      }
      return [narrowing, column];
    }),
  ) as Choices['columns'];
}

/** An ending counts as one from so many words on, and none is longer. */
const WORDS_OF_ENDING = 2;
const LONGEST_ENDING = 5;

/** What words end on that are inflected, so that a form that nobody used is known by one that somebody did. */
function endingsIn(entries: readonly Entry[]): string[] {
  const inflected = entries.flatMap(([form, stems]) => stems.filter((stem) => form !== stem && form.startsWith(stem)).map((stem) => form.slice(stem.length)));
  const often = Map.groupBy(
    inflected.filter(({ length }) => length <= LONGEST_ENDING),
    (ending) => ending,
  );
  return [...often].flatMap(([ending, all]) => (all.length < WORDS_OF_ENDING ? [] : [ending])).sort(compare);
}

/** Words by script, those that can be mistyped: long enough, of letters, with spaces between. */
function vocabularyOf(entries: readonly Entry[]): Map<string, string[]> {
  const words = entries.filter(([form, stems]) => stems.length > 0 && form.length > 2 && /^\p{L}+$/u.test(form));
  const byScript = Map.groupBy(words, ([form]) => scriptOf(form));
  return new Map(
    [...byScript].map(([script, all]) => {
      const most = all.toSorted((a, b) => b[2].length - a[2].length || compare(a[0], b[0])).slice(0, MOST_WORDS);
      return [script, most.map(([form]) => form).sort(compare)];
    }),
  );
}
