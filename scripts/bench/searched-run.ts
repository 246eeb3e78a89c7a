/** Measures searching: the sample's site, with indexes of few and of many quotes. */
import path from 'node:path';
import { measured } from './measured.ts';
import { searched, type Searched } from './searched.ts';
import { figure, tableText } from './table.ts';

/** A team begins with so many quotes. */
const FEW = 500;

/** @param work a temporary folder @param scripts where the commands are */
export async function benchSearched(work: string, scripts: string, { quotes, runs }: { quotes: number; runs: number }): Promise<Searched[]> {
  const out = path.join(work, 'site');
  process.stderr.write('Building the site of the sample …\n');
  await measured([path.join(scripts, 'build.ts'), '--content', path.join(scripts, '..', 'content')], work, {
    EARSHOT_OUT: out,
    EARSHOT_CACHE: path.join(work, 'cache'),
  });
  const rows: Searched[] = [];
  for (const many of [FEW, quotes]) {
    process.stderr.write(`Searching in ${figure(many)} quotes …\n`);
    rows.push(...(await searched(out, many, runs)));
  }
  return rows;
}

/** The figures as a table. */
export function searchedTable(rows: readonly Searched[]): string {
  return tableText([
    ['quotes', 'times slower', 'open ms', 'first result ms', 'next result ms', 'from key to result ms', 'first kB', 'next kB', 'whole index kB'],
    ...rows.map(({ quotes, slower, openMs, firstMs, nextMs, atOnceMs, firstKb, nextKb, indexKb }) =>
      [quotes, slower, openMs, firstMs, nextMs, atOnceMs, firstKb, nextKb, indexKb].map(figure),
    ),
  ]);
}
