/** A ticket's requester becomes a participant by a keyed hash: the same person is the same pseudonym in every export, and nobody without the key can tell who. */
import { createHmac, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { putFile } from './files.ts';

export interface Key {
  secret: string;
  /** Whether it was made just now, so that the person can be told to share it with the team. */
  made: boolean;
  /** The file that it came from. */
  file: string;
}

/**
 * The key of this wiki: of the sample content where that is (its people are invented, so its key is public), else from the vault,
 * where one is made at the first need.
 * @param content root of the content; @param vault folder outside the repository
 */
export async function keyOf(content: string, vault: string, env: NodeJS.ProcessEnv = process.env): Promise<Key> {
  const given = env['EARSHOT_KEY'];
  if (given) return { secret: given, made: false, file: 'EARSHOT_KEY' };
  for (const file of [path.join(content, 'sample.key'), path.join(vault, 'key')]) {
    if (existsSync(file)) return { secret: (await readFile(file, 'utf8')).trim(), made: false, file };
  }
  const file = path.join(vault, 'key');
  const secret = randomBytes(32).toString('hex');
  await putFile(file, `${secret}\n`, 0o600);
  return { secret, made: true, file };
}

const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** The pseudonym of what identifies a customer in an export: `C`, a digit, nine letters and digits. 48 bits. */
export function pseudonym(requester: string, secret: string): string {
  const bytes = createHmac('sha256', secret).update(requester.normalize('NFKC').trim().toLowerCase()).digest();
  const letters = Array.from(bytes.subarray(1, 10), (byte) => LETTERS[byte & 31]).join('');
  return `C${(bytes[0] ?? 0) % 10}${letters}`;
}
