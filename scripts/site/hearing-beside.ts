/** Hears for the site in a thread beside, while personas are judged and what draws the pages is loaded. */
import { once } from 'node:events';
import { performance } from 'node:perf_hooks';
import { Worker } from 'node:worker_threads';
import type { Heard, Told } from './hearing.ts';

/** A thread that hears. */
export interface Hearing {
  /** What was heard. */
  heard: Promise<Heard>;
  /** Ends it, wherever it is. */
  stop: () => Promise<unknown>;
}

/** Begins to hear. */
export function hearBeside(told: Told): Hearing {
  const thread = new Worker(new URL('hearing-thread.ts', import.meta.url), { workerData: told, resourceLimits: { maxYoungGenerationSizeMb: 16 } });
  const began = performance.now();
  const heard = once(thread, 'message').then(([said]) => {
    performance.measure('earshot:hear', { start: began });
    return said as Heard;
  });
  // Where nobody waits for it any more, nobody is to hear of its end.
  heard.catch(() => undefined);
  return { heard, stop: () => thread.terminate() };
}
