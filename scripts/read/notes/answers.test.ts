import { describe, expect, it } from 'vitest';
import { note, readText } from '../fixtures/read-text.ts';

async function customer(body: string, fields = 'verbatim: answers'): Promise<string[]> {
  const { said } = await readText('a.md', note(body, fields));
  return said.filter((one) => one.startsWith('customer')).map((one) => one.slice(10));
}

/** Notes in which nobody is named, and what the participant answered in them. */
const notes: [string, string, string[]][] = [
  [
    'headings that ask',
    '# P07\n\nShe has a stall.\n\n## What was best?\n\nThe lamp.\n\nIt is warm.\n\n## Thoughts\n\nShe looked tired.',
    ['The lamp.', 'It is warm.'],
  ],
  [
    'headings that ask in German',
    '# Besuch\n\n## Was war schwierig?\n\nDie Kasse.\n\n## Erzählen Sie vom Morgen\n\nIch backe ab vier.',
    ['Die Kasse.', 'Ich backe ab vier.'],
  ],
  [
    'headings of which none asks',
    '# P07\n\n## The morning\n\nI bake from four.\n\n## The till\n\nI count it twice.',
    ['I bake from four.', 'I count it twice.'],
  ],
  [
    'headings among which some only prompt',
    '# P07\n\n## What do you keep?\n\nThe slips.\n\n## And why?\n\nIt is dry.\n\n## Now to the evening, so that we see what the last hour is like.\n\nI lock it.',
    ['The slips.', 'It is dry.', 'I lock it.'],
  ],
  ['headings that prompt in Portuguese', '# P07\n\n## Conta-me do teu dia\n\nCozo pão.\n\n## E depois?\n\nFecho a lata.', ['Cozo pão.', 'Fecho a lata.']],
  ['bold lines that ask', '**What was best?**\n\nThe lamp.\n\n**¿Y lo peor?**\n\nEl frío.', ['The lamp.', 'El frío.']],
  ['bold lines of which none asks', '# P07\n\n**The morning**\n\nI bake from four.', ['I bake from four.']],
  [
    'bold questions with their answers on the same line',
    '**What was best?** The lamp.\n\n**Pourquoi ?** Parce qu’elle chauffe.',
    ['The lamp.', 'Parce qu’elle chauffe.'],
  ],
  ['bold questions with their answers on the next line', '**What was best?**\nThe lamp.\n\n**Why?**\nIt is warm.', ['The lamp.', 'It is warm.']],
  ['numbered items', '1. When was it?\n\n   On Sunday.\n2. Why?\n   - Because.', ['On Sunday.', 'Because.']],
  [
    'numbered prompts',
    '1. Describe your morning.\n   - I bake from four.\n2. Tell me about the till.\n   - I count it twice.',
    ['I bake from four.', 'I count it twice.'],
  ],
  ['numbered answers below a heading that asks', '## What do you keep?\n\n1. The slips.\n2. The tin.', ['The slips.', 'The tin.']],
  [
    'bullets that ask',
    '* What do you keep?\n  * The slips, in a tin.\n  * Why a tin?\n  * It is dry.\n* And at night?\n  * I lock it.',
    ['The slips, in a tin.', 'It is dry.', 'I lock it.'],
  ],
  ['a question and its answer in one bullet', '- What do you keep? The slips.\n- Warum? Weil es trocken ist.', ['The slips.', 'Weil es trocken ist.']],
  ['lines that ask and lines that answer', 'What do you keep?\nThe slips, in a tin.\n\nWhy a tin?\nIt is dry.', ['The slips, in a tin.', 'It is dry.']],
  ['lines after Q:', 'Q: What do you keep?\n\nThe slips, in a tin.\n\nQ: Why a tin?\n\n- It is dry.', ['The slips, in a tin.', 'It is dry.']],
  [
    'lines after a number and its letter',
    'Q1. What do you keep\n\n* The slips, in a tin.\n\nQ2. Why a tin?\n\n* It is dry.',
    ['The slips, in a tin.', 'It is dry.'],
  ],
  [
    'a numbered letter before each',
    'Q1. What do you keep?\nA1. The slips, in a tin.\n\nQ2. Why a tin?\nA2. It is dry.',
    ['The slips, in a tin.', 'It is dry.'],
  ],
  ['Frage and Antwort', 'Frage: Was heben Sie auf?\n\nAntwort: Die Zettel.\n\nIn einer Dose.', ['Die Zettel.', 'In einer Dose.']],
  [
    'a table',
    '| Question | Answer | Notes |\n| --- | --- | --- |\n| What do you keep? | The slips. | calm |\n| Why? | It is dry. | |',
    ['The slips.', 'It is dry.'],
  ],
  ['a table in Russian', '| Вопрос | Ответ |\n| --- | --- |\n| Что вы храните? | Чеки, в жестянке. |', ['Чеки, в жестянке.']],
  ['a table whose header asks', '| | What do you keep? |\n| --- | --- |\n| 1 | The slips. |', ['The slips.']],
  ['dashes of a dialogue', '— Вы сами платите?\n— Да, каждый месяц.\n\n— А почему?\n— Так вернее.', ['Да, каждый месяц.', 'Так вернее.']],
  [
    'dashes of a Japanese interview',
    '――いつから焼いていますか。\n\n四時からです。日曜は休みます。\n\n――どうしてですか。\n\n家族といたいからです。',
    ['四時からです。日曜は休みます。', '家族といたいからです。'],
  ],
  [
    'Japanese without question marks',
    '1. いつから焼いていますか\n\n   四時からです。\n\n2. 日曜はどうですか。\n\n   休みます。',
    ['四時からです。', '休みます。'],
  ],
  [
    'several bold questions of one paragraph',
    '**What did you do?** I baked until ten.\n**How did it feel?** Tired, but happy.\nAnd warm.\n**Why?**\nThe oven.',
    ['I baked until ten.', 'Tired, but happy.\nAnd warm.', 'The oven.'],
  ],
  ['several lines of one paragraph', 'When was it?\nOn Sunday.\nWhy then?\nIt was quiet.', ['On Sunday.', 'It was quiet.']],
  ['questions, each with an arrow before its answer', '- When?\n  → On Sunday.\n- Why?\n  -> It was quiet.', ['On Sunday.', 'It was quiet.']],
  ['Chinese', '## 您怎么记账？\n\n放在饼干盒里。\n\n## 为什么？\n\n那里干燥。', ['放在饼干盒里。', '那里干燥。']],
  ['Arabic', '## كيف تتابع حساباتك؟\n\nفي علبة بسكويت قديمة.', ['في علبة بسكويت قديمة.']],
  [
    'several paragraphs and a list',
    '## What do you keep?\n\nThe slips.\n\nAnd also:\n\n- the card receipts\n- the tin',
    ['The slips.', 'And also:', 'the card receipts', 'the tin'],
  ],
];

describe('Answers', () => {
  it.each(notes)('are what stands under %s', async (_name, body, answers) => {
    expect(await customer(body)).toEqual(answers);
  });

  it.each([
    ['a heading or title', '# What we learned?\n\n## What do you keep?', []],
    ['what stands before the first question', 'She has a stall.\n\n## What do you keep?\n\nThe slips.', ['The slips.']],
    [
      'what the researcher saw',
      '## What do you keep?\n\n- User opens the drawer.\n- Participant struggled with the lock.\n- The slips.\n- (She laughs.)',
      ['The slips.'],
    ],
    [
      'what the researcher saw, in other languages',
      '## Was heben Sie auf?\n\n- Die Teilnehmerin öffnet die Schublade.\n- La personne hésite.\n- 用户打开抽屉。\n- Die Zettel.',
      ['Die Zettel.'],
    ],
    ['a note of the researcher', '## What do you keep?\n\nThe slips.\n\nNote: she points at the drawer.', ['The slips.']],
    ['a gap that nobody filled in', '## What do you keep?\n\n[answer]\n\n## Why?\n\n___\n\n## And then?\n\nTBD\n\n## When?\n\n<your answer>', []],
    [
      'what stands below the title of a part of the guide',
      '**Warm-up**\nWe put them at ease.\n- What do you keep?\n\n**The tin**\nHere we look closer.\n- Why a tin?\n\n### P07\n- **What do you keep?** The slips.',
      ['The slips.'],
    ],
    ['the star of italics that nobody closed', '## What do you keep?\n\n*"The slips."\n\n## Why?\n\n*It is dry.', ['"The slips."', 'It is dry.']],
    ['a probe', '## What do you keep?\n\n- The slips.\n- Anything else?\n- The tin.', ['The slips.', 'The tin.']],
    ['a line about the note', '## What do you keep?\n\n- Date: 4 March\n- Location: the stall\n- The slips.', ['The slips.']],
    ['what the team says', '## What do you keep?\n\nDana: Let me show you.\n\nP07: The slips.', ['The slips.']],
  ] as [string, string, string[]][])('are never %s', async (_name, body, answers) => {
    expect(await customer(body, 'verbatim: answers\nspeakers: { Dana: team, P07: customer }')).toEqual(answers);
  });

  it('and quotes of one bullet are told apart from what the researcher saw', async () => {
    const body =
      '- How do you keep them?\n  - On paper\n  - "On the back of the order" — shows me the pad\n  - Probe: why? "It needs no battery"\n  - P07 laughs\n- Next steps\n  - Send "the tin"';
    expect(await customer(body, 'verbatim: [answers, quotes]')).toEqual(['On paper', 'On the back of the order', 'It needs no battery']);
  });

  it('may be kept to what stands in quote marks by leaving the rest out', async () => {
    expect(await customer('## What do you keep?\n\nShe keeps "the slips, in a tin".', 'verbatim: quotes')).toEqual(['the slips, in a tin']);
    expect(await customer('## What do you keep?\n\nThe slips. "Keep dry", it says.', 'verbatim: answers\nexcept: quotes')).toEqual([
      'The slips.',
      ', it says.',
    ]);
  });
});

describe('A question in bold type without a label', () => {
  const asked = (label: string): string => `**1. How do you keep the slips?**\n\n${label}: In a tin.\n\n**2. And when it rains?**\n\n${label}: They stay dry.`;

  it.each(['R', 'A', 'Rta'])('has its answer after a lone `%s:`, where answers are speech', async (label) => {
    const { said, diagnostics } = await readText('a.md', note(asked(label), 'verbatim: answers'));
    expect(said.filter((one) => one.startsWith('customer'))).toEqual(['customer: In a tin.', 'customer: They stay dry.']);
    expect(diagnostics).toEqual([]);
  });

  it.each(['Answer', 'Respuesta', 'Rta'])('has its answer after `%s:`, which is sure', async (label) => {
    const { said } = await readText('a.md', note(asked(label)));
    expect(said.filter((one) => one.startsWith('customer'))).toEqual(['customer: In a tin.', 'customer: They stay dry.']);
  });

  it.each(['R', 'A', 'Participant'])('gives nobody the words after `%s:`, where the note does not say that answers are speech', async (label) => {
    const { said } = await readText('a.md', note(asked(label)));
    expect(said.filter((one) => one.startsWith('customer'))).toEqual([]);
  });
});
