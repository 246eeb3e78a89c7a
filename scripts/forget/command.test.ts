import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { NOTE, PERSONA, Sandbox, ticketLine } from '../sandbox/sandbox.ts';

const scripts = path.join(import.meta.dirname, '..');
const NOTE_FILE = 'conversations/interviews/2026-03-04-p07.md';
const NORA = 'nora.quill904@post.example';
const KEY = 'one key of at least sixteen letters';

interface Ran {
  status: number | null;
  out: string;
  err: string;
}

/** Runs a command on a root; its vault and cache are inside the root, so that they are gone with it. */
function run({ ground: { content } }: Sandbox, name: string, args: readonly string[], more: Record<string, string> = {}, input = ''): Ran {
  const { EARSHOT_KEY: _key, ...env } = process.env;
  const own = {
    EARSHOT_CONTENT: content,
    EARSHOT_TODAY: '2026-11-22',
    EARSHOT_VAULT: path.join(content, '.vault'),
    EARSHOT_CACHE: path.join(content, '.cache'),
  };
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(scripts, `${name}.ts`), ...args], {
    env: { ...env, ...own, ...more },
    input,
    encoding: 'utf8',
  });
  return { status, out: stdout, err: stderr };
}

const started = (): Promise<Sandbox> =>
  Sandbox.with({
    'personas/maya/persona.mdx': PERSONA,
    [NOTE_FILE]: NOTE,
    'conversations/tickets/export.ndjson': ticketLine({ id: 1, who: 904, body: 'I do my sums after bedtime, with a candle beside the till.' }),
  });

describe('npm run -s forget', () => {
  it('tells in a dry run what the real run does, and writes nothing', async () => {
    await using sandbox = await started();
    run(sandbox, 'pull', [], { EARSHOT_KEY: KEY });
    const before = await sandbox.kept();
    const dry = run(sandbox, 'forget', ['P07', '--dry-run']);
    expect(dry).toMatchObject({ status: 0, err: '' });
    expect(dry.out).toContain(`Notes that go:\n  ${NOTE_FILE}`);
    expect(dry.out).toContain('nothing was written');
    expect(await sandbox.kept()).toEqual(before);
    const real = run(sandbox, 'forget', ['P07']);
    const listed = (out: string): string[] => out.split('\n').filter((line) => line.startsWith('  '));
    expect(listed(real.out)).toEqual(listed(dry.out));
    expect(run(sandbox, 'forget', ['P07'])).toMatchObject({ status: 0, out: expect.stringContaining('nothing is left to do here') as string });
  });

  it('takes an address from standard input, and shows it nowhere', async () => {
    await using sandbox = await started();
    run(sandbox, 'pull', [], { EARSHOT_KEY: KEY });
    const { status, out, err } = run(sandbox, 'forget', ['-', '--json'], { EARSHOT_KEY: KEY }, `${NORA}\n`);
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      counts: 0,
      quotes: [{ from: expect.stringContaining('zendesk:1#') as string }],
      elsewhere: { helpdesk: [{ source: 'zendesk', ids: ['1'] }] },
    });
    expect(out + err).not.toMatch(/nora|quill|post\.example/i);
  });

  it('needs the key for a customer, and refuses imports without it afterwards, naming what to do', async () => {
    await using sandbox = await started();
    run(sandbox, 'pull', [], { EARSHOT_KEY: KEY });
    const keyless = run(sandbox, 'forget', [NORA]);
    expect(keyless.status).toBe(1);
    expect(keyless.err).toMatch(/the team’s key is needed/);
    expect(keyless.out + keyless.err).not.toContain('nora');
    expect(run(sandbox, 'forget', [NORA], { EARSHOT_KEY: KEY }).status).toBe(0);
    for (const key of [{}, { EARSHOT_KEY: 'another key, which is as long' }]) {
      const refused = run(sandbox, 'pull', [], key);
      expect(refused).toMatchObject({ status: 3, out: '' });
      expect(refused.err).toMatch(/^Customers of exports withdrew here.*Put the team’s key into the vault/);
    }
    expect(run(sandbox, 'pull', [], { EARSHOT_KEY: KEY }).out).toContain('whoever spoke in it withdrew');
  });

  it('says what it cannot know', async () => {
    await using sandbox = await started();
    expect(run(sandbox, 'forget', [])).toMatchObject({ status: 2 });
    expect(run(sandbox, 'forget', ['P99'])).toMatchObject({ status: 1, err: expect.stringContaining('Nobody here is known as `P99`') as string });
    await sandbox.write('forgotten.yml', '- { participant: Nora }\n');
    expect(run(sandbox, 'pull', [])).toMatchObject({ status: 3, err: expect.stringContaining('`forgotten.yml`, line 1') as string });
    expect(run(sandbox, 'check', []).out).toContain('forgotten.yml');
  });
});
