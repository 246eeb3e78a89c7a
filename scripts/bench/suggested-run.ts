/** Measures suggestions on a content root: ranks everything that could be suggested there, and holds the labels against it. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import settings from '#config';
import { checkShape, parseYaml } from '#model/yaml.ts';
import { groundOf, UsageError } from '../content/ground.ts';
import { pseudonym } from '../keep/key.ts';
import { ranked } from '../pipeline/pull.ts';
import { judgeSuggested, SuggestedLabels, type JudgedRow } from './suggested.ts';

const LABELS = path.join(import.meta.dirname, '..', '..', 'tests', 'suggested', 'sample.yml');

/** @param content the content root; @param labels the file of labels, where it is not the sample's */
export async function benchSuggested(content: string, labels = LABELS): Promise<JudgedRow[]> {
  const shape = checkShape(SuggestedLabels, parseYaml(await readFile(labels, 'utf8')), path.basename(labels), 'kept-quotes');
  if (!shape.ok) throw new UsageError(shape.diagnostics.map(({ line, sentence }) => `${labels}:${line ?? 1}  ${sentence}`).join('\n'));
  const ground = { ...groundOf(content) };
  // Nobody sees the pseudonyms, so any key will do.
  return judgeSuggested(await ranked({ ground, settings, dryRun: true, pseudonymOf: (requester) => pseudonym(requester, 'bench') }), shape.value);
}
