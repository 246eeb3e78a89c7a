/** Reads captions (WebVTT, SRT, SBV): cues become turns, since a sentence rarely ends where its caption does. */
import type { Conversation } from '#model/conversation.ts';
import { DataError } from '#model/yaml.ts';
import type { Reader, Report, Source } from '../reader.ts';
import { noteText } from '../whole.ts';
import { cuesIn } from './cue-file.ts';
import { cueLines } from './cue-text.ts';
import { transcriptOf } from './transcript.ts';

const TIMES = String.raw`(?:\d+:)?\d{1,4}:\d{2}[.,]\d+\s*-->`;
const NUMBERED = new RegExp(String.raw`^\s*\d+[ \t]*\n\s*${TIMES}`);
const BARE = new RegExp(String.raw`^\s*${TIMES}`);

/** Captions with their fields in a sidecar. */
export const captions: Reader = {
  id: 'captions',
  name: 'captions (WebVTT or SRT)',
  takes({ name, head }) {
    if (/^WEBVTT(?:[ \t\n]|$)/.test(head)) return 'its first line is WEBVTT';
    if (NUMBERED.test(head)) return 'it begins with a numbered caption';
    if (BARE.test(head) && !/\.(?:md|markdown)$/i.test(name)) return 'it begins with the times of a caption';
    return /\.(?:vtt|srt|sbv)$/i.test(name) ? `its name ends in ${name.slice(-4).toLowerCase()}` : undefined;
  },
  async *read(source, report) {
    try {
      const conversation = captionsOf(source, report, await noteText(source));
      if (conversation.utterances.length > 0) yield conversation;
      else report.skip('conversations', 'nothing is said in it');
    } catch (error) {
      if (!(error instanceof DataError)) throw error;
      report.complain({ rule: 'broken-note', severity: 'error', file: source.file, line: error.line, sentence: error.message });
    }
  },
};

function captionsOf(source: Source, report: Report, text: string): Conversation {
  const { cues, broken } = cuesIn(text);
  const [line] = broken;
  if (line !== undefined) {
    const sentence = `${broken.length} of ${cues.length + broken.length} captions have no proper times and were left out; write them like 00:01:02.000 --> 00:01:05.000.`;
    report.complain({ rule: 'broken-cue', severity: 'error', file: source.file, line, sentence });
  }
  return transcriptOf(source, report, cueLines(cues), { noun: 'cue', lineOf: (place) => cues[place]?.line });
}
