/** Reads notes and transcripts in OpenDocument texts, paragraph by paragraph. */
import { DataError } from '#model/yaml.ts';
import { OPEN_DOCUMENT } from '../packed/namespaces.ts';
import { readXml } from '../packed/xml.ts';
import type { Parts, Reader } from '../reader.ts';
import { documentNote } from './document-note.ts';
import { OdtBody } from './odt-body.ts';
import { OdtStyles } from './odt-styles.ts';
import type { Written } from './page.ts';

/** OpenDocument texts with their fields in a sidecar. */
export const odtNotes: Reader = {
  id: 'odt',
  name: 'an OpenDocument text',
  takes({ document, name }) {
    if (document === 'odt') return 'it is an archive that calls itself an OpenDocument text';
    return /\.odt$/i.test(name) && document === undefined ? 'its name ends in .odt' : undefined;
  },
  async *read(source, report) {
    yield* documentNote(source, report, () => written(source.parts));
  },
};

async function written(parts: Parts | undefined): Promise<Written> {
  if (!parts) throw new DataError('This is no OpenDocument text, whatever its name says; open it in your word processor and save it as .odt.');
  const styles = new OdtStyles();
  if (parts.names.includes('styles.xml')) await readXml(parts, 'styles.xml', OPEN_DOCUMENT, styles);
  styles.content();
  const body = new OdtBody(styles);
  await readXml(parts, 'content.xml', OPEN_DOCUMENT, body);
  return body.end();
}
