import { chmod, mkdir, mkdtemp, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import settings from '#config';
import { forget } from '../forget/forget.ts';
import { KeyError, keyOf, pseudonym } from '../keep/key.ts';
import { Repository } from '../sandbox/repository.ts';
import { NOTE, PERSONA, Sandbox, TEST_KEY, ticketLine } from '../sandbox/sandbox.ts';
import { pull } from '../pipeline/pull.ts';
import { People, peopleOfCsv, peopleOfYaml } from './people.ts';
import { makeVault, readPeople } from './vault.ts';

const folder = (): Promise<string> => mkdtemp(path.join(tmpdir(), 'earshot-vault-'));
const rights = async (file: string): Promise<string> => ((await stat(file)).mode & 0o777).toString(8);

describe('the vault', () => {
  it('is made for its owner alone, with a key and a table, and git would not take it', async () => {
    const vault = path.join(await folder(), 'deep', 'vault');
    const { made } = await makeVault(vault, '/nowhere');
    expect(made).toEqual(['.gitignore', 'key', 'people.csv']);
    expect(await Promise.all(['.', 'key', 'people.csv'].map((name) => rights(path.join(vault, name))))).toEqual(['700', '600', '600']);
    expect((await keyOf('/nowhere', vault, false, {}))?.secret).toMatch(/^[0-9a-f]{64}$/);
  });

  it('is never written over, and narrows what others could read', async () => {
    const vault = path.join(await folder(), 'vault');
    await makeVault(vault, '/nowhere');
    const key = await readFile(path.join(vault, 'key'), 'utf8');
    await writeFile(path.join(vault, 'people.csv'), 'participant,name\nP07,Petra Whitlock\n');
    await chmod(path.join(vault, 'people.csv'), 0o644);
    await chmod(vault, 0o755);
    expect(await makeVault(vault, '/nowhere')).toMatchObject({ made: [], narrowed: ['.', 'people.csv'], people: 1 });
    expect(await readFile(path.join(vault, 'key'), 'utf8')).toBe(key);
    expect(await rights(path.join(vault, 'people.csv'))).toBe('600');
  });

  it('may lie in a repository only where git takes nothing of it', async () => {
    await using repository = new Repository();
    repository.commit('2026-01-01', { 'README.md': 'Hello' });
    const vault = path.join(repository.root, 'names');
    expect((await makeVault(vault, repository.content)).isInRepository).toBe(true);
    repository.git('add', '-A');
    expect(repository.git('status', '--porcelain')).toBe('');
    repository.git('add', '-f', 'names/people.csv');
    await expect(makeVault(vault, repository.content)).rejects.toThrow('git tracks files in');
    await expect(makeVault(repository.root, repository.content)).rejects.toThrow(KeyError);
    await expect(makeVault(path.join(repository.content, 'vault'), repository.content)).rejects.toThrow('may not lie in the content');
  });

  it('is no link', async () => {
    const root = await folder();
    await mkdir(path.join(root, 'there'));
    await symlink(path.join(root, 'there'), path.join(root, 'vault'));
    await expect(makeVault(path.join(root, 'vault'), '/nowhere')).rejects.toThrow('is no folder, or a link');
  });
});

describe('the table of people', () => {
  const CSV = 'participant,name,also,email,account,recording\nP07,Petra Whitlock,Pet; Ms W,petra@post.example,904,calls/p07.m4a\n';

  it('reads what people write, by hand or in a spreadsheet', () => {
    const [petra] = peopleOfCsv(CSV);
    expect(petra).toMatchObject({ participant: 'P07', names: ['Petra Whitlock', 'Pet', 'Ms W'], emails: ['petra@post.example'], accounts: ['904'], line: 2 });
    expect(peopleOfCsv(`\ufeff${CSV.replaceAll(',', '\t').replaceAll('\n', '\r\n')}`)).toEqual([petra]);
    expect(
      peopleOfYaml(
        '- participant: P07\n  name: Petra Whitlock\n  also: [Pet, Ms W]\n  email: petra@post.example\n  account: "904"\n  recording: calls/p07.m4a\n',
      ),
    ).toEqual([{ ...petra, line: 1 }]);
  });

  it.each([
    ['a participant who is a name', 'participant,name\nPetra,Whitlock\n', 2],
    ['a column that is a name', 'Petra Whitlock\nP07\n', 2],
    ['a row with more cells', 'participant,name\nP07,Petra,Whitlock\n', 2],
  ])('stops with the line, and tells no name: %s', async (_what, csv, line) => {
    const vault = await folder();
    await writeFile(path.join(vault, 'people.csv'), csv);
    const error: unknown = await readPeople(vault).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(KeyError);
    expect(String(error)).toContain(`line ${line}`);
    expect(String(error)).not.toMatch(/Petra|Whitlock/);
  });

  it('has the names of those who speak in a conversation masked in it, and in no other', async () => {
    const people = new People(peopleOfCsv(CSV));
    const said = NOTE.replace('It all goes into the biscuit tin', 'Pet, I tell myself, it all goes into the biscuit tin');
    await using sandbox = await Sandbox.with({
      'personas/maya/persona.mdx': PERSONA,
      'conversations/interviews/2026-03-04-p07.md': said,
      'conversations/interviews/2026-03-05-p08.md': said.replaceAll('P07', 'P08'),
    });
    await pull({ ground: sandbox.ground, settings, dryRun: false, pseudonymOf: () => 'C1', namesIn: people.namesIn });
    expect(await sandbox.read('personas/maya/quotes/2026-03-04-p07.yml')).toMatch(/\[name[^\]]*\], I tell myself/);
    expect(await sandbox.read('personas/maya/quotes/2026-03-05-p08.yml')).toContain('Pet, I tell myself');
  });

  it('ties a participant to the tickets that the same person wrote, so that both are forgotten', async () => {
    const people = new People(peopleOfCsv('participant,name,email\nP07,Nora Quill,nora.quill904@post.example\n'));
    await using sandbox = await Sandbox.with({
      'personas/maya/persona.mdx': PERSONA,
      'conversations/interviews/2026-03-04-p07.md': NOTE,
      'conversations/tickets/export.ndjson': ticketLine({ id: 1, who: 904, body: 'I do my sums after bedtime, with a candle beside the till.' }),
    });
    await sandbox.pull();
    const { ids, quotes } = await forget({ who: ['P07'], people, ground: sandbox.ground, settings, secret: TEST_KEY }, []);
    expect(ids).toEqual(['P07', pseudonym('nora.quill904@post.example', TEST_KEY)]);
    expect(quotes).toHaveLength(3);
    expect(await sandbox.kept()).toEqual({});
  });
});
