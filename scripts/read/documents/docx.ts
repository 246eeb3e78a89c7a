/** Reads notes and transcripts in Word documents, paragraph by paragraph. */
import { DataError } from '#model/yaml.ts';
import type { Parts, Reader } from '../reader.ts';
import { documentNote } from './document-note.ts';
import { DocxBody } from './docx-body.ts';
import { linksOf, numberedLists, stylesOf, WORD } from './docx-styles.ts';
import type { Written } from './page.ts';
import { readXml } from './xml.ts';

/** Word documents with their fields in a sidecar. */
export const docxNotes: Reader = {
  id: 'docx',
  name: 'a Word document',
  takes: ({ document }) => (document === 'docx' ? 'it is an archive with the parts of a Word document' : undefined),
  async *read(source, report) {
    const { parts } = source;
    if (parts) yield* documentNote(source, report, () => written(parts));
  },
};

async function written(parts: Parts): Promise<Written> {
  const main = parts.names.find((name) => /^word\/document\d*\.xml$/.test(name));
  if (main === undefined) throw new DataError('This document has no text in it; save it again in your word processor.');
  const body = new DocxBody({ styles: await stylesOf(parts), isNumbered: await numberedLists(parts), links: await linksOf(parts, main) });
  await readXml(parts.bytes(main), WORD, body);
  return body.end();
}
