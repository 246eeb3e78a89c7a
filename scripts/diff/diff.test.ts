import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { Repository } from '../sandbox/repository.ts';
import { NOTE, PERSONA } from '../sandbox/sandbox.ts';
import settings from '#config';
import { openHistory } from '../history/history.ts';
import { compareWith } from './compare.ts';
import { DiffAsData } from './data.ts';
import { asMarkdown } from './markdown.ts';
import { reasonsFor } from './withdrawn.ts';

const MAYA = 'personas/maya/persona.mdx';
const QUOTES = 'personas/maya/quotes/2026-03-04-p07.yml';

interface Ran {
  out: string;
  err: string;
  status: number | null;
}

/** The real command, as a process. */
function diff(content: string, args: string[], env: Record<string, string> = {}): Ran {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['scripts/diff.ts', ...args], {
    encoding: 'utf8',
    env: { ...process.env, EARSHOT_CONTENT: content, EARSHOT_TODAY: '2026-11-22', ...env },
  });
  return { out: stdout, err: stderr, status };
}

/** What the command would print, without a process. */
async function told(content: string, revision: string, today = '2026-11-22'): Promise<{ markdown: string; files: string[] }> {
  const history = (await openHistory(content))!;
  const ground = { content, conversations: path.join(content, 'conversations'), personas: path.join(content, 'personas'), today };
  const compared = await compareWith(history, (await history.resolve(revision))!, revision, ground, settings);
  const reasons = await reasonsFor(compared.difference, compared.says, content);
  return {
    markdown: asMarkdown({ ...compared, revision, reasons, least: 3, notes: [] }),
    files: compared.diagnostics.map(({ file, severity }) => `${severity} ${file}`),
  };
}

/** Each path below a folder. */
function everything(folder: string): string[] {
  return readdirSync(folder, { recursive: true }).map(String).sort();
}

interface Kept {
  id: string;
  by?: string;
  text?: string;
  said?: string;
  channel?: string;
  from?: string;
  more?: string;
}

function kept(...quotes: Kept[]): string {
  return quotes
    .map(
      ({
        id,
        by = 'P07',
        text = `Words of ${id}`,
        said = '2026-03-04',
        channel = 'interview',
        from = 'interviews/2026-03-04-p07.md#L9',
        more = 'supports: [tin]',
      }) =>
        [
          `- id: ${id}`,
          `text: ${JSON.stringify(text)}`,
          `said: ${said}`,
          `by: ${by}`,
          `channel: ${channel}`,
          `from: ${from}`,
          'because: marked',
          ...more.split('\n'),
        ].join('\n  '),
    )
    .join('\n');
}

const TWO = [
  { id: 'aaaaaaa1', by: 'P01' },
  { id: 'aaaaaaa2', by: 'P02' },
];
const NOTES = { 'conversations/interviews/2026-03-04-p07.md': NOTE };

describe('diff', () => {
  it('says in sentences what moved a claim, and shows the words that did', async () => {
    await using repository = new Repository();
    repository.commit('2026-03-10', { ...NOTES, [MAYA]: PERSONA, [QUOTES]: kept(...TWO) });
    const ticket = kept({ id: 'aaaaaaa4', by: 'C7Q2', said: '2026-04-02', channel: 'ticket', from: 'zendesk:10412#778' });
    repository.write({
      [MAYA]: PERSONA.replace('keeps the takings in a tin', 'keeps the takings in a biscuit tin').replace('four in the morning', 'half past three'),
      'personas/maya/quotes/2026-04-01-p31.yml': kept({
        id: 'aaaaaaa3',
        by: 'P31',
        said: '2026-04-01',
        text: '# It all goes in the tin, @dana <b>',
        from: 'interviews/2026-04-01-p31.md#L9',
      }),
      'personas/maya/quotes/2026-04.yml': ticket,
    });
    const before = everything(repository.root);
    const { out, status, err } = diff(repository.content, ['HEAD']);
    expect([status, err]).toEqual([0, '']);
    expect(out).toContain(
      '- “She keeps the takings in a biscuit tin” became **corroborated** (was assumed): P31 said so in an interview on 1 April 2026, and so did one ticket.\n',
    );
    expect(out).toContain('- “She keeps the takings in a tin” now reads “She keeps the takings in a biscuit tin”.\n');
    expect(out).toContain('- The tagline was “Bakes from four in the morning”, and is now “Bakes from half past three”.\n');
    expect(out).toContain(
      '> \\# It all goes in the tin, @<!-- -->dana \\<b\\>\n>\n> — P31, interview, 1 April 2026, for “She keeps the takings in a biscuit tin” (`interviews/2026-04-01-p31.md#L9`)\n',
    );
    expect(everything(repository.root)).toEqual(before);
  });

  it('gives the same as data, whole, in the shape that its documentation names', async () => {
    await using repository = new Repository('a wiki/内容');
    const commit = repository.commit('2026-03-10', { ...NOTES, [MAYA]: PERSONA, [QUOTES]: kept(...TWO) });
    repository.write({ [QUOTES]: kept(...TWO.slice(1), ...Array.from({ length: 40 }, (_, index) => ({ id: `bbbbbb${index + 10}`, by: `P${index + 40}` }))) });
    const data = DiffAsData.parse(JSON.parse(diff(repository.content, ['main', '--json']).out));
    expect(data.since).toEqual({ revision: 'main', commit, day: '2026-03-10' });
    expect(data.personas[0]).toMatchObject({ id: 'maya', moves: [{ claim: 'tin', from: 'assumed', to: 'observed', because: [{ kind: 'heard' }] }] });
    expect(data.personas[0]!.quotes.added).toHaveLength(40);
    expect(data.personas[0]!.quotes.withdrawn).toMatchObject([
      { id: 'aaaaaaa1', why: 'its words no longer stand in the note, or no claim listens for them any more' },
    ]);
    expect((await told(repository.content, 'main')).markdown).toContain('\n… and 32 quotes more.\n');
  });

  it('names withdrawn and hidden quotes without their words, and says why they went', async () => {
    await using repository = new Repository();
    const gone = { id: 'aaaaaaa3', by: 'P09', text: 'Words that were taken back', from: 'interviews/2026-02-01-p09.md#L9' };
    const refused = { id: 'aaaaaaa4', by: 'P08', text: 'Words that may not be quoted', from: 'interviews/2026-02-02-p08.md#L9' };
    const hidden = { id: 'aaaaaaa5', text: 'Words that a person hid' };
    repository.commit('2026-03-10', { ...NOTES, [MAYA]: PERSONA, [QUOTES]: kept(gone, refused, hidden) });
    repository.write({
      [QUOTES]: kept({ ...hidden, more: 'supports: [tin]\nstatus: hidden' }),
      'conversations/interviews/2026-02-02-p08.md': NOTE.replace('consent: internal', 'consent: none'),
    });
    const { out } = diff(repository.content, ['HEAD']);
    expect(out).toContain(
      '- A quote of one person, interview, 4 March 2026, which spoke for “She keeps the takings in a tin”, was withdrawn: its note is no longer there (`aaaaaaa3`).\n',
    );
    expect(out).toContain('was withdrawn: its conversation may not be quoted (`aaaaaaa4`).\n');
    // Nobody else is heard on the persona any more, so that nobody is named.
    expect(out).toContain('- A quote of one person, interview, 4 March 2026, is hidden by a person.\n');
    expect(`${out}${diff(repository.content, ['HEAD', '--json']).out}`).not.toContain('Words that');
  });

  it('names nobody whose consent has ended, was taken back, or is less than who reads may see', async () => {
    await using repository = new Repository();
    const ended = { id: 'aaaaaaa6', by: 'P41', from: 'interviews/2026-03-05-p41.md#L9', said: '2026-03-05' };
    const gone = { id: 'aaaaaaa7', by: 'P42', from: 'interviews/2026-03-06-p42.md#L9', said: '2026-03-06' };
    const stays = [
      { id: 'aaaaaaa8', by: 'P43' },
      { id: 'aaaaaaa9', by: 'P44' },
    ];
    repository.commit('2026-03-10', { ...NOTES, [MAYA]: PERSONA, [QUOTES]: kept(...stays, ended, gone) });
    repository.write({ [QUOTES]: kept(...stays, { ...ended, more: 'supports: [tin]\nconsentUntil: 2026-06-01' }) });
    const { out } = diff(repository.content, ['HEAD']);
    expect(out).toContain('- A quote of one person, interview, 5 March 2026, may no longer be shown.\n');
    repository.write({ [QUOTES]: kept(...stays) });
    const later = diff(repository.content, ['HEAD']).out;
    expect(later).toContain('what one person said in an interview on 5 March 2026 and one person in an interview on 6 March 2026 no longer counts');
    const data = DiffAsData.parse(JSON.parse(diff(repository.content, ['HEAD', '--json']).out));
    expect(data.personas[0]?.quotes.withdrawn.map(({ by, from }) => [by, from])).toEqual([
      [undefined, undefined],
      [undefined, undefined],
    ]);
    expect(`${out}${later}${JSON.stringify(data)}`).not.toMatch(/p4[12]/i);
  });

  it('shows the public only what was said for the public', async () => {
    await using repository = new Repository();
    repository.commit('2026-03-10', { ...NOTES, [MAYA]: PERSONA });
    repository.write({
      [QUOTES]: kept({ id: 'aaaaaaa1', text: 'For the team alone' }, { id: 'aaaaaaa2', text: 'For everybody', more: 'supports: [tin]\nconsent: public' }),
    });
    const { out } = diff(repository.content, ['HEAD', '--audience', 'public']);
    expect(out).toContain('> For everybody\n');
    expect(out).toContain('New and not shown here: one (consent).');
    expect(`${out}${diff(repository.content, ['HEAD', '--audience', 'public', '--json']).out}`).not.toContain('For the team alone');
  });

  it('says so in one sentence where nothing changed, and what is new where nothing was', async () => {
    await using repository = new Repository();
    const empty = repository.commit('2026-03-01', { 'README.md': 'Nobody yet.' });
    const commit = repository.commit('2026-03-10', { ...NOTES, [MAYA]: PERSONA });
    expect((await told(repository.content, 'HEAD')).markdown).toBe(
      `# What changed in the personas\n\nNothing changed in the personas since \`HEAD\` (\`${commit.slice(0, 7)}\` of 10 March 2026).\n`,
    );
    const { markdown: out } = await told(repository.content, empty);
    expect(out).toContain('There were no personas at');
    expect(out).toContain('## Maya is new\n\n- “Paperwork eats the one quiet hour she has” is a new claim (frustration), **assumed** so far.\n');
    repository.write({ 'personas/maya': undefined });
    expect((await told(repository.content, 'HEAD')).markdown).toContain(
      '## Maya is gone\n\nWith it went two claims. What cites `persona:maya` leads nowhere now.\n',
    );
  });

  it('refuses a revision that names no commit, and none', async () => {
    await using repository = new Repository();
    repository.commit('2026-03-01', { [MAYA]: PERSONA });
    expect(diff(repository.content, ['nope'])).toEqual({
      out: '',
      err: '`nope` names no commit here. Name a branch, a tag or a commit, such as `main` or `HEAD~1`.\nTry --help.\n',
      status: 2,
    });
    expect(diff(repository.content, []).status).toBe(2);
  });

  it('says so where there is no history, which is no error', async () => {
    await using repository = new Repository();
    repository.commit('2026-03-01', { [MAYA]: PERSONA });
    const elsewhere = mkdtempSync(path.join(tmpdir(), 'earshot-'));
    cpSync(repository.content, elsewhere, { recursive: true });
    expect(diff(elsewhere, ['HEAD'])).toEqual({
      out: 'The content is in no git repository. So there is nothing to compare the personas with.\n',
      err: '',
      status: 0,
    });
    const without = diff(repository.content, ['HEAD', '--json'], { PATH: elsewhere });
    expect(DiffAsData.parse(JSON.parse(without.out))).toEqual({ why: 'There is no program called git here.', personas: [], leftOut: [], notes: [] });
    expect(without.status).toBe(0);
  });

  it('leaves out on both sides what cannot be read on one, and says so', async () => {
    await using repository = new Repository();
    const bo = PERSONA.replace('Maya', 'Bo');
    repository.commit('2026-03-10', {
      ...NOTES,
      [MAYA]: PERSONA,
      [QUOTES]: kept(...TWO),
      'personas/bo/persona.mdx': '---\nname: Bo\n---\n',
      'personas/al/persona.mdx': bo,
    });
    repository.write({ [QUOTES]: '- broken: [', 'personas/bo/persona.mdx': bo, 'personas/al/persona.mdx': 'broken' });
    const { out, err, status } = diff(repository.content, ['HEAD']);
    expect(out).toContain('Nothing changed in the personas since');
    for (const what of ['personas/al', 'personas/bo', QUOTES])
      expect(out).toContain(`- \`${what}\` cannot be read on one of both sides, so nothing is said of it.\n`);
    expect(err).toContain('! HEAD:personas/bo/persona.mdx:');
    expect(err).toContain(`✗ ${QUOTES}:1 `);
    expect(status).toBe(1);
  });

  it('counts on the earlier side what had been said by then, and lets time alone move a standing', async () => {
    await using repository = new Repository();
    repository.commit('2026-03-10', { ...NOTES, [MAYA]: PERSONA, [QUOTES]: kept(...TWO, { id: 'aaaaaaa3', by: 'P03' }) });
    const { markdown: out } = await told(repository.content, 'HEAD', '2028-01-01');
    expect(out).toContain('- “She keeps the takings in a tin” went **stale** (was observed): nobody has said so since 4 March 2026.\n');
    expect(out).toContain('Standings are those of 10 March 2026 and of 1 January 2028.');
  });

  it('sums up what is too long for a comment', async () => {
    await using repository = new Repository();
    repository.commit('2026-03-10', { 'README.md': 'Nobody yet.' });
    const claims = Array.from(
      { length: 30 },
      (_, index) => `  - id: c${index}\n    facet: life\n    says: ${'It is so, and it has always been so. '.repeat(6)}\n`,
    ).join('');
    const many = PERSONA.replace(/claims:\n[^]*---\n/, `claims:\n${claims}---\n`);
    repository.write(Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`personas/p${index}/persona.mdx`, many])));
    const { markdown: out } = await told(repository.content, 'HEAD');
    expect(out.length).toBeLessThan(65_536);
    expect(out).toContain('… and ten more lines of this kind, which `--json` has.');
    expect(out).toContain('## And in short\n\n- Maya: one persona is new and 30 claims are new.\n');
    expect(existsSync(path.join(repository.root, '.git/index.lock'))).toBe(false);
  });
});
