import { describe, expect, it } from 'vitest';
import { readText, rulesOf, type Outcome } from '../fixtures/read-text.ts';
import { docxOf, p, r, rels, wordPart, zipOf } from '../fixtures/zip-of.ts';

const sidecar = 'date: 2026-03-04\nparticipant: P07\npersona: maya\nconsent: internal\nspeakers: { Dana: team, P07: customer }\n';

function read(body: string, parts: Record<string, string> = {}, more = ''): Promise<Outcome> {
  return readText('p07.docx', docxOf(body, parts), { sidecar: `${sidecar}${more}` });
}

const placesOf = ({ conversations }: Outcome): string[] => conversations.flatMap(({ utterances }) => utterances.map(({ at }) => at));

describe('A Word document', () => {
  it('is read by paragraphs, and each place is a paragraph', async () => {
    const outcome = await read(p('Dana: When do you do the books?') + p('') + p('P07: On Sunday.') + p('When the shop is closed.'));
    expect(outcome.said).toEqual(['team: When do you do the books?', 'customer: On Sunday.', 'customer: When the shop is closed.']);
    expect(placesOf(outcome)).toEqual(['p1', 'p3', 'p4']);
  });

  it('may name the speaker in a paragraph of its own, with the times of the turn', async () => {
    const outcome = await read(p('[Dana] (0:00 - 0:20)') + p('Tell me.') + p('[P07] (0:20 - 3:53)') + p('I bake at four.') + p('Then I sleep.'));
    expect(outcome.said).toEqual(['team: Tell me.', 'customer: I bake at four.', 'customer: Then I sleep.']);
    expect(placesOf(outcome)).toEqual(['p2', 'p4', 'p5']);
  });

  it.each([
    ['a name and its time on one line', (name: string, words: string) => `<w:r><w:br/><w:t>${name}   0:03</w:t><w:br/><w:t>${words}</w:t></w:r>`],
    [
      'times, a name, and words on a line each',
      (name: string, words: string) => `<w:r><w:t>0:0:5.100 --> 0:0:8.250</w:t><w:br/><w:t>${name}</w:t><w:br/><w:t>${words}</w:t></w:r>`,
    ],
  ])('of Teams is read where it writes %s', async (_name, entry) => {
    const body = [entry('Dana', 'When do you bake?'), entry('P07', 'At four.'), entry('P07', 'Every day.')].map((one) => `<w:p>${one}</w:p>`).join('');
    expect((await read(body)).said).toEqual(['team: When do you bake?', 'customer: At four.', 'customer: Every day.']);
  });

  it('may cut words into runs and break lines without a new paragraph', async () => {
    const outcome = await read(
      `<w:p>${r('P', '<w:b/>')}${r('07:', '<w:b/>')}${r(' I ne')}${r('ver')}<w:r><w:br/><w:t>post.</w:t><w:tab/><w:t>Ever.</w:t></w:r></w:p>`,
    );
    expect(outcome.said).toEqual(['customer: I never\npost.\tEver.']);
  });

  it('keeps a quote of a later line at its paragraph', async () => {
    const body = `${p('One.')}<w:p><w:r><w:t>She sighed.</w:t><w:br/><w:t>“I give up.”</w:t></w:r></w:p>${p('Two.')}`;
    const outcome = await read(body, {}, 'verbatim: quotes\n');
    const quote = outcome.conversations[0]?.utterances.find(({ role }) => role === 'customer');
    expect(quote).toMatchObject({ text: 'I give up.', at: 'p2' });
  });

  it('gives what was inserted and not what was deleted or moved away', async () => {
    const body = `<w:p>${r('P07: I ')}<w:del w:id="1"><w:r><w:delText>hate</w:delText></w:r></w:del><w:ins w:id="2">${r('like')}</w:ins><w:moveFrom w:id="3">${r(' paper')}</w:moveFrom>${r(' it.')}</w:p>`;
    const row = `<w:tbl><w:tr><w:trPr><w:del w:id="4"/></w:trPr><w:tc>${p('P07')}</w:tc><w:tc>${p('Never said.')}</w:tc></w:tr></w:tbl>`;
    expect((await read(body + row)).said).toEqual(['customer: I like it.']);
  });

  it('never gives hidden text, whether a run or its style hides it', async () => {
    const styles = wordPart(
      'styles',
      '<w:style w:type="character" w:styleId="Unseen"><w:name w:val="Unseen"/><w:rPr><w:vanish/></w:rPr></w:style>' +
        '<w:style w:type="paragraph" w:styleId="Base"><w:name w:val="Base"/><w:rPr><w:vanish/></w:rPr></w:style>' +
        '<w:style w:type="paragraph" w:styleId="Secret"><w:name w:val="Secret"/><w:basedOn w:val="Base"/></w:style>',
    );
    const seen = `<w:p>${r('P07: Seen')}${r(' hidden', '<w:vanish/>')}${r(' unseen', '<w:rStyle w:val="Unseen"/>')}${r(' again.', '<w:vanish w:val="0"/>')}</w:p>`;
    const { said } = await read(`${seen}${p('P07: A secret.', '<w:pStyle w:val="Secret"/>')}`, { 'word/styles.xml': styles });
    expect(said).toEqual(['customer: Seen again.']);
  });

  it('gives no field codes, comments, footnotes, placeholders or lists of contents, and a text box once', async () => {
    const field =
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> DATE \\@ "d" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>';
    const marks = '<w:r><w:commentReference w:id="0"/></w:r><w:r><w:footnoteReference w:id="1"/></w:r>';
    const box = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:txbxContent>${p('P07: In a box.')}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${p('P07: In a box.')}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>`;
    const control = `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${p('P07: Click here to enter text.')}</w:sdtContent></w:sdt>`;
    const contents = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${p('P07: Contents 1')}</w:sdtContent></w:sdt>`;
    const body = `<w:p>${r('P07: On the ')}${field}${r('4th')}<w:r><w:fldChar w:fldCharType="end"/></w:r>${marks}${r('.')}${box}</w:p>${control}${contents}${p('Dana: So?')}`;
    const parts = {
      'word/comments.xml': wordPart('comments', `<w:comment w:id="0">${p('P07: A comment.')}</w:comment>`),
      'word/footnotes.xml': wordPart('footnotes', `<w:footnote w:id="1">${p('P07: A footnote.')}</w:footnote>`),
      'word/header1.xml': wordPart('hdr', p('P07: A header.')),
    };
    const outcome = await read(body, parts);
    expect(outcome.said).toEqual(['customer: On the 4th.', 'customer: In a box.', 'team: So?']);
    // The numbers are those of the file, where what is left out counts too.
    expect(placesOf(outcome)).toEqual(['p1', 'p2', 'p6']);
  });

  it('takes links to a claim as marks, also where Word cuts the address at its number sign', async () => {
    const links = rels(
      ['maya#evenings', 'http://maya/', 'https://example.org/']
        .map(
          (target, index) =>
            `<Relationship Id="rId${index}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="${target}" TargetMode="External"/>`,
        )
        .join(''),
    );
    const link = (id: number, text: string, more = ''): string => `<w:hyperlink r:id="rId${id}"${more}>${r(text)}</w:hyperlink>`;
    const body = `<w:p>${r('P07: ')}${link(0, 'After bed')}${link(0, 'time')}${r(', ')}${link(1, 'not by day', ' w:anchor="evenings" w:tooltip="against"')}${r(', ')}${link(2, 'see')}</w:p>`;
    const { conversations } = await read(body, { 'word/_rels/document.xml.rels': links });
    expect(conversations[0]?.utterances[0]?.marks).toEqual([
      { persona: 'maya', claim: 'evenings', stance: 'supports', start: 0, end: 13 },
      { persona: 'maya', claim: 'evenings', stance: 'contradicts', start: 15, end: 25 },
    ]);
  });

  it('takes a link that is a field as a mark too', async () => {
    const fieldChar = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const body = `<w:p>${r('P07: ')}${fieldChar('begin')}<w:r><w:instrText> HYPERLINK "maya" \\l "evenings" </w:instrText></w:r>${fieldChar('separate')}${r('At night')}${fieldChar('end')}${r('.')}</w:p>`;
    expect((await read(body)).conversations[0]?.utterances[0]?.marks).toMatchObject([{ claim: 'evenings', start: 0, end: 8 }]);
  });

  it('says in which paragraph a mark stands on words that are not the customer’s', async () => {
    const links = rels('<Relationship Id="a" Type="x/hyperlink" Target="maya#evenings"/>');
    const { diagnostics } = await read(p('P07: Yes.') + `<w:p>${r('Dana: ')}<w:hyperlink r:id="a">${r('At night?')}</w:hyperlink></w:p>`, {
      'word/_rels/document.xml.rels': links,
    });
    expect(diagnostics).toMatchObject([{ rule: 'mark-not-customer', sentence: expect.stringMatching(/^Paragraph 2: /) as string }]);
    expect(diagnostics[0]).not.toHaveProperty('line');
  });

  it('knows headings, quotes and numbered questions by their styles, whatever language Word speaks', async () => {
    const styles = wordPart(
      'styles',
      '<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style><w:style w:type="paragraph" w:styleId="Zitat"><w:name w:val="Quote"/></w:style>',
    );
    const numbering = wordPart(
      'numbering',
      '<w:abstractNum w:abstractNumId="3"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="3"/></w:num>',
    );
    const parts = { 'word/styles.xml': styles, 'word/numbering.xml': numbering };
    const heading = p('Gespräch mit P07', '<w:pStyle w:val="berschrift1"/>');
    const numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
    const answers = await read(`${heading}${p('Tell me about your evening', numbered)}${p('I fall asleep over the books.')}`, parts, 'verbatim: answers\n');
    expect(answers.said).toEqual(['note: Gespräch mit P07', 'note: Tell me about your evening', 'customer: I fall asleep over the books.']);
    expect(answers.conversations[0]?.title).toBe('Gespräch mit P07');
    const quoted = await read(`${p('She sighed.')}${p('I give up.', '<w:pStyle w:val="Zitat"/>')}`, parts, 'verbatim: blockquotes\n');
    expect(quoted.said).toEqual(['note: She sighed.', 'customer: I give up.']);
  });

  it('reads a table with a column of speakers, and a frame around a text as that text', async () => {
    const cell = (...inner: string[]): string => `<w:tc>${inner.join('')}</w:tc>`;
    const row = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
    const table = `<w:tbl>${row(cell(p('0:10')), cell(p('Dana')), cell(p('And then?')))}${row(cell(p('0:12')), cell(p('P07')), cell(p('I wait.'), p('And wait.')))}</w:tbl>`;
    const outcome = await read(`<w:tbl>${row(cell(p('P07: Framed.'), table))}</w:tbl>`);
    expect(outcome.said.filter((one) => !one.startsWith('note: 0:'))).toEqual(['customer: Framed.', 'team: And then?', 'customer: I wait.\nAnd wait.']);
    expect(placesOf(outcome).filter((one) => !/^p[25]$/.test(one))).toEqual(['p1', 'p4', 'p7']);
  });

  it('is read in an archive of documents too, each with its own text', async () => {
    const archive = zipOf({ 'one.docx': docxOf(p('P07: One.')), 'two.docx': docxOf(p('P07: Two.')) });
    const { conversations, said } = await readText('interviews.zip', archive, { sidecar });
    expect(said).toEqual(['customer: One.', 'customer: Two.']);
    expect(conversations.map(({ file }) => file)).toEqual(['interviews.zip/one.docx', 'interviews.zip/two.docx']);
  });

  it('without a sidecar says what to add, and attributes nothing', async () => {
    const outcome = await readText('p07.docx', docxOf(p('P07: Yes.')));
    expect(rulesOf(outcome)).toEqual(['note-fields']);
    expect(outcome.said).toEqual(['unknown: P07: Yes.']);
  });
});

describe('A Word document that nobody should trust', () => {
  const broken = async (document: Buffer | string): Promise<Outcome> => readText('p07.docx', document, { sidecar });

  it('is refused where it declares entities', async () => {
    const xml =
      '<?xml version="1.0"?><!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/hostname">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>P07: &x;</w:t></w:r></w:p></w:body></w:document>';
    const outcome = await broken(docxOf('', { 'word/document.xml': xml }));
    expect(outcome.conversations).toEqual([]);
    expect(outcome.diagnostics).toMatchObject([{ rule: 'broken-note', severity: 'error', sentence: expect.stringContaining('declares entities') as string }]);
  });

  it.each([
    ['a table within tables without end', docxOf(`${'<w:tbl><w:tr><w:tc>'.repeat(5_000)}${p('P07: Deep.')}${'</w:tc></w:tr></w:tbl>'.repeat(5_000)}`)],
    [
      'XML that is cut off',
      docxOf('', { 'word/document.xml': '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p>' }),
    ],
    ['a paragraph longer than any that is said', docxOf(p(`P07: ${'word '.repeat(20_000)}`))],
    ['more text than a note may hold', docxOf(p(`P07: ${'word '.repeat(5_000)}`).repeat(50))],
  ])('is refused with a sentence where it holds %s', async (_name, document) => {
    const outcome = await broken(document);
    expect(outcome.conversations).toEqual([]);
    expect(outcome.diagnostics).toMatchObject([{ rule: 'broken-note', severity: 'error' }]);
  });

  it.each([
    ['no archive', 'P07: I am only text.'],
    ['cut off', docxOf(p('P07: Whole.')).subarray(0, 600)],
    ['a bomb', docxOf(`<w:p>${' '.repeat(60 << 20)}</w:p>`)],
    ['a way out of its folder', zipOf({ 'word/document.xml': '<a/>', '../../out.xml': 'x' })],
  ])('gives nothing and one error where it is %s', async (_name, document) => {
    const outcome = await broken(document);
    expect(outcome.conversations).toEqual([]);
    expect(outcome.diagnostics.filter(({ severity }) => severity === 'error')).toHaveLength(1);
  });

  it('runs nothing that its other parts ask for', async () => {
    const map = { 'word/style-map.xml': '<m>p => script</m>', 'word/vbaProject.bin': 'P07: A macro.' };
    expect((await broken(docxOf(p('P07: &lt;script&gt;alert(1)&lt;/script&gt;'), map))).said).toEqual(['customer: <script>alert(1)</script>']);
  });
});
