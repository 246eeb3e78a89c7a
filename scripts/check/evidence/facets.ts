/** Facets: a section of a persona that rests on one or two people is a beginning, and says so. */
import { facets } from '#model/claim.ts';
import type { Limits } from '#model/limits.ts';
import type { Finding } from '../finding.ts';
import type { Weighed } from './weighed.ts';

/** Finds facets whose claims, taken together, rest on fewer people than their floor. */
export function thinFacets({ folder, claims }: Weighed, { peopleOfFacet }: Limits): Finding[] {
  return facets.flatMap((facet): Finding[] => {
    const own = claims.filter(({ claim }) => claim.facet === facet);
    const [first] = own;
    if (!first) return [];
    const people = new Set(own.flatMap(({ ledger }) => ledger.supports.people)).size;
    const floor = peopleOfFacet[facet];
    if (people >= floor) return [];
    const sentence = `What is said under ${facet} rests on ${people === 1 ? '1 person' : `${people} people`}; with ${floor} it is more than a beginning. Ask about it.`;
    return [{ rule: 'thin-facet', file: folder.file, line: first.line, sentence }];
  });
}
