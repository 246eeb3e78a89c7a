import { describe, expect, it } from 'vitest';
import { ExportFields, NoteFields } from './note.ts';
import { checkShape, DataError, parseYaml } from './yaml.ts';

const NOTE = 'date: 2026-03-04\nparticipant: P07\npersona: maya\nconsent: internal\n';

/** What a sidecar's author is told: the line, and the sentence. */
function told(yaml: string, schema: typeof NoteFields | typeof ExportFields = NoteFields): string[] {
  const result = checkShape(schema, parseYaml(yaml), 'p07.txt.yml', 'sidecar');
  return result.ok ? [] : result.diagnostics.map(({ line, sentence }) => `${line}: ${sentence}`);
}

describe('What is wrong with fields is said to whoever typed them', () => {
  it('asks whether another role, kind or mode was meant', () => {
    expect(told(`${NOTE}speakers: { P07: costumer }`)).toEqual([
      '5: `speakers`: Expected `customer`, `team`, `bot`, `note` or `unknown`. Did you mean `customer`?',
    ]);
    expect(told(`${NOTE}verbatim: answer`)[0]).toMatch(/^5: `verbatim`: Expected `turns`, .* or `all`\. Did you mean `answers`\?$/);
    expect(told(`${NOTE}verbatim: [quotes, answer]`)[0]).toContain('Did you mean `answers`?');
    expect(told('kind: reviews', ExportFields)[0]).toContain('Did you mean `review`?');
  });

  it('asks whether another field was meant, also within columns, or names those that are known', () => {
    expect(told(`${NOTE}speaker: { P07: customer }`)).toEqual(['5: `speaker` is no field that is known here. Did you mean `speakers`?']);
    expect(told('columns: { dat: Day }', ExportFields)).toEqual(['1: `columns.dat` is no field that is known here. Did you mean `date`?']);
    expect(told(`${NOTE}columns: { voice: Who }`)).toEqual(['5: `columns.voice` is no field that is known here. Known here are `author`, `text` and `date`.']);
  });

  it('says of a field that was never filled in what stands there', () => {
    expect(told('date: 2026-03-04\nparticipant:\nconsent:\nspeakers:\n  Dana:')).toEqual([
      '2: Nothing stands here for `participant`. Fill it in. Expected a pseudonym with a digit, such as `P07`; names and addresses belong in the vault.',
      '3: Nothing stands here for `consent`. Fill it in. Expected `none`, `internal` or `public`.',
      '5: Nothing stands here for `speakers`. Fill it in. Expected `customer`, `team`, `bot`, `note` or `unknown`.',
    ]);
  });

  it('shows how speakers are written where they are a list or a sentence', () => {
    for (const speakers of ['[Dana, P07]', 'P07', '\n  P07 customer'])
      expect(told(`${NOTE}speakers: ${speakers}`)[0]).toContain('`{ Dana: team, P07: customer }`');
  });

  it('says of one value that may be many what is wrong with the value', () => {
    expect(told(NOTE.replace('maya', 'Maya Smith'))).toEqual(['3: `persona`: Expected a persona id in kebab-case, such as `maya`.']);
    expect(told('columns: { text: [Words], score: 1.5 }', ExportFields)[0]).toMatch(/^1: `columns\.score`/);
  });

  it('never repeats what was typed, which may be a name', () => {
    const all = [`${NOTE}Joan Smith: yes`, NOTE.replace('P07', 'Joan'), `${NOTE}speakers: { Joan: Joan }`].flatMap((yaml) => told(yaml));
    expect(all).toHaveLength(3);
    expect(all.join()).not.toContain('Joan');
  });

  it('speaks of tabs and of signs that need quotes', () => {
    const broken = (yaml: string): string => {
      try {
        return parseYaml(yaml) && '';
      } catch (error) {
        return error instanceof DataError ? `${error.line}: ${error.message}` : '';
      }
    };
    expect(broken('speakers:\n\tP07: customer')).toBe('2: A tab stands here, and YAML is indented with spaces alone; put spaces in its place.');
    expect(broken('speakers: { ? : customer }')).toContain('put this key in quotes');
  });

  it.each([
    ['- a: 1\n- a: *x', 2, 'aliases'],
    ['a: 1\nb: !!js/function x', 2, 'tags'],
    ['a: 1\na: 2', 2, 'twice'],
    ['a: 1\n__proto__: { admin: true }', 2, 'put this key in quotes'],
    ['a: 1\n? [b]\n: 2', 2, 'put this key in quotes'],
    ['a: 1\n---\nb: 2', 2, 'second document'],
    [`a: 1\nb: ${'['.repeat(5000)}`, 2, 'nested too deeply'],
    ['a: 1\nb: "Joan Smith', 2, 'cannot be read'],
    ['a: 1\nb: Joan: Smith', 2, 'cannot be read'],
  ])('refuses %j, with its line and no word of it', (yaml, line, what) => {
    let thrown: unknown;
    try {
      parseYaml(yaml);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(DataError);
    expect(thrown).toMatchObject({ line, message: expect.stringContaining(what) as string });
    expect(String(thrown)).not.toMatch(/Joan|Smith/);
  });

  it('knows the line of every value, also within lists, flow and text over several lines', () => {
    const { data, lineOf } = parseYaml('# a note\n- id: a\n  text: >-\n    one\n    two\n  on: [x, "y"]\n- id: b\n  deep:\n    "q r": { s: 1 }\n', 10);
    expect(data).toEqual([
      { id: 'a', text: 'one two', on: ['x', 'y'] },
      { id: 'b', deep: { 'q r': { s: 1 } } },
    ]);
    const paths = [[0], [0, 'text'], [0, 'on', 1], [1], [1, 'deep'], [1, 'deep', 'q r', 's'], [1, 'missing'], [7], []];
    expect(paths.map(lineOf)).toEqual([11, 12, 15, 16, 17, 18, 16, 11, 11]);
  });
});
