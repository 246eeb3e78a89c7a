/** The namespaces of office documents, and the prefixes that their readers use for them. */
import type { Namespaces } from './xml-names.ts';

/** The namespaces of Word's parts; newer files may use the second. */
export const WORD: Namespaces = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
};

/** In workbooks no two names that matter are the same, so they need no prefix. */
export const WORKBOOK: Namespaces = {};

/** The namespaces of OpenDocument. */
export const OPEN_DOCUMENT: Namespaces = {
  ...Object.fromEntries(['office', 'style', 'text', 'table'].map((name) => [`urn:oasis:names:tc:opendocument:xmlns:${name}:1.0`, name])),
  'urn:oasis:names:tc:opendocument:xmlns:drawing:1.0': 'draw',
  'urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0': 'svg',
  'urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0': 'fo',
  'http://www.w3.org/1999/xlink': 'xlink',
};
