import { describe, expect, it } from 'vitest';
import { note, readText } from '../fixtures/read-text.ts';

const SPEAKERS = 'speakers: { Dana: team, P07: customer }';
const EXCHANGE = ['team: When did you last send one?', 'customer: Sunday. When they sleep.'];

/** A Markdown table. */
function table(head: readonly string[], ...rows: (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

const [ASKED, SAID] = ['When did you last send one?', 'Sunday. When they sleep.'];

describe('A table in a note', () => {
  it.each([
    ['the speaker first', table(['Speaker', 'Text'], ['Dana', ASKED], ['P07', SAID])],
    ['the speaker last', table(['Time', 'What was said', 'Who'], ['0:04', ASKED, 'Dana'], ['0:11', SAID, 'P07'])],
    ['a time and a code beside', table(['Time', 'Speaker', 'Transcript', 'Code'], ['0:04', 'Dana', ASKED, 'opening'], ['0:11', 'P07', SAID, 'evenings'])],
    ['what the researcher thinks before what is said', table(['Notes', 'Sprecher', 'Aussage'], ['warm', 'Dana', ASKED], ['tired', 'P07', SAID])],
    ['a header in Spanish', table(['Hablante', 'Texto'], ['Dana', ASKED], ['P07', SAID])],
    ['a header in Russian', table(['Спикер', 'Реплика'], ['Dana', ASKED], ['P07', SAID])],
    ['a header in Chinese', table(['说话人', '内容'], ['Dana', ASKED], ['P07', SAID])],
    ['a header that says nothing', table(['', ''], ['Dana', ASKED], ['P07', SAID])],
    ['columns that the header does not name', table(['A', 'B', 'C'], ['1', 'Dana', ASKED], ['2', 'P07', SAID])],
    ['bold labels', table(['Speaker', 'Text'], ['**Dana:**', ASKED], ['**P07:**', SAID])],
    ['roles beside the labels', table(['Speaker', 'Text'], ['Dana (moderator)', ASKED], ['P07 (baker)', SAID])],
  ])('names its speakers in a column: %s', async (_name, body) => {
    const { said, diagnostics } = await readText('a.md', note(body, SPEAKERS));
    expect(said.filter((one) => !one.startsWith('note'))).toEqual(EXCHANGE);
    expect(diagnostics).toEqual([]);
  });

  it('goes on with the speaker of the row before where the cell is empty', async () => {
    const { said } = await readText('a.md', note(table(['Speaker', 'Text'], ['Dana', ASKED], ['P07', 'Sunday.'], ['', 'When they sleep.']), SPEAKERS));
    expect(said.slice(-2)).toEqual(['customer: Sunday.', 'customer: When they sleep.']);
  });

  it('makes nobody the customer whom nobody declared', async () => {
    const { said, diagnostics } = await readText('a.md', note(table(['Speaker', 'Text'], ['Dana', ASKED], ['P7', SAID]), SPEAKERS));
    expect(said.at(-1)).toBe(`unknown: ${SAID}`);
    expect(diagnostics).toMatchObject([{ rule: 'unknown-speaker', sentence: expect.stringContaining('did you mean `P07`?') as string }]);
  });

  it.each([
    ['a list of people', table(['Name', 'Age', 'Work'], ['P07', '34', 'bakes from four every morning'])],
    ['a list of findings', table(['Finding', 'Participants', 'Recommendation'], ['I cannot find it', '4', 'Make it larger'])],
    ['scores', table(['Task', 'P07'], ['Find the slips', '2'])],
  ])('is no conversation when it is %s', async (_name, body) => {
    const { said } = await readText('a.md', note(body, SPEAKERS));
    expect(said.filter((one) => one.startsWith('customer'))).toEqual([]);
  });

  const BY_PERSON = table(
    ['Question', 'P07', '**P08**', 'Comment'],
    ['How do you keep the slips?', 'In a tin.', 'In a drawer.', 'as expected'],
    ['And then?', 'Dry.', '', ''],
  );

  it('holds what each person answered below their pseudonym, where answers are speech', async () => {
    const { conversations, diagnostics } = await readText('a.md', note(BY_PERSON, 'speakers: { P08: customer }\nverbatim: answers'));
    const customers = conversations[0]?.utterances.filter(({ role }) => role === 'customer') ?? [];
    expect(customers.map(({ speaker, text }) => `${speaker}: ${text}`)).toEqual(['P07: In a tin.', 'P08: In a drawer.', 'P07: Dry.']);
    expect(diagnostics).toEqual([]);
  });

  it('gives nobody the answers of somebody else', async () => {
    const { said, diagnostics } = await readText('a.md', note(BY_PERSON, 'verbatim: answers'));
    expect(said).toContain('unknown: In a drawer.');
    expect(said.filter((one) => one.startsWith('customer'))).toEqual(['customer: In a tin.', 'customer: Dry.']);
    expect(diagnostics).toMatchObject([{ rule: 'unknown-speaker' }]);
  });

  it('asks in a column without a name too', async () => {
    const { said } = await readText('a.md', note(table(['', 'P07'], ['How do you keep the slips?', 'In a tin.']), 'verbatim: answers'));
    expect(said).toContain('customer: In a tin.');
    const scores = await readText('a.md', note(table(['Task', 'P07'], ['Find the slips', '2']), 'verbatim: answers'));
    expect(scores.said.filter((one) => one.startsWith('customer'))).toEqual([]);
  });

  it('may hold quotes in a column or in quote marks', async () => {
    const body = table(['Theme', 'Quote', 'Comment'], ['evenings', SAID, 'as expected']);
    const { said } = await readText('a.md', note(body, 'verbatim: quotes'));
    expect(said.filter((one) => one.startsWith('customer'))).toEqual([`customer: ${SAID}`]);
    const inMarks = await readText('a.md', note(table(['Theme', 'Seen'], ['evenings', `She said "${SAID}"`]), 'verbatim: quotes'));
    expect(inMarks.said).toContain(`customer: ${SAID}`);
  });

  it('of thousands of rows is heard row by row', async () => {
    const rows = Array.from({ length: 4000 }, (_, at) => [at % 2 ? 'P07' : 'Dana', `Sentence number ${at} of a long day.`]);
    const { said } = await readText('a.md', note(table(['Speaker', 'Text'], ...rows), SPEAKERS));
    expect(said).toHaveLength(4001);
  });
});

describe('A plain text', () => {
  const FIELDS = 'date: 2026-03-04\nparticipant: P07\npersona: maya\nconsent: internal\n';
  const read = async (text: string, more: string): Promise<string[]> => (await readText('a.txt', text, { sidecar: `${FIELDS}${more}` })).said;

  it('keeps each paragraph of a turn with its own line, and goes on over lines that only carry a time', async () => {
    const { conversations } = await readText('a.txt', 'Dana: So?\n\n0:19 P07: I do it when\n0:26 they sleep.\n\nMostly.\n', {
      sidecar: `${FIELDS}${SPEAKERS}`,
    });
    expect(conversations[0]?.utterances.map(({ role, text, at }) => [role, text, at])).toEqual([
      ['team', 'So?', 'L1'],
      ['customer', 'I do it when\nthey sleep.', 'L3'],
      ['customer', 'Mostly.', 'L6'],
    ]);
  });

  it('with rules, lists and mail quotes is read as people mean them', async () => {
    const text = 'VISIT\n=====\n\nWhat do you keep?\n- The slips.\n- The tin.\n\n-----\n\n> I never sit.\n';
    expect(await read(text, 'verbatim: [answers, blockquotes]')).toEqual([
      'note: VISIT',
      'note: What do you keep?',
      'customer: The slips.',
      'customer: The tin.',
      'customer: I never sit.',
    ]);
  });

  it('with a summary above the conversation is heard in the conversation alone', async () => {
    const text = 'SUMMARY\n\nShe wants less paper. "Never again."\n\nTRANSCRIPT\n\nDana: So?\nP07: Late.\n';
    expect((await read(text, `${SPEAKERS}\nverbatim: [turns, quotes]`)).filter((one) => one.startsWith('customer'))).toEqual(['customer: Late.']);
  });

  it('of a messenger is heard message by message', async () => {
    const text = '[12/03/2026, 10:32:11] Dana: So?\n[12/03/2026, 10:33:02] P07: Late.\nVery late.\n[12/03/2026, 10:34:40] Dana: Thanks!\n';
    expect(await read(text, SPEAKERS)).toEqual(['team: So?', 'customer: Late.\nVery late.', 'team: Thanks!']);
  });

  it('without a sidecar gives nobody’s words', async () => {
    const { said } = await readText('a.txt', 'Interviewer: So?\nParticipant: Late.\nP07: Me too.\n');
    expect(said.filter((one) => one.startsWith('customer'))).toEqual([]);
  });
});
