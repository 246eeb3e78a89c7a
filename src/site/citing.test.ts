import { describe, expect, it } from 'vitest';
import { citedIn, citingOf } from './citing.ts';

const specs = [
  citingOf('# Reminders\n\nAs persona:maya#asking says, and persona:maya#tin@2026-03.\n', 'specs/pay/reminders.md'),
  citingOf('For persona:maya.\n', 'specs/a b.md'),
  citingOf('For persona:yusuf#asking.\n', 'specs/other.md'),
];

describe('cited in', () => {
  it('names the specs that cite a claim, whatever month they mean, and those that cite anything of a persona', () => {
    expect(citedIn(specs, 'maya', 'tin', { audience: 'internal' })).toEqual([{ name: 'pay/reminders.md' }]);
    expect(citedIn(specs, 'maya', undefined, { audience: 'internal' }).map(({ name }) => name)).toEqual(['a b.md', 'pay/reminders.md']);
    expect(citedIn(specs, 'maya', 'winter', { audience: 'internal' })).toEqual([]);
  });

  it('leads to the file where it can be read by https', () => {
    const repository = 'https://code.example/team/wiki/blob/main/';
    expect(citedIn(specs, 'maya', undefined, { audience: 'internal', repository })[0]?.href).toBe(`${repository}content/specs/a%20b.md`);
    expect(citedIn(specs, 'maya', undefined, { audience: 'internal', repository: 'http://code.example/' })[0]?.href).toBeUndefined();
  });

  it('names nothing where everybody may read', () => {
    expect(citedIn(specs, 'maya', undefined, { audience: 'public' })).toEqual([]);
  });
});
