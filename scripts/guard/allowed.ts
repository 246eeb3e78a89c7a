/** What a team allows though the guard stops at it: `content/guard.yml`, each with a reason. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { z } from 'astro/zod';
import { checkShape, DataError, parseYaml } from '#model/yaml.ts';
import { readText } from '../content/text.ts';

/** The file, relative to the content root. */
export const ALLOWED_FILE = 'guard.yml';

const Allowed = z.strictObject({
  /** From the content root; a star at its end stands for anything. */
  file: z.string().min(1),
  /** The kinds that are allowed there, as the guard names them; all, where none is named. */
  kinds: z.array(z.string()).optional(),
  because: z.string({ error: 'Expected `because` with the reason, in a sentence.' }).min(10, { error: 'Expected the reason, in a sentence.' }),
});
export type Allowed = z.infer<typeof Allowed>;

/** What is allowed in a content root. @throws DataError where the file is broken: nothing is allowed by a slip */
export function readAllowed(content: string): Allowed[] {
  const file = path.join(content, ALLOWED_FILE);
  if (!existsSync(file)) return [];
  const yaml = parseYaml(readText(file).replace(/^\ufeff/, ''));
  const shape = checkShape(z.array(Allowed), { ...yaml, data: yaml.data ?? [] }, ALLOWED_FILE, 'sidecar');
  if (shape.ok) return shape.value;
  const [first] = shape.diagnostics;
  throw new DataError(`\`${ALLOWED_FILE}\`: ${first?.sentence ?? 'it is broken.'}`, first?.line);
}

/** Whether something is allowed, and why. @param file from the content root */
export function allowedBecause(allowed: readonly Allowed[], file: string, kind: string): string | undefined {
  const fits = (pattern: string): boolean => (pattern.endsWith('*') ? file.startsWith(pattern.slice(0, -1)) : file === pattern);
  return allowed.find((one) => fits(one.file) && (one.kinds === undefined || one.kinds.includes(kind)))?.because;
}
