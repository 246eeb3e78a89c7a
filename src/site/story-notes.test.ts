import { satteri } from '@astrojs/markdown-satteri';
import { mdxToJs } from 'satteri';
import { describe, expect, it } from 'vitest';
import { storyNotes } from './story-notes.ts';

async function notesIn(mdx: string): Promise<string[]> {
  const { code } = await mdxToJs(mdx, { mdastPlugins: [storyNotes] });
  return [...code.matchAll(/of: "([^"]+)"/g)].map(([, of]) => of ?? '');
}

describe('the notes of a story', () => {
  it('follow the paragraph that places their claims', async () => {
    expect(await notesIn('One <Claim id="a">word</Claim> and *<Claim id="b">more</Claim>*.\n\nPlain.\n\nTwo <Claim id="c" />.')).toEqual(['a b', 'c']);
  });

  it('stand once, though a claim is placed twice', async () => {
    expect(await notesIn('<Claim id="a">One</Claim> x.\n\nAgain <Claim id="a">one</Claim>.')).toEqual(['a']);
  });

  it('follow a claim on a line of its own', async () => {
    expect(await notesIn('<Claim id="a" />')).toEqual(['a']);
  });

  it('begin anew with each story', async () => {
    expect([await notesIn('<Claim id="a">x</Claim> y'), await notesIn('<Claim id="a">x</Claim> y')]).toEqual([['a'], ['a']]);
  });

  it('are made by the processor that the site is built with', () => {
    expect(satteri({ mdastPlugins: [storyNotes] }).name).toBe('satteri');
  });
});
