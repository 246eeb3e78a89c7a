/** What changed in the personas between two states of their files, and why. Pure: files' data, days and settings in, data out. */
import type { Standing } from './claim.ts';
import { compare } from './diagnostic.ts';
import { evidenceIn, sideOf } from './evidence.ts';
import { quotesDifferenceOf, type QuotesDifference } from './quote-difference.ts';
import type { Settings } from './settings.ts';
import { moveOf, type ClaimAt, type Move } from './standing-move.ts';
import { standingOf } from './standing.ts';
import { saysTheSame, textDifferenceOf, type PersonaText, type TextDifference } from './text-difference.ts';
import type { PersonaFiles } from './wiki.ts';

/** All that the files of one persona hold at some time. */
export interface PersonaState extends PersonaFiles, PersonaText {}

/** All personas at some time. */
export interface State {
  /** The day on which standings are computed. */
  day: string;
  personas: readonly PersonaState[];
  settings: Settings;
}

/** How many people were heard on a persona, in how many conversations; and the last day. */
export interface Heard {
  people: number;
  conversations: number;
  last?: string;
}

/** What changed in one persona. Of one that is new, everything was added; of one that is gone, everything was removed. */
export interface PersonaDifference {
  id: string;
  name: string;
  kind: 'added' | 'changed' | 'removed';
  text: TextDifference;
  /** How claims stand that were not there before. */
  begun: { claim: string; standing: Standing }[];
  /** Standings that moved, in the order of the claims. */
  moves: Move[];
  quotes: QuotesDifference;
  heard: { from: Heard; to: Heard };
}

/** What changed in all personas. */
export interface Difference {
  from: string;
  to: string;
  /** Those in which something changed, by their ids. */
  personas: PersonaDifference[];
}

/** Compares two states of the personas, each with its own day and settings. */
export function differenceOf(before: State, after: State): Difference {
  const then = new Map(before.personas.map((one) => [one.id, one]));
  const now = new Map(after.personas.map((one) => [one.id, one]));
  const ids = [...new Set([...then.keys(), ...now.keys()])].sort(compare);
  const personas = ids.map((id) => personaDifference(then.get(id), now.get(id), before, after)).filter((one) => one !== undefined);
  return { from: before.day, to: after.day, personas };
}

function personaDifference(was: PersonaState | undefined, is: PersonaState | undefined, before: State, after: State): PersonaDifference | undefined {
  const there = is ?? was;
  if (!there) return undefined;
  const text = textDifferenceOf(was ?? nothingOf(there), is ?? nothingOf(there));
  const quotes = quotesDifferenceOf(was?.quotes ?? [], is?.quotes ?? [], after.settings, after.day);
  const both = was && is ? standingsOf(was, is, before, after) : { begun: is ? begunOf(is, () => true, after) : [], moves: [] };
  const heard = { from: heardOf(was, before.day), to: heardOf(is, after.day) };
  const same = saysTheSame(text) && both.moves.length === 0 && quotes.added.length + quotes.changed.length + quotes.withdrawn.length === 0;
  // More people may be counted in an export without one more quote of it.
  if (was && is && same && JSON.stringify(heard.from) === JSON.stringify(heard.to)) return undefined;
  return { id: there.id, name: there.persona.name, kind: !was ? 'added' : !is ? 'removed' : 'changed', text, ...both, quotes, heard };
}

/** The same persona before anything was written of it. */
function nothingOf({ persona }: PersonaState): PersonaText {
  return { persona: { ...persona, claims: [] }, story: '' };
}

function heardOf(state: PersonaState | undefined, day: string): Heard {
  const { people, conversations, last } = sideOf((state ? evidenceIn(state) : []).filter(({ said }) => said <= day));
  return { people: people.length, conversations, ...(last !== undefined && { last }) };
}

function begunOf(state: PersonaState, isNew: (claim: string) => boolean, { day, settings }: State): PersonaDifference['begun'] {
  const evidence = Map.groupBy(evidenceIn(state), ({ claim }) => claim);
  return state.persona.claims
    .filter(({ id }) => isNew(id))
    .map((claim) => ({ claim: claim.id, standing: standingOf(claim, evidence.get(claim.id) ?? [], day, settings.thresholds).standing }));
}

function standingsOf(was: PersonaState, is: PersonaState, before: State, after: State): Pick<PersonaDifference, 'begun' | 'moves'> {
  const [then, now] = [claimsAt(was, before), claimsAt(is, after)];
  const moves = [...now].flatMap(([id, claim]) => {
    const old = then.get(id);
    return (old && moveOf(old, claim)) ?? [];
  });
  return { begun: begunOf(is, (claim) => !then.has(claim), after), moves };
}

function claimsAt(state: PersonaState, { day, settings: { thresholds } }: State): Map<string, ClaimAt> {
  const evidence = Map.groupBy(evidenceIn(state), ({ claim }) => claim);
  return new Map(state.persona.claims.map((claim) => [claim.id, { claim, evidence: evidence.get(claim.id) ?? [], day, thresholds }]));
}
