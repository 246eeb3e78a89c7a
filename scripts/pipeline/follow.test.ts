import { describe, expect, it } from 'vitest';
import type { Quote } from '#model/quote.ts';
import { Quotes } from '#model/quote.ts';
import { parseYaml } from '#model/yaml.ts';
import { NOTE, PERSONA, Sandbox } from '../sandbox/sandbox.ts';
import { pulledAsData, pulledAsText } from './report.ts';

const FILE = 'conversations/interviews/2026-03-04-p07.md';
const QUOTES = 'personas/maya/quotes/2026-03-04-p07.yml';
const HEAD = NOTE.slice(0, NOTE.indexOf('# At the counter'));
const note = (...turns: string[]): string =>
  `${HEAD}\n**Dana:** When do you do it?\n\n${turns.map((turn) => (turn.startsWith('**') ? turn : `**P07:** ${turn}`)).join('\n\n')}\n`;

const keptIn = async (sandbox: Sandbox, file = QUOTES): Promise<Quote[]> => Quotes.parse(parseYaml(await sandbox.read(file)).data);

/** Pulls one wording of a note and then another; says what was kept before and after, and what a third pull and a check then find. */
async function reworded(
  before: string,
  after: string,
  between?: (sandbox: Sandbox) => Promise<void>,
): Promise<{ before: Quote[]; after: Quote[]; withdrawn: (string | undefined)[] }> {
  await using sandbox = await Sandbox.with({ 'personas/maya/persona.mdx': PERSONA, [FILE]: before });
  await sandbox.pull();
  await between?.(sandbox);
  const was = await keptIn(sandbox);
  await sandbox.write(FILE, after);
  const { personas } = await sandbox.pull();
  expect((await sandbox.pull()).written).toEqual([]);
  expect((await sandbox.check()).diagnostics).toEqual([]);
  const is = Object.keys(await sandbox.kept()).length === 0 ? [] : await keptIn(sandbox);
  return { before: was, after: is, withdrawn: personas.flatMap((one) => one.withdrawn.map(({ why }) => why)) };
}

const SAID = 'I only ever sit down to it after bedtime, when the house is mine.';

describe('a kept quote whose note is edited', () => {
  it.each([
    ['a typo', SAID.replace('house', 'hoose')],
    ['a typo in the very phrase that was heard', SAID.replace('bedtime', 'betdime')],
    ['smart quotes', SAID.replace('to it', 'to ‘it’')],
    ['a clause', SAID.replace('bedtime,', 'bedtime, as I may have told you already,')],
    ['a word redacted', SAID.replace('house', '[name]')],
    ['three typos', SAID.replace('only', 'onyl').replace('bedtime', 'bed-time').replace('mine', 'mina')],
  ])('keeps its id and takes the present words after %s', async (_what, edited) => {
    const { before, after } = await reworded(note('Sunday, mostly.', SAID), note('Sunday, mostly.', edited));
    expect(after).toEqual([{ ...before[0], text: edited, ...(after[0]?.heardBefore && { heardBefore: after[0].heardBefore }) }]);
  });

  it.each([
    ['decomposed letters', SAID.replace('mine', 'à moi').normalize('NFD')],
    ['lines wrapped elsewhere', SAID.replace('mine', 'à moi').replaceAll(', ', ',\n')],
    ['a word in bold', SAID.replace('mine', 'à moi').replace('only', '**only**')],
  ])('does not change at all with %s', async (_what, edited) => {
    const { before, after } = await reworded(note(SAID.replace('mine', 'à moi')), note(edited));
    expect(after).toEqual(before);
  });

  it('is withdrawn where the sentence is gone, though one much like it stands beside it, and one far off', async () => {
    const [like, other] = [
      'I only ever sit down to that after bedtime, when the house is mine.',
      'I only ever sit down to it after dark, when the house is mine.',
    ];
    const { after, withdrawn } = await reworded(note(`${SAID} ${like}`, 'So it goes.', other), note(like, 'So it goes.', other));
    expect(after.map(({ text }) => text)).toEqual([like]);
    expect(withdrawn).toEqual(['its words are no longer in the source']);
  });
});

describe('what pull says of quotes that follow', () => {
  it('lists them with id and place, and none of the words', async () => {
    await using sandbox = await Sandbox.with({ 'personas/maya/persona.mdx': PERSONA, [FILE]: note(SAID) });
    await sandbox.pull();
    const [{ id } = { id: '' }] = await keptIn(sandbox);
    await sandbox.write(FILE, note('Well.', SAID.replace('house', 'hoose')));
    const pulled = await sandbox.pull();
    expect(pulledAsText(pulled, false)).toContain(`maya: 1 quote changed\n  ~ ${id} (interviews/2026-03-04-p07.md#L13): its note now reads otherwise\n`);
    expect(JSON.stringify(pulledAsData(pulled))).toContain('"why":"its note now reads otherwise"');
    expect(pulledAsText(pulled, false) + JSON.stringify(pulledAsData(pulled))).not.toMatch(/hoose|house/);
  });
});
