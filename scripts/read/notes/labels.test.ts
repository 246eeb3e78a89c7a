import { describe, expect, it } from 'vitest';
import { note, readText } from '../fixtures/read-text.ts';

const FIELDS = 'date: 2026-03-04\nparticipant: P07\npersona: maya\nconsent: internal\n';
const DECLARED = 'speakers: { Dana: team, P07: customer, Anna: customer, "Ana María": customer, Lee: team }';
const spoken = (said: readonly string[]): string[] => said.filter((one) => /^(?:team|customer|unknown):/.test(one));
const EXCHANGE = ['team: When did you last send one?', 'customer: Sunday. When they sleep.'];
const [ASKED, SAID] = ['When did you last send one?', 'Sunday. When they sleep.'];

/** Each shape of a label, before a question and before its answer; the words follow on the same line where the shape ends in a space. */
const shapes: [string, string, string][] = [
  ['**Dana:** ', '**P07:** ', 'bold with its colon'],
  ['**Dana**: ', '**P07**: ', 'bold before its colon'],
  ['**Dana** : ', '**P07** : ', 'bold before a space and its colon'],
  ['__Dana__: ', '__P07__: ', 'bold with underscores'],
  ['*Dana:* ', '*P07:* ', 'in italics'],
  ['***Dana:*** ', '***P07:*** ', 'bold and in italics'],
  ['- **Dana:** ', '- **P07:** ', 'a list item'],
  ['* Dana: ', '* P07: ', 'a plain list item'],
  ['1. Dana: ', '2. P07: ', 'a numbered item'],
  ['#### Dana\n\n', '#### P07\n\n', 'a heading'],
  ['#### Dana:\n\n', '#### P07:\n\n', 'a heading with a colon'],
  ['## 👩 Dana\n\n', '## P07 (baker)\n\n', 'a heading that says more'],
  ['> **Dana:** ', '> **P07:** ', 'in a blockquote'],
  ['**Dana:**\n', '**P07:**\n', 'bold on its own line'],
  ['**Dana**\n\n', '**P07**\n\n', 'bold as its own paragraph'],
  ['Dana:\n', 'P07:\n', 'on its own line'],
  ['Dana\n', 'P07\n', 'on its own line, without a colon'],
  ['(00:12) Dana: ', '(00:20) P07: ', 'after a time in brackets'],
  ['[00:12] Dana: ', '[00:20] P07: ', 'after a time in square brackets'],
  ['00:12 Dana: ', '00:20 P07: ', 'after a time'],
  ['[00:01:02 - 00:01:09] Dana: ', '[00:01:10 - 00:01:19] P07: ', 'after a range of times'],
  ['00:01:02.120 --> 00:01:09.500 Dana: ', '00:01:10.000 --> 00:01:19.500 P07: ', 'after a caption’s times'],
  ['00:12 – Dana – ', '00:20 – P07 – ', 'between a time and a dash'],
  ['00:12 - Dana: ', '00:20 - P07: ', 'after a time and a dash'],
  ['Dana (00:12): ', 'P07 (00:20): ', 'before a time in brackets'],
  ['Dana [00:12]: ', 'P07 [00:20]: ', 'before a time in square brackets'],
  ['**Dana** [00:12]: ', '**P07** [00:20]: ', 'bold before a time'],
  ['**Dana [00:12]:** ', '**P07 [00:20]:** ', 'bold with a time'],
  ['Dana [00:12] ', 'P07 [00:20] ', 'before a time, without a colon'],
  ['Dana (00:12)\n', 'P07 (00:20)\n', 'on its own line with a time'],
  ['Dana, 00:12\n', 'P07, 00:20\n', 'on its own line before a comma and a time'],
  ['Dana – 00:12\n', 'P07 – 00:20\n', 'on its own line before a dash and a time'],
  ['**Dana** 00:12\n', '**P07** 00:20\n', 'bold on its own line with a time'],
  ['**Dana** | 00:12\n\n', '**P07** | 00:20\n\n', 'bold before a bar and a time'],
  ['[12/03/2026, 10:32:11] Dana: ', '[12/03/2026, 10:33:02] P07: ', 'after a messenger’s day and time'],
  ['12.03.2026, 10:32 - Dana: ', '12.03.2026, 10:33 - P07: ', 'after a day, a time and a dash'],
  ['10:32 AM Dana: ', '10:33 AM P07: ', 'after a time of the morning'],
  ['00h12 Dana : ', '00h20 P07 : ', 'after a French time'],
  ['#00:00:12-5# Dana: ', '#00:00:20-1# P07: ', 'after a time between number signs'],
  ['\\<Dana\\> ', '\\<P07\\> ', 'in angle brackets that are escaped'],
  ['<Dana> ', '<P07> ', 'in angle brackets'],
  ['<Dana>: ', '<P07>: ', 'in angle brackets with a colon'],
  ['[Dana] ', '[P07] ', 'in square brackets'],
  ['[Dana]: ', '[P07]: ', 'in square brackets with a colon'],
  ['{Dana}: ', '{P07}: ', 'in braces'],
  ['【Dana】', '【P07】', 'in lenticular brackets'],
  ['@Dana: ', '@P07: ', 'after an at sign'],
  ['@Dana ', '@P07 ', 'after an at sign, without a colon'],
  ['#Dana: ', '#P07: ', 'after a number sign'],
  ['Dana：', 'P07：', 'before a full-width colon'],
  ['Dana :\u00a0', 'P07\u00a0: ', 'before a no-break space and a colon'],
  ['Dana\t', 'P07\t', 'before a tab'],
  ['Dana:\t', 'P07:\t', 'before a colon and a tab'],
  ['Dana – ', 'P07 – ', 'before a dash'],
  ['Dana — ', 'P07 — ', 'before a long dash'],
  ['DANA: ', 'P07: ', 'in capitals'],
  ['dana: ', 'p07: ', 'in small letters'],
  ['— Dana: ', '— P07: ', 'after a dash'],
  ['Dana (Moderatorin): ', 'P07 (Bäckerin): ', 'before a role in brackets'],
  ['**Dana (Interviewer):** ', '**P07 (Participant):** ', 'bold with a role in brackets'],
  ['Dana [laughs]: ', 'P07 (lacht): ', 'before a stage direction'],
  ['Dana (00:12, laughing): ', 'P07 [sighs, 00:20]: ', 'before a time and a stage direction'],
  ['**Dana**, moderator: ', '**P07**, baker: ', 'before a comma and a role'],
  ['<b>Dana:</b> ', '<strong>P07:</strong> ', 'bold in HTML'],
  ['<p><b>Dana:</b> ', '<p><b>P07:</b> ', 'in paragraphs of HTML'],
  ['(m:ss) Dana: ', 'P07: ', 'after the word for a time'],
];

describe('A label', () => {
  it.each(shapes)('%j … %j is known: %s', async (team, customer) => {
    const between = /^\d+\./.test(team) || /^[-*] /.test(team) ? '\n' : '\n\n';
    const { said, diagnostics } = await readText('interviews/a.md', note(`${team}${ASKED}${between}${customer}${SAID}`, DECLARED));
    expect(spoken(said)).toEqual(EXCHANGE);
    expect(diagnostics).toEqual([]);
  });

  it.each(shapes.filter(([team]) => !/^(?:\\?<|## |__|00:01:02\.120)/.test(team)))('%j … %j is known in a plain text: %s', async (team, customer) => {
    const { said } = await readText('a.txt', `${team}${ASKED}\n${customer}${SAID}\n`, { sidecar: `${FIELDS}${DECLARED}` });
    expect(spoken(said)).toEqual(EXCHANGE);
  });
});

/** Words that are sure in any note, asked and answered in the language of their country. */
const languages: [string, string, string, string, string][] = [
  ['en', 'Interviewer', 'How do you keep track?', 'Interviewee', 'In a biscuit tin.'],
  ['en', 'Moderator', 'How do you keep track?', 'Respondent', 'In a biscuit tin.'],
  ['en', 'Q', 'How do you keep track?', 'A', 'In a biscuit tin.'],
  ['en', 'Q1', 'How do you keep track?', 'A1', 'In a biscuit tin.'],
  ['de', 'Interviewerin', 'Wie behalten Sie den Überblick?', 'Befragte', 'Mit einer Keksdose.'],
  ['de', 'Frage', 'Wie behalten Sie den Überblick?', 'Antwort', 'Mit einer Keksdose.'],
  ['de', 'F', 'Wie behalten Sie den Überblick?', 'A', 'Mit einer Keksdose.'],
  ['de', 'I', 'Wie behalten Sie den Überblick?', 'B', 'Mit einer Keksdose.'],
  ['de', 'Moderator 1', 'Wie behalten Sie den Überblick?', 'Teilnehmer/in', 'Mit einer Keksdose.'],
  ['fr', 'Enquêtrice', 'Comment vous y retrouvez-vous ?', 'Enquêté', 'Avec une boîte à biscuits.'],
  ['fr', 'Chercheur', 'Comment vous y retrouvez-vous ?', 'Interviewé', 'Avec une boîte à biscuits.'],
  ['fr', 'Q', 'Comment vous y retrouvez-vous ?', 'R', 'Avec une boîte à biscuits.'],
  ['es', 'Pregunta', '¿Cómo lleva las cuentas?', 'Respuesta', 'En una lata de galletas.'],
  ['es', 'P', '¿Cómo lleva las cuentas?', 'R', 'En una lata de galletas.'],
  ['es', 'Entrevistadora', '¿Cómo lleva las cuentas?', 'Entrevistado', 'En una lata de galletas.'],
  ['pt', 'Pesquisadora', 'Como é que controla as contas?', 'Entrevistada', 'Numa lata de bolachas.'],
  ['pt', 'Pergunta', 'Como é que controla as contas?', 'Resposta', 'Numa lata de bolachas.'],
  ['it', 'Intervistatrice', 'Come tiene i conti?', 'Intervistato', 'In una scatola di biscotti.'],
  ['it', 'D', 'Come tiene i conti?', 'R', 'In una scatola di biscotti.'],
  ['nl', 'Interviewer', 'Hoe houdt u het bij?', 'Deelnemer', 'In een koektrommel.'],
  ['nl', 'Vraag', 'Hoe houdt u het bij?', 'Antwoord', 'In een koektrommel.'],
  ['zh', '采访者', '您怎么记账？', '受访者', '放在饼干盒里。'],
  ['zh', '问', '您怎么记账？', '答', '放在饼干盒里。'],
  ['ja', 'インタビュアー', 'どうやって記録していますか？', '回答者', 'お菓子の缶に入れています。'],
  ['ja', '聞き手', 'どうやって記録していますか？', '話し手', 'お菓子の缶に入れています。'],
  ['ru', 'Интервьюер', 'Как вы ведёте счета?', 'Респондент', 'В жестянке из-под печенья.'],
  ['ru', 'В', 'Как вы ведёте счета?', 'О', 'В жестянке из-под печенья.'],
  ['ar', 'المحاور', 'كيف تتابع حساباتك؟', 'المشارك', 'في علبة بسكويت قديمة.'],
  ['ar', 'س', 'كيف تتابع حساباتك؟', 'ج', 'في علبة بسكويت قديمة.'],
  ['ar', 'س١', 'كيف تتابع حساباتك؟', 'ج١', 'في علبة بسكويت قديمة.'],
  ['fa', 'س۲', 'حساب‌ها را چطور نگه می‌دارید؟', 'ج۲', 'در یک جعبهٔ بیسکویت.'],
  ['da', 'Spørgsmål', 'Hvordan holder du styr på det?', 'Svar', 'I en kagedåse.'],
  ['sv', 'Intervjuare', 'Hur håller du reda på det?', 'Deltagare', 'I en kakburk.'],
  ['pl', 'Badaczka', 'Jak pani to liczy?', 'Uczestniczka', 'W puszce po ciastkach.'],
  ['pl', 'Pytanie', 'Jak pani to liczy?', 'Odpowiedź', 'W puszce po ciastkach.'],
];

describe('Words that are sure in any note', () => {
  it.each(languages)('in %s: %s asks %j and %s answers %j', async (language, team, asked, customer, answered) => {
    for (const body of [`**${team}:** ${asked}\n\n**${customer}:** ${answered}`, `${team}: ${asked}\n${customer}: ${answered}`]) {
      const { said, diagnostics } = await readText('a.md', note(body, `language: ${language}`));
      expect(said).toEqual([`team: ${asked}`, `customer: ${answered}`]);
      expect(diagnostics).toEqual([]);
    }
  });

  it('are nobody’s customer in a file without fields', async () => {
    for (const [, team, asked, customer, answered] of languages) {
      const { said } = await readText('a.md', `**${team}:** ${asked}\n\n**${customer}:** ${answered}`);
      expect(said.filter((one) => one.startsWith('customer'))).toEqual([]);
    }
  });

  it.each([
    ['a letter alone', 'A: In a tin.\n\nB: In a drawer.'],
    ['an answer’s letter without its question’s', 'A: In a tin.\n\nA: In a drawer.'],
    ['letters in which both sides ask', 'F: In a tin?\n\nA: In a drawer?\n\nF: Yes.\n\nA: Why?'],
    ['letters in which nobody asks', 'P: In a tin.\n\nR: In a drawer.'],
    ['the other way round', 'A: How do you keep track?\n\nQ: In a tin.\n\nA: Why?\n\nQ: It is dry.'],
    ['a speaker that a program numbered', 'Speaker 1: How do you keep track?\n\nSpeaker 2: In a tin.'],
    ['Speaker A', 'Sprecher A: Wie geht das?\n\nSprecher B: Mit einer Dose.'],
    ['somebody in the audience', 'Audience: In a tin.\n\nAll: Yes.'],
  ])('are never %s', async (_name, body) => {
    const { said } = await readText('a.md', note(body));
    expect(said.filter((one) => one.startsWith('customer'))).toEqual([]);
  });
});
