import { describe, expect, it } from 'vitest';
import { note, readText, rulesOf } from '../fixtures/read-text.ts';

const speakers = 'speakers: { Dana: team, P07: customer, Note: note }';
const exchange = ['team: When did you last send one?', 'customer: Sunday. When they sleep.'];

describe('labels', () => {
  const conventions: [string, string, string?][] = [
    ['bold with the colon inside', '**Dana:** When did you last send one?\n\n**P07:** Sunday. When they sleep.'],
    ['bold with the colon outside', '**Dana**: When did you last send one?\n\n**P07**: Sunday. When they sleep.'],
    ['plain', 'Dana: When did you last send one?\n\nP07: Sunday. When they sleep.'],
    ['plain on neighbouring lines', 'Dana: When did you last send one?\nP07: Sunday. When they sleep.'],
    ['list items', '- **Dana:** When did you last send one?\n- P07: Sunday. When they sleep.'],
    ['names with a time on lines of their own', 'Dana  0:04\nWhen did you last send one?\n\nP07  0:11\nSunday. When they sleep.'],
    ['bold names alone', '**Dana**\n\nWhen did you last send one?\n\n**P07** 0:26\n\nSunday. When they sleep.'],
    ['names and colons alone', 'Dana:\nWhen did you last send one?\n\nP07:\nSunday. When they sleep.'],
    ['names in brackets with a range', '[Dana] (0:00 - 0:20)\n\nWhen did you last send one?\n\n[P07] (0:20 - 3:53)\n\nSunday. When they sleep.'],
    ['a time before a bold name', '(0:19) **Dana:** When did you last send one?\n\n(0:26) **P07:** Sunday. When they sleep.'],
    ['a time in brackets', '[00:05:32] Dana: When did you last send one?\n\n[00:05:40] P07: Sunday. When they sleep.'],
    ['a time inside bold', '**Dana (00:05):** When did you last send one?\n\n**P07 (00:09):** Sunday. When they sleep.'],
    ['initials', 'D: When did you last send one?\n\nP: Sunday. When they sleep.', 'speakers: { D: team, P: customer }'],
    ['initials after a time', '00:12 I: When did you last send one?\n\n00:20 P: Sunday. When they sleep.', 'speakers: { I: team, P: customer }'],
    ['initials after a time, without a colon', '00:12 I When did you last send one?\n\n00:20 P Sunday. When they sleep.', 'speakers: { I: team, P: customer }'],
    ['emoji', '❓ When did you last send one?\n\n🗣️ Sunday. When they sleep.', 'speakers: { "❓": team, "🗣": customer }'],
    ['emoji that are made of letters', 'ℹ️ When did you last send one?\n\n🗣️ Sunday. When they sleep.', 'speakers: { "ℹ️": team, "🗣": customer }'],
    ['words that are sure in any note', 'Interviewer 1: When did you last send one?\n\nTeilnehmerin: Sunday. When they sleep.', ' '],
    ['full-width colons', '采访者：When did you last send one?\n\n受访者：Sunday. When they sleep.', ' '],
    ['question and answer', '**Pregunta:** When did you last send one?\n\n**Respuesta:** Sunday. When they sleep.', ' '],
    ['table rows', '| who | what |\n| --- | --- |\n| Dana | When did you last send one? |\n| P07 | Sunday. When they sleep. |'],
    ['headings that are declared', '## Dana\n\nWhen did you last send one?\n\n## P07\n\nSunday. When they sleep.'],
    ['another case and accents', 'DÁNA: When did you last send one?\n\np07: Sunday. When they sleep.'],
  ];
  it.each(conventions)('are known as %s', async (_name, body, fields = speakers) => {
    const { said, diagnostics } = await readText('interviews/a.md', note(body, fields.trim()));
    expect(said.filter((one) => !one.startsWith('note: who'))).toEqual(exchange);
    expect(diagnostics).toEqual([]);
  });

  it('are no words before a colon that merely happen', async () => {
    const body = '**P07:** I look at http://bank.example at 10:30 and then: nothing.\n\nNote to self: eat. Rule one: never open it.';
    const { said } = await readText('a.md', note(body, speakers));
    expect(said.map((one) => one.split(':')[0])).toEqual(['customer', 'customer']);
  });

  it('that nobody declared are never the customer, and their author is told', async () => {
    const outcome = await readText('a.md', note('**P07:** Yes.\n\n**Bob:** I pay late.\n\nAnd I like it.', speakers));
    expect(outcome.said).toEqual(['customer: Yes.', 'unknown: I pay late.', 'unknown: And I like it.']);
    expect(outcome.diagnostics).toMatchObject([{ rule: 'unknown-speaker', line: 10 }]);
  });

  it('with a slip of the pen are reported with the label that was meant', async () => {
    const outcome = await readText('a.md', note('Dana: So?\n\nP70: Never on a Sunday.', speakers));
    expect(outcome.said).toEqual(['team: So?', 'unknown: Never on a Sunday.']);
    expect(outcome.diagnostics[0]?.sentence).toContain('did you mean `P07`?');
  });

  it('of two undeclared participants make neither of them the customer', async () => {
    const { said } = await readText('a.md', note('Interviewer: So?\n\nParticipant 1: Yes.\n\nParticipant 2: No.'));
    expect(said).toEqual(['team: So?', 'unknown: Yes.', 'unknown: No.']);
  });
});

describe('turns', () => {
  it('run to the next label, across paragraphs and headings, each paragraph with its own line', async () => {
    const { conversations } = await readText('a.md', note('**Dana:** So?\n\n**P07:** One.\n\n## Later\n\nTwo.\nStill two.\n\n**Dana:** Thanks.', speakers));
    const turns = conversations[0]?.utterances.map(({ role, text, at }) => [role, text, at]);
    expect(turns).toEqual([
      ['team', 'So?', 'L8'],
      ['customer', 'One.', 'L10'],
      ['note', 'Later', 'L12'],
      ['customer', 'Two.\nStill two.', 'L14'],
      ['team', 'Thanks.', 'L17'],
    ]);
  });

  it('do not reach into a section in which nobody is named', async () => {
    const { said } = await readText('a.md', note('**P07:** One.\n\n## Afterwards\n\nShe looked tired.', speakers));
    expect(said).toEqual(['customer: One.', 'note: Afterwards', 'note: She looked tired.']);
  });

  it('go on with lines that only carry a new time', async () => {
    const { said } = await readText('a.md', note('(0:19) **P07:** I do it when\n\n(0:26) they sleep.\n\n(0:31) Mostly.', speakers));
    expect(said).toEqual(['customer: I do it when\nthey sleep.', 'customer: Mostly.']);
  });

  it('are split where a paragraph or a line holds two speakers', async () => {
    const { said } = await readText('a.md', note('**P07:** One.\n**Dana:** Two?\nthree?', speakers));
    expect(said).toEqual(['customer: One.', 'team: Two?\nthree?']);
    const inLine = await readText('a.md', note('P07: One. Dana: Two? **P07:** Three, and I told Dana: no.', speakers));
    expect(inLine.said).toEqual(['customer: One.', 'team: Two?', 'customer: Three, and I told Dana: no.']);
  });

  it('keep what stands before the first label for the researcher', async () => {
    const { said, conversations } = await readText('interviews/a.md', note('# The sheet\n\nShe stood.\n\n**P07:** One.', speakers));
    expect(said).toEqual(['note: The sheet', 'note: She stood.', 'customer: One.']);
    expect(conversations[0]).toMatchObject({ id: 'interviews/a', title: 'The sheet', channel: 'interview', names: ['Dana'], participant: 'P07' });
  });

  it('give lines without a label to whom `"*"` names', async () => {
    const { said } = await readText('a.md', note('❓ So?\n\nShe laughs.\n\n🗣 One.\n\nShe leaves.', 'speakers: { "❓": team, "🗣": customer, "*": note }'));
    expect(said).toEqual(['team: So?', 'note: She laughs.', 'customer: One.', 'note: She leaves.']);
  });
});

describe('text', () => {
  it('is what a reader of the page would see, nothing is spelled better, and what would act stays as it is written', async () => {
    const body = '**P07:** It\'s *late* -- "very" ... &amp;amp; `x` ![a](b.png)[my bank](https://b.example) {name} <b>now</b>  \nand <script>alert(1)</script>';
    const { said } = await readText('a.md', note(body, speakers));
    expect(said).toEqual(['customer: It\'s late -- "very" ... &amp; x my bank {name} now\nand <script>alert(1)</script>']);
  });

  it('holds no tags of an annotator’s own, and those that nobody closed stay', async () => {
    const body = '<P07> In <year>1996</year> we <desc type="habit">paid in cash</desc>, **all <who>of us</who>**, into a <tin>.';
    const { said } = await readText('a.md', note(body, speakers));
    expect(said).toEqual(['customer: In 1996 we paid in cash, all of us, into a <tin>.']);
  });

  it('holds no times of captions that somebody kept as text', async () => {
    const text = '00:00:04 --> 00:00:06\nDana: So?\n\n00:00:06.500 --> 00:00:09.000\nP07: On Sunday,\n\n00:09 --> 00:11\nwhen they sleep.\n';
    const { said } = await readText('a.txt', text, { sidecar: note('', speakers).replaceAll('---\n', '') });
    expect(said).toEqual(['team: So?', 'customer: On Sunday,', 'customer: when they sleep.']);
  });

  it('of a mark is a passage of its utterance, in UTF-16 units', async () => {
    const body = '**P07:** 😀 So [I do it *then*](maya#evenings), and [never](maya#lists "against").';
    const [first] = (await readText('a.md', note(body, speakers))).conversations;
    const [utterance] = first?.utterances ?? [];
    expect(utterance?.marks.map(({ persona, claim, stance, start, end }) => [persona, claim, stance, utterance.text.slice(start, end)])).toEqual([
      ['maya', 'evenings', 'supports', 'I do it then'],
      ['maya', 'lists', 'contradicts', 'never'],
    ]);
  });

  it('of a mark on words that are not the customer’s is refused with its line', async () => {
    const outcome = await readText('a.md', note('**Dana:** [So you do it at night](maya#evenings)?\n\n**P07:** Yes.', speakers));
    expect(outcome.diagnostics).toMatchObject([{ rule: 'mark-not-customer', severity: 'error', line: 8 }]);
  });
});

describe('verbatim', () => {
  const customer = async (body: string, fields = ''): Promise<string[]> =>
    (await readText('a.md', note(body, fields))).said.filter((one) => one.startsWith('customer')).map((one) => one.slice(10));

  it('without labels and modes is what a researcher marked, alone', async () => {
    expect(await customer('# T\n\nShe said [I do it at night](maya#evenings) and left.')).toEqual(['I do it at night']);
  });
  it('is nothing in a note where nobody is named and nothing is marked', async () => {
    expect(await customer('Template: "I like <feature>"\n\n> quote here')).toEqual([]);
  });
  it('of quotes is what stands in quote marks of many languages', async () => {
    expect(await customer('She said "one two" and “three”, „vier“, « cinq » and 「六」.', 'verbatim: quotes')).toEqual([
      'one two',
      'three',
      'vier',
      'cinq',
      '六',
    ]);
  });
  it('of blockquotes is what stands in them', async () => {
    expect(await customer('Seen.\n\n> I never do.', 'verbatim: blockquotes')).toEqual(['I never do.']);
  });
  it('of italics is a whole line in italics, not a stressed word', async () => {
    expect(await customer('- *I never do.*\n- She *never* does.', 'verbatim: italics')).toEqual(['I never do.']);
  });
  it('of answers is what stands under a question', async () => {
    expect(await customer('# P07\n\nIntro.\n\n## What was best?\n\nThe lamp.\n\nIt is warm.\n\n## Thoughts\n\nTired.', 'verbatim: answers')).toEqual([
      'The lamp.',
      'It is warm.',
    ]);
    expect(await customer('1. When was it?\n\n   On Sunday.\n2. Why?\n   - Because.', 'verbatim: answers')).toEqual(['On Sunday.', 'Because.']);
  });
  it('of all leaves out what `except` names', async () => {
    expect(await customer('One "two" three.\n\n> Four.', 'verbatim: all\nexcept: [quotes, blockquotes]')).toEqual(['One', 'three.']);
  });
  it('of quotes never reaches into what the team said', async () => {
    expect(await customer('**Dana:** You said "late"?\n\n**P07:** I said "never".', `${speakers}\nverbatim: [quotes]`)).toEqual(['never']);
  });
});

describe('a note', () => {
  it('is heard although a page of another site carries fields of its own', async () => {
    const other = 'interviewee: somebody\nparticipants: two\nspeakers: { Dana: team, P07: customer }';
    const { said, diagnostics } = await readText('a.md', note('P07: On Sunday.', other));
    expect(said).toEqual(['customer: On Sunday.']);
    expect(diagnostics).toMatchObject([
      { rule: 'note-fields', severity: 'warning', sentence: 'Nothing here knows the fields `interviewee`, `participants`; passed over.' },
    ]);
  });

  it('is not heard while a field is misspelt, since its author counts on it', async () => {
    const { said, diagnostics } = await readText('a.md', note('P07: On Sunday.', 'verbatm: turns'));
    expect(said).toEqual([]);
    expect(diagnostics).toMatchObject([{ rule: 'note-fields', severity: 'error' }]);
  });

  it('without fields can be looked at and not quoted', async () => {
    const outcome = await readText('2026-03-04-x.md', '**P07:** One.\n\n**Interviewer:** Two?');
    expect(rulesOf(outcome)).toContain('note-fields');
    expect(outcome.conversations[0]).toMatchObject({ consent: 'none', personas: [], date: '2026-03-04' });
    expect(outcome.said).not.toContain('customer: One.');
  });
  it.each([
    ['10,000 nested blockquotes', '>'.repeat(10_000)],
    ['500 nested emphases', `${'*a '.repeat(500)}${'*'.repeat(500)}`],
    ['a line of 100,000 letters', 'a'.repeat(100_000)],
    ['a mark of an unfinished merge', '<<<<<<< HEAD\nOne.'],
  ])('with %s costs that note alone', async (_name, body) => {
    const { conversations, diagnostics } = await readText('a.md', note(body));
    expect(conversations.length + diagnostics.length).toBeGreaterThan(0);
  });
});
