import { describe, expect, it } from 'vitest';
import { readText, rulesOf } from '../../fixtures/read-text.ts';
import { odsOf, odsTable, xlsxOf } from '../../fixtures/sheet-of.ts';

const sidecar = 'kind: survey\nsource: s\nconsent: internal\ncolumns: { id: Who, date: Day, text: "What broke?", score: Effort }\n';
const header = ['Who', 'Day', 'Effort', 'What broke?'];
const rows = [header, ['R-1', '2026-10-02', 4, 'The till & the "door" <again>'], ['R-2', '2026-10-03', 2, '雨漏りです']];

describe('a workbook', () => {
  it('is read as a table is, row by row', async () => {
    const outcome = await readText('a.xlsx', xlsxOf([{ name: 'Answers', rows }]), { sidecar });
    expect(outcome.said).toEqual(['customer: The till & the "door" <again>', 'customer: 雨漏りです']);
    expect(outcome.conversations).toMatchObject([
      { id: 's:R-1', date: '2026-10-02', scores: [{ name: 'CES', value: 4 }], utterances: [{ at: 'row-2' }] },
      { id: 's:R-2', utterances: [{ at: 'row-3' }] },
    ]);
    expect(outcome.diagnostics).toEqual([]);
  });

  it('shows days by their number format, what formulas gave, and texts with runs, escapes and without the small print over characters', async () => {
    const cells = [
      '<row r="1"><c r="A1" t="inlineStr"><is><t>Who</t></is></c><c r="B1" t="inlineStr"><is><t>Day</t></is></c><c r="D1" t="inlineStr"><is><t>What broke?</t></is></c><c r="C1" t="inlineStr"><is><t>Effort</t></is></c></row>',
      '<row r="3"><c r="A3"><v>17</v></c><c r="B3" s="1"><v>46297</v></c><c r="C3"><f>1+1</f><v>2</v></c><c r="D3" t="str"><f>CONCAT("a")</f><v>From a formula</v></c></row>',
      '<row r="4"><c r="A4"><v>18</v></c><c r="B4" s="3"><v>46297.75</v></c><c r="D4" t="inlineStr"><is><r><t>The </t></r><r><t>bread_x000D_</t></r><rPh><t>ブレッド</t></rPh></is></c></row>',
      '<row r="5" hidden="1"><c r="A5"><v>19</v></c><c r="B5" t="d"><v>2026-10-05T09:00:00</v></c><c r="C5" t="e"><v>#REF!</v></c><c r="D5" t="inlineStr"><is><t>Filtered out of sight</t></is></c></row>',
    ];
    const sheet = cells.join('').replace(/(<c r="D1".*?<\/c>)(<c r="C1".*?<\/c>)/, '$2$1');
    const { conversations, diagnostics } = await readText('a.xlsx', xlsxOf([{ name: 'Answers', rows: sheet }]), { sidecar });
    expect(diagnostics).toEqual([]);
    expect(conversations.map(({ id, date, utterances }) => [id, date, utterances[0]?.at, utterances[0]?.text])).toEqual([
      ['s:17', '2026-10-02', 'row-3', 'From a formula'],
      ['s:18', '2026-10-02', 'row-4', 'The bread'],
      ['s:19', '2026-10-05', 'row-5', 'Filtered out of sight'],
    ]);
  });

  it('may count its days from 1904', async () => {
    const sheet =
      '<row><c t="str"><v>Who</v></c><c t="str"><v>Day</v></c><c t="str"><v>Effort</v></c><c t="str"><v>What broke?</v></c></row><row><c><v>1</v></c><c s="1"><v>44835</v></c><c><v>1</v></c><c t="str"><v>Late.</v></c></row>';
    const workbook = '<workbook xmlns:r="r"><workbookPr date1904="1"/><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>';
    const { conversations } = await readText('a.xlsx', xlsxOf([{ name: 'A', rows: sheet }], { 'xl/workbook.xml': workbook }), { sidecar });
    expect(conversations.map(({ date }) => date)).toEqual(['2026-10-02']);
  });

  it('gives its first visible sheet that holds a table, or the one that its sidecar names', async () => {
    const other = [header, ['R-9', '2026-10-02', 1, 'From the other sheet']];
    const book = xlsxOf([
      { name: 'Draft', rows: other, hidden: true },
      { name: 'Cover', rows: [['Autumn survey']] },
      { name: 'Answers', rows },
      { name: 'Winter', rows: other },
    ]);
    expect((await readText('a.xlsx', book, { sidecar })).conversations.map(({ id }) => id)).toEqual(['s:R-1', 's:R-2']);
    expect((await readText('a.xlsx', book, { sidecar: `${sidecar}sheet: winter\n` })).said).toEqual(['customer: From the other sheet']);
    const [missing] = (await readText('a.xlsx', book, { sidecar: `${sidecar}sheet: Spring\n` })).diagnostics;
    expect(missing?.sentence).toContain('`Answers`, `Winter`');
  });

  it('may begin with a title above its header', async () => {
    const titled = [['Autumn survey of bakers'], ['Exported by the office'], ...rows];
    expect((await readText('a.xlsx', xlsxOf([{ name: 'A', rows: titled }]), { sidecar })).said).toHaveLength(2);
  });

  it.each([
    ['with a document type', { 'xl/worksheets/sheet1.xml': '<!DOCTYPE x [<!ENTITY e "ha">]><worksheet><sheetData/></worksheet>' }, 'broken-table'],
    ['with broken XML', { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row></sheetData></worksheet>' }, 'broken-table'],
    ['that is cut off', { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row>' }, 'broken-table'],
    ['without its relations', { 'xl/_rels/workbook.xml.rels': '' }, 'broken-table'],
    [
      'with a cell out in the far',
      { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row><c r="ZZZZ1" t="str"><v>x</v></c></row></sheetData></worksheet>' },
      'broken-table',
    ],
    [
      'with hardly anything but empty cells',
      { 'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${'<row><c r="XFD1" t="str"><v>x</v></c></row>'.repeat(7000)}</sheetData></worksheet>` },
      'broken-table',
    ],
    [
      'with a cell that no program writes',
      { 'xl/worksheets/sheet1.xml': `<worksheet><sheetData><row><c t="str"><v>${'x'.repeat(2 << 20)}</v></c></row></sheetData></worksheet>` },
      'broken-table',
    ],
    ['with tags in tags without end', { 'xl/worksheets/sheet1.xml': '<worksheet>'.repeat(100_000) }, 'broken-table'],
    ['that unpacks to a thousand times its size', { 'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${' '.repeat(34 << 20)}` }, 'broken-table'],
  ])('%s is refused in a sentence', async (_name, parts, rule) => {
    const outcome = await readText('a.xlsx', xlsxOf([{ name: 'A', rows }], parts), { sidecar });
    expect(rulesOf(outcome)).toEqual([rule]);
    expect(outcome.conversations).toEqual([]);
  });

  it('that holds no rows gives none', async () => {
    expect((await readText('a.xlsx', xlsxOf([{ name: 'A', rows: [] }]), { sidecar })).conversations).toEqual([]);
  });
});

describe('an OpenDocument spreadsheet', () => {
  const first = `<table:table table:name="Cover">${'<table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>'}</table:table>`;
  it('is read by what its cells mean, without the comments on them', async () => {
    const row =
      '<table:table-row><table:table-cell office:value-type="string"><text:p>R-1</text:p></table:table-cell>' +
      '<table:table-cell office:value-type="date" office:date-value="2026-10-02T09:30:00"><text:p>2. Okt 26</text:p></table:table-cell>' +
      '<table:table-cell office:value-type="float" office:value="4"><text:p>4,00</text:p></table:table-cell>' +
      '<table:table-cell office:value-type="string"><office:annotation><text:p>check this one</text:p></office:annotation>' +
      '<text:p>The <text:span>till</text:span><text:s text:c="2"/>broke.</text:p><text:p>Twice.</text:p></table:table-cell>' +
      '<table:table-cell table:number-columns-repeated="16380"/></table:table-row>';
    const table = odsTable('Answers', [header]).replace('</table:table>', `${row}</table:table>`);
    const { conversations, diagnostics } = await readText('a.ods', odsOf(first + table), { sidecar });
    expect(diagnostics).toEqual([]);
    expect(conversations).toMatchObject([
      { id: 's:R-1', date: '2026-10-02', scores: [{ value: 4 }], utterances: [{ text: 'The till  broke.\nTwice.', at: 'row-2' }] },
    ]);
  });

  it('that repeats a row without end is refused in a sentence', async () => {
    const endless = odsTable('A', [header, ['R-1', '2026-10-02', '4', 'Again']]).replaceAll(
      '<table:table-row>',
      '<table:table-row table:number-rows-repeated="1000000">',
    );
    expect(rulesOf(await readText('a.ods', odsOf(endless), { sidecar }))).toEqual(['broken-table']);
  });
});
