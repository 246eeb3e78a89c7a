import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { judge, type Judged } from './heard-labels.ts';
import { readLabels, type LabelledFile, type Stretch } from './heard-labels-file.ts';
import { missLines, scoreTable } from './heard-labels-table.ts';
import { paragraphsIn, unitsOf, wordsOf } from './heard-labels-text.ts';

const NOTE = `---
date: 2026-03-04
---
**Olena:** How do you keep the ledger?

**Tomas:** I keep the ledger in a biscuit tin.

**Olena:** And the receipts, are they in there too?

**Tomas:** Receipts live under the till until Sunday.
`;
const FIELDS = { date: '2026-03-04', participant: 'P03', consent: 'internal', persona: 'maya' };
const SPEAKERS = { Olena: 'team', Tomas: 'customer' };

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'heard-labels-'));
});
afterAll(() => rm(root, { recursive: true, force: true }));

let runs = 0;
/** Where a made-up file lies, in a folder of its own for each test. */
async function lay(file: string, content: string): Promise<string> {
  const corpus = join(root, `corpus-${++runs}`);
  await mkdir(dirname(join(corpus, file)), { recursive: true });
  await writeFile(join(corpus, file), content);
  return corpus;
}

function labelled(file: string, content: string, utterances: Stretch[], sidecar: Record<string, unknown> = {}): LabelledFile {
  return {
    file,
    sha256: createHash('sha256').update(content).digest('hex').slice(0, 12),
    sidecar: { ...FIELDS, ...sidecar },
    beside: [],
    header: true,
    utterances,
  };
}

function stretch(content: string, words: string, role: Stretch['role']): Stretch {
  const start = content.indexOf(words);
  return { start, end: start + words.length, role };
}

async function judged(utterances: Stretch[], sidecar: Record<string, unknown>, content = NOTE): Promise<Judged> {
  const corpus = await lay('interviews/shop/tomas.md', content);
  return judge(corpus, [{ name: 'shop', files: [labelled('interviews/shop/tomas.md', content, utterances, sidecar)] }], join(root, `work-${runs}`));
}

describe('how well real files are heard', () => {
  it('counts a customer’s words that are heard, and an interviewer’s that are not', async () => {
    const labels = [stretch(NOTE, 'in a biscuit tin', 'customer'), stretch(NOTE, 'are they in there too', 'team')];
    const { scores, misses, troubles } = await judged(labels, { speakers: SPEAKERS });
    expect(scores).toEqual([{ source: 'shop', labels: 2, customer: 1, heard: 1, others: 1, wrong: { sidecar: 0, fields: 0, nothing: 0 } }]);
    expect([misses, troubles]).toEqual([[], []]);
  });

  it('counts words that are taken for the customer’s, and shows where they stand but never what they say', async () => {
    const labels = [stretch(NOTE, 'in a biscuit tin', 'customer'), stretch(NOTE, 'are they in there too', 'team')];
    const result = await judged(labels, { speakers: { Olena: 'customer', Tomas: 'team' } });
    expect(result.scores[0]).toMatchObject({ heard: 0, wrong: { sidecar: 1, fields: 0, nothing: 0 } });
    const lines = missLines(result);
    expect(lines).toMatch(/tomas\.md · \d+–\d+ · team · taken for the customer’s/);
    expect(lines).toMatch(/customer · not heard: its words are team/);
    expect(lines).not.toMatch(/biscuit|in there too/);
    expect(scoreTable(result.scores)).toMatch(/^shop +2 +1 +0\.0 +1 +100\.0 +0 +0$/m);
  });

  it('says that words without a known speaker are unknown, and takes them for nobody’s', async () => {
    const labels = [stretch(NOTE, 'in a biscuit tin', 'customer'), stretch(NOTE, 'are they in there too', 'team')];
    const { scores, misses } = await judged(labels, {});
    expect(scores[0]).toMatchObject({ heard: 0, wrong: { sidecar: 0, fields: 0, nothing: 0 } });
    expect(misses.map(({ what }) => what)).toEqual(['not heard: its words are unknown']);
  });

  it('names a file that has changed since it was labelled, and leaves it out', async () => {
    const corpus = await lay('interviews/shop/tomas.md', `${NOTE}\nP.S.`);
    const files = [labelled('interviews/shop/tomas.md', NOTE, [stretch(NOTE, 'in a biscuit tin', 'customer')])];
    const { scores, troubles } = await judge(corpus, [{ name: 'shop', files }], join(root, 'work-changed'));
    expect(scores[0]?.labels).toBe(0);
    expect(troubles).toEqual(['interviews/shop/tomas.md: this file has changed since it was labelled and is left out.']);
  });

  it('leaves out labels that cannot judge, with the reason', async () => {
    const cut = stretch(NOTE, 'iscuit tin', 'customer');
    const twice = stretch(NOTE, 'Olena', 'team');
    const { scores, troubles } = await judged([cut, twice, { start: 5000, end: 5004, role: 'team' }], { speakers: SPEAKERS });
    expect(scores[0]?.labels).toBe(0);
    expect(troubles.map((trouble) => trouble.split('since ')[1])).toEqual([
      'the offsets cut through a word.',
      'these words occur more than once in the file.',
      'the offsets lead out of the text.',
    ]);
  });
});

describe('a labelled export', () => {
  it('may tell its columns by their numbers, so that a survey’s questions stand nowhere in the project', async () => {
    const content = 'Day of answer,What would you miss?\n2026-05-04,The tin it came in\n';
    const corpus = await lay('tickets/shop/asked.csv', content);
    const answer: Stretch = { row: 1, column: 2, start: 0, end: 18, role: 'customer' };
    const sidecar = { kind: 'survey', consent: 'internal', columns: { date: 1, text: [2] } };
    const files = [{ ...labelled('tickets/shop/asked.csv', content, [answer]), sidecar }];
    const { scores, misses } = await judge(corpus, [{ name: 'shop', files }], join(root, `work-${runs}`));
    expect(misses).toEqual([]);
    expect(scores[0]).toMatchObject({ customer: 1, heard: 1 });
  });

  it('is read beside the files that it names, and beside no other', async () => {
    const ticket = {
      id: 8,
      requester_id: 31,
      responder_id: 4,
      created_at: '2026-05-04T09:00:00Z',
      subject: 'Till',
      description_text: 'The drawer will not open.',
    };
    const reply = {
      id: 9,
      ticket_id: 8,
      user_id: 4,
      incoming: false,
      private: false,
      created_at: '2026-05-05T09:00:00Z',
      body_text: 'Have you tried the key?',
    };
    const corpus = await lay('tickets/shop/ticket_8.json', JSON.stringify(ticket));
    await writeFile(join(corpus, 'tickets/shop/conversations.json'), JSON.stringify([reply]));
    const replies: LabelledFile = {
      ...labelled('tickets/shop/conversations.json', JSON.stringify([reply]), [{ pointer: '/0/body_text', start: 0, end: 23, role: 'customer' }]),
      sidecar: { kind: 'ticket', consent: 'internal' },
    };
    const fate = async (beside: string[], work: string): Promise<string[]> => {
      const { misses } = await judge(corpus, [{ name: 'shop', files: [{ ...replies, beside }] }], join(root, work));
      return misses.map(({ what }) => what);
    };
    expect(await fate(['ticket_8.json'], 'work-beside')).toEqual(['not heard: its words are team']);
    expect(await fate([], 'work-alone')).toEqual(['not heard: nothing is read in this file']);
    const { troubles } = await judge(corpus, [{ name: 'shop', files: [{ ...replies, beside: ['ticket_7.json'] }] }], join(root, 'work-missing'));
    expect(troubles).toEqual(['tickets/shop/conversations.json: this file, or one that belongs beside it, is not there and is left out.']);
  });
});

describe('the words of a label', () => {
  it('are looked up in the decoded cells of a table', async () => {
    const content = 'Case,Said\r\n1,"Slow, and ""sticky"" too"\r\n2,Fine by me\r\n';
    const corpus = await lay('tickets/desk/said.csv', content);
    const units = await unitsOf(join(corpus, 'tickets/desk/said.csv'), labelled('tickets/desk/said.csv', content, []));
    expect(wordsOf(units, { row: 1, column: 2, start: 6, end: 22, role: 'customer' })).toEqual({ words: 'and "sticky" too' });
    expect(wordsOf(units, { row: 9, column: 2, start: 0, end: 4, role: 'customer' })).toEqual({ trouble: 'there is no such place in the file' });
  });

  it('are looked up among the names of a table’s columns as in row 0', async () => {
    const content = 'Which tool?,What would you miss?\nLedger app,The tin\n';
    const corpus = await lay('tickets/shop/named.csv', content);
    const units = await unitsOf(join(corpus, 'tickets/shop/named.csv'), labelled('tickets/shop/named.csv', content, []));
    expect(wordsOf(units, { row: 0, column: 2, start: 0, end: 20, role: 'note' })).toEqual({ words: 'What would you miss?' });
  });

  it('stand once in a message that is there as text and as HTML', async () => {
    const message = { body: '<div>The till <b>prints</b> twice.</div>', body_text: 'The till prints twice.' };
    const corpus = await lay('tickets/desk/both.json', JSON.stringify([message]));
    const units = await unitsOf(join(corpus, 'tickets/desk/both.json'), labelled('tickets/desk/both.json', '', []));
    expect(wordsOf(units, { pointer: '/0/body_text', start: 0, end: 22, role: 'customer' })).toEqual({ words: 'The till prints twice.' });
  });

  it('are looked up in the strings of a JSON document', async () => {
    const content = JSON.stringify([{ body_text: 'The till prints twice.' }]);
    const corpus = await lay('tickets/desk/one.json', content);
    const units = await unitsOf(join(corpus, 'tickets/desk/one.json'), labelled('tickets/desk/one.json', content, []));
    expect(wordsOf(units, { pointer: '/0/body_text', start: 4, end: 15, role: 'customer' })).toEqual({ words: 'till prints' });
  });

  it('are looked up in the paragraphs of a Word document, counted from its first', () => {
    const run = (inside: string): string => `<w:r>${inside}</w:r>`;
    const xml = `<w:document xmlns:w="w"><w:body><w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr>${run('<w:t>[Olena]</w:t>')}</w:p><w:p/>
      <w:tbl><w:p>${run('<w:t>In the </w:t>')}${run('<w:t>tin &amp;</w:t><w:tab/><w:t>till</w:t>')}</w:p></w:tbl></w:body></w:document>`;
    expect(paragraphsIn(xml)).toEqual(['[Olena]', '', 'In the tin &\ttill']);
  });
});

describe('the labels of this project', () => {
  it('can all be read, and are at least four hundred', async () => {
    const folder = join(import.meta.dirname, '..', '..', 'tests', 'labels');
    const labels = await readLabels(folder);
    expect(labels.flatMap(({ files }) => files.flatMap(({ utterances }) => utterances)).length).toBeGreaterThanOrEqual(400);
  });
});
