import { describe, expect, it } from 'vitest';
import { Settings } from '#model/settings.ts';
import { NOTE, PERSONA, PLAIN, Sandbox } from '../sandbox/sandbox.ts';

const stranger = NOTE.replace('P07: customer }', 'P07: customer, Woman in the queue: customer }');
const files = { 'personas/maya/persona.mdx': PERSONA, 'conversations/interviews/2026-03-04-p07.md': stranger };
const REASON = 'Passers-by are not quoted.';
const off = (rule: string): Settings => Settings.parse({ product: 'Fairpenny', rules: { [rule]: { off: REASON } } });

describe('a rule that is switched off', () => {
  it('tells nothing any more, and is listed with its reason', async () => {
    await using sandbox = await Sandbox.with(files);
    const before = (await sandbox.check(PLAIN)).diagnostics.filter(({ rule }) => rule === 'unknown-speaker');
    expect(before).toHaveLength(1);
    const { diagnostics, switchedOff } = await sandbox.check(off('unknown-speaker'));
    expect(diagnostics.filter(({ rule }) => rule === 'unknown-speaker')).toEqual([]);
    expect(switchedOff).toEqual(before.map((one) => ({ ...one, because: REASON, by: 'earshot.config.ts' })));
  });

  it('is told when there is nothing to switch off', async () => {
    await using sandbox = await Sandbox.with({ ...files, 'conversations/interviews/2026-03-04-p07.md': NOTE });
    const { diagnostics } = await sandbox.check(off('unknown-speaker'));
    expect(diagnostics.filter(({ rule }) => rule === 'idle-exception')).toEqual([
      {
        rule: 'idle-exception',
        severity: 'info',
        file: 'earshot.config.ts',
        sentence: '`unknown-speaker` is switched off here and would find nothing. Remove the exception.',
      },
    ]);
  });

  it('leaves a broken fact as broken as it is', async () => {
    await using sandbox = await Sandbox.with({ ...files, 'conversations/empty.md': '' });
    const settings = { ...PLAIN, rules: { 'empty-file': { off: REASON } } };
    expect((await sandbox.check(settings)).diagnostics.map(({ rule }) => rule)).toContain('empty-file');
  });
});
