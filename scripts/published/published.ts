/** Whatever would be published or kept as it stands: links and devices, names that are one elsewhere, pictures that tell more than they show, drawings that do more than draw. */
import { open, readFile } from 'node:fs/promises';
import type { Diagnostic } from '#model/diagnostic.ts';
import type { RuleId } from '#model/rules.ts';
import { NO_FILE } from '../content/text.ts';
import { shownPath } from '../read/source.ts';
import { beyondDrawing } from './drawing.ts';
import { entriesBelow, type Entry } from './files.ts';
import { HEAD, pictureOf } from './pictures/pictures.ts';

/** Texts and exports, which the readers judge; they are many, and no pictures. */
const TEXT = /\.(?:mdx?|markdown|ya?ml|txt|csv|tsv|tab|json|ndjson|jsonl|vtt|srt|sbv|html?|docx|odt|xlsx|ods|gz|zip)$/i;

/** What is looked at in a content root: hidden files are none of it. */
const hidden = (file: string): boolean => /(?:^|\/)\./.test(file);

/** Looks at a content root. @param skips what is looked at elsewhere, by its path in it */
export async function lookAtContent(content: string, skips: (file: string) => boolean = () => false): Promise<Diagnostic[]> {
  const entries = await entriesBelow(content, (file) => hidden(file) || skips(file));
  return [...twins(entries), ...(await lookAll(entries.filter(({ file, ordinary }) => !ordinary || !TEXT.test(file))))];
}

/** Looks at the folder whose files are published as they are, hidden ones as well. */
export async function lookAtPublic(folder: string): Promise<Diagnostic[]> {
  const entries = await entriesBelow(folder);
  return [...twins(entries), ...(await lookAll(entries))];
}

/** Files that are one on computers which tell neither case nor Unicode form apart: one of them would be lost there. */
function twins(entries: readonly Entry[]): Diagnostic[] {
  const groups = Map.groupBy(entries, ({ file }) => file.normalize('NFC').toUpperCase().toLowerCase());
  return [...groups.values()].flatMap(([first, ...others]) =>
    others.map(({ file }): Diagnostic => {
      const sentence = `This file and \`${shownPath(first?.file ?? '')}\` have the same name but for case or accents, and one would be lost; rename one of them.`;
      return { rule: 'file-name', severity: 'error', file: shownPath(file), sentence };
    }),
  );
}

async function lookAll(entries: readonly Entry[]): Promise<Diagnostic[]> {
  const found: Diagnostic[] = [];
  for (const entry of entries) found.push(...(await look(entry)));
  return found;
}

async function look({ path, file, ordinary }: Entry): Promise<Diagnostic[]> {
  const complain = (rule: RuleId, sentence: string, line?: number): Diagnostic[] => [
    { rule, severity: 'error', file: shownPath(file), ...(line !== undefined && { line }), sentence },
  ];
  if (!ordinary) return complain('unreadable-file', NO_FILE);
  try {
    if (/\.svgz?$/i.test(file)) {
      const beyond = beyondDrawing(await readFile(path, 'utf8'));
      return beyond ? complain('drawing', `${beyond.sentence} Draw it without, or remove the file.`, beyond.line) : [];
    }
    const carriedBy = pictureOf(await headOf(path));
    const carried = carriedBy?.(await readFile(path));
    if (carried === undefined) return [];
    return complain(
      'hidden-data',
      `This picture carries ${carried}. Save it again without, for example with \`exiftool -all= FILE\`, or as a screenshot of itself; or remove it.`,
    );
  } catch {
    return complain('unreadable-file', 'This file cannot be opened; make sure that you may read it.');
  }
}

async function headOf(path: string): Promise<Buffer> {
  const handle = await open(path, 'r');
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(HEAD), 0, HEAD, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
