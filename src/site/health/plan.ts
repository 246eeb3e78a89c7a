/** The research plan: what to ask next, of whom, and who was asked already. Pure. Ordered by what would move most. */
import type { Facet } from '#model/claim.ts';
import { facets } from '#model/claim.ts';
import { compare } from '#model/diagnostic.ts';
import { fadesOn } from '#model/fading.ts';
import type { Unheard } from '#model/unheard.ts';
import type { ClaimEntry, PersonaEntry, Wiki } from '#model/wiki.ts';
import { fadingSentence, missingSentence } from '../ledger-words.ts';
import { say, sentences } from '../say.ts';
import { askedAlready, type Asked } from './asked.ts';
import { questionFor, type Question } from './questions.ts';
import { whomToMeet } from './whom.ts';

/** A claim that somebody's answer could move. */
export interface PlanClaim {
  claim: ClaimEntry;
  /** What is missing to it, and by when it should be known. */
  why: string;
  /** Groups as they move: one voice is enough; about to fade; to be tested; people differ. */
  rank: number;
  /** The day by which it matters. */
  by: string;
}

/** A question of the plan, with the claims on which its answer may bear: none where nothing is claimed yet on this side. */
export interface PlanQuestion extends Question {
  facet: Facet;
  claims: PlanClaim[];
  /** Topics at which to stay, once they come up by themselves. */
  topics: string[];
}

export interface Plan {
  /** Whom to meet, in sentences. */
  meet: string[];
  questions: PlanQuestion[];
  /** How many questions can wait. */
  waiting: number;
  asked: Asked;
}

/** More do not fit into an hour with somebody. */
const MOST_QUESTIONS = 12;
const NEVER = '9999-12-31';

/** Makes the plan of a persona. */
export function planOf(entry: PersonaEntry, unheard: Unheard, wiki: Wiki): Plan {
  const claims = entry.claims.flatMap((claim) => planClaim(claim, wiki) ?? []);
  const themes = new Map(wiki.themes.map(({ id, name }) => [id, name]));
  const all = [...questionsOf(entry, claims, themes), ...openSides(unheard)];
  const asked = askedAlready(entry, wiki);
  const shown = all.slice(0, MOST_QUESTIONS);
  return {
    meet: whomToMeet(
      entry,
      unheard,
      shown.flatMap((question) => question.claims),
    ),
    questions: shown,
    waiting: all.length - shown.length,
    asked,
  };
}

function planClaim(claim: ClaimEntry, { today, settings }: Wiki): PlanClaim | undefined {
  const fades = fadesOn(claim, claim.ledger, today, settings.thresholds);
  if (!claim.missing && fades === undefined) return undefined;
  const due = claim.ledger.standing === 'assumed' && claim.testBy !== undefined ? dueSentence(claim.testBy, today) : undefined;
  const why = sentences([missingSentence(claim), fades && fadingSentence(fades), due]);
  const rank = rankOf(claim, fades);
  return { claim, why, rank, by: fades ?? (rank === 2 ? claim.testBy : undefined) ?? NEVER };
}

function dueSentence(testBy: string, today: string): string {
  return say(testBy < today ? 'plan.overdue' : 'plan.due', { day: testBy });
}

/** One person or one channel missing; said again before it fades; still to be tested; contested, which takes many. */
function rankOf({ ledger, missing }: ClaimEntry, fades: string | undefined): number {
  const steps = missing && missing.people + missing.channels;
  if (steps === 1) return 0;
  if (fades !== undefined || steps === 0) return 1;
  return ledger.standing === 'contested' ? 3 : 2;
}

const sooner = (a: PlanClaim, b: PlanClaim): number => a.rank - b.rank || compare(a.by, b.by) || compare(a.claim.id, b.claim.id);

/** One question for each claim, another for each of a facet; where a facet has more claims than there are questions, one serves several. */
function questionsOf({ claims }: PersonaEntry, planned: readonly PlanClaim[], themes: ReadonlyMap<string, string>): PlanQuestion[] {
  const nth = new Map(facets.flatMap((facet) => claims.filter((claim) => claim.facet === facet).map(({ id }, index) => [id, index] as const)));
  const byQuestion = Map.groupBy(planned.toSorted(sooner), ({ claim }) => questionFor(claim.facet, nth.get(claim.id) ?? 0));
  return [...byQuestion].map(([question, own]) => ({
    ...question,
    facet: own[0]?.claim.facet ?? 'life',
    claims: own,
    topics: [...new Set(own.flatMap(({ claim }) => claim.themes))].map((id) => themes.get(id) ?? id),
  }));
}

/** Sides of the person on which nothing is claimed. */
function openSides({ facets: open }: Unheard): PlanQuestion[] {
  return open.map((facet) => ({ ...questionFor(facet, 0), facet, claims: [], topics: [] }));
}
