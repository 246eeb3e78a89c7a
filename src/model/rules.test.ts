import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { whyNotSwitchedOff } from './exceptions.ts';
import { rules, topics, type Rule } from './rules.ts';

const folder = path.join(import.meta.dirname, '../../docs/rules');
const read = (name: string): string => readFileSync(path.join(folder, name), 'utf8');
const all: [string, Rule][] = Object.entries(rules);

describe('the table of rules', () => {
  it('fails on broken facts, and only on them', () => {
    for (const [id, { severity, fact }] of all) expect([id, severity === 'error']).toEqual([id, fact]);
  });

  it('has each rule under one topic', () => {
    const listed = Object.values(topics).flatMap((rows) => Object.keys(rows));
    expect(listed).toEqual(all.map(([id]) => id));
  });

  it('stands in docs/rules/README.md, by topic, with severities', () => {
    const rows = Object.entries(topics).flatMap(([topic, table]) => [
      `## ${topic}`,
      ...Object.entries(table).map(([id, { holds, severity }]: [string, Rule]) => `- [${id}](${id}.md) (${severity}): ${holds}`),
    ]);
    expect(
      read('README.md')
        .split('\n')
        .filter((line) => /^(?:## |- )/.test(line)),
    ).toEqual(rows);
  });
});

describe('every rule', () => {
  it('has a page, and every page a rule', () => {
    const pages = readdirSync(folder)
      .filter((name) => name !== 'README.md')
      .map((name) => name.replace('.md', ''));
    expect(pages.sort()).toEqual(Object.keys(rules).sort());
  });

  it.each(all)('says on its page what holds, why, an example, and what to do: %s', (id, { holds, severity }) => {
    const page = read(`${id}.md`);
    expect(page.startsWith(`# ${id}\n\n**${holds}** (${severity})\n\nWhy: `)).toBe(true);
    const parts = ['Why: ', 'Wrong:\n\n```', 'Right:\n\n```', 'What to do: ', 'Switching it off: '];
    const places = parts.map((part) => page.indexOf(`\n\n${part}`));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it.each(all)('says on its page how it is switched off with a reason, or that it cannot be: %s', (id, { fact }) => {
    const page = read(`${id}.md`);
    expect(whyNotSwitchedOff(id) === undefined).toBe(!fact);
    if (fact) expect(page).toContain('Switching it off: not possible.');
    else expect(page).toMatch(new RegExp(`rules: \\{ '${id}': \\{ off: '[^']{10,}' \\} \\}`));
  });
});
