/** What `redact` shows: the lines that change, before and after, with their marks; in colour where a person looks. */
import { MARK, PERSONAL, type PersonalKind } from '#model/marks.ts';
import { counted, visible } from '../command/command.ts';
import type { ChangedLine, Doubt, MaskedFile } from './masked-file.ts';

/** Puts a colour of the terminal around a text; or leaves it, where there is none. */
export type Paint = (code: number, text: string) => string;

/** Whether somebody looks at a terminal that has colours, and wants them: https://no-color.org. */
export function paintFor(stream: { isTTY?: boolean }, env: NodeJS.ProcessEnv = process.env): Paint {
  const coloured = stream.isTTY === true && (env['NO_COLOR'] ?? '') === '' && env['TERM'] !== 'dumb';
  return coloured ? (code, text) => `\u001b[${code}m${text}\u001b[0m` : (_code, text) => text;
}

const [RED, GREEN, DIM, BRIGHT] = [31, 32, 2, 7];

function linesOf(sign: string, text: string, draw: (line: string) => string): string[] {
  return text.split('\n').map((line) => draw(`${sign} ${visible(line)}`));
}

/** Changed lines, each below its place: `file:line`. */
export function diffText(file: string, changes: readonly ChangedLine[], paint: Paint): string {
  const marks = new RegExp(MARK, 'gu');
  return changes
    .flatMap(({ line, before, after }) => [
      paint(DIM, `${visible(file)}:${line}`),
      ...linesOf('-', before, (one) => paint(RED, one)),
      ...linesOf('+', after, (one) => paint(GREEN, one).replace(marks, (mark) => paint(BRIGHT, mark))),
    ])
    .map((one) => `${one}\n`)
    .join('');
}

/** How often each kind was masked: `3 × [name], 1 × [phone]`. */
function countsText(counts: ReadonlyMap<PersonalKind, number>): string {
  return [...counts].map(([kind, count]) => `${count} × [${PERSONAL[kind].mark}]`).join(', ');
}

/** One line about a file; holds nothing of it. */
export function summaryOf(file: string, { counts, doubts }: MaskedFile, written: boolean): string {
  const masked = counts.size === 0 ? 'nothing personal found' : `${countsText(counts)}${written ? ', written' : ''}`;
  const open = doubts.length === 0 ? '' : `; ${counted(doubts.length, 'place')} left to you`;
  return `${visible(file)}: ${masked}${open}\n`;
}

/** Where a person must decide, without the words: a log may be read by others. */
export function doubtText(file: string, { line, column, kind, why, said }: Doubt): string {
  return `! ${visible(file)}:${line}:${column}  This may be ${PERSONAL[kind].called} (${counted([...said].length, 'sign')}): ${why}. Mask it by hand, or run \`redact\` in a terminal, which asks; --yes masks all of them, --no leaves them.\n`;
}
