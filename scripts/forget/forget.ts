/** Forgets somebody: all files of the content change as one, the tombstone among them, so that nothing comes back however this is interrupted. */
import { alone } from '../keep/alone.ts';
import { removeAll } from './caches.ts';
import { planOf, type Asked, type Plan } from './plan.ts';

/**
 * Does what a plan says, and gives it. Run again after an interruption, it finishes.
 * @param caches files and folders that builds made of the content
 * @throws WriteError, WhomError, KeyError
 */
export function forget(asked: Asked, caches: readonly string[]): Promise<Plan> {
  return alone(asked.ground.content, async (put) => {
    const plan = await planOf(asked);
    await put([...plan.files].map(([file, text]) => ({ file, text })));
    await removeAll([...plan.recordings, ...caches]);
    return plan;
  });
}
