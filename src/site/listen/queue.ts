/** The voices that are still to be heard: loaded part by part, a few ahead of the one that is heard. */
import { inTurns, shuffled } from './order.ts';
import type { HeardVoice, Part } from './voices.ts';

/** A voice, and whose it is. */
export interface QueuedVoice extends HeardVoice {
  persona: string;
}

/** Whose voices are wanted, and by which seed they are mixed. */
export interface Wanted {
  persona: string | null;
  theme: string | null;
  seed: string;
}

/** So many voices before the last that is loaded, more are loaded. */
const AHEAD = 8;

async function json<T>(url: string): Promise<T> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(url);
  return (await answer.json()) as T;
}

/** The voice at each place in the order, from 0; undefined after the last. */
export type Queue = (place: number) => Promise<QueuedVoice | undefined>;

/** @param folder where the parts are, ending in `/` */
export async function queueOf(folder: string, { persona, theme, seed }: Wanted): Promise<Queue> {
  const parts = await json<Part[]>(`${folder}parts.json`);
  const wanted = parts.filter((one) => (persona === null || one.persona === persona) && (theme === null || one.themes.includes(theme)));
  const turns = inTurns(wanted, seed);
  const loaded: QueuedVoice[] = [];
  // Two personas may keep the same words.
  const known = new Set<string>();
  let turn = 0;
  let loading: Promise<void> | undefined;

  const load = async (): Promise<void> => {
    const mine = turns[turn] ?? [];
    const heard = await Promise.all(
      mine.map(async ({ persona: of, part }) => (await json<HeardVoice[]>(`${folder}${of}/${part}.json`)).map((voice) => ({ ...voice, persona: of }))),
    );
    const fitting = heard.flat().filter(({ id, themes }) => (theme === null || themes.includes(theme)) && !known.has(id) && known.add(id));
    loaded.push(...shuffled(fitting, `${seed} ${turn}`));
    turn += 1;
  };
  const loadNext = (): Promise<void> => (loading ??= load().finally(() => (loading = undefined)));

  return async (place) => {
    while (place >= loaded.length && turn < turns.length) await loadNext();
    if (place + AHEAD >= loaded.length && turn < turns.length) loadNext().catch(() => undefined);
    return loaded[place];
  };
}
