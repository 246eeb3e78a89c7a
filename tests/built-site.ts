/** A site built from a content root, and all that is in it, as a reader with patience would find it: unpacked, byte by byte. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';

const root = path.resolve(import.meta.dirname, '..');

/** What a command printed, and how it ended. */
export interface Ran {
  status: number | null;
  /** Both streams: a log holds both. */
  log: string;
}

/** Runs a command of Earshot over a content root. */
export function run(command: string, content: string, args: readonly string[] = [], env: NodeJS.ProcessEnv = {}): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(root, 'scripts', `${command}.ts`), ...args], {
    cwd: root,
    env: { ...process.env, EARSHOT_CONTENT: content, EARSHOT_VAULT: path.join(content, '..', 'vault'), ...env },
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  return { status, log: `${stdout}${stderr}` };
}

/** Gzip is unpacked, whatever the file is called. */
function unpacked(bytes: Buffer): Buffer {
  return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
}

/** Every file below a folder, by its path in it. */
export function filesBelow(folder: string): Map<string, Buffer> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  return new Map(
    names.map((one): [string, Buffer] => {
      const file = path.join(one.parentPath, one.name);
      return [path.relative(folder, file), unpacked(readFileSync(file))];
    }),
  );
}

/** A built site. */
export interface Built extends Ran {
  /** By their paths. Empty where it was not built. */
  files: Map<string, string>;
}

/** Builds a content root for an audience, into a folder of its own that is gone afterwards. */
export function build(content: string, audience: 'internal' | 'public' = 'internal', today = '2026-11-22'): Built {
  const folder = mkdtempSync(path.join(tmpdir(), 'earshot-site-'));
  const env = { EARSHOT_OUT: path.join(folder, 'site'), EARSHOT_CACHE: path.join(folder, 'cache'), EARSHOT_TODAY: today };
  try {
    const ran = run('build', content, ['--audience', audience], env);
    const files = ran.status === 0 ? filesBelow(env.EARSHOT_OUT) : new Map<string, Buffer>();
    return { ...ran, files: new Map([...files].map(([name, bytes]) => [name, bytes.toString('utf8')])) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
