import { describe, expect, it } from 'vitest';
import { readText, type Outcome } from '../fixtures/read-text.ts';

const fields = 'date: 2026-03-04\nparticipant: P07\npersona: maya\nconsent: internal\n';
const speakers = 'speakers: { Dana: team, DB: team, P07: customer }\n';

function read(text: string, more = '', file = 'p07.csv', said = speakers): Promise<Outcome> {
  return readText(file, text, { sidecar: fields + said + more });
}

const placesOf = ({ conversations }: Outcome): string[] => conversations.flatMap(({ utterances }) => utterances.map(({ at }) => at));

describe('A table of notes', () => {
  it('has one utterance a row, its speaker’s column found by the labels in it', async () => {
    const outcome = await read('Time,Speaker,Text,Code\n0:10,Dana,How do you pay?,money\n0:12,P07,"In cash, mostly.",cash\n');
    expect(outcome.reader).toBe('a table of notes');
    expect(outcome.said).toEqual(['team: How do you pay?', 'customer: In cash, mostly.']);
    expect(placesOf(outcome)).toEqual(['row-2', 'row-3']);
  });

  it('needs no header, and a label may keep its colon', async () => {
    const outcome = await read(',DB:,"Why?",\n,P07:,"Because\nof the fees.",\n');
    expect(outcome.said).toEqual(['team: Why?', 'customer: Because\nof the fees.']);
    expect(placesOf(outcome)).toEqual(['row-1', 'row-2']);
    expect(outcome.conversations[0]?.utterances.map(({ speaker }) => speaker)).toEqual(['DB', 'P07']);
  });

  it('says of each line by which rule it knows whose it is', async () => {
    const { conversations } = await read('DB,Why?\nP07,Fees.\n');
    for (const { why } of conversations[0]?.utterances ?? []) expect(why).toMatch(/^its label (?:`|“|')?(?:DB|P07)/);
  });

  it('may name its columns by name or number', async () => {
    const table = 'Said,Remark,Wer\nEs dauert ewig.,Seufzt lange und schaut auf die Uhr.,P07\n';
    expect((await read(table, 'columns: { author: wer, text: Said }')).said).toEqual(['customer: Es dauert ewig.']);
    expect((await read(table, 'columns: { author: 3, text: 1 }')).said).toEqual(['customer: Es dauert ewig.']);
  });

  it('may keep several columns of words, each with a place of its own', async () => {
    const outcome = await read('who,first,then\nP07,I wait.,I leave.\n', 'columns: { author: who, text: [first, then] }');
    expect(outcome.said).toEqual(['customer: I wait.', 'customer: I leave.']);
    expect(placesOf(outcome)).toEqual(['row-2-2', 'row-2-3']);
  });

  it('never takes the researcher’s remarks for what was said: where two columns hold words, it asks', async () => {
    const { conversations, diagnostics } = await read(
      'P07,I wait for hours every time.,She looks at the clock and laughs.\nDB,And then what happens?,Leaning over.\n',
    );
    expect(conversations).toEqual([]);
    expect(diagnostics).toMatchObject([{ rule: 'sidecar', sentence: expect.stringContaining('columns:') as string }]);
  });

  it('says what to declare where no column names speakers, and quotes nobody', async () => {
    const { conversations, diagnostics } = await read('Ann,I wait.\nBea,Why?\n');
    expect(conversations).toEqual([]);
    expect(diagnostics).toMatchObject([{ rule: 'sidecar', severity: 'error', sentence: expect.stringContaining('speakers') as string }]);
  });

  it('gives a speaker who is not declared to nobody, and asks which one was meant', async () => {
    const outcome = await read('P07,I wait.\nDana,Why?\nDnaa,Really?\nP07,Yes.\nDana,Hm.\nP07,So it is.\n');
    expect(outcome.said).toContain('unknown: Really?');
    expect(outcome.diagnostics).toMatchObject([{ rule: 'unknown-speaker', line: 3, sentence: expect.stringContaining('Dana') as string }]);
  });

  it('goes on with a speaker where the table plainly leaves the cell empty for that, and says so', async () => {
    const { said, conversations } = await read('DB,One?\n,Two?\nP07,Three.\n,Four.\n,Five.\nDB,Six?\n');
    expect(said).toEqual(['team: One?', 'team: Two?', 'customer: Three.', 'customer: Four.', 'customer: Five.', 'team: Six?']);
    expect(conversations[0]?.utterances[3]?.why).toMatch(/speaker cell is empty/);
  });

  it('gives a row without a speaker to nobody where names are given row by row', async () => {
    const outcome = await read('DB,One?\nP07,Two.\nP07,Three.\n,Four.\nDB,Five?\n');
    expect(outcome.said).toContain('unknown: Four.');
    expect(outcome.diagnostics).toMatchObject([{ rule: 'unknown-speaker', severity: 'warning', line: 4 }]);
  });

  it('knows ditto marks', async () => {
    expect((await read("DB,One?\nP07,Two.\n'',Three.\n〃,Four.\n")).said).toEqual(['team: One?', 'customer: Two.', 'customer: Three.', 'customer: Four.']);
  });

  it('may be a diary: one person in all rows, each on its day', async () => {
    const outcome = await read(
      'Day,Entry\n2026-03-01,I baked.\n2026-03-02,I slept.\n',
      'columns: { date: Day, text: Entry }\n',
      'p07.csv',
      'speakers: { "*": customer }\n',
    );
    expect(outcome.said).toEqual(['customer: I baked.', 'customer: I slept.']);
    expect(outcome.conversations[0]?.utterances.map(({ said }) => said)).toEqual(['2026-03-01', '2026-03-02']);
  });

  it('may be parted by tabs or semicolons, and be in another encoding', async () => {
    expect((await read('Dana\tAnd?\nP07\tFine.\n', '', 'p07.tsv')).said).toEqual(['team: And?', 'customer: Fine.']);
    expect((await read('Dana;And, then?\nP07;Fine.\n')).said).toEqual(['team: And, then?', 'customer: Fine.']);
    const outcome = await readText('p07.csv', Buffer.from('Dana;Et?\nP07;Déjà vu.\n', 'latin1'), {
      sidecar: `${fields}${speakers}encoding: windows-1252\ndelimiter: ";"\n`,
    });
    expect(outcome.said).toEqual(['team: Et?', 'customer: Déjà vu.']);
  });

  it('hears in it what its verbatim says, as in any note', async () => {
    const { said } = await read('DB,Why?\nP07,She pointed at the till. “It never works.”\n', 'verbatim: quotes\n');
    expect(said).toContain('customer: It never works.');
    expect(said.filter((one) => one.startsWith('customer'))).toHaveLength(1);
  });

  it('says which column its sidecar names that is not there', async () => {
    const { conversations, diagnostics } = await read('DB,Why?\nP07,Fees.\n', 'columns: { author: 1, text: 5 }');
    expect(conversations).toEqual([]);
    expect(diagnostics).toMatchObject([{ rule: 'sidecar', sentence: expect.stringContaining('`5`') as string }]);
  });

  it('gives what stands before a break, and says where it is', async () => {
    const outcome = await read('DB,Why?\nP07,Fees.\nDB,"And then?\nP07,I paid.\n');
    expect(outcome.said).toEqual(['team: Why?', 'customer: Fees.']);
    expect(outcome.diagnostics).toMatchObject([{ rule: 'broken-table', severity: 'error', line: expect.any(Number) as number }]);
  });

  it('is refused where it is larger than any conversation', async () => {
    const outcome = await read(`DB,Why?\n${'P07,Because of the fees that nobody explains.\n'.repeat(25_000)}`);
    expect(outcome.conversations).toEqual([]);
    expect(outcome.diagnostics).toMatchObject([{ rule: 'broken-table', severity: 'error' }]);
  });

  it('without a note’s fields is no note', async () => {
    expect((await readText('p07.csv', 'DB,Why?\nP07,Fees.\n')).reader).not.toBe('a table of notes');
  });

  it('is told that a table with speakers may be one conversation, where nothing says what it holds', async () => {
    const { diagnostics } = await readText('interviews/a.csv', 'Time,Speaker,Text\n00:01,Dana,When do you bake?\n00:04,Ola,I bake from four in the morning.\n');
    expect(diagnostics[0]?.sentence).toMatch(/If all rows are one conversation, it has the fields of a note instead: \{ date: .* speakers: /);
  });
});
