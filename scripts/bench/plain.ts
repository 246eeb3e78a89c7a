/** The yardstick: splits a file into lines and parses each as JSON, and nothing else. */
import { createReadStream } from 'node:fs';

const NEWLINE = 10;

/** Parses every line of a file. @returns how many there were */
async function parseLines(file: string): Promise<number> {
  let count = 0;
  let rest: Buffer = Buffer.alloc(0);
  const parse = (line: Buffer): void => {
    if (line.length === 0) return;
    JSON.parse(line.toString('utf8'));
    count++;
  };
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) {
    let from = 0;
    for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, from)) {
      const line = chunk.subarray(from, end);
      parse(rest.length === 0 ? line : Buffer.concat([rest, line]));
      rest = Buffer.alloc(0);
      from = end + 1;
    }
    rest = Buffer.concat([rest, chunk.subarray(from)]);
  }
  parse(rest);
  return count;
}

process.stdout.write(`${await parseLines(process.argv[2] ?? '')}\n`);
