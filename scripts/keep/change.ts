/**
 * A change of many files as one. All new texts are laid aside first; then a list of them is written, and from then on the change is done, though the
 * files are moved to their places after that. Who is killed before the list leaves nothing changed; who is killed after it leaves a change that the next
 * run finishes. Only one process at a time may do this in a content root: alone.ts.
 */
import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { access, mkdir, readFile, realpath, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'astro/zod';
import { contentOf, modeOf, syncFolder, writeWhole } from './files.ts';
import { codeOf, WriteError, writeError } from './write-error.ts';

/** What is to stand in a file. */
export interface Put {
  /** Relative to the content root, with `/`. */
  file: string;
  /** The new content; undefined removes the file. */
  text: string | Uint8Array | undefined;
  /** What stood there when it was read, null for no file; where it says something else by now, nothing at all is written. Not given: whatever is there. */
  was?: string | Uint8Array | null;
}

/** Somebody, such as a person with an editor, wrote a file after it was read and before it was to be written. */
export class ChangedMeanwhile extends Error {
  override name = 'ChangedMeanwhile' as const;
  readonly file: string;
  constructor(file: string) {
    super(`\`${file}\` was changed by somebody else in the same moment.`);
    this.file = file;
  }
}

/** A hash of what stands in a file before and after; null for no file. `aside` is where the new content lies. */
const Step = z.strictObject({
  file: z.string().refine((file) => !path.isAbsolute(file) && !file.split(/[/\\]/).includes('..')),
  before: z.string().nullable(),
  aside: z.string().regex(/^\d+$/).optional(),
});
type Step = z.output<typeof Step>;

const asideOf = (content: string): string => path.join(content, '.earshot', 'change');
const LIST = 'list.json';

const hashOf = (bytes: string | Uint8Array | undefined | null): string | null => (bytes == null ? null : createHash('sha256').update(bytes).digest('hex'));

/**
 * Puts files, all or none.
 * @returns the files that are other than before, in the order given
 * @throws WriteError, ChangedMeanwhile
 */
export async function putAll(content: string, puts: readonly Put[]): Promise<string[]> {
  const steps: Step[] = [];
  const aside = asideOf(content);
  try {
    for (const put of puts) {
      const step = await stepOf(content, put, `${steps.length}`);
      if (step) steps.push(step);
    }
    if (steps.length === 0) return [];
    await writeList(aside, steps);
  } catch (error) {
    await clear(content).catch(() => undefined);
    throw error;
  }
  await finish(content);
  return steps.map(({ file }) => file);
}

/** Whether what is to stand in a file is other than what stands there. */
export async function isOther(content: string, { file, text }: Put): Promise<boolean> {
  return hashOf(text) !== hashOf(await contentOf(path.join(content, file)));
}

/** Lays the new content of a file aside; undefined where it is what stands there already. */
async function stepOf(content: string, { file, text, was }: Put, name: string): Promise<Step | undefined> {
  const target = path.join(content, file);
  try {
    const there = await contentOf(target);
    const before = hashOf(there);
    if (was !== undefined && hashOf(was) !== before) throw new ChangedMeanwhile(file);
    if (hashOf(text) === before) return undefined;
    await mayWrite(content, target, there !== undefined);
    if (text === undefined) return { file, before };
    await mkdir(asideOf(content), { recursive: true });
    await writeWhole(path.join(asideOf(content), name), text, await modeOf(target));
    return { file, before, aside: name };
  } catch (error) {
    throw error instanceof ChangedMeanwhile ? error : writeError(file, error, 'Nothing was changed.');
  }
}

/** Whether a file may be written where it stands, so that no change stops in the middle. */
async function mayWrite(content: string, target: string, isThere: boolean): Promise<void> {
  if (isThere) await access(target, constants.W_OK);
  let folder = path.dirname(target);
  for (;;) {
    try {
      await access(folder, constants.W_OK);
      break;
    } catch (error) {
      if (codeOf(error) !== 'ENOENT') throw error;
      folder = path.dirname(folder);
    }
  }
  const [real, root] = [await realpath(folder), await realpath(content)];
  if (real !== root && !real.startsWith(root + path.sep)) {
    const named = path.relative(content, target).replaceAll(path.sep, '/');
    throw new WriteError(`\`${named}\` was not written: a link leads out of the content. Nothing was changed. Put a folder in the place of the link.`);
  }
}

async function writeList(aside: string, steps: readonly Step[]): Promise<void> {
  const list = path.join(aside, LIST);
  try {
    await mkdir(aside, { recursive: true });
    await writeWhole(`${list}.tmp`, JSON.stringify(steps));
    await syncFolder(aside);
    await rename(`${list}.tmp`, list);
    await syncFolder(aside);
  } catch (error) {
    throw writeError(steps[0]?.file ?? LIST, error, 'Nothing was changed.');
  }
}

/** Finishes the change that a run before this one began, if it came as far as its list; otherwise takes away what that run left. @throws WriteError */
export async function finish(content: string): Promise<void> {
  const aside = asideOf(content);
  const steps = await listed(path.join(aside, LIST));
  // What is removed goes last: a quote that moves to another file stands in one of the two at any time.
  for (const step of steps.toSorted((a, b) => Number(a.aside === undefined) - Number(b.aside === undefined))) {
    try {
      await take(content, aside, step);
    } catch (error) {
      throw writeError(step.file, error, 'The rest of the change waits, and the next run goes on with it.');
    }
  }
  for (const folder of new Set(steps.map(({ file }) => path.dirname(path.join(content, file))))) await syncFolder(folder);
  await clear(content);
}

/** The steps of a list; none where there is none, or one that this program did not write. */
async function listed(list: string): Promise<Step[]> {
  const text = await readFile(list, 'utf8').catch(() => undefined);
  if (text === undefined) return [];
  try {
    return z.array(Step).safeParse(JSON.parse(text)).data ?? [];
  } catch {
    return [];
  }
}

/** Moves a file to its place, or removes one, unless that is done already or a person has changed the file since. */
async function take(content: string, aside: string, { file, before, aside: name }: Step): Promise<void> {
  const target = path.join(content, file);
  if (hashOf(await contentOf(target)) !== before) return;
  if (name === undefined) return rm(target, { force: true });
  const from = path.join(aside, name);
  await mkdir(path.dirname(target), { recursive: true });
  try {
    await rename(from, target);
  } catch (error) {
    // A part of the content may lie on another disk, to which nothing can be renamed.
    if (codeOf(error) !== 'EXDEV') throw error;
    const beside = path.join(path.dirname(target), `.${path.basename(target)}.tmp`);
    await rm(beside, { force: true });
    await writeWhole(beside, await readFile(from), await modeOf(from));
    await rename(beside, target);
  }
}

/** The list goes first: without it, what else lies aside means nothing. */
async function clear(content: string): Promise<void> {
  const aside = asideOf(content);
  await rm(path.join(aside, LIST), { force: true });
  await rm(aside, { recursive: true, force: true });
}
