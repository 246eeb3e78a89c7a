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

/** What the thread says of each. */
export interface Done {
  bytes: number;
  /** How long it took, in milliseconds. */
  took: number;
}

/** So many bytes of drawn pages wait to be spoken before no more are taken: some pages take longer to draw, others to speak, and none is to wait. */
const MOST_WAITING = 8_000_000;

/** A thread that speaks. */
export class Speaker implements Spoken {
  readonly #thread: Worker;
  /** Those that wait, and their bytes in all. */
  #pages = 0;
  #bytes = 0;
  #took = 0;
  #failed: Error | undefined;
  /** Called when a page was written, or none ever will be. */
  #onChange = (): void => undefined;

  constructor(speech: Speech) {
    this.#thread = new Worker(new URL('./speaker-thread.ts', import.meta.url), { workerData: speech, resourceLimits: { maxYoungGenerationSizeMb: 48 } });
    this.#thread.on('message', ({ took, bytes }: Done) => {
      this.#took += took;
      this.#pages -= 1;
      this.#bytes -= bytes;
      this.#onChange();
    });
    this.#thread.on('error', (error: unknown) => {
      this.#failed = error instanceof Error ? error : new Error(String(error));
      this.#onChange();
    });
  }

  async speak(file: string, bytes: ArrayBuffer): Promise<void> {
    await this.#until(() => this.#bytes <= MOST_WAITING);
    this.#pages += 1;
    this.#bytes += bytes.byteLength;
    this.#thread.postMessage({ file, bytes } satisfies Drawn, [bytes]);
  }

  async end(): Promise<number> {
    try {
      await this.#until(() => this.#pages === 0);
      return this.#took;
    } finally {
      await this.#thread.terminate();
    }
  }

  async #until(isSo: () => boolean): Promise<void> {
    while (!isSo() && !this.#failed) await new Promise<void>((resolve) => this.#after(resolve));
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
