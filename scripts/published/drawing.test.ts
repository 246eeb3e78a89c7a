import { describe, expect, it } from 'vitest';
import { beyondDrawing } from './drawing.ts';

const svg = (inner: string, attributes = ''): string => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"${attributes}>\n${inner}\n</svg>`;

describe('a drawing', () => {
  it.each([
    ['shapes and words', '<title>A door</title><g opacity=".5"><path d="M0 0h9v9Z" fill="var(--accent)"/></g><text x="1" y="2">Open</text>'],
    ['its own colours and parts', '<defs><linearGradient id="a"><stop offset="0"/></linearGradient></defs><path fill="url(#a)" d="M0 0"/><use href="#a"/>'],
    ['a style of its own', '<style>path{fill:#8a4b26}@media(prefers-color-scheme:dark){path{fill:#fff}}</style>'],
    ['a remark', '<!-- the terrace -->'],
  ])('may hold %s', (_what, inner) => expect(beyondDrawing(svg(inner))).toBeUndefined());

  it.each([
    ['a script', '<script>alert(1)</script>'],
    ['a script in capitals', '<SCRIPT>alert(1)</SCRIPT>'],
    ['an event', '<path d="M0 0" onload="alert(1)"/>'],
    ['foreign content', '<foreignObject><iframe src="x"/></foreignObject>'],
    ['a link', '<a href="https://elsewhere.example"><path d="M0 0"/></a>'],
    ['a picture', '<image href="data:image/jpeg;base64,AAAA"/>'],
    ['a part from elsewhere', '<use href="https://elsewhere.example/a.svg#a"/>'],
    ['a part from elsewhere, in the old way', '<use xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="//elsewhere.example/a.svg#a"/>'],
    ['a link that runs', '<use href="jav&#x61;script:alert(1)"/>'],
    ['an animation of a link', '<set attributeName="href" to="javascript:alert(1)"/>'],
    ['a colour from elsewhere', '<path fill="url(https://elsewhere.example/a#b)" d="M0 0"/>'],
    ['a style from elsewhere', '<style>@import "https://elsewhere.example/a.css";</style>'],
    ['a style that reaches out', '<style><![CDATA[path{background:url(//elsewhere.example)}]]></style>'],
    ['a style whose letters are hidden', '<style>path{background:\\75 rl(//elsewhere.example)}</style>'],
    ['a style attribute that reaches out', '<path style="background:url(//elsewhere.example)" d="M0 0"/>'],
    ['what is known of its maker', '<metadata>Nora Quill</metadata>'],
    ['a drawing program’s notes', '<g xmlns:i="urn:i" i:export-filename="C:\\Users\\nora\\door.png"/>'],
    ['an element of another kind', '<html:p xmlns:html="http://www.w3.org/1999/xhtml">x</html:p>'],
  ])('may not hold %s', (_what, inner) => {
    const beyond = beyondDrawing(svg(inner));
    expect(beyond?.line).toBe(2);
    expect(beyond?.sentence).not.toMatch(/alert|elsewhere|nora/i);
  });

  it.each([
    ['declares entities', '<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><svg xmlns="http://www.w3.org/2000/svg">&b;</svg>'],
    ['calls a style sheet', '<?xml-stylesheet href="https://elsewhere.example/a.css"?><svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['runs when it opens', svg('', ' onload="alert(1)"')],
    ['is none', '<html><body>x</body></html>'],
    ['is empty', ''],
    ['is cut off', '<svg xmlns="http://www.w3.org/2000/svg"><g>'],
    ['is packed', '\u001f\ufffd\b\0'],
    ['is nested without end', svg('<g>'.repeat(20_000) + '</g>'.repeat(20_000))],
  ])('is refused where it %s', (_what, text) => expect(beyondDrawing(text)).toBeDefined());
});
