/** Reads notes and transcripts in HTML pages: saved pages, and what wikis, notebooks and word processors export. */
import type { Diagnostic } from '#model/diagnostic.ts';
import { DataError } from '#model/yaml.ts';
import type { Reader, Source } from '../reader.ts';
import { wholeBytes } from '../whole.ts';
import { documentNote } from './document-note.ts';
import { htmlBody } from './html-body.ts';
import { decodePage, PAGE_BYTES, treeOf } from './html-tree.ts';
import type { Written } from './page.ts';

/** HTML pages with their fields in a sidecar. */
export const htmlPages: Reader = {
  id: 'html-page',
  name: 'an HTML page',
  takes({ name, head, document }) {
    if (document) return undefined;
    if (/^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^>]{0,2000}-->\s*)?<(?:!doctype html|html)\b/i.test(head.slice(0, 4096)))
      return 'it begins as an HTML page does';
    return /\.(?:html?|xhtml)$/i.test(name) ? `its name ends in ${name.slice(name.lastIndexOf('.')).toLowerCase()}` : undefined;
  },
  async *read(source, report) {
    if (/\.(?:json|ndjson|jsonl|csv|tsv|tab)$/i.test(source.name)) return report.complain(notTheExport(source));
    yield* documentNote(source, report, () => written(source));
  },
};

/** A page that a server sent in place of the export, such as that on which to sign in. */
function notTheExport({ file }: Source): Diagnostic {
  return {
    rule: 'broken-export',
    severity: 'error',
    file,
    sentence: 'This is a web page, and not the data that its name promises; sign in, and export it again.',
  };
}

async function written(source: Source): Promise<Written> {
  const html = decodePage(await wholeBytes(source, PAGE_BYTES), source.note?.encoding);
  if (html.trim() === '') throw new DataError('This page is empty; save it again.');
  return htmlBody(treeOf(html));
}
