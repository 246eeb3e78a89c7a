/** Forgets somebody: the tombstone first, so that nothing comes back whenever this is interrupted; then everything made of them, then their notes. */
import { putFile } from '../keep/files.ts';
import { removeAll } from './caches.ts';
import type { Plan } from './plan.ts';

/**
 * Does what a plan says. Run again after an interruption, a new plan holds what is left.
 * @param caches files and folders that builds made of the content
 * @throws WriteError
 */
export async function forget({ files }: Pick<Plan, 'files'>, caches: readonly string[]): Promise<void> {
  const [first, ...others] = files;
  if (first) await putFile(...first);
  await removeAll(caches);
  for (const [file, text] of others) await (text === undefined ? removeAll([file]) : putFile(file, text));
}
