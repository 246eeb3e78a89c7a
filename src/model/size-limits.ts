/** How large anything may be that comes from outside: the one table, which docs/limits.md repeats. */

/** One limit, and what becomes of what is beyond it. */
export interface Limit {
  /** What has the limit. */
  what: string;
  most: number;
  unit: 'bytes' | 'MB' | 'characters' | 'levels' | 'quotes' | 'files' | 'elements' | 'columns' | 'numbers' | 'times its size';
  beyond: string;
}

/** The bytes of a megabyte, where something is given in megabytes. */
export const MB = 1 << 20;

/** Every limit by its name. Each is larger than anything that people write. */
export const LIMITS = {
  note: { what: 'a note', most: 1_000_000, unit: 'bytes', beyond: 'is refused; split it' },
  line: { what: 'a line of a note', most: 64_000, unit: 'characters', beyond: 'the note is refused; break the line into paragraphs' },
  noteNesting: {
    what: 'lists, quoted replies and markup within each other in a note',
    most: 100,
    unit: 'levels',
    beyond: 'the note is refused; write it more plainly',
  },
  quotesPerNote: {
    what: 'quotes of a note',
    most: 2_000,
    unit: 'quotes',
    beyond: 'the note is refused, and what is kept of it stays; split it, or narrow a phrase',
  },
  quote: { what: 'a quote', most: 4_000, unit: 'characters', beyond: 'is kept up to the last whole word before' },
  frontmatter: { what: 'the fields of a note or persona', most: 65_536, unit: 'characters', beyond: 'count as never closed, and the file is refused' },
  yaml: { what: 'a file of YAML', most: 4_000_000, unit: 'characters', beyond: 'is refused; split it' },
  yamlNesting: { what: 'YAML within YAML', most: 60, unit: 'levels', beyond: 'the file is refused' },
  story: { what: 'the story of a persona', most: 200_000, unit: 'characters', beyond: 'is refused by `check`, and not built' },
  storyNesting: {
    what: 'markup and components within each other in a story',
    most: 40,
    unit: 'levels',
    beyond: 'the story is refused by `check`, and not built',
  },
  drawingNesting: { what: 'groups within groups in a drawing', most: 100, unit: 'levels', beyond: 'the drawing is refused' },
  record: { what: 'a ticket, line or row of an export', most: 16, unit: 'MB', beyond: 'is left out with an error; the others are read' },
  recordNesting: { what: 'JSON within JSON in a record', most: 64, unit: 'levels', beyond: 'the record is left out with an error' },
  html: { what: 'a message in HTML', most: 2_000_000, unit: 'characters', beyond: 'says nothing, and is counted so' },
  htmlElements: { what: 'elements of a message in HTML', most: 20_000, unit: 'elements', beyond: 'it says nothing, and is counted so' },
  htmlNesting: { what: 'elements within each other in a message in HTML', most: 150, unit: 'levels', beyond: 'it says nothing, and is counted so' },
  markdown: { what: 'a message in Markdown', most: 300_000, unit: 'characters', beyond: 'says nothing, and is counted so' },
  markdownNesting: { what: 'markup within markup in a message in Markdown', most: 60, unit: 'levels', beyond: 'what is deeper is left out' },
  adfNesting: { what: 'blocks within blocks in a message in Atlassian’s format', most: 100, unit: 'levels', beyond: 'what is deeper is left out' },
  transcript: { what: 'a transcript in JSON', most: 32, unit: 'MB', beyond: 'is refused; export it without the times of single words' },
  document: { what: 'the text and markup of a document', most: 50, unit: 'MB', beyond: 'is refused; split it' },
  documentTimes: {
    what: 'the text and markup of a document, beyond 8 MB',
    most: 60,
    unit: 'times its size',
    beyond: 'is refused; save it as plain text or CSV',
  },
  documentNesting: { what: 'tables, lists and parts within each other in a document', most: 400, unit: 'levels', beyond: 'the document is refused' },
  page: { what: 'a saved page (HTML)', most: 16, unit: 'MB', beyond: 'is refused; save it as plain text' },
  pageElements: { what: 'elements of a saved page', most: 200_000, unit: 'elements', beyond: 'the page is refused; save it as plain text' },
  pageNesting: { what: 'elements within each other in a saved page', most: 500, unit: 'levels', beyond: 'the page is refused; save it as plain text' },
  sheet: { what: 'the shared texts of a spreadsheet', most: 128, unit: 'MB', beyond: 'it is refused; save it as CSV' },
  cell: { what: 'a cell of a spreadsheet', most: 1_048_576, unit: 'characters', beyond: 'the sheet is refused; save it as CSV' },
  columns: { what: 'a row of a spreadsheet', most: 16_384, unit: 'columns', beyond: 'the sheet is refused' },
  packedTimes: { what: 'what is packed (zip, gzip), beyond 32 MB', most: 120, unit: 'times its size', beyond: 'is refused; unpack it yourself' },
  packedFiles: { what: 'an archive', most: 2_000, unit: 'files', beyond: 'is refused; put the export itself there' },
  packedDocument: { what: 'a document in an archive', most: 64, unit: 'MB', beyond: 'is refused; put it beside the archive' },
  masked: { what: 'a file for `redact`', most: 64, unit: 'MB', beyond: 'is refused; such exports stay out of the repository' },
  history: { what: 'a file in the history of git', most: 16_000_000, unit: 'bytes', beyond: 'is not compared, and `diff` says so' },
  numbers: {
    what: 'different figures of one text that are looked up as telephone numbers',
    most: 100,
    unit: 'numbers',
    beyond: 'are masked without being looked up',
  },
} as const satisfies Readonly<Record<string, Limit>>;
