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

/** A claim as a set of what it says, or of what it listens for. */
interface Signature {
  persona: number;
  claim: number;
  terms: string[];
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
  for (const signatures of [signaturesOf(personas, saidTerms), signaturesOf(personas, ({ listensFor }) => listensFor.map(phraseKey))]) {
    for (const [later, earlier] of alikePairs(signatures)) {
      const others = found.get(later.persona) ?? found.set(later.persona, new Map()).get(later.persona)!;
      const claims = others.get(earlier.persona) ?? others.set(earlier.persona, new Set()).get(earlier.persona)!;
      claims.add(later.claim);
    }
  }
  return found;
}

function signaturesOf(personas: readonly (readonly Claim[])[], of: (claim: Claim) => string[]): Signature[] {
  return personas.flatMap((claims, persona) => claims.map((claim, index) => ({ persona, claim: index, terms: [...new Set(of(claim))] })));
}

const saidTerms = ({ says }: Claim): string[] => termsOf(says, 'en').map(({ stem }) => stem);

/** A phrase by its terms, in whatever order they stand. */
function phraseKey(phrase: string): string {
  const stems = termsOf(phrase, 'en').map(({ stem }) => stem);
  return stems.length > 0 ? stems.sort(compare).join(' ') : phrase;
}

/** Pairs of claims of two personas that are alike: of as many rarest terms as two alike claims may not share, and one more, they share at least one. */
function* alikePairs(signatures: readonly Signature[]): Generator<[Signature, Signature]> {
  const frequency = new Map<string, number>();
  for (const { terms } of signatures) for (const term of terms) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  const index = new Map<string, Signature[]>();
  for (const signature of signatures) {
    const byRarity = signature.terms.toSorted((a, b) => (frequency.get(a) ?? 0) - (frequency.get(b) ?? 0) || compare(a, b));
    const rarest = byRarity.slice(0, byRarity.length - Math.ceil(ALIKE * byRarity.length) + 1);
    const met = new Set(rarest.flatMap((term) => index.get(term) ?? []));
    const own = new Set(signature.terms);
    for (const other of met) if (other.persona !== signature.persona && areAlike(own, other.terms)) yield [signature, other];
    for (const term of rarest) (index.get(term) ?? index.set(term, []).get(term)!).push(signature);
  }
}

function areAlike(own: ReadonlySet<string>, terms: readonly string[]): boolean {
  const shared = terms.filter((term) => own.has(term)).length;
  return shared / (own.size + terms.length - shared) >= ALIKE;
}
