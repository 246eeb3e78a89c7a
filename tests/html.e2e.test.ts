/** The pages are HTML as its standard has it, so that every browser and every reader of screens takes them the same way. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { drawn, pageOf, routes } from './page-types.ts';
import { dist } from './site-browser.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // Turns of a conversation are found by their time: `#00:02:31` is a valid id, and the address that people hand on.
    'valid-id': ['error', { relaxed: true }],
    // Tables that phones show as blocks lose their roles unless the roles are said.
    'no-redundant-role': 'off',
    // Moments of a day are no items of a list as a story sets them.
    'prefer-native-element': ['error', { exclude: ['list', 'listitem'] }],
    // A title says what the page is; search engines may cut it.
    'long-title': 'off',
  },
});

/** What is wrong with a page, as `line:column rule: sentence`. */
async function wrongIn(file: string): Promise<string[]> {
  const { results } = await validator.validateString(readFileSync(path.join(dist, file), 'utf8'), file);
  return results.flatMap(({ messages }) => messages.map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId}: ${message}`));
}

describe('the HTML', () => {
  it.each(routes)('of %s is valid', async (route) => {
    expect(await wrongIn(pageOf(route))).toEqual([]);
  });

  it('is valid in the other languages, too', async () => {
    for (const file of drawn.filter((one) =>
      /^[a-z]{2}(-\w+)?\/(?:index\.html|search\/index\.html|listen\/index\.html|personas\/[^/]+\/index\.html)$/.test(one),
    )) {
      expect(await wrongIn(file), file).toEqual([]);
    }
  });
});
