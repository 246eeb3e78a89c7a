import { describe, expect, it } from 'vitest';
import { htmlToText, plainWords } from './html.ts';

describe('The words of a cell', () => {
  it.each([
    ['I <3 this & that', 'I <3 this & that'],
    ['a < b, but b > c', 'a < b, but b > c'],
    ['the <b> tag is missing', 'the <b> tag is missing'],
    ['https://x.example/?a=1&copy=2', 'https://x.example/?a=1&copy=2'],
    ['AT&amp;T said &quot;no&quot; &#39;twice&#x27; &hellip;', 'AT&T said "no" \'twice\' …'],
    ['&amp;lt;', '&lt;'],
    ['<p>One<br>two</p><p>three</p>', 'One\ntwo\n\nthree'],
    ['<p>2 &lt; 3 &amp;amp; so on</p>', '2 < 3 &amp; so on'],
    ['<table><tr><td>flour</td><td>5</td></tr><tr><td>salt</td><td>1</td></tr></table>', 'flour\t5\nsalt\t1'],
    ['<a href="https://x.example">here</a><img src="x" alt="A logo">', 'here'],
    ['Mine.<br><blockquote>Theirs.</blockquote>', 'Mine.'],
    ['<div>Seen<span style="display: none">unseen</span></div>', 'Seen'],
    ['<p>It says:</p><pre>ERR 17\n  at till</pre>', 'It says:'],
    ['<pre>All of my mail\nis set like this</pre>', 'All of my mail\nis set like this'],
  ])('%s', (cell, words) => {
    expect(plainWords(cell)).toBe(words);
  });
});

describe('HTML that no person wrote', () => {
  it.each([
    ['nested without end', '<div>'.repeat(390_000)],
    ['styled without end', '<b>'.repeat(600_000)],
    ['in lists without end', '<li>'.repeat(400_000)],
    ['of paragraphs without end', '<p>'.repeat(600_000)],
    ['larger than a message', `<p>${'x'.repeat(2_000_001)}</p>`],
  ])('%s is given up, not waited for', (_name, html) => {
    expect(htmlToText(html)).toBeUndefined();
    expect(plainWords(`${html}</p>`)).toBeUndefined();
  });
});
