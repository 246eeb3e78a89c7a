/** One record of a JSON transcript: its words, the names that it gives its speaker, and its times. */
import { asObject, objectsIn, type JsonObject } from '../records/json.ts';
import { joinWords } from './cue-text.ts';
import { END, PARTS, PERHAPS, plainIn, SPEAKER, START, TEXT, valueOf } from './json-keys.ts';
import { timeIn, type RawTime } from './json-times.ts';

/** What a record says, before it is known in which unit its times are. */
export interface Said {
  text: string;
  /** What the record calls its speaker, the best first; none where it does not say. */
  names: string[];
  start?: RawTime;
  end?: RawTime;
}

const IN_SPEAKER = ['displayname', 'name', 'participantname', 'speakername', 'label', 'id'];
const IN_WORD = ['punctuatedword', 'text', 'value', 'word', 'content', 'transcript', 'display'];
const NO_SPEECH = /^(?:audioevent|noise|silence|music|scene|nonspeech|chapter|screenshare)$/;
/** The recorder's own microphone, and what came out of their loudspeaker. */
const SIDES = new Map([
  ['microphone', 'Me'],
  ['mic', 'Me'],
  ['system', 'Them'],
  ['systemaudio', 'Them'],
]);

/** What a record says; undefined where it is no speech, or only a draft of what the next one says. */
export function saidIn(record: JsonObject): Said | undefined {
  const isDraft = valueOf(record, ['isfinal', 'final'])?.value === false || valueOf(record, ['ispartial', 'partial'])?.value === true;
  const type = plainIn(record, ['type'])
    ?.replace(/[_\s-]/g, '')
    .toLowerCase();
  const failed = plainIn(record, ['recognitionstatus']);
  if (isDraft || (type !== undefined && NO_SPEECH.test(type)) || (failed !== undefined && failed !== 'Success')) return undefined;
  const start = timeIn(record, START) ?? timeIn(firstPart(record) ?? {}, START);
  const end = timeIn(record, END);
  return { text: wordsOf(record), names: namesIn(record), ...(start && { start }), ...(end && { end }) };
}

/** What a record says, whole or put together from its parts. */
export function wordsOf(record: JsonObject): string {
  for (const key of TEXT) {
    const value = valueOf(record, [key])?.value;
    if (typeof value === 'string' && value.trim()) return value.trim();
  }
  const parts = partsOf(record);
  if (parts.key === 'alternatives' || parts.key === 'nbest') return plainIn(parts.list[0], IN_WORD)?.trim() ?? '';
  return pieced(parts.list);
}

function firstPart(record: JsonObject): JsonObject | undefined {
  return partsOf(record).list[0];
}

function partsOf(record: JsonObject): { key: string; list: JsonObject[] } {
  for (const key of PARTS) {
    const list = objectsIn(valueOf(record, [key])?.value);
    if (list.length > 0) return { key, list };
  }
  return { key: '', list: [] };
}

/** Words put together: as they are where the spaces stand among them, else with a space before all that is no punctuation. */
export function pieced(parts: readonly JsonObject[]): string {
  const pieces = parts
    .filter(
      (part) =>
        !NO_SPEECH.test(
          plainIn(part, ['type'])
            ?.replace(/[_\s-]/g, '')
            .toLowerCase() ?? '',
        ),
    )
    .map((part) => plainIn(part, IN_WORD) ?? plainIn(objectsIn(valueOf(part, ['alternatives'])?.value)[0], IN_WORD) ?? '');
  if (pieces.some((piece) => /^\s|\s$/.test(piece))) return pieces.join('').trim();
  return pieces
    .filter(Boolean)
    .reduce((text, piece) => (text === '' || /^[\p{Po}\p{Pe}\p{Pf}]+$/u.test(piece) ? `${text}${piece}` : joinWords(text, piece)), '')
    .trim();
}

/** What a record calls its speaker, the best first. */
function namesIn(record: JsonObject): string[] {
  const names = [...SPEAKER, ...PERHAPS.filter((key) => key !== 'source')].flatMap((key) => {
    const value = valueOf(record, [key])?.value;
    if (typeof value === 'string' || typeof value === 'number') return [String(value).trim()];
    return IN_SPEAKER.flatMap((inner) => plainIn(asObject(value), [inner])?.trim() ?? []);
  });
  const source = plainIn(record, ['source'])?.trim();
  const side = source === undefined ? undefined : SIDES.get(source.toLowerCase().replace(/[_\s-]/g, ''));
  return [...new Set([...names, ...(side ? [side, source ?? ''] : [])])].filter((name) => name !== '');
}
