import { describe, expect, it } from 'vitest';
import { PERSONA, Sandbox, ticketLine } from '../sandbox/sandbox.ts';

const MONTH = 'maya/quotes/2026-05.yml';
const QUOTES = `personas/${MONTH}`;
const TALLY = 'maya/tallies/2026-05.yml';
const EXPORT = 'conversations/tickets/export.ndjson';
const FORM = 'I hereby ask you to close my account after bedtime on the last day of this month, and to confirm it to me in writing.';

const export_ = (bodies: readonly string[], who: (index: number) => number = (index) => 900 + index): Record<string, string> => ({
  'personas/maya/persona.mdx': PERSONA,
  [EXPORT]: bodies.map((body, index) => ticketLine({ id: index + 1, body, who: who(index) })).join('\n'),
});

describe('words that come again', () => {
  it('are one quote with a count, and each person who said them counts', async () => {
    const bodies = ['I do it after bedtime.', 'i do it after bedtime', 'I do it after bedtime!!', 'The biscuit tin is full again.'];
    await using sandbox = await Sandbox.with(export_(bodies));
    await sandbox.pull();
    const kept = await sandbox.kept();
    expect(kept[MONTH]?.match(/after bedtime/gi)).toHaveLength(2); // Once in words, once in the reason.
    expect(kept[MONTH]).toContain('same: 3');
    expect(kept[TALLY]?.match(/"\d+": \d{4}/g)).toHaveLength(3);
    expect(kept[TALLY]?.match(/C\d[A-Z2-9]{9}/g)).toHaveLength(3);
    expect((await sandbox.check()).diagnostics).toEqual([]);
  });

  it('of one person are one quote of one person', async () => {
    await using sandbox = await Sandbox.with(export_(['I do it after bedtime.', 'I do it after bedtime.'], () => 900));
    await sandbox.pull();
    const kept = await sandbox.kept();
    expect(kept[MONTH]?.match(/^- id:/gm)).toHaveLength(1);
    expect(kept[TALLY]?.match(/C\d[A-Z2-9]{9}/g)).toHaveLength(1);
  });

  it('stay as they are in a second run, and keep the count whatever a person writes there', async () => {
    await using sandbox = await Sandbox.with(export_(['I do it after bedtime.', 'I do it after bedtime.', 'I do it after bedtime.']));
    await sandbox.pull();
    expect((await sandbox.pull()).written).toEqual([]);
    const before = await sandbox.read(QUOTES);
    await sandbox.write(QUOTES, before.replace('same: 3', 'same: 99\n  status: featured'));
    await sandbox.pull();
    expect(await sandbox.read(QUOTES)).toBe(before.replace('same: 3', 'same: 3\n  status: featured'));
  });

  it('are counted out when fewer say them: the quote stays, without a count', async () => {
    const same = ['I do it after bedtime.', 'I do it after bedtime.', 'I do it after bedtime.'];
    await using sandbox = await Sandbox.with(export_(same));
    await sandbox.pull();
    const kept = Number(/zendesk:(\d)/.exec(await sandbox.read(QUOTES))?.[1]);
    await sandbox.write(EXPORT, export_(same.map((body, index) => (index + 1 === kept ? body : 'Nothing of note.')))[EXPORT] ?? '');
    await sandbox.pull();
    expect(await sandbox.read(QUOTES)).toContain('I do it after bedtime.');
    expect(await sandbox.read(QUOTES)).not.toContain('same:');
  });

  it('and were kept twice before are kept once, with the reason', async () => {
    await using sandbox = await Sandbox.with(export_(['I do it after bedtime.']));
    await sandbox.pull();
    const first = await sandbox.read(QUOTES);
    await sandbox.write(EXPORT, export_(['Nothing of note.', 'I do it after bedtime.'])[EXPORT] ?? '');
    await sandbox.pull();
    const second = await sandbox.read(QUOTES);
    await sandbox.write(QUOTES, `${first}${second.slice(second.indexOf('- id:'))}`);
    await sandbox.write(EXPORT, export_(['I do it after bedtime.', 'I do it after bedtime.'])[EXPORT] ?? '');
    const { personas } = await sandbox.pull();
    expect(personas[0]?.withdrawn.map(({ why }) => why)).toEqual(['the same words are kept already, and counted there']);
    expect(await sandbox.read(QUOTES)).toContain('same: 2');
  });
});

describe('a template’s words', () => {
  it('are nobody’s: no quote, no count, and the report says how many', async () => {
    await using sandbox = await Sandbox.with(export_([...Array.from({ length: 6 }, () => FORM), 'I do it after bedtime.']));
    const { quoted, reading } = await sandbox.pull();
    const kept = await sandbox.kept();
    expect(JSON.stringify(kept)).not.toContain('hereby');
    expect(kept[MONTH]).toContain('I do it after bedtime.');
    expect(Object.keys(kept)).not.toContain(TALLY);
    expect(quoted).toBe(1);
    expect(reading.skippedConversations.get('repeated in many conversations')).toBe(6);
    expect(reading.skippedUtterances.get('repeated in many conversations')).toBe(6);
  });

  it('are withdrawn where they were kept before enough people sent them, and the reason is said', async () => {
    await using sandbox = await Sandbox.with(export_([FORM, FORM]));
    await sandbox.pull();
    expect(await sandbox.read(QUOTES)).toContain('hereby');
    await sandbox.write(EXPORT, export_([FORM, FORM, FORM, FORM, FORM])[EXPORT] ?? '');
    const { personas } = await sandbox.pull();
    expect(personas[0]?.withdrawn.map(({ why }) => why)).toEqual(['its words come from many people alike, as a template’s do']);
    expect(await sandbox.kept()).toEqual({});
  });

  it('stay where a person has decided to show them', async () => {
    await using sandbox = await Sandbox.with(export_([FORM, FORM]));
    await sandbox.pull();
    await sandbox.write(QUOTES, (await sandbox.read(QUOTES)).replace('  same: 2', '  same: 2\n  status: featured'));
    await sandbox.write(EXPORT, export_(Array.from({ length: 5 }, () => FORM))[EXPORT] ?? '');
    await sandbox.pull();
    expect(await sandbox.read(QUOTES)).toContain('hereby');
  });

  it('leave the same bytes in whatever order the tickets come', async () => {
    const lines = (
      export_([...Array.from({ length: 6 }, (_, index) => `${FORM} ${'abcdef'.charAt(index)}`), 'I do it after bedtime.', 'I do it after bedtime.'])[EXPORT] ??
      ''
    ).split('\n');
    await using plain = await Sandbox.with({ 'personas/maya/persona.mdx': PERSONA, [EXPORT]: lines.join('\n') });
    await using turned = await Sandbox.with({ 'personas/maya/persona.mdx': PERSONA, [EXPORT]: [...lines].reverse().join('\n') });
    await plain.pull();
    await turned.pull();
    expect(await turned.kept()).toEqual(await plain.kept());
  });
});

describe('a ticket’s placeholder or machine’s reply', () => {
  it('is skipped under a name of its own', async () => {
    const bodies = ['Automatic reply: after bedtime I am away', 'I do it after bedtime.', 'This is an automated message. After bedtime it is.'];
    await using sandbox = await Sandbox.with(export_(bodies));
    const { reading } = await sandbox.pull();
    expect(reading.skippedUtterances.get('auto-reply')).toBe(2);
  });
});
