import { describe, expect, it } from 'vitest';
import { pagePolicy, siteHeaders } from './policy.ts';

describe('the content security policy', () => {
  it('forbids whatever it does not name', () => {
    expect(pagePolicy.startsWith("default-src 'none';")).toBe(true);
  });

  it('allows nothing inline, no text run as a script, no other host and no scheme', () => {
    for (const word of ['unsafe-inline', 'unsafe-eval', 'wasm-', 'unsafe-hashes', 'strict-dynamic', 'data:', 'blob:', 'https:', 'http:', '*'])
      expect(pagePolicy).not.toContain(word);
  });

  it('holds in the headers word for word, and nobody may frame a page', () => {
    expect(siteHeaders('public')['Content-Security-Policy']).toBe(`${pagePolicy}; frame-ancestors 'none'`);
  });
});

describe('the headers', () => {
  it('keep an internal wiki out of search engines, and let a public one in', () => {
    expect(siteHeaders('internal')['X-Robots-Tag']).toBe('noindex');
    expect(siteHeaders('public')['X-Robots-Tag']).toBeUndefined();
  });
});
