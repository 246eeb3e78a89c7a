/** Personas side by side: what stands in each one's column, and whom to set beside whom. */
import { facets, type Facet } from '#model/claim.ts';
import { compare } from '#model/diagnostic.ts';
import type { Voice } from '#model/attribution.ts';
import type { ClaimEntry, PersonaEntry, Wiki } from '#model/wiki.ts';
import { sharedSide } from './meeting.ts';

/** What a persona says of one side of its life. */
export interface Side {
  facet: Facet;
  claims: ClaimEntry[];
  voice?: Voice;
}

/** What a persona says on a theme: one claim from each side of life, first the one that says most of it. */
export interface OnOneTheme {
  theme: string;
  claims: [ClaimEntry, ...ClaimEntry[]];
}

/** A theme of several columns: from which side of life they speak of it, and what of each is shown. */
export interface Meeting {
  theme: string;
  /** Not there where they speak from different sides. */
  side?: Facet;
  /** One a column that speaks of it, in the order of columns. */
  said: { column: Column; claims: ClaimEntry[]; shown: ClaimEntry }[];
}

/** What is true of two personas, as the file of one of them says. */
export interface Bond {
  pair: [PersonaEntry, PersonaEntry];
  says: string;
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

/** First of those that stand for no other theme yet, the one of which most people spoke; then the one of which most spoke from each other side. */
function onThemes(entry: PersonaEntry, themes: Wiki['themes']): OnOneTheme[] {
  const taken = new Set<ClaimEntry>();
  return themes.flatMap(({ id }): OnOneTheme[] => {
    const own = live(entry)
      .filter((claim) => claim.themes.includes(id))
      .sort((a, b) => b.ledger.people - a.ledger.people);
    const first = own.find((one) => !taken.has(one)) ?? own[0];
    if (!first) return [];
    taken.add(first);
    const others = own.filter((one, at) => one.facet !== first.facet && own.findIndex(({ facet }) => facet === one.facet) === at);
    return [{ theme: id, claims: [first, ...others] }];
  });
}

/** The themes of several columns, in the order of the codebook. Where all who speak of it do so from one side of life, that is what is shown of them. */
export function meetingsOf(columns: readonly Column[], themes: Wiki['themes']): Meeting[] {
  return themes.map(({ id: theme }): Meeting => {
    const speaking = columns.flatMap((column) => column.themes.filter((one) => one.theme === theme).map(({ claims }) => ({ column, claims })));
    const side = sharedSide(speaking.map(({ claims }) => claims.map(({ facet }) => facet)));
    const said = speaking.map(({ column, claims }) => ({ column, claims, shown: claims.find(({ facet }) => facet === side) ?? claims[0] }));
    return { theme, ...(side && { side }), said };
  });
}

/** What is true of any two of them; and, for a reader who chooses others, of the first and anybody. */
export function bondsOf(chosen: readonly PersonaEntry[], { personas }: Pick<Wiki, 'personas'>): Bond[] {
  const [first] = chosen;
  const bonds = personas.flatMap((one) =>
    one.persona.relations.flatMap(({ persona, says }): Bond[] => {
      const other = personas.find(({ id }) => id === persona);
      return other && other !== one ? [{ pair: [one, other], says }] : [];
    }),
  );
  return bonds.filter(({ pair }) => pair.every((one) => chosen.includes(one)) || pair.some((one) => one === first));
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
