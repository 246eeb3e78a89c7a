/** The vault: a folder outside the repository with the key and the table of people. Made once, and shared by a team in a safe way. */
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, lstatSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { DataError } from '#model/yaml.ts';
import { decodeText } from '../content/text.ts';
import { askGit } from '../history/git.ts';
import { KeyError } from '../keep/key.ts';
import { COLUMNS, People, peopleOfCsv, peopleOfYaml } from './people.ts';

const [FOLDER, FILE] = [0o700, 0o600];
const TABLES = { 'people.csv': peopleOfCsv, 'people.yml': peopleOfYaml } as const;

/** What the vault is like now. */
export interface Vault {
  folder: string;
  /** What was made just now. */
  made: string[];
  /** Of what others could read, so that its rights were narrowed. */
  narrowed: string[];
  people: number;
  /** Whether it lies in a git repository, which ignores it. */
  isInRepository: boolean;
}

/** The folder's nearest ancestor that is there: where git is asked. */
function existing(folder: string): string {
  return existsSync(folder) ? folder : existing(path.dirname(folder));
}

/** @throws KeyError where the folder is no place for names */
async function refusePlace(folder: string, content: string): Promise<boolean> {
  const there = lstatSync(folder, { throwIfNoEntry: false });
  if (there && !there.isDirectory()) throw new KeyError(`\`${folder}\` is no folder, or a link to one. Name another with EARSHOT_VAULT.`);
  if (folder === content || folder.startsWith(content + path.sep))
    throw new KeyError('The vault may not lie in the content, which is published and read. Name a folder outside the repository with EARSHOT_VAULT.');
  const at = existing(folder);
  const tracked = await askGit(at, ['ls-files', '-z', '--', path.relative(at, folder) || '.']);
  if (tracked.status !== 0) return false;
  const top = await askGit(at, ['rev-parse', '--show-toplevel']);
  if (path.resolve(top.bytes.toString('utf8').trim()) === folder)
    throw new KeyError('The vault may not be a repository itself. Name a folder outside of it with EARSHOT_VAULT.');
  if (tracked.bytes.length > 0)
    throw new KeyError(
      `git tracks files in \`${folder}\`, so what lies in it is no secret. Name another folder with EARSHOT_VAULT; if names were committed there, docs/forget.md says how they are taken out of the history.`,
    );
  return true;
}

/**
 * Makes the vault where there is none, and what is missing in it; never writes over anything.
 * @param content the content root, in which it may not lie
 * @throws KeyError
 */
export async function makeVault(folder: string, content: string): Promise<Vault> {
  const isInRepository = await refusePlace(folder, content);
  const vault: Vault = { folder, made: [], narrowed: [], people: 0, isInRepository };
  try {
    mkdirSync(folder, { recursive: true, mode: FOLDER });
    narrow(folder, FOLDER, '.', vault);
    make('.gitignore', '# Nothing in here is ever committed, wherever it lies.\n*\n', vault);
    make('key', `${randomBytes(32).toString('hex')}\n`, vault);
    if (!existsSync(path.join(folder, 'people.yml'))) make('people.csv', `${COLUMNS.join(',')}\n`, vault);
    for (const name of ['key', ...Object.keys(TABLES)]) if (existsSync(path.join(folder, name))) narrow(path.join(folder, name), FILE, name, vault);
  } catch {
    throw new KeyError(`The vault could not be written to \`${folder}\`. Check the folder’s rights, or name another with EARSHOT_VAULT.`);
  }
  return { ...vault, people: (await readPeople(folder)).all.length };
}

function make(name: string, text: string, { folder, made }: Vault): void {
  const file = path.join(folder, name);
  if (existsSync(file)) return;
  writeFileSync(file, text, { mode: FILE, flag: 'wx' });
  made.push(name);
}

function narrow(file: string, mode: number, name: string, { narrowed }: Vault): void {
  if (process.platform === 'win32' || (statSync(file).mode & 0o777 & ~mode) === 0) return;
  chmodSync(file, mode);
  narrowed.push(name);
}

/** The people of a vault; nobody where there is none. @throws KeyError where a table is broken: names would go unmasked */
export async function readPeople(folder: string): Promise<People> {
  for (const [name, peopleOf] of Object.entries(TABLES)) {
    const file = path.join(folder, name);
    if (!existsSync(file)) continue;
    try {
      return new People(peopleOf(decodeText(await readFile(file))));
    } catch (error) {
      const [line, why] = error instanceof DataError ? [error.line, error.message] : [1, 'It cannot be opened.'];
      throw new KeyError(`\`${file}\`, line ${line}: ${why} The names in it are masked, so nothing goes on without it.`);
    }
  }
  return new People([]);
}
