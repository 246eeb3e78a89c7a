/** The keys by which JSON says who spoke, what and when: each tool has its own, and all mean the same few things. */
import { asObject, type JsonObject } from '../records/json.ts';

/** What the records of a list hold, judged by their keys alone. */
export interface Judged {
  /** Smaller is surer to be the transcript. */
  rank: number;
  /** Each record is one word. */
  single: boolean;
}

/** Keys that hold what was said, the surest first. */
export const TEXT = ['text', 'transcript', 'sentence', 'utterance', 'caption', 'display', 'words', 'rawtext', 'content', 'body'];
/** Keys that hold what was said in parts. */
export const PARTS = ['words', 'elements', 'terms', 'sentences', 'blocks', 'alternatives', 'nbest'];
/** Keys that hold who said it, the surest first. */
export const SPEAKER = [
  'detectedspeakername',
  'speakername',
  'speakerdisplayname',
  'speaker',
  'speakerlabel',
  'detectedspeaker',
  'participantname',
  'participantrole',
  'speakertag',
  'speakerid',
];
/** Keys that may hold who said it where the record has a time as well. */
export const PERHAPS = ['participant', 'participantid', 'displayname', 'username', 'from', 'name', 'source'];
/** Keys that hold when it began. */
export const START = [
  ...[
    'start',
    'starttime',
    'starttimestamp',
    'startts',
    'startseconds',
    'starttimeseconds',
    'startoffset',
    'startms',
    'starttimems',
    'beginoffsetmillis',
    'begin',
  ],
  ...['ts', 'timestamps', 'timestamp', 'offsets', 'offsetmilliseconds', 'offsetinticks', 'offset', 'time', 'spokenat'],
];
/** Keys that hold when it ended. */
export const END = [
  ...['end', 'endtime', 'endtimestamp', 'endts', 'endseconds', 'endtimeseconds', 'endoffset', 'endms', 'endtimems', 'endoffsetmillis', 'stop'],
  ...['duration', 'durationinticks', 'durationmilliseconds'],
];

/** What a ticket, a review or a mail has, and nothing that was spoken. */
const WRITTEN = new Set(
  'ticketid,requester,requesterid,author,authorid,subject,rating,stars,reviewid,isinbound,fromagent,parttype,incoming,senderid,sender,recipient,recipients,html,bodyhtml,replies,assignee,issueid'.split(
    ',',
  ),
);
/** Lists that stand beside a transcript: what was made of it, and who was there. */
const BESIDE = new Set(
  'chapters,summary,summaries,actionitems,highlights,topics,sentimentanalysisresults,autohighlightsresult,entities,keyphrases,notes,bookmarks,sections,insights,questions,quotes,outline,alternatives,nbest,tokens,comments,replies,translations,events,participants,speakers,attendees,parties,soundbites,tasks,decisions,combinedrecognizedphrases'.split(
    ',',
  ),
);
/** Lists of single words. */
const WORDS = new Set(['words', 'items', 'terms', 'elements']);
/** What tools call their transcripts, the best kind of list first. */
const NAMES =
  'utterances,speakerblocks,monologues,audiosegments,sentences,paragraphs,segments,chunks,transcription,transcript,entries,recognizedphrases,messages,transcripts,results,data'.split(
    ',',
  );

/** One form for all ways to write a key: `speaker_name`, `speakerName`. */
function foldKey(key: string): string {
  const known = folded.get(key);
  if (known !== undefined) return known;
  const fold = key.replace(/[_\s-]/g, '').toLowerCase();
  if (folded.size < MANY) folded.set(key, fold);
  return fold;
}

/** Folded keys, since every record of a file has the same ones. */
const folded = new Map<string, string>();
const MANY = 1000;
/** The value of the first of some keys that an object has. */
export function valueOf(record: JsonObject, keys: readonly string[]): { key: string; value: unknown } | undefined {
  let best = keys.length;
  let value: unknown;
  for (const own in record) {
    const at = keys.indexOf(foldKey(own));
    if (at === -1 || at >= best) continue;
    const held = record[own];
    if (held === undefined || held === null || held === '') continue;
    best = at;
    value = held;
  }
  const key = keys[best];
  return key === undefined ? undefined : { key, value };
}

/**
 * Whether a list holds utterances, and how surely.
 * @param place where it stands, `results.items[]`; empty for records on lines
 * @param keys the keys of its records, folded; of a nested object the first alone
 * @param told whether a sidecar says that the file is a conversation
 */
export function judge(place: string, keys: ReadonlySet<string>, told: boolean): Judged | undefined {
  const name = foldKey(
    place
      .replace(/\[\]$/, '')
      .split(/\.|\[\]/)
      .at(-1) ?? '',
  );
  if (BESIDE.has(name) || [...keys].some((key) => WRITTEN.has(key))) return undefined;
  const has = (wanted: readonly string[]): boolean => wanted.some((key) => keys.has(key));
  const [speaks, starts, ends] = [has(SPEAKER), has(START), has(END)];
  const single = WORDS.has(name);
  const words = has(single ? [...TEXT, 'value', 'word', 'alternatives'] : TEXT.slice(0, -2));
  const parted = has(PARTS);
  // Posts and records of all kinds have a content or body; only beside a speaker or times is it speech.
  const written = has(TEXT) && (speaks || (starts && ends));
  if (!(words || parted || written)) return undefined;
  const timed = starts && (ends || keys.has('timestamp') || keys.has('timestamps') || keys.has('offsets'));
  const perhaps = has(PERHAPS) && (starts || parted);
  const known = NAMES.includes(name) || name === '';
  if (!speaks && !(timed && (ends || known)) && !(perhaps && known) && !(told && known && words)) return undefined;
  const depth = place.split('[]').length;
  const rank = (speaks || perhaps ? 0 : timed ? 1000 : 2000) + (single ? 500 : 0) + (NAMES.indexOf(name) + 1 || NAMES.length + 1) * 10 + depth;
  return { rank, single };
}

/** The folded keys of some records. */
export function keysIn(records: readonly JsonObject[]): Set<string> {
  return new Set(records.slice(0, 50).flatMap((record) => Object.keys(record).map(foldKey)));
}

/** The places of lists in a file's paths, with the folded keys of their records. */
export function placesIn(paths: ReadonlySet<string>, lines: boolean): Map<string, Set<string>> {
  const places = new Map<string, Set<string>>();
  const add = (place: string, key: string): void => void places.set(place, (places.get(place) ?? new Set()).add(foldKey(/^[^.[]+/.exec(key)?.[0] ?? '')));
  for (const path of paths) {
    if (lines) add('', path);
    for (let at = path.indexOf('[].'); at !== -1; at = path.indexOf('[].', at + 3)) add(path.slice(0, at + 2), path.slice(at + 3));
  }
  return places;
}

/** The first text or number that one of an object's keys holds. */
export function plainIn(value: unknown, keys: readonly string[]): string | undefined {
  const found = valueOf(asObject(value) ?? {}, keys)?.value;
  return typeof found === 'string' || typeof found === 'number' ? String(found) : undefined;
}
