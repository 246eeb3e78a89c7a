import fc from 'fast-check';
import type { Nodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { describe, expect, it } from 'vitest';
import { simpleTree } from './simple-html.ts';

/** What is looked at in a tree: names, words, and the properties by which it is known what is seen. */
function seen(node: Nodes): unknown {
  if (node.type === 'text') return node.value;
  if (node.type === 'root') return node.children.map(seen);
  if (node.type !== 'element') return node.type;
  const { className, style, id, hidden, ariaHidden } = node.properties;
  return [node.tagName, { className, style, id, hidden, ariaHidden }, node.children.map(seen)];
}

const parsed = (html: string): Root => fromHtml(html, { fragment: true });

const words = fc.oneof(
  fc.string({ unit: fc.constantFrom(...' \n\tabä🧁\u00a0\u200b\u200e&;#x3<>"\'=/-') }),
  fc.constantFrom(
    '&amp;',
    '&nbsp;',
    '&#39;',
    '&#x1F9C1;',
    '&#128;',
    '&copy',
    '&notit;',
    '&hellip;',
    '&',
    ' & ',
    '&lt;br&gt;',
    'Fish & chips',
    '\r\n',
    '&#0;',
    '<!-- -->',
  ),
);
const name = fc.constantFrom(
  ...['p', 'div', 'br', 'span', 'b', 'em', 'a', 'ul', 'ol', 'li', 'blockquote', 'img', 'u', 'font', 'section', 'pre', 'table', 'td', 'h1', 'svg', 'P', 'code'],
);
const attributes = fc.constantFrom(
  ...[
    '',
    '',
    '',
    ' class="gmail_quote x"',
    " style='display: none'",
    ' hidden',
    ' id="divRplyFwdMsg"',
    ' href="https://x.example/?a=1&amp;b=2"',
    ' aria-hidden="true"',
  ],
  ...[' class="a" class="b"', ' style="a&quot;b"', ' width=3', ' CLASS="x"', ' /', '  title="a > b"', ' hidden=""', ' data-x'],
);
/** Tags that mostly fit each other, and now and then do not. */
const markup: fc.Arbitrary<string> = fc.letrec<{ html: string }>((tie) => ({
  html: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    words,
    fc.tuple(name, attributes, fc.array(tie('html'), { maxLength: 4 })).map(([tag, more, inside]) => `<${tag}${more}>${inside.join('')}</${tag}>`),
    fc.tuple(name, attributes).map(([tag, more]) => `<${tag}${more}>`),
    name.map((tag) => `</${tag}>`),
    fc.array(tie('html'), { maxLength: 4 }).map((parts) => parts.join('')),
    fc.array(tie('html'), { maxLength: 4 }).map((parts) => parts.map((part) => `<p>${part}</p>`).join('\n')),
    fc.array(tie('html'), { maxLength: 4 }).map((parts) => `<ul>${parts.map((part) => `<li>${part}</li>`).join('')}</ul>`),
    fc.constant('<br>'),
  ),
})).html;

describe('A simple tree of HTML', () => {
  it('is the tree that a browser makes, or none', () => {
    fc.assert(
      fc.property(markup, (html) => {
        const tree = simpleTree(html);
        if (tree) expect(seen(tree)).toEqual(seen(parsed(html)));
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    '<p>The scale forgets the flour.</p><p>Every <b>single</b> morning.<br>Twice on Fridays &amp; Mondays.</p>',
    '<div dir="ltr">Hi,<div><br></div><div>2 &lt; 3&nbsp;</div></div>',
    '<p class="no-margin">One</p>\n<ul>\n<li>two</li>\n<li><p>three</p></li>\n</ul><div class="gmail_quote">Theirs</div>',
    'Only words &amp; <a href="https://x.example/?a=1&amp;b=2" rel="nofollow noopener">a link</a><img src="x.png" />',
  ])('is made of %s', (html) => {
    const tree = simpleTree(html);
    expect(tree).toBeDefined();
    expect(tree && seen(tree)).toEqual(seen(parsed(html)));
  });

  it.each([
    '<p>One<p>two',
    '<b>a<p>b</b>c</p>',
    '<p><div>x</div></p>',
    '<li>x</li>',
    '<a>x<a>y</a></a>',
    'a &copy b',
    '<table><tr><td>x</td></tr></table>',
    'a<!-- b -->c',
    'one\r\ntwo',
  ])('is not made of %s', (html) => {
    expect(simpleTree(html)).toBeUndefined();
  });
});
