/** Group F: documents, archives, and what a file system can hold. */
import { deflateRawSync } from 'node:zlib';
import { docxOf, p, rels, wordPart, zipOf } from '../../scripts/read/fixtures/zip-of.ts';
import { FIELDS, note, PLACE, WORDS, type BadInput, type Files, type Outcome } from './bad-input.ts';

const DOCX = 'conversations/interviews/2026-03-04-p04.docx';
const SIDE = { [`${DOCX}.yml`]: FIELDS };
const SAID = `P04: ${WORDS}`;
const docx =
  (body: string, parts: Readonly<Record<string, string>> = {}): (() => Files) =>
  () => ({ [DOCX]: docxOf(body, parts), ...SIDE });
const one = (id: string, what: string, ends: readonly Outcome[], files: () => Files, more: Partial<BadInput> = {}): BadInput => ({
  id,
  what,
  ends,
  files,
  ...more,
});
const run = (properties: string, text: string): string => `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const whole =
  (xml: string): (() => Files) =>
  () => ({ [DOCX]: zipOf({ '[Content_Types].xml': '<Types/>', 'word/document.xml': xml }), ...SIDE });

/** Documents and archives. */
export const documents: readonly BadInput[] = [
  one(
    'F01',
    'an entity from a file',
    ['REJECT'],
    whole(
      `<?xml version="1.0"?><!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${p(`P04: &x; ${WORDS}`)}</w:body></w:document>`,
    ),
  ),
  one(
    'F01',
    'entities that multiply',
    ['REJECT'],
    whole(
      `<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${p(`P04: &c; ${WORDS}`)}</w:body></w:document>`,
    ),
  ),
  one(
    'F01',
    'an outer DTD',
    ['REJECT'],
    whole(
      `<?xml version="1.0"?><!DOCTYPE d SYSTEM "https://evil.example/x.dtd"><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${p(SAID)}</w:body></w:document>`,
    ),
  ),
  one(
    'F02',
    'a javascript link',
    ['INERT'],
    docx(`<w:p><w:r><w:t>${SAID} </w:t></w:r><w:hyperlink r:id="rId9"><w:r><w:t>here</w:t></w:r></w:hyperlink></w:p>`, {
      'word/_rels/document.xml.rels': rels(
        '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="javascript:globalThis.hacked=1" TargetMode="External"/>',
      ),
    }),
  ),
  one('F03', 'an embedded style map', ['INERT'], docx(p(SAID), { 'mammoth/style-map': 'p => script:fresh\nr => iframe' })),
  ...['<w:vanish/>', '<w:webHidden/><w:vanish/>', '<w:specVanish/><w:vanish/>', '<w:vanish w:val="true"/>', '<w:vanish w:val="1"/>'].map((hidden) =>
    one(
      'F04',
      `words hidden by ${hidden}`,
      ['INERT'],
      docx(`${p(SAID)}<w:p>${run('', 'P04: ')}${run(hidden, 'Hidden words when the kids are asleep now.')}${run('', ' And that is all.')}</w:p>`),
      { unheard: 'Hidden words' },
    ),
  ),
  one(
    'F04',
    'words hidden by a style',
    ['INERT'],
    docx(`${p(SAID)}<w:p>${run('', 'P04: ')}${run('<w:rStyle w:val="gone"/>', 'Hidden words when the kids are asleep now.')}</w:p>`, {
      'word/styles.xml': wordPart('styles', '<w:style w:type="character" w:styleId="gone"><w:rPr><w:vanish/></w:rPr></w:style>'),
    }),
    { unheard: 'Hidden words' },
  ),
  one(
    'F04',
    'words that were deleted',
    ['INERT'],
    docx(`${p(SAID)}<w:p>${run('', 'P04: ')}<w:del><w:r><w:delText>Hidden words when the kids are asleep now.</w:delText></w:r></w:del></w:p>`),
    { unheard: 'Hidden words' },
  ),
  one('F05', 'tables in tables', ['LIMIT'], () => docx(`${'<w:tbl><w:tr><w:tc>'.repeat(3_000)}${p(SAID)}${'</w:tc></w:tr></w:tbl>'.repeat(3_000)}`)(), {
    says: /nested too deeply/,
  }),
  one('F05', 'many tables', ['LIMIT'], () => docx(`<w:tbl><w:tr><w:tc>${p('x')}</w:tc></w:tr></w:tbl>`.repeat(20_000) + p(SAID))()),
  one(
    'F05',
    'elements in elements',
    ['LIMIT'],
    () => docx(`${'<w:sdt><w:sdtContent>'.repeat(50_000)}${p(SAID)}${'</w:sdtContent></w:sdt>'.repeat(50_000)}`)(),
    {
      says: /nested too deeply/,
    },
  ),
  one('F07', 'text called .docx', ['REJECT'], () => ({ [DOCX]: 'This is no document.', ...SIDE })),
  one('F07', 'zeros called .docx', ['REJECT'], () => ({ [DOCX]: Buffer.alloc(2_000), ...SIDE })),
  one('F07', 'the first four bytes alone', ['REJECT'], () => ({ [DOCX]: Buffer.from('PK\u0003\u0004'), ...SIDE })),
  one('F07', 'text called .zip', ['REJECT'], () => ({ 'conversations/tickets/export.zip': 'This is no archive.' })),
  one('F07', 'text called .xlsx', ['REJECT'], () => ({ 'conversations/tickets/export.xlsx': 'This is no table.' })),
  one('F07', 'text called .gz', ['REJECT'], () => ({ 'conversations/tickets/export.csv.gz': 'This is not packed.' })),
  ...[0.3, 0.5, 0.9].map((share) =>
    one('F08', `a document of which ${share * 100} % are there`, ['REJECT'], () => {
      const all = docxOf(p(SAID));
      return { [DOCX]: all.subarray(0, Math.floor(all.length * share)), ...SIDE };
    }),
  ),
  one('F08', 'a part that is broken', ['REJECT'], () => {
    const all = docxOf(p(SAID));
    all.fill(7, Math.floor(all.indexOf('word/document.xml') + 20), all.indexOf('word/document.xml') + 60);
    return { [DOCX]: all, ...SIDE };
  }),
  one('F08', 'a document without its main part', ['REJECT'], () => ({
    [DOCX]: zipOf({ '[Content_Types].xml': '<Types/>', 'word/styles.xml': '<x/>' }),
    ...SIDE,
  })),
  one('F08', 'a gzip file that is cut off', ['REJECT'], () => ({
    'conversations/tickets/export.csv.gz': Buffer.concat([
      Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]),
      deflateRawSync(Buffer.from('id,body\n1,x\n')).subarray(0, 6),
    ]),
  })),
  ...['../../../tmp/hacked.md', '/tmp/hacked.md', 'C:\\hacked.md', '..\\..\\hacked.md', 'a/../../hacked.md'].map((name) =>
    one('F09', `an archive with ${name}`, ['INERT', 'REJECT'], () => ({
      'conversations/interviews/2026-03-04-p04.zip': zipOf({ [name]: note(WORDS), 'good.md': note(WORDS) }),
    })),
  ),
  one('F09', 'a document with a part that climbs', ['INERT', 'REJECT'], () => ({
    [DOCX]: zipOf({
      '[Content_Types].xml': '<Types/>',
      '../../../tmp/hacked': 'x',
      'word/document.xml': `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${p(SAID)}</w:body></w:document>`,
    }),
    ...SIDE,
  })),
  ...[PLACE.replace('-p04', '-P04'), PLACE.replace('-p04', '-p05').toUpperCase().replace('CONVERSATIONS/INTERVIEWS', 'conversations/interviews')].map((name) =>
    one('F11', `${name.split('/').at(-1)} beside its twin`, ['REJECT'], () => ({ [name]: note(WORDS), [name.toLowerCase()]: note(WORDS) }), {
      says: /same name/,
    }),
  ),
  one(
    'F11',
    'é in one piece and in two',
    ['REJECT'],
    () => ({ 'conversations/interviews/caf\u00e9.md': note(WORDS), 'conversations/interviews/cafe\u0301.md': note(WORDS) }),
    { says: /same name/ },
  ),
  one(
    'F11',
    'folders in two cases',
    ['REJECT'],
    () => ({ 'conversations/interviews/Study/a.md': note(WORDS), 'conversations/interviews/study/a.md': note(WORDS) }),
    { says: /same name/ },
  ),
  one(
    'F11',
    'a letter whose small form is two',
    ['REJECT'],
    () => ({ 'conversations/interviews/stra\u00dfe.md': note(WORDS), 'conversations/interviews/STRASSE.md': note(WORDS) }),
    { says: /same name/ },
  ),
  ...[
    'a?b#c.md',
    'con.md',
    'CON.md',
    'nul.txt.md',
    ' .md',
    ' a.md',
    '-rf.md',
    'a\nb.md',
    'a\u001b[31mb.md',
    'a\u202edm.exe.md',
    'a\u200bb.md',
    'a%2fb.md',
    'a:b.md',
    'a|b.md',
    'a\\b.md',
    'a"b.md',
    "a'b<c>.md",
    'a.',
    `${'x'.repeat(252)}.md`,
    'a\u0085b.md',
    'a\ufeffb.md',
  ].map((name) => one('F13', `a file ${JSON.stringify(name.slice(0, 30))}`, ['REJECT'], () => ({ [`conversations/interviews/${name}`]: note(WORDS) }))),
  one('F13', 'a folder with a line break', ['REJECT'], () => ({ 'conversations/interviews/a\nb/c.md': note(WORDS) })),
  one('F13', 'a folder with a question mark', ['REJECT'], () => ({ 'conversations/interviews/a?b/c.md': note(WORDS) })),
  one('F16', 'merge marks among words', ['REJECT'], () => ({ [PLACE]: note(`${WORDS}\n<<<<<<< HEAD\nOne.\n=======\nTwo.\n>>>>>>> branch`) }), {
    says: /merge/,
  }),
  one(
    'F16',
    'merge marks in the fields',
    ['REJECT'],
    () => ({ [PLACE]: note(WORDS, `<<<<<<< HEAD\n${FIELDS}\n=======\n${FIELDS.replace('public', 'internal')}\n>>>>>>> branch`) }),
    { says: /merge/ },
  ),
  one('F16', 'the first merge mark alone', ['REJECT'], () => ({ [PLACE]: note(`${WORDS}\n<<<<<<<\nOne.`) }), { says: /merge/ }),
  one('F16', 'the mark of the base alone', ['REJECT'], () => ({ [PLACE]: note(`${WORDS}\n\n||||||| base\n`) }), { says: /merge/ }),
  one(
    'F16',
    'merge marks with Windows line ends',
    ['REJECT'],
    () => ({ [PLACE]: note(`${WORDS}\n<<<<<<< HEAD\nOne.\n=======\nTwo.\n>>>>>>> branch`).replaceAll('\n', '\r\n') }),
    { says: /merge/ },
  ),
  one('F16', 'merge marks in an export', ['REJECT'], () => ({
    'conversations/tickets/e.csv': 'id,created_at,body\n<<<<<<< HEAD\n1,2026-03-04,x\n=======\n',
    'conversations/tickets/e.csv.yml': 'kind: ticket\nconsent: public\ncolumns: { id: id, date: created_at, text: body }\nroles: { "*": customer }\n',
  })),
  one('F16', 'merge marks in a sidecar', ['REJECT'], () => ({
    [PLACE]: note(WORDS),
    [`${PLACE}.yml`]: '<<<<<<< HEAD\nlanguage: en\n=======\nlanguage: de\n>>>>>>> x\n',
  })),
];
