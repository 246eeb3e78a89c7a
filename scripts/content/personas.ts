/** Reads the personas of a content root: each persona's frontmatter and story, its kept quotes and tallies. A broken file costs itself alone. */
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { z } from 'astro/zod';
import { compare, type Diagnostic } from '#model/diagnostic.ts';
import { readFrontmatter } from '#model/frontmatter.ts';
import { PersonaId } from '#model/ids.ts';
import { Persona } from '#model/persona.ts';
import { Quotes, Tallies, type Quote, type Tally } from '#model/quote.ts';
import { checkShape, DataError, parseYaml, type YamlData } from '#model/yaml.ts';
import { readText } from './text.ts';

/** A YAML file of a persona, by its name without ending. `lineOf` finds the line of a value for messages. */
export interface KeptFile<T> {
  name: string;
  /** Relative to the content root. */
  file: string;
  text: string;
  entries: T[];
  lineOf: YamlData['lineOf'];
}

export interface PersonaFolder {
  id: string;
  /** Relative to the content root. */
  file: string;
  persona: Persona;
  lineOf: YamlData['lineOf'];
  story: string;
  /** The line of the file on which the story begins. */
  storyLine: number;
  quotes: KeptFile<Quote>[];
  tallies: KeptFile<Tally>[];
  /** Kept files that could not be read; `pull` must not write over them. */
  broken: string[];
}

export interface PersonasRead {
  personas: PersonaFolder[];
  diagnostics: Diagnostic[];
}

/** The quotes of all files of a persona. */
export function quotesOf({ quotes }: Pick<PersonaFolder, 'quotes'>): Quote[] {
  return quotes.flatMap(({ entries }) => entries);
}

/** Reads every persona below `<content>/personas`, in the order of their ids. */
export async function readPersonas(content: string): Promise<PersonasRead> {
  const diagnostics: Diagnostic[] = [];
  const personas: PersonaFolder[] = [];
  const root = path.join(content, 'personas');
  const folders = existsSync(root) ? (await readdir(root, { withFileTypes: true })).filter((entry) => entry.isDirectory()) : [];
  for (const { name } of folders.sort((a, b) => compare(a.name, b.name))) {
    const persona = await readPersona(content, name, diagnostics);
    if (persona) personas.push(persona);
  }
  return { personas, diagnostics };
}

async function readPersona(content: string, id: string, diagnostics: Diagnostic[]): Promise<PersonaFolder | undefined> {
  const file = `personas/${id}/persona.mdx`;
  const complain = (sentence: string, line = 1): undefined => void diagnostics.push({ rule: 'persona', severity: 'error', file, line, sentence });
  if (!PersonaId.safeParse(id).success) return complain('The folder’s name is the persona’s id; expected kebab-case such as `maya`. Rename the folder.');
  if (!existsSync(path.join(content, file))) return complain('There is no `persona.mdx` in this folder. Write it, or remove the folder.');
  try {
    const matter = readFrontmatter(await readText(path.join(content, file)));
    const shape = checkShape(Persona, matter, file, 'persona');
    if (!shape.ok) return void diagnostics.push(...shape.diagnostics);
    const broken: string[] = [];
    const quotes = await readKept(content, `personas/${id}/quotes`, Quotes, diagnostics, broken);
    const tallies = await readKept(content, `personas/${id}/tallies`, Tallies, diagnostics, broken);
    return { id, file, persona: shape.value, lineOf: matter.lineOf, story: matter.body, storyLine: matter.bodyLine, quotes, tallies, broken };
  } catch (error) {
    if (error instanceof DataError) return complain(error.message, error.line);
    throw error;
  }
}

async function readKept<T>(content: string, folder: string, schema: z.ZodType<T[]>, diagnostics: Diagnostic[], broken: string[]): Promise<KeptFile<T>[]> {
  const directory = path.join(content, folder);
  const names = await namesIn(directory);
  if (!names) {
    diagnostics.push({ rule: 'kept-quotes', severity: 'error', file: folder, sentence: 'Expected a folder here that can be opened; move this away.' });
    broken.push(folder);
    return [];
  }
  const kept: KeptFile<T>[] = [];
  for (const name of names) {
    const file = `${folder}/${name}`;
    const { text, entries, lineOf, found } = await parseKept(path.join(content, file), file, schema);
    diagnostics.push(...found);
    if (found.length > 0) broken.push(file);
    if (entries) kept.push({ name: name.slice(0, -4), file, text, entries, lineOf });
  }
  return kept;
}

/** The names of the YAML files of a folder; none where it is not there, undefined where it is no folder. */
async function namesIn(directory: string): Promise<string[] | undefined> {
  if (!existsSync(directory)) return [];
  try {
    return (await readdir(directory)).filter((name) => name.endsWith('.yml') && !name.startsWith('.')).sort(compare);
  } catch {
    return undefined;
  }
}

async function parseKept<T>(path: string, file: string, schema: z.ZodType<T[]>): Promise<{ text: string; entries?: T[]; lineOf: YamlData['lineOf']; found: Diagnostic[] }> {
  let text = '';
  try {
    text = await readText(path);
    const yaml = parseYaml(text.replace(/^\ufeff/, ''));
    const shape = checkShape(schema, { ...yaml, data: yaml.data ?? [] }, file, 'kept-quotes');
    return shape.ok ? { text, entries: shape.value, lineOf: yaml.lineOf, found: [] } : { text, lineOf: yaml.lineOf, found: shape.diagnostics };
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    const sentence = `${error.message} Until then \`pull\` leaves this file as it is.`;
    return { text, lineOf: () => 1, found: [{ rule: 'kept-quotes', severity: 'error', file, line: error.line, sentence }] };
  }
}
