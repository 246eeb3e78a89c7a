/** A ticket's requester becomes a participant by a keyed hash: the same person is the same pseudonym in every export, and nobody without the key can tell who. */
import { createHmac, randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { codeOf } from './write-error.ts';

export interface Key {
  secret: string;
  /** The file that it came from. */
  file: string;
}

/** Something of the vault is there and cannot be used, or must be there and is not: the person must act before anything is written. */
export class KeyError extends Error {
  override name = 'KeyError' as const;
}

/** Shorter than this, a key can be guessed, and with it who everybody is. */
const SHORTEST = 16;

const keyFile = (vault: string): string => path.join(vault, 'key');

/**
 * The key of this wiki, where there is one: of the sample content (its people are invented, so its key is public), else from the vault.
 * @param content root of the content; @param vault folder outside the repository; @param sample whether the content is a sample
 * @throws KeyError
 */
export async function keyOf(content: string, vault: string, sample: boolean, env: NodeJS.ProcessEnv = process.env): Promise<Key | undefined> {
  const given = env['EARSHOT_KEY']?.trim();
  if (given) return { secret: given, file: 'EARSHOT_KEY' };
  for (const file of [...(sample ? [path.join(content, 'sample.key')] : []), keyFile(vault)]) {
    if (!existsSync(file)) continue;
    return usable(await readFile(file, 'utf8').catch(() => ''), file);
  }
  return undefined;
}

function usable(text: string, file: string): Key {
  const secret = text.trim();
  if (secret.length < SHORTEST) throw new KeyError(`The key in \`${file}\` is empty or cut short. Put the team’s key there again.`);
  return { secret, file };
}

/** Makes the first key of a wiki; where two make one at once, both get the one that stands. @throws KeyError where it cannot be written */
export function makeKey(vault: string): Key {
  const key = { secret: randomBytes(32).toString('hex'), file: keyFile(vault) };
  try {
    mkdirSync(vault, { recursive: true, mode: 0o700 });
    if (!existsSync(path.join(vault, '.gitignore'))) writeFileSync(path.join(vault, '.gitignore'), '*\n', { mode: 0o600 });
    return putKey(vault, key);
  } catch (error) {
    if (error instanceof KeyError) throw error;
    throw new KeyError(`The key for pseudonyms could not be written to \`${key.file}\`. Check the folder’s rights, or name another with EARSHOT_VAULT.`);
  }
}

/** After this time, nobody is still at work on a file that lies aside. */
const LONG_AGO = 60_000;

/** Under its name a key is whole or not there. Who is killed before leaves a file that lies aside, and a later run takes it away. */
function putKey(vault: string, key: Key): Key {
  const beside = path.join(vault, `.key.${randomBytes(4).toString('hex')}.tmp`);
  try {
    writeFileSync(beside, `${key.secret}\n`, { mode: 0o600, flag: 'wx', flush: true });
    // Unlike a renaming, this writes over no key that another has put there since.
    linkSync(beside, key.file);
    return key;
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
    return usable(readFileSync(key.file, 'utf8'), key.file);
  } finally {
    rmSync(beside, { force: true });
    const old = readdirSync(vault).filter((name) => /^\.key\.[0-9a-f]{8}\.tmp$/.test(name));
    for (const name of old) if (Date.now() - statSync(path.join(vault, name)).mtimeMs > LONG_AGO) rmSync(path.join(vault, name), { force: true });
  }
}

const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** The pseudonym of what identifies a customer in an export: `C`, a digit, nine letters and digits. 48 bits. */
export function pseudonym(requester: string, secret: string): string {
  const bytes = createHmac('sha256', secret).update(requester.normalize('NFKC').trim().toLowerCase()).digest();
  const letters = Array.from(bytes.subarray(1, 10), (byte) => LETTERS[byte & 31]).join('');
  return `C${(bytes[0] ?? 0) % 10}${letters}`;
}

/** Thirty-two letters and digits in small letters, as tombstones have them. */
const SMALL = 'abcdefghijklmnopqrstuvwxyz234567';

function keyed(secret: string, words: string, count: number): string {
  const bytes = createHmac('sha256', secret).update(words).digest();
  return Array.from(bytes.subarray(0, count), (byte) => SMALL[byte & 31]).join('');
}

/** A mark by which a key is known again, and from which nobody learns it. */
export function markOfKey(secret: string): string {
  return keyed(secret, 'earshot: which key this is', 8);
}

/** What a tombstone holds of a customer's pseudonym: 130 bits under the key. It does not lead from a quote in the history of git to the tombstone. */
export function tombstoneOf(by: string, secret: string): string {
  return keyed(secret, `earshot: withdrew\n${by}`, 26);
}
