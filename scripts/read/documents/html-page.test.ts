import { describe, expect, it } from 'vitest';
import { readText, type Outcome } from '../fixtures/read-text.ts';
import { zipOf } from '../fixtures/zip-of.ts';

const sidecar = 'date: 2026-03-04\nparticipant: P07\npersona: maya\nconsent: internal\nspeakers: { Dana: team, P07: customer }\n';

function read(body: string, more = '', head = ''): Promise<Outcome> {
  return readText('p07.html', `<!DOCTYPE html>\n<html><head><title>P07: A title</title>${head}</head>\n<body>${body}</body></html>`, {
    sidecar: `${sidecar}${more}`,
  });
}

describe('An HTML page', () => {
  it('is read by the paragraphs that are seen, each place a paragraph, since exports write a page on one line', async () => {
    const outcome = await read('<h1>A visit</h1><p><b>Dana:</b> And?</p><div>P07: I  bake\nat four.<br>Then I sleep.</div><p>Mostly.</p>');
    expect(outcome.said).toEqual(['note: A visit', 'team: And?', 'customer: I bake at four.\nThen I sleep.', 'customer: Mostly.']);
    expect(outcome.conversations[0]?.utterances.map(({ at }) => at)).toEqual(['p1', 'p2', 'p3', 'p4']);
    expect(outcome.conversations[0]?.title).toBe('A visit');
  });

  it.each([
    ['a script', '<script>document.write("P07: Ran.")</script>'],
    ['a style that hides', '<p style="display: none">P07: Hidden.</p>'],
    ['a class that hides', '<p class="x9">P07: Hidden.</p>'],
    ['an attribute that hides', '<p hidden>P07: Hidden.</p><p aria-hidden="true">P07: Hidden.</p>'],
    ['the way through the site', '<nav>P07: Home</nav><div id="breadcrumbs">P07: Up</div><footer>P07: Imprint</footer>'],
    ['words that were deleted', '<p><del>P07: Deleted.</del></p>'],
    ['a form', '<form><button>P07: Send</button><textarea>P07: Typed.</textarea><select><option>P07: Chosen.</option></select></form>'],
    ['a comment of Google’s documents', '<div><p><a href="#cmnt_ref1" id="cmnt1">[a]</a><span>P07: A comment.</span></p></div>'],
    ['the comments of Word', '<div style="mso-element:comment-list"><p>P07: A comment.</p></div>'],
    ['a comment in the markup', '<!-- P07: A comment. -->'],
  ])('never gives %s', async (_name, body) => {
    const outcome = await read(`<p>P07: Seen.</p>${body}`, '', '<style>@media print{.a{color:red}} .x9, .x8{ display : none }</style>');
    expect(outcome.said).toEqual(['customer: Seen.']);
  });

  it('takes links to a claim as marks, also where Google leads them past a page of its own', async () => {
    const google = 'https://www.google.com/url?q=http://maya%23evenings&amp;sa=D&amp;source=editors';
    const { conversations } = await read(
      `<p>P07: <a href="maya#evenings">At night</a>, <a title="against" href="${google}">not by day</a>, <a href="https://example.org">see</a>.</p>`,
    );
    expect(conversations[0]?.utterances[0]?.marks).toEqual([
      { persona: 'maya', claim: 'evenings', stance: 'supports', start: 0, end: 8 },
      { persona: 'maya', claim: 'evenings', stance: 'contradicts', start: 10, end: 20 },
    ]);
  });

  it('says on which line a mark stands on words that are not the customer’s', async () => {
    const { diagnostics } = await read('\n<p>P07: Yes.</p>\n\n<p>Dana: <a href="maya#evenings">At night?</a></p>');
    expect(diagnostics).toMatchObject([{ rule: 'mark-not-customer', line: 6 }]);
  });

  it.each([
    ['answers', '<ol><li><p>What about evenings</p><p>I sleep.</p></li></ol>', ['note: What about evenings', 'customer: I sleep.']],
    ['blockquotes', '<p>A sigh.</p><blockquote>I give up.</blockquote>', ['note: A sigh.', 'customer: I give up.']],
    ['italics', '<p>A sigh.</p><p><em>I give</em> <span class="c2">up.</span></p>', ['note: A sigh.', 'customer: I give up.']],
  ])('knows %s by its elements, and by the classes of its own style sheet', async (mode, body, said) => {
    expect((await read(body, `verbatim: ${mode}`, '<style>.c2{font-style:italic;color:#000}</style>')).said).toEqual(said);
  });

  it('reads a table with a column of speakers', async () => {
    expect((await read('<table><tr><td>Dana<td>And?<tr><td><b>P07</b><td><p>I wait.<p>And wait.</table>')).said).toEqual([
      'team: And?',
      'customer: I wait.\nAnd wait.',
    ]);
  });

  it('may be in the encoding that it names, and is refused where it is not', async () => {
    const page = '<html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1252"></head><body><p>P07: Déjà vu.</p></body></html>';
    expect((await readText('p07.htm', Buffer.from(page, 'latin1'), { sidecar })).said).toEqual(['customer: Déjà vu.']);
    const { conversations, diagnostics } = await readText('p07.htm', Buffer.from(page.replace('windows-1252', 'utf-8'), 'latin1'), { sidecar });
    expect(conversations).toEqual([]);
    expect(diagnostics).toMatchObject([{ rule: 'broken-note' }]);
  });

  it.each([
    ['nested without end', '<div>'.repeat(100_000)],
    ['nested in bold type without end', '<p><b>'.repeat(60_000)],
    ['more markup than text', '<p>a</p>'.repeat(150_000)],
  ])('is refused with a sentence where it is %s', async (_name, body) => {
    const outcome = await read(body);
    expect(outcome.conversations).toEqual([]);
    expect(outcome.diagnostics).toMatchObject([{ rule: 'broken-note', severity: 'error' }]);
  });

  it('never takes the title of a folded part, or what is written below a picture, for what was said', async () => {
    const { said } = await read(
      '<p>P07: I wait.</p><details><summary>Later</summary><p>P07: I leave.</p></details><figure><figcaption>Her desk</figcaption></figure>',
    );
    expect(said).toEqual(['customer: I wait.', 'note: Later', 'customer: I leave.', 'note: Her desk']);
  });

  it('is read where it lies in an archive with its pictures, as Google and Notion export it', async () => {
    const archive = zipOf({ 'Notes.html': '<html><body><p>P07: Yes.</p></body></html>', 'images/image1.png': '\u0089PNG' });
    const { said, diagnostics } = await readText('p07.zip', archive, { sidecar });
    expect(said).toEqual(['customer: Yes.']);
    expect(diagnostics).toEqual([]);
  });

  it('without a sidecar attributes nothing', async () => {
    const { conversations } = await readText('p07.html', '<html><body><p>P07: Yes.</p></body></html>');
    expect(conversations.flatMap(({ utterances }) => utterances.map(({ role }) => role))).toEqual(['unknown']);
  });
});
