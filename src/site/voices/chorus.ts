/** All voices of a wiki, each once, the latest first, with whom and what it bears on. */
import type { Voice } from '#model/attribution.ts';
import { compare } from '#model/diagnostic.ts';
import type { ClaimEntry, PersonaEntry, Wiki } from '#model/wiki.ts';

/** A claim that a voice bears on, and on which side. */
export interface Borne {
  claim: ClaimEntry;
  against: boolean;
}

/** A persona that a voice belongs to, and its claims that it bears on; none, where it fits none yet. */
export interface Belongs {
  entry: PersonaEntry;
  claims: Borne[];
}

/** A voice, whichever personas keep it: the same words may belong to two. */
export interface ChorusVoice {
  quote: Voice;
  of: Belongs[];
}

/** Every voice that may be shown, the latest first. */
export function chorusOf({ personas }: Pick<Wiki, 'personas'>): ChorusVoice[] {
  const all = new Map<string, ChorusVoice>();
  for (const entry of personas) {
    const claims = new Map(entry.claims.map((claim) => [claim.id, claim]));
    for (const quote of entry.voices) {
      const belongs = { entry, claims: borneBy(quote, claims) };
      const known = all.get(quote.id);
      if (known) known.of.push(belongs);
      else all.set(quote.id, { quote, of: [belongs] });
    }
  }
  return [...all.values()].sort((a, b) => compare(b.quote.said, a.quote.said) || compare(a.quote.id, b.quote.id));
}

function borneBy({ supports, contradicts }: Voice, claims: ReadonlyMap<string, ClaimEntry>): Borne[] {
  const on = (ids: readonly string[], against: boolean): Borne[] =>
    ids.flatMap((id) => {
      const claim = claims.get(id);
      return claim ? [{ claim, against }] : [];
    });
  return [...on(supports, false), ...on(contradicts, true)];
}

/** The voices of one persona, with what they bear on in it. */
export function ofPersona(chorus: readonly ChorusVoice[], persona: string): ChorusVoice[] {
  return narrowed(chorus, ({ entry, claims }) => (entry.id === persona ? claims : undefined));
}

/** The voices on a theme: those that bear on a claim of it. */
export function onTheme(chorus: readonly ChorusVoice[], theme: string): ChorusVoice[] {
  return narrowed(chorus, ({ claims }) => {
    const its = claims.filter(({ claim }) => claim.themes.includes(theme));
    return its.length > 0 ? its : undefined;
  });
}

function narrowed(chorus: readonly ChorusVoice[], keep: (one: Belongs) => Borne[] | undefined): ChorusVoice[] {
  return chorus.flatMap(({ quote, of }) => {
    const kept = of.flatMap((one) => {
      const claims = keep(one);
      return claims ? [{ entry: one.entry, claims }] : [];
    });
    return kept.length > 0 ? [{ quote, of: kept }] : [];
  });
}
