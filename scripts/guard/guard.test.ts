import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { Repository } from '../sandbox/repository.ts';
import { NOTE, PERSONA, ticketLine } from '../sandbox/sandbox.ts';
import { People, peopleOfCsv } from '../vault/people.ts';
import { guard, type Guarded } from './guard.ts';
import { installHook } from './hook.ts';
import { looksReal } from './participants.ts';
import { rangesOf } from './pushed.ts';

const HOUSE = path.join(import.meta.dirname, '../..');
const NOTE_FILE = 'conversations/interviews/2026-03-04-p07.md';
const PEOPLE = new People(peopleOfCsv('participant,name\nP07,Nora Quill\n'));
const SECRET = 'the key of a team, which nobody else has';

const started = (): Repository => {
  const repository = new Repository();
  repository.commit('2026-01-01', { 'personas/maya/persona.mdx': PERSONA });
  return repository;
};

const guarded = ({ root, content }: Repository, people = new People([]), range: readonly string[] = ['HEAD']): Promise<Guarded> =>
  guard({ top: root, content, ranges: [range], people, secret: SECRET });

const kindsOf = ({ stops }: Guarded): string[] => stops.map(({ file, line, kind }) => `${file.replace('content/', '')}:${line ?? ''} ${kind}`);

describe('the guard', () => {
  it('lets through a note with a pseudonym, a consent and nobody’s data', async () => {
    await using repository = started();
    repository.commit('2026-03-05', { [NOTE_FILE]: NOTE });
    expect(await guarded(repository)).toMatchObject({ stops: [], commits: 2, files: 2 });
  });

  it.each([
    ['an address in a note', { [NOTE_FILE]: `${NOTE}\nWrite to petra.holm@post.example about it.\n` }, `${NOTE_FILE}:16 email`],
    ['a telephone number in a story', { 'personas/maya/persona.mdx': `${PERSONA}\nCall +44 7700 900123.\n` }, 'personas/maya/persona.mdx:20 phone'],
    ['a raw export', { 'conversations/tickets/all.ndjson': ticketLine({ id: 1, body: 'Help' }) }, 'conversations/tickets/all.ndjson: raw-export'],
    ['an export in another folder', { 'conversations/interviews/all.csv': 'id,body\n1,Help\n' }, 'conversations/interviews/all.csv: raw-export'],
    ['a name as participant', { [NOTE_FILE]: NOTE.replaceAll('P07', 'Petra') }, `${NOTE_FILE}:3 participant`],
    [
      'an address as participant',
      { 'conversations/calls/a.vtt.yml': 'participant: petra@post.example\nconsent: internal\n' },
      'conversations/calls/a.vtt.yml:1 participant',
    ],
    ['a note without consent', { [NOTE_FILE]: NOTE.replace('consent: internal\n', '') }, `${NOTE_FILE}: consent`],
    ['a transcript without a sidecar', { 'conversations/calls/a.vtt': 'WEBVTT\n\n00:01.000 --> 00:02.000\nHello\n' }, 'conversations/calls/a.vtt: consent'],
    ['a name of the vault', { [NOTE_FILE]: NOTE.replace('Dana knows', 'Nora knows') }, `${NOTE_FILE}:12 name`],
    ['a name in a file’s name', { 'conversations/interviews/nora-quill.md': NOTE }, 'conversations/interviews/nora-quill.md: name'],
    ['the table of the vault', { 'people.csv': 'participant,name\n' }, 'people.csv: vault'],
    ['the key of the vault', { 'themes.yml': `# ${SECRET}\n` }, 'themes.yml:1 vault'],
    ['somebody who withdrew', { 'forgotten.yml': '- { participant: P07 }\n', [NOTE_FILE]: NOTE }, `${NOTE_FILE}:3 withdrawn`],
  ])('stops at %s', async (_what, files, stop) => {
    await using repository = started();
    repository.commit('2026-03-05', files);
    expect(kindsOf(await guarded(repository, PEOPLE))).toContain(stop);
  });

  it('finds what an earlier commit brings and a later one takes out', async () => {
    await using repository = started();
    const bad = repository.commit('2026-03-05', { [NOTE_FILE]: `${NOTE}\npetra.holm@post.example\n` });
    repository.commit('2026-03-06', { [NOTE_FILE]: NOTE });
    const { stops } = await guarded(repository);
    expect(stops).toEqual([{ file: `content/${NOTE_FILE}`, line: 16, kind: 'email', commit: bad }]);
  });

  it('finds what comes in by a side branch that was merged', async () => {
    await using repository = started();
    repository.git('checkout', '-q', '-b', 'side');
    repository.commit('2026-03-05', { [NOTE_FILE]: NOTE.replaceAll('P07', 'Petra') });
    repository.git('checkout', '-q', 'main');
    repository.git('merge', '-q', '--no-ff', '-m', 'Merge', 'side');
    expect(kindsOf(await guarded(repository, undefined, ['HEAD^1..HEAD']))).toEqual([`${NOTE_FILE}:3 participant`]);
  });

  it('asks for a consent at the end of a push only', async () => {
    await using repository = started();
    repository.commit('2026-03-05', { [NOTE_FILE]: NOTE.replace('consent: internal\n', '') });
    repository.commit('2026-03-06', { [NOTE_FILE]: NOTE });
    expect((await guarded(repository)).stops).toEqual([]);
  });

  it('allows what a team allows, with the reason', async () => {
    await using repository = started();
    const allow = '- file: conversations/tickets/all*\n  kinds: [raw-export]\n  because: Nobody in it is real, we made it up.\n';
    repository.commit('2026-03-05', { 'conversations/tickets/all.ndjson': ticketLine({ id: 1, body: 'Help' }), 'guard.yml': allow });
    expect(await guarded(repository)).toMatchObject({ stops: [], allowed: [{ kind: 'raw-export', because: 'Nobody in it is real, we made it up.' }] });
    repository.commit('2026-03-06', { 'guard.yml': allow.replace(/ {2}because.*\n/, '') });
    await expect(guarded(repository)).rejects.toThrow('because');
  });
});

describe('a participant', () => {
  it.each(['P07', 'p7', 'UX-12', 'TK4M2Q9X7', 'participant12', 'C4XKQ2ABCDE', 'T01', 'INT03'])('is a pseudonym: %s', (id) => expect(looksReal(id)).toBe(false));
  it.each(['Nora', 'nora.quill@post.example', 'Nora Quill', 'nora-quill-85', 'Nora7', 'nora1985'])('looks real: %s', (id) => expect(looksReal(id)).toBe(true));
});

describe('what git tells a hook', () => {
  it('is read as the commits that the other side does not have', () => {
    const [a, b, none] = ['a'.repeat(40), 'b'.repeat(40), '0'.repeat(40)];
    expect(
      rangesOf(`refs/heads/main ${a} refs/heads/main ${b}\n(delete) ${none} refs/heads/old ${b}\nrefs/heads/new ${a} refs/heads/new ${none}\n`, 'origin'),
    ).toEqual([
      [a, '--not', '--remotes=origin', b],
      [a, '--not', '--remotes=origin'],
    ]);
  });
});

describe('the hook', () => {
  /** A repository with the project in it, as far as the hook needs it, and another to push to. */
  const withRemote = async (): Promise<Repository> => {
    const repository = started();
    execFileSync('git', ['init', '-q', '--bare', path.join(repository.root, '.remote.git')]);
    repository.git('remote', 'add', 'origin', path.join(repository.root, '.remote.git'));
    for (const name of ['scripts', 'src', 'node_modules', 'package.json', 'earshot.config.ts'])
      symlinkSync(path.join(HOUSE, name), path.join(repository.root, name));
    writeFileSync(path.join(repository.root, '.git/info/exclude'), '/scripts\n/src\n/node_modules\n/package.json\n/earshot.config.ts\n/.remote.git\n/vault\n');
    await installHook(repository.root, repository.root, repository.content);
    return repository;
  };

  const push = ({ root }: Repository): { status: number | null; said: string } => {
    const env = { ...process.env, EARSHOT_VAULT: path.join(root, 'vault'), npm_config_update_notifier: 'false' };
    const { status, stdout, stderr } = spawnSync('git', ['push', '-q', 'origin', 'main'], { cwd: root, env, encoding: 'utf8' });
    return { status, said: stdout + stderr };
  };

  it('holds back a push with somebody’s address in it, does not say which, and lets it go once the commit is changed', async () => {
    await using repository = await withRemote();
    expect(push(repository)).toMatchObject({ status: 0 });
    repository.commit('2026-03-05', { [NOTE_FILE]: `${NOTE}\npetra.holm@post.example\n` });
    const { status, said } = push(repository);
    expect(status).not.toBe(0);
    expect(said).toContain(`content/${NOTE_FILE}:16`);
    expect(said).not.toMatch(/petra|holm/);
    repository.write({ [NOTE_FILE]: NOTE });
    repository.git('commit', '-q', '--amend', '-a', '-m', 'A note');
    expect(push(repository)).toMatchObject({ status: 0 });
  });

  it('is not written over another one', async () => {
    await using repository = started();
    mkdirSync(path.join(repository.root, '.git/hooks'), { recursive: true });
    writeFileSync(path.join(repository.root, '.git/hooks/pre-push'), '#!/bin/sh\necho mine\n');
    await expect(installHook(repository.root, repository.root, repository.content)).rejects.toThrow('was left alone');
    expect(readFileSync(path.join(repository.root, '.git/hooks/pre-push'), 'utf8')).toContain('mine');
  });
});
