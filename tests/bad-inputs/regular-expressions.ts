/** All regular expressions of the program: those that stand in its text, and those that it makes of words when it starts. */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const root = path.join(import.meta.dirname, '../..');
/** Commands alone are left out, since importing one runs it; what they do is in the folders. */
const MODULES = ['scripts/*/**/*.ts', 'src/model/*.ts', 'src/site/**/*.ts'];
const APART = /\.test\.ts$|fixtures|^scripts\/(?:bench|sandbox)\//;

/** A regular expression and where it comes from. */
export interface Found {
  file: string;
  line: number;
  source: string;
  flags: string;
}

/** The files that are looked through. */
export const modules = (): string[] =>
  globSync(MODULES, { cwd: root })
    .map((file) => file.replaceAll(path.sep, '/'))
    .filter((file) => !APART.test(file))
    .sort();

/** What one file holds: literals, and the lines on which it makes others. */
export function inFile(file: string): { literals: Found[]; makes: number[] } {
  const tree = ts.createSourceFile(file, readFileSync(path.join(root, file), 'utf8'), ts.ScriptTarget.Latest, true);
  const literals: Found[] = [];
  const makes: number[] = [];
  const visit = (node: ts.Node): void => {
    const line = tree.getLineAndCharacterOfPosition(node.getStart()).line + 1;
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      literals.push({ file, line, source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
    }
    if ((ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === 'RegExp') makes.push(line);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return { literals, makes };
}

/** The expressions that modules make of words while they are loaded. Only what is loaded for the first time is seen. */
export async function madeBy(files: readonly string[]): Promise<Found[]> {
  const made = new Map<string, Found>();
  const Plain = globalThis.RegExp;
  globalThis.RegExp = new Proxy(Plain, {
    construct(target, words: [string | RegExp, string?], self) {
      const one = Reflect.construct(target, words, self === globalThis.RegExp ? target : self) as RegExp;
      // Who asks for it stands on the line after this one; packages that our modules load make their own.
      const [, file, line] = /((?:scripts|src)\/[^\s:?]+\.ts)(?:\?[^:]*)?:(\d+)/.exec(new Error().stack?.split('\n')[2] ?? '') ?? [];
      if (file && !APART.test(file)) made.set(one.source, { file, line: Number(line), source: one.source, flags: one.flags });
      return one;
    },
  });
  try {
    for (const file of files) await import(path.join(root, file));
  } finally {
    globalThis.RegExp = Plain;
  }
  return [...made.values()];
}
