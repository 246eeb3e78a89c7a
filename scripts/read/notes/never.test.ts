import { describe, expect, it } from 'vitest';
import { note, readText } from '../fixtures/read-text.ts';

async function customer(body: string, fields = ''): Promise<string[]> {
  const { said } = await readText('a.md', note(body, fields));
  return said.filter((one) => one.startsWith('customer')).map((one) => one.slice(10));
}

const everyMode = 'verbatim: [turns, answers, quotes, blockquotes, italics]\nspeakers: { Dana: team, P07: customer }';
const SPEECH = '\n\n## Transcript\n\n**Dana:** When?\n\n**P07:** On Sunday.';

/** Parts of a note in which nobody speaks, whatever means speech in it. */
const silent: [string, string][] = [
  [
    'instructions',
    '## **Instructions**\n\n* Focus on what they do.\n    * Example of observation: “Participant clicks on the tab.”\n    * Write down quotes: "this is annoying".',
  ],
  ['examples', '## Example quotes\n\n> "I love this product."\n\n- *It saves me time.*'],
  ['examples in German', '## Beispiele\n\n> „Das spart mir Zeit.“'],
  ['examples in French', '## Exemples\n\n> « Ça me fait gagner du temps. »'],
  ['examples in Spanish', '## Ejemplo\n\n> «Me ahorra tiempo.»'],
  ['examples in Chinese', '## 示例\n\n> “这个帮我省时间。”'],
  ['an example in a list', '- Example: "I love this product."\n- Beispiel: „Das spart mir Zeit.“\n- Par exemple : « Ça aide. »\n- 例如：“很好用。”'],
  ['a list of examples', '- Examples of quotes:\n  - "I love this product."\n  - *It saves me time.*'],
  ['an interview guide', '## Interview guide\n\n1. What do you keep?\n\n   Ask for the tin, "if there is one".\n\n> Thank them.'],
  ['a guide in German', '## Gesprächsleitfaden\n\n**Was heben Sie auf?**\n\nNach der Dose fragen.'],
  ['a guide in Portuguese', '# Roteiro de entrevista\n\n## O que guarda?\n\nPerguntar pela lata, "se houver".'],
  ['a guide in Russian', '## Сценарий интервью\n\n### Что вы храните?\n\nСпросить про «жестянку».'],
  ['a text of consent', '## Informed consent\n\n> I agree that my words are recorded.\n\n"I may stop at any time."'],
  ['consent in Italian', '## Consenso informato\n\n> Acconsento alla registrazione.'],
  ['consent in Japanese', '## 同意書\n\n> 録音に同意します。'],
  ['a generated summary', '## Summary (AI-generated)\n\n- **P07:** wants less paper, "never again".\n- She is tired.\n\n### Key points\n\n- "Less paper"'],
  ['a summary in Dutch', '## Samenvatting\n\nZe wil minder papier, "nooit meer".'],
  ['a summary in Arabic', '## الملخص\n\n«تريد ورقا أقل».'],
  ['a summary between lines', 'Summary\n\nShe wants "less paper".'],
  ['action items', '## Action items\n\n- [ ] Send her "the tin"\n- *Call back*'],
  ['next steps in French', '## Prochaines étapes\n\n- Envoyer « la boîte »'],
  ['recommendations', '## Recommendations\n\n> Make the tin larger.'],
  ['header lines', '- **Date:** 4 March\n- **Participant:** P07, baker, 34\n- **Interviewer:** Dana\n- **Location:** "The stall"'],
  ['header lines in Polish', 'Data: 4 marca\nUczestniczka: P07\nMiejsce: „stragan”'],
  ['a legend', '- Dana: Interviewer\n- P07: Teilnehmerin, 34\n'],
  ['a list of people', '| Name | Age | Work |\n| --- | --- | --- |\n| P07 | 34 | bakes from four |'],
  ['code', '```\nP07: I never do.\n```'],
  ['a comment', '<!--\nP07: write what they said here, such as "I never do".\n-->'],
];

describe('Nobody is heard in', () => {
  it.each(silent)('%s', async (_name, body) => {
    expect(await customer(`${body}${SPEECH}`, everyMode)).toEqual(['On Sunday.']);
  });

  it.each([
    '[answer]',
    '[Your answer here]',
    '<your answer>',
    '___',
    '…',
    '...',
    'TBD',
    'tbd.',
    'N/A',
    '{{quote}}',
    '"[quote]"',
    'Quote 1',
    'Antwort hier',
    'votre réponse ici',
    'Insert quote here',
    'I feel ________ when I see it.',
    'I like [insert feature] most.',
    'Lorem ipsum',
    '在此填写',
    '[laughs]',
  ])('a gap that nobody filled in: %s', async (gap) => {
    expect(await customer(`P07: ${gap}\n\n**P07:** ${gap}\n\n## What was best?\n\n${gap}\n\n> ${gap}`, everyMode)).toEqual([]);
  });

  it('a template that nobody filled in', async () => {
    const template =
      '# Interview with [name]\n\n**Date:**\n**Participant:** P__\n\n## Warm-up\n\n**Q:** Tell me about your day.\n\n**A:**\n\n**Q:** What was hard?\n\n**A:** [answer]\n\n## Quotes\n\n> "Quote 1"\n\n> "I like <feature> because <reason>."\n\n| Question | Answer |\n| --- | --- |\n| Why? | ... |';
    expect(await customer(template, 'verbatim: [turns, answers, quotes, blockquotes]')).toEqual([]);
  });

  it('a gap, and its author is told why it is left out', async () => {
    const { conversations } = await readText('a.md', note('P07: [answer]\n\nP07: On Sunday.'));
    expect(conversations[0]?.utterances).toMatchObject([{ role: 'note', skip: 'a template’s placeholder' }, { role: 'customer' }]);
  });
});

describe('A line that only says who took part', () => {
  it.each([
    ['beside other lines about the note', '- **Date:** 4 March\n- **Participant:** somebody from the stall (by phone)\n- **Recording:** none'],
    [
      'where the names it gives speak further down behind a dash',
      'Interviewer: Dana\nParticipant: Mara\n\nDana - When?\n\nMara - At four, before the shop opens.',
    ],
    ['where the names it gives speak further down', 'Interviewer: Dana\nParticipant: Mara\n\nDana: When?\nMara: At four.'],
    ['where nobody asks', 'Respondent: 34-year-old baker who sells at two stalls'],
    ['in Chinese', '**受访者**：王阿姨（化名），1948 年生\n**采访时间**：2026 年 3 月 4 日\n**采访地点**：家中'],
  ])('is nobody’s words %s', async (_name, body) => {
    expect(await customer(`${body}\n\nShe has a stall.`)).toEqual([]);
  });

  it('is told from an answer', async () => {
    expect(await customer('Date: 4 March\n\nInterviewer: When?\nParticipant: mostly on Sundays, when I am alone')).toEqual([
      'mostly on Sundays, when I am alone',
    ]);
  });
});

describe('What a researcher wrote after a participant’s name', () => {
  it.each(['**Participant 3** Struggled with the till', '**Participant 1 (baker):** wants less paper', 'Respondent: seems to be in a hurry'])(
    'is not heard where nobody asks: %s',
    async (body) => {
      expect(await customer(body)).toEqual([]);
    },
  );
});

describe('What Teams writes about the transcript', () => {
  it.each([
    'Fenn, Dana stopped transcription',
    'Dana Fenn started transcription',
    'Dana Fenn hat die Transkription beendet',
    'Dana Fenn a arrêté la transcription',
  ])('is not the last speaker’s: %s', async (line) => expect(await customer(`P07: I bake from four.\n\n${line}`)).toEqual(['I bake from four.']));

  it('is told from what somebody says of a recording', async () => {
    expect(await customer('P07: I bake from four.\n\nMy sister stopped the recording.')).toHaveLength(2);
  });
});

describe('Somebody is heard', () => {
  it.each([
    ['under an unlucky heading', '## Interview guide\n\n**Dana:** When?\n\n**P07:** On Sunday.'],
    ['under a summary without a heading of its own', '## Summary\n\nShe wants less.\n\n**Dana:** When?\n\n**P07:** On Sunday.'],
    ['after consent', '## Consent\n\nThe text was read.\n\nDana: May I record?\n\nP07: On Sunday.'],
    ['below a heading that only begins like one', '## Summary of the morning, in her words\n\nDana: When?\n\nP07: On Sunday.'],
    ['who gives an example', 'P07: On Sunday.'],
    ['after header lines', 'Date: 4 March\nInterviewer: Dana\nDana: When was it?\nP07: On Sunday.'],
    ['with inserts in brackets', 'P07: On Sunday.\n'],
  ])('%s', async (_name, body) => {
    expect(await customer(body, everyMode)).toEqual(['On Sunday.']);
  });

  it('whose words look like a template’s but are not', async () => {
    const said = ['Example: I wrote to the man with the wedding.', 'I like [the lamp] and [P3] too.', 'None of them paid.', 'Well… I waited, I waited.'];
    expect(await customer(`P07: So.\n\n${said.join('\n\n')}`, everyMode)).toEqual(['So.', ...said]);
  });
});
