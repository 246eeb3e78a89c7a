/** The whole pipeline: read, hear, redact, match, keep. */
import type { Conversation } from '#model/conversation.ts';
import { byPlace, type Diagnostic } from '#model/diagnostic.ts';
import type { Settings } from '#model/settings.ts';
import { readForgotten } from '../content/forgotten.ts';
import type { Ground } from '../content/ground.ts';
import { readPersonas } from '../content/personas.ts';
import { alone, type PutAll } from '../keep/alone.ts';
import type { Put } from '../keep/change.ts';
import type { Change } from '../keep/merge.ts';
import type { Reading } from './read-all.ts';
import { Run } from './run.ts';
import { settle } from './settle.ts';
import type { Suggested } from './suggesting.ts';

/** What changed in one persona. */
export interface PersonaChange {
  id: string;
  added: Change[];
  changed: Change[];
  withdrawn: Change[];
  standings: { claim: string; from: string; to: string }[];
  /** Suggestions that wait for a person, new ones included. */
  waiting: number;
}

export interface Pulled {
  personas: PersonaChange[];
  reading: Reading;
  /** Conversations that gave at least one quote. */
  quoted: number;
  diagnostics: Diagnostic[];
  /** Files that were, or in a dry run would be, written. */
  written: string[];
}

export interface PullOptions {
  ground: Ground;
  settings: Settings;
  /** Asked only when an export's customer must be named by pseudonym. */
  pseudonymOf: (requester: string) => string;
  /** The key under which customers who withdrew are remembered, where it is at hand. */
  secret?: string | undefined;
  /** Names that the vault gives of those who speak in a conversation: they are masked in it. */
  namesIn?: ((conversation: Conversation) => string[]) | undefined;
  dryRun: boolean;
  /** Looks for suggestions also in conversations that were looked through before. */
  again?: boolean;
}

/** Pulls every conversation into the personas. A second run over the same files changes nothing. @throws WriteError */
export function pull(options: PullOptions): Promise<Pulled> {
  const { ground, dryRun } = options;
  return dryRun ? pullOnce(options, (puts) => Promise.resolve(puts.map(({ file }) => file))) : alone(ground.content, (put) => pullOnce(options, put));
}

/** @param put what is done with the files that change */
async function pullOnce(options: PullOptions, put: PutAll): Promise<Pulled> {
  const { ground, settings } = options;
  const { personas, folders, diagnostics } = await readPersonas(ground.content);
  const run = new Run(personas, options, readForgotten(ground.content, options.secret), folders);
  await run.readEverything();
  const changes: PersonaChange[] = [];
  const puts: Put[] = [];
  for (const folder of personas) {
    const { change, files } = settle(folder, run, settings, ground.today);
    changes.push(change);
    for (const [file, text] of files) {
      const was = run.textOf(folder, file);
      if (text !== was) puts.push({ file, text, was: was ?? null });
    }
  }
  const written = await put(puts);
  return { personas: changes, reading: run.reading, quoted: run.quoted, diagnostics: [...diagnostics, ...run.reading.diagnostics].sort(byPlace), written };
}

/** Everything that could be suggested for each persona, the nearest first, whatever its score and whatever is kept: for measuring how good suggestions are. */
export async function ranked(options: PullOptions): Promise<Map<string, Suggested[]>> {
  const { personas, folders } = await readPersonas(options.ground.content);
  const run = new Run(personas, { ...options, again: true }, readForgotten(options.ground.content, options.secret), folders);
  await run.readEverything();
  return new Map(personas.map(({ id }) => [id, run.suggestions.ranked(id)]));
}
