/** Many branches that each add a note and pull, merged one after another by plain git. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { PERSONA, ticketLine } from '../../sandbox/sandbox.ts';
import { Repository } from '../../sandbox/repository.ts';
import { idsIn } from './harm.ts';
import { filesBelow, noteOf, pullIn } from './interrupted.ts';

/** What became of the branches. */
export interface Merged {
  branches: number;
  conflicts: number;
  /** Quotes that are there more often than once. */
  doubled: number;
  /** Quotes that a branch had and the merged content has not. */
  lost: number;
  /** Files that a pull after all merges still changes. */
  changedAfter: number;
  /** Files that git would take in, though they are no content. */
  strange: number;
}

const DAY = '2026-05-01';
const pathOf = (number: number): string => `conversations/interviews/2026-04-${String(10 + (number % 20))}-p${number}.md`;

/** Every fourth note names no persona: it is found by the participant, who said something before. Every fifth says what only comes near a claim. */
function noteOfBranch(number: number): string {
  const who = number % 4 === 0 ? 1 : number;
  const note = noteOf(who, number % 5 === 0 ? 'Paperwork takes the quiet hour away from me.' : `In week ${number} the biscuit tin was under the till.`).replace(
    /^date: .*$/m,
    `date: 2026-04-${String(10 + (number % 20))}`,
  );
  return number % 4 === 0 ? note.replace('persona: maya\n', '') : note;
}

/** Makes a repository with some branches, and merges them. */
export async function mergeBranches(branches: number): Promise<Merged> {
  await using repository = new Repository();
  const { content } = repository;
  repository.write({
    'conversations/tickets/.gitignore': '*.ndjson\n',
    'conversations/tickets/desk.ndjson': ticketLine({ id: 1, body: 'I do the books after bedtime and never before.' }),
  });
  repository.commit(DAY, {
    '../.gitignore': await readFile(path.join(import.meta.dirname, '..', '..', '..', '.gitignore'), 'utf8'),
    'personas/maya/persona.mdx': PERSONA,
    'conversations/interviews/2026-03-01-p1.md': noteOf(1),
  });
  await pullIn(content);
  repository.commit(DAY, {});
  const had = new Set<string>();
  for (let number = 2; number < branches + 2; number++) {
    repository.git('checkout', '-q', '-b', `note-${number}`, 'main');
    repository.write({ [pathOf(number)]: noteOfBranch(number) });
    await pullIn(content);
    repository.commit(DAY, {});
    for (const id of idsIn(await filesBelow(content))) had.add(id);
  }
  repository.git('checkout', '-q', 'main');
  let conflicts = 0;
  for (let number = 2; number < branches + 2; number++) {
    try {
      repository.git('merge', '-q', '--no-edit', `note-${number}`);
    } catch {
      conflicts++;
      repository.git('merge', '--abort');
    }
  }
  const ids = idsIn(await filesBelow(content));
  const { written } = await pullIn(content);
  const strange = repository
    .git('status', '--porcelain')
    .split('\n')
    .filter((line) => line !== '' && !/personas\/.*\.yml$/.test(line)).length;
  return {
    branches,
    conflicts,
    doubled: ids.length - new Set(ids).size,
    lost: [...had].filter((id) => !ids.includes(id)).length,
    changedAfter: written.length,
    strange: strange + Number(existsSync(path.join(content, '.earshot'))),
  };
}
