/** Reads the specs that cite personas: Markdown below `content/specs`, if there is such a folder. */
import { compare, type Diagnostic } from '#model/diagnostic.ts';
import { plainLines } from '#model/frontmatter.ts';
import { DataError } from '#model/yaml.ts';
import type { ContentFiles } from './content-files.ts';

/** A text in which personas may be cited. */
export interface Cited {
  /** Relative to the content root. */
  file: string;
  text: string;
  /** The line of the file on which the text begins. */
  line: number;
}

/** Folders in folders deeper than this are not meant. */
const DEEPEST = 8;

/** Every spec, in the order of their paths; what cannot be read is named. */
export async function readSpecs(files: ContentFiles): Promise<{ specs: Cited[]; diagnostics: Diagnostic[] }> {
  const specs: Cited[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const file of await markdownIn(files, 'specs')) {
    try {
      specs.push({ file, text: plainLines(await files.read(file)), line: 1 });
    } catch (error) {
      if (!(error instanceof DataError)) throw error;
      diagnostics.push({ rule: 'unreadable-file', severity: 'error', file, sentence: error.message });
    }
  }
  return { specs, diagnostics };
}

async function markdownIn(files: ContentFiles, folder: string, depth = 0): Promise<string[]> {
  const entries = ((await files.list(folder)) ?? []).filter(({ name }) => !name.startsWith('.')).sort((a, b) => compare(a.name, b.name));
  const found: string[] = [];
  for (const { name, isFolder } of entries) {
    if (isFolder && depth < DEEPEST) found.push(...(await markdownIn(files, `${folder}/${name}`, depth + 1)));
    else if (!isFolder && /\.mdx?$/.test(name)) found.push(`${folder}/${name}`);
  }
  return found;
}
