import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSafeLink, isWebAddress } from './link.ts';

describe('a link that somebody wrote into a file', () => {
  it.each([
    'https://bakers.example/guide',
    'http://bakers.example',
    'HTTPS://bakers.example/a?b=c&d=e#f',
    'mailto:team@bakers.example',
    '/personas/maya/',
    '#evenings',
    '?q=tin',
    './maya/',
    '../',
    'maya/',
    'maya#evenings',
    'über/uns',
    '/a&amp/b?x=1&copy=2',
  ])('may lead there: %s', (url) => expect(isSafeLink(url)).toBe(true));

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    '\u0001javascript:alert(1)',
    'java\tscript:alert(1)',
    'java\nscript:alert(1)',
    'java\u0000script:alert(1)',
    'java\u200bscript:alert(1)',
    'javascript&colon;alert(1)',
    'javascript&#58;alert(1)',
    'jav&#x61;script:alert(1)',
    '&#106;avascript:alert(1)',
    'javascript&#x3A;alert(1)',
    'javascript%3aalert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    'blob:https://bakers.example/1',
    'view-source:https://bakers.example',
    'feed:javascript:alert(1)',
    '//bakers.example/',
    '\\\\bakers.example/',
    '/\\bakers.example/',
    'https:/\\bakers.example',
    'https:bakers.example',
    'https:///bakers.example',
    'mailto:',
    'tel:+441234',
    'persona:maya',
    '',
    ' ',
  ])('may not lead there: %j', (url) => expect(isSafeLink(url)).toBe(false));

  it('never gets a browser to any scheme but these three, whatever stands in it', () => {
    const pieces = fc.constantFrom(
      'java',
      'script',
      'data',
      'https',
      'mailto',
      ':',
      '/',
      '\\',
      '\t',
      '\n',
      ' ',
      '\u0001',
      '&#58;',
      '&colon;',
      '%3a',
      '.',
      '#',
      '?',
      '@',
      'x',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join('')),
        ),
        (url) => {
          if (!isSafeLink(url)) return true;
          const here = 'https://wiki.example/personas/maya/';
          if (!URL.canParse(url, here)) return true;
          const { protocol, host } = new URL(url, here);
          return ['https:', 'http:', 'mailto:'].includes(protocol) && (host === 'wiki.example' || /^(?:https?|mailto):/i.test(url));
        },
      ),
      { numRuns: 5000 },
    );
  });
});

describe('an address in the settings', () => {
  it('is on the web', () => {
    expect(isWebAddress('https://code.example/team/')).toBe(true);
    for (const url of ['javascript:alert(1)', 'mailto:team@code.example', '/team/', 'ftp://code.example', 'https://[code'])
      expect(isWebAddress(url)).toBe(false);
  });
});
