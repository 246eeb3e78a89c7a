/** Finds the transcript in a JSON file, whatever stands around it, and gives what each of its records says. */
import { asObject, objectsIn, type JsonObject } from '../records/json.ts';
import { judge, keysIn, plainIn, valueOf } from './json-keys.ts';
import { pieced, saidIn, wordsOf, type Said } from './json-record.ts';

/** A list of records, and where it stands. */
interface List {
  /** `results.items[]` */
  place: string;
  records: JsonObject[];
}

/** The transcript of a file; `several` where it holds more than one. */
export type Found = { said: Said[] } | 'several' | 'none';

const DEEPEST = 8;

/** Finds the transcript in a parsed file. @param told whether a sidecar says that the file is a conversation */
export function utterancesIn(root: unknown, told: boolean): Found {
  const lists = listsIn(root, '', 0);
  const judged = [...Map.groupBy(lists, ({ place }) => place)].flatMap(([place, all]) => {
    const records = all.flatMap((list) => list.records);
    const verdict = judge(place, keysIn(records), told);
    const speaks = verdict && records.some((record) => (verdict.single ? pieced([record]) : wordsOf(record)) !== '');
    return speaks ? [{ ...verdict, records, lists: all.length }] : [];
  });
  const [best] = judged.sort((a, b) => a.rank - b.rank);
  if (!best) return 'none';
  if (best.lists > 1 && !best.single) return 'several';
  const people = peopleIn(root);
  const records = best.single ? wordsTogether(best.records, speakersByTime(lists)) : best.records;
  return { said: records.flatMap((record) => saidIn(record) ?? []).map((one) => ({ ...one, names: [...named(one.names, people), ...one.names] })) };
}

/** All lists of objects in a value. */
function listsIn(value: unknown, place: string, depth: number): List[] {
  if (depth > DEEPEST) return [];
  if (Array.isArray(value)) {
    const records = objectsIn(value);
    const here = records.length > 0 ? [{ place: `${place}[]`, records }] : [];
    return [...here, ...records.flatMap((one) => listsIn(one, `${place}[]`, depth + 1))];
  }
  return Object.entries(asObject(value) ?? {}).flatMap(([key, inner]) =>
    typeof inner === 'object' ? listsIn(inner, place === '' ? key : `${place}.${key}`, depth + 1) : [],
  );
}

/** Names by id, as many files list their people beside the transcript. */
function peopleIn(root: unknown): Map<string, string> {
  const people = new Map<string, string>();
  for (const { place, records } of listsIn(root, '', DEEPEST - 3)) {
    if (!/(?:^|\.)(?:speakers|participants|parties|attendees)\[\]$/i.test(place)) continue;
    for (const one of records) {
      const [id, name] = [
        plainIn(one, ['id', 'speakerid', 'speaker', 'participantid']),
        plainIn(one, ['name', 'speakername', 'displayname', 'participantname']),
      ];
      if (id !== undefined && name?.trim() && id !== name) people.set(id, name.trim());
    }
  }
  return people;
}

function named(names: readonly string[], people: ReadonlyMap<string, string>): string[] {
  return names.slice(0, 1).flatMap((name) => people.get(name) ?? []);
}

/** Who spoke at which time, where a file lists its speakers apart from its words. */
function speakersByTime(lists: readonly List[]): Map<string, string> {
  const speakers = new Map<string, string>();
  for (const { place, records } of lists) {
    if (!/speaker_?labels\.segments\[\]\.items\[\]$/i.test(place)) continue;
    for (const one of records) {
      const [start, label] = [plainIn(one, ['starttime']), plainIn(one, ['speakerlabel'])];
      if (start !== undefined && label !== undefined) speakers.set(start, label);
    }
  }
  return speakers;
}

const ENDS = /[.!?…。！？؟]["”»」)]?\s*$/u;
const WHO = ['speakername', 'speaker', 'speakerlabel', 'speakerid', 'speakertag'];

/** Single words put together to sentences of one speaker. */
function wordsTogether(words: readonly JsonObject[], speakers: ReadonlyMap<string, string>): JsonObject[] {
  const sentences: { who: string | undefined; words: JsonObject[] }[] = [];
  for (const word of words) {
    const start = plainIn(word, ['starttime', 'start', 'ts']);
    const own = plainIn(valueOf(word, WHO), ['value']) ?? (start === undefined ? undefined : speakers.get(start));
    const before = sentences.at(-1);
    // Punctuation and spaces belong to whoever spoke before.
    const who = own ?? (start === undefined ? before?.who : undefined);
    const goesOn = before?.who === who && before !== undefined && (!ENDS.test(pieced(before.words.slice(-1))) || start === undefined);
    if (goesOn) before.words.push(word);
    else sentences.push({ who, words: [word] });
  }
  return sentences.map(({ who, words: together }) => ({ ...(who !== undefined && { speaker: who }), text: pieced(together), ...timesOf(together) }));
}

function timesOf(words: readonly JsonObject[]): JsonObject {
  const start = words.map((word) => valueOf(word, ['starttime', 'start', 'ts'])?.value).find((value) => value !== undefined);
  const end = words.map((word) => valueOf(word, ['endtime', 'end', 'endts'])?.value).findLast((value) => value !== undefined);
  return { ...(start !== undefined && { start }), ...(end !== undefined && { end }) };
}
