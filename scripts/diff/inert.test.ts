import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markdownToMdast } from 'satteri';
import { fold } from '#model/fold.ts';
import { blockQuote, code } from './inert.ts';

interface Node {
  type: string;
  value?: string;
  children?: Node[];
}

/** The kinds of nodes in a text, and what it shows. */
function shown(markdown: string): { kinds: Set<string>; words: string } {
  const kinds = new Set<string>();
  let words = '';
  const visit = ({ type, value, children }: Node): void => {
    kinds.add(type === 'html' && value === '<!-- -->' ? 'nothing' : type);
    if (type === 'text' || type === 'inlineCode') words += value ?? '';
    children?.forEach(visit);
  };
  visit(markdownToMdast(markdown, { features: { gfm: true, math: true } }));
  return { kinds, words };
}

const HARMLESS = ['root', 'blockquote', 'paragraph', 'text', 'nothing'];

/** What a platform makes a link or a mention of, after Markdown: it looks at each run of text alone. */
const LOOKED_FOR = /@[\p{L}\p{N}_-]|#\d|:\/\/|www\.|GH-\d|:[a-z0-9_+-]+:/iu;

function runsOf(markdown: string): string[] {
  const runs: string[] = [];
  const visit = ({ type, value, children }: Node): void => {
    if (type === 'text') runs.push(value ?? '');
    children?.forEach(visit);
  };
  visit(markdownToMdast(markdown, { features: { gfm: true, math: true } }));
  return runs;
}

const hostile = [
  '# a heading',
  '#1 of my problems',
  '- a list',
  '+ a list',
  '1. first',
  '2) second',
  '--- a rule',
  '=== setext',
  '> nested',
  '    code by indent',
  '```js',
  '~~~',
  '`code`',
  '**bold** and _emphasis_ and ~~struck~~',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<!-- a comment -->',
  '![picture](https://evil.example/x.png)',
  '[link](javascript:alert(1)) and [ref]: https://evil.example',
  '<https://evil.example>',
  'https://evil.example/path?q=1',
  'www.evil.example',
  'write to nora.quill@post.example or mailto:nora@post.example',
  'ask @dana or @team/design',
  'see #12, owner/repo#13 and GH-14',
  'so good :smile: :+1:',
  '| a | b |',
  '&amp; &lt;b&gt; &#x41;',
  '$5 and $x^2$',
  'a footnote[^1]',
  'back\\slash \\* and a trailing \\',
  'two  spaces\nand\n\nlines',
  '- [ ] a task',
  '{expression} and :::directive',
];

describe('a customer’s words in Markdown', () => {
  it.each(hostile)('are shown as they are, and nothing in them is markup: %j', (words) => {
    const markdown = blockQuote(words);
    expect(shown(markdown).words).toBe(fold(words));
    expect([...shown(markdown).kinds].filter((kind) => !HARMLESS.includes(kind))).toEqual([]);
    expect(runsOf(markdown).filter((run) => LOOKED_FOR.test(run))).toEqual([]);
  });

  it('are so whatever they are', () => {
    const pieces = fc.constantFrom(...hostile, ...'#*_`[]()<>!|~$&\\:@-+=1. \n'.split(''), 'a', 'é', '孩子', 'www.');
    const words = fc
      .array(pieces, { minLength: 1, maxLength: 8 })
      .map((parts) => parts.join(''))
      .filter((text) => fold(text) !== '');
    fc.assert(
      fc.property(words, (text) => {
        const { kinds, words } = shown(blockQuote(text));
        expect(words).toBe(fold(text));
        expect([...kinds].filter((kind) => !HARMLESS.includes(kind))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('stay plain to read where nothing needs care', () => {
    expect(blockQuote('It’s "mine", isn’t it? (I do it at 5 a.m. – always.) Price: 5,50 €!')).toBe(
      '> It’s "mine", isn’t it? (I do it at 5 a.m. – always.) Price: 5,50 €!',
    );
  });
});

it('a name with back ticks is code all the same', () => {
  expect(shown(code('a`b``c'))).toEqual({ kinds: new Set(['root', 'paragraph', 'inlineCode']), words: 'a`b``c' });
});
