/** Group E: exports of helpdesks that are broken, odd or lie. */
import { ticketLine } from '../../scripts/sandbox/sandbox.ts';
import type { BadInput, Files, Outcome } from './bad-input.ts';

const TABLE = 'conversations/tickets/export.csv';
const SAID = 'I write my invoices when the kids are asleep and at no other hour.';
const HEADER = 'id,created_at,requester,role,body';
const SIDECAR =
  'kind: ticket\nconsent: public\npersona: maya\ncolumns: { id: id, date: created_at, requester: requester, role: role, text: body }\nroles: { end-user: customer, agent: team }\n';
const row = (id: string | number, body = SAID, day = '2026-03-04'): string => `${id},${day},r${id}@post.example,end-user,"${body}"`;
const GOOD = `${HEADER}\n${row(1)}\n${row(2, 'The bus was late and then it rained on me.')}\n`;

const csv =
  (text: string | Uint8Array, more = ''): (() => Files) =>
  () => ({ [TABLE]: text, [`${TABLE}.yml`]: SIDECAR + more });
const reject = (id: string, what: string, text: string | Uint8Array, says?: RegExp): BadInput => ({
  id,
  what,
  ends: ['REJECT'],
  files: csv(text),
  ...(says && { says }),
});
const exact = (id: string, what: string, text: string | Uint8Array, more = '', ends: readonly Outcome[] = ['EXACT']): BadInput => ({
  id,
  what,
  ends,
  files: csv(text, more),
  twin: csv(GOOD),
});

const LINES = 'conversations/tickets/export.ndjson';
const good = (body = SAID, id = 1): string => ticketLine({ id, body });
const json =
  (text: string | Uint8Array): (() => Files) =>
  () => ({ [LINES]: text, [`${LINES}.yml`]: 'consent: public\n' });
const rejectJson = (id: string, what: string, text: string | Uint8Array, says?: RegExp): BadInput => ({
  id,
  what,
  ends: ['REJECT'],
  files: json(text),
  ...(says && { says }),
});
/** A ticket whose JSON is changed by hand. */
const changed = (from: string | RegExp, to: string): string => `${good().replace(from, to)}\n`;
/** A ticket whose words are HTML. */
const html = (body: string): string => {
  const ticket = JSON.parse(good()) as { comments: { html_body?: string; plain_body?: string; body?: string }[]; description: string };
  for (const comment of ticket.comments) {
    comment.html_body = body;
    delete comment.plain_body;
    comment.body = '';
  }
  return `${JSON.stringify({ ...ticket, description: '' })}\n`;
};

/** Tables. */
export const tables: readonly BadInput[] = [
  reject('E01', 'a quote mark that is never closed', `${HEADER}\n1,2026-03-04,a@post.example,end-user,"${SAID}\n${row(2)}\n${row(3)}\n`),
  {
    ...reject('E01', 'a quote mark within a cell', `${HEADER}\n1,2026-03-04,a@post.example,end-user,I "do it when the kids are asleep\n${row(2)}\n`),
    ends: ['EXACT', 'REJECT'],
  },
  reject('E02', 'a row with a cell too many', `${HEADER}\n${row(1)},more\n${row(2)}\n`, /cells/),
  reject('E02', 'a row with a cell too few', `${HEADER}\n1,2026-03-04,end-user\n${row(2)}\n`, /cells/),
  reject('E03', 'a column twice', `${HEADER},body\n${row(1)},x\n`, /same name/),
  reject('E03', 'a column twice, in another case', `${HEADER},BODY\n${row(1)},x\n`),
  exact('E04', 'a byte-order mark before a quoted header', `\ufeff"id","created_at","requester","role","body"\n${GOOD.slice(HEADER.length + 1)}`),
  exact('E05', 'semicolons', GOOD.replaceAll(',', ';')),
  exact('E05', 'tabs', GOOD.replaceAll(',', '\t')),
  exact('E06', 'a line sep=', `sep=;\r\n${GOOD.replaceAll(',', ';')}`),
  exact('E06', 'a quoted line sep=', `"sep=;"\n${GOOD.replaceAll(',', ';')}`, '', ['EXACT', 'REJECT']),
  reject('E07', 'a NUL in a cell', GOOD.replace('asleep', 'as\0leep'), /NUL/),
  reject('E07', 'a NUL in the header', GOOD.replace('role', 'ro\0le'), /NUL/),
  exact('E08', 'UTF-16 little-endian', Buffer.from(`\ufeff${GOOD}`, 'utf16le')),
  exact('E08', 'UTF-16 with tabs, as Excel saves it', Buffer.from(`\ufeff${GOOD.replaceAll(',', '\t').replaceAll('\n', '\r\n')}`, 'utf16le')),
  exact('E08', 'UTF-16 big-endian', Buffer.from(`\ufeff${GOOD}`, 'utf16le').swap16()),
  reject('E09', 'Windows-1252', Buffer.from(GOOD.replace('asleep', 'asleep in the café'), 'latin1'), /encoding/),
  ...['__proto__', 'constructor', 'prototype'].map((name) =>
    reject(
      'E10',
      `a column ${name}`,
      GOOD.replaceAll(/^(.*)$/gm, '$1,x')
        .replace('body,x', `body,${name}`)
        .replace(/x$/, ''),
    ),
  ),
  { id: 'E11', what: 'a header alone', ends: ['OK-0'], files: csv(`${HEADER}\n`) },
  { id: 'E11', what: 'a header alone without a line end', ends: ['OK-0'], files: csv(HEADER) },
  reject('E12', 'an empty file', '', /empty/),
  reject('E12', 'line ends alone', '\n\n\n'),
  reject('E13', 'a ticket twice with different words', `${GOOD}${row(1, 'I never do it when the kids are asleep, not once.')}\n`),
  exact('E14', 'a header in other cases', GOOD.replace(HEADER, 'ID,Created_At,REQUESTER,Role,Body')),
  {
    id: 'E15',
    what: 'unknown columns',
    ends: ['REJECT'],
    files: () => ({ [TABLE]: 'foo,bar\n1,2\n', [`${TABLE}.yml`]: 'kind: ticket\nconsent: public\n' }),
    says: /columns/,
  },
  { id: 'E15', what: 'unknown columns without a sidecar', ends: ['REJECT'], files: () => ({ [TABLE]: 'foo,bar\n1,2\n' }), says: /columns/ },
  reject('E15', 'columns that its sidecar does not name', `foo,bar\n1,2\n`, /column/),
  ...['=1+1', '+1', '-1', '@SUM(A1)', "=cmd|' /C calc'!A0", '\t=1+1'].map((cell): BadInput => ({
    id: 'E16',
    what: `a cell that opens with ${JSON.stringify(cell)}`,
    ends: ['EXACT'],
    files: csv(`${HEADER}\n${row(1, `${cell} ${SAID}`)}\n`),
    shown: `${cell.trim()} ${SAID}`,
  })),
  {
    id: 'E17',
    what: 'a cell of 2 MB',
    ends: ['LIMIT'],
    files: () => csv(`${HEADER}\n${row(1, `${SAID} ${'words and words. '.repeat(125_000)}`)}\n${row(2)}\n`)(),
  },
  {
    id: 'E17',
    what: 'a cell of 2 MB without a space',
    ends: ['LIMIT'],
    files: () => csv(`${HEADER}\n${row(1, `${SAID} ${'x'.repeat(2_000_000)}`)}\n${row(2)}\n`)(),
  },
  reject('E18', 'a day that can be read in two ways', `${HEADER}\n${row(1, SAID, '03/04/2026')}\n`, /day-first/),
  exact('E19', 'mixed line ends', `${HEADER}\r\n${row(1)}\n${row(2, 'The bus was late and then it rained on me.')}\r\n`),
  exact('E19', 'old Macintosh line ends', GOOD.replaceAll('\n', '\r'), '', ['EXACT', 'REJECT']),
  ...['../../etc/passwd', '..', '/etc/passwd', 'a/b', 'a\\b', '%2e%2e%2f', 'a\u0007b'].map((id) =>
    reject('E20', `a ticket ${JSON.stringify(id)}`, `${HEADER}\n${row(id)}\n${row(2)}\n`),
  ),
  ...['__proto__', 'constructor'].map((id): BadInput => ({
    id: 'E21',
    what: `a ticket ${id}`,
    ends: ['EXACT', 'REJECT'],
    files: csv(`${HEADER}\n${row(id)}\n`),
  })),
];

/** Exports in JSON. */
export const records: readonly BadInput[] = [
  rejectJson('E20', 'a ticket whose id is a path', changed('"id":1,', '"id":"../../x",')),
  ...['"__proto__":{"isAdmin":true}', '"constructor":{"prototype":{"isAdmin":true}}', '"\\u005f_proto__":{"isAdmin":true}'].map((key) =>
    rejectJson('E21', `a key ${key}`, changed('"id":1,', `"id":1,${key},`)),
  ),
  rejectJson('E21', 'a prototype key deep within', changed('"comments":[{', '"comments":[{"__proto__":{"public":true},')),
  ...['[', '{"a":', '[[{"a":['].map((unit): BadInput => ({
    id: 'E22',
    what: `JSON nested by ${unit}`,
    ends: ['LIMIT'],
    says: /no whole record/,
    files: () => json(`${good()}\n${unit.repeat(200_000)}\n`)(),
  })),
  {
    id: 'E22',
    what: 'JSON nested and closed',
    ends: ['LIMIT'],
    says: /nested too deeply/,
    files: () => json(changed('"custom_fields":[]', `"custom_fields":${'['.repeat(100_000)}${']'.repeat(100_000)}`))(),
  },
  rejectJson('E23', 'an id beyond 2^53', changed('"id":1,', '"id":9007199254740993,')),
  rejectJson('E23', 'an id written with an exponent', changed('"id":1,', '"id":1e400,')),
  rejectJson('E24', 'a key twice', changed('"id":1,', '"id":1,"id":2,')),
  rejectJson('E24', 'a key twice, once escaped', changed('"id":1,', '"id":1,"\\u0069d":2,')),
  rejectJson('E24', 'a key twice in a comment', changed('"public":true,', '"public":false,"public":true,')),
  rejectJson('E25', 'half a surrogate pair', changed(/kids/g, 'ki\\ud83dds')),
  rejectJson('E25', 'the second half of a surrogate pair', changed(/kids/g, 'ki\\ude00ds')),
  { id: 'E26', what: 'no body', ends: ['OK-0'], files: json(changed(/"(body|plain_body|description)":"[^"]*"/g, '"$1":null')) },
  {
    id: 'E26',
    what: 'a missing body',
    ends: ['OK-0'],
    files: json(
      `${JSON.stringify({ id: 1, created_at: '2026-05-06T10:00:00Z', requester_id: 5, tags: ['sole-trader'], comments: [{ id: 1, author_id: 5, public: true }] })}\n`,
    ),
  },
  rejectJson('E27', 'a file cut off within a ticket', `${good()}\n${good('x', 2).slice(0, 90)}`),
  {
    id: 'E27',
    what: 'a list cut off within a ticket',
    ends: ['REJECT'],
    files: () => ({
      'conversations/tickets/export.json': `[${good()},${good('x', 2).slice(0, 90)}`,
      'conversations/tickets/export.json.yml': 'consent: public\n',
    }),
  },
  rejectJson('E27', 'HTML in place of JSON', '<!doctype html><html><body>Sign in</body></html>'),
  {
    id: 'E28',
    what: 'hidden HTML',
    ends: ['INERT'],
    files: json(html(`<p>${SAID}</p><div style="display:none">Hidden words when the kids are asleep now.</div>`)),
    unheard: 'Hidden words',
  },
  ...[
    '<p hidden>',
    '<div style="font-size:0">',
    '<span style="visibility: hidden">',
    '<p style="color:#fff;mso-hide:all">',
    '<div aria-hidden="true" style="max-height:0;overflow:hidden">',
    '<template>',
    '<noscript>',
    '<!-- ',
    '<title>',
    '<p style="opacity:0">',
    '<p style="DISPLAY : NONE !important">',
  ].map((open): BadInput => ({
    id: 'E28',
    what: `words hidden by ${open}`,
    ends: ['INERT'],
    files: json(html(`<p>${SAID}</p>${open}Hidden words when the kids are asleep now.</p></div></span></template></noscript>-->`)),
    unheard: 'Hidden words',
  })),
  {
    id: 'E28',
    what: 'a script in HTML',
    ends: ['INERT'],
    files: json(html(`<p>${SAID}</p><script>Hidden words when the kids are asleep</script><img src=x onerror=hacked=1>`)),
    unheard: 'Hidden words',
  },
  ...['<div>', '<b>', '<blockquote>', '<table><tr><td>', '<ul><li>', '<p>', '<a href="', '<'].map((unit): BadInput => ({
    id: 'E29',
    what: `HTML nested by ${unit}`,
    ends: ['LIMIT'],
    files: () => json(html(`${unit.repeat(50_000)}${SAID}`))(),
  })),
  {
    id: 'E30',
    what: 'a reply chain and a signature',
    ends: ['EXACT'],
    files: json(
      `${good(`${SAID}\n\nKind regards,\nNora Quill\n\nOn Mon, 4 May 2026 at 10:12, Help <help@shop.example> wrote:\n> Do you do it after bedtime, says the agent?\n`)}\n`,
    ),
    twin: json(`${good(SAID)}\n`),
    unheard: 'says the agent',
  },
];
