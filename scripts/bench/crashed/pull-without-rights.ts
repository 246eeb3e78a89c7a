/** A program that pulls a content root as somebody who is not root, since root may write anywhere: `node pull-without-rights.ts CONTENT`. */
import { WriteError } from '../../keep/write-error.ts';
import { pullIn } from './interrupted.ts';

const NOBODY = 65_534;
if (process.getuid?.() === 0) {
  process.setgid?.(NOBODY);
  process.setuid?.(NOBODY);
}
try {
  const { written } = await pullIn(process.argv[2] ?? '');
  process.stdout.write(`${written.length} files written.\n`);
} catch (error) {
  if (!(error instanceof WriteError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 3;
}
