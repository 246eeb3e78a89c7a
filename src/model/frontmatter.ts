/**
 * The one front-matter reader. YAML between two lines of three dashes and nothing else: no other language after the dashes, no cache, the body never looked at.
 * (The usual package for this runs JavaScript that a note may carry, and hides errors on a second read; so it is not used.)
 */
import { LIMITS } from './size-limits.ts';
import { DataError, parseYaml, type YamlData } from './yaml.ts';

export interface Frontmatter extends YamlData {
  /** The text after the frontmatter, its line ends as `\n`. */
  body: string;
  /** The 1-based line of the file on which the body begins. */
  bodyLine: number;
}

const LIMIT = LIMITS.frontmatter.most;

/** `\r\n` and lone `\r` as `\n`, and one byte-order mark dropped. Lines keep their numbers. */
export function plainLines(text: string): string {
  return text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
}

/** Whether a text opens with frontmatter, well formed or not. */
export function hasFrontmatter(text: string): boolean {
  return /^\ufeff?---/.test(text);
}

/**
 * Reads the frontmatter of a text.
 * @throws DataError with the line: none there, never closed, another language, broken YAML, not a mapping.
 */
export function readFrontmatter(text: string): Frontmatter {
  const plain = plainLines(text);
  const first = plain.slice(0, plain.indexOf('\n') === -1 ? undefined : plain.indexOf('\n'));
  if (!first.startsWith('---')) throw new DataError('Expected frontmatter: a first line of three dashes, the fields, and three dashes again.');
  if (first.trimEnd() !== '---') throw new DataError('Expected nothing after the first three dashes; only YAML is read here.');
  const close = /\n---[ \t]*(?=\n|$)/.exec(plain.slice(3, LIMIT));
  if (!close) {
    throw new DataError(
      `The frontmatter is never closed${plain.length > LIMIT ? ` within ${LIMIT} characters` : ''}; add a line of three dashes after the last field.`,
    );
  }
  const end = 3 + close.index;
  const yaml = parseYaml(plain.slice(4, end + 1), 2);
  if (typeof yaml.data !== 'object' || yaml.data === null || Array.isArray(yaml.data)) {
    throw new DataError('Expected fields such as `date: 2026-03-04` between the dashes.', 2);
  }
  const bodyStart = end + close[0].length + 1;
  return { ...yaml, body: plain.slice(bodyStart), bodyLine: plain.slice(0, bodyStart).split('\n').length };
}
