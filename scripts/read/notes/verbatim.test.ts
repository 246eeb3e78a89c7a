import { describe, expect, it } from 'vitest';
import { note, readText } from '../fixtures/read-text.ts';

async function customer(body: string, fields: string): Promise<string[]> {
  const { said } = await readText('a.md', note(body, fields));
  return said.filter((one) => one.startsWith('customer')).map((one) => one.slice(10));
}

const speakers = 'speakers: { Dana: team, P07: customer }';

describe('Quote marks', () => {
  it.each([
    ['straight', 'She said "I never do", and left.', ['I never do']],
    ['of English', 'She said “I never do”, and left.', ['I never do']],
    ['of German', 'Sie sagte „Das mache ich nie“ und »nie wieder«.', ['Das mache ich nie', 'nie wieder']],
    ['of German with the mark of English', 'Sie sagte „Das mache ich nie” und ging.', ['Das mache ich nie']],
    ['of French', 'Elle a dit « je ne le fais jamais » et «jamais».', ['je ne le fais jamais', 'jamais']],
    ['of Swedish', 'Hon sa ”jag gör det aldrig” och gick.', ['jag gör det aldrig']],
    ['of Polish', 'Powiedziała „nigdy tego nie robię”.', ['nigdy tego nie robię']],
    ['of Russian', 'Она сказала: «никогда», и ушла.', ['никогда']],
    ['of Chinese', '她说：“我从来不看。”然后走了。', ['我从来不看。']],
    ['of Chinese, straight', '她说:"我从来不看。"然后走了。', ['我从来不看。']],
    ['of Japanese', '彼女は「一度も見ません」と言った。『決して』と。', ['一度も見ません', '決して']],
    ['of Arabic', 'قالت «لا أفعل ذلك أبدا» ثم خرجت.', ['لا أفعل ذلك أبدا']],
    ['over two lines', 'She said "I never\ndo it" and left.', ['I never\ndo it']],
    ['twice in a bullet', '- "I never do", and then "well, once".', ['I never do', 'well, once']],
    ['with others within', 'She said “he told me ‘never’ and left” again.', ['he told me ‘never’ and left']],
    ['of inches, which are none', 'The lamp is 5" wide and 7" tall, "quite big".', ['quite big']],
    ['that nobody closed, at the start', '- "I never do it.', ['I never do it.']],
    ['that nobody closed, later', '- She said "I never do it.\n- And "once" she did.', ['once']],
    ['of British hands', 'She said ‘I don’t do it’, and left.', ['I don’t do it']],
    ['of British hands, straight', "She said 'I don't do it on Sundays', and left.", ["I don't do it on Sundays"]],
    ['single and straight around a whole bullet', "- 'That's it'", ["That's it"]],
    ['single around a word that somebody doubts', "The 'required' tin and the neighbours' tins, 'of course'.", []],
    ['with bracketed words', '"I keep [the slips] in a tin," she said.', ['I keep [the slips] in a tin,']],
    ['around a gap, which nobody said', 'As a "[role]", "<your quote>" or "___".', []],
  ])('%s', async (_name, body, said) => {
    expect(await customer(body, 'verbatim: quotes')).toEqual(said);
  });

  it('are not looked for in what the team or nobody said', async () => {
    expect(
      await customer('Dana: You said "late"?\n\nP07: "Never", I said.\n\nBob: "Me too".\n\nNote: she said "often".', `${speakers}\nverbatim: quotes`),
    ).toEqual(['Never', 'often']);
  });

  it('beside turns are heard in the researcher’s own writing too', async () => {
    expect(
      await customer('She stood: "I never sit."\n\n**P07:** I "stand".\n\n## After\n\n"Come again", she said.', `${speakers}\nverbatim: [turns, quotes]`),
    ).toEqual(['I never sit.', 'I "stand".', 'Come again']);
  });

  it('may be left out of turns', async () => {
    expect(await customer('P07: I press "Save" and wait.', `${speakers}\nverbatim: turns\nexcept: quotes`)).toEqual(['I press', 'and wait.']);
  });
});

describe('Blockquotes', () => {
  it.each([
    ['plain', '> I never do.', ['I never do.']],
    ['of several paragraphs', '> I never do.\n>\n> Not once.', ['I never do.', 'Not once.']],
    ['in quote marks', '> "I never do."', ['I never do.']],
    ['and who it is by, in bold type', '> "I never do." **- Participant 3 (baker)**', ['I never do.']],
    ['and who it is by, without quote marks', '> I never do. **– Participant (baker)**', ['I never do.']],
    ['and who it is by, after the quote', '> “I never do.” — P07, baker', ['I never do.']],
    ['and who it is by, in brackets', '> “I never do.” (P07)', ['I never do.']],
    ['and who it is by, on a line of its own', '> I never do.\n> — Bäckerin, 34', ['I never do.']],
    ['and who it is by, in italics', '> I never do. *— P07*', ['I never do.']],
    ['with a dash within', '> I never do – not once – really.', ['I never do – not once – really.']],
    ['with more after the quote', '> "I never do." Except on Sundays, "of course".', ['"I never do." Except on Sundays, "of course".']],
    ['of the team', '> We need more of these. — Dana', []],
    ['in HTML', '<blockquote>I never do.</blockquote>', ['I never do.']],
    ['with a label', '> **P07:** I never do.\n>\n> **Dana:** Why?', ['I never do.']],
    ['of the participant', '> I never do. — P07', ['I never do.']],
  ])('%s', async (_name, body, said) => {
    expect(await customer(`# Visit\n\nShe stood.\n\n${body}`, 'verbatim: blockquotes\nspeakers: { Dana: team }')).toEqual(said);
  });

  it('that a tool shows as boxes are speech only where the box is of a quote, without its title', async () => {
    const body =
      '> [!quote] P07\n> I never do.\n>\n> Not once.\n\n> [!note]\n> She looked tired.\n>\n> And cold.\n\n> [!TIP]- Next time\n> Ask again.\n\n> [!question] Dana\n> And then?\n\n> [!cite]+\n> I sleep.';
    expect(await customer(body, 'verbatim: blockquotes')).toEqual(['I never do.', 'Not once.', 'I sleep.']);
    expect(await customer('> [!abstract]- Transcript\n> **Dana:** Why?\n>\n> **P07:** I never do.', speakers)).toEqual(['I never do.']);
  });

  it('are heard among turns, and where lines without a label are notes', async () => {
    const body = '> I am in a hurry.\n\n❓ What is this?\n\nShe scrolls.\n\n> It was fun.';
    expect(await customer(body, 'speakers: { "❓": customer, "*": note }\nverbatim: [turns, blockquotes]')).toEqual([
      'I am in a hurry.',
      'What is this?',
      'It was fun.',
    ]);
  });
});

describe('Italics', () => {
  it.each([
    ['a bullet', '- *I never do.*', ['I never do.']],
    ['a bullet with an insert', '- _I never do [the books]._', ['I never do [the books].']],
    ['a bullet and who it is by', '- _I never do._ — P07', ['I never do.']],
    ['a bullet and who it is by, in brackets', '- _I never do._ (P07)', ['I never do.']],
    ['two in a bullet', '- _I never do._ [Pause] _Well, once._', ['I never do.', 'Well, once.']],
    ['quote marks within', '- _"I never do."_', ['"I never do."']],
    ['in quote marks', '- "_I never do._"', ['I never do.']],
    ['stress, which is none', '- I *never* do.', []],
    ['a line below its question', '+ What do you keep?  \n*The slips, in a tin.*  \n+ Why?\n*It is dry.*', ['The slips, in a tin.', 'It is dry.']],
    ['a line below a remark', '- Why?\nNOTE! Asked in other words.\n*It is dry.*', ['It is dry.']],
    ['two lines below their question', '- And then?\n*I lock it.\nTwice.*', ['I lock it.\nTwice.']],
    ['a line that nobody closed', '- And then?\n*I lock it.\n\n- Why?\n*It is dry.*', ['I lock it.', 'It is dry.']],
    ['options behind a question, which are none', '- What matters most?   *price, colour, size*', []],
    [
      'below a bold name of a section',
      '**Design mandate:** Be calm.\n\n- _I never do._\n\n**Design mandate:** Be short.\n\n- _Not once._',
      ['I never do.', 'Not once.'],
    ],
  ])('%s', async (_name, body, said) => {
    expect((await customer(`# Visit\n\n${body}`, 'verbatim: italics')).slice(0, 2)).toEqual(said);
  });
});

describe('All', () => {
  it('is a monologue, without headings, bold lines, header lines and what a program wrote', async () => {
    const body = '# P07\n\nDate: 4 March\n\n**The morning**\n\nI bake from four.\n\n- I sing.\n\nTranscribed by https://transcripts.example';
    expect(await customer(body, 'verbatim: all')).toEqual(['I bake from four.', 'I sing.']);
  });

  it('is what a sidecar says of lines without a label', async () => {
    const outcome = await readText('a.txt', 'I bake from four.\n\nI sing.\n', {
      sidecar: 'date: 2026-03-04\nparticipant: P07\npersona: maya\nconsent: internal\nspeakers: { "*": customer }\n',
    });
    expect(outcome.said).toEqual(['customer: I bake from four.', 'customer: I sing.']);
  });
});

describe('What a turn holds beside words', () => {
  it.each([
    ['codes in brackets', 'P07: I never do. ([early](codes/early.md), [tired](codes/tired.md))', ['I never do.']],
    ['codes behind it', 'P07: I never do. [early](codes/early.md)', ['I never do.']],
    ['a code around its words stays', 'P07: I [never do](codes/early.md) that.', ['I never do that.']],
    ['a stage direction in italics and brackets', 'P07: (_looking up_) I never do.', ['I never do.']],
    ['a reference', 'P07: What is it? (cf. the label of "Nature")', ['What is it?']],
    ['a remark', 'P07: I never do (**Remarque** : since mended).', ['I never do', '.']],
    ['what an annotator adds below it', 'P07: I never do.\n(laughing it off)\n\nDana: Why?', ['I never do.']],
    ['what an annotator adds in a paragraph', '**P07:** I never do.\n\n(She points at the drawer.)\n\nNot once.', ['I never do.', 'Not once.']],
    ['what a typist says of the room', 'P07: *hesitates* A till. *laughs* Or **looks closer** two.', ['A till.', 'Or looks closer two.']],
    ['stress between sentences stays', 'P07: Never. *Not* once. And *never* again.', ['Never. Not once. And never again.']],
    ['words that all are in italics stay', 'P07: *never on a Sunday*', ['never on a Sunday']],
    ['its own brackets stay', 'P07: I never do (not once).', ['I never do (not once).']],
    ['a time behind it', 'P07: I never do. #00:01:12-4#', ['I never do.']],
    ['a bold stage direction', 'P07: I never do.\n\n**everybody laughs**\n\nNot once.', ['I never do.', 'Not once.']],
  ])('is not the customer’s: %s', async (_name, body, said) => {
    expect((await customer(body, speakers)).filter((one) => one !== '.')).toEqual(said.filter((one) => one !== '.'));
  });
});
