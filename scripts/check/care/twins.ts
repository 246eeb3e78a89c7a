/**
 * Twins: personas that make nearly the same claims. Two claims are alike when most content terms of what they say are the same, or most
 * of the phrases that they listen for. Claims meet through an index of their rarest terms, so that nothing is compared with everything.
 */
import type { Claim } from '#model/claim.ts';
import { compare } from '#model/diagnostic.ts';
import type { Limits } from '#model/limits.ts';
import type { PersonaFolder } from '../../content/personas.ts';
import { termsOf } from '../../match/terms.ts';
import type { Finding } from '../finding.ts';

/** The share of terms, or of phrases, that alike claims have in common. */
const ALIKE = 0.7;

/** A claim, by its persona and its place in it. */
interface Place {
  persona: number;
  claim: number;
}

/** Claims that say, or listen for, just the same, as a set of terms. */
interface Group {
  terms: string[];
  places: Place[];
  personas: Set<number>;
}

/** Finds, for each persona, the one with which it shares more claims than it may. Each pair is told once, in the later one. */
export function nearDuplicates(folders: readonly PersonaFolder[], { sharedClaims }: Limits): Finding[] {
  const live = folders.map(({ persona }) => persona.claims.filter(({ retired }) => retired === undefined));
  const alike = alikeClaims(live);
  return folders.flatMap(({ id, file }, index): Finding[] => {
    const shares = [...(alike.get(index) ?? [])].map(([other, claims]) => {
      const all = Math.min(live[index]?.length ?? 0, live[other]?.length ?? 0);
      return { other: folders[other]?.id ?? '', count: Math.min(claims.size, all), all };
    });
    const [nearest] = shares
      .filter(({ count, all }) => count / all > sharedClaims)
      .sort((a, b) => b.count / b.all - a.count / a.all || compare(a.other, b.other));
    if (!nearest) return [];
    const sentence = `${nearest.count} of ${nearest.all} claims of \`${id}\` are made by \`${nearest.other}\` too. Make them one persona, or say what tells them apart.`;
    return [{ rule: 'near-duplicate', file, line: 1, sentence }];
  });
}

/** For each persona and each earlier one, which of its claims have one alike there. */
function alikeClaims(personas: readonly (readonly Claim[])[]): Map<number, Map<number, Set<number>>> {
  const found = new Map<number, Map<number, Set<number>>>();
  for (const groups of [groupsOf(personas, saidTerms), groupsOf(personas, phraseKeys())]) {
    for (const [group, others] of alikeGroups(groups)) {
      for (const { persona, claim } of group.places) for (const other of others) if (other < persona) note(found, persona, other, claim);
    }
  }
  return found;
}

function note(found: Map<number, Map<number, Set<number>>>, persona: number, other: number, claim: number): void {
  const others = found.get(persona) ?? found.set(persona, new Map()).get(persona)!;
  (others.get(other) ?? others.set(other, new Set()).get(other)!).add(claim);
}

function groupsOf(personas: readonly (readonly Claim[])[], of: (claim: Claim) => string[]): Group[] {
  const groups = new Map<string, Group>();
  for (const [persona, claims] of personas.entries()) {
    for (const [claim, one] of claims.entries()) {
      const terms = [...new Set(of(one))].sort(compare);
      if (terms.length === 0) continue;
      const key = terms.join('\n');
      const group = groups.get(key) ?? groups.set(key, { terms, places: [], personas: new Set() }).get(key)!;
      group.places.push({ persona, claim });
      group.personas.add(persona);
    }
  }
  return [...groups.values()];
}

const saidTerms = ({ says }: Claim): string[] => termsOf(says, 'en').map(({ stem }) => stem);

/** The phrases of a claim, each by its terms. A phrase that many claims listen for is taken apart once. */
function phraseKeys(): (claim: Claim) => string[] {
  const known = new Map<string, string>();
  return ({ listensFor }) =>
    listensFor.map((phrase) => {
      const key = known.get(phrase) ?? phraseKey(phrase);
      known.set(phrase, key);
      return key;
    });
}

/** A phrase by its terms, in whatever order they stand. */
function phraseKey(phrase: string): string {
  const stems = termsOf(phrase, 'en').map(({ stem }) => stem);
  return stems.length > 0 ? stems.sort(compare).join(' ') : phrase;
}

/**
 * Each group with the personas that have a claim alike. Of its rarest terms, as many as two alike groups may not share and one more, they
 * share at least one; so groups meet under their rarest terms alone.
 */
function* alikeGroups(groups: readonly Group[]): Generator<[Group, Set<number>]> {
  const frequency = new Map<string, number>();
  for (const { terms } of groups) for (const term of terms) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  const rarestOf = ({ terms }: Group): string[] =>
    terms.toSorted((a, b) => (frequency.get(a) ?? 0) - (frequency.get(b) ?? 0) || compare(a, b)).slice(0, terms.length - Math.ceil(ALIKE * terms.length) + 1);
  const index = new Map<string, Group[]>();
  for (const group of groups) for (const term of rarestOf(group)) (index.get(term) ?? index.set(term, []).get(term)!).push(group);
  for (const group of groups) {
    const own = new Set(group.terms);
    const met = new Set(rarestOf(group).flatMap((term) => index.get(term) ?? []));
    yield [group, new Set([...met].filter(({ terms }) => areAlike(own, terms)).flatMap(({ personas }) => [...personas]))];
  }
}

function areAlike(own: ReadonlySet<string>, terms: readonly string[]): boolean {
  const shared = terms.filter((term) => own.has(term)).length;
  return shared / (own.size + terms.length - shared) >= ALIKE;
}
