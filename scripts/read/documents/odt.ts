/** Reads notes and transcripts in OpenDocument texts, paragraph by paragraph. */
import type { Parts, Reader } from '../reader.ts';
import { documentNote } from './document-note.ts';
import { OdtBody } from './odt-body.ts';
import { OdtStyles, OPEN_DOCUMENT } from './odt-styles.ts';
import type { Written } from './page.ts';
import { readXml } from './xml.ts';

/** OpenDocument texts with their fields in a sidecar. */
export const odtNotes: Reader = {
  id: 'odt',
  name: 'an OpenDocument text',
  takes: ({ document }) => (document === 'odt' ? 'it is an archive that calls itself an OpenDocument text' : undefined),
  async *read(source, report) {
    const { parts } = source;
    if (parts) yield* documentNote(source, report, () => written(parts));
  },
};

async function written(parts: Parts): Promise<Written> {
  const styles = new OdtStyles();
  if (parts.names.includes('styles.xml')) await readXml(parts.bytes('styles.xml'), OPEN_DOCUMENT, styles);
  styles.content();
  const body = new OdtBody(styles);
  await readXml(parts.bytes('content.xml'), OPEN_DOCUMENT, body);
  return body.end();
}
