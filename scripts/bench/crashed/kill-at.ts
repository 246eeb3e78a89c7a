/**
 * Loaded before a command (`node --import`), to see what becomes of files when it is killed: it ends its own process by SIGKILL just before or just after one
 * of the changes that the command makes below a folder, or in the middle of writing a file. `EARSHOT_KILL` says where: `{"within", "at", "log"}`.
 */
import fs from 'node:fs';
import promises, { type FileHandle } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import path from 'node:path';

/** `at` counts moments, three for each change: before it, after it, and in between where a file is written; `log` gets their number. */
const { within, at, log } = JSON.parse(process.env['EARSHOT_KILL'] ?? '{}') as { within?: string; at?: number; log?: string };
const appendFileSync = fs.appendFileSync;
let moments = 0;

function moment(): void {
  if (moments++ === at) process.kill(process.pid, 'SIGKILL');
}

const isBelow = (file: unknown): boolean =>
  within !== undefined && (typeof file === 'string' || file instanceof URL) && path.resolve(String(file)).startsWith(within);
const isReading = (flags: unknown): boolean => flags === undefined || flags === 'r';

type Run = (...args: unknown[]) => unknown;

/** A function of `fs` with a moment before it and one after it. */
function watched(owner: object, name: string): void {
  const original = Reflect.get(owner, name) as Run;
  const watching: Run = (...args) => {
    if (!isBelow(args[0]) || (name.startsWith('open') && isReading(args[1]))) return original.apply(owner, args);
    moment();
    const result = original.apply(owner, args);
    if (!(result instanceof Promise)) moment();
    return result instanceof Promise ? result.then((value: unknown) => (moment(), name === 'open' ? watchedHandle(value as FileHandle) : value)) : result;
  };
  Reflect.set(owner, name, watching);
}

/** Half of the content is written, and then the rest: whoever is killed in between leaves half a file. */
function watchedHandle(handle: FileHandle): FileHandle {
  const whole = handle.writeFile.bind(handle);
  handle.writeFile = async (content: string | Uint8Array): Promise<void> => {
    const bytes = Buffer.from(content as string);
    await whole(bytes.subarray(0, bytes.length / 2));
    moment();
    await whole(bytes.subarray(bytes.length / 2));
  };
  return handle;
}

for (const name of ['mkdir', 'open', 'rename', 'rm', 'copyFile', 'writeFile']) watched(promises, name);
for (const name of ['mkdirSync', 'openSync', 'renameSync', 'rmSync', 'rmdirSync', 'writeFileSync', 'symlinkSync']) watched(fs, name);
syncBuiltinESMExports();
if (log !== undefined) process.on('exit', () => appendFileSync(log, `${moments}\n`));
