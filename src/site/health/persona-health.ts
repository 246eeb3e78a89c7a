/** The health of one persona, as one value: what stands on what, what is fading, what nobody has told us, what to ask next. Pure. */
import { carrierOf, carriesMuch, type Carrier } from '#model/carrying.ts';
import type { Standing } from '#model/claim.ts';
import { channels as allChannels, type Channel } from '#model/conversation.ts';
import { compare } from '#model/diagnostic.ts';
import type { Evidence } from '#model/evidence.ts';
import { fadesOn } from '#model/fading.ts';
import type { Unheard } from '#model/unheard.ts';
import type { ClaimEntry, PersonaEntry, Wiki } from '#model/wiki.ts';
import { pronounOf, type Pronoun } from '../pronouns.ts';
import { standingsChart, voicesChart, type Chart } from './over-time.ts';
import { planOf, type Plan } from './plan.ts';

/** A claim with what it stands on. */
export interface HealthClaim extends ClaimEntry {
  /** People who say so, through each of the persona's channels. */
  through: number[];
  /** Who carries more of it than one person should. */
  carrier?: Named;
  /** The day on which it will be stale if nobody says it again, where that is soon. */
  fades?: string;
}

/** A participant's share; without a name where their words may not be shown. */
export interface Named extends Omit<Carrier, 'by'> {
  by?: string;
}

export interface PersonaHealth extends PersonaEntry {
  today: string;
  pronoun: Pronoun;
  unheard: Unheard;
  claims: HealthClaim[];
  /** Channels through which anybody said that something is so. */
  columns: Channel[];
  groups: { standing: Standing; claims: HealthClaim[] }[];
  /** The soonest first. */
  fading: HealthClaim[];
  contested: HealthClaim[];
  /** The participant who carries much of the whole persona. */
  carrier?: Named;
  voicesChart: Chart;
  standingsChart?: Chart;
  plan: Plan;
}

/** What stands comes first. */
export const inOrder: readonly Standing[] = ['corroborated', 'observed', 'contested', 'stale', 'assumed'];

/** Builds the health of a persona. */
export function personaHealth(entry: PersonaEntry, unheard: Unheard, wiki: Wiki): PersonaHealth {
  const byClaim = Map.groupBy(entry.evidence, ({ claim }) => claim);
  const supporting = new Set(entry.evidence.filter(({ stance }) => stance === 'supports').map(({ channel }) => channel));
  const columns = allChannels.filter((channel) => supporting.has(channel));
  const claims = entry.claims.map((claim) => healthClaim(claim, byClaim.get(claim.id) ?? [], columns, entry, wiki));
  const carrier = carrierOf(entry.evidence);
  const over = standingsChart(entry.claims, wiki.today);
  return {
    ...entry,
    today: wiki.today,
    pronoun: pronounOf(entry.persona),
    unheard,
    claims,
    columns,
    groups: inOrder.flatMap((standing) => {
      const own = claims.filter(({ ledger }) => ledger.standing === standing);
      return own.length === 0 ? [] : [{ standing, claims: own.toSorted((a, b) => b.ledger.supports.people.length - a.ledger.supports.people.length) }];
    }),
    fading: claims.filter(({ fades }) => fades !== undefined).sort((a, b) => compare(a.fades ?? '', b.fades ?? '')),
    contested: claims.filter(({ ledger }) => ledger.standing === 'contested'),
    ...(carrier && carriesMuch(carrier, wiki.settings.limits) && { carrier: named(carrier, entry) }),
    voicesChart: voicesChart(entry.evidence, wiki.today),
    ...(over && { standingsChart: over }),
    plan: planOf(entry, unheard, wiki),
  };
}

function healthClaim(claim: ClaimEntry, evidence: readonly Evidence[], columns: readonly Channel[], entry: PersonaEntry, wiki: Wiki): HealthClaim {
  const supports = evidence.filter(({ stance }) => stance === 'supports');
  const fades = fadesOn(claim, claim.ledger, wiki.today, wiki.settings.thresholds);
  const carrier = carrierOf(supports);
  // Of two people, each is half: only somebody who came back carries a claim.
  const much = carrier && carrier.conversations > 1 && carrier.conversations / carrier.of > wiki.settings.limits.oneVoice;
  return {
    ...claim,
    through: columns.map((channel) => new Set(supports.filter((one) => one.channel === channel).map(({ by }) => by)).size),
    ...(much && { carrier: named(carrier, entry) }),
    ...(fades !== undefined && { fades }),
  };
}

/** Leaves out the pseudonym of somebody none of whose words may be shown. */
export function named({ by, ...share }: Carrier, { voices }: PersonaEntry): Named {
  return { ...share, ...(voices.some((voice) => voice.by === by) && { by }) };
}
