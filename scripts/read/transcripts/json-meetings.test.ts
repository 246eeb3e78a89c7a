import { describe, expect, it } from 'vitest';
import { readText, type Outcome } from '../fixtures/read-text.ts';

const fields = 'date: 2026-05-12\nparticipant: P03\npersona: maya\nconsent: internal\n';
const sidecar = `${fields}speakers: { Dana: team, P03: customer }\n`;
const TURNS = ['team: When did you last send one?', 'customer: Sunday. When they sleep.', 'team: I see.'];

function read(value: unknown): Promise<Outcome> {
  return readText('calls/a.json', JSON.stringify(value), { sidecar });
}

const places = ({ conversations }: Outcome): string[] => conversations.flatMap(({ utterances }) => utterances.map(({ at }) => at));

/** The same talk as each tool writes it; its places follow from the tool's times. */
const shapes: [string, unknown, string[]][] = [
  [
    'Fathom',
    {
      title: 'A call',
      default_summary: { markdown_formatted: 'P03 sends invoices.' },
      transcript: [
        { speaker: { display_name: 'Dana', matched_calendar_invitee_email: 'd@mail.example' }, text: 'When did you last send one?', timestamp: '00:00:04' },
        { speaker: { display_name: 'P03' }, text: 'Sunday.', timestamp: '00:00:09' },
        { speaker: { display_name: 'P03' }, text: 'When they sleep.', timestamp: '00:00:11' },
        { speaker: { display_name: 'Dana' }, text: 'I see.', timestamp: '00:01:15' },
      ],
    },
    ['00:00:04', '00:00:09', '00:01:15'],
  ],
  [
    'Fireflies',
    {
      data: {
        transcript: {
          speakers: [{ id: 0, name: 'Dana' }],
          summary: { overview: 'They talk.' },
          sentences: [
            { index: 0, speaker_name: 'Dana', speaker_id: 0, text: 'When did you last send one?', raw_text: 'when did', start_time: 4.1, end_time: 6 },
            { index: 1, speaker_name: 'P03', speaker_id: 1, text: 'Sunday. When they sleep.', raw_text: 'sunday', start_time: 9.5, end_time: 12 },
            { index: 2, speaker_name: 'Dana', speaker_id: 0, text: 'I see.', raw_text: 'i see', start_time: 75, end_time: 76 },
          ],
        },
      },
    },
    ['00:00:04', '00:00:09', '00:01:15'],
  ],
  [
    'Read.ai, which counts milliseconds since 1970',
    {
      session_id: 'x',
      transcript: {
        speakers: [{ name: 'Dana' }, { name: 'P03' }],
        speaker_blocks: [
          { start_time: 1778580000000, end_time: 1778580004000, speaker: { name: 'Dana' }, words: 'When did you last send one?' },
          { start_time: 1778580005000, end_time: 1778580009000, speaker: { name: 'P03' }, words: 'Sunday. When they sleep.' },
          { start_time: 1778580071000, end_time: 1778580072000, speaker: { name: 'Dana' }, words: 'I see.' },
        ],
      },
    },
    ['00:00:00', '00:00:05', '00:01:11'],
  ],
  [
    'Circleback and tl;dv',
    [
      { speaker: 'Dana', text: 'When did you last send one?', startTime: 4, endTime: 6 },
      { speaker: 'P03', text: 'Sunday. When they sleep.', startTime: 9, endTime: 12 },
      { speaker: 'Dana', text: 'I see.', startTime: 75, endTime: 76 },
    ],
    ['00:00:04', '00:00:09', '00:01:15'],
  ],
  [
    'Granola, with drafts left out',
    [
      { id: 'a', text: 'When did you', source: 'microphone', is_final: false, start_timestamp: '2026-05-12T10:00:00.000Z', detected_speaker_name: 'Dana' },
      {
        id: 'a',
        text: 'When did you last send one?',
        source: 'microphone',
        is_final: true,
        start_timestamp: '2026-05-12T10:00:00.000Z',
        detected_speaker_name: 'Dana',
      },
      {
        id: 'b',
        text: 'Sunday. When they sleep.',
        source: 'system',
        is_final: true,
        start_timestamp: '2026-05-12T10:00:05.500Z',
        detected_speaker_name: 'P03',
      },
      { id: 'c', text: 'I see.', source: 'microphone', is_final: true, start_timestamp: '2026-05-12T10:01:15.500Z', detected_speaker_name: 'Dana' },
    ],
    ['00:00:00', '00:00:05', '00:01:15'],
  ],
  [
    'Rev',
    {
      monologues: [
        { speaker: { id: 'x', name: 'Dana' }, elements: rev('When did you last send one?', 4) },
        { speaker: { id: 'y', name: 'P03' }, elements: rev('Sunday. When they sleep.', 9) },
        { speaker: { id: 'x', name: 'Dana' }, elements: rev('I see.', 75) },
      ],
    },
    ['00:00:04', '00:00:09', '00:01:15'],
  ],
  [
    'Microsoft Stream and Teams',
    {
      $schema: 'http://stream.office.com/schemas/transcript.json',
      type: 'Transcript',
      entries: [
        { id: '1', text: 'When did you last send one?', speakerId: 's1', speakerDisplayName: 'Dana', startOffset: '00:00:04.8273871', endOffset: '00:00:06.1' },
        { id: '2', text: 'Sunday. When they sleep.', speakerId: 's2', speakerDisplayName: 'P03', startOffset: '00:00:09.1', endOffset: '00:00:12.1' },
        { id: '3', text: 'I see.', speakerId: 's1', speakerDisplayName: 'Dana', startOffset: '00:01:15', endOffset: '00:01:16' },
      ],
      events: [],
    },
    ['00:00:04', '00:00:09', '00:01:15'],
  ],
  [
    'Recall, which has words alone',
    [
      { participant: { id: 1, name: 'Dana' }, words: recall('When did you last send one?', 4) },
      { participant: { id: 2, name: 'P03' }, words: recall('Sunday. When they sleep.', 9) },
      { participant: { id: 1, name: 'Dana' }, words: recall('I see.', 75) },
    ],
    ['00:00:04', '00:00:09', '00:01:15'],
  ],
  [
    'Otter, without times that are understood',
    {
      speech: {
        transcripts: [
          { speaker_name: 'Dana', transcript: 'When did you last send one?' },
          { speaker_name: 'P03', transcript: 'Sunday. When they sleep.' },
          { speaker_name: 'Dana', transcript: 'I see.' },
        ],
      },
    },
    ['u1', 'u2', 'u3'],
  ],
  [
    'Gong, which names people apart',
    {
      parties: [
        { id: '11', speakerId: '77', name: 'Dana' },
        { id: '12', speakerId: '78', name: 'P03' },
      ].map(({ speakerId, name }) => ({ id: speakerId, name })),
      callTranscripts: [
        {
          callId: '1',
          transcript: [
            { speakerId: '77', topic: null, sentences: [{ start: 4000, end: 6000, text: 'When did you last send one?' }] },
            {
              speakerId: '78',
              topic: null,
              sentences: [
                { start: 9000, end: 9900, text: 'Sunday.' },
                { start: 10000, end: 12000, text: 'When they sleep.' },
              ],
            },
            { speakerId: '77', topic: null, sentences: [{ start: 75000, end: 76000, text: 'I see.' }] },
          ],
        },
      ],
    },
    ['00:00:04', '00:00:09', '00:01:15'],
  ],
];

function rev(text: string, from: number): unknown[] {
  return text
    .split(/(?<=[ .?])|(?=[ .?])/)
    .map((value, index) =>
      /^[ .?]$/.test(value) ? { type: 'punct', value } : { type: 'text', value, ts: from + index / 10, end_ts: from + index / 10 + 0.1, confidence: 0.9 },
    );
}

function recall(text: string, from: number): unknown[] {
  return text.split(' ').map((word, index) => ({
    text: word,
    start_timestamp: { relative: from + index / 5, absolute: '2026-05-12T10:00:00Z' },
    end_timestamp: { relative: from + index / 5 + 0.1 },
  }));
}

describe('A JSON transcript', () => {
  it.each(shapes)('of %s becomes turns with their times', async (_tool, value, at) => {
    const outcome = await read(value);
    expect(outcome.said).toEqual(TURNS);
    expect(places(outcome)).toEqual(at);
    expect(outcome.reader).toBe('a transcript (JSON)');
    expect(outcome.diagnostics).toEqual([]);
    expect(outcome.conversations[0]).toMatchObject({ id: 'calls/a', channel: 'call', participant: 'P03', date: '2026-05-12' });
  });
});
