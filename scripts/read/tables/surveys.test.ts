import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readText, rulesOf } from '../fixtures/read-text.ts';

const fixture = (name: string): Promise<Buffer> => readFile(join(import.meta.dirname, '../fixtures/surveys', name));
const places = async (name: string, sidecar?: string): Promise<string[]> => {
  const { conversations } = await readText(`surveys/${name}`, await fixture(name), sidecar === undefined ? {} : { sidecar });
  return conversations.flatMap(({ utterances }) => utterances.map(({ at, role }) => `${role} ${at}`));
};

/** Eight answers as people write them. */
const SAID = [
  'I lost the receipt and wrote the sum on my hand.',
  'It takes longer than baking the bread that it is for.',
  'My son does it when he visits, so twice a year.',
  'Nobody told me that the number had to be in a row.',
  'The printer only wakes up after I have shouted at it.',
  'I pay a neighbour with rolls, and she does my books.',
  'Every quarter I promise myself to start earlier, and never do.',
  'Once I sent the bill for the wedding to the divorce lawyer.',
];

function forms(question: string, ...columns: (readonly string[])[]): string {
  const rows = columns[0]?.map((_cell, at) => [`2026-10-0${(at % 8) + 1} 10:00:00`, ...columns.map((column) => `"${column[at]}"`)].join(',')) ?? [];
  return `Timestamp,${question}\n${rows.join('\n')}\n`;
}

describe('A survey without a sidecar', () => {
  it('of Google Forms gives what was typed, and neither what was chosen, rated or ticked nor the team’s own column', async () => {
    const { conversations, diagnostics, reader } = await readText('surveys/google-forms.csv', await fixture('google-forms.csv'));
    expect(reader).toBe('survey answers');
    expect(diagnostics).toEqual([]);
    expect(conversations).toHaveLength(12);
    expect(conversations[1]).toMatchObject({
      channel: 'survey',
      date: '2026-10-02',
      fields: { 'What kind of business do you run?': 'Florist', 'How satisfied are you with the following? [Reminders]': 'Satisfied' },
      scores: [{ name: 'CES', value: 4, from: 1, to: 7 }],
      utterances: [
        { role: 'customer', at: 'row-3-7', why: "it is an answer in people's own words, as Google Forms writes them" },
        { role: 'customer', at: 'row-3-8' },
      ],
    });
    expect(conversations.flatMap(({ utterances }) => utterances.map(({ at }) => at)).filter((at) => !/-[78]$/.test(at))).toEqual([]);
  });

  it.each([
    ['SurveyMonkey, below two rows of headers', 'surveymonkey.csv', ['row-3-15', 'row-4-13', 'row-4-15', 'row-5-15']],
    ['Qualtrics, below three rows of headers and without the team’s own test', 'qualtrics.csv', ['row-5-18', 'row-5-19', 'row-6-19', 'row-7-19']],
    ['Typeform', 'typeform.csv', ['row-2', 'row-3', 'row-4']],
    ['LimeSurvey, finished or not', 'limesurvey.csv', ['row-2-12', 'row-3-10', 'row-3-12', 'row-4-12']],
  ])('of %s is read', async (_name, name, expected) => {
    expect(await places(name)).toEqual(expected.map((place) => `customer ${place}`));
  });

  it('in a spreadsheet of Microsoft Forms needs no columns named either', async () => {
    const { conversations } = await readText('surveys/a.xlsx', await fixture('microsoft-forms.xlsx'));
    expect(conversations.map(({ date, scores, utterances }) => [date, scores?.[0]?.name, utterances.length])).toEqual(
      [2, 3, 4, 5, 6, 7].map((day) => [`2026-10-0${day}`, 'NPS', 1]),
    );
  });

  it('knows people by their address, and masks the names that stand beside their answers', async () => {
    const { conversations } = await readText('surveys/s.csv', await fixture('surveymonkey.csv'));
    expect(conversations.map(({ requester }) => requester)).toEqual(['s:row:114000000001', 'ilse@example.org', 's:row:114000000003']);
    expect(conversations[1]?.names).toEqual(expect.arrayContaining(['Ilse', 'Vogt']));
    expect(JSON.stringify(conversations.map(({ fields }) => fields))).not.toMatch(/192\.0|example|Vogt/);
  });

  it('says for each answer which language its tool noted, and leaves out a name of a language in words', async () => {
    const { conversations } = await readText('surveys/q.csv', await fixture('qualtrics.csv'));
    expect(conversations.map(({ language }) => language)).toEqual(['en', 'de', 'fr']);
  });

  it.each([
    ['Zeitstempel', 'Was hält Sie abends wach?'],
    ['Horodateur', 'Qu’est-ce qui vous empêche de dormir ?'],
    ['タイムスタンプ', '夜眠れない理由は何ですか？'],
    ['Отметка времени', 'Что мешает вам спать ночью?'],
  ])('may come from a form in another language: %s', async (first, question) => {
    const { said } = await readText('surveys/a.csv', forms(question, SAID).replace('Timestamp', first));
    expect(said).toHaveLength(8);
  });

  it('counts what it cannot tell, and hears none of it', async () => {
    const town = ['Ulm', 'Bern', 'Graz', 'Cork', 'Gent', 'Lund', 'Pisa', 'Brno'];
    const { said, skipped } = await readText('surveys/a.csv', forms('What is hard about your books?,Where is your shop?', SAID, town));
    expect(said).toEqual(SAID.map((text) => `customer: ${text}`));
    expect(skipped).toEqual({ 'utterances: it may be a choice or somebody’s own words; `columns.text` in a sidecar says which': 8 });
  });

  it.each([
    [
      'choices that are whole sentences',
      ['I do my books every evening after I close', 'I do my books once a month, on a Sunday', 'Somebody else does my books for me now'],
    ],
    ['several choices in a cell', ['Bread;Cakes', 'Cakes', 'Bread', 'Bread;Cakes;Coffee', 'Coffee']],
    ['yes and no', ['Yes', 'No', 'No', 'Yes']],
    ['addresses', ['a@mail.example', 'b@mail.example', 'c@mail.example']],
  ])('takes %s for nobody’s words', async (_name, choices) => {
    const chosen = SAID.map((_text, at) => choices[at % choices.length] ?? '');
    const { said } = await readText('surveys/a.csv', forms('What is hard about your books?,What about this one?', SAID, chosen));
    expect(said).toEqual(SAID.map((text) => `customer: ${text}`));
  });

  it.each([
    [
      'several of the same, whatever others typed',
      [
        'Costs of the machine, Lack of the right rolls',
        'I live without it',
        'Costs of the machine, Lack of the right rolls, What my family thinks of such machines',
      ],
    ],
    ['one list of options', ['Training of the people at the counter, Trials of dangerous work, Meetings with people far away']],
  ])('does not hear boxes that few people ticked: %s', async (_name, ticked) => {
    const chosen = SAID.map((_text, at) => ticked[at] ?? '');
    const { said } = await readText('surveys/a.csv', forms('What is hard about your books?,What keeps you from buying one?', SAID, chosen));
    expect(said).toEqual(SAID.map((text) => `customer: ${text}`));
  });

  it('does not hear a box that bears a whole sentence and that one person ticked', async () => {
    const option = 'I use it for the sums of the day, for the rolls that are left over and for the books of the year';
    const { said } = await readText('surveys/a.csv', forms(`What is hard about your books?,"${option}"`, SAID, ['', option, '', '', '', '', '', '']));
    expect(said).toEqual(SAID.map((text) => `customer: ${text}`));
  });

  it('of Typeform may have a row of groups above its questions', async () => {
    const header = ',What do you bake?,,,\n#,Bread,Cakes,What is hard about your books?,Submit Date (UTC)\n';
    const rows = SAID.map((text, at) => `k${at}x7,Bread,,"${text}",2026-10-0${at + 1} 10:00:00`);
    const { said, diagnostics, conversations } = await readText('surveys/a.csv', `${header}${rows.join('\n')}\n`);
    expect(diagnostics).toEqual([]);
    expect(said).toEqual(SAID.map((text) => `customer: ${text}`));
    expect(conversations[0]).toMatchObject({ id: 'a:k0x7', date: '2026-10-01' });
  });

  it('in which nothing is surely typed says so, and which columns it has', async () => {
    const { said, diagnostics } = await readText('surveys/a.csv', forms('Where is your shop?', ['Ulm', 'Bern']));
    expect(said).toEqual([]);
    expect(diagnostics[0]?.sentence).toContain('No column of this table of Google Forms');
    expect(diagnostics[0]?.sentence).toContain('`Where is your shop?`');
  });

  it('keeps ratings with what was asked, whatever form they have', async () => {
    const columns = [
      ['9', '10', '3', '8', '7', '6', '9', '2'],
      ['5 - Very satisfied', '4 - Satisfied', '1 - Not at all', '5 - Very satisfied', '4 - Satisfied', '2 - Hardly', '5 - Very satisfied', '4 - Satisfied'],
      ['★★★★☆', '★★★★★', '★', '★★', '★★★', '★★★', '★★★', '★★★'],
      ['4/7', '7/7', '1/7', '2/7', '3/7', '3/7', '3/7', '3/7'],
    ];
    const question = '"How likely are you to recommend us?","How satisfied are you?","Stars","How loud is your oven?","What is hard?"';
    const { conversations, said } = await readText('surveys/a.csv', forms(question, ...columns, SAID));
    expect(said).toHaveLength(8);
    expect(conversations[0]?.scores).toEqual([
      { name: 'NPS', value: 9, from: 0, to: 10 },
      { name: 'CSAT', value: 5 },
      { name: 'stars', value: 4, from: 1, to: 5 },
      { name: 'How loud is your oven?', value: 4, to: 7 },
    ]);
  });

  it('is not seen in a log, a list or any other table that begins with a time', async () => {
    for (const header of ['timestamp,level,message', 'Timestamp,Agent,Comment', 'Id,Start time,End time,Notes']) {
      const rows = SAID.map((text, at) => `2026-10-0${at + 1} 10:00:00,x,${JSON.stringify(text)}${header.startsWith('Id') ? ',y' : ''}`);
      expect((await readText('surveys/a.csv', `${header}\n${rows.join('\n')}\n`)).conversations, header).toEqual([]);
    }
  });

  it('that no tool is known by shows a sidecar to paste, with its questions', async () => {
    const outcome = await readText('surveys/a.csv', forms('What is hard?', SAID).replace('Timestamp', 'When').replace('What is hard?', 'Hard'));
    expect(outcome.conversations).toEqual([]);
    expect(outcome.diagnostics[0]?.sentence).toContain('{ kind: survey, consent: internal, columns: { date: "When", text: ["Hard"] } }');
  });
});

describe('A survey with a sidecar', () => {
  it('that says no more than its kind and day is read by its questions', async () => {
    expect((await places('questions-only.csv', 'kind: survey\nconsent: internal\ndate: 2026-10-11\n')).length).toBeGreaterThan(11);
    const without = await readText('surveys/a.csv', await fixture('questions-only.csv'), { sidecar: 'kind: survey\n' });
    expect(without.conversations).toEqual([]);
    expect(without.diagnostics[0]?.sentence).toContain('date: 2026-03-04');
  });

  it('hears every answer to the questions that it names, by their code, their words or their number, and no header row', async () => {
    for (const name of ['Q4', '"What did you do the last time that somebody paid late?"', '19'])
      expect(await places('qualtrics.csv', `kind: survey\ncolumns: { text: ${name} }\n`)).toEqual(['customer row-5', 'customer row-6', 'customer row-7']);
    expect(await places('surveymonkey.csv', 'kind: survey\ncolumns: { text: ["Other (please specify)"] }\n')).toEqual(['customer row-4']);
  });

  it('may name its ratings', async () => {
    const sidecar = 'kind: survey\ncolumns: { date: Timestamp, text: What is hard?, score: { effort: "Five (1 to 5)", NPS: Ten } }\n';
    const text = forms(
      'What is hard?,Five (1 to 5),Ten',
      SAID,
      SAID.map(() => '4'),
      SAID.map(() => '8'),
    );
    expect((await readText('surveys/a.csv', text, { sidecar })).conversations[0]?.scores).toEqual([
      { name: 'effort', value: 4, from: 1, to: 5 },
      { name: 'NPS', value: 8, from: 0, to: 10 },
    ]);
  });

  it('may ask two questions of one name, and hears the answers to both', async () => {
    const [threes, back] = [SAID.map(() => '3'), SAID.toReversed()];
    const text = forms('Why?,How long?,Why?', SAID, threes, back);
    const { conversations } = await readText('surveys/a.csv', text, { sidecar: 'kind: survey\ncolumns: { text: "Why?", date: Timestamp }\n' });
    expect(conversations[0]?.utterances.map(({ at }) => at)).toEqual(['row-2-2', 'row-2-4']);
  });

  it('counts somebody who answers several times as one person', async () => {
    const rows = SAID.map((text, at) => `R-${at % 2},2026-10-0${at + 1},"${text}"`);
    const { conversations } = await readText('surveys/a.csv', `Who,Day,Said\n${rows.join('\n')}\n`, {
      sidecar: 'kind: survey\ncolumns: { id: Who, date: Day, text: Said }\n',
    });
    expect(new Set(conversations.map(({ id }) => id)).size).toBe(8);
    expect(new Set(conversations.map(({ requester }) => requester))).toEqual(new Set(['a:r-0', 'a:r-1']));
  });

  it('with a role for all rows takes it at its word', async () => {
    const { said } = await readText('surveys/a.csv', await fixture('typeform.csv'), { sidecar: 'kind: survey\nroles: { "*": unknown }\n' });
    expect(said.every((one) => one.startsWith('unknown'))).toBe(true);
  });

  it('that names what is not there learns what is', async () => {
    const outcome = await readText('surveys/a.csv', forms('What is hard?', SAID), { sidecar: 'kind: survey\ncolumns: { text: "What is easy?" }\n' });
    expect(rulesOf(outcome)).toEqual(['sidecar']);
    expect(outcome.diagnostics[0]?.sentence).toContain('`What is hard?`');
  });
});
