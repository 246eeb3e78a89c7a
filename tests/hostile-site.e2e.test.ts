/** A wiki in which every text tries to break out of its page: built, and opened in a browser, with the policy and without it. */
import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { ApiPersona } from '#model/api.ts';
import { pagePolicy } from '#model/policy.ts';
import { Sandbox } from '../scripts/sandbox/sandbox.ts';
import { openSite, type OpenSite, type Visit } from './site-browser.ts';

// Whole sites are built here, and each of their pages is opened.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

/** What each text tries, in turn: markup, ends of scripts and comments, attributes, templates, terminal escapes. */
const BREAKS = [
  '</script><script>window.pwned=1</script>',
  '"><img src=x onerror=window.pwned=1>',
  '<svg onload=window.pwned=1>',
  '--><!-- <script>window.pwned=1</script>',
  ']]><script>window.pwned=1</script>',
  '</title></style></textarea><script>window.pwned=1</script>',
  '<iframe srcdoc="<script>parent.pwned=1</script>">',
  '<base href="https://elsewhere.example/"><meta http-equiv="refresh" content="0;url=https://elsewhere.example">',
  '<style>body{display:none}</style><p style="position:fixed;inset:0">',
  '<form action="https://elsewhere.example"><input name=password>',
  '<a id=document name=cookie href="javascript:window.pwned=1">here</a>',
  '{process.exit(1)} ${window.pwned=1} {{7*7}} <%= 7 %>',
  '<img src="https://elsewhere.example/pixel.png"> ![](https://elsewhere.example/pixel.png)',
  '&lt;script&gt;window.pwned=1&lt;/script&gt; &#60;script&#62;',
];
/** A text of words that holds one of them. */
const text = (index: number, words = 'She says'): string => `${words} ${BREAKS[index % BREAKS.length]} aloud.`;
const yaml = JSON.stringify;

const persona = `---
name: ${yaml(`Maya ${BREAKS[0]}`)}
tagline: ${yaml(text(1))}
place: ${yaml(`Whitby ${BREAKS[2]}`)}
work: ${yaml(text(3))}
owner: ${yaml(`Team ${BREAKS[1]}`)}
purpose: ${yaml(text(4))}
notFor: ${yaml(text(5))}
pronoun: she
themes: [time]
claims:
${BREAKS.map((_break, index) => `  - id: claim-${index}\n    facet: frustration\n    says: ${yaml(text(index))}\n    themes: [time]\n    listensFor: [${yaml(`the ${index} ${BREAKS[1]}`)}]\n`).join('')}
---
She writes &lt;script&gt;window.pwned=1&lt;/script&gt; and \`</script><script>window.pwned=1</script>\`. <Claim id="claim-0" />

[A safe link](https://bakers.example/) and [herself](persona:maya#claim-0).
`;

const quotes = BREAKS.map((_break, index) =>
  [
    `- id: q${String(index).padStart(7, '0')}`,
    `  text: ${yaml(text(index, 'I say'))}`,
    `  language: '"><b>'`,
    '  said: 2026-03-04',
    `  by: P${index + 10}`,
    '  channel: interview',
    `  from: ${yaml(`interviews/2026-03-04-p07.md#L${index}"><script>window.pwned=1</script>`)}`,
    `  supports: [claim-${index}]`,
    `  because: ${yaml(`phrase "${BREAKS[1]}"`)}`,
    `  status: featured`,
    '',
  ].join('\n'),
).join('');

const note = `---
date: 2026-03-04
participant: P07
persona: maya
consent: public
speakers: { P07: customer }
verbatim: all
themes: [time]
---
# ${BREAKS[0]}

${BREAKS.map((one, index) => `**P07:** I say ${index % 2 === 0 ? one : `\`${one}\``} aloud.`).join('\n\n')}
`;

const themes = `- id: time\n  name: ${yaml(`Time ${BREAKS[2]}`)}\n  about: ${yaml(text(0))}\n  aliases: [${yaml(BREAKS[1])}]\n`;

const good = {
  'personas/maya/persona.mdx': persona,
  'personas/maya/quotes/2026-03-04-p07.yml': quotes,
  'conversations/interviews/2026-03-04-p07.md': note,
  'themes.yml': themes,
};

let content: Sandbox;
let site: OpenSite;
let dist = '';
let built = { status: 0 as number | null, said: '' };

function build(root: Sandbox): typeof built {
  dist = path.join(root.ground.content, '.site');
  const env = { ...process.env, EARSHOT_CACHE: path.join(root.ground.content, '.cache'), EARSHOT_AUDIENCE: 'internal', EARSHOT_VAULT: root.ground.content };
  const args = [path.join(import.meta.dirname, '../scripts/build.ts'), '--content', root.ground.content, '--out', dist];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: path.join(import.meta.dirname, '..'), env, encoding: 'utf8' });
  return { status, said: stdout + stderr };
}

beforeAll(async () => {
  content = await Sandbox.with(good);
  built = build(content);
  site = await openSite(dist);
});

afterAll(async () => {
  await site.close();
  await content[Symbol.asyncDispose]();
});

const pages = (): string[] =>
  globSync('**/*.html', { cwd: dist })
    .map((file) => `/${file.replaceAll(path.sep, '/').replace(/index\.html$/, '')}`)
    .sort();

/** What a page did that nobody asked for. */
async function doneBy({ page, requests }: Visit, site: OpenSite): Promise<Record<string, unknown>> {
  // What is done on a click is done.
  await page.evaluate(() => {
    for (const one of document.querySelectorAll('details')) one.open = true;
  });
  const seen = await page.evaluate(() => ({
    pwned: (window as unknown as { pwned?: number }).pwned,
    violations: (window as unknown as { violations: string[] }).violations,
    cookie: document.cookie,
    hidden: getComputedStyle(document.body).display === 'none',
    added: document.querySelectorAll('iframe, object, embed, base, form[action], style, [style], [srcdoc], [onerror], [onload], [href^="javascript:"]').length,
    refresh: document.querySelectorAll('meta[http-equiv="refresh" i]').length,
    // Where a text closed the head, or came before it, the policy would not be what a browser reads first.
    first: document.head.firstElementChild?.getAttribute('content'),
  }));
  return { ...seen, elsewhere: requests.filter((url) => !url.startsWith(site.origin)) };
}

/** Opens pages one after another, and looks at what each did. */
async function openEach(addresses: readonly string[], bypassCSP: boolean): Promise<void> {
  const tab = await site.tab({ bypassCSP });
  for (const address of addresses) {
    const visit = await tab.open(address);
    expect(await doneBy(visit, site), address).toEqual(NOTHING);
    expect(visit.complaints, address).toEqual([]);
  }
  await tab.close();
}

/** The languages whose pages lie below their tag. */
const others = globSync('*.json', { cwd: path.join(import.meta.dirname, '../src/messages') }).map((file) => path.parse(file).name);

const NOTHING = { pwned: undefined, violations: [], cookie: '', hidden: false, added: 0, refresh: 0, first: pagePolicy, elsewhere: [] };

describe('a wiki whose every text tries to break out', () => {
  it('is built', () => {
    expect(built).toMatchObject({ status: 0 });
    expect(pages()).toContain('/personas/maya/');
    expect(pages()).toContain('/conversations/interviews/2026-03-04-p07/');
  });

  it('does nothing on any page, in any language, by escaping alone', async () => {
    await openEach(pages(), true);
  });

  it('does nothing on any page, by the policy as well, which is the same in every language', async () => {
    const first = pages().filter((address) => !others.some((tag) => address.startsWith(`/${tag}/`)));
    expect(first.length).toBeGreaterThan(15);
    expect(first.length).toBeLessThan(pages().length);
    await openEach([...first, '/ar/personas/maya/'], false);
  });

  it('shows each text word for word', async () => {
    const { page } = await site.visit('/personas/maya/');
    for (const [index] of BREAKS.entries()) {
      expect(await page.locator(`[id="claim-${index}"]`).first().textContent(), `claim ${index}`).toContain(text(index));
      expect(
        await page
          .locator(`[id="q-q${String(index).padStart(7, '0')}"] .words`)
          .first()
          .textContent(),
        `quote ${index}`,
      ).toBe(text(index, 'I say'));
    }
    expect(await page.title()).toContain(BREAKS[0]);
  });

  it('finds and shows texts and the names of choices as they are, and runs none of them', async () => {
    const visit = await site.visit('/search/?q=aloud&theme=time', { bypassCSP: true });
    await visit.page.locator('.results a').first().waitFor();
    expect(await visit.page.locator('.results').textContent()).toContain('window.pwned=1');
    const chip = visit.page.locator('.chosen .chip');
    await chip.waitFor();
    expect(await chip.textContent()).toContain(`Time ${BREAKS[2]}`);
    expect({ ...(await doneBy(visit, site)), added: 0 }).toEqual(NOTHING);
  });

  it('holds each text exactly in its data, and well-formed in its feeds', () => {
    const data = JSON.parse(readFileSync(path.join(dist, 'api/personas/maya.json'), 'utf8')) as ApiPersona;
    expect(data.claims.map(({ says }) => says).sort()).toEqual(BREAKS.map((_break, index) => text(index)).sort());
    expect(data.claims.flatMap(({ quotes: own }) => own.map((quote) => quote.text)).sort()).toEqual(BREAKS.map((_break, index) => text(index, 'I say')).sort());
    for (const file of globSync('**/*.atom', { cwd: dist })) {
      const parser = new SaxesParser();
      parser.on('error', (error) => {
        throw error;
      });
      parser.on('opentag', ({ name }) => expect(name).not.toBe('script'));
      parser.write(readFileSync(path.join(dist, file), 'utf8')).close();
    }
  });
});

describe('a wiki whose files try to get out', () => {
  it.each([
    ['a link that runs', { 'personas/maya/persona.mdx': persona.replace('https://bakers.example/', 'jav&#x61;script:window.pwned=1') }, 'persona.mdx'],
    ['a scene that runs', { 'personas/maya/scene.svg': '<svg xmlns="http://www.w3.org/2000/svg" onload="window.pwned=1"/>' }, 'scene.svg'],
  ])('is not published, and the file is named: %s', async (_what, files: Record<string, string>, named) => {
    await using root = await Sandbox.with({ ...good, ...files });
    const { status, said } = build(root);
    expect(status).toBe(1);
    expect(said).toContain(named);
  });

  it('is not published, and both notes are named, where one page would stand for two: by case or by Unicode form', async () => {
    const twins = { 'conversations/interviews/2026-03-04-P07.md': note, 'conversations/calls/cafe\u0301.md': note, 'conversations/calls/caf\u00e9.md': note };
    await using root = await Sandbox.with({ ...good, ...twins });
    const { status, said } = build(root);
    expect(status).toBe(1);
    expect(said).toContain('conversations/interviews/2026-03-04-p07.md  This file and `conversations/interviews/2026-03-04-P07.md` have the same name');
    expect(said).toContain('conversations/calls/caf\u00e9.md  This file and `conversations/calls/cafe\u0301.md` have the same name');
  });

  it('loses no page without a word: notes of one name but for the ending, and one named as a page of the site is', async () => {
    await using root = await Sandbox.with({ ...good, 'conversations/interviews/2026-03-04-p07.markdown': note, 'conversations/unmatched.md': note });
    const { status, said } = build(root);
    expect(status).toBe(1);
    for (const address of ['/conversations/interviews/2026-03-04-p07/', '/conversations/unmatched/'])
      expect(said).toContain(`Two pages have the address \`${address}\``);
    expect(said).not.toMatch(/\n\s+at .*:\d+:\d+/);
  });
});
