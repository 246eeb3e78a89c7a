/** Hears sources in a thread beside, while personas are read and judged: the two take about as long. */
import { on } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { People, Person } from '../vault/people.ts';
import type { Asked, Proof } from './proof.ts';
import type { Heard, Hearing } from './hearing.ts';

/** What the thread is told at its start. */
export interface Told {
  conversations: string;
  /** Whom the vault names. */
  people: readonly Person[];
}

/** What the thread says: for which quotes it asks, then what it heard, then what it proved. */
export interface Says {
  asks: { exported: boolean };
  heard: Heard;
  proof: Proof;
}

/** What it is answered. */
export type Answer = readonly Asked[];

/** Hears in a thread. @param people whom the vault names: what is kept was masked with their names */
export function hearingBeside({ all: people }: People): Hearing {
  return async (conversations, asking) => {
    const told: Told = { conversations, people };
    const thread = new Worker(new URL('hearing-thread.ts', import.meta.url), { workerData: told, resourceLimits: { maxYoungGenerationSizeMb: 16 } });
    const messages = on(thread, 'message', { close: ['exit'] });
    const said = async <K extends 'heard' | 'proof'>(what: K): Promise<Says[K]> => {
      for (;;) {
        const { value, done } = (await messages.next()) as IteratorResult<[Partial<Says>], undefined>;
        if (done) throw new Error('The thread that hears ended early.');
        const [{ asks, [what]: wanted }] = value;
        if (asks) thread.postMessage((await asking(asks.exported)) satisfies Answer);
        if (wanted !== undefined) return wanted;
      }
    };
    try {
      return { ...(await said('heard')), proof: said('proof') };
    } catch (error) {
      // It would wait for an answer for ever.
      await thread.terminate();
      throw error;
    }
  };
}
