import { describe, expect, it } from 'vitest';
import { PERSONA } from '../sandbox/sandbox.ts';
import { textsInForce } from './past-texts.ts';

const file = 'personas/maya/persona.mdx';
const told = (tagline: string): string => PERSONA.replace('Bakes from four in the morning', tagline);
const at = (day: string, text?: string): { commit: string; day: string; file: string; text?: string } => ({ commit: day, day, file, ...(text && { text }) });
const months = (...texts: ReturnType<typeof at>[]): string[] =>
  textsInForce(texts, '2026-06-15').map(({ month, text }) => `${month} ${/tagline: (.*)/.exec(text)?.[1] ?? ''}`);

describe('the words of a past month', () => {
  it('are the last that were written by its end', () => {
    expect(months(at('2026-02-03', told('One')), at('2026-02-20', told('Two')), at('2026-04-30', told('Three')), at('2026-05-01', told('Four')))).toEqual([
      '2026-02 Two',
      '2026-04 Three',
      '2026-05 Four',
    ]);
  });

  it('are not those of the month that is not over', () => {
    expect(months(at('2026-06-01', told('One')))).toEqual([]);
  });

  it('are never a story that may not be compiled, or fields that cannot be read: the text before stays in force', () => {
    const hostile = PERSONA.replace('The oven timer', '{process.exit(1)} The oven timer');
    expect(months(at('2026-02-03', told('One')), at('2026-03-03', hostile), at('2026-04-03', '---\nname: [\n---\n'), at('2026-05-03'))).toEqual([
      '2026-02 One',
    ]);
  });
});
