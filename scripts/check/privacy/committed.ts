/** Which raw exports are in git: asked of git itself, and of nobody where there is no git. */
import { text } from 'node:stream/consumers';
import { callGit } from '../../history/git.ts';

/** A sidecar holds no customer's words, and a README is nobody's. */
const HARMLESS = /\.(?:yml|yaml)$|(?:^|\/)README\.md$/i;
const EXPORTS = /^conversations\/(?:tickets|surveys|reviews)\//;

/**
 * The raw exports below a content root that git tracks, by their paths in it.
 * @param exported files below `conversations/` in which an export was read, wherever they stand
 */
export async function committedExports(content: string, exported: ReadonlySet<string>): Promise<string[]> {
  const { out, done } = callGit(content, ['ls-files', '-z', '--', 'conversations']);
  const [names, { status }] = await Promise.all([text(out), done]);
  if (status !== 0) return [];
  return names.split('\0').filter((file) => !HARMLESS.test(file) && (EXPORTS.test(file) || exported.has(file.replace(/^conversations\//, ''))));
}
