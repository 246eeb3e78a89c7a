import { describe, expect, it } from 'vitest';
import type { Quote } from '#model/quote.ts';
import { FILE, keptIn, note, QUOTES, SAID, started, steady } from '../sandbox/edited-note.ts';
import { PERSONA, Sandbox } from '../sandbox/sandbox.ts';
import { pulledAsData, pulledAsText } from './report.ts';

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

describe('a quote that is heard by a phrase which its words do not hold any more', () => {
  const typo = SAID.replace('bedtime', 'betdime');

  it('says by which phrase it was heard before', async () => {
    await using sandbox = await started(note(SAID));
    await sandbox.write(FILE, note(typo));
    await steady(sandbox);
    expect(await keptIn(sandbox)).toMatchObject([
      { text: typo, supports: ['evenings'], because: 'phrase "after bedtime"', heardBefore: { evenings: 'after bedtime' } },
    ]);
  });

  it('is heard by its words again as soon as they hold the phrase', async () => {
    await using sandbox = await started(note(SAID));
    const before = await sandbox.read(QUOTES);
    await sandbox.write(FILE, note(typo));
    await steady(sandbox);
    await sandbox.write(FILE, note(SAID));
    await steady(sandbox);
    expect(await sandbox.read(QUOTES)).toBe(before);
  });

  it.each([
    ['the claim', PERSONA.replace(/ {2}- id: evenings[\s\S]*?(?= {2}- id: tin)/, '').replace('<Claim id="evenings" />', '')],
    ['the phrase', PERSONA.replace(', "after bedtime"', '')],
  ])('is withdrawn when its authors take %s away', async (_what, persona) => {
    await using sandbox = await started(note(SAID));
    await sandbox.write(FILE, note(typo));
    await steady(sandbox);
    await sandbox.write('personas/maya/persona.mdx', persona);
    const { personas } = await steady(sandbox);
    expect(personas[0]?.withdrawn.map(({ why }) => why)).toEqual(['no claim listens for it any more']);
  });

  it('keeps the claim that it no longer speaks to beside the one that it does', async () => {
    const both = 'It is after bedtime that I empty the biscuit tin and count it all up.';
    await using sandbox = await started(note(both));
    await sandbox.write(FILE, note(both.replace('bedtime', 'betdime')));
    await steady(sandbox);
    expect(await keptIn(sandbox)).toMatchObject([{ supports: ['tin', 'evenings'], heardBefore: { evenings: 'after bedtime' } }]);
    await sandbox.write('personas/maya/persona.mdx', PERSONA.replace(', "after bedtime"', ''));
    await steady(sandbox);
    expect(await keptIn(sandbox)).toMatchObject([{ supports: ['tin'], because: 'phrase "biscuit tin"' }]);
    expect(await sandbox.read(QUOTES)).not.toContain('heardBefore');
  });
});

describe('what people decided', () => {
  it.each([
    ['hidden', (text: string) => text.replace('because:', 'status: hidden\n  because:')],
    ['moved to another claim', (text: string) => text.replace('[evenings]', '[tin]')],
  ])('follows with the words: a quote that was %s', async (_what, decide) => {
    await using sandbox = await started(note(SAID));
    await sandbox.write(QUOTES, decide(await sandbox.read(QUOTES)));
    const [was] = await keptIn(sandbox);
    const typo = SAID.replace('bedtime', 'betdime');
    await sandbox.write(FILE, note('Well, well, well.', typo));
    await steady(sandbox);
    const [is, ...others] = await keptIn(sandbox);
    expect(others).toEqual([]);
    expect(is).toMatchObject({ id: was?.id, text: typo, supports: was?.supports, because: was?.because });
    expect([is?.status, is?.kept]).toEqual([was?.status, was?.kept]);
  });

  it('follows for a part that a person chose by hand, which stays a part', async () => {
    const hand =
      '- id: q4k7t2m9\n  text: the house is mine\n  said: 2026-03-04\n  by: P07\n  channel: interview\n  from: interviews/2026-03-04-p07.md#L12\n  supports: [tin]\n  because: marked\n';
    await using sandbox = await started(note(SAID), { [QUOTES]: hand });
    await sandbox.write(FILE, note(SAID.replace('house is', 'hose is')));
    await steady(sandbox);
    expect((await keptIn(sandbox)).map(({ id, text }) => [id, text])).toContainEqual(['q4k7t2m9', 'the hose is mine']);
    expect(await keptIn(sandbox)).toHaveLength(2);
  });

  it('follows a quote of a claim that is kept for history', async () => {
    await using sandbox = await started(note(SAID));
    await sandbox.write('personas/maya/persona.mdx', PERSONA.replace('facet: frustration', 'facet: frustration\n    retired: 2026-06-01'));
    await sandbox.write(FILE, note(SAID.replace('house', 'hoose')));
    await steady(sandbox);
    expect(await keptIn(sandbox)).toMatchObject([{ text: SAID.replace('house', 'hoose'), supports: ['evenings'] }]);
  });
});

describe('a mark whose words are edited', () => {
  const mark = (words: string): string => note(`Sunday. [${words}](maya#evenings), because that is when nobody needs me.`);

  it.each([
    ['a typo', 'I do it oncee they are down'],
    ['a clause within it, longer than half of it', 'I do it, as I think I told you before, and as I say to all, once they are down'],
    ['a clause at its end', 'I do it once they are down and the dishes are done'],
    ['fewer words', 'once they are down'],
    ['bold', 'I do it **once** they are down'],
    ['a line break', 'I do it once\nthey are down'],
  ])('keeps its quote’s id after %s', async (_what, edited) => {
    await using sandbox = await started(mark('I do it once they are down'));
    const [was] = await keptIn(sandbox);
    await sandbox.write(FILE, mark(edited));
    await steady(sandbox);
    expect(await keptIn(sandbox)).toEqual([{ ...was, text: edited.replaceAll('*', '').replace('\n', ' ') }]);
  });

  it('withdraws its quote where the mark is taken away, edited or not', async () => {
    await using sandbox = await started(mark('I do it once they are down'));
    await sandbox.write(FILE, note('Sunday. I do it oncee they are down, because that is when nobody needs me.'));
    const { personas } = await steady(sandbox);
    expect(personas[0]?.withdrawn).toHaveLength(1);
  });
});

describe('sentences that are cut otherwise after an edit', () => {
  it('stay one quote where a sentence becomes two, or comes to lean on the next', async () => {
    await using sandbox = await started(note(SAID));
    const [was] = await keptIn(sandbox);
    const parted = SAID.replace(', when', '. When');
    await sandbox.write(FILE, note(parted));
    await steady(sandbox);
    expect(await keptIn(sandbox)).toMatchObject([{ id: was?.id, text: parted }]);
  });

  it('stay as they are where a short one is put beside them', async () => {
    await using sandbox = await started(note('I do it after bedtime, yes.', 'So.'));
    const before = await sandbox.read(QUOTES);
    await sandbox.write(FILE, note('I do it after bedtime, yes. Every day.', 'So.'));
    const { personas } = await steady(sandbox);
    expect(personas[0]).toMatchObject({ added: [], withdrawn: [] });
    expect(await sandbox.read(QUOTES)).toBe(before);
  });

  it('take in what is added to a sentence without an end', async () => {
    await using sandbox = await started(note('so I only sit down to it after bedtime', 'So.'));
    const [was] = await keptIn(sandbox);
    await sandbox.write(FILE, note('so I only sit down to it after bedtime and never on a weekday', 'So.'));
    await steady(sandbox);
    expect(await keptIn(sandbox)).toMatchObject([{ id: was?.id, text: 'so I only sit down to it after bedtime and never on a weekday' }]);
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
