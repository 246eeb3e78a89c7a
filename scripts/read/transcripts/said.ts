/** What records and rows say, brought to the lines that all transcripts have in common. */
import type { Conversation } from '#model/conversation.ts';
import { noFields } from '../fields.ts';
import type { Report, Source } from '../reader.ts';
import { clock } from './cue-file.ts';
import type { Said } from './json-record.ts';
import { labelsBy } from './json-speakers.ts';
import { secondsIn } from './json-times.ts';
import { transcriptOf, type Places, type SpokenLine } from './transcript.ts';

/** The conversation of a file that needs a sidecar to say who speaks; where there is none, its author learns what to add. */
export function saidConversation(source: Source, report: Report, said: readonly Said[], places: Places): Conversation {
  if (!source.note) report.complain(noFields(source));
  const label = labelsBy(source.note ?? { speakers: {} });
  const seconds = secondsIn(said);
  const anyone = said.some(({ names }) => names.length > 0);
  const lines = said.flatMap(({ text, names, start }, place) => {
    const voice = label(names);
    const at = start ? clock(seconds(start)) : `u${place + 1}`;
    return paragraphsOf(text).map((words, index): SpokenLine => ({
      text: words,
      ...(index === 0 && voice !== undefined && { voice }),
      changes: anyone && index === 0 && voice === undefined,
      at,
      place,
    }));
  });
  return transcriptOf(source, report, lines, places);
}

function paragraphsOf(text: string): string[] {
  return text
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
