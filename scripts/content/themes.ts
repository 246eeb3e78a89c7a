/** Reads the codebook, `content/themes.yml`. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Diagnostic } from '#model/diagnostic.ts';
import { Themes, type Theme } from '#model/theme.ts';
import { checkShape, DataError, parseYaml } from '#model/yaml.ts';
import { readText } from './text.ts';

/** The themes of a content root; none where there is no codebook, undefined where it is broken. */
export async function readThemes(content: string): Promise<{ themes: Theme[] | undefined; diagnostics: Diagnostic[] }> {
  const file = path.join(content, 'themes.yml');
  if (!existsSync(file)) return { themes: [], diagnostics: [] };
  try {
    const yaml = parseYaml((await readText(file)).replace(/^\ufeff/, ''));
    const shape = checkShape(Themes, { ...yaml, data: yaml.data ?? [] }, 'themes.yml', 'themes');
    return shape.ok ? { themes: shape.value, diagnostics: [] } : { themes: undefined, diagnostics: shape.diagnostics };
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    return { themes: undefined, diagnostics: [{ rule: 'themes', severity: 'error', file: 'themes.yml', line: error.line, sentence: error.message }] };
  }
}
