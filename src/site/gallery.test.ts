import { describe, expect, it } from 'vitest';
import type { Wiki } from '#model/wiki.ts';
import { entryOf, quoteOf, speaking } from './sample.ts';
import { faceOf, groupsOf } from './gallery.ts';

const grouped = (wiki: Wiki): string[] => groupsOf(wiki).map(({ theme, entries }) => `${theme?.id ?? 'none'}: ${entries.map(({ id }) => id).join(' ')}`);

describe('many people', () => {
  it('stand by the theme that each speaks of more than the others do', () => {
    const wiki = speaking({ ada: ['money', 'money', 'time'], ben: ['money', 'time', 'time'], cleo: ['money', 'money', 'money'], dora: ['time'] });
    expect(grouped(wiki)).toEqual(['money: ada cleo', 'time: ben dora']);
  });

  it('are all there, each once, those of no theme at the end', () => {
    const wiki = speaking({ ada: [], ben: ['trust'], cleo: ['time'], dora: [] });
    expect(grouped(wiki)).toEqual(['time: cleo', 'trust: ben', 'none: ada dora']);
  });

  it('stand together where the wiki has no themes', () => {
    expect(groupsOf({ ...speaking({ ada: [], ben: [] }), themes: [] }).map(({ entries }) => entries.length)).toEqual([2]);
  });
});

describe('what the front page says of a person', () => {
  it('is what moves them, or else what most people speak of', () => {
    expect(faceOf(entryOf([quoteOf({ supports: ['tin'] }), quoteOf({ text: 'I count it by hand, twice', supports: ['tin'], by: 'P08' })])).moves?.id).toBe(
      'tin',
    );
  });

  it('is a voice that can be read in passing, whole', () => {
    const text = 'I do it when the kids are asleep';
    const face = faceOf(entryOf([quoteOf({ text: 'No.' }), quoteOf({ text: `${text}, ${'and then '.repeat(40)}` }), quoteOf({ text })]));
    expect(face.voice?.text).toBe(text);
  });

  it('is no voice where nobody has been heard', () => {
    expect(faceOf(entryOf([])).voice).toBeUndefined();
  });
});
