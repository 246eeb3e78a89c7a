/** What a workbook (.xlsx) says of its sheets, and what they share: texts, and which number formats mean days. */
import { LIMITS, MB } from '#model/size-limits.ts';
import { DataError } from '#model/yaml.ts';
import { WORKBOOK } from '../../packed/namespaces.ts';
import { streamedXml } from '../../packed/xml.ts';
import type { Parts } from '../../reader.ts';

/** Shared texts are held whole, since any cell may name any of them. */
const MOST_SHARED = LIMITS.sheet.most * MB;

/** A workbook, before its sheets are read. */
export interface Workbook {
  sheets: { name: string; part: string; hidden: boolean }[];
  /** Days are counted from 1904, as old Macs did. */
  from1904: boolean;
  shared: string[];
  /** For each style: whether it shows a number as a day. */
  days: boolean[];
}

/** @throws DataError where a part is broken. */
export async function workbookOf(parts: Parts): Promise<Workbook> {
  const targets = new Map<string, string>();
  for await (const [id, target] of relations(parts)) targets.set(id, partName(target));
  let from1904 = false;
  const sheets: Workbook['sheets'] = [];
  for await (const one of declared(parts)) {
    if (typeof one === 'boolean') from1904 = one;
    else {
      const part = targets.get(one.id);
      if (part !== undefined && parts.sizeOf(part)) sheets.push({ name: one.name, part, hidden: one.hidden });
    }
  }
  return { sheets, from1904, shared: await sharedIn(parts), days: await daysIn(parts) };
}

function relations(parts: Parts): AsyncGenerator<[string, string]> {
  return streamedXml(parts, 'xl/_rels/workbook.xml.rels', WORKBOOK, (emit) => ({
    open({ name, attribute }) {
      if (name === 'Relationship') emit([attribute('Id') ?? '', attribute('Target') ?? '']);
    },
  }));
}

function partName(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

function declared(parts: Parts): AsyncGenerator<boolean | { name: string; id: string; hidden: boolean }> {
  return streamedXml(parts, 'xl/workbook.xml', WORKBOOK, (emit) => ({
    open({ name, attribute }) {
      if (name === 'workbookPr') emit(/^(?:1|true)$/.test(attribute('date1904') ?? ''));
      if (name === 'sheet') emit({ name: attribute('name') ?? '', id: attribute('id') ?? '', hidden: /hidden/i.test(attribute('state') ?? '') });
    },
  }));
}

async function sharedIn(parts: Parts): Promise<string[]> {
  const part = 'xl/sharedStrings.xml';
  const size = parts.sizeOf(part);
  if (!size) return [];
  if (size.whole > MOST_SHARED) throw new DataError('This spreadsheet holds more than 128 MB of text; save it as CSV.');
  return Array.fromAsync(
    streamedXml<string>(parts, part, WORKBOOK, (emit) => {
      const text = textKeeper();
      return {
        open({ name }) {
          if (name === 'si') text.start();
          text.open(name);
        },
        close(name) {
          text.close(name);
          if (name === 'si') emit(text.taken());
        },
        text: (piece) => text.add(piece),
      };
    }),
  );
}

/** No office program lets a cell hold more than 33,000 characters. */
const LONGEST = LIMITS.cell.most;

/** @throws DataError where a cell's text is no cell's. */
export function checkedText(text: string): string {
  if (text.length > LONGEST) throw new DataError('A cell of this spreadsheet holds more than a megabyte, as no office program writes; save it as CSV.');
  return text;
}

/** Keeps the text of a cell: of all its runs, and without the small print that tells how Chinese characters are read. */
export function textKeeper(): {
  start(): void;
  open(name: string): void;
  close(name: string): void;
  add(piece: string): void;
  taken(): string;
} {
  let kept = '';
  let inText = false;
  let phonetic = false;
  return {
    start() {
      kept = '';
    },
    open(name) {
      if (name === 'rPh') phonetic = true;
      inText = name === 't' && !phonetic;
    },
    close(name) {
      if (name === 'rPh') phonetic = false;
      inText = false;
    },
    add(piece) {
      if (inText) kept = checkedText(kept + piece);
    },
    // Letters that XML cannot hold are written as `_x000D_`.
    taken: () => (kept.includes('_x') ? kept.replace(/_x([0-9A-Fa-f]{4})_/g, (_whole, code: string) => String.fromCharCode(Number.parseInt(code, 16))) : kept),
  };
}

async function daysIn(parts: Parts): Promise<boolean[]> {
  if (!parts.sizeOf('xl/styles.xml')) return [];
  const formats = new Map<number, string>();
  let inCells = false;
  const ids = await Array.fromAsync(
    streamedXml<number>(parts, 'xl/styles.xml', WORKBOOK, (emit) => ({
      open({ name, attribute }) {
        if (name === 'numFmt') formats.set(Number(attribute('numFmtId')), attribute('formatCode') ?? '');
        if (name === 'cellXfs') inCells = true;
        if (name === 'xf' && inCells) emit(Number(attribute('numFmtId') ?? 0));
      },
      close(name) {
        if (name === 'cellXfs') inCells = false;
      },
    })),
  );
  return ids.map((id) => showsDay(id, formats.get(id)));
}

function showsDay(id: number, code: string | undefined): boolean {
  if (code === undefined) return (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
  // What stands in quotes, brackets or after a backslash is shown as it is and means nothing.
  return /[dy]/i.test(code.slice(0, 400).replace(/"[^"]{0,400}"|\[[^\]]{0,400}\]|\\.|_./g, ''));
}
