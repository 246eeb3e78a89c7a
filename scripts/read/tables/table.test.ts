import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readText, rulesOf } from '../fixtures/read-text.ts';
import { notebook } from '../report.ts';
import { loadSource } from '../source.ts';
import { AMBIGUOUS, dayIn } from './table-dates.ts';
import { tables } from './table.ts';

const survey = `kind: survey
source: autumn
columns: { id: Who, date: Day, text: ["What broke?", "What would you miss?"], requester: Who, language: Tongue, score: Effort }
consent: internal
`;
const header = 'Who,Day,Trade,Tongue,Effort,What broke?,What would you miss?';

describe('a survey', () => {
  it('gives each answer as an utterance of its own, with its row and column', async () => {
    const { conversations, diagnostics } = await readText('surveys/a.csv', `${header}\r\nR-1,2026-10-02,bakery,en,3,"The ""till"", twice",\r\n`, {
      sidecar: survey,
    });
    expect(conversations).toMatchObject([
      {
        id: 'autumn:R-1',
        channel: 'survey',
        date: '2026-10-02',
        requester: 'autumn:r-1',
        language: 'en',
        fields: { Trade: 'bakery', Effort: '3', score: '3' },
        utterances: [{ role: 'customer', text: 'The "till", twice', at: 'row-2-6', speaker: '' }],
      },
    ]);
    expect(diagnostics).toEqual([]);
  });

  it.each([
    ['semicolons', (text: string) => text.replaceAll(',', ';')],
    ['tabs', (text: string) => text.replaceAll(',', '\t')],
    ['bars', (text: string) => text.replaceAll(',', '|')],
    ['a byte-order mark and a quoted header', (text: string) => `\ufeff"Who"${text.slice(3)}`],
    ['UTF-16', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['mixed line ends', (text: string) => text.replace('\n', '\r\n')],
    ['another case in its header', (text: string) => text.replace('Who', 'WHO ')],
  ])('may be written with %s', async (_name, write) => {
    const text = `${header}\nR-1,2026-10-02,bakery,en,3,Zwölf,\nR-2,2026-10-03,bakery,en,3,It burned.,\n`;
    expect((await readText('a.csv', write(text), { sidecar: survey })).said).toEqual(['customer: Zwölf', 'customer: It burned.']);
  });

  it('may name its delimiter on its first line', async () => {
    expect((await readText('a.csv', `sep=;\n${header.replaceAll(',', ';')}\nR-1;2026-10-02;b;en;3;It burned.;\n`, { sidecar: survey })).said).toEqual([
      'customer: It burned.',
    ]);
  });

  it('may be in another encoding only where its sidecar names it', async () => {
    const bytes = Buffer.from(`${header}\nR-1,2026-10-02,b,en,3,Zwölf,\n`, 'latin1');
    expect(rulesOf(await readText('a.csv', bytes, { sidecar: survey }))).toEqual(['broken-table']);
    expect((await readText('a.csv', bytes, { sidecar: `${survey}encoding: windows-1252\n` })).said).toEqual(['customer: Zwölf']);
  });

  it('loses only the rows that are broken, each named', async () => {
    const rows = [
      'R-1,2026-10-02,b,en,3,One,',
      'R-2,2026-10-02,b,en',
      '../x,2026-10-02,b,en,3,Two,',
      'R-4,2026-02-30,b,en,3,Three,',
      'R-5,2026-10-02,b,en,3,Four,',
      'R-5,2026-10-02,b,en,3,Five,',
    ];
    const outcome = await readText('a.csv', `${header}\n${rows.join('\n')}\n`, { sidecar: survey });
    expect(outcome.said).toEqual(['customer: One', 'customer: Four']);
    expect(outcome.diagnostics.map(({ rule, line }) => [rule, line])).toEqual([
      ['broken-row', 3],
      ['broken-row', 4],
      ['broken-row', 5],
      ['repeated-ticket', 7],
    ]);
  });

  it('with quote marks that nobody doubled costs the row at most whose cells they part', async () => {
    const rows = ['R-1,2026-10-02,b,en,3,"The "till" rang.",', 'R-2,2026-10-02,b,en,3,"The "oven", too.",', 'R-3,2026-10-03,b,en,3,"It ""burned"", twice.",'];
    const outcome = await readText('a.csv', `${header}\n${rows.join('\n')}\n`, { sidecar: survey });
    expect(outcome.said).toEqual(['customer: "The "till" rang."', 'customer: It "burned", twice.']);
    expect(outcome.diagnostics.map(({ rule, line }) => [rule, line])).toEqual([['broken-row', 3]]);
  });

  it('with a quote mark that is never closed gives what stands before it', async () => {
    const outcome = await readText('a.csv', `${header}\nR-1,2026-10-02,b,en,3,One,\nR-2,2026-10-02,b,en,3,"Two,\nR-3\n`, { sidecar: survey });
    expect(outcome.said).toEqual(['customer: One']);
    expect(rulesOf(outcome)).toEqual(['broken-table']);
  });

  it('is never quoted with a day that could be two', async () => {
    const rows = `${header}\nR-1,03/04/2026,b,en,3,One,\nR-2,03/05/2026,b,en,3,Two,\nR-3,2026-05-23,b,en,3,Three,\n`;
    const outcome = await readText('a.csv', rows, { sidecar: survey });
    expect(outcome.conversations.map(({ date }) => date)).toEqual(['2026-05-23']);
    expect(rulesOf(outcome)).toEqual(['ambiguous-date']);
    expect(outcome.skipped).toEqual({ 'conversations: its date could be two days': 2 });
    const told = await readText('a.csv', rows, { sidecar: `${survey}dates: day-first\n` });
    expect(told.conversations.map(({ date }) => date)).toEqual(['2026-04-03', '2026-05-03', '2026-05-23']);
  });

  it('shows by one of its days in which order it writes all of them, unless another day contradicts', async () => {
    const rows = `${header}\nR-1,03/04/2026,b,en,3,One,\nR-2,05/23/2026 14:03,b,en,3,Two,\n`;
    expect((await readText('a.csv', rows, { sidecar: survey })).conversations.map(({ date }) => date)).toEqual(['2026-03-04', '2026-05-23']);
    const torn = await readText('a.csv', `${rows}R-3,23/05/2026,b,en,3,Three,\n`, { sidecar: survey });
    expect(torn.conversations.map(({ date }) => date)).toEqual(['2026-05-23', '2026-05-23']);
    expect(rulesOf(torn)).toEqual(['ambiguous-date']);
  });
});

describe('a table', () => {
  it('without a sidecar is not guessed at: its author learns which columns there are', async () => {
    const outcome = await readText('a.csv', 'Id,Speaker,Text\n1,Customer,Hello\n');
    expect(outcome.conversations).toEqual([]);
    expect(outcome.diagnostics[0]?.sentence).toContain('`Speaker`');
  });
  it('whose first row is data shows none of it', async () => {
    const [diagnostic] = (await readText('a.csv', '1,ines@mail.example,I am ill\n2,x,y\n')).diagnostics;
    expect(diagnostic?.sentence).not.toMatch(/ines|ill/);
  });
  it.each([
    ['two columns of one name', 'Id,Day,Text,Text'],
    ['a prototype’s name', 'Id,Day,Text,__proto__'],
    ['none of the columns that the sidecar names', 'A,B,C'],
  ])('with %s is refused', async (_name, first) => {
    expect(rulesOf(await readText('a.csv', `${first}\n1,2026-10-02,x,y\n`, { sidecar: 'columns: { id: Id, date: Day, text: Text }\n' }))).toEqual(['sidecar']);
  });
});

describe('a table of tickets', () => {
  const sidecar =
    'kind: ticket\ncolumns: { id: Case, date: Opened, text: [Message], author: Sender, role: From, requester: Email }\nroles: { Customer: customer, Agent: team }\n';
  it('ties neighbouring rows to one conversation and knows roles by what the sidecar says', async () => {
    const rows = [
      '1,2026-10-02 14:03,I wait.,Ines,Customer,i@mail.example',
      '1,2026-10-03 14:03,We see.,Tom,Agent,i@mail.example',
      '2,2026-10-02,Hm.,Bo,Partner,b@mail.example',
    ];
    const { conversations, said } = await readText('tickets/t.csv', `Case,Opened,Message,Sender,From,Email\n${rows.join('\n')}\n`, { sidecar });
    expect(said).toEqual(['customer: I wait.', 'team: We see.', 'unknown: Hm.']);
    expect(conversations.map(({ id, requester, names }) => [id, requester, names])).toEqual([
      ['t:1', 'i@mail.example', ['Ines', 'Tom']],
      ['t:2', 'b@mail.example', ['Bo']],
    ]);
  });
  it('without a role knows the requester by being the author, and nobody else', async () => {
    const fields = 'kind: ticket\ncolumns: { id: Case, date: Opened, text: Message, author: Sender, requester: Owner }\n';
    const { said } = await readText('t.csv', 'Case,Opened,Message,Sender,Owner\n1,2026-10-02,Mine.,A,a\n1,2026-10-02,Theirs.,B,a\n', { sidecar: fields });
    expect(said).toEqual(['customer: Mine.', 'unknown: Theirs.']);
  });

  it('may have its replies in a table of their own', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'earshot-replies-'));
    try {
      await writeFile(join(folder, 't.csv'), 'Case,Opened,Message,Sender,Owner,Trade\n1,2026-10-02,Mine.,Ines,Ines,bakery\n');
      await writeFile(join(folder, 't.csv.yml'), 'columns: { id: Case, date: Opened, text: Message, author: Sender, requester: Owner }\n');
      await writeFile(join(folder, 'r.csv'), 'Case,At,Reply,By\n1,2026-10-03,Thanks.,Ines\n1,2026-10-03,Bye.,Tom\n');
      await writeFile(join(folder, 'r.csv.yml'), 'messagesOf: t.csv\ncolumns: { conversation: Case, date: At, text: Reply, author: By }\n');
      const {
        sources: [source],
      } = await loadSource(join(folder, 'r.csv'), 'tickets/r.csv');
      const read = source ? await Array.fromAsync(tables.read(source, notebook(), {})) : [];
      expect(read).toMatchObject([{ id: 't:1', requester: 't:ines', fields: { Trade: 'bakery' }, utterances: [{ role: 'customer' }, { role: 'unknown' }] }]);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

describe('a table of tickets that does not say who wrote its words', () => {
  const text = 'Case,Opened,Message,Owner\n1,2026-10-02,It rings too loud.,ann\n2,2026-10-03,It does not ring.,bo\n';
  it.each([
    ['at all', 'columns: { id: Case, date: Opened, text: Message }', '"*": customer'],
    ['but has authors', 'columns: { id: Case, date: Opened, text: Message, author: Owner }', '`author` and `requester`'],
    ['but has roles that nobody declared', 'columns: { id: Case, date: Opened, text: Message, role: Owner }', '`roles`'],
  ])('%s is nobody’s, and its author learns what to add', async (_name, columns, advice) => {
    const outcome = await readText('tickets/a.csv', text, { sidecar: `kind: ticket\n${columns}\n` });
    expect(outcome.said).toEqual(['unknown: It rings too loud.', 'unknown: It does not ring.']);
    expect(rulesOf(outcome)).toEqual(['unknown-speaker']);
    expect(outcome.diagnostics[0]?.sentence).toContain(advice);
    expect(outcome.diagnostics[0]?.sentence).not.toMatch(/ann|ring/);
  });

  it('is told what to add where only the team is named', async () => {
    const roles = 'Case,Opened,Message,From\n1,2026-10-02,It rings too loud.,c-17\n2,2026-10-03,Turn it down.,Desk\n';
    const sidecar = (more: string): string => `kind: ticket\ncolumns: { id: Case, date: Opened, text: Message, role: From }\nroles: { Desk: team${more} }\n`;
    const outcome = await readText('tickets/a.csv', roles, { sidecar: sidecar('') });
    expect(outcome.said).toEqual(['unknown: It rings too loud.', 'team: Turn it down.']);
    expect(rulesOf(outcome)).toEqual(['unknown-speaker']);
    const others = await readText('tickets/a.csv', roles, { sidecar: sidecar(', "*": customer') });
    expect(others.said).toEqual(['customer: It rings too loud.', 'team: Turn it down.']);
    expect(others.diagnostics).toEqual([]);
  });

  it.each(['Chatbot', 'Support agent', 'System', 'Internal note', 'auto-reply'])(
    'does not take “everybody else” for a customer who is called %s',
    async (role) => {
      const text = `Case,Opened,Message,From\n1,2026-10-02,It rings too loud.,c-17\n2,2026-10-03,Turn it down.,${role}\n`;
      const sidecar = 'kind: ticket\ncolumns: { id: Case, date: Opened, text: Message, role: From }\nroles: { "*": customer }\n';
      const outcome = await readText('tickets/a.csv', text, { sidecar });
      expect(outcome.said).toEqual(['customer: It rings too loud.', 'unknown: Turn it down.']);
      expect(outcome.diagnostics[0]?.sentence).toContain('one row');
    },
  );

  it.each([
    ['public', 'FALSE'],
    ['Is_Private', '1'],
    ['internal', 'true'],
  ])('keeps what customers do not see for notes: %s is %s', async (column, value) => {
    const text = `Case,Opened,Message,Sender,Owner,${column}\n1,2026-10-02,He always complains.,ann,ann,${value}\n2,2026-10-03,It does not ring.,bo,bo,${value === 'FALSE' ? 'TRUE' : '0'}\n`;
    const sidecar = 'kind: ticket\ncolumns: { id: Case, date: Opened, text: Message, author: Sender, requester: Owner }\n';
    expect((await readText('tickets/a.csv', text, { sidecar })).said).toEqual(['note: He always complains.', 'customer: It does not ring.']);
  });

  it('is the customer’s where its sidecar says so of all rows', async () => {
    const sidecar = 'kind: ticket\ncolumns: { id: Case, date: Opened, text: Message, requester: Owner }\nroles: { "*": customer }\n';
    const { conversations, diagnostics } = await readText('tickets/a.csv', text, { sidecar });
    expect(conversations.map(({ utterances }) => utterances[0]?.why)).toEqual(Array(2).fill('the sidecar says `"*": customer` of all rows without a role'));
    expect(diagnostics).toEqual([]);
  });

  it('is spared where nobody wants it, and counted', async () => {
    const sidecar = 'kind: ticket\ncolumns: { id: Case, date: Opened, text: Message }\nroles: { "*": customer }\n';
    const { said, skipped } = await readText('tickets/a.csv', text, { sidecar, wanted: { needles: ['bo'] } });
    expect(said).toEqual(['customer: It does not ring.']);
    expect(skipped).toEqual({ 'conversations: belongs to no persona': 1 });
  });
});

describe('a cell in which an export wrote line breaks as two letters', () => {
  it.each([
    ['Dear team,\\n\\nit rings too loud.\\nAt night, too.', 'customer: Dear team,\n\nit rings too loud.\nAt night, too.'],
    ['It lies in C:\\new\\night and rings.', 'customer: It lies in C:\\new\\night and rings.'],
  ])('has them again, and paths stay as they are: %s', async (cell, said) => {
    const sidecar = 'kind: ticket\ndate: 2026-10-02\ncolumns: { text: Message }\nroles: { "*": customer }\n';
    expect((await readText('tickets/a.csv', `Message,Other\n"${cell}",x\n`, { sidecar })).said).toEqual([said]);
  });
});

describe('a table with one trouble in many rows', () => {
  it('tells the first of them and counts the others', async () => {
    const rows = Array.from({ length: 300 }, (_none, at) => `../${at},2026-10-02,b,en,3,One ${at},`).join('\n');
    const sidecar = survey.replace('kind: survey', 'kind: ticket');
    const { diagnostics } = await readText('a.csv', `${header}\n${rows}\n`, { sidecar });
    expect(diagnostics).toHaveLength(21);
    expect(diagnostics.at(-1)?.sentence).toMatch(/^280 more rows like this: The id of this row/);
  });
});

describe('a day', () => {
  it.each([
    ['2026-10-02T23:30:00-05:00', '2026-10-03'],
    ['2026/10/02 4:46:53 PM GMT+2', '2026-10-02'],
    ['2026. 10. 2. 오후 4:46:53', '2026-10-02'],
    ['2026年10月2日', '2026-10-02'],
    ['02.10.2026 16:46', '2026-10-02'],
    ['23/10/26 16:46', '2026-10-23'],
    ['Oct 2, 2026', '2026-10-02'],
    ['Friday, October 2nd, 2026', '2026-10-02'],
    ['2. Oktober 2026', '2026-10-02'],
    ['2 de octubre de 2026', '2026-10-02'],
    ['Fri Oct 02 06:55:44 +0000 2026', '2026-10-02'],
    ['Fri Oct 02 2026 06:55:44 GMT+0000 (UTC)', '2026-10-02'],
    ['Fri, 02 Oct 2026 15:16:08 GMT', '2026-10-02'],
    ['02/Oct/26 3:30 PM', '2026-10-02'],
    ['2-Oct-26', '2026-10-02'],
    ['Oct 02 06:55', undefined],
    ['2 октября 2026', '2026-10-02'],
    ['1790920860000', '2026-10-02'],
    ['02/03/2026', AMBIGUOUS],
    ['31.02.2026', undefined],
    ['yesterday', undefined],
  ])('may be written %s', (cell, day) => {
    expect(dayIn(cell)).toBe(day);
  });
});
