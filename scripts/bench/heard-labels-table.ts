/** What labels make of the project's reading, as a table and as lines. */
import type { Judged, Score } from './heard-labels.ts';
import { tableText } from './table.ts';

const HEADING = ['', 'labels', 'customer', 'heard %', 'others', 'wrong %', 'fields alone', 'no sidecar'];

/** A table with a row per source folder and their sum. The last two columns count wrong attributions. */
export function scoreTable(scores: readonly Score[]): string {
  return tableText([HEADING, ...[...scores, sumOf(scores)].map(rowOf)]);
}

/** The score of all together. */
export function sumOf(scores: readonly Score[]): Score {
  const sum = (figure: (score: Score) => number): number => scores.reduce((total, score) => total + figure(score), 0);
  return {
    source: 'all',
    labels: sum(({ labels }) => labels),
    customer: sum(({ customer }) => customer),
    heard: sum(({ heard }) => heard),
    others: sum(({ others }) => others),
    wrong: { sidecar: sum(({ wrong }) => wrong.sidecar), fields: sum(({ wrong }) => wrong.fields), nothing: sum(({ wrong }) => wrong.nothing) },
  };
}

function rowOf({ source, labels, customer, heard, others, wrong }: Score): string[] {
  return [
    source,
    ...[labels, customer].map(String),
    share(heard, customer),
    String(others),
    share(wrong.sidecar, others),
    String(wrong.fields),
    String(wrong.nothing),
  ];
}

function share(part: number, whole: number): string {
  return whole === 0 ? '–' : ((100 * part) / whole).toFixed(1);
}

/** Every label that is not met, by file and place; no words. */
export function missLines({ misses }: Judged): string {
  return misses.map(({ file, place, role, what }) => `${file} · ${place} · ${role} · ${what}\n`).join('');
}
