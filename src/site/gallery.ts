/** How the front page tells people apart: by what moves them and what they say; many of them by the theme that runs through each life. */
import type { Voice } from '#model/attribution.ts';
import type { Theme } from '#model/theme.ts';
import type { ClaimEntry, PersonaEntry, Wiki } from '#model/wiki.ts';

/** What the front page says of a person. */
export interface Face {
  entry: PersonaEntry;
  /** What moves them, in the claim that most people speak of; of whoever has none, another claim. */
  moves?: ClaimEntry;
  /** A voice, rather one that speaks of just that. */
  voice?: Voice;
}

/** Long enough to be somebody's, short enough to be read in passing. */
const SHORT = { least: 24, most: 130 };

/** A person as the front page shows them. @param most how long a voice may be there */
export function faceOf(entry: PersonaEntry, most = SHORT.most): Face {
  const claims = entry.claims.filter(({ ledger }) => ledger.standing !== 'retired').sort((a, b) => heardBy(b) - heardBy(a));
  const moves = claims.find(({ facet }) => facet === 'motivation') ?? claims[0];
  const fits = ({ text }: Voice): boolean => text.length >= SHORT.least && text.length <= most;
  const voice = moves?.voices.find((one) => one.supports.includes(moves.id) && fits(one)) ?? entry.voices.find(fits);
  return { entry, ...(moves && { moves }), ...(voice && { voice }) };
}

const heardBy = ({ ledger }: ClaimEntry): number => ledger.supports.people.length;

/** People whose lives one theme runs through; those of no theme stand together at the end. */
export interface Group {
  theme?: Theme;
  entries: PersonaEntry[];
}

/** So many people stand one after another, each in a band of their own. With more of them a page is a wall, so they stand in groups. */
export const MOST_BANDS = 12;

/** About so many people are in a group. */
const IN_GROUP = 5;

/** The people by the theme that each speaks of more than the others do, in the order of the codebook. */
export function groupsOf({ personas, themes }: Pick<Wiki, 'personas' | 'themes'>): Group[] {
  const shares = personas.map((entry) => sharesOf(entry, themes));
  const usual = themes.map((_, at) => shares.reduce((sum, share) => sum + (share?.[at] ?? 0), 0) / Math.max(shares.length, 1));
  const leanings = shares.map((share) => share?.map((part, at) => part - (usual[at] ?? 0)));
  const drawn = themes.map((_, at) => leanings.reduce((sum, leaning) => sum + Math.max(0, leaning?.[at] ?? 0), 0));
  const leading = [...themes.keys()].sort((a, b) => (drawn[b] ?? 0) - (drawn[a] ?? 0)).slice(0, Math.max(2, Math.round(personas.length / IN_GROUP)));
  const themeOf = leanings.map((leaning) => leaning && leading.toSorted((a, b) => (leaning[b] ?? 0) - (leaning[a] ?? 0))[0]);
  const inTheme = (wanted: number | undefined): PersonaEntry[] => personas.filter((_, at) => themeOf[at] === wanted);
  const groups = themes.map((theme, at): Group => ({ theme, entries: inTheme(at) }));
  return [...groups, { entries: inTheme(undefined) }].filter(({ entries }) => entries.length > 0);
}

/** Which part of all that is said of a persona is said on each theme; undefined of whoever speaks on none. What is assumed weighs a little. */
function sharesOf({ claims }: PersonaEntry, themes: readonly Theme[]): number[] | undefined {
  const weights = themes.map(({ id }) => claims.reduce((sum, claim) => sum + (claim.themes.includes(id) ? claim.ledger.people + 0.5 : 0), 0));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return all === 0 ? undefined : weights.map((weight) => weight / all);
}
