import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { rules } from './rules.ts';

const folder = path.join(import.meta.dirname, '../../docs/rules');

describe('every rule', () => {
  it('has a page, and every page a rule', () => {
    const pages = readdirSync(folder)
      .filter((name) => name !== 'README.md')
      .map((name) => name.replace('.md', ''));
    expect(pages.sort()).toEqual(Object.keys(rules).sort());
  });

  it('says on its page what holds, why, and what to do', () => {
    for (const [id, { holds }] of Object.entries(rules)) {
      const page = readFileSync(path.join(folder, `${id}.md`), 'utf8').replaceAll("'", '’');
      expect(page).toContain(`# ${id}\n\n**${holds}**`);
      expect(page).toContain('What to do: ');
    }
  });
});
