/** How good suggestions are: the best five of each claim, by labels of which passages bear on which claim. Pure. */
import { z } from 'astro/zod';
import { ClaimId, PersonaId, QuoteId } from '#model/ids.ts';
import { isNear } from '../match/nearness.ts';
import type { Suggested } from '../pipeline/suggesting.ts';
import { tableText } from './table.ts';

/** So many of each claim are looked at. */
const BEST = 5;

const labelled = z.record(z.templateLiteral([PersonaId, '#', ClaimId]), z.array(QuoteId)).default({});

/** Which passages are right for which claim, by the ids that quotes of them have. */
export const SuggestedLabels = z.strictObject({
  /** Personas that are reported apart, since the figures of the scoring were not set by them. */
  held: z.array(PersonaId).default([]),
  right: labelled,
  wrong: labelled,
});
export type SuggestedLabels = z.infer<typeof SuggestedLabels>;

/** Of passages that were ranked among the best, how many are right, wrong, and not labelled. */
export interface Judged {
  right: number;
  wrong: number;
  unlabelled: number;
}

/** One row: a persona, or several together. */
export interface JudgedRow {
  what: string;
  /** The best five of each claim that are near enough to be suggested. */
  suggested: Judged;
  /** The best five of each claim, near or not. */
  all: Judged;
}

const NONE: Judged = { right: 0, wrong: 0, unlabelled: 0 };
const added = (a: Judged, b: Judged): Judged => ({ right: a.right + b.right, wrong: a.wrong + b.wrong, unlabelled: a.unlabelled + b.unlabelled });

function judged(best: readonly Suggested[], right: ReadonlySet<string>, wrong: ReadonlySet<string>): Judged {
  const count = (holds: (id: string) => boolean): number => best.filter(({ quote }) => holds(quote.id)).length;
  return { right: count((id) => right.has(id)), wrong: count((id) => wrong.has(id)), unlabelled: count((id) => !right.has(id) && !wrong.has(id)) };
}

/** The best few passages of a claim, each once, however many sides it is near to. */
function bestOf(ranked: readonly Suggested[]): Suggested[] {
  const seen = new Set<string>();
  return ranked.filter(({ quote }) => !seen.has(quote.id) && seen.add(quote.id)).slice(0, BEST);
}

function ofPersona(what: string, ranked: readonly Suggested[], labels: SuggestedLabels): JudgedRow {
  const row: JudgedRow = { what, suggested: NONE, all: NONE };
  for (const [claim, own] of Map.groupBy(ranked, ({ side }) => side.claim)) {
    const key = `${what}#${claim}` as const;
    const [right, wrong] = [new Set(labels.right[key]), new Set(labels.wrong[key])];
    row.suggested = added(row.suggested, judged(bestOf(own.filter((one) => isNear(one, one.place))), right, wrong));
    row.all = added(row.all, judged(bestOf(own), right, wrong));
  }
  return row;
}

function together(what: string, rows: readonly JudgedRow[]): JudgedRow {
  return { what, suggested: rows.map(({ suggested }) => suggested).reduce(added, NONE), all: rows.map(({ all }) => all).reduce(added, NONE) };
}

/** Holds labels against what was ranked, the nearest first, by persona: each persona, those the scoring was set by, those that were held back, and all. */
export function judgeSuggested(ranked: ReadonlyMap<string, readonly Suggested[]>, labels: SuggestedLabels): JudgedRow[] {
  const rows = [...ranked].map(([persona, own]) => ofPersona(persona, own, labels));
  const held = ({ what }: JudgedRow): boolean => labels.held.includes(what);
  return [
    ...rows,
    together(
      'without those held back',
      rows.filter((row) => !held(row)),
    ),
    together('held back', rows.filter(held)),
    together('all', rows),
  ];
}

/** Precision among what is labelled; `–` where nothing is. */
function precision({ right, wrong }: Judged): string {
  return right + wrong === 0 ? '–' : `${Math.round((100 * right) / (right + wrong))} %`;
}

/** The table for a person. */
export function suggestedTable(rows: readonly JudgedRow[]): string {
  const cells = (one: Judged): string[] => [precision(one), `${one.right} of ${one.right + one.wrong}`, String(one.unlabelled)];
  return tableText([
    ['', 'suggested: precision at 5', 'right', 'unlabelled', 'best five, near or not', 'right', 'unlabelled'],
    ...rows.map(({ what, suggested, all }) => [what, ...cells(suggested), ...cells(all)]),
  ]);
}
