/** Personas side by side: what stands in each one's column, and whom to set beside whom. */
import { facets, type Facet } from '#model/claim.ts';
import { compare } from '#model/diagnostic.ts';
import type { Voice } from '#model/attribution.ts';
import type { ClaimEntry, PersonaEntry, Wiki } from '#model/wiki.ts';

/** What a persona says of one side of its life. */
export interface Side {
  facet: Facet;
  claims: ClaimEntry[];
  voice?: Voice;
}

/** What a persona says on a theme, in one claim. */
export interface OnOneTheme {
  theme: string;
  claim: ClaimEntry;
}

/** One persona's column. */
export interface Column {
  entry: PersonaEntry;
  /** One a facet, in the order of facets; those without claims too, since silence stands beside words. */
  sides: Side[];
  /** In the order of the codebook. */
  themes: OnOneTheme[];
}

/** How many stand beside each other at most: a fourth column is too narrow to read in. */
export const MOST_BESIDE = 3;

/** Words longer than this break the row that they stand in. */
const LONGEST = 200;

const live = ({ claims }: PersonaEntry): ClaimEntry[] => claims.filter(({ ledger }) => ledger.standing !== 'retired');

/** A persona's column. */
export function columnOf(entry: PersonaEntry, { themes }: Pick<Wiki, 'themes'>): Column {
  const taken = new Set<string>();
  const sides = facets.map((facet): Side => {
    const claims = live(entry).filter((claim) => claim.facet === facet);
    const voice = voiceFor(claims, taken);
    if (voice) taken.add(voice.id);
    return { facet, claims, ...(voice && { voice }) };
  });
  return { entry, sides, themes: onThemes(entry, themes) };
}

/** One claim a theme: of those that stand for no other theme yet, the one of which most people spoke. */
function onThemes(entry: PersonaEntry, themes: Wiki['themes']): OnOneTheme[] {
  const taken = new Set<ClaimEntry>();
  return themes.flatMap(({ id }): OnOneTheme[] => {
    const own = live(entry)
      .filter((claim) => claim.themes.includes(id))
      .sort((a, b) => b.ledger.people - a.ledger.people);
    const claim = own.find((one) => !taken.has(one)) ?? own[0];
    if (!claim) return [];
    taken.add(claim);
    return [{ theme: id, claim }];
  });
}

/** One voice behind some claims: short enough to be read at a glance, and none that stands elsewhere in the column. */
function voiceFor(claims: readonly ClaimEntry[], taken: ReadonlySet<string>): Voice | undefined {
  const voices = claims.flatMap((claim) => claim.voices.filter(({ supports }) => supports.includes(claim.id)));
  const fresh = voices.filter(({ id }) => !taken.has(id));
  return fresh.find(({ text }) => text.length <= LONGEST) ?? fresh[0];
}

/** The themes of which more than one column speaks. */
export function sharedThemes(columns: readonly Column[]): Set<string> {
  const all = columns.flatMap(({ themes }) => themes.map(({ theme }) => theme));
  return new Set(all.filter((theme, index) => all.indexOf(theme) !== index));
}

/** Who stands beside a persona: those who speak on most of its themes, and among them those who speak on few others. Without themes, those who come next. */
export function nearest(entry: PersonaEntry, { personas }: Pick<Wiki, 'personas'>, most = MOST_BESIDE - 1): PersonaEntry[] {
  const own = themesOf(entry);
  const at = personas.indexOf(entry);
  const inTurn = [...personas.slice(at + 1), ...personas.slice(0, Math.max(at, 0))].filter((one) => one !== entry);
  const ranked = inTurn.map((one) => {
    const theirs = themesOf(one);
    const shared = [...theirs].filter((theme) => own.has(theme)).length;
    return { one, shared, others: theirs.size - shared };
  });
  return ranked
    .sort((a, b) => b.shared - a.shared || a.others - b.others)
    .slice(0, most)
    .map(({ one }) => one)
    .sort((a, b) => compare(a.id, b.id));
}

const themesOf = (entry: PersonaEntry): Set<string> => new Set(live(entry).flatMap(({ themes }) => themes));
