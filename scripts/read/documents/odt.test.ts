import { describe, expect, it } from 'vitest';
import { readText, type Outcome } from '../fixtures/read-text.ts';
import { odtOf } from '../fixtures/zip-of.ts';

const sidecar = 'date: 2026-03-04\nparticipant: P07\npersona: maya\nconsent: internal\nspeakers: { Dana: team, P07: customer }\n';

function read(body: string, styles = '', more = ''): Promise<Outcome> {
  return readText('p07.odt', odtOf(body, styles), { sidecar: `${sidecar}${more}` });
}

const p = (inner: string, style = ''): string => `<text:p${style && ` text:style-name="${style}"`}>${inner}</text:p>`;
const style = (name: string, family: string, properties: string, parent = ''): string =>
  `<style:style style:name="${name}" style:family="${family}"${parent && ` style:parent-style-name="${parent}"`}>${properties && `<style:text-properties ${properties}/>`}</style:style>`;

describe('An OpenDocument text', () => {
  it('is read by paragraphs, headings among them, and each place is a paragraph', async () => {
    const outcome = await read(`<text:h text:outline-level="1">A visit</text:h>${p('Dana: And?')}${p('')}${p('P07: Fine.')}${p('Mostly.')}`);
    expect(outcome.said).toEqual(['note: A visit', 'team: And?', 'customer: Fine.', 'customer: Mostly.']);
    expect(outcome.conversations[0]?.utterances.map(({ at }) => at)).toEqual(['p1', 'p2', 'p4', 'p5']);
    expect(outcome.conversations[0]?.title).toBe('A visit');
  });

  it('has white space of its own kind', async () => {
    expect((await read(p('\n  P07:  I\n  <text:span>wait</text:span>,<text:s text:c="2"/>and<text:tab/>wait<text:line-break/>again. '))).said).toEqual([
      'customer: I wait,  and\twait\nagain.',
    ]);
  });

  it('gives nothing that was deleted, hidden, or written beside the text', async () => {
    const deleted = `<text:tracked-changes><text:changed-region><text:deletion>${p('P07: Deleted.')}</text:deletion></text:changed-region></text:tracked-changes>`;
    const note = `<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>${p('P07: A footnote.')}</text:note-body></text:note>`;
    const comment = `<office:annotation>${p('P07: A comment.')}</office:annotation>`;
    const section = `<text:section text:display="none">${p('P07: A hidden section.')}</text:section>`;
    const contents = `<text:table-of-content><text:index-body>${p('P07: Contents')}</text:index-body></text:table-of-content>`;
    const styles = style('T1', 'text', 'text:display="none"') + style('P9', 'paragraph', '', 'Unseen') + style('Unseen', 'paragraph', 'text:display="none"');
    const body = `${deleted}${p(`P07: Seen${note}${comment}<text:span text:style-name="T1"> and unseen</text:span>.`)}${section}${contents}${p('P07: Never.', 'P9')}`;
    expect((await read(body, styles)).said).toEqual(['customer: Seen.']);
  });

  it('takes links to a claim as marks', async () => {
    const link = '<text:a xlink:type="simple" xlink:href="maya#evenings" office:title="against">by <text:span>day</text:span></text:a>';
    const { conversations } = await read(p(`P07: Never ${link}.`));
    expect(conversations[0]?.utterances[0]?.marks).toEqual([{ persona: 'maya', claim: 'evenings', stance: 'contradicts', start: 6, end: 12 }]);
  });

  it('knows numbered questions, quotes and italics by their styles', async () => {
    const lists = '<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1"/></text:list-style>';
    const styles = lists + style('P2', 'paragraph', '', 'Quotations') + style('T2', 'text', 'fo:font-style="italic"');
    const item = `<text:list text:style-name="L1"><text:list-item>${p('What about evenings')}</text:list-item></text:list>`;
    expect((await read(`${item}${p('I sleep.')}`, styles, 'verbatim: answers')).said).toEqual(['note: What about evenings', 'customer: I sleep.']);
    expect((await read(`${p('A sigh.')}${p('I give up.', 'P2')}`, styles, 'verbatim: blockquotes')).said).toEqual(['note: A sigh.', 'customer: I give up.']);
    const italics = p('<text:span text:style-name="T2">I gi</text:span><text:span text:style-name="T2">ve up.</text:span>');
    expect((await read(`${p('A sigh.')}${italics}`, styles, 'verbatim: italics')).said).toEqual(['note: A sigh.', 'customer: I give up.']);
  });

  it('reads a table with a column of speakers, without the rows that are hidden', async () => {
    const row = (name: string, words: string, more = ''): string =>
      `<table:table-row${more}><table:table-cell>${p(name)}</table:table-cell><table:table-cell>${p(words)}</table:table-cell></table:table-row>`;
    const table = `<table:table>${row('Dana', 'And?')}${row('P07', 'I wait.')}${row('P07', 'Hidden.', ' table:visibility="collapse"')}</table:table>`;
    expect((await read(table)).said).toEqual(['team: And?', 'customer: I wait.']);
  });

  it('is refused with a sentence where it has no text in it', async () => {
    const outcome = await readText('p07.odt', odtOf('', '', { 'content.xml': '<office:document-content' }), { sidecar });
    expect(outcome.conversations).toEqual([]);
    expect(outcome.diagnostics).toMatchObject([{ rule: 'broken-note', severity: 'error' }]);
  });
});
