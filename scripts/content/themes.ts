/** Reads the codebook, `content/themes.yml`. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Diagnostic } from '#model/diagnostic.ts';
import { Themes, type Theme } from '#model/theme.ts';
import { checkShape, DataError, parseYaml } from '#model/yaml.ts';
import { readText } from './text.ts';

/** The codebook as it was read. */
export interface Codebook {
  /** None where there is no codebook, undefined where it is broken. */
  themes: Theme[] | undefined;
  /** The line on which a theme stands, by its place in the list. */
  themeLine?: (index: number) => number;
  diagnostics: Diagnostic[];
}

/** The codebook of a content root. */
export function readThemes(content: string): Codebook {
  const file = path.join(content, 'themes.yml');
  if (!existsSync(file)) return { themes: [], diagnostics: [] };
  try {
    const yaml = parseYaml(readText(file).replace(/^\ufeff/, ''));
    const shape = checkShape(Themes, { ...yaml, data: yaml.data ?? [] }, 'themes.yml', 'themes');
    if (shape.ok) return { themes: shape.value, themeLine: (index) => yaml.lineOf([index]), diagnostics: [] };
    return { themes: undefined, diagnostics: shape.diagnostics };
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    return { themes: undefined, diagnostics: [{ rule: 'themes', severity: 'error', file: 'themes.yml', line: error.line, sentence: error.message }] };
  }
}
