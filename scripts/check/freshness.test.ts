import { describe, expect, it } from 'vitest';
import { NOTE, PERSONA, Sandbox } from '../sandbox/sandbox.ts';
import { folderOf, lookedAt } from '../sandbox/folder.ts';
import type { PersonaFolder } from '../content/personas.ts';
import { lookAtFreshness } from './freshness.ts';

const tin = { id: 'tin', facet: 'habit', says: 'She keeps the takings in a tin.' };
const told = (rule: string, folder: PersonaFolder): string[] =>
  lookAtFreshness(lookedAt([folder]))
    .filter((one) => one.rule === rule)
    .map(({ sentence }) => sentence);
const heard = (said: string, claim: object = {}): PersonaFolder => folderOf('maya', { claims: [{ ...tin, ...claim }] }, [{ said, supports: ['tin'] }]);

describe('a claim', () => {
  it('fades when nobody has spoken on it for longer than its facet bears', () => {
    expect(told('faded-claim', heard('2025-05-22'))).toEqual([]);
    expect(told('faded-claim', heard('2025-05-21'))).toEqual([
      'Nobody has spoken on `tin` since 2025-05-21; a habit bears 18 months. Ask about it again, or retire it.',
    ]);
    expect(told('faded-claim', heard('2025-05-21', { facet: 'life' }))).toEqual([]);
  });

  it('does not fade while it is retired, was never heard, or is to be tested anyway', () => {
    expect(told('faded-claim', heard('2020-01-01', { retired: '2026-01-01' }))).toEqual([]);
    expect(told('faded-claim', folderOf('maya', { claims: [tin] }))).toEqual([]);
    expect(told('faded-claim', heard('2020-01-01', { testBy: '2027-01-01' }))).toEqual([]);
  });
});

describe('a persona', () => {
  const reviewed = (day?: string): string[] => told('review-due', folderOf('maya', { claims: [tin], ...(day && { reviewed: day }) }));

  it('is read again once a year', () => {
    expect(reviewed('2025-11-22')).toEqual([]);
    expect(reviewed('2025-11-21')[0]).toContain('on 2025-11-21, more than 12 months ago');
    expect(reviewed()[0]).toContain('add `reviewed: `');
  });
});

describe('a day that is still to come', () => {
  it('fails check in a note, in a kept quote, and in a persona', async () => {
    await using sandbox = await Sandbox.with({
      'personas/maya/persona.mdx': PERSONA.replace('notFor:', 'reviewed: 2027-01-01\nnotFor:'),
      'conversations/interviews/2026-03-04-p07.md': NOTE.replace('date: 2026-03-04', 'date: 2026-12-04'),
    });
    await sandbox.pull();
    const found = (await sandbox.check()).diagnostics.filter(({ rule }) => rule === 'future-day');
    expect(found.map(({ file, line }) => `${file}:${line}`)).toEqual([
      'conversations/interviews/2026-03-04-p07.md:undefined',
      'personas/maya/persona.mdx:5',
      'personas/maya/quotes/2026-03-04-p07.yml:6',
      'personas/maya/quotes/2026-03-04-p07.yml:16',
    ]);
    expect(found.every(({ severity }) => severity === 'error')).toBe(true);
  });

  it('is not tomorrow: elsewhere on earth it has come', () => {
    expect(told('future-day', heard('2026-11-23'))).toEqual([]);
    expect(told('future-day', heard('2026-11-24'))).toEqual(['This was said on 2026-11-24, which is still to come. Correct the day.']);
  });
});
