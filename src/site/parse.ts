/** Texts of the content's files as the model's data. A file that does not fit stops the build with its name, line and what to do. */
import type { z } from 'astro/zod';
import { readFrontmatter } from '#model/frontmatter.ts';
import { HeardConversation } from '#model/heard.ts';
import { Persona } from '#model/persona.ts';
import type { RuleId } from '#model/rules.ts';
import { ToldText } from '#model/texts.ts';
import { Unmatched } from '#model/unmatched.ts';
import { checkShape, DataError, parseYaml, type YamlData } from '#model/yaml.ts';

/** The error that ends a build: one line a complaint, each with file and line. */
export class ContentError extends Error {
  override name = 'ContentError' as const;
}

/**
 * YAML of a file, checked against a schema.
 * @param rule the rule that such a file keeps
 * @throws ContentError
 */
export function parseFile<T extends z.ZodType>(schema: T, text: string, file: string, rule: RuleId): z.infer<T> {
  return checked(schema, file, rule, () => parseYaml(text));
}

/** The frontmatter of a persona and the body of its story. @throws ContentError */
export function parsePersona(text: string, file: string): { persona: Persona; body: string } {
  let body = '';
  const persona = checked(Persona, file, 'persona', () => {
    const frontmatter = readFrontmatter(text);
    body = frontmatter.body;
    return frontmatter;
  });
  return { persona, body };
}

/** One conversation a line, as the build wrote them. @throws ContentError */
export function parseHeard(text: string, file: string): HeardConversation[] {
  return parseLines(HeardConversation, text, file, 'a conversation');
}

/** One change of a persona's text a line, as the build wrote them. @throws ContentError */
export function parseTexts(text: string, file: string): ToldText[] {
  return parseLines(ToldText, text, file, 'a change of a text');
}

/** What is unmatched of one persona a line, as the build wrote it. @throws ContentError */
export function parseUnmatched(text: string, file: string): Unmatched[] {
  return parseLines(Unmatched, text, file, 'what is unmatched');
}

function parseLines<T extends z.ZodType>(schema: T, text: string, file: string, what: string): z.infer<T>[] {
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    const result = schema.safeParse(readLine(line, file, index + 1));
    if (result.success) return [result.data];
    throw new ContentError(`${file}:${index + 1}: This is not ${what} as the build writes it. Run \`npm run build\` again.`);
  });
}

function readLine(line: string, file: string, number: number): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    throw new ContentError(`${file}:${number}: This line is broken off. Run \`npm run build\` again.`);
  }
}

function checked<T extends z.ZodType>(schema: T, file: string, rule: RuleId, read: () => YamlData): z.infer<T> {
  try {
    const result = checkShape(schema, read(), file, rule);
    if (result.ok) return result.value;
    throw new ContentError(result.diagnostics.map(({ line, sentence }) => `${file}:${line ?? 1}: ${sentence}`).join('\n'));
  } catch (error) {
    if (error instanceof DataError) throw new ContentError(`${file}:${error.line}: ${error.message}`);
    throw error;
  }
}
