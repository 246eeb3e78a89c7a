/** Contrast, proven once for whatever hue a persona has: from the tokens themselves, in light and dark. */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { clampRgb, converter, parse, toGamut, wcagContrast, type Oklch, type Rgb } from 'culori';
import { describe, expect, it } from 'vitest';

const here = import.meta.dirname;
const tokens = readFileSync(path.join(here, 'tokens.css'), 'utf8');
const design = readFileSync(path.join(here, '../../docs/design.md'), 'utf8');
const rules = globSync('*.css', { cwd: here })
  .map((file) => readFileSync(path.join(here, file), 'utf8'))
  .join('\n');

/** What words are set in, on what they are set. */
const ON = { ink: ['paper', 'wash', 'marked'], soft: ['paper', 'wash', 'marked'], accent: ['paper', 'wash', 'marked'], paper: ['ink', 'accent'] } as const;
const pairs = Object.entries(ON).flatMap(([words, grounds]) => grounds.map((ground) => [words, ground] as const));

const colours = new Map(
  [...tokens.matchAll(/--(\w+): light-dark\((oklch\(.+?\)), (oklch\(.+?\))\);/g)].map(([, name, light, dark]) => [name, { light, dark }]),
);

const rgb = converter('rgb');
const mapped = toGamut('rgb', 'oklch');

/** A token in a hue, as screens of sRGB show it: some browsers cut what lies outside, others come nearest. */
function shown(token: string, look: 'light' | 'dark', hue: number): Rgb[] {
  const text = colours.get(token)?.[look]?.replace('var(--hue)', String(hue)) ?? '';
  const colour = parse(text) as Oklch | undefined;
  if (!colour) throw new Error(`tokens.css says nothing of --${token} in ${look}.`);
  return [clampRgb(rgb(colour)), mapped(colour)];
}

/** The least contrast of two tokens over all hues. */
function least(words: string, ground: string, look: 'light' | 'dark'): number {
  const all = Array.from({ length: 360 }, (_, hue) => {
    const under = shown(ground, look, hue);
    return shown(words, look, hue).map((colour, index) => wcagContrast(colour, under[index] ?? colour));
  });
  return Math.min(...all.flat());
}

const rounded = (contrast: number): string => (Math.floor(contrast * 10) / 10).toFixed(1);

describe('contrast', () => {
  it.each(pairs)('of %s on %s is enough for small text in every hue, in light and dark', (words, ground) => {
    expect(least(words, ground, 'light')).toBeGreaterThanOrEqual(4.5);
    expect(least(words, ground, 'dark')).toBeGreaterThanOrEqual(4.5);
  });

  it.each(pairs)('of %s on %s is what docs/design.md says', (words, ground) => {
    const row = `| ${words} | ${ground} | ${rounded(least(words, ground, 'light'))} | ${rounded(least(words, ground, 'dark'))} |`;
    expect(design.replaceAll(/ +/g, ' ')).toContain(row);
  });

  it('is proven of whatever the styles set words in, and set them on', () => {
    const used = (property: string): string[] =>
      [...rules.matchAll(new RegExp(`(?<![\\w-])${property}: var\\(--(\\w+)\\)`, 'g'))].map(([, token]) => token ?? '');
    const grounds = Object.values(ON).flat() as string[];
    expect(used('color').filter((token) => !(token in ON))).toEqual([]);
    expect(used('background(?:-color)?').filter((token) => !grounds.includes(token) && token !== 'veil')).toEqual([]);
  });

  it('has no colour beside the tokens', () => {
    const elsewhere = globSync('*.css', { cwd: here }).filter((file) => file !== 'tokens.css');
    const found = elsewhere.flatMap(
      (file) => readFileSync(path.join(here, file), 'utf8').match(/(?<![\w&-])#[\da-f]{3,8}\b|\b(?:rgb|hsl|oklch|lab)a?\([^)]*\)/gi) ?? [],
    );
    expect(found).toEqual([]);
  });
});
