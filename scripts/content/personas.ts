/** Reads the personas of a content root: each persona's frontmatter and story, its kept quotes and tallies. A broken file costs itself alone. */
import type { z } from 'astro/zod';
import { compare, type Diagnostic } from '#model/diagnostic.ts';
import { readFrontmatter } from '#model/frontmatter.ts';
import { PersonaId } from '#model/ids.ts';
import { Persona } from '#model/persona.ts';
import { Quotes, Tallies, type Quote, type Tally } from '#model/quote.ts';
import type { PersonaFiles } from '#model/wiki.ts';
import { checkShape, DataError, parseYaml, type YamlData } from '#model/yaml.ts';
import { filesOnDisk, type ContentFiles } from './content-files.ts';

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
  /** What else stands in the folder beside the story: names of files. */
  files: string[];
  /** Kept files that could not be read; `pull` must not write over them. */
  broken: string[];
}

export interface PersonasRead {
  personas: PersonaFolder[];
  /** The ids of all that are there, readable or not. */
  folders: string[];
  diagnostics: Diagnostic[];
}

/** The quotes of all files of a persona. */
export function quotesOf({ quotes }: Pick<PersonaFolder, 'quotes'>): Quote[] {
  return quotes.flatMap(({ entries }) => entries);
}

/** What a persona's files say, as the wiki is built from it. */
export function filesOf(folder: PersonaFolder): PersonaFiles {
  const { id, persona, tallies } = folder;
  return { id, persona, quotes: quotesOf(folder), tallies: tallies.flatMap(({ entries }) => entries) };
}

/** Reads every persona below `<content>/personas`, in the order of their ids. */
export function readPersonas(content: string): Promise<PersonasRead> {
  return readPersonasOf(filesOnDisk(content));
}

/**
 * Reads every persona among files, wherever those come from, in the order of their ids.
 * @param known personas of another time: kept files that hold the same text are not parsed again
 */
export async function readPersonasOf(files: ContentFiles, known?: PersonasRead): Promise<PersonasRead> {
  const diagnostics: Diagnostic[] = [];
  const personas: PersonaFolder[] = [];
  const found = await files.list('personas');
  if (!found) diagnostics.push({ rule: 'persona', severity: 'error', file: 'personas', sentence: 'Expected a folder here that can be opened; move this away.' });
  const folders = (found ?? []).filter(({ isFolder }) => isFolder);
  for (const { name } of folders.sort((a, b) => compare(a.name, b.name))) {
    const persona = await readPersona(
      files,
      name,
      diagnostics,
      known?.personas.find(({ id }) => id === name),
    );
    if (persona) personas.push(persona);
  }
  return { personas, folders: folders.map(({ name }) => name), diagnostics };
}

async function readPersona(files: ContentFiles, id: string, diagnostics: Diagnostic[], known?: PersonaFolder): Promise<PersonaFolder | undefined> {
  const file = `personas/${id}/persona.mdx`;
  const complain = (sentence: string, line = 1): undefined => void diagnostics.push({ rule: 'persona', severity: 'error', file, line, sentence });
  if (!PersonaId.safeParse(id).success) return complain('The folder’s name is the persona’s id; expected kebab-case such as `maya`. Rename the folder.');
  if (!files.has(file)) return complain('There is no `persona.mdx` in this folder. Write it, or remove the folder.');
  try {
    const matter = readFrontmatter(await files.read(file));
    const shape = checkShape(Persona, matter, file, 'persona');
    if (!shape.ok) return void diagnostics.push(...shape.diagnostics);
    const broken: string[] = [];
    const quotes = await readKept(files, `personas/${id}/quotes`, Quotes, diagnostics, broken, known?.quotes);
    const tallies = await readKept(files, `personas/${id}/tallies`, Tallies, diagnostics, broken, known?.tallies);
    const beside = ((await files.list(`personas/${id}`)) ?? []).filter(({ isFolder }) => !isFolder).map(({ name }) => name);
    const { body: story, bodyLine: storyLine, lineOf } = matter;
    return { id, file, persona: shape.value, lineOf, story, storyLine, quotes, tallies, files: beside.sort(compare), broken };
  } catch (error) {
    if (error instanceof DataError) return complain(error.message, error.line);
    throw error;
  }
}

async function readKept<T>(
  files: ContentFiles,
  folder: string,
  schema: z.ZodType<T[]>,
  diagnostics: Diagnostic[],
  broken: string[],
  known: readonly KeptFile<T>[] = [],
): Promise<KeptFile<T>[]> {
  const names = (await files.list(folder))?.map(({ name }) => name).filter((name) => name.endsWith('.yml') && !name.startsWith('.'));
  if (!names) {
    diagnostics.push({ rule: 'kept-quotes', severity: 'error', file: folder, sentence: 'Expected a folder here that can be opened; move this away.' });
    broken.push(folder);
    return [];
  }
  const kept: KeptFile<T>[] = [];
  const parsed = new Map(known.map((one) => [one.file, one]));
  for (const name of names.sort(compare)) {
    const file = `${folder}/${name}`;
    const { text, entries, lineOf, found } = await parseKept(files, file, schema, parsed.get(file));
    diagnostics.push(...found);
    if (found.length > 0) broken.push(file);
    if (entries) kept.push({ name: name.slice(0, -4), file, text, entries, lineOf });
  }
  return kept;
}

async function parseKept<T>(
  files: ContentFiles,
  file: string,
  schema: z.ZodType<T[]>,
  known: KeptFile<T> | undefined,
): Promise<{ text: string; entries?: T[]; lineOf: YamlData['lineOf']; found: Diagnostic[] }> {
  let text = '';
  try {
    text = await files.read(file);
    if (known?.text === text) return { ...known, found: [] };
    const yaml = parseYaml(text.replace(/^\ufeff/, ''));
    const shape = checkShape(schema, { ...yaml, data: yaml.data ?? [] }, file, 'kept-quotes');
    return shape.ok ? { text, entries: shape.value, lineOf: yaml.lineOf, found: [] } : { text, lineOf: yaml.lineOf, found: shape.diagnostics };
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    const sentence = `${error.message} Until then \`pull\` leaves this file as it is.`;
    return { text, lineOf: () => 1, found: [{ rule: 'kept-quotes', severity: 'error', file, line: error.line, sentence }] };
  }
}
