import { describe, expect, it } from 'vitest';
import { NOTE, PERSONA, Sandbox, ticketLine } from '../sandbox/sandbox.ts';

const INTERVIEW = 'conversations/interviews/2026-03-04-p07.md';
const QUOTES = 'personas/maya/quotes/2026-03-04-p07.yml';
const MONTH = 'personas/maya/quotes/2026-05.yml';
const files = (more: Record<string, string> = {}): Record<string, string> => ({ 'personas/maya/persona.mdx': PERSONA, [INTERVIEW]: NOTE, ...more });
const tickets = (...lines: string[]): Record<string, string> => ({
  'personas/maya/persona.mdx': PERSONA,
  'conversations/tickets/export.ndjson': lines.join('\n'),
});

const BY_HAND = `- id: q4k7t2m9
  text: I do it once they are down
  language: en
  said: 2026-03-04
  by: P07
  channel: interview
  from: interviews/2026-03-04-p07.md#L12
  supports: [tin]
  because: marked
`;

describe('what a person wrote into the kept quotes', () => {
  it('is one quote with what pull finds, under the id that the person gave', async () => {
    await using sandbox = await Sandbox.with(files({ [QUOTES]: BY_HAND }));
    await sandbox.pull();
    const kept = await sandbox.read(QUOTES);
    expect(kept.match(/once they are down/g)).toHaveLength(1);
    expect(kept).toContain('id: q4k7t2m9');
    expect(kept).toContain('supports: [tin]\n  because: marked\n');
    expect((await sandbox.pull()).written).toEqual([]);
    expect((await sandbox.check()).diagnostics).toEqual([]);
  });

  it('may be folded over lines, as YAML allows', async () => {
    const folded = BY_HAND.replace('text: I do it once they are down', 'text: >\n    that is when\n    nobody needs me');
    await using sandbox = await Sandbox.with(files({ [QUOTES]: folded }));
    const { personas } = await sandbox.pull();
    expect(personas[0]?.withdrawn).toEqual([]);
    expect(await sandbox.read(QUOTES)).toContain('q4k7t2m9');
    expect((await sandbox.check()).diagnostics).toEqual([]);
  });

  it('keeps its comments when other quotes come into the file', async () => {
    await using sandbox = await Sandbox.with(files());
    await sandbox.pull();
    const commented = (await sandbox.read(QUOTES))
      .replace('- id: cw3', '# Ana: the heart of it\n- id: cw3')
      .replace('[evenings]', '[evenings] # asked again in May');
    await sandbox.write(QUOTES, `${commented}# the end\n`);
    await sandbox.write(INTERVIEW, `${NOTE}\nThere is a second biscuit tin under the bed, for the rent.\n`);
    await sandbox.pull();
    const kept = await sandbox.read(QUOTES);
    expect(kept).toContain('# Ana: the heart of it\n- id: cw3');
    expect(kept).toContain('supports: [evenings] # asked again in May');
    expect(kept).toContain('# the end');
    expect(kept).toContain('second biscuit tin');
    expect((await sandbox.pull()).written).toEqual([]);
  });
});

describe('what a person decided', () => {
  it('follows a note that gets another name', async () => {
    await using sandbox = await Sandbox.with(files());
    await sandbox.pull();
    await sandbox.write(QUOTES, (await sandbox.read(QUOTES)).replace('because: marked', 'because: marked\n  status: hidden'));
    await sandbox.remove(INTERVIEW);
    await sandbox.write('conversations/interviews/at-the-counter.md', NOTE);
    const { personas } = await sandbox.pull();
    expect(personas[0]).toMatchObject({ added: [], withdrawn: [] });
    const kept = await sandbox.kept();
    expect(Object.keys(kept)).toEqual(['maya/quotes/at-the-counter.yml']);
    expect(kept['maya/quotes/at-the-counter.yml']).toMatch(/id: cw3gsgp2[\s\S]*at-the-counter\.md#L12[\s\S]*status: hidden/);
    expect((await sandbox.pull()).written).toEqual([]);
    expect((await sandbox.check()).diagnostics).toEqual([]);
  });

  it('is not undone by the counts of an export: a quote that was moved or hidden counts no more where it was', async () => {
    await using sandbox = await Sandbox.with(
      tickets(ticketLine({ id: 1, body: 'I do it after bedtime, mostly.' }), ticketLine({ id: 2, body: 'Only after bedtime is there time.' })),
    );
    await sandbox.pull();
    const [first = '', second = ''] = (await sandbox.read(MONTH)).split(/(?=^- id: )/m).slice(1);
    await sandbox.write(MONTH, first.replace('[evenings]', '[tin]') + second.replace('because:', 'status: hidden\n  because:'));
    expect((await sandbox.pull()).written).toEqual([]);
    expect(Object.keys(await sandbox.kept())).toEqual(['maya/quotes/2026-05.yml']);
  });

  it('stands where two exports hold the ticket and one of them less of it', async () => {
    const whole = ticketLine({ id: 1, body: 'My bill.', replies: [{ by: 901, body: 'I do it after bedtime, mostly.' }] });
    await using sandbox = await Sandbox.with(tickets(whole));
    await sandbox.pull();
    const featured = (await sandbox.read(MONTH)).replace('because:', 'status: featured\n  because:');
    await sandbox.write(MONTH, featured);
    await sandbox.write('conversations/tickets/older.ndjson', ticketLine({ id: 1, body: 'My bill.' }));
    await sandbox.write('personas/maya/persona.mdx', PERSONA.replace('"after bedtime"', '"long ago"'));
    await sandbox.pull();
    expect(await sandbox.read(MONTH)).toBe(featured);
    expect((await sandbox.check()).diagnostics).toEqual([]);
  });
});

describe('a claim that is retired', () => {
  it('keeps its quotes for history, and takes no more from its day on', async () => {
    await using sandbox = await Sandbox.with(tickets(ticketLine({ id: 1, body: 'I do it after bedtime, mostly.' })));
    await sandbox.pull();
    const before = await sandbox.kept();
    await sandbox.write('personas/maya/persona.mdx', PERSONA.replace('facet: frustration', 'facet: frustration\n    retired: 2026-06-01'));
    await sandbox.write('conversations/tickets/more.ndjson', ticketLine({ id: 2, body: 'Only after bedtime is there time.' }));
    await sandbox.pull();
    expect(await sandbox.kept()).toEqual(before);
  });

  it('still listens until its day', async () => {
    await using sandbox = await Sandbox.with(tickets(ticketLine({ id: 1, body: 'I do it after bedtime, mostly.' })));
    await sandbox.write('personas/maya/persona.mdx', PERSONA.replace('facet: frustration', 'facet: frustration\n    retired: 2027-01-01'));
    await sandbox.pull();
    expect(await sandbox.read(MONTH)).toContain('supports: [evenings]');
  });
});

describe('what a source says of its consent', () => {
  const sidecar = (consent: string): string => `consent: ${consent}\n`;
  const SIDECAR = 'conversations/tickets/export.ndjson.yml';

  it('reaches every kept quote of an export, also those that a person moved and those that wait', async () => {
    const body = 'I only sit down to it after bedtime. The kids have a van that nobody washes.';
    await using sandbox = await Sandbox.with({ ...tickets(ticketLine({ id: 1, body })), [SIDECAR]: sidecar('public') });
    await sandbox.pull();
    const moved = (await sandbox.read(MONTH)).replace('supports: [evenings]', 'supports: [tin]').replace('after bedtime"', 'bedtime"');
    await sandbox.write(
      MONTH,
      `${moved}${moved
        .slice(moved.indexOf('- id:'))
        .replace(/id: \w+/, 'id: waiting2')
        .replace(/text: .*/, 'text: The kids have a van that nobody washes.')
        .replace(/because: .*/, 'because: suggested\n  score: 7')}`,
    );
    expect((await sandbox.read(MONTH)).match(/consent: public/g)).toHaveLength(2);
    await sandbox.write(SIDECAR, sidecar('internal\nconsentUntil: 2027-01-01'));
    await sandbox.pull();
    const kept = await sandbox.read(MONTH);
    expect(kept).not.toContain('consent: public');
    expect(kept.match(/consentUntil: 2027-01-01/g)).toHaveLength(2);
    expect((await sandbox.pull()).written).toEqual([]);
  });
});
