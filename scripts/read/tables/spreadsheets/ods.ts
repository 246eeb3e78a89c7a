/** The rows of the sheets of an OpenDocument spreadsheet (.ods), as texts: days as 2026-03-04, comments on cells left out. */
import { LIMITS } from '#model/size-limits.ts';
import { DataError } from '#model/yaml.ts';
import { OPEN_DOCUMENT } from '../../packed/namespaces.ts';
import { streamedXml, type XmlElement, type XmlHandlers } from '../../packed/xml.ts';
import type { Parts } from '../../reader.ts';
import { checkedText } from './workbook.ts';
import type { Row } from '../table-rows.ts';

/** A row, and the number and name of its sheet. */
export interface SheetRow {
  sheet: number;
  name: string;
  row: Row;
}

/** Rows and cells may say how often they are repeated; nobody's answers are repeated so often. */
const MOST_REPEATED = 1_000;
const MOST_CELLS = 50_000_000;

/** @throws DataError where the document is broken. */
export function odsRows(parts: Parts): AsyncGenerator<SheetRow> {
  return streamedXml(parts, 'content.xml', OPEN_DOCUMENT, rowKeeper);
}

function rowKeeper(emit: (row: SheetRow) => void): XmlHandlers {
  let [sheet, name, number, repeated, total] = [0, '', 0, 1, 0];
  let cells: string[] = [];
  let [value, times, text, aside] = ['', 1, '', 0];
  let inParagraph = 0;

  function closeCell(): void {
    const shown = (value || text).replace(/\n$/, '');
    if (shown === '' && times > MOST_REPEATED) return;
    for (let left = times; left > 0; left--) cells.push(shown);
  }

  function closeRow(): void {
    while (cells.at(-1) === '') cells.pop();
    total += cells.length * Math.min(repeated, MOST_REPEATED);
    if (total > MOST_CELLS || (cells.length > 0 && repeated > MOST_REPEATED))
      throw new DataError('This sheet repeats a row more often than any table of answers does; save it as CSV.', number + 1);
    if (cells.length === 0) number += repeated;
    else for (let left = repeated; left > 0; left--) emit({ sheet, name, row: { cells: [...cells], row: ++number, line: number } });
  }

  return {
    open({ name: tag, attribute }) {
      if (tag === 'office:annotation') aside++;
      if (aside > 0) return;
      if (tag === 'table:table') [sheet, number, name] = [sheet + 1, 0, attribute('table:name') ?? ''];
      else if (tag === 'table:table-row') [cells, repeated] = [[], countIn(attribute('table:number-rows-repeated'))];
      else if (tag === 'table:table-cell' || tag === 'table:covered-table-cell') {
        [text, times] = ['', countIn(attribute('table:number-columns-repeated'))];
        value = valueIn(attribute);
        if (cells.length + times > LIMITS.columns.most && times < MOST_REPEATED)
          throw new DataError('This sheet has more columns than a spreadsheet can have.', number + 1);
      } else if (tag === 'text:p') inParagraph++;
      else if (tag === 'text:s' && inParagraph) text += ' '.repeat(Math.min(countIn(attribute('text:c')), 100));
      else if (tag === 'text:tab' && inParagraph) text += '\t';
      else if (tag === 'text:line-break' && inParagraph) text += '\n';
    },
    close(tag) {
      if (tag === 'office:annotation') aside--;
      else if (aside > 0) return;
      else if (tag === 'text:p') [text, inParagraph] = [`${text}\n`, inParagraph - 1];
      else if (tag === 'table:table-cell' || tag === 'table:covered-table-cell') closeCell();
      else if (tag === 'table:table-row') closeRow();
    },
    text(piece) {
      if (inParagraph > 0 && aside === 0) text = checkedText(text + piece);
    },
  };
}

/** Days and numbers as they are meant rather than as they are shown. */
function valueIn(attribute: XmlElement['attribute']): string {
  const day = attribute('office:date-value');
  if (day !== undefined) return day.replace('T', ' ').slice(0, 19);
  const type = attribute('office:value-type');
  return type === 'float' || type === 'percentage' ? (attribute('office:value') ?? '') : '';
}

function countIn(written: string | undefined): number {
  const count = Number(written ?? 1);
  return Number.isInteger(count) && count > 0 ? count : 1;
}
