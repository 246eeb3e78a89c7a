/** The guard: looks at all that a push makes permanent, and stops what must not be. */
import path from 'node:path';
import { compare } from '#model/diagnostic.ts';
import { readForgotten } from '../content/forgotten.ts';
import type { People } from '../vault/people.ts';
import { allowedBecause, readAllowed } from './allowed.ts';
import type { Stop } from './kinds.ts';
import { lookAt, type Known, type Seen } from './look.ts';
import { bytesOf, fileAt, pushedIn, type PushedFile } from './pushed.ts';

/** What is looked at, and with what knowledge. */
export interface Watched {
  /** The top of the repository. */
  top: string;
  /** The content root in it. */
  content: string;
  /** Ranges of commits, each as `git rev-list` takes it. */
  ranges: readonly (readonly string[])[];
  people: People;
  secret: string | undefined;
  /** Whether the key is no secret, since it is the sample's. */
  isPublic?: boolean;
}

/** What was found. */
export interface Guarded {
  stops: Stop[];
  /** What a team allows, with its reason. */
  allowed: (Stop & { because: string })[];
  commits: number;
  files: number;
}

/** Looks at every file of every commit in the ranges. @throws UnknownRange, DataError, KeyError */
export async function guard({ top, content, ranges, people, secret, isPublic = false }: Watched): Promise<Guarded> {
  const below = path.relative(top, content).replaceAll(path.sep, '/');
  const prefix = below === '' ? '' : `${below}/`;
  const allowed = readAllowed(content);
  const forgotten = readForgotten(content, secret);
  const names = [...new Set(people.all.flatMap((person) => person.names))];
  const known: Known = { names, secret: isPublic ? undefined : secret, withdrew: (participant) => forgotten.has(participant) === true };
  const pushed = (await Promise.all(ranges.map((range) => pushedIn(top, range)))).flat();
  const looked = pushed.filter(({ file }) => file.startsWith(prefix) || couldBeVault(file));
  const found: Stop[] = [];
  for await (const { pushed: one, bytes } of bytesOf(top, looked)) found.push(...(await stopsIn(top, prefix, one, bytes, known)));
  const stops = await withoutMended(top, prefix, lastOf(ranges), found.concat(tooLarge(prefix, looked, found)));
  const sorted = stops.sort((a, b) => compare(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0) || compare(a.kind, b.kind));
  const judged = [...new Map(sorted.map((stop) => [`${stop.file}\n${stop.line}\n${stop.kind}`, stop])).values()].map((stop) => ({
    stop,
    because: allowedBecause(allowed, stop.file.slice(prefix.length), stop.kind),
  }));
  return {
    stops: judged.flatMap(({ stop, because }) => (because === undefined ? [stop] : [])),
    allowed: judged.flatMap(({ stop, because }) => (because === undefined ? [] : [{ ...stop, because }])),
    commits: new Set(pushed.map(({ commit }) => commit)).size,
    files: looked.length,
  };
}

/** Outside of the content only the vault is looked for: code is full of numbers. */
const couldBeVault = (file: string): boolean => /(?:^|\/)(?:key|people\.(?:csv|ya?ml))$/i.test(file);

async function stopsIn(top: string, prefix: string, { file, commit }: PushedFile, bytes: Buffer, known: Known): Promise<Stop[]> {
  const own = file.startsWith(prefix) ? file.slice(prefix.length) : file;
  const isNote = own.startsWith('conversations/') && !/\.ya?ml$/i.test(own);
  const sidecar = isNote ? await fileAt(top, commit, `${file}.yml`) : undefined;
  return lookAt({ file: own, bytes, sidecar }, known).map((seen: Seen): Stop => ({ file, commit, ...seen }));
}

/** What was too large to be looked at, below `conversations/`, is an export. */
function tooLarge(prefix: string, looked: readonly PushedFile[], found: readonly Stop[]): Stop[] {
  const known = new Set(found.map(({ file }) => file));
  const isExport = (file: string): boolean => file.startsWith(`${prefix}conversations/tickets/`) && !/\.ya?ml$|README\.md$/i.test(file) && !known.has(file);
  return looked.filter(({ file }) => isExport(file)).map(({ file, commit }): Stop => ({ file, commit, kind: 'raw-export' }));
}

/** The last commit of each range, where it names one. */
function lastOf(ranges: readonly (readonly string[])[]): string[] {
  return ranges.flatMap(([first = '']) => (first.includes('..') ? first.split(/\.{2,3}/).slice(1) : [first])).map((one) => one || 'HEAD');
}

/** A note may get its consent in a later commit of the same push: nothing has been quoted by then. Whatever names somebody stays in the history. */
async function withoutMended(top: string, prefix: string, tips: readonly string[], stops: readonly Stop[]): Promise<Stop[]> {
  const left: Stop[] = [];
  for (const stop of stops) if (stop.kind !== 'consent' || !(await isMended(top, prefix, tips, stop.file))) left.push(stop);
  return left;
}

async function isMended(top: string, prefix: string, tips: readonly string[], file: string): Promise<boolean> {
  for (const tip of tips) {
    const text = await fileAt(top, tip, file);
    if (text === undefined) continue;
    const sidecar = await fileAt(top, tip, `${file}.yml`);
    const unknown: Known = { names: [], secret: undefined, withdrew: () => false };
    return !lookAt({ file: file.slice(prefix.length), bytes: Buffer.from(text), sidecar }, unknown).some(({ kind }) => kind === 'consent');
  }
  return false;
}
