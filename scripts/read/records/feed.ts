/** Feeds a parser chunk by chunk, so that what stood before a broken place is not lost with it. */
import type { Transform } from 'node:stream';

/** Yields what a parser makes of some chunks; throws what it throws, but only after all that it had made before. */
export async function* feed<T>(parser: Transform, chunks: AsyncIterable<Buffer | string>): AsyncIterable<T> {
  let failure: Error | undefined;
  parser.on('error', (error: Error) => (failure = error));
  const written = (chunk: Buffer | string): Promise<void> => new Promise((done) => void parser.write(chunk, () => done()));
  const ended = (): Promise<void> => new Promise((done) => parser.on('close', done).on('end', done).end());
  for await (const chunk of chunks) {
    const taken = written(chunk);
    yield* made<T>(parser);
    await taken;
    yield* made<T>(parser);
    if (failure) throw failure;
  }
  const finished = ended();
  yield* made<T>(parser);
  parser.resume();
  await finished;
  if (failure) throw failure;
}

function* made<T>(parser: Transform): Iterable<T> {
  for (let one = parser.read() as T | null; one !== null; one = parser.read() as T | null) yield one;
}
