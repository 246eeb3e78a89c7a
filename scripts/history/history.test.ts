import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { readPersonasOf } from '../content/personas.ts';
import { Repository } from '../sandbox/repository.ts';
import { PERSONA } from '../sandbox/sandbox.ts';
import { findHistory, openHistory, type History } from './history.ts';

const MAYA = 'personas/maya/persona.mdx';
const maya = (tagline: string): string => PERSONA.replace('Bakes from four in the morning', tagline);

async function opened(content: string): Promise<History> {
  const history = await openHistory(content);
  if (!history) throw new Error('Expected a history.');
  return history;
}

afterEach(() => vi.unstubAllEnvs());

describe('a history', () => {
  it('is none, without an error, where there is no repository, no commit, no content in it, or no git', async () => {
    const bare = mkdtempSync(path.join(tmpdir(), 'earshot-'));
    expect((await findHistory(bare)).why).toBe('The content is in no git repository.');
    await using repository = new Repository();
    expect((await findHistory(repository.content)).why).toBe('The repository has no commit yet.');
    repository.commit('2026-03-01', { '../README.md': 'Hello' });
    expect((await findHistory(repository.content)).why).toBe('The content is not committed yet.');
    repository.commit('2026-03-01', { [MAYA]: PERSONA });
    expect(await openHistory(repository.content)).toBeDefined();
    vi.stubEnv('PATH', bare);
    expect((await findHistory(repository.content)).why).toBe('There is no program called git here.');
  });

  it('knows a revision by any of its names, with the day on which its author wrote it, where the author was', async () => {
    await using repository = new Repository();
    const first = repository.commit('2026-03-01', { [MAYA]: PERSONA });
    repository.git('tag', 'v1');
    repository.commit('2026-03-02', { [MAYA]: maya('Bakes') });
    repository.git('commit', '-q', '--amend', '--no-edit', '--date=2026-03-02T23:30:00-0800');
    const history = await opened(repository.content);
    for (const name of [first, first.slice(0, 8), 'v1', 'HEAD~1']) expect(await history.resolve(name)).toEqual({ id: first, day: '2026-03-01' });
    expect((await history.resolve('main'))?.day).toBe('2026-03-02');
  });

  it.each(['nope', '', '--all', '-n1', '--output=x', '^HEAD', 'HEAD..HEAD~1', 'HEAD:content', 'a\0b', '$(touch x)', 'HEAD; touch x'])(
    'takes %j for no revision',
    async (name) => {
      await using repository = new Repository();
      repository.commit('2026-03-01', { [MAYA]: PERSONA });
      repository.commit('2026-03-02', { [MAYA]: maya('Bakes') });
      expect(await (await opened(repository.content)).resolve(name)).toBeUndefined();
      expect(repository.git('status', '--short')).toBe('');
    },
  );

  it.each(['content', '.', 'a wiki/Kundinnen & Käufer/内容', 'we[i]rd*'])('is found for a content root at %j, also from a worktree', async (where) => {
    await using repository = new Repository(where);
    const files = { [MAYA]: PERSONA, 'personas/jörg ä/persona.mdx': 'x', 'personas/maya/quotes/zwölf "a"\t1.yml': '[]' };
    repository.commit('2026-03-01', files);
    const worktree = path.join(mkdtempSync(path.join(tmpdir(), 'earshot-')), 'tree');
    repository.git('worktree', 'add', '-q', worktree);
    for (const content of [repository.content, path.join(worktree, where)]) {
      const history = await opened(content);
      const at = await history.filesAt('HEAD', ['personas']);
      expect(await at.read(MAYA)).toBe(PERSONA);
      expect((await at.list('personas'))!.map(({ name }) => name).sort()).toEqual(['jörg ä', 'maya']);
      expect(await at.list('personas/maya/quotes')).toEqual([{ name: 'zwölf "a"\t1.yml', isFolder: false }]);
      expect((await history.textsOf()).map(({ file }) => file).sort()).toEqual(['personas/jörg ä/persona.mdx', MAYA]);
    }
  });

  it('asks the repository of the content, whatever a hook or an editor says of another one', async () => {
    await using other = new Repository();
    other.commit('2020-01-01', { [MAYA]: maya('Of the other') });
    await using repository = new Repository();
    repository.commit('2026-03-01', { [MAYA]: PERSONA });
    vi.stubEnv('GIT_DIR', path.join(other.root, '.git'));
    vi.stubEnv('GIT_WORK_TREE', other.root);
    vi.stubEnv('GIT_INDEX_FILE', path.join(other.root, '.git/index'));
    vi.stubEnv('GIT_LITERAL_PATHSPECS', '1');
    const history = await opened(repository.content);
    expect((await history.resolve('HEAD'))?.day).toBe('2026-03-01');
    expect(await history.textsOf()).toMatchObject([{ text: PERSONA }]);
  });

  it('runs no program that the repository’s own settings name', async () => {
    await using repository = new Repository();
    const marker = path.join(repository.root, '.git/ran');
    const program = path.join(repository.root, '.git/program.sh');
    writeFileSync(program, `#!/bin/sh\ntouch '${marker}'\nprintf '[GNUPG:] SIG_CREATED x\\n' >&2\nprintf -- '-----BEGIN PGP SIGNATURE-----\\n'\n`, {
      mode: 0o755,
    });
    repository.git('config', 'gpg.program', program);
    repository.git('config', 'log.showSignature', 'true');
    repository.write({ [MAYA]: PERSONA });
    repository.git('add', '-A');
    repository.git('commit', '-q', '-S', '-m', 'Signed');
    rmSync(marker);
    for (const key of ['core.fsmonitor', 'core.pager', 'diff.external', 'core.sshCommand']) repository.git('config', key, program);
    const history = await opened(repository.content);
    expect(await history.resolve('HEAD')).toMatchObject({ day: '2026-01-01' });
    await (await history.filesAt('HEAD', ['personas'])).read(MAYA);
    expect(await history.textsOf()).toHaveLength(1);
    expect(existsSync(marker)).toBe(false);
  });
});

describe('the files of a commit', () => {
  it('are those of that commit, read as personas are read from disk', async () => {
    await using repository = new Repository();
    const first = repository.commit('2026-03-01', { [MAYA]: PERSONA, 'personas/bo/persona.mdx': '---\nname: Bo\n---\n', 'personas/maya/scene.svg': '<svg/>' });
    repository.commit('2026-03-02', { [MAYA]: maya('Bakes'), 'personas/bo': undefined });
    const { personas, diagnostics } = await readPersonasOf(await (await opened(repository.content)).filesAt(first, ['personas']));
    expect(personas.map(({ id, persona }) => [id, persona.tagline])).toEqual([['maya', 'Bakes from four in the morning']]);
    expect(new Set(diagnostics.map(({ file }) => file))).toEqual(new Set(['personas/bo/persona.mdx']));
  });

  it('cost themselves alone where they are links, no text, or in the way of a folder', async () => {
    await using repository = new Repository();
    repository.write({ [MAYA]: PERSONA, 'personas/bo/persona.mdx': Buffer.from([0xff]), 'personas/maya/quotes': 'no folder' });
    mkdirSync(path.join(repository.content, 'personas/al'));
    symlinkSync('../maya/persona.mdx', path.join(repository.content, 'personas/al/persona.mdx'));
    repository.commit('2026-03-01', {});
    const { personas, diagnostics } = await readPersonasOf(await (await opened(repository.content)).filesAt('HEAD', ['personas']));
    expect(personas.map(({ id }) => id)).toEqual(['maya']);
    expect(diagnostics.map(({ file, sentence }) => [file, sentence])).toEqual([
      ['personas/al/persona.mdx', 'Expected an ordinary file here; replace this link or folder.'],
      ['personas/bo/persona.mdx', 'This is not UTF-8 text; save the file as UTF-8.'],
      ['personas/maya/quotes', 'Expected a folder here that can be opened; move this away.'],
    ]);
  });

  it('are all there, thousands of them, large and empty ones', async () => {
    await using repository = new Repository();
    const files = Object.fromEntries(Array.from({ length: 3000 }, (_, index) => [`personas/maya/quotes/${index}.yml`, `# ${'é'.repeat(index * 7)}\n`]));
    repository.commit('2026-03-01', { ...files, 'personas/maya/quotes/none.yml': '' });
    const at = await (await opened(repository.content)).filesAt('HEAD', ['personas']);
    for (const [file, text] of Object.entries(files)) expect((await at.read(file)) === text, file).toBe(true);
    expect(await at.read('personas/maya/quotes/none.yml')).toBe('');
  });
});

describe('the texts of a persona over time', () => {
  it('are told oldest first, with their days, and so is a removal', async () => {
    await using repository = new Repository();
    repository.commit('2026-01-10', { [MAYA]: maya('One') });
    repository.commit('2026-02-10', { 'themes.yml': '[]\n', 'personas/maya/quotes/a.yml': '[]\n' });
    repository.commit('2026-03-10', { [MAYA]: maya('Two'), 'personas/bo/persona.mdx': 'Bo' });
    repository.commit('2026-04-10', { 'personas/bo': undefined });
    const texts = await (await opened(repository.content)).textsOf();
    expect(texts.map(({ day, file, text, begins }) => [day, file, text?.slice(0, 40), begins])).toEqual([
      ['2026-01-10', MAYA, maya('One').slice(0, 40), undefined],
      ['2026-03-10', 'personas/bo/persona.mdx', 'Bo', undefined],
      ['2026-03-10', MAYA, maya('Two').slice(0, 40), undefined],
      ['2026-04-10', 'personas/bo/persona.mdx', undefined, undefined],
    ]);
  });

  it('of a merged branch count once, from the merge', async () => {
    await using repository = new Repository();
    repository.commit('2026-01-10', { [MAYA]: maya('One') });
    repository.git('checkout', '-q', '-b', 'branch');
    repository.commit('2026-02-01', { [MAYA]: maya('Draft') });
    repository.commit('2026-02-02', { [MAYA]: maya('Two') });
    repository.git('checkout', '-q', 'main');
    repository.commit('2026-02-03', { 'themes.yml': '[]\n' });
    repository.gitOn('2026-02-20', 'merge', '-q', '--no-ff', '-m', 'Merge', 'branch');
    const texts = await (await opened(repository.content)).textsOf();
    expect(texts.map(({ day, text }) => [day, text])).toEqual([
      ['2026-01-10', maya('One')],
      ['2026-02-20', maya('Two')],
    ]);
  });

  it('begin with what was there, where only a part of the history is asked for or at hand', async () => {
    await using repository = new Repository();
    for (const day of ['2025-01-10', '2025-06-10', '2026-03-10']) repository.commit(day, { [MAYA]: maya(day) });
    const brief = (texts: Awaited<ReturnType<History['textsOf']>>): unknown[] =>
      texts.map(({ day, begins, text }) => [day, begins === true, text === maya(day)]);
    const expected = [
      ['2025-06-10', true, true],
      ['2026-03-10', false, true],
    ];
    expect(brief(await (await opened(repository.content)).textsOf('2026-01-01'))).toEqual(expected);
    const clone = path.join(mkdtempSync(path.join(tmpdir(), 'earshot-')), 'clone');
    repository.git('clone', '-q', '--depth=2', `file://${repository.root}`, clone);
    const shallow = await opened(path.join(clone, 'content'));
    expect(brief(await shallow.textsOf())).toEqual(expected);
    expect(await shallow.resolve('HEAD~2')).toBeUndefined();
  });
});
