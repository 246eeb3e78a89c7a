import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { YAML_LIMIT } from '#model/yaml.ts';
import { QUOTES_PER_NOTE } from '../../scripts/pipeline/quotes-per-note.ts';
import { LINE_CHARACTERS, NOTE_BYTES } from '../../scripts/read/decode.ts';

it('docs/limits.md names the limits that readers keep', () => {
  const docs = readFileSync(path.join(import.meta.dirname, '../../docs/limits.md'), 'utf8');
  const named = [...docs.matchAll(/^\| [^|]+ \| ([\d,]+) \w+ \|/gm)].map(([, most = '']) => Number(most.replaceAll(',', '')));
  expect(named).toEqual([NOTE_BYTES, LINE_CHARACTERS, QUOTES_PER_NOTE, YAML_LIMIT]);
});
