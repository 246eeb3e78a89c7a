import { describe, expect, it } from 'vitest';
import { readText, rulesOf, type Outcome } from '../fixtures/read-text.ts';

const fields = 'date: 2026-05-12\nparticipant: P03\npersona: maya\nconsent: internal\n';
const sidecar = `${fields}speakers: { Dana: team, P03: customer }\n`;

function read(value: unknown, beside = sidecar): Promise<Outcome> {
  return readText('calls/a.json', JSON.stringify(value), { sidecar: beside });
}

const places = ({ conversations }: Outcome): string[] => conversations.flatMap(({ utterances }) => utterances.map(({ at }) => at));

describe('A JSON transcript', () => {
  const two = [
    { speaker: 'Dana', text: 'So?', start: 1, end: 2 },
    { speaker: 'P03', text: 'Yes.', start: 2, end: 3 },
  ];

  it('without a sidecar is nobody’s, and its author learns which file to add', async () => {
    const outcome = await readText('calls/a.json', JSON.stringify(two.map((one) => ({ ...one, speaker: one.speaker === 'P03' ? 'Customer' : 'Agent' }))));
    expect(outcome.said).toEqual(['team: So?', 'unknown: Yes.']);
    expect(outcome.conversations[0]?.consent).toBe('none');
    expect(outcome.diagnostics[0]).toMatchObject({ rule: 'note-fields', sentence: expect.stringContaining('`a.json.yml`') as string });
  });

  it('with only a microphone and a system is Me and Them', async () => {
    const segments = [
      { text: 'So?', source: 'microphone', start_timestamp: '2026-05-12T10:00:00Z', end_timestamp: '2026-05-12T10:00:01Z' },
      { text: 'Yes.', source: 'system', start_timestamp: '2026-05-12T10:00:03Z', end_timestamp: '2026-05-12T10:00:04Z' },
    ];
    expect((await read(segments)).said).toEqual(['unknown: So?', 'unknown: Yes.']);
    expect((await read(segments, `${fields}speakers: { Me: team, Them: customer }\n`)).said).toEqual(['team: So?', 'customer: Yes.']);
    expect((await read(segments, `${fields}speakers: { microphone: team, system: customer }\n`)).said).toEqual(['team: So?', 'customer: Yes.']);
  });

  it('of a contact centre knows its agents and customers by their roles', async () => {
    const calls = {
      Transcript: [
        { Id: 'a', ParticipantId: 'AGENT', Content: 'So?', BeginOffsetMillis: 1000, EndOffsetMillis: 2000, Sentiment: 'NEUTRAL' },
        { Id: 'b', ParticipantId: 'CUSTOMER', Content: 'Yes.', BeginOffsetMillis: 3000, EndOffsetMillis: 4000, Sentiment: 'NEUTRAL' },
      ],
    };
    const outcome = await read(calls, fields);
    expect(outcome.said).toEqual(['team: So?', 'customer: Yes.']);
    expect(outcome.conversations[0]?.utterances.map(({ at }) => at)).toEqual(['00:00:01', '00:00:03']);
  });

  it('without any speaker is nobody’s, unless the sidecar says whose', async () => {
    const whisper = {
      text: ' So? Yes.',
      segments: [
        { id: 0, seek: 0, start: 0, end: 2.5, text: ' So?' },
        { id: 1, seek: 0, start: 2.5, end: 4, text: ' Yes.' },
      ],
      language: 'en',
    };
    expect((await read(whisper)).said).toEqual(['unknown: So? Yes.']);
    expect((await read(whisper, `${fields}speakers: { "*": customer }\n`)).said).toEqual(['customer: So? Yes.']);
    expect((await read({ text: 'So?', chunks: [{ timestamp: [0, 2.5], text: ' So?' }] })).said).toEqual(['unknown: So?']);
    expect(
      (
        await read({
          systeminfo: 'x',
          transcription: [{ timestamps: { from: '00:00:03,500', to: '00:00:04,000' }, offsets: { from: 3500, to: 4000 }, text: ' So?' }],
        })
      ).said,
    ).toEqual(['unknown: So?']);
  });

  it('whose whole text is longer than what tells a format is still read', async () => {
    const whisper = { text: 'word '.repeat(20_000), segments: [{ id: 0, start: 0, end: 2, text: ' Yes.' }] };
    expect((await read(whisper, `${fields}speakers: { "*": customer }\n`)).said).toEqual(['customer: Yes.']);
  });

  it('gives an utterance without a speaker to nobody, whoever spoke before', async () => {
    const outcome = await read([two[1], { speaker: null, text: 'Hm.', start: 4, end: 5 }, { speaker: '', text: 'No.', start: 5, end: 6 }]);
    expect(outcome.said).toEqual(['customer: Yes.', 'unknown: Hm.', 'unknown: No.']);
  });

  it('may have an utterance a line', async () => {
    const lines = two.map((one) => JSON.stringify(one)).join('\n');
    expect((await readText('a.ndjson', lines, { sidecar })).said).toEqual(['team: So?', 'customer: Yes.']);
    const broken = await readText('a.ndjson', `${lines}\n{"speaker":"P03","te`, { sidecar });
    expect(broken.said).toEqual(['team: So?', 'customer: Yes.']);
    expect(broken.diagnostics).toMatchObject([{ rule: 'broken-export', line: 3 }]);
  });

  it('that is broken costs itself alone, and says so', async () => {
    const outcome = await readText('a.json', JSON.stringify(two).slice(0, -4), { sidecar });
    expect(outcome.conversations).toEqual([]);
    expect(rulesOf(outcome)).toEqual(['broken-export']);
  });

  it('with a key written twice is refused, since its meaning is open', async () => {
    const outcome = await readText('a.json', '[{"speaker":"Dana","speaker":"P03","text":"Yes.","start":1,"end":2}]', { sidecar });
    expect(outcome.said).toEqual([]);
    expect(rulesOf(outcome)).toEqual(['broken-note']);
  });

  it('that holds several calls is refused, since a label may be another person in each', async () => {
    const outcome = await read({
      transcripts: [
        { id: 1, sentences: two },
        { id: 2, sentences: two },
      ],
    });
    expect(outcome.said).toEqual([]);
    expect(rulesOf(outcome)).toEqual(['broken-export']);
  });

  it('knows a speaker by case, accents and spaces, and reports the misspelt', async () => {
    const outcome = await read([
      { speaker: ' DANÁ ', text: 'So?', start: 1, end: 2 },
      { speaker: 'Dnaa', text: 'Well?', start: 2, end: 3 },
      { speaker: 'p03', text: 'Yes.', start: 3, end: 4 },
    ]);
    expect(outcome.said).toEqual(['team: So?', 'unknown: Well?', 'customer: Yes.']);
    expect(outcome.diagnostics).toMatchObject([{ rule: 'unknown-speaker', sentence: expect.stringContaining('`Dana`') as string }]);
  });

  it('says of each utterance why it is whose', async () => {
    const { conversations } = await read([...two, { speaker: 'Tom', text: 'Hi.', start: 3, end: 4 }, { speaker: null, text: 'Hm.', start: 4, end: 5 }]);
    expect(conversations[0]?.utterances.map(({ why }) => why)).toEqual([
      'its label Dana is declared team',
      'its label P03 is declared customer',
      'its label Tom is not declared in speakers',
      'neither its record nor one before it says who speaks',
    ]);
  });

  it('begins a long turn anew after a sentence, so that its time stays near', async () => {
    const long = Array.from({ length: 40 }, (_, index) => ({
      speaker: 'P03',
      text: `I wrote them all down again, number ${index}.`,
      start: index * 10,
      end: index * 10 + 9,
    }));
    const at = places(await read(long));
    expect(at.length).toBeGreaterThan(2);
    expect(new Set(at).size).toBe(at.length);
  });
});

describe('JSON that is no transcript', () => {
  it.each<[string, unknown]>([
    [
      'a ticket with comments',
      { id: 1, requester_id: 2, description: 'x', comments: [{ id: 3, author_id: 2, body: 'Help.', created_at: '2026-01-01T00:00:00Z' }] },
    ],
    ['a list of messages', [{ id: 1, ticket_id: 2, body_text: 'Help.', incoming: true, created_at: '2026-01-01' }]],
    ['reviews', [{ userName: 'x', text: 'Good.', rating: 5, date: '2026-01-01' }]],
    ['posts', { data: [{ name: 'x', body: 'Good.', url: 'https://x.example' }] }],
    [
      'a chat with a model',
      {
        messages: [
          { role: 'user', content: 'Hello' },
          { role: 'assistant', content: 'Hi' },
        ],
      },
    ],
    ['a chat', { messages: [{ from: 'operator', content: 'Hello', timestamp: 1778580000000, fingerprint: 1 }] }],
    ['a channel of a team', [{ type: 'message', user: 'U1', text: 'Hello', ts: '1778580000.000100' }]],
    ['a calendar', { events: [{ title: 'Call', text: 'Bring tea', start: '2026-01-01', end: '2026-01-02' }] }],
    ['a package', { name: 'x', version: '1.0.0', keywords: ['a'] }],
    ['numbers', [1, 2, 3]],
    ['a list of people', [{ name: 'Ines', email: 'i@mail.example' }]],
    ['issues', [{ number: 1, title: 'It breaks', body: 'Help.', author: { login: 'x' }, comments: [] }]],
  ])('is not taken: %s', async (_what, value) => {
    expect((await readText('a.json', JSON.stringify(value))).reader).not.toBe('a transcript (JSON)');
  });

  it('is not taken where its sidecar says that it is an export', async () => {
    const outcome = await readText('a.json', JSON.stringify([{ speaker: 'Dana', text: 'So?', start: 1 }]), { sidecar: 'kind: ticket\n' });
    expect(outcome.reader).not.toBe('a transcript (JSON)');
  });
});
