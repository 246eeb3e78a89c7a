/** Runs in a thread of its own: speaks each page that comes in each language, and writes it; data it writes as they are. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { parentPort, workerData } from 'node:worker_threads';
import { isSpokenOnce } from './once.ts';
import { drawnPage, pageVoice } from './page.ts';
import type { Done, Drawn, Speech } from './speaker.ts';
import { mark } from './token.ts';

const { tongues, base, out } = workerData as Speech;
const [first] = tongues;
const voices = tongues.map((tongue) => ({ folder: tongue === first ? out : path.join(out, tongue), voice: pageVoice(tongue, first, base) }));

/** Written at once: there are thousands, and to wait for each takes longer than all else. */
function write(folder: string, file: string, what: string | Buffer): void {
  const to = path.join(folder, file);
  mkdirSync(path.dirname(to), { recursive: true });
  writeFileSync(to, what);
}

function speak({ file, bytes }: Drawn): void {
  const drawn = Buffer.from(bytes);
  if (!drawn.includes(mark)) return write(out, file, drawn);
  if (!file.endsWith('.html')) throw new Error(`${file}: words of the interface stand here as they are drawn; say them with \`spoken\`.`);
  const pieces = drawnPage(drawn.toString(), base);
  const isOnce = isSpokenOnce(file.replace(/index\.html$/, ''));
  for (const { folder, voice } of isOnce ? voices.slice(0, 1) : voices) write(folder, file, voice(pieces));
}

parentPort?.on('message', (drawn: Drawn) => {
  const began = performance.now();
  speak(drawn);
  parentPort?.postMessage({ bytes: drawn.bytes.byteLength, took: performance.now() - began } satisfies Done);
});
