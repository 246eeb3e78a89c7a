/** Group G: the story of a persona that would run, and claims that lead nowhere. */
import { PERSONA } from '../../scripts/sandbox/sandbox.ts';
import type { BadInput } from './bad-input.ts';

/** The persona whose story is bad; nobody's quotes belong to it. */
export const ODD = 'personas/odd/persona.mdx';

const story = (id: string, text: string): BadInput => ({
  id,
  what: `a story with ${JSON.stringify(text)}`,
  ends: ['REJECT'],
  files: () => ({ [ODD]: `${PERSONA.replace('name: Maya', 'name: Odd').replace('[sole-trader]', '[nobody]')}\n${text}\n` }),
});

/** Stories. */
export const stories: readonly BadInput[] = [
  ...['import fs from "node:fs"', 'import "node:fs"', 'import x from "https://evil.example/x.js"', 'Words.\n\nimport x from "y"'].map((text) =>
    story('G01', text),
  ),
  ...[
    'export const hacked = 1',
    'export default () => null',
    'export const getStaticPaths = () => []',
    'export { x } from "y"',
    'Words.\n\nexport const prerender = false',
  ].map((text) => story('G02', text)),
  ...[
    '{globalThis.hacked = 1}',
    'Words {process.exit(1)} words.',
    '{/* a comment */}',
    '{}',
    '> {1}',
    '- {1}',
    '**{1}**',
    '# {1}',
    '[{1}](#a)',
    '{`x`}',
    '| {1} |\n|-|\n| a |',
    '{"a"}',
  ].map((text) => story('G03', text)),
  ...['<Claim id={globalThis.hacked = 1} />', '<Claim id={"evenings"} />', '<Claim id={`evenings`} />', '<Voice claim={x} />', '<Claim\nid={x}\n/>'].map(
    (text) => story('G04', text),
  ),
  ...['<Claim {...globalThis} />', '<Claim id="evenings" {...{ onClick: 1 }} />', '<Claim {...x} id="evenings" />'].map((text) => story('G05', text)),
  ...[
    '<script>hacked = 1</script>',
    '<img src="x" onerror="hacked=1" />',
    '<iframe src="https://evil.example/"></iframe>',
    '<div>x</div>',
    '<Fragment set:html="x" />',
    '<Notes of="evenings" />',
    '<a href="javascript:hacked=1">x</a>',
    '<Claim.x id="evenings" />',
    '<svg:script>x</svg:script>',
    '<claim id="evenings" />',
    '<>x</>',
    '<constructor />',
    '<__proto__ />',
    '<toString />',
    '<Content />',
    '<style>{`x`}</style>',
    '<slot />',
    '<Claim id="evenings" onclick="hacked=1" />',
    '<Claim id="evenings" client:load />',
    '<Claim id="evenings" set:html="<b>x</b>" />',
    '<Claim id />',
    '<b>x</b>',
    '<component:x />',
  ].map((text) => story('G06', text)),
  ...[
    '<Claim id="evenings">{globalThis.hacked = 1}</Claim>',
    '**a _b {1}_**',
    '> - {1}',
    '<Claim id="evenings"><script>x</script></Claim>',
    '<Day>{1}</Day>',
  ].map((text) => story('G07', text)),
  ...[
    '[x](javascript:hacked=1)',
    '[x](java&#115;cript:hacked=1)',
    '[x](java&Tab;script:x)',
    '[x](JaVaScRiPt:x)',
    '[x](data:text/html,x)',
    '[x](vbscript:x)',
    '[x]: javascript:hacked\n\n[x]',
    '[x](<java script:x>)',
    '[x](<\u0001javascript:x>)',
    '[x](file:///etc/passwd)',
    '[x](//evil.example)',
    '[x](blob:x)',
    '![](https://evil.example/x.gif)',
    '![x](x.png)',
    '[x](\\\\evil.example)',
    '[x](/\\evil.example)',
    '[x][y]\n\n[y]: <java&#x73;cript:x>',
  ].map((text) => story('G08', text)),
  ...[
    '<Claim id="nowhere" />',
    '<Voice claim="nowhere" />',
    '<Claim id="" />',
    '<Claim id="__proto__" />',
    '<Claim id="constructor" />',
    '<Claim id="evenings " />',
  ].map((text) => story('G09', text)),
  ...['{', '<', '<Claim', '<Claim id="evenings>', '</Claim>', '<Claim id="evenings">', '{{', '<!-- a comment -->', '<3'].map((text) => story('G07', text)),
  ...['> '.repeat(2_000), '- '.repeat(2_000), '<Day>'.repeat(3_000), '{'.repeat(5_000), '<a '.repeat(20_000)].map((text) => ({
    ...story('G07', text),
    what: `a story with many ${text.slice(0, 5)}`,
  })),
];
