import { describe, expect, it } from 'vitest';
import { siteHeaders } from '#model/policy.ts';
import { headersFile } from './headers.ts';

describe('the file for hosts that send headers', () => {
  it('has every header for every address, one a line', () => {
    const [first, ...lines] = headersFile('internal').split('\n');
    expect(first).toBe('/*');
    const every = lines.slice(0, lines.indexOf('/_astro/*'));
    expect(every).toEqual(Object.entries(siteHeaders('internal')).map(([name, value]) => `  ${name}: ${value}`));
  });

  it('lets browsers keep what has a hash in its name, and nothing else', () => {
    const text = headersFile('public', '/wiki/');
    expect(text.match(/Cache-Control/g)).toHaveLength(1);
    expect(text.endsWith('/wiki/_astro/*\n  Cache-Control: public, max-age=31536000, immutable\n')).toBe(true);
  });
});
