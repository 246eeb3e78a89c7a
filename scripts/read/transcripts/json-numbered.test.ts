import { describe, expect, it } from 'vitest';
import { readText, type Outcome } from '../fixtures/read-text.ts';

const fields = 'date: 2026-05-12\nparticipant: P03\npersona: maya\nconsent: internal\n';
const TURNS = ['team: When did you last send one?', 'customer: Sunday. When they sleep.', 'team: I see.'];

function read(value: unknown, beside: string): Promise<Outcome> {
  return readText('calls/a.json', JSON.stringify(value), { sidecar: beside });
}

const places = ({ conversations }: Outcome): string[] => conversations.flatMap(({ utterances }) => utterances.map(({ at }) => at));

const TALK: [number, number, string][] = [
  [0, 4, 'When did you last send one?'],
  [1, 9, 'Sunday. When they sleep.'],
  [0, 75, 'I see.'],
];

const numbered = `${fields}speakers: { Speaker 0: team, Speaker 1: customer }\n`;
const diarised: [string, unknown][] = [
  [
    'Whisper with speakers',
    {
      text: ' When did you last send one? Sunday. When they sleep. I see.',
      segments: [
        {
          id: 0,
          start: 4.1,
          end: 6,
          text: ' When did you last send one?',
          speaker: 'SPEAKER_00',
          words: [{ word: 'When', start: 4.1, end: 4.2, score: 0.9, speaker: 'SPEAKER_00' }],
        },
        { id: 1, start: 9.1, end: 12, text: ' Sunday. When they sleep.', speaker: 'SPEAKER_01', words: [] },
        { id: 2, start: 75, end: 76, text: ' I see.', speaker: 'SPEAKER_00' },
      ],
      language: 'en',
    },
  ],
  [
    'Deepgram',
    {
      metadata: { request_id: 'x' },
      results: {
        channels: [{ alternatives: [{ transcript: 'When did you …', words: [{ word: 'when', start: 4, end: 4.2, speaker: 0, punctuated_word: 'When' }] }] }],
        utterances: [
          { start: 4, end: 6, transcript: 'When did you last send one?', speaker: 0, words: [{ word: 'when', start: 4, end: 4.2, speaker: 0 }] },
          { start: 9, end: 12, transcript: 'Sunday. When they sleep.', speaker: 1, words: [] },
          { start: 75, end: 76, transcript: 'I see.', speaker: 0, words: [] },
        ],
      },
    },
  ],
  [
    'Deepgram in paragraphs',
    {
      results: {
        channels: [
          {
            alternatives: [
              {
                transcript: 'When did you …',
                paragraphs: {
                  transcript: 'Speaker 0: When …',
                  paragraphs: [
                    { speaker: 0, start: 4, end: 6, sentences: [{ text: 'When did you last send one?', start: 4, end: 6 }] },
                    {
                      speaker: 1,
                      start: 9,
                      end: 12,
                      sentences: [
                        { text: 'Sunday.', start: 9, end: 10 },
                        { text: 'When they sleep.', start: 10, end: 12 },
                      ],
                    },
                    { speaker: 0, start: 75, end: 76, sentences: [{ text: 'I see.', start: 75, end: 76 }] },
                  ],
                },
              },
            ],
          },
        ],
      },
    },
  ],
  [
    'Amazon in segments',
    {
      jobName: 'a',
      status: 'COMPLETED',
      results: {
        transcripts: [{ transcript: 'When did you …' }],
        items: [],
        audio_segments: [
          { id: 0, transcript: 'When did you last send one?', start_time: '4.0', end_time: '6.0', speaker_label: 'spk_0', items: [0, 1] },
          { id: 1, transcript: 'Sunday. When they sleep.', start_time: '9.0', end_time: '12.0', speaker_label: 'spk_1', items: [2] },
          { id: 2, transcript: 'I see.', start_time: '75.0', end_time: '76.0', speaker_label: 'spk_0', items: [3] },
        ],
      },
    },
  ],
  ['Amazon in items with their speakers', { jobName: 'a', results: { transcripts: [{ transcript: 'When …' }], items: amazon(true) } }],
  [
    'Amazon with its speakers apart',
    {
      results: {
        transcripts: [{ transcript: 'When …' }],
        speaker_labels: {
          speakers: 2,
          segments: [{ start_time: '4.0', speaker_label: 'spk_0', end_time: '76.0', items: amazonSpeakers() }],
        },
        items: amazon(false),
      },
    },
  ],
  [
    'Azure',
    {
      durationInTicks: 780000000,
      combinedRecognizedPhrases: [{ channel: 0, display: 'When …' }],
      recognizedPhrases: [
        {
          recognitionStatus: 'Success',
          speaker: 0,
          offset: 'PT4S',
          offsetInTicks: 40000000,
          durationInTicks: 20000000,
          nBest: [{ confidence: 0.9, lexical: 'when', display: 'When did you last send one?' }],
        },
        {
          recognitionStatus: 'Success',
          speaker: 1,
          offset: 'PT9S',
          offsetInTicks: 90000000,
          durationInTicks: 30000000,
          nBest: [{ confidence: 0.9, lexical: 'sunday', display: 'Sunday. When they sleep.' }],
        },
        {
          recognitionStatus: 'Success',
          speaker: 0,
          offset: 'PT1M15S',
          offsetInTicks: 750000000,
          durationInTicks: 10000000,
          nBest: [{ confidence: 0.9, lexical: 'i see', display: 'I see.' }],
        },
      ],
    },
  ],
  ['ElevenLabs', { language_code: 'eng', text: 'When …', words: eleven() }],
];

function amazon(labelled: boolean): unknown[] {
  return TALK.flatMap(([who, from, text]) =>
    text.split(/ |(?=[.?])/).map((content, index) =>
      /^[.?]$/.test(content)
        ? { type: 'punctuation', alternatives: [{ confidence: '0.0', content }], ...(labelled && { speaker_label: `spk_${who}` }) }
        : {
            type: 'pronunciation',
            start_time: (from + index / 5).toFixed(2),
            end_time: (from + index / 5 + 0.1).toFixed(2),
            alternatives: [{ confidence: '0.9', content }],
            ...(labelled && { speaker_label: `spk_${who}` }),
          },
    ),
  );
}

function amazonSpeakers(): unknown[] {
  return TALK.flatMap(([who, from, text]) =>
    text
      .split(/ |(?=[.?])/)
      .flatMap((content, index) => (/^[.?]$/.test(content) ? [] : [{ start_time: (from + index / 5).toFixed(2), speaker_label: `spk_${who}`, end_time: '0' }])),
  );
}

function eleven(): unknown[] {
  return TALK.flatMap(([who, from, text]) => [
    { text: '(laughs)', start: from, end: from, type: 'audio_event', speaker_id: `speaker_${who}` },
    ...text.split(/(?= )|(?<= )/).map((word, index) => ({
      text: word,
      start: from + index / 10,
      end: from + index / 10 + 0.1,
      type: word === ' ' ? 'spacing' : 'word',
      speaker_id: `speaker_${who}`,
    })),
  ]);
}

describe('A JSON transcript whose speakers are only numbered', () => {
  it.each(diarised)('by %s is heard once the numbers are declared', async (_tool, value) => {
    const outcome = await read(value, numbered);
    expect(outcome.said).toEqual(TURNS);
    expect(places(outcome)).toEqual(['00:00:04', '00:00:09', '00:01:15']);
    expect(outcome.diagnostics).toEqual([]);
  });

  it.each(diarised)('by %s is nobody’s until then', async (_tool, value) => {
    const { said, diagnostics } = await read(value, `${fields}speakers: { P03: customer }\n`);
    expect(said.every((one) => one.startsWith('unknown: '))).toBe(true);
    expect(diagnostics.map(({ rule }) => rule)).toEqual(['unknown-speaker', 'unknown-speaker']);
  });

  it('with letters does not take the first voice for an answer', async () => {
    const assembly = {
      id: 'x',
      text: 'When did you …',
      words: [{ text: 'When', start: 4000, end: 4200, confidence: 0.9, speaker: 'A' }],
      utterances: [
        { speaker: 'A', text: 'When did you last send one?', start: 4000, end: 6000, confidence: 0.9, words: [] },
        { speaker: 'B', text: 'Sunday. When they sleep.', start: 9000, end: 12000, confidence: 0.9, words: [] },
        { speaker: 'A', text: 'I see.', start: 75000, end: 76000, confidence: 0.9, words: [] },
      ],
      chapters: [{ headline: 'Invoices', gist: 'Invoices', summary: 'Talk.', start: 4000, end: 76000 }],
    };
    expect((await read(assembly, fields)).said.map((one) => one.split(':')[0])).toEqual(['unknown', 'unknown', 'unknown']);
    const declared = await read(assembly, `${fields}speakers: { A: team, B: customer }\n`);
    expect(declared.said).toEqual(TURNS);
    expect(places(declared)).toEqual(['00:00:04', '00:00:09', '00:01:15']);
    expect((await read(assembly, `${fields}speakers: { Speaker A: team, Speaker B: customer }\n`)).said).toEqual(TURNS);
  });
});
