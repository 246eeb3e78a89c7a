/** Labels of what real files hold: which stretch of which file is whose words. They name offsets alone, so that nobody's words stand in the project. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { Role } from '#model/conversation.ts';
import { checkShape, DataError, parseYaml } from '#model/yaml.ts';

const place = z.int().positive();

/** A stretch of a file, by UTF-16 offsets into the whole text, one paragraph, one cell of a table, or one string of a JSON document. */
export const Stretch = z.strictObject({
  paragraph: place.optional(),
  /** Of a table's records after the names of its columns; those names themselves are row 0. */
  row: z.int().nonnegative().optional(),
  column: place.optional(),
  pointer: z.string().startsWith('/').optional(),
  start: z.int().nonnegative(),
  end: place,
  role: Role,
});
export type Stretch = z.infer<typeof Stretch>;

/** A labelled file: the sidecar that a researcher would write for it, and whose words its stretches are. */
export const LabelledFile = z.strictObject({
  /** Below the folder of real files. */
  file: z.string().regex(/^(?!.*(?:^|\/)\.)[^/]+\/.+$/, { error: 'Expected a path such as `interviews/study/p07.docx`.' }),
  /** The first twelve hex digits of the file's SHA-256. */
  sha256: z.string().regex(/^[0-9a-f]{12}$/, { error: 'Expected twelve hex digits, in quotes where they look like a number.' }),
  /** In a table with a header, columns may be told by their numbers: what a survey asked is no text of this project's. */
  sidecar: z.record(z.string(), z.unknown()).optional(),
  /** Files of its folder without which it cannot be understood, such as the replies to its tickets. Besides these, it is read alone. */
  beside: z.array(z.string().regex(/^[^./][^/]*$/, { error: 'Expected the name of a file in the same folder.' })).default([]),
  /** Whether a table begins with the names of its columns. */
  header: z.boolean().default(true),
  utterances: z.array(Stretch),
});
export type LabelledFile = z.infer<typeof LabelledFile>;

/** The labels of one source folder. */
export interface LabelledFolder {
  name: string;
  files: LabelledFile[];
}

/** Reads all labels in a folder. @throws DataError for labels that are broken, since a figure from half of them would be wrong. */
export async function readLabels(folder: string): Promise<LabelledFolder[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yml')).sort();
  const folders: LabelledFolder[] = [];
  for (const name of names) folders.push({ name: name.slice(0, -'.yml'.length), files: await readOne(join(folder, name), name) });
  return folders;
}

async function readOne(path: string, name: string): Promise<LabelledFile[]> {
  const result = checkShape(z.array(LabelledFile), parseYaml(await readFile(path, 'utf8')), name, 'sidecar');
  if (result.ok) return result.value;
  const first = result.diagnostics[0];
  throw new DataError(`${name}:${first?.line ?? 1}: ${first?.sentence ?? 'These labels cannot be read.'}`, first?.line);
}

/** Where a stretch stands, for people. */
export function placeOf({ paragraph, row, column, pointer, start, end }: Stretch): string {
  const parts = [
    ...(paragraph === undefined ? [] : [`paragraph ${paragraph}`]),
    ...(row === undefined ? [] : [`row ${row}`]),
    ...(column === undefined ? [] : [`column ${column}`]),
    ...(pointer === undefined ? [] : [pointer]),
    `${start}–${end}`,
  ];
  return parts.join(', ');
}
