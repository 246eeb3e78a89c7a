/** The rules of evidence: what a persona's claims rest on. */
import type { Look } from '../finding.ts';
import { assumptions } from './assumptions.ts';
import { thinFacets } from './facets.ts';
import { againstThemselves, everywhere } from './same-words.ts';
import { mostlyTickets, oneVoice } from './shares.ts';
import { oneSided } from './sides.ts';

/** Looks at what each persona's claims rest on. */
export const lookAtEvidence: Look = (looked) => {
  const { limits } = looked.settings;
  return [
    ...looked.weighed.flatMap((one) => [
      ...assumptions(one, looked.today),
      ...oneVoice(one, limits),
      ...mostlyTickets(one, limits),
      ...oneSided(one, limits),
      ...thinFacets(one, limits),
    ]),
    ...looked.personas.flatMap(againstThemselves),
    ...everywhere(looked.personas, limits),
  ];
};
