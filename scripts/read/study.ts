/** What holds for all files of a study: `speakers.yml` in their folder says whose words each label's are, so that it is said once. */
import { lstatSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'astro/zod';
import { Speakers, type NoteFields } from '#model/note.ts';
import { checkShape, DataError, parseYaml } from '#model/yaml.ts';
import { decode } from './decode.ts';
import type { Fields } from './fields.ts';

/** The name of the file. */
export const STUDY = 'speakers.yml';

/** Labels → roles, as they stand or under `speakers:`. */
const Study = z.union([z.strictObject({ speakers: Speakers }), Speakers.transform((speakers) => ({ speakers }))]);

interface InStudy {
  path: string;
  file: string;
}

/** A note's fields with those of its study: what the note itself says wins. A broken study file is complained of, and its words stay unknown. */
export function withStudy({ path, file }: InStudy, own: Fields & { note: NoteFields }): Fields {
  const folder = file.includes('/') ? file.slice(0, file.lastIndexOf('/') + 1) : '';
  const study = studyOf(join(dirname(path), STUDY), `${folder}${STUDY}`);
  if ('diagnostics' in study) return { ...own, diagnostics: [...own.diagnostics, ...study.diagnostics] };
  return { ...own, note: { ...own.note, speakers: { ...study.speakers, ...own.note.speakers } } };
}

function studyOf(path: string, file: string): { speakers: Speakers } | Pick<Fields, 'diagnostics'> {
  try {
    const found = lstatSync(path, { throwIfNoEntry: false });
    if (!found) return { speakers: {} };
    if (!found.isFile()) throw new DataError('`speakers.yml` must be an ordinary file; replace this link or folder.');
    const yaml = parseYaml(decode(readFileSync(path)));
    const result = checkShape(Study, yaml, file, 'sidecar');
    return result.ok ? result.value : { diagnostics: result.diagnostics };
  } catch (error) {
    const [sentence, line] = error instanceof DataError ? [error.message, error.line] : ['This file cannot be opened; change its permissions.', 1];
    return { diagnostics: [{ rule: 'sidecar', severity: 'error', file, line, sentence }] };
  }
}
