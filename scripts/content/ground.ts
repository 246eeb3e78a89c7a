/** Where a command stands: the content root, the day, and the settings; from options first, the environment second. */
import { statSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { Audience } from '#model/consent.ts';
import { Day } from '#model/ids.ts';

export interface Ground {
  /** Absolute path of the content root. */
  content: string;
  /** Absolute path of the folder of conversations in it. */
  conversations: string;
  /** Absolute path of the folder of personas in it. */
  personas: string;
  /** ISO day. */
  today: string;
}

/** A command was called in a way that it does not know: exit status 2. */
export class UsageError extends Error {
  override name = 'UsageError' as const;
}

/**
 * Where a command stands. An empty setting, as workflows give it for a variable that is not there, is none.
 * @param content the `--content` option
 * @throws UsageError when EARSHOT_TODAY is no day, or the content root is no folder
 */
export function groundOf(content?: string, env: NodeJS.ProcessEnv = process.env): Ground {
  const root = path.resolve(content || env['EARSHOT_CONTENT'] || 'content');
  const today = env['EARSHOT_TODAY'] || new Date().toISOString().slice(0, 10);
  if (!Day.safeParse(today).success) throw new UsageError(`Expected EARSHOT_TODAY to be a day such as \`2026-03-04\`, but it is \`${today}\`.`);
  if (!statSync(root, { throwIfNoEntry: false })?.isDirectory()) throw new UsageError(`There is no folder \`${root}\`. Name the content root with --content or EARSHOT_CONTENT.`);
  return { content: root, conversations: path.join(root, 'conversations'), personas: path.join(root, 'personas'), today };
}

/** The vault: the folder outside the repository with the key and the table of people. An empty setting, as workflows give it, is none. */
export function vaultOf(env: NodeJS.ProcessEnv = process.env): string {
  return path.resolve(env['EARSHOT_VAULT'] || path.join(homedir(), '.earshot'));
}

/** The folder whose files are published as they are: beside the code, unless the environment names another. */
export function publicOf(env: NodeJS.ProcessEnv = process.env): string {
  return path.resolve(env['EARSHOT_PUBLIC'] || 'public');
}

/**
 * For whom something is made: who is named with `--audience`, then in EARSHOT_AUDIENCE, then in the settings.
 * @throws UsageError where it is neither `internal` nor `public`: a slip of the pen must not publish what is internal
 */
export function audienceOf(option: string | undefined, { audience }: { audience: Audience }, env: NodeJS.ProcessEnv = process.env): Audience {
  const read = Audience.safeParse(option ?? (env['EARSHOT_AUDIENCE'] || audience));
  if (read.success) return read.data;
  throw new UsageError(`Expected ${option === undefined ? 'EARSHOT_AUDIENCE' : '--audience'} to be \`internal\` or \`public\`.`);
}
