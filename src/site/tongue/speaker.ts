/** The thread in which pages are spoken, as seen by the one in which they are drawn. */
import { Worker } from 'node:worker_threads';
import type { Tongue } from '#model/tongue.ts';

/** What the thread is told at its start. */
export interface Speech {
  /** The languages, the first at the root of the site. */
  tongues: readonly [Tongue, ...Tongue[]];
  /** Where the site begins, ending in `/`. */
  base: string;
  /** The folder of the site. */
  out: string;
}

/** A page on its way to the thread, or data that stand beside the pages. */
export interface Drawn {
  /** Below the folder of the site, with `/`. */
  file: string;
  bytes: ArrayBuffer;
}

/** Speaks pages and writes them, and data as they are. */
export interface Spoken {
  /** Takes a page over, or data; the bytes are gone with it. Waits where many pages wait already. @throws Error where one of those before could not be spoken */
  speak: (file: string, bytes: ArrayBuffer) => Promise<void>;
  /** Waits until all are written. @returns how long the thread was at work, in milliseconds @throws Error where one could not be written */
  end: () => Promise<number>;
}

/** So many drawn pages wait to be spoken, at most. */
const MOST_WAITING = 16;

/** A thread that speaks. */
export class Speaker implements Spoken {
  readonly #thread: Worker;
  #waiting = 0;
  #took = 0;
  #failed: Error | undefined;
  /** Called when a page was written, or none ever will be. */
  #onChange = (): void => undefined;

  constructor(speech: Speech) {
    this.#thread = new Worker(new URL('./speaker-thread.ts', import.meta.url), { workerData: speech, resourceLimits: { maxYoungGenerationSizeMb: 48 } });
    this.#thread.on('message', (took: number) => {
      this.#took += took;
      this.#waiting -= 1;
      this.#onChange();
    });
    this.#thread.on('error', (error: unknown) => {
      this.#failed = error instanceof Error ? error : new Error(String(error));
      this.#onChange();
    });
  }

  async speak(file: string, bytes: ArrayBuffer): Promise<void> {
    await this.#fewerThan(MOST_WAITING);
    this.#waiting += 1;
    this.#thread.postMessage({ file, bytes } satisfies Drawn, [bytes]);
  }

  async end(): Promise<number> {
    try {
      await this.#fewerThan(1);
      return this.#took;
    } finally {
      await this.#thread.terminate();
    }
  }

  async #fewerThan(count: number): Promise<void> {
    while (this.#waiting >= count && !this.#failed) await new Promise<void>((resolve) => this.#after(resolve));
    if (this.#failed) throw this.#failed;
  }

  /** Several pages that are drawn at once may wait. */
  #after(act: () => void): void {
    const others = this.#onChange;
    this.#onChange = (): void => {
      this.#onChange = (): void => undefined;
      others();
      act();
    };
  }
}
