/** Reads captions (WebVTT, SRT): cues become turns, since a sentence rarely ends where its caption does. */
import { parseText } from 'media-captions';
import { DataError } from '#model/yaml.ts';
import { castOf, type Cast, type Opening } from '../notes/cast.ts';
import { cueLines, joinWords, type CueLine } from './cue-text.ts';
import { noteText } from '../whole.ts';
import { plain } from '../notes/marked-text.ts';
import { misplacedMarks, noteConversation, strangersIn } from '../notes/note-conversation.ts';
import type { Reader, Report, Source } from '../reader.ts';
import type { Turn } from '../notes/turns.ts';
import { utterancesOf } from '../notes/verbatim.ts';

const TIMING = /^\s*(?:\d+:)?\d{1,2}:\d{2}(?:[.,]\d+)?\s*-{1,2}>/gm;
const SRT = /^\s*\d+\n\s*(?:\d+:)?\d{1,2}:\d{2}[.,]\d+\s*-->/;
const ENDED = /[.!?…。！？؟]["”»」)]?$/u;
/** A turn longer than this begins anew after its sentence, so that a passage's time stays near to where it was said. */
const LONG = 500;

/** Captions with their fields in a sidecar. */
export const captions: Reader = {
  id: 'captions',
  name: 'captions (WebVTT or SRT)',
  takes({ name, head }) {
    if (/^WEBVTT(?:[ \t\n]|$)/.test(head)) return 'its first line is WEBVTT';
    if (SRT.test(head)) return 'it begins with a numbered caption';
    return /\.(?:vtt|srt)$/i.test(name) ? `its name ends in ${name.slice(-4).toLowerCase()}` : undefined;
  },
  async *read(source, report) {
    try {
      const conversation = await captionsOf(source, report, await noteText(source));
      if (conversation.utterances.length > 0) yield conversation;
      else report.skip('conversations', 'nothing is said in it');
    } catch (error) {
      if (!(error instanceof DataError)) throw error;
      report.complain({ rule: 'broken-note', severity: 'error', file: source.file, line: error.line, sentence: error.message });
    }
  },
};

async function captionsOf(source: Source, report: Report, text: string): Promise<ReturnType<typeof noteConversation>> {
  const type = /^WEBVTT/.test(text) ? 'vtt' : 'srt';
  const { cues } = await parseText(type === 'vtt' ? text : text.replace(/^\s+/, ''), { type });
  const timings = [...text.matchAll(TIMING)].map(({ index }) => text.slice(0, index).split('\n').length);
  if (timings.length > cues.length) {
    const sentence = `${timings.length - cues.length} of ${timings.length} captions have no proper times and were left out; write them like 00:01:02.000 --> 00:01:05.000.`;
    report.complain({ rule: 'broken-cue', severity: 'error', file: source.file, sentence });
  }
  const lines = cueLines(cues);
  const fields = source.note ?? { speakers: {}, except: [] };
  const cast = castOf(
    fields,
    lines.map((line) => plain(line.text, line.cue)),
  );
  const { turns, places } = turnsOfCues(
    lines.flatMap((line) => apart(line, cast)),
    cast,
  );
  const labelled = turns.some(({ known }) => known === 'label');
  const utterances = utterancesOf({ turns, labelled }, fields).map((one) => ({ ...one, at: places[Number(one.at.slice(1))] ?? '00:00:00' }));
  const lineOf = (cue: number): number => (timings.length === cues.length ? (timings[cue] ?? 1) : 1);
  const complaints = [...strangersIn(source, cast), ...(source.note ? misplacedMarks(source, utterances) : [])];
  for (const one of complaints) report.complain({ ...one, ...(one.line !== undefined && { line: lineOf(one.line) }) });
  return noteConversation(source, utterances);
}

/** Joins captions into turns. A turn's line is its place in `places`. */
function turnsOfCues(lines: readonly CueLine[], cast: Cast): { turns: Turn[]; places: string[] } {
  const turns: Turn[] = [];
  const places: string[] = [];
  const anyLabel = cast.labelled > 0 || lines.some(({ voice }) => voice !== undefined);
  let current = { speaker: '', role: cast.unlabelled ?? 'unknown', known: cast.unlabelled ? 'star' : 'no' } as Pick<Turn, 'speaker' | 'role' | 'known'>;
  const nobody = { speaker: '', role: 'unknown', known: 'label' } as const;
  if (anyLabel && !cast.unlabelled) current = nobody;
  let begins = true;
  for (const line of lines) {
    let words = line.text;
    const opening = openingOf(line, cast);
    if (opening) {
      begins ||= opening.label !== current.speaker;
      current = { speaker: opening.label, role: opening.role, known: 'label' };
      words = opening.words.text;
    } else if (line.changes) {
      begins = true;
      current = nobody;
    }
    if (!words) continue;
    const before = turns.at(-1);
    if (before && !begins && !(before.text.length > LONG && ENDED.test(before.text))) before.text = joinWords(before.text, words);
    else {
      turns.push({ ...plain(words, places.length), ...current, heading: false, quoted: false, numbered: false });
      places.push(line.at);
    }
    begins = false;
  }
  return { turns, places };
}

/** A caption's line that holds two speakers, cut before the second. */
function apart(line: CueLine, cast: Cast): CueLine[] {
  return cast
    .apart(plain(line.text, line.cue))
    .map(({ text }, index) => (index === 0 ? { ...line, text } : { text, changes: false, at: line.at, cue: line.cue }));
}

/** A voice tag names the speaker beyond doubt; without one, the words may begin with a label. */
function openingOf({ voice, text, cue }: CueLine, cast: Cast): Opening | undefined {
  const line = plain(text, cue);
  return voice === undefined ? cast.opening(line) : { ...cast.speaker(voice, cue), words: line };
}
