import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { say } from '../say.ts';
import { Speaker } from './speaker.ts';

let out: string;
beforeEach(async () => {
  out = await mkdtemp(path.join(tmpdir(), 'earshot-'));
});
afterEach(() => rm(out, { recursive: true }));

const bytesOf = (text: string): ArrayBuffer => new TextEncoder().encode(text).buffer;
const begin = (): Speaker => new Speaker({ tongues: ['en', 'de'], base: '/', out });
const read = (file: string): Promise<string> => readFile(path.join(out, file), 'utf8');

describe('the thread that speaks', () => {
  it('writes a page in every language, one that is there once in the first, and data as they are', async () => {
    const speaker = begin();
    for (let page = 0; page < 200; page++) await speaker.speak(`voices/${page}/index.html`, bytesOf(`<p>${say('frame.voices')} ${page}</p>`));
    await speaker.speak('voices/channel/ticket/index.html', bytesOf(`<p>${say('frame.voices')}</p>`));
    await speaker.speak('voices.json', bytesOf('{"voices":[]}'));
    await speaker.speak('empty.txt', bytesOf(''));
    await speaker.end();
    expect(await read('empty.txt')).toBe('');
    expect(await read('voices/199/index.html')).toBe('<p>Voices 199</p>');
    expect(await read('de/voices/199/index.html')).toBe('<p>Stimmen 199</p>');
    expect(await read('voices/channel/ticket/index.html')).toBe('<p>Voices</p>');
    expect(existsSync(path.join(out, 'de', 'voices', 'channel'))).toBe(false);
    expect(await read('voices.json')).toBe('{"voices":[]}');
  });

  it.each([
    ['data with words of the interface in them', 'voices.json', say('frame.voices')],
    ['a token that does not end', 'index.html', say('frame.voices').slice(0, -2)],
  ])('ends with an error that names %s', async (_what, file, text) => {
    const speaker = begin();
    await speaker.speak(file, bytesOf(text));
    await expect(speaker.end()).rejects.toThrow(/say them with|does not end/);
  });
});
