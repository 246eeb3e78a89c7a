import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../sandbox/run.ts';
import { note } from './fixtures/read-text.ts';

describe('npm run read', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'earshot-command-'));
    await writeFile(join(folder, 'good.md'), note('**Dana:** So?\n\n**P07:** Yes.', 'speakers: { Dana: team, P07: customer }'));
    await writeFile(join(folder, 'bad.md'), note('**P07:** Yes.').replace('consent: internal\n', ''));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('gives one utterance a line, and says what the file was taken for', async () => {
    const { status, out, err } = await run('read', [join(folder, 'good.md')]);
    const utterances = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown);
    expect(utterances).toEqual([
      { conversation: 'good', channel: 'interview', date: '2026-03-04', speaker: 'Dana', role: 'team', text: 'So?', at: 'L8' },
      { conversation: 'good', channel: 'interview', date: '2026-03-04', speaker: 'P07', role: 'customer', text: 'Yes.', at: 'L10' },
    ]);
    expect(err).toBe(
      'good.md: read as a Markdown note, since it opens with frontmatter; ' +
        '1 conversation, 2 utterances (1 customer, 1 team); 1 heard; not heard: 1 said by the team\n',
    );
    expect(status).toBe(0);
  });

  it('reads the other files when one is broken, and its status says so', async () => {
    const { status, out, err } = await run('read', [join(folder, 'bad.md'), join(folder, 'good.md')]);
    expect(out.split('\n')).toHaveLength(3);
    expect(err).toContain('bad.md:');
    expect(err).toContain('In all 2 files, 1 of them not read: 1 conversation, 2 utterances (1 customer, 1 team); 1 heard');
    expect(status).toBe(1);
  });

  it('reads all files below a folder', async () => {
    const { status, out, err } = await run('read', [folder]);
    expect(out.split('\n')).toHaveLength(3);
    expect(err).toContain('In all 2 files');
    expect(status).toBe(1);
  });

  it('explains by which rule each line is heard or not', async () => {
    const { out } = await run('read', ['--explain', join(folder, 'good.md')]);
    expect(out).toMatch(/L8 +team +not heard: said by the team, since .*Dana.*\n +So\?/);
    expect(out).toMatch(/L10 +customer +heard, since .*P07.*\n +Yes\./);
    expect(out).toMatch(/By rule:\n +1 {2}/);
  });

  it('shows of a ticket what its customer wrote, and not the mail that they answer', async () => {
    const comment = {
      id: 1,
      author_id: 5,
      body: 'It was gone again.\n\nOn Mon, 3 Mar 2026 at 10:12, Help <help@shop.example> wrote:\n> Is it back?',
      public: true,
    };
    const tickets = [
      { id: 7, created_at: '2026-03-04', requester_id: 5, comments: [comment] },
      { id: 8, created_at: '2026-03-04', requester_id: 6, description: 'test' },
    ];
    await writeFile(join(folder, 'zendesk.ndjson'), tickets.map((ticket) => JSON.stringify(ticket)).join('\n'));
    const { out, err } = await run('read', [join(folder, 'zendesk.ndjson')]);
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => (JSON.parse(line) as { text: string }).text),
    ).toEqual(['It was gone again.']);
    expect(err).toContain('2 utterances (2 customer); 1 heard; not heard: 1 ');
    await rm(join(folder, 'zendesk.ndjson'));
  });

  it('tells a wrong usage from a file that cannot be read', async () => {
    expect((await run('read', [])).status).toBe(2);
    expect((await run('read', ['--no-such-option'])).status).toBe(2);
    expect((await run('read', [join(folder, 'none.md')])).status).toBe(3);
  });

  it('explains itself, and that it masks nothing', async () => {
    const { status, out } = await run('read', ['--help']);
    expect(out).toContain('not masked');
    expect(status).toBe(0);
  });
});
