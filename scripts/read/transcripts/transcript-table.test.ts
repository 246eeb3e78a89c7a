import { describe, expect, it } from 'vitest';
import { readText, rulesOf } from '../fixtures/read-text.ts';

const sidecar = 'date: 2026-05-12\nparticipant: P03\npersona: maya\nconsent: internal\nspeakers: { Dana: team, P03: customer }\n';
const everyLine = sidecar.replace(/speakers.*/, 'speakers: { "*": customer }');

describe('A table of times and words', () => {
  it('as Whisper writes it is in milliseconds, and its quote marks are just quote marks', async () => {
    const outcome = await readText('a.tsv', 'start\tend\ttext\n810\t3850\tI said "not today\n65350\t68570\t"No" is what I said.\n', { sidecar: everyLine });
    expect(outcome.said).toEqual(['customer: I said "not today "No" is what I said.']);
    expect(outcome.reader).toBe('a transcript (table)');
    expect(outcome.conversations[0]?.utterances[0]?.at).toBe('00:00:00');
  });

  it('with a column of speakers becomes turns, in whatever case and spelling its header is', async () => {
    const csv =
      'Speaker Name,Start Time,End Time,Text\nDana,00:00:01:00,00:00:02:00,So?\nP03,00:00:02,00:00:05,"Sunday, mostly."\nP03,00:01:15,00:01:16,At night.\nTom,00:01:17,00:01:18,Hm.\n';
    const { said, conversations, diagnostics } = await readText('a.csv', csv, { sidecar });
    expect(said).toEqual(['team: So?', 'customer: Sunday, mostly. At night.', 'unknown: Hm.']);
    expect(conversations[0]?.utterances.map(({ at }) => at)).toEqual(['00:00:01', '00:00:02', '00:01:17']);
    expect(diagnostics.map(({ rule, line }) => [rule, line])).toEqual([['unknown-speaker', 5]]);
    expect(conversations[0]?.utterances[1]?.why).toBe('its label P03 is declared customer');
  });

  it('without a sidecar is nobody’s, and its author learns which file to add', async () => {
    const outcome = await readText('a.tsv', 'start\tend\ttext\n810\t3850\tHello.\n');
    expect(outcome.said).toEqual(['unknown: Hello.']);
    expect(outcome.diagnostics[0]).toMatchObject({ rule: 'note-fields', sentence: expect.stringContaining('`a.tsv.yml`') as string });
  });

  it('loses only the rows that are broken, each named', async () => {
    const outcome = await readText('a.tsv', 'start\tend\ttext\tspeaker\n1\t2\tYes.\tP03\n2\t3\n3\t4\tNo.\tP03\n', { sidecar });
    expect(outcome.said).toEqual(['customer: Yes. No.']);
    expect(outcome.diagnostics.map(({ rule, line }) => [rule, line])).toEqual([['broken-row', 3]]);
  });

  it.each([
    ['a survey', 'Start time,Completion time,Email,Text\n2026-01-01,2026-01-02,a@mail.example,Good.\n'],
    ['tickets', 'id,created_at,text,author\n1,2026-01-01,Help.,Ines\n'],
    ['posts with a time and a name', 'timestamp,name,text\n2026-01-01,Ines,Good.\n'],
  ])('is not %s', async (_what, csv) => {
    expect((await readText('a.csv', csv)).reader).not.toBe('a transcript (table)');
  });

  it('that its sidecar maps is read by that mapping', async () => {
    const outcome = await readText('a.csv', 'start,end,text\n1,2,Yes.\n', { sidecar: 'columns: { id: start, text: text }\n' });
    expect(outcome.reader).not.toBe('a transcript (table)');
    expect(rulesOf(outcome)).not.toContain('note-fields');
  });
});
