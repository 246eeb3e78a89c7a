/** Reads notes and transcripts in Word documents, paragraph by paragraph. */
import { DataError } from '#model/yaml.ts';
import { WORD } from '../packed/namespaces.ts';
import { readXml } from '../packed/xml.ts';
import type { Parts, Reader } from '../reader.ts';
import { documentNote } from './document-note.ts';
import { DocxBody } from './docx-body.ts';
import { linksOf, numberedLists, stylesOf } from './docx-styles.ts';
import type { Written } from './page.ts';

/** Word documents with their fields in a sidecar. */
export const docxNotes: Reader = {
  id: 'docx',
  name: 'a Word document',
  takes({ document, name }) {
    if (document === 'docx') return 'it is an archive with the parts of a Word document';
    return /\.docx?$/i.test(name) && document === undefined ? `its name ends in ${name.slice(name.lastIndexOf('.')).toLowerCase()}` : undefined;
  },
  async *read(source, report) {
    yield* documentNote(source, report, () => written(source.parts));
  },
};

async function written(parts: Parts | undefined): Promise<Written> {
  if (!parts) throw new DataError('This is no Word document of today, whatever its name says; open it in your word processor and save it as .docx.');
  const main = parts.names.find((name) => /^word\/document\d*\.xml$/.test(name));
  if (main === undefined) throw new DataError('This document has no text in it; save it again in your word processor.');
  const body = new DocxBody({ styles: await stylesOf(parts), isNumbered: await numberedLists(parts), links: await linksOf(parts, main) });
  await readXml(parts, main, WORD, body);
  return body.end();
}
