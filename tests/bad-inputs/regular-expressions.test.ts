/** No regular expression that meets what others wrote takes more than linear time: a line made for it would hold up everything. */
import { analyse } from 'scslre';
import { beforeAll, describe, expect, it } from 'vitest';
import { inFile, madeBy, modules, type Found } from './regular-expressions.ts';

/** Expressions of more than linear time that never meet a long text, by file and beginning, each with what keeps it short. */
const SHORT: readonly { file: string; begins: string; since: string }[] = [
  { file: 'scripts/hear/footers.ts', begins: '^[\\s(<*_\\-—–]*(?:(?:Sent', since: 'lines longer than 160 characters are no footers' },
  { file: 'scripts/read/notes/labels.ts', begins: '^(?<label>[^:：\\n]{1,56}?)', since: 'a label and its time are looked for in the first letters of a line' },
];

const isShort = ({ file, source }: Found): boolean => SHORT.some((one) => one.file === file && source.startsWith(one.begins));

/** What is wrong with an expression, in one line. */
function troubleWith({ file, line, source, flags }: Found): string[] {
  // One that only matches where it is set to has one place to begin.
  const isSticky = flags.includes('y');
  const literal = { source: isSticky ? `^(?:${source})` : source, flags: flags.replace('y', '') };
  const { reports } = analyse(literal, { maxReports: 1 });
  return reports.map(
    ({ character, exponential }) =>
      `${file}:${line} ${exponential ? 'exponential' : 'polynomial'} in ${JSON.stringify(character.pick)}: ${source.slice(0, 80)}`,
  );
}

describe('a regular expression', () => {
  const files = modules();
  const literals = files.flatMap((file) => inFile(file).literals);
  let made: Found[] = [];
  beforeAll(async () => {
    // Some modules are commands or threads, which run when they are loaded.
    const runs = (file: string): boolean => (file.endsWith('/command.ts') && !file.startsWith('scripts/command/')) || file.endsWith('-thread.ts');
    made = await madeBy(files.filter((file) => !file.startsWith('src/site/') && !runs(file)));
  });

  it('takes linear time wherever it meets what others wrote', () => {
    expect(literals.length).toBeGreaterThan(500);
    expect(made.length).toBeGreaterThan(100);
    expect([...literals, ...made].filter((one) => !isShort(one)).flatMap(troubleWith)).toEqual([]);
  });

  it('that is let off is still there, and needs it', () => {
    for (const { file, begins } of SHORT) {
      const meant = [...literals, ...made].filter((one) => one.file === file && one.source.startsWith(begins));
      expect(meant.flatMap(troubleWith)).not.toEqual([]);
    }
  });

  it('that takes long is found out', () => {
    const found = (source: string, flags = 'u'): number => troubleWith({ file: 'x.ts', line: 1, source, flags }).length;
    expect([found('^(?:a+)+$'), found('\\s+$'), found('\\S+@\\S+'), found('^a*a*$')]).toEqual([1, 1, 1, 1]);
    expect([found('^a+$'), found('\\s{0,20}$'), found('a+', 'y')]).toEqual([0, 0, 0]);
  });
});
