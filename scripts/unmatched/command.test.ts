import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { run, type Run } from '../sandbox/run.ts';
import { OTHERS, PARKING } from '../sandbox/said.ts';
import { PERSONA, Sandbox, ticketLine } from '../sandbox/sandbox.ts';

/** Runs the command on a root. Its vault is inside the root, so that the key is gone with it. */
const unheard = ({ ground: { content } }: Sandbox, ...args: string[]): Promise<Run> =>
  run('unheard', args, { EARSHOT_CONTENT: content, EARSHOT_TODAY: '2026-11-22', EARSHOT_VAULT: path.join(content, 'vault') });

const SAID = [...PARKING, ...OTHERS];

const root = (): Promise<Sandbox> =>
  Sandbox.with({
    'personas/maya/persona.mdx': PERSONA,
    'themes.yml': '[]\n',
    'conversations/tickets/zendesk.ndjson': SAID.map((body, index) => `${ticketLine({ id: index + 1, body })}\n`).join(''),
    'conversations/tickets/zendesk.ndjson.yml': 'consent: internal\nkind: ticket\nsource: zendesk\n',
  });

describe('npm run unheard', () => {
  it('tells as text what nobody has told us and what no claim says, and the same as data, with the same bytes in each run', async () => {
    await using sandbox = await root();
    const { status, out, err } = await unheard(sandbox);
    expect([status, err]).toEqual([0, '']);
    expect(out).toContain('# What we have not heard of Maya');
    expect(out).toContain('`parking-van` (en): 4 people in 4 conversations (ticket 4)');
    expect((await unheard(sandbox)).out).toBe(out);
    const told = JSON.parse((await unheard(sandbox, '--json')).out) as unknown;
    expect(told).toMatchObject({
      today: '2026-11-22',
      personas: [{ id: 'maya', unheard: { assumed: ['evenings', 'tin'] }, unmatched: { people: 22, groups: [{ id: 'parking-van', people: 4 }] } }],
      none: { groups: [], signs: [] },
    });
  });

  it('puts the draft of a group into the persona, which pull hears and check accepts', async () => {
    await using sandbox = await root();
    const draft = await unheard(sandbox, '--draft', 'parking-van');
    expect([draft.status, await sandbox.read('personas/maya/persona.mdx')]).toEqual([0, PERSONA]);
    const { status, out } = await unheard(sandbox, '--draft', 'parking-van', '--write');
    expect([status, out]).toEqual([0, draft.out]);
    expect((await sandbox.read('personas/maya/persona.mdx')).replace(out, '')).toBe(PERSONA);
    await sandbox.pull();
    expect(
      Object.values(await sandbox.kept())
        .join('')
        .match(/supports: \[parking-van\]/g),
    ).toHaveLength(4);
    expect((await sandbox.check()).diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('says what was probably meant by a name that is none, and changes nothing', async () => {
    await using sandbox = await root();
    expect(await unheard(sandbox, '--persona', 'mya')).toMatchObject({ status: 2, out: '', err: expect.stringContaining('Did you mean `maya`?') as string });
    const draft = await unheard(sandbox, '--draft', 'parkin-van', '--write');
    expect(draft).toMatchObject({ status: 2, out: '', err: expect.stringContaining('Did you mean `parking-van`?') as string });
    expect(await unheard(sandbox, '--write')).toMatchObject({ status: 2, err: expect.stringContaining('--draft') as string });
    expect(await unheard(sandbox, '--json', '--draft', 'parking-van')).toMatchObject({ status: 2, err: expect.stringContaining('--json') as string });
    expect(await sandbox.read('personas/maya/persona.mdx')).toBe(PERSONA);
  });

  it('goes on where a file cannot be read, and says so by its exit status', async () => {
    await using sandbox = await root();
    await sandbox.write('conversations/interviews/2026-03-04-p07.md', '---\ndate: never\n---\nWords.\n');
    const { status, out, err } = await unheard(sandbox);
    expect(status).toBe(1);
    expect(out).toContain('`parking-van`');
    expect(err).toContain('interviews/2026-03-04-p07.md');
  });
});
