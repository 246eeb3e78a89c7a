import { describe, expect, it } from 'vitest';
import { note, readText, type Outcome } from '../fixtures/read-text.ts';

const strangers = ({ diagnostics }: Outcome): string[] => diagnostics.filter(({ rule }) => rule === 'unknown-speaker').map(({ sentence }) => sentence);
const last = ({ said }: Outcome): string | undefined => said.at(-1);

describe('A label that nobody declared', () => {
  it.each([
    ['P07', 'P7', 'another number of noughts'],
    ['P07', 'P70', 'its figures the other way round'],
    ['P7', 'P07', 'a nought too many'],
    ['Ana', 'Anna', 'a letter too many'],
    ['Anna', 'Ana', 'a letter too few'],
    ['Ana', 'Ana M.', 'more of a name'],
    ['Ana María', 'Ana', 'less of a name'],
    ['Ana María Ruiz', 'AMR', 'the initials of a name'],
    ['Dagmar', 'Dagmra', 'a slip of the pen'],
    ['Ольга', 'Олга', 'a slip in Russian'],
  ])('is reported with %s as what was meant when it is %s: %s', async (meant, written, _what) => {
    for (const body of [
      `Lee: So?\n\n${written}: I pay late.`,
      `**Lee:** So?\n\n**${written}:** I pay late.`,
      `Lee  0:04\nSo?\n\n${written}  0:08\nI pay late.`,
    ]) {
      const outcome = await readText('a.md', note(body, `speakers: { Lee: team, "${meant}": customer }`).replace('participant: P07', 'participant: P99'));
      expect(last(outcome)).toBe('unknown: I pay late.');
      expect(strangers(outcome)).toEqual([expect.stringContaining(`did you mean \`${meant}\`?`)]);
    }
  });

  it.each(['P 07', 'p07', 'P-07', 'P.07', 'P07.', '(P07)', 'Ｐ０７', '**P07**'])(
    'is the declared one when only its case, spaces or signs differ: %s',
    async (written) => {
      const outcome = await readText('a.md', note(`Lee: So?\n\n${written}: I pay late.`, 'speakers: { Lee: team, P07: customer }'));
      expect(last(outcome)).toBe('customer: I pay late.');
      expect(strangers(outcome)).toEqual([]);
    },
  );

  it.each([
    ['a name', 'Bob: I pay late.'],
    ['a name and its initial', 'Bob K.: I pay late.'],
    ['a name that comes once', '**Bob:** I pay late.'],
    ['another pseudonym', 'P12: I pay late.'],
    ['another participant, as its brackets say', 'P12 (Teilnehmerin): I pay late.'],
    ['a speaker without a name', 'Speaker 2: I pay late.'],
    ['two at once', 'Lee and P07: I pay late.'],
  ])('is never the customer: %s', async (_what, line) => {
    const { said } = await readText('a.md', note(`Lee: So?\n\nP07: Often.\n\n${line}`, 'speakers: { Lee: team, P07: customer }'));
    expect(said.slice(0, 2)).toEqual(['team: So?', 'customer: Often.']);
    expect(said.filter((one) => one.includes('pay late') && one.startsWith('customer'))).toEqual([]);
  });

  it.each([
    ['initials beside words that are sure', 'Интервьюер: Как?\n\nРеспондент: Так.\n\nИ: Понятно.\n\nЗ: Мне тоже.'],
    ['a pseudonym that nobody declared', '**Interviewer:** Hoe?\n\n**Respondent 4:** Nooit.\n\n**R4:** Soms.'],
    ['a dash instead of a label', 'Интервьюер: Как?\n\nРеспондент: Так.\n\n— Почему?\n\n— Потому что тетрадь.'],
  ])('takes the floor from the customer: %s', async (_what, body) => {
    const { said } = await readText('a.md', note(body));
    expect(said.filter((one) => one.startsWith('customer'))).toHaveLength(1);
    expect(said.at(-1)).toMatch(/^unknown: /);
  });

  it('is no label where words merely come before a colon', async () => {
    const body = 'P07: I had one rule.\n\nThe rule is this: never on a Sunday.\n\nAnd I told myself: never. My mother said: Ana, stop.\n\n他跟我讲：不要。';
    const { said } = await readText('a.md', note(body, 'speakers: { Lee: team, P07: customer }'));
    expect(said.every((one) => one.startsWith('customer'))).toBe(true);
  });
});

describe('Several people', () => {
  it('who may be the customer are not told apart, unless they are declared', async () => {
    const body = 'Interviewer: So?\n\nParticipant 1: Yes.\n\nParticipant 2: No.';
    expect((await readText('a.md', note(body))).said).toEqual(['team: So?', 'unknown: Yes.', 'unknown: No.']);
    const declared = await readText('a.md', note(body, 'speakers: { Participant 1: customer, Participant 2: unknown }'));
    expect(declared.said).toEqual(['team: So?', 'customer: Yes.', 'unknown: No.']);
  });

  it('who are one person under two labels are both heard once both are declared', async () => {
    const { said } = await readText('a.md', note('Lee: So?\n\nAna María: Yes.\n\nAna: Late.', 'speakers: { Lee: team, Ana: customer, Ana María: customer }'));
    expect(said).toEqual(['team: So?', 'customer: Yes.', 'customer: Late.']);
  });

  it.each([
    'P07: One. Lee: Two? P07: Three.',
    '**P07:** One. **Lee:** Two? **P07:** Three.',
    'P07: One. (00:12) Lee: Two? (00:14) P07: Three.',
    '00:10 P07: One. 00:12 Lee: Two? 00:14 P07: Three.',
  ])('in one line are told apart: %j', async (line) => {
    const { said } = await readText('a.md', note(line, 'speakers: { Lee: team, P07: customer }'));
    expect(said.map((one) => one.replace(/ \(?00:1\d\)?$/, ''))).toEqual(['customer: One.', 'team: Two?', 'customer: Three.']);
  });

  it('in one line are told apart by words that are sure in any note', async () => {
    const { said } = await readText('a.md', note('Interviewer: One? Participant: Two. Interviewer: Three?'));
    expect(said).toEqual(['team: One?', 'customer: Two.', 'team: Three?']);
  });
});

describe('A role in brackets', () => {
  it.each([
    ['Anna (Moderatorin): So?', 'team: So?'],
    ['Anna (interviewer): So?', 'team: So?'],
    ['[Anna, chercheuse]: So?', 'team: So?'],
    ['Anna（采访者）：So?', 'team: So?'],
    ['Анна (модератор): So?', 'team: So?'],
    ['Mr. K (Teilnehmer): So.', 'customer: So.'],
    ['K. (participante): So.', 'customer: So.'],
  ])('%s', async (line, said) => {
    const outcome = await readText('a.md', note(line));
    expect(outcome.said.map((one) => one.replace('customer', 'customer'))).toEqual([said]);
  });
});

describe('The speakers of a study', () => {
  const body = 'Interviewer: So?\n\nParticipant: Late.';
  it('hold for a note that declares none, and a note’s own win', async () => {
    const beside = { 'speakers.yml': 'Lee: team\nAna: customer\n' };
    expect((await readText('a.md', note('Lee: So?\n\nAna: Late.'), { beside })).said).toEqual(['team: So?', 'customer: Late.']);
    expect((await readText('a.md', note('Lee: So?\n\nAna: Late.', 'speakers: { Ana: unknown }'), { beside })).said).toEqual(['team: So?', 'unknown: Late.']);
  });

  it('do not change what is sure in a note in which they do not speak', async () => {
    const { said } = await readText('a.md', note(body), { beside: { 'speakers.yml': 'speakers: { Lee: team, Ana: customer }\n' } });
    expect(said).toEqual(['team: So?', 'customer: Late.']);
  });

  it('make nobody else the customer in a note in which they do speak', async () => {
    const { said } = await readText('a.md', note(`${body}\n\nAna: Never.`), { beside: { 'speakers.yml': 'Lee: team\nAna: customer\n' } });
    expect(said).toEqual(['team: So?', 'unknown: Late.', 'customer: Never.']);
  });

  it('are no conversation themselves, and cost nothing but themselves when they are broken', async () => {
    const { said, diagnostics } = await readText('a.md', note(body), { beside: { 'speakers.yml': 'Ana: neighbour\n' } });
    expect(said).toEqual(['team: So?', 'customer: Late.']);
    expect(diagnostics).toMatchObject([{ rule: 'sidecar', file: 'speakers.yml' }]);
  });
});

describe('Why a role is known', () => {
  const fields = 'speakers: { Dana: team }\nverbatim: [turns, quotes]';
  const why = async (body: string, more = fields): Promise<(string | undefined)[]> => {
    const { conversations } = await readText('a.md', note(body, more));
    return conversations.flatMap(({ utterances }) => utterances.map((one) => one.why));
  };

  it('is said of every utterance, in a clause', async () => {
    const body = '# Visit\n\nShe stood: "I never sit."\n\n**Dana:** So?\n\n**P07:** Late.\n\nVery late.\n\n**Bob:** Me too.\n\n## After\n\nShe left.';
    expect(await why(body)).toEqual([
      'it is a heading',
      'it stands beside what was said, and nothing marks it as speech',
      'it is in quote marks, which this note’s verbatim says are speech',
      'its label Dana is declared team',
      "its label P07 is the participant's pseudonym",
      'no label stands on this line, so it goes on with the turn of line 15',
      'its label Bob is not declared in speakers',
      'it is a heading',
      'it stands under a heading in which nobody is named',
    ]);
  });

  it.each([
    ['Interviewer: So?', 'its label Interviewer means the team in any note'],
    ['Participant 1: Yes.\n\nParticipant 2: No.', 'its label Participant 1 could be any of several people, and it is not declared in speakers'],
    ['## Summary\n\nP07: wants less.', 'it is a heading'],
    ['P07: [answer]', 'it looks like a template’s placeholder'],
    ['She left.', 'no label says who speaks, and verbatim does not say what means speech here'],
  ])('%j', async (body, clause) => {
    expect((await why(body, ''))[0]).toBe(clause);
  });
});
