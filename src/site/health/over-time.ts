/** What the charts of the health pages show: people heard, and standings, month by month. Pure. */
import type { Standing } from '#model/claim.ts';
import type { Channel } from '#model/conversation.ts';
import type { Evidence } from '#model/evidence.ts';
import { monthAfter, monthOf, monthsFrom } from '#model/months.ts';
import type { ClaimEntry } from '#model/wiki.ts';
import { columnsOf, type Columns, type Series } from '../charts/columns.ts';
import { textureOf, type Texture } from '../charts/textures.ts';
import { say } from '../say.ts';
import { standingName } from '../standing-words.ts';

/** A chart with its words: what it shows, and what is to be seen in it. */
export interface Chart extends Columns {
  title: string;
  /** What it says, in a sentence. */
  summary: string;
  /** The largest column's sum, with what it counts. */
  top: string;
}

/** Channels by how people were heard. */
const kinds: readonly { name: string; channels: readonly Channel[]; texture: Texture }[] = [
  { name: say('chart.kind.conversation'), channels: ['interview', 'visit', 'call', 'usability', 'diary'], texture: 'solid' },
  { name: say('chart.kind.tickets'), channels: ['ticket'], texture: 'lines' },
  { name: say('chart.kind.surveys'), channels: ['survey', 'review'], texture: 'outline' },
  { name: say('chart.kind.walkthroughs'), channels: ['walkthrough'], texture: 'half' },
];

const VOICE_MONTHS = 24;
/** Five years fit a phone. */
const MOST_MONTHS = 60;

/** How many people were heard each month of the last two years. Somebody heard in two ways counts in both. */
export function voicesChart(evidence: readonly Evidence[], today: string): Chart {
  const months = monthsFrom(monthAfter(monthOf(today), 1 - VOICE_MONTHS), monthOf(today));
  const byMonth = Map.groupBy(evidence, ({ said }) => monthOf(said));
  const people = (month: string, channels: readonly Channel[]): number =>
    new Set((byMonth.get(month) ?? []).filter(({ channel }) => channels.includes(channel)).map(({ by }) => by)).size;
  const series: Series[] = kinds
    .map(({ name, channels, texture }) => ({ name, texture, values: months.map((month) => people(month, channels)) }))
    .filter(({ values }) => values.some((value) => value > 0));
  const all = months.map((month) => new Set((byMonth.get(month) ?? []).map(({ by }) => by)).size);
  const columns = columnsOf(months, series);
  return { ...columns, title: say('chart.voices'), summary: voicesSummary(months, all), top: say('chart.people', { n: columns.most }) };
}

function voicesSummary(months: readonly string[], all: readonly number[]): string {
  const most = Math.max(...all);
  const silent = all.filter((people) => people === 0).length;
  if (most === 0) return say('chart.voices.none', { months: months.length });
  const told = { month: months[all.lastIndexOf(most)], people: most };
  return silent === 0 ? say('chart.voices.always', told) : say('chart.voices.most', { ...told, silent, months: months.length });
}

/** What stands lies lowest. */
const stacked: readonly Standing[] = ['corroborated', 'observed', 'contested', 'stale', 'assumed'];

/** How today's claims stood at the end of each month since somebody first spoke on one. A claim that nobody had spoken on is assumed. */
export function standingsChart(claims: readonly ClaimEntry[], today: string): Chart | undefined {
  const live = claims.filter(({ ledger }) => ledger.standing !== 'retired');
  const first = live.flatMap(({ history }) => history[0]?.month ?? []).reduce((a, b) => (b < a ? b : a), '9999');
  const months = monthsFrom(first, monthOf(today)).slice(-MOST_MONTHS);
  if (months.length === 0) return undefined;
  const counts = new Map(months.map((month) => [month, new Map<Standing, number>([['assumed', live.length]])]));
  for (const { history } of live) for (const { month, standing } of history) move(counts.get(month), standing);
  const series = stacked
    .map((standing) => ({
      name: standingName[standing],
      // What nobody has told us yet is the room above what they have.
      texture: standing === 'assumed' ? ('open' as const) : textureOf[standing],
      values: months.map((month) => counts.get(month)?.get(standing) ?? 0),
    }))
    .filter(({ values }) => values.some((value) => value > 0));
  const columns = columnsOf(months, series);
  return { ...columns, title: say('chart.standings'), summary: standingsSummary(months, counts), top: say('chart.claims', { n: columns.most }) };
}

/** Counts a claim under what it was, no longer as assumed. */
function move(counts: Map<Standing, number> | undefined, standing: Standing): void {
  if (!counts) return;
  counts.set('assumed', (counts.get('assumed') ?? 0) - 1);
  counts.set(standing, (counts.get(standing) ?? 0) + 1);
}

function standingsSummary(months: readonly string[], counts: ReadonlyMap<string, ReadonlyMap<Standing, number>>): string {
  const standing = (month: string | undefined): number => {
    const own = counts.get(month ?? '');
    return (own?.get('corroborated') ?? 0) + (own?.get('observed') ?? 0);
  };
  const now = standing(months.at(-1));
  const before = months.at(-13);
  return before === undefined ? say('chart.standings.now', { now }) : say('chart.standings.then', { now, then: standing(before) });
}
