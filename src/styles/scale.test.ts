import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const folder = import.meta.dirname;

describe('sizes of letters', () => {
  it('grow with the screen in tokens.css alone, so that titles keep to one scale', () => {
    const others = readdirSync(folder).filter((file) => file.endsWith('.css') && file !== 'tokens.css');
    const grown = others.flatMap((file) =>
      Array.from(readFileSync(path.join(folder, file), 'utf8').matchAll(/\bfont(?:-size)?:[^;]*clamp\(/g), ([declared]) => `${file} ${declared}`),
    );
    expect(others.length).toBeGreaterThan(5);
    expect(grown).toEqual([]);
  });
});
