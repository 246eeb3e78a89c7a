/** Loaders for the content collections: which files, and into which entries. What the files say is read in `parse.ts`. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';

/** An entry of a collection. */
export interface Entry {
  id: string;
  data: Record<string, unknown>;
}

/**
 * A loader for all files that match a pattern.
 * @param read gives the entries of one file, from its text and its path relative to the root
 */
export function filesLoader(name: string, root: string, pattern: string, read: (text: string, file: string) => Entry[]): Loader {
  return {
    name,
    async load(context) {
      await fill(context, root, pattern, read);
      context.watcher?.add(root);
      context.watcher?.on('all', (_event, path) => {
        if (path.startsWith(root + sep)) void fill(context, root, pattern, read).catch((error: unknown) => context.logger.error(String(error)));
      });
    },
  };
}

/**
 * A loader that begins with nothing each time. What is remembered from the build before may lie below another content root, which
 * may be gone by now.
 */
export function fresh(loader: Loader): Loader {
  return {
    ...loader,
    load(context) {
      context.store.clear();
      return loader.load(context);
    },
  };
}

async function fill({ store }: LoaderContext, root: string, pattern: string, read: (text: string, file: string) => Entry[]): Promise<void> {
  const files = existsSync(root) ? globSync(pattern, { cwd: root }).sort() : [];
  const entries = files.flatMap((file) => read(readFileSync(join(root, file), 'utf8'), file.replaceAll(sep, '/')));
  store.clear();
  for (const { id, data } of entries) store.set({ id, data });
  return Promise.resolve();
}
