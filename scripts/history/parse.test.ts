import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BatchParser, parseLog, parseTree } from './parse.ts';

const ID = '13ca5ed217c01c4fd4b3e7c9b034761be2ee080e';
const OTHER = 'e033960b8023a9e4214964d83fc5e3d454dd760c';

describe('what git prints', () => {
  it('of a tree is its files, whatever their names', () => {
    const text = [
      `100644 blob ${ID}      12\tpersonas/maya/persona.mdx`,
      `100755 blob ${ID}       0\tpersonas/a b/\n\té.yml`,
      `120000 blob ${ID}      14\tlink`,
      `160000 commit ${ID}       -\tother repository`,
      'something else',
      '',
    ].join('\0');
    expect(parseTree(text)).toEqual([
      { file: 'personas/maya/persona.mdx', isFile: true, blob: ID, size: 12 },
      { file: 'personas/a b/\n\té.yml', isFile: true, blob: ID, size: 0 },
      { file: 'link', isFile: false, blob: ID, size: 14 },
      { file: 'other repository', isFile: false, blob: ID, size: 0 },
    ]);
  });

  it('of a log is each change with its commit and day', () => {
    const none = '0'.repeat(40);
    const raw = (before: string, after: string, mode: string, kind: string): string => `:100644 ${mode} ${before} ${after} ${kind}`;
    const text = `\x02${ID} 2026-03-04\0\n${raw(none, OTHER, '100644', 'A')}\0a/persona.mdx\0${raw(OTHER, none, '000000', 'D')}\0:100644 b\0\x02${OTHER} 2026-03-05\0\n${raw(ID, OTHER, '120000', 'T')}\0a/persona.mdx\0`;
    expect(parseLog(text)).toEqual([
      { commit: ID, day: '2026-03-04', file: 'a/persona.mdx', blob: OTHER },
      { commit: ID, day: '2026-03-04', file: ':100644 b' },
      { commit: OTHER, day: '2026-03-05', file: 'a/persona.mdx' },
    ]);
    expect(parseLog('')).toEqual([]);
  });

  it('of objects is the same, however it is cut into chunks; objects that are not at hand have no bytes', () => {
    const texts = ['', 'one\n', `${ID} blob 3\nabc\n`, 'ü'.repeat(50)];
    const parts = texts.map((text) => Buffer.concat([Buffer.from(`${ID} blob ${Buffer.byteLength(text)}\n`), Buffer.from(text), Buffer.from('\n')]));
    const whole = Buffer.concat([...parts.slice(0, 2), Buffer.from(`${OTHER} missing\n`), ...parts.slice(2)]);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: whole.length }), { maxLength: 12 }), (cuts) => {
        const parser = new BatchParser();
        const ends = [...new Set([...cuts, whole.length])].sort((a, b) => a - b);
        const found = ends.flatMap((end, index) => parser.take(whole.subarray(ends[index - 1] ?? 0, end)));
        expect(found.map(({ blob, bytes }) => [blob, bytes?.toString()])).toEqual([
          [ID, texts[0]],
          [ID, texts[1]],
          [OTHER, undefined],
          [ID, texts[2]],
          [ID, texts[3]],
        ]);
      }),
    );
  });
});
