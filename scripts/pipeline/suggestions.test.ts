import { describe, expect, it } from 'vitest';
import { PERSONA, Sandbox, ticketLine } from '../sandbox/sandbox.ts';

/** Enough ordinary talk that words can be told apart by how rare they are. */
const TALK = Array.from(
  { length: 200 },
  (_, index) => `The ${['bus', 'parcel', 'harbour', 'bridge', 'window'][index % 5]} was late on day ${index}, as ever.`,
).join('\n\n**P09:** ');

const note = (participant: string, date: string, turns: string[]): string =>
  `---\ndate: ${date}\nparticipant: ${participant}\npersona: maya\nconsent: internal\nspeakers: { Dana: team, ${participant}: customer }\n---\n\n${turns.map((turn) => `**${participant}:** ${turn}`).join('\n\n')}\n`;

const HEARD = 'It goes into the biscuit tin at night. The tin was my aunt’s, the one with the abbey on it.';
const AGAIN = 'I keep a biscuit tin too, under the stairs.';

const files = (more: Record<string, string> = {}): Record<string, string> => ({
  'personas/maya/persona.mdx': PERSONA,
  'conversations/interviews/2026-01-09-p09.md': note('P09', '2026-01-09', [TALK]),
  'conversations/interviews/2026-02-10-p10.md': note('P10', '2026-02-10', [AGAIN]),
  'conversations/interviews/2026-02-11-p11.md': note('P11', '2026-02-11', [HEARD]),
  ...more,
});

const KEPT = 'personas/maya/quotes/2026-02-11-p11.yml';
const SUGGESTED = /- id: (\w+)\n {2}text: The tin was my aunt’s[^]*?because: suggested\n {2}score: [\d.]+\n {2}reason: (.*)\n/;

describe('pull', () => {
  it('suggests words beside others that bear on a claim, with a score and a reason', async () => {
    await using sandbox = await Sandbox.with(files());
    const { personas } = await sandbox.pull();
    const [, , reason] = SUGGESTED.exec(await sandbox.read(KEPT)) ?? [];
    expect(reason).toBe('shares “tin” with the claim, beside words that support it');
    expect(personas[0]?.waiting).toBe(1);
  });

  it('suggests in a wiki that has only begun, and nothing that is far', async () => {
    await using sandbox = await Sandbox.with({
      'personas/maya/persona.mdx': PERSONA,
      'conversations/interviews/2026-02-10-p10.md': note('P10', '2026-02-10', [AGAIN]),
      'conversations/interviews/2026-02-11-p11.md': note('P11', '2026-02-11', [
        'My aunt kept every biscuit she had in an old tin, and the takings too.',
        'On Saturday we went to the harbour and the children swam.',
      ]),
    });
    await sandbox.pull();
    const kept = await sandbox.read(KEPT);
    expect(kept).toMatch(/text: My aunt kept every biscuit[^]*because: suggested/);
    expect(kept).not.toContain('harbour');
  });

  it('changes nothing in a second run', async () => {
    await using sandbox = await Sandbox.with(files());
    await sandbox.pull();
    const before = await sandbox.kept();
    expect((await sandbox.pull()).written).toEqual([]);
    expect(await sandbox.kept()).toEqual(before);
  });

  it('leaves the files of other notes alone when a note comes in', async () => {
    await using sandbox = await Sandbox.with(files());
    await sandbox.pull();
    await sandbox.write(
      'conversations/interviews/2026-03-01-p12.md',
      note('P12', '2026-03-01', ['A biscuit tin, always. Tin lids never fit.', 'The tin again.']),
    );
    const { written } = await sandbox.pull();
    expect(written).toEqual(['personas/maya/quotes/2026-03-01-p12.yml']);
  });

  it('never counts a suggestion as evidence', async () => {
    await using sandbox = await Sandbox.with(files());
    const { personas } = await sandbox.pull();
    expect(personas[0]?.standings).toEqual([]);
    const { diagnostics } = await sandbox.check();
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('leaves an accepted suggestion alone, and a declined one hidden, and suggests neither again', async () => {
    await using sandbox = await Sandbox.with(files());
    await sandbox.pull();
    const before = await sandbox.read(KEPT);
    const accepted = before.replace('because: suggested', 'because: marked # she meant it');
    await sandbox.write(KEPT, accepted);
    expect((await sandbox.pull()).written).toEqual([]);
    const declined = before.replace(/(because: suggested\n {2}score: .*\n {2}reason: .*\n)/, '$1  status: hidden\n');
    await sandbox.write(KEPT, declined);
    expect((await sandbox.pull()).written).toEqual([]);
    expect(await sandbox.read(KEPT)).toBe(declined);
  });

  it('does not suggest nearly the same words again that were declined for the claim', async () => {
    await using sandbox = await Sandbox.with(files());
    await sandbox.pull();
    await sandbox.write(KEPT, (await sandbox.read(KEPT)).replace(/(because: suggested\n {2}score: .*\n {2}reason: .*\n)/, '$1  status: hidden\n'));
    await sandbox.write('conversations/interviews/2026-03-01-p12.md', note('P12', '2026-03-01', [HEARD]));
    await sandbox.pull();
    expect(await sandbox.read('personas/maya/quotes/2026-03-01-p12.yml')).not.toContain('suggested');
  });

  it('withdraws a suggestion whose words are gone, or whose claim is', async () => {
    await using sandbox = await Sandbox.with(files());
    await sandbox.pull();
    await sandbox.write('conversations/interviews/2026-02-11-p11.md', note('P11', '2026-02-11', ['It goes into the biscuit tin at night.']));
    const { personas } = await sandbox.pull();
    expect(personas[0]?.withdrawn.map(({ why }) => why)).toEqual(['its words are no longer in the source']);
    expect(await sandbox.read(KEPT)).not.toContain('suggested');
  });

  it('makes a suggestion a quote when a phrase catches it', async () => {
    await using sandbox = await Sandbox.with(files());
    await sandbox.pull();
    await sandbox.write('personas/maya/persona.mdx', PERSONA.replace('"biscuit tin"', '"biscuit tin", "my aunt’s"'));
    await sandbox.pull();
    const kept = await sandbox.read(KEPT);
    expect(kept).toContain('because: phrase "my aunt’s"');
    expect(kept).not.toMatch(/suggested|score|reason/);
  });

  it('never suggests what anybody but the customer said, or what may not be quoted', async () => {
    const team = note('P11', '2026-02-11', ['It goes into the biscuit tin at night.']) + '\n**Dana:** The tin was my aunt’s, the one with the abbey on it.\n';
    await using sandbox = await Sandbox.with(
      files({
        'conversations/interviews/2026-02-11-p11.md': team,
        'conversations/interviews/2026-03-01-p12.md': note('P12', '2026-03-01', [HEARD]).replace('consent: internal', 'consent: none'),
      }),
    );
    await sandbox.pull();
    expect(Object.values(await sandbox.kept()).join('')).not.toContain('suggested');
  });

  it('gives three suggestions of a note at most, and one for each claim and month of an export', async () => {
    const tins = [
      'My sister painted the tin red.',
      'Nobody else may open the tin on Sundays.',
      'Then the tin fell off a bicycle.',
      'One day I shall be buried with that tin.',
      'A tin does not ask what you need it for.',
    ];
    await using sandbox = await Sandbox.with(
      files({
        'conversations/interviews/2026-02-11-p11.md': note('P11', '2026-02-11', [`It goes into the biscuit tin at night. ${tins.join(' ')}`]),
        'conversations/tickets/desk.ndjson': [1, 2, 3].map((id) => ticketLine({ id, body: `I have a biscuit tin for it. ${tins[id]}` })).join('\n'),
      }),
    );
    await sandbox.pull();
    const kept = await sandbox.kept();
    const count = (name: string): number => kept[`maya/quotes/${name}.yml`]?.match(/because: suggested/g)?.length ?? 0;
    expect(count('2026-02-11-p11')).toBe(3);
    expect(count('2026-05')).toBe(1);
  });

  it('looks through a conversation once, and again where it is told to', async () => {
    await using sandbox = await Sandbox.with(files());
    await sandbox.pull();
    const before = await sandbox.read(KEPT);
    await sandbox.write(KEPT, before.replace(/- id: \w+\n {2}text: The tin was[^]*?kept: \w+\n/, ''));
    expect((await sandbox.pull()).written).toEqual([]);
    await sandbox.pull(false, true);
    expect(await sandbox.read(KEPT)).toBe(before);
  });
});
