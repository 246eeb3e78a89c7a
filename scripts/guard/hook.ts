/** The hook by which git asks the guard before it pushes; installed on request, and never over somebody else's. */
import { existsSync } from 'node:fs';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { UsageError } from '../content/ground.ts';
import { askGit } from '../history/git.ts';
import { WriteError, writeError } from '../keep/write-error.ts';

const MARK = '# Installed by `npm run -s guard -- --install`; see docs/guard.md.';

const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

/** The hook's text. @param house the folder of the project, from the top of the repository; @param content the content root, from there as well */
export function hookText(house: string, content: string): string {
  return `#!/bin/sh
${MARK}
top=$(git rev-parse --show-toplevel) || exit 1
unset GIT_DIR GIT_WORK_TREE GIT_INDEX_FILE
cd "$top"/${quoted(house || '.')} || exit 1
exec npm run -s guard -- --pushed "$1" --content "$top"/${quoted(content || '.')}
`;
}

/**
 * Installs the hook; run again, it is written anew.
 * @returns the file
 * @throws UsageError where another hook stands there
 */
export async function installHook(top: string, house: string, content: string): Promise<string> {
  const { status, bytes } = await askGit(top, ['rev-parse', '--git-path', 'hooks']);
  if (status !== 0) throw new UsageError('git does not say where its hooks lie here.');
  const file = path.resolve(top, bytes.toString('utf8').trim(), 'pre-push');
  if (existsSync(file) && !(await readFile(file, 'utf8')).includes(MARK))
    throw new UsageError(`Another hook stands at \`${file}\`, and was left alone. Add this line to it: npm run -s guard -- --pushed "$1"`);
  const [from, root] = [path.relative(top, house), path.relative(top, content)];
  if (from.startsWith('..'))
    throw new UsageError('The project lies outside of the repository that holds the content; install the hook in the repository of the project.');
  try {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, hookText(from.replaceAll(path.sep, '/'), root.replaceAll(path.sep, '/')), { mode: 0o755 });
    await chmod(file, 0o755);
  } catch (error) {
    throw error instanceof WriteError ? error : writeError(file, error);
  }
  return file;
}
