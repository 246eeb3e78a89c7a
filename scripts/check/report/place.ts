/** Where a finding stands, as one would open it from the working directory. */
import path from 'node:path';
import { SETTINGS_FILE } from '../exceptions.ts';

/** What a reporter must know beside what was found. */
export interface Stage {
  /** Absolute path of the content root. */
  content: string;
  /** Absolute path of the working directory, which holds the settings. */
  directory: string;
  /** Where files of the repository are read in a browser, if the settings say so. */
  repository?: string | undefined;
}

/** The path of a file of the content, or of the settings, from the working directory, with `/`. */
export function placeOf(file: string, { content, directory }: Stage): string {
  if (file === SETTINGS_FILE) return SETTINGS_FILE;
  return path.relative(directory, path.join(content, file)).replaceAll(path.sep, '/');
}

/** The page of a rule, from the root of the project. */
export function pageOf(rule: string): string {
  return `docs/rules/${rule}.md`;
}
