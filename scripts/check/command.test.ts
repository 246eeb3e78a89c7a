import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../sandbox/run.ts';
import { NOTE, PERSONA, Sandbox } from '../sandbox/sandbox.ts';
import { formats } from './report/formats.ts';

describe('npm run check', () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    const exceptions = 'exceptions: [{ rule: no-owner, because: All of us look after her. }]\nclaims:';
    sandbox = await Sandbox.with({
      'personas/maya/persona.mdx': PERSONA.replace('claims:', exceptions),
      'conversations/interviews/2026-03-04-p07.md': NOTE,
    });
  });
  afterAll(() => sandbox[Symbol.asyncDispose]());

  it('passes where only judgement is needed, and says what is switched off', async () => {
    const { status, out, err } = await run('check', ['--content', sandbox.ground.content]);
    expect(status).toBe(0);
    expect(out).toContain('warning  `tin` is assumed, and nothing says until when it is to be tested.');
    expect(out).toContain('docs/rules/open-assumption.md');
    expect(err).toMatch(/0 errors, \d+ warnings.* 1 finding is switched off, with reasons\./);
  });

  it('fails on a broken fact, and gives it to programs as data', async () => {
    await sandbox.write('specs/pay.md', 'Holds for persona:mya.\n');
    const { status, out, err } = await run('check', ['--content', sandbox.ground.content, '--json']);
    const { diagnostics, switchedOff } = JSON.parse(out) as { diagnostics: object[]; switchedOff: object[] };
    expect({ status, err }).toEqual({ status: 1, err: '' });
    expect(diagnostics).toContainEqual({
      rule: 'unknown-persona',
      severity: 'error',
      file: 'specs/pay.md',
      line: 1,
      sentence: '`persona:mya` leads to a persona that is not there. Did you mean `maya`? Correct the reference.',
    });
    expect(switchedOff).toMatchObject([{ rule: 'no-owner', because: 'All of us look after her.', by: 'personas/maya/persona.mdx' }]);
  });

  it('speaks one form at a time, and its help lists them all', async () => {
    const [both, help] = await Promise.all([run('check', ['--sarif', '--json']), run('check', ['--help'])]);
    expect([both.status, both.err.split('\n')[0]]).toEqual([2, 'Choose one of --json and --sarif.']);
    for (const name of Object.keys(formats)) expect(help.out).toContain(`  --${name} `);
  });
});
