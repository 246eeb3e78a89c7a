import { describe, expect, it } from 'vitest';
import { readFrontmatter } from './frontmatter.ts';
import { NoteFields } from './note.ts';
import { checkShape, DataError } from './yaml.ts';

const refused = (text: string): string => {
  try {
    readFrontmatter(text);
  } catch (error) {
    if (error instanceof DataError) return `${error.line}: ${error.message}`;
    throw error;
  }
  return 'accepted';
};

describe('frontmatter', () => {
  it('is YAML between two lines of three dashes; the body comes with its line', () => {
    const { data, body, bodyLine } = readFrontmatter('---\ndate: 2026-03-04\nn: 0123\nat: 12:30\n---\n\nHello\n');
    expect(data).toEqual({ date: '2026-03-04', n: 123, at: '12:30' });
    expect({ body, bodyLine }).toEqual({ body: '\nHello\n', bodyLine: 6 });
  });

  it('reads the same with a byte-order mark, CRLF and CR', () => {
    const plain = readFrontmatter('---\na: 1\n---\nx\n');
    for (const text of ['\ufeff---\na: 1\n---\nx\n', '---\r\na: 1\r\n---\r\nx\r\n', '---\ra: 1\r---\rx\r']) {
      const { data, body, bodyLine } = readFrontmatter(text);
      expect({ data, body, bodyLine }).toEqual({ data: plain.data, body: plain.body, bodyLine: plain.bodyLine });
    }
  });

  it('never looks at the body, though it looks like frontmatter', () => {
    const body = '---js\nglobalThis.ran = true\n---\n';
    expect(readFrontmatter(`---\na: 1\n---\n${body}`).body).toBe(body);
  });

  it.each([
    ['JavaScript', '---js\nmodule.exports = {}\n---\n'],
    ['JavaScript by another name', '---javascript\n{}\n---\n'],
    ['JavaScript in other letters', '--- JS \n{}\n---\n'],
    ['an unknown language', '---constructor\n{}\n---\n'],
    ['none at all', 'Hello\n'],
    ['none behind two byte-order marks', '\ufeff\ufeff---\na: 1\n---\n'],
    ['what is never closed', '---\na: 1\n'],
    ['broken YAML', '---\na: [1\n---\n'],
    ['a key twice', '---\na: 1\na: 2\n---\n'],
    ['a prototype key', '---\n__proto__: { isAdmin: true }\n---\n'],
    ['YAML tags', '---\na: !!js/function "function(){}"\n---\n'],
    ['aliases', '---\na: &a [1]\nb: *a\n---\n'],
    ['cyclic aliases', '---\na: &a [*a]\n---\n'],
    ['a list', '---\n- a\n---\n'],
    ['a lone word', '---\nhello\n---\n'],
    ['YAML nested without end', `---\na: ${'['.repeat(20_000)}\n---\n`],
  ])('refuses %s, with line and sentence, every time', (_what, text) => {
    const first = refused(text);
    expect(first).toMatch(/^\d+: [A-Z].*\.$/s);
    expect(refused(text)).toBe(first);
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
  });

  it('refuses an alias bomb and long comments at once', () => {
    const bomb = Array.from(
      { length: 9 },
      (_, n) =>
        `a${n}: &a${n} [${Array(9)
          .fill(n === 0 ? 'x' : `*a${n - 1}`)
          .join(',')}]`,
    ).join('\n');
    expect(refused(`---\n${bomb}\n---\n`)).toContain('aliases');
    expect(refused(`---\n${'\n# '.repeat(60_000)}\n---\n`)).toContain('never closed');
  });
});

describe('a field that is wrong', () => {
  const complaints = (fields: string): (string | number | undefined)[][] => {
    const shape = checkShape(NoteFields, readFrontmatter(`---\n${fields}\n---\n`), 'note.md', 'note-fields');
    return shape.ok ? [] : shape.diagnostics.map(({ line, sentence }) => [line, sentence]);
  };
  const good = 'date: 2026-03-04\nparticipant: P07\npersona: maya\nconsent: internal';

  it('is named with its line and what is expected', () => {
    expect(complaints(good)).toEqual([]);
    expect(complaints(good.replace('2026-03-04', '2026-02-30'))).toMatchInlineSnapshot(`
      [
        [
          2,
          "\`date\`: Expected a day that exists, written like \`2026-03-04\`.",
        ],
      ]
    `);
    expect(complaints(good.replace('P07', 'Anna Quill'))).toMatchInlineSnapshot(`
      [
        [
          3,
          "\`participant\`: Expected a pseudonym with a digit, such as \`P07\`; names and addresses belong in the vault.",
        ],
      ]
    `);
    expect(complaints(good.replace('consent: internal', 'consnt: internal'))).toMatchInlineSnapshot(`
      [
        [
          2,
          "\`consent\` is missing. Add it. Expected \`none\`, \`internal\` or \`public\`.",
        ],
        [
          5,
          "\`consnt\` is no field that is known here. Did you mean \`consent\`?",
        ],
      ]
    `);
  });
});
