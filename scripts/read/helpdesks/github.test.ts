import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readText, rulesOf, type Outcome } from '../fixtures/read-text.ts';
import { zipOf } from '../fixtures/zip-of.ts';
import { githubText } from './github-text.ts';

const fixture = (name: string): Promise<string> => readFile(join(import.meta.dirname, '../fixtures/github', name), 'utf8');
const roles = ({ conversations }: Outcome): (string | undefined)[][] =>
  conversations.flatMap(({ utterances }) => utterances.map(({ role, text, skip }) => [role, text, skip]));

const API = 'https://api.github.com/repos/bread-tin/app';
const rest = (number: number, login: string, association: string, more: object = {}): object => ({
  url: `${API}/issues/${number}`,
  html_url: `https://github.com/bread-tin/app/issues/${number}`,
  number,
  title: 'T',
  user: { login, type: 'User' },
  labels: [{ name: 'bug' }],
  state: 'open',
  comments: 0,
  created_at: '2026-03-04T08:00:00Z',
  author_association: association,
  body: 'It broke.',
  ...more,
});
const comment = (number: number, id: number, login: string, association: string, body: string): object => ({
  id,
  issue_url: `${API}/issues/${number}`,
  html_url: `https://github.com/bread-tin/app/issues/${number}#issuecomment-${id}`,
  user: { login, type: login.endsWith('[bot]') ? 'Bot' : 'User' },
  author_association: association,
  created_at: '2026-03-05T08:00:00Z',
  body,
});

describe('GitHub issues as scripts keep them', () => {
  const kept = {
    number: 33,
    title: 'T',
    body: 'It would help me to sort them by weight.',
    author: 'ovenmaker',
    labels: ['wish'],
    assignees: ['pia-maintains'],
    created_at: '2026-03-04T08:00:00Z',
  };

  it('may name people by their logins alone; nobody is a customer before a sidecar says so', async () => {
    const page = JSON.stringify({
      updated: 'x',
      issues: [kept, { ...kept, number: 34, author: 'renovate[bot]' }, { ...kept, number: 35, author: 'pia-maintains' }],
    });
    const outcome = await readText('tickets/a.json', page);
    expect(outcome.said.map((one) => one.split(':')[0])).toEqual(['unknown', 'bot', 'unknown']);
    expect(outcome.diagnostics.map(({ sentence }) => sentence).join()).toContain('roles');
    const sidecar = 'consent: public\nroles: { pia-maintains: team, "*": customer }\n';
    expect((await readText('tickets/a.json', page, { sidecar })).said.map((one) => one.split(':')[0])).toEqual(['customer', 'bot', 'team']);
  });
});

describe('GitHub issues as gh writes them', () => {
  it('are conversations whose customer opened them and does not maintain the project', async () => {
    const outcome = await readText('tickets/a.json', await fixture('issues.json'));
    expect(outcome.diagnostics).toEqual([]);
    expect(outcome.conversations[0]).toMatchObject({
      id: 'github:bread-tin-app-12',
      date: '2026-03-04',
      requester: 'id:ovenmaker',
      tags: ['bug'],
      fields: { repository: 'bread-tin/app', state: 'open' },
      utterances: [{ at: 'description' }, { at: 'comment-9001' }, { at: 'comment-9002', said: '2026-03-06' }, {}, {}],
    });
    expect(outcome.conversations[0]?.names).toEqual(expect.arrayContaining(['ovenmaker', 'Ove Sample', 'pia-maintains']));
    expect(roles(outcome)).toEqual([
      ['customer', 'The list of my flours is empty after every update.\nI keep a paper copy by the oven now.', undefined],
      ['team', 'Which version is it?', undefined],
      ['customer', 'The one from Friday. I cannot bake from memory, you know.', undefined],
      ['unknown', 'Same here!', 'not the requester'],
      ['bot', 'This issue is stale.', undefined],
      ['team', 'Rewrite the list in the new style.', undefined],
    ]);
    for (const { why } of outcome.conversations.flatMap(({ utterances }) => utterances)) expect(why).toBeTruthy();
  });

  it('may be lines, a single one, or packed', async () => {
    const [first, second] = JSON.parse(await fixture('issues.json')) as object[];
    const lines = `${JSON.stringify(first)}\n${JSON.stringify(second)}\n`;
    expect((await readText('a.ndjson', lines)).conversations).toHaveLength(2);
    expect((await readText('a.json', JSON.stringify(first, null, 2))).conversations).toHaveLength(1);
    expect((await readText('a.json.gz', gzipSync(await fixture('issues.json')))).conversations).toHaveLength(2);
  });

  it('without a word of who maintains the project are nobody’s, until the sidecar says it', async () => {
    const issue = {
      number: 1,
      title: 'T',
      body: 'Mine?',
      author: { login: 'ines' },
      createdAt: '2026-03-04T08:00:00Z',
      url: 'https://github.com/bread-tin/app/issues/1',
    };
    const text = JSON.stringify([issue, { ...issue, number: 2, url: 'https://github.com/bread-tin/app/issues/2', author: { login: 'pia' } }]);
    const outcome = await readText('a.json', text);
    expect(outcome.said).toEqual(['unknown: Mine?', 'unknown: Mine?']);
    expect(outcome.diagnostics).toMatchObject([{ rule: 'broken-export', severity: 'warning' }]);
    expect((await readText('a.json', text, { sidecar: 'roles: { Pia: team, "*": customer }\n' })).said).toEqual(['customer: Mine?', 'team: Mine?']);
  });

  it('leave comments that were hidden unheard', async () => {
    const [first] = JSON.parse(await fixture('issues.json')) as { comments: object[] }[];
    const hidden = { ...first, comments: first?.comments.map((one) => ({ ...one, isMinimized: true })) };
    expect(roles(await readText('a.json', JSON.stringify([hidden])))[2]).toEqual([
      'customer',
      'The one from Friday. I cannot bake from memory, you know.',
      'hidden by the maintainers',
    ]);
  });
});

describe('GitHub issues of the REST API', () => {
  it('find their comments in a file beside them; pull requests are left out and counted', async () => {
    const issues = [
      rest(1, 'ines', 'NONE', { comments: 3 }),
      rest(2, 'pia', 'MEMBER'),
      rest(3, 'jo', 'CONTRIBUTOR', { pull_request: { url: 'x' } }),
      rest(4, 'jo', 'CONTRIBUTOR'),
    ];
    const comments = [comment(1, 11, 'pia', 'MEMBER', 'When?'), comment(1, 12, 'Ines', 'NONE', 'At night.'), comment(1, 13, 'stale[bot]', 'NONE', 'Stale.')];
    const beside = { 'issue_comments.json': JSON.stringify(comments) };
    const outcome = await readText('issues.json', JSON.stringify(issues), { beside });
    expect(outcome.said).toEqual(['customer: It broke.', 'team: When?', 'customer: At night.', 'bot: Stale.', 'team: It broke.', 'customer: It broke.']);
    expect(outcome.skipped).toEqual({ 'conversations: a pull request': 1 });
    expect(outcome.diagnostics).toEqual([]);
    const alone = await readText('issue_comments.json', JSON.stringify(comments), { beside: { 'issues.json': JSON.stringify(issues) } });
    expect(alone).toMatchObject({ reader: 'GitHub issues', conversations: [], diagnostics: [] });
    const zip = await readText('a.zip', zipOf({ 'x/issues.json': JSON.stringify(issues), 'x/comments.json': JSON.stringify(comments) }));
    expect(zip.said).toEqual(outcome.said);
  });

  it('say where comments are missing, or lie alone', async () => {
    expect((await readText('issues.json', JSON.stringify([rest(1, 'ines', 'NONE', { comments: 3 })]))).diagnostics).toMatchObject([{ severity: 'warning' }]);
    expect((await readText('comments.json', JSON.stringify([comment(1, 11, 'pia', 'MEMBER', 'x')]))).diagnostics).toMatchObject([{ severity: 'error' }]);
  });

  it('of several repositories keep apart', async () => {
    const other = rest(1, 'ines', 'NONE', { url: 'https://api.github.com/repos/other/app/issues/1', html_url: 'https://github.com/other/app/issues/1' });
    const outcome = await readText('a.json', JSON.stringify({ total_count: 2, incomplete_results: false, items: [rest(1, 'ines', 'NONE'), other] }));
    expect(outcome.conversations.map(({ id }) => id)).toEqual(['github:bread-tin-app-1', 'github:other-app-1']);
  });

  it('may be nodes of GraphQL', async () => {
    const node = {
      number: 5,
      title: 'T',
      url: 'https://github.com/bread-tin/app/issues/5',
      createdAt: '2026-03-04T08:00:00Z',
      author: { login: 'ines', __typename: 'User' },
      authorAssociation: 'NONE',
      body: 'It broke.',
      labels: { nodes: [{ name: 'bug' }] },
      comments: {
        totalCount: 2,
        nodes: [{ databaseId: 7, author: { login: 'ines' }, authorAssociation: 'NONE', body: 'Still.', createdAt: '2026-03-05T08:00:00Z' }],
      },
    };
    const outcome = await readText('a.json', JSON.stringify({ data: { repository: { issues: { nodes: [node] } } } }));
    expect(outcome.said).toEqual(['customer: It broke.', 'customer: Still.']);
    expect(outcome.conversations[0]?.tags).toEqual(['bug']);
    expect(rulesOf(outcome)).toEqual(['broken-export']);
  });

  it('by accounts that are gone, or by programs, are nobody’s customer', async () => {
    const outcome = await readText(
      'a.json',
      JSON.stringify([
        rest(1, 'ines', 'NONE'),
        rest(2, 'x', 'NONE', { user: null }),
        rest(3, 'ghost', 'NONE'),
        rest(4, 'dependabot[bot]', 'NONE', { user: { login: 'dependabot[bot]', type: 'Bot' } }),
      ]),
    );
    expect(outcome.said).toEqual(['customer: It broke.', 'unknown: It broke.', 'unknown: It broke.', 'bot: It broke.']);
  });

  it('that are cut off or broken cost themselves alone', async () => {
    const lines = `${JSON.stringify(rest(1, 'ines', 'NONE'))}\n{"number":2,\n${JSON.stringify(rest(3, 'ines', 'NONE', { created_at: 'never' }))}\n${JSON.stringify(rest(4, 'ines', 'NONE'))}\n`;
    const outcome = await readText('a.ndjson', lines);
    expect(outcome.conversations.map(({ id }) => id)).toEqual(['github:bread-tin-app-1', 'github:bread-tin-app-4']);
    expect(outcome.diagnostics.map(({ rule, line }) => [rule, line])).toEqual([
      ['broken-export', 2],
      ['broken-ticket', 3],
    ]);
    const list = JSON.stringify([rest(1, 'ines', 'NONE'), rest(2, 'ines', 'NONE')]);
    expect((await readText('a.json', list.slice(0, -30))).conversations.map(({ id }) => id)).toEqual(['github:bread-tin-app-1']);
  });
});

describe('The words of a body on GitHub', () => {
  it.each([
    ['**Describe the bug**\nA clear and concise description of what the bug is.\n\nThe till forgets me.', 'The till forgets me.'],
    ['### What broke\n\nFriday’s\n\n### More\n\n_No response_', 'Friday’s'],
    ['Before.\n<details><summary>Log</summary>\n\nline one\n\n<details>deep</details>\n\nline two\n</details>\n\nAfter.', 'Before.\n\nAfter.'],
    ['Text.\n~~~\ncode\n~~~\nMore.', 'Text.\n\nMore.'],
    ['Text.\n```\nnever closed', 'Text.'],
    ['> theirs\nand lazily theirs\n\nMine.', 'Mine.'],
    ['One line\nand the next, with `a word`, [a link](https://x.example) and ![a picture](y.png).', 'One line\nand the next, with a word, a link and .'],
    ['- first\n- second\n- [ ] box', 'first\nsecond'],
    ['| When | What |\n| --- | --- |\n| Night | it broke |', 'Night\nit broke'],
    ['<!-- hidden -->Seen.<!-- never closed', 'Seen.'],
    ['A **bold** claim, *really*, ~~gone~~ &amp; kept', 'A bold claim, really, gone & kept'],
    [
      '### What happened?\n\nThe list is empty.\n\n### App version\n\n0.6.6\n\n### Operating System\n\nUbuntu 22.04\n\n### Web server\n\nApache\n\n### Else?\n\nOnly on Fridays.',
      'The list is empty.\n\nOnly on Fridays.',
    ],
    [
      '### Environment\n\nmacOS 14, arm64\n\nIt only happens when the laptop was asleep for an hour or more.',
      'It only happens when the laptop was asleep for an hour or more.',
    ],
    ['It broke.\n\n- OS: windows 7\n- Browser chrome\n- Version 22\n- App version: 3.1', 'It broke.'],
    [
      'The server I rent is slow.\n\nVersion 3 broke the list for me!\n\nOn my device nothing works',
      'The server I rent is slow.\n\nVersion 3 broke the list for me!\n\nOn my device nothing works',
    ],
  ])('of %j are %j', (body, words) => expect(githubText(body)).toBe(words));

  it.each([
    'One line.\nAnother line.\n\nA new paragraph, 1. not a list.',
    'With carriage returns.\r\nHere.\r\n\r\nAnd there.',
    '  Set in by two.  \n  Twice.\n\n\n\nFar below: https://x.example/a-b.',
    'A dash - within - lines\n\nSee error\n\nOS: windows 7',
  ])('are the same whether or not the parser has to look at them: %j', (body) => {
    // A comment is markup, and nobody's words.
    expect(githubText(body)).toBe(githubText(`${body}\n\n<!-- -->`));
  });

  it.each([['> '], ['- '], ['* a\n'], ['['], ['!['], ['`'], ['```\n'], ['<details>'], ['<!--'], ['**a'], ['|'], ['_a '], ['1. '], ['<a ']])(
    'come to an end in a hostile body of %j',
    (unit) => {
      expect(githubText(`Mine.\n\n${unit.repeat(60_000 / unit.length)}`)).toContain('Mine.');
    },
  );
});
