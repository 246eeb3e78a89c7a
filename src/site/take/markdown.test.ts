import { describe, expect, it } from 'vitest';
import { inMarkdown } from './markdown.ts';

describe('a quote as Markdown', () => {
  it('says who said it, when, and leads back to it', () => {
    const taken = {
      words: 'I do it after bedtime.',
      beside: ['P07, interview, 4 March 2026'],
      name: 'Maya',
      href: 'https://wiki.example/personas/maya/#q-a1b2c3d4',
    };
    expect(inMarkdown(taken)).toBe('> I do it after bedtime.\n>\n> — P07, interview, 4 March 2026 · [Maya](https://wiki.example/personas/maya/#q-a1b2c3d4)');
  });

  it('keeps the words exact, whatever signs are in them', () => {
    const taken = { words: '*never* <b>me</b> [x](y) & `z`\n1. first\n- then', beside: [], name: 'Maya', href: 'https://wiki.example/a(b)' };
    expect(inMarkdown(taken).split('\n')).toEqual([
      '> \\*never\\* \\<b\\>me\\</b\\> \\[x\\](y) \\& \\`z\\`',
      '> 1\\. first',
      '> \\- then',
      '>',
      '> — [Maya](https://wiki.example/a%28b%29)',
    ]);
  });
});
