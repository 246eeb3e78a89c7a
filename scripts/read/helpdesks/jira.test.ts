import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readText, rulesOf, type Outcome } from '../fixtures/read-text.ts';

const fixture = (name: string): Promise<string> => readFile(join(import.meta.dirname, '../fixtures/jira', name), 'utf8');
const roles = ({ conversations }: Outcome): (string | undefined)[][] =>
  conversations.flatMap(({ utterances }) => utterances.map(({ role, text, skip }) => [role, text, skip]));

const HEADER = 'Summary,Issue key,Reporter,Reporter Id,Created,Description,Comment,Comment';
const row = (key: string, created: string, description = 'It broke.', comment = ''): string => `S,${key},Ines,u1,${created},${description},"${comment}",`;
const table = (...rows: string[]): string => `${[HEADER, ...rows].join('\n')}\n`;

describe('A table of issues without words', () => {
  it('says which columns it lacks', async () => {
    const { said, diagnostics } = await readText('tickets/a.csv', 'issue_key,summary,reporter,created\nTIN-1,The lid sticks,Ines,2026-03-04\n');
    expect(said).toEqual([]);
    expect(diagnostics.map(({ sentence }) => sentence)).toEqual([expect.stringContaining('no column `Description`')]);
  });
});

describe('a table of Jira issues', () => {
  it('gives each issue with its reporter’s words as the customer’s', async () => {
    const outcome = await readText('tickets/a.csv', await fixture('service-desk.csv'));
    expect(outcome.reader).toBe('Jira issues');
    expect(outcome.diagnostics).toEqual([]);
    expect(outcome.conversations[0]).toMatchObject({
      id: 'jira:SHOP-12',
      date: '2026-10-06',
      requester: 'id:qm:7f:ines',
      tags: ['till', 'evening'],
      scores: [{ name: 'CSAT', value: 4, from: 1, to: 5 }],
    });
    expect(outcome.conversations[0]?.fields).toMatchObject({ Plan: 'starter', 'Request Type': 'Report a fault', Status: 'Done' });
    expect(outcome.conversations[0]?.names).toEqual(expect.arrayContaining(['Ines Example', 'Tom Agent']));
    expect(roles(outcome)).toEqual([
      ['customer', 'Hello,\n\nthe till forgets the last sale whenever the shop loses its connection. Every evening I count it by hand.', undefined],
      ['team', 'Thank you; could you restart it?', undefined],
      ['customer', 'I did; twice; nothing changed. @Tom Agent, please call me before seven.', undefined],
      ['bot', 'We will be back tomorrow.', undefined],
      ['unknown', 'Customer rang: bill came in the wrong currency.', 'written in the requester’s name'],
      ['customer', 'The bill is in crowns and I pay in euros.', undefined],
    ]);
  });

  it('says where each comment stands, when it was said, and why it is whose', async () => {
    const { conversations } = await readText('a.csv', table(row('A-1', '2026-10-06 10:00', 'It broke.', '07/Oct/26 9:00 AM;u1;Still.')));
    expect(conversations[0]?.utterances).toMatchObject([
      { at: 'row-2', said: '2026-10-06', why: 'its author is the reporter' },
      { at: 'row-2-comment-1', said: '2026-10-07', why: 'its author is the reporter' },
    ]);
  });

  it('knows the order of days and months from any date in the table', async () => {
    const outcome = await readText('a.csv', table(row('A-1', '10/7/26 9:00 AM'), row('A-2', '10/8/26 9:00 AM', 'x', '10/27/26 1:00 PM;u1;Later.')));
    expect(outcome.conversations.map(({ date }) => date)).toEqual(['2026-10-07', '2026-10-08']);
    expect(outcome.diagnostics).toEqual([]);
  });

  it.each([
    ['no date tells', []],
    ['dates disagree', [row('A-3', '13/7/26'), row('A-4', '7/13/26')]],
  ])('leaves out days that could be two days where %s, and says so once', async (_why, more) => {
    const outcome = await readText('a.csv', table(row('A-1', '10/7/26 9:00 AM'), row('A-2', '10/8/26 9:00 AM'), ...more));
    expect(outcome.conversations.map(({ id }) => id)).toEqual(more.length === 0 ? [] : ['jira:A-3', 'jira:A-4']);
    expect(rulesOf(outcome)).toEqual(['ambiguous-date']);
    expect(outcome.skipped).toEqual({ 'conversations: its date could be two days': 2 });
  });

  it('without account ids never takes a comment for the reporter’s, and says which column is missing', async () => {
    const text = 'Summary,Issue key,Reporter,Created,Description,Comment\nS,A-1,Ines Example,06/Oct/26,Mine.,06/Oct/26 9:00 AM;557058:abc;Whose?\n';
    const outcome = await readText('a.csv', text);
    expect(outcome.said).toEqual(['customer: Mine.', 'unknown: Whose?']);
    expect(outcome.diagnostics).toMatchObject([{ severity: 'warning', rule: 'broken-export' }]);
  });

  it('of a server knows its people by their user names', async () => {
    const text = 'Summary,Issue key,Reporter,Created,Description,Comment\nS,A-1,ines,06/Oct/26,Mine.,06/Oct/26 9:00 AM;ines;Mine too.\n';
    expect((await readText('a.csv', text)).said).toEqual(['customer: Mine.', 'customer: Mine too.']);
  });

  it('of the data pipeline has its breaks back, and loses the sentence that was cut off', async () => {
    const cut = `First line.\\nSecond line. ${'word '.repeat(395)}and he`;
    const text = `id,instance_url,key,summary,description,creator_id,reporter_id,created_date\n1,https://desk.example,P-1,S,${cut.padEnd(2000, 'x')},5,5,2026-03-04T08:00:00Z\n`;
    const outcome = await readText('issues.csv', text);
    expect(outcome.said).toEqual(['customer: First line.\nSecond line.']);
  });

  it('loses only its broken rows', async () => {
    const outcome = await readText(
      'a.csv',
      table(row('A-1', '06/Oct/26'), 'S,A-2,Ines', row('../x', '06/Oct/26'), row('A-4', '31/Feb/26'), row('A-5', '06/Oct/26')),
    );
    expect(outcome.conversations.map(({ id }) => id)).toEqual(['jira:A-1', 'jira:A-5']);
    expect(outcome.diagnostics.map(({ rule, line }) => [rule, line])).toEqual([
      ['broken-row', 3],
      ['broken-ticket', 4],
      ['broken-ticket', 5],
    ]);
  });

  it('that is cut off gives what stands before', async () => {
    const outcome = await readText('a.csv', table(row('A-1', '06/Oct/26'), row('A-2', '06/Oct/26', 'x', 'never closed')).slice(0, -4));
    expect(outcome.conversations.map(({ id }) => id)).toEqual(['jira:A-1']);
    expect(rulesOf(outcome)).toEqual(['broken-table']);
  });

  it('may be packed, in UTF-16, or parted by semicolons; in an older encoding it is refused with its line', async () => {
    const text = table(row('A-1', '06/Oct/26'));
    expect((await readText('a.csv.gz', gzipSync(text))).said).toEqual(['customer: It broke.']);
    expect((await readText('a.csv', Buffer.from(`\ufeff${text}`, 'utf16le'))).said).toEqual(['customer: It broke.']);
    expect((await readText('a.csv', text.replaceAll(',', ';'))).said).toEqual(['customer: It broke.']);
    expect(rulesOf(await readText('a.csv', Buffer.from(table(row('A-1', '06/Oct/26', 'é')), 'latin1')))).toEqual(['broken-table']);
  });

  it('is left to its sidecar where that names the columns', async () => {
    const sidecar = 'columns: { id: Issue key, date: Created, text: Description }\nkind: survey\n';
    expect((await readText('a.csv', table(row('A-1', '2026-10-06')), { sidecar })).reader).toBe('a table');
  });
});

const adf = (text: string): object => ({ type: 'doc', version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] });
const issue = (key: string, comments: object[] = [], more: object = {}): object => ({
  key,
  fields: {
    summary: 'S',
    created: '2026-03-04T23:30:00.000-0500',
    reporter: { accountId: 'u1', displayName: 'Ines Example' },
    description: 'It *broke*.',
    comment: { comments, total: comments.length },
    ...more,
  },
});
const by = (accountId: string, body: unknown, more: object = {}): object => ({
  id: '5',
  author: { accountId },
  body,
  created: '2026-03-06T08:00:00.000+0000',
  ...more,
});

describe('Jira issues in JSON', () => {
  it('are read with documents as text, and private comments as notes', async () => {
    const outcome = await readText('a.json', await fixture('search.json'));
    expect(outcome.diagnostics).toEqual([]);
    expect(outcome.conversations[0]).toMatchObject({
      id: 'jira:BAKE-7',
      requester: 'marta@bakery.example',
      tags: ['orders'],
      fields: { status: 'Waiting for support', customfield_10050: 'starter', project: 'Bakery desk' },
      scores: [{ name: 'CSAT', value: 5 }],
    });
    expect(roles(outcome)).toEqual([
      ['customer', 'My flour order from Sunday is gone.\n\nI typed it on the phone, between two trays.', undefined],
      ['team', 'Which phone is it?', undefined],
      ['note', 'Third time this week.', 'private note'],
      ['customer', 'The old one that hangs above the oven.', undefined],
    ]);
  });

  it.each([
    ['a list', (issues: object[]) => JSON.stringify(issues)],
    ['lines', (issues: object[]) => issues.map((one) => `${JSON.stringify(one)}\n`).join('')],
    ['a page', (issues: object[]) => JSON.stringify({ expand: 'names', issues }, null, 2)],
  ])('may be %s', async (_name, write) => {
    const outcome = await readText('a.json', write([issue('A-1'), issue('A-2')]));
    expect(outcome.said).toEqual(['customer: It broke.', 'customer: It broke.']);
    expect(outcome.conversations[0]?.date).toBe('2026-03-05');
  });

  it('may be a single one', async () => {
    expect((await readText('a.json', JSON.stringify(issue('A-1')))).conversations.map(({ id }) => id)).toEqual(['jira:A-1']);
  });

  it('never credit the reporter with what others, apps, closed circles or colleagues wrote', async () => {
    const comments = [
      by('u1', adf('Hidden.'), { visibility: { type: 'role', value: 'Administrators' } }),
      by('u1', adf('Internal.'), { jsdPublic: false }),
      { id: '6', author: { accountId: 'x', accountType: 'app' }, body: 'Automatic.' },
      { id: '7', author: { accountId: 'c2', accountType: 'customer' }, body: 'Me too.' },
      { id: '8', body: 'Nobody.' },
      by('u9', 'A colleague?'),
      by('u1', 'Mine.', { jsdPublic: true }),
    ];
    expect(roles(await readText('a.json', JSON.stringify([issue('A-1', comments)]))).slice(1)).toEqual([
      ['note', 'Hidden.', 'private note'],
      ['note', 'Internal.', 'private note'],
      ['bot', 'Automatic.', undefined],
      ['unknown', 'Me too.', 'not the requester'],
      ['unknown', 'Nobody.', 'nobody is named as its author'],
      ['unknown', 'A colleague?', 'not the requester'],
      ['customer', 'Mine.', undefined],
    ]);
  });

  it('of a reporter who works on it are the team’s, as are those of accounts that the sidecar names', async () => {
    const own = issue('A-1', [], { assignee: { accountId: 'u1' } });
    expect((await readText('a.json', JSON.stringify([own]))).said).toEqual(['team: It broke.']);
    const sidecar = 'roles: { "ines example": team }\n';
    expect((await readText('a.json', JSON.stringify([issue('A-1')]), { sidecar })).said).toEqual(['team: It broke.']);
  });

  it('say that comments are missing where they are', async () => {
    const outcome = await readText('a.json', JSON.stringify([issue('A-1', [], { comment: { comments: [], total: 120 } })]));
    expect(outcome.diagnostics).toMatchObject([{ rule: 'broken-export', severity: 'warning' }]);
  });

  it('may be requests as the service desk’s own API writes them', async () => {
    const request = {
      issueKey: 'D-1',
      requestTypeId: '11',
      createdDate: { iso8601: '2026-03-04T10:00:00+0530', epochMillis: 1 },
      reporter: { accountId: 'c1', emailAddress: 'ines@mail.example' },
      requestFieldValues: [{ fieldId: 'description', value: 'The list is empty.' }],
      currentStatus: { status: 'Open' },
      comments: {
        values: [by('c1', 'Still empty.', { public: true, created: { iso8601: '2026-03-05T10:00:00+0530' } }), by('a1', 'A note.', { public: false })],
      },
    };
    const outcome = await readText('a.json', JSON.stringify({ size: 1, values: [request] }));
    expect(outcome.said).toEqual(['customer: The list is empty.', 'customer: Still empty.', 'note: A note.']);
    expect(outcome.conversations[0]).toMatchObject({ id: 'jira:D-1', date: '2026-03-04', requester: 'ines@mail.example' });
  });

  it('that are cut off or broken cost themselves alone', async () => {
    const lines = `${JSON.stringify(issue('A-1'))}\n{"key":"A-2","fields":{\n${JSON.stringify(issue('A-3'))}\n`;
    const outcome = await readText('a.ndjson', lines);
    expect(outcome.conversations.map(({ id }) => id)).toEqual(['jira:A-1', 'jira:A-3']);
    expect(outcome.diagnostics).toMatchObject([{ rule: 'broken-export', line: 2 }]);
    const page = JSON.stringify({ issues: [issue('A-1'), issue('A-2')] });
    expect((await readText('a.json', page.slice(0, -30))).conversations.map(({ id }) => id)).toEqual(['jira:A-1']);
  });
});
