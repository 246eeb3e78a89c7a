import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { PERSONA, Sandbox } from '../sandbox/sandbox.ts';

const KEPT = 'personas/maya/quotes/2026-02-11-p11.yml';
const QUOTES = `# Read with Dana.

- id: aaaaaaaa
  text: The tin was my aunt’s.
  said: 2026-02-11
  by: P11
  channel: interview
  from: interviews/2026-02-11-p11.md#L9
  supports: [tin]
  because: suggested # is this about money?
  score: 6.2
  reason: shares “tin” with the claim, beside words that support it
- id: bbbbbbbb
  text: It goes into the biscuit tin at night.
  said: 2026-02-11
  by: P11
  channel: interview
  from: interviews/2026-02-11-p11.md#L9
  supports: [tin]
  because: phrase "biscuit tin"
`;

/** Two more people, so that each can hide among the others. */
const OTHERS = ['P12', 'P13']
  .map(
    (by) =>
      `- id: cccccc${by.slice(1)}\n  text: In the biscuit tin.\n  said: 2026-02-12\n  by: ${by}\n  channel: interview\n  from: interviews/2026-02-12-${by.toLowerCase()}.md#L9\n  supports: [tin]\n  because: marked\n`,
  )
  .join('');
const AMONG_OTHERS = { 'personas/maya/quotes/2026-02-12-p12.yml': OTHERS };

const withQuotes = (more: Record<string, string> = {}): Promise<Sandbox> => Sandbox.with({ 'personas/maya/persona.mdx': PERSONA, [KEPT]: QUOTES, ...more });

function suggest(sandbox: Sandbox, ...args: string[]): { status: number | null; stdout: string; stderr: string } {
  const script = path.join(import.meta.dirname, '..', 'suggest.ts');
  return spawnSync(process.execPath, [script, '--content', sandbox.ground.content, ...args], {
    encoding: 'utf8',
    env: { ...process.env, EARSHOT_TODAY: '2026-11-22' },
  });
}

describe('suggest', () => {
  it('lists what waits, with the claim, the score, the reason and the place', async () => {
    await using sandbox = await withQuotes(AMONG_OTHERS);
    const { status, stdout } = suggest(sandbox);
    expect(status).toBe(0);
    expect(stdout).toContain('maya#tin: She keeps the takings in a tin.');
    expect(stdout).toContain('aaaaaaaa  6.2  “The tin was my aunt’s.”');
    expect(stdout).toContain('shares “tin” with the claim');
    expect(stdout).toContain(`${KEPT}:10`);
    expect(stdout).not.toContain('bbbbbbbb');
  });

  it('gives the same as data', async () => {
    await using sandbox = await withQuotes(AMONG_OTHERS);
    expect(JSON.parse(suggest(sandbox, '--json').stdout)).toMatchObject([
      { persona: 'maya', claim: 'tin', stance: 'supports', id: 'aaaaaaaa', score: 6.2, line: 10 },
    ]);
  });

  it('does not tell who said it, nor where or on which day, of a persona for which fewer than three people were heard', async () => {
    await using sandbox = await withQuotes();
    const { stdout } = suggest(sandbox);
    expect(stdout).toContain('one of too few people to say who, 2026-02\n');
    expect(`${stdout}${suggest(sandbox, '--json').stdout}`).not.toMatch(/p11|2026-02-1/iu);
  });

  it('accepts, and keeps what people wrote beside it', async () => {
    await using sandbox = await withQuotes();
    expect(suggest(sandbox, '--accept', 'aaaaaaaa').stdout).toContain('is a quote now');
    expect(await sandbox.read(KEPT)).toBe(QUOTES.replace('because: suggested', 'because: marked'));
    expect(suggest(sandbox).stdout).toBe('No suggestion waits.\n');
  });

  it('accepts for the other side', async () => {
    await using sandbox = await withQuotes();
    suggest(sandbox, '--accept', 'aaaaaaaa', '--against');
    expect(await sandbox.read(KEPT)).toContain('contradicts: [tin]\n  because: marked');
  });

  it('declines by hiding', async () => {
    await using sandbox = await withQuotes();
    suggest(sandbox, '--decline', 'aaaaaaaa');
    expect(await sandbox.read(KEPT)).toMatch(/because: suggested[^]*status: hidden\n- id: bbbbbbbb/);
    expect(suggest(sandbox).stdout).toBe('No suggestion waits.\n');
  });

  it('says so where no such suggestion waits, and changes nothing', async () => {
    await using sandbox = await withQuotes();
    for (const args of [
      ['--accept', 'bbbbbbbb'],
      ['--decline', 'zzzzzzzz'],
      ['--against'],
      ['--accept', 'aaaaaaaa', '--decline', 'aaaaaaaa'],
      ['--persona', 'nobody'],
    ])
      expect(suggest(sandbox, ...args).status).toBe(2);
    expect(await sandbox.read(KEPT)).toBe(QUOTES);
  });

  it('asks whose, where two personas have the same words', async () => {
    await using sandbox = await withQuotes({
      'personas/nora/persona.mdx': PERSONA,
      'personas/nora/quotes/2026-02-11-p11.yml': QUOTES,
    });
    expect(suggest(sandbox, '--accept', 'aaaaaaaa').stderr).toContain('Name one with --persona');
    expect(suggest(sandbox, '--accept', 'aaaaaaaa', '--persona', 'nora').status).toBe(0);
    expect(await sandbox.read(KEPT)).toBe(QUOTES);
  });

  it('does not show words whose consent has ended', async () => {
    await using sandbox = await withQuotes({
      [KEPT]: QUOTES.replace('  supports: [tin]\n  because: suggested', '  consentUntil: 2026-10-01\n  supports: [tin]\n  because: suggested'),
    });
    expect(suggest(sandbox).stdout).toBe('No suggestion waits.\n');
  });
});
