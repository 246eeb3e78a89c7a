/** A persona for whom three hundred passages are kept: its page stays light, and leads to every one of them. */
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Quote } from '#model/quote.ts';
import { facets } from '#model/claim.ts';
import { stringify } from 'yaml';
import { diceOf, type Dice } from '../scripts/bench/dice.ts';
import { quotesText } from '../scripts/keep/kept.ts';
import { Sandbox } from '../scripts/sandbox/sandbox.ts';
import { build } from './built-site.ts';
import { madeQuote, sentence } from './made-quotes.ts';

const QUOTES = 300;
const CLAIMS = 14;
/** Bytes of a page, as they travel. */
const MOST = 30_000;

function quote(dice: Dice, index: number): Quote {
  const text = `${sentence(dice, 8, 28)}.`;
  return madeQuote(dice, { index, text, language: dice.pick(['en', 'de', 'es']), claim: `claim-${1 + (index % CLAIMS)}` });
}

function filesOf(dice: Dice): Record<string, string> {
  const claims = Array.from({ length: CLAIMS }, (_, index) => ({
    id: `claim-${index + 1}`,
    facet: facets[index % facets.length],
    says: `${sentence(dice, 7, 11)}.`,
  }));
  const story = claims.map(({ id }) => `${sentence(dice, 40, 60)}. <Claim id="${id}" /> ${sentence(dice, 20, 30)}.`);
  const frontmatter = { name: 'Iva', tagline: sentence(dice, 8, 10), purpose: sentence(dice, 9, 12), notFor: sentence(dice, 6, 9), claims };
  const quotes = Array.from({ length: QUOTES }, (_, index) => quote(dice, index));
  return {
    'personas/iva/persona.mdx': `---\n${stringify(frontmatter)}---\n## A life\n\n${story.join('\n\n')}\n`,
    'personas/iva/quotes/2026-01.yml': quotesText(quotes) ?? '',
    'themes.yml': '[]\n',
  };
}

describe('a persona with three hundred quotes', () => {
  let files = new Map<string, string>();
  const page = (): string => files.get('personas/iva/index.html') ?? '';
  const pages = (): string[] => [...files].flatMap(([file, text]) => (/^personas\/iva\/voices\/(?:\d+\/)?index\.html$/.test(file) ? [text] : []));
  const idsIn = (html: string, element: string): string[] => [...html.matchAll(new RegExp(`<${element} id="q-([a-z0-9]{8})"`, 'g'))].map(([, id = '']) => id);

  beforeAll(async () => {
    await using sandbox = await Sandbox.with(filesOf(diceOf(7)));
    files = build(sandbox.ground.content).files;
  }, 600_000);

  it('has a page of at most 30 kB, as it travels', () => {
    expect(page().length).toBeGreaterThan(50_000);
    expect(gzipSync(page()).length).toBeLessThanOrEqual(MOST);
  });

  it('shows all of them on its pages of voices, each once', () => {
    const all = pages().flatMap((html) => idsIn(html, 'li'));
    expect(all).toHaveLength(QUOTES);
    expect(new Set(all).size).toBe(QUOTES);
    for (const html of pages()) expect(gzipSync(html).length).toBeLessThanOrEqual(MOST);
  });

  it('has the address of every one of them on the persona’s page: in place, or in the link that leads to its words', () => {
    const here = idsIn(page(), 'li');
    const elsewhere = [...page().matchAll(/<a href="\/(personas\/iva\/voices\/[^"]*)">((?:<i id="q-[a-z0-9]{8}"><\/i>)+)/g)];
    const there = elsewhere.flatMap(([, href = '', places = '']) => {
      const shown = idsIn(files.get(`${href}index.html`) ?? '', 'li');
      const ids = idsIn(places, 'i');
      expect([href, ids.filter((id) => !shown.includes(id))]).toEqual([href, []]);
      return ids;
    });
    expect(here.length).toBeGreaterThan(CLAIMS);
    expect(new Set([...here, ...there]).size).toBe(QUOTES);
    expect(here.length + there.length).toBe(QUOTES);
  });
});
