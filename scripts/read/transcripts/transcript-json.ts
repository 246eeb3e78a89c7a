/** Reads the JSON that meeting recorders and speech recognition export: a list of utterances, whatever its keys are called. */
import { LIMITS, MB } from '#model/size-limits.ts';
import type { RuleId } from '#model/rules.ts';
import { DataError } from '#model/yaml.ts';
import { decode } from '../decode.ts';
import type { Reader, Source } from '../reader.ts';
import { troubleWithKeys } from '../records/json.ts';
import { jsonShape, type JsonShape } from '../records/shape.ts';
import { wholeBytes } from '../whole.ts';
import { judge, placesIn } from './json-keys.ts';
import { utterancesIn } from './json-utterances.ts';
import type { Said } from './json-record.ts';
import { saidConversation } from './said.ts';

/** The times of every word of a long day are less. */
const MOST = LIMITS.transcript.most * MB;
/** Paths that only speech recognition has, for files whose whole text stands before its parts. */
const SIGNS = ['results.transcripts[].transcript', 'results.channels[].alternatives[].transcript', 'combinedRecognizedPhrases[].display', 'acoustic_model'];

/** Transcripts in JSON, with their fields in a sidecar. */
export const transcriptJson: Reader = {
  id: 'transcript-json',
  name: 'a transcript (JSON)',
  takes({ head, name, note, export: mapped }) {
    const shape = mapped ? undefined : jsonShape(head, name);
    if (!shape) return undefined;
    const told = note !== undefined;
    const places = [...placesIn(shape.paths, shape.kind === 'lines')];
    if (places.some(([place, keys]) => judge(place, keys, told))) return 'it holds a list of utterances with speakers or times';
    if (SIGNS.some((sign) => shape.paths.has(sign))) return 'it is laid out as speech recognition writes it';
    return told && isOneText(shape) ? 'it begins with the whole text of a transcript' : undefined;
  },
  async *read(source, report) {
    const complain: Complain = (rule, sentence, line) =>
      report.complain({ rule, severity: 'error', file: source.file, ...(line !== undefined && { line }), sentence });
    try {
      const root = await parsed(source, complain);
      const said = root === undefined ? undefined : saidOf(root, source, complain);
      const conversation = said && saidConversation(source, report, said, { noun: 'record', lineOf: () => undefined });
      if (conversation && conversation.utterances.length > 0) yield conversation;
      else if (said) report.skip('conversations', 'nothing is said in it');
    } catch (error) {
      if (!(error instanceof DataError)) throw error;
      complain('broken-note', error.message, error.line);
    }
  },
};

type Complain = (rule: RuleId, sentence: string, line?: number) => void;

/** Whisper writes the whole text first, and its parts may lie beyond the head. */
function isOneText({ kind, paths }: JsonShape): boolean {
  return kind === 'object' && paths.size === 1 && paths.has('text');
}

/** The file's value; undefined where it is broken, which is said. */
async function parsed(source: Source, complain: Complain): Promise<unknown> {
  const bytes = await wholeBytes(source, MOST);
  if (bytes.length > MOST) throw new DataError('A transcript may hold at most 32 MB; export it without the times of single words.');
  const text = decode(bytes);
  if (jsonShape(source.head, source.name)?.kind === 'lines') return linesOf(text, complain);
  try {
    const value = JSON.parse(text) as unknown;
    const trouble = troubleWithKeys(value, text);
    if (trouble) throw new DataError(trouble.replace('no ticket is', 'no transcript is'));
    return value;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    complain('broken-export', 'This JSON ends too early or is broken, so nothing in it can be read; export it again.');
    return undefined;
  }
}

function linesOf(text: string, complain: Complain): unknown[] {
  return text.split('\n').flatMap((line, index): unknown[] => {
    if (line.trim() === '') return [];
    try {
      return [JSON.parse(line)];
    } catch {
      complain('broken-export', 'This line is no JSON and was left out; the export may have been cut off or edited. Export it again.', index + 1);
      return [];
    }
  });
}

function saidOf(root: unknown, source: Source, complain: Complain): Said[] | undefined {
  const found = utterancesIn(root, source.note !== undefined);
  if (typeof found === 'object') return found.said.filter(({ text }) => text !== '');
  const sentence =
    found === 'several'
      ? 'This file holds several transcripts, and the same label may be another person in each; save each in a file of its own.'
      : 'No list of utterances was found in this JSON; export the transcript itself, as JSON with speakers, or as VTT.';
  complain('broken-export', sentence);
  return undefined;
}
