import { describe, expect, it } from 'vitest';
import { readText, rulesOf, type Outcome } from '../fixtures/read-text.ts';
import { odsOf, odsTable, xlsxOf } from '../fixtures/sheet-of.ts';
import { docxOf, p, zipOf } from '../fixtures/zip-of.ts';

const interview = 'date: 2026-03-04\nparticipant: P07\npersona: maya\nconsent: internal\nspeakers: { P07: customer }\n';
const survey = 'kind: survey\nsource: s\nconsent: internal\ncolumns: { id: Who, date: Day, text: "What broke?" }\n';
const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const rows = [
  ['Who', 'Day', 'What broke?'],
  ['R-1', '2026-10-02', 'The till.'],
];

/** A document and a workbook with this XML as the part that holds their words. */
const asDocument = (xml: string | Uint8Array): Promise<Outcome> =>
  readText('p07.docx', zipOf({ '[Content_Types].xml': '<Types/>', 'word/document.xml': xml }), { sidecar: interview });
const asWorkbook = (xml: string): Promise<Outcome> =>
  readText('a.xlsx', xlsxOf([{ name: 'A', rows }], { 'xl/worksheets/sheet1.xml': xml }), { sidecar: survey });

describe('The XML of a document', () => {
  it('is read whatever prefixes a program gave its names', async () => {
    const plain = `<document xmlns="${main}"><body><p><r><t>P07: No prefix.</t></r></p></body></document>`;
    expect((await asDocument(plain)).said).toEqual(['customer: No prefix.']);
    const other = `<o:document xmlns:o="${main}" xmlns:w="urn:another"><o:body><o:p><w:del><o:r><o:t>P07: Another.</o:t></o:r></w:del></o:p></o:body></o:document>`;
    expect((await asDocument(other)).said).toEqual(['customer: Another.']);
  });

  it('may give a prefix another meaning within an element, and has the first one again after it', async () => {
    const inner = '<w:box xmlns:w="urn:another"><w:t>Nobody’s.</w:t></w:box>';
    const outcome = await asDocument(`<w:document xmlns:w="${main}"><w:body><w:p><w:r>${inner}<w:t>P07: Mine.</w:t></w:r></w:p></w:body></w:document>`);
    expect(outcome.said).toEqual(['customer: Mine.']);
  });

  it('may be UTF-16, as its first bytes say', async () => {
    const xml = `\ufeff<w:document xmlns:w="${main}"><w:body>${p('P07: Ofen, Öl und 雨.')}</w:body></w:document>`;
    expect((await asDocument(Buffer.from(xml, 'utf16le'))).said).toEqual(['customer: Ofen, Öl und 雨.']);
  });

  it.each([
    ['declares entities', '<!DOCTYPE x [<!ENTITY e "ha">]><x>&e;</x>'],
    ['uses a prefix that it never declares', '<w:document><w:body/></w:document>'],
    ['is nested without end', '<x>'.repeat(100_000)],
    ['ends in the middle', '<x><y>'],
    ['is empty', ''],
    ['holds far more than it is packed in', `<x>${' '.repeat(9 << 20)}</x>`],
  ])('that %s is refused in a sentence, in a text as in a table', async (_name, xml) => {
    for (const [outcome, rule] of [
      [await asDocument(xml), 'broken-note'],
      [await asWorkbook(xml), 'broken-table'],
    ] as const) {
      expect(outcome.conversations).toEqual([]);
      expect(rulesOf(outcome)).toEqual([rule]);
    }
  });

  it.each([
    ['in the middle', [0x3c, 0x78, 0x3e, 0xff, 0xfe, 0x3c, 0x2f, 0x78, 0x3e]],
    ['at the end', [0x3c, 0x78, 0x2f, 0x3e, 0xe9]],
  ])('with bytes %s that are no letter is refused in a sentence', async (_name, bytes) => {
    expect(rulesOf(await asDocument(Uint8Array.from(bytes)))).toEqual(['broken-note']);
  });
});

describe('Documents in an archive', () => {
  it('are read as they would be beside it, texts and tables alike', async () => {
    const archive = zipOf({ 'autumn/answers.xlsx': xlsxOf([{ name: 'A', rows }]), 'winter/answers.ods': odsOf(odsTable('A', rows)) });
    const outcome = await readText('surveys.zip', archive, { sidecar: survey });
    expect(outcome.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(outcome.conversations.map(({ file, utterances }) => [file, utterances[0]?.text, utterances[0]?.at])).toEqual([
      ['surveys.zip/autumn/answers.xlsx', 'The till.', 'row-2'],
      ['surveys.zip/winter/answers.ods', 'The till.', 'row-2'],
    ]);
    const notes = await readText('notes.zip', zipOf({ 'p07.docx': docxOf(p('P07: Packed twice.')) }), { sidecar: interview });
    expect(notes.said).toEqual(['customer: Packed twice.']);
  });
});
