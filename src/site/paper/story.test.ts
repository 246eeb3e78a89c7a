import { mdxToJs, mdxToMdast } from 'satteri';
import { describe, expect, it } from 'vitest';
import { storyEnd } from './story-end.ts';
import { endOnPaper, hoursOf, partsAfter, type Node } from './story.ts';

const blocksOf = (mdx: string): readonly Node[] => (mdxToMdast(mdx, {}) as unknown as Node).children ?? [];
const lines = (n: number): string => 'x'.repeat(40 * n);
/** A story of parts with so many lines each. */
const story = (...parts: number[][]): string => parts.map((own, index) => [`## Part ${index + 1}`, ...own.map(lines)].join('\n\n')).join('\n\n');

describe('a story on paper', () => {
  it('is whole where it fits', () => {
    expect(endOnPaper(blocksOf(story([10], [10])), 40)).toBeUndefined();
  });

  it('ends with one of its parts, if that fills the page well', () => {
    expect(endOnPaper(blocksOf(story([20, 12], [4, 20])), 40)).toBe(3);
  });

  it('ends with a paragraph otherwise, and never with a heading', () => {
    expect(endOnPaper(blocksOf(story([10, 10], [8, 20])), 40)).toBe(5);
    expect(endOnPaper(blocksOf(story([10, 10], [30])), 40)).toBe(3);
  });

  it('counts neither the voices nor the hours in it, which stand elsewhere', () => {
    const day = '<Day>\n<Moment at="03:40">Up.</Moment>\n</Day>';
    expect(endOnPaper(blocksOf(`${story([30])}\n\n<Voice claim="evenings" />\n\n${day}`), 34)).toBeUndefined();
  });

  it('counts a claim that stands in its own sentence', () => {
    expect(endOnPaper(blocksOf(`${story([30])}\n\n<Claim id="evenings" />`), 34)).toBe(2);
  });

  it('says which parts of it are left out', () => {
    expect(partsAfter(blocksOf(story([1], [1], [1])), 2)).toBe('Part 2 · Part 3');
    expect(partsAfter(blocksOf(story([1, 1])), 2)).toBe('');
    expect(partsAfter(blocksOf(story(...Array.from({ length: 40 }, () => [1]))), 2)).toBe('');
  });

  it('is marked where it ends, once, and not where it is whole', () => {
    const marks = (mdx: string): string[] => [...mdxToJs(mdx, { mdastPlugins: [storyEnd] }).code.matchAll(/of: "([^"]*)"/g)].map(([, of]) => of ?? '');
    expect(marks(story([60], [60], [60]))).toEqual(['Part 2 · Part 3']);
    expect(marks(story([10]))).toEqual([]);
  });
});

describe('the hours of a usual day', () => {
  it('are those of the story, as plain words', () => {
    const day =
      '<Day>\n<Moment at="03:40">Up *without* the <Claim id="dark">light</Claim> on.</Moment>\n<Moment at="21:50">Asleep,\nwith the pen.</Moment>\n</Day>';
    expect(hoursOf(`## A usual day\n\n${day}\n\nAfter it.`)).toEqual([
      { at: '03:40', says: 'Up without the light on.' },
      { at: '21:50', says: 'Asleep, with the pen.' },
    ]);
  });

  it('are none where there is no day', () => {
    expect(hoursOf('## Her life\n\nWords.')).toEqual([]);
  });
});
