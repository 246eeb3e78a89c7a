/** What of a portrait stands on the second page on paper: claims with a voice, what is assumed, the usual day; as much as the page bears, the strongest first. */
import type { Voice } from '#model/attribution.ts';
import type { Standing } from '#model/claim.ts';
import type { Portrait, PortraitClaim } from '../portrait.ts';
import type { Related } from '../relations.ts';
import { linesOf, measure, PAGE, widthOf } from './lines.ts';
import { hoursOf, type Hour } from './story.ts';

/** A claim on paper: with the voice that stands for it, and one of those who see it otherwise. */
export interface ClaimOnPaper {
  claim: PortraitClaim;
  voices: Voice[];
}

/** What is chosen for paper. */
export interface OnPaper {
  /** The voice beside the name. */
  large?: Voice;
  /** The strongest standing first. */
  claims: ClaimOnPaper[];
  assumed: PortraitClaim[];
  hours: Hour[];
  /** Others in the side column. */
  relations: Related[];
  /** Claims that stand on the page and not on paper. */
  left: number;
  /** Set where there is a usual day that is too long for paper. */
  dayLeft: boolean;
}

const order: readonly Standing[] = ['corroborated', 'observed', 'contested', 'stale'];
/** A voice longer than that is not set beside a claim, nor such a one large; a shorter one is, if there is one. */
const LONGEST = 140;
const LARGE = 110;
/** Lines of what stands at head and foot with the least space between the parts, of a heading with the space around it, and the most that a usual day may take. */
const FOOT = 7.5;
const HEADING = 2.2;
const DAY = 20;
/** What is assumed takes at most so many claims, while others wait for the room. */
const ASSUMED = 6;
/** Others whom the side column has room for, in letters. */
const OTHERS = 420;
/** The words that tell who said it. */
const WHO = 34;

const rank = ({ ledger }: PortraitClaim): number => order.indexOf(ledger.standing);
const byStrength = (a: PortraitClaim, b: PortraitClaim): number => rank(a) - rank(b) || b.ledger.people - a.ledger.people;

/** The voice that stands large beside the name: of a claim whose voice the story sets large, if one is short enough, else of the strongest that has a short one. */
function largeVoice(claims: readonly PortraitClaim[], pulled: ReadonlySet<string>): Voice | undefined {
  const short = ({ text }: Voice): boolean => widthOf(text) <= LARGE;
  return [...claims.filter(({ id }) => pulled.has(id)), ...claims].flatMap(({ supporting }) => supporting.find(short) ?? [])[0];
}

/** The voices of a claim on paper, none twice. Each is whole, so one that is too long gives way to the next; of a contested claim both sides speak. */
function voicesOf({ ledger, supporting, opposing }: PortraitClaim, large: Voice | undefined): Voice[] {
  const sides = ledger.standing === 'contested' || supporting.length === 0 ? [supporting, opposing] : [supporting];
  return sides.flatMap((side) => {
    const fitting = side.filter(({ text }) => widthOf(text) <= LONGEST);
    return fitting.find(({ id }) => id !== large?.id) ?? fitting[0] ?? [];
  });
}

function linesOfClaim({ claim, voices }: ClaimOnPaper): number {
  // Not each line that is begun is filled, so of each voice some part of one is added.
  return 1.9 + linesOf(claim.says, measure.claim) + voices.reduce((sum, { text }) => sum + (widthOf(text) + WHO) / measure.voice + 0.4, 0);
}

function linesOfDay(hours: readonly Hour[]): number {
  const rows = Array.from({ length: Math.ceil(hours.length / 4) }, (_, row) => hours.slice(row * 4, row * 4 + 4));
  return rows.reduce((sum, row) => sum + 1.6 + 0.9 * Math.max(...row.map(({ says }) => linesOf(says, measure.moment))), hours.length > 0 ? HEADING + 1 : 0);
}

/** In two columns, a row is as high as the higher of its two. */
function linesOfAssumed(assumed: readonly PortraitClaim[]): number {
  const heights = assumed.map(({ says }) => linesOf(says, measure.claim) + 1.9).sort((a, b) => b - a);
  return heights.filter((_, index) => index % 2 === 0).reduce((sum, lines) => sum + lines, assumed.length > 0 ? HEADING : 0);
}

/** As many others as the side column has room for, in their order. */
function othersOf(relations: readonly Related[]): Related[] {
  let used = 0;
  return relations.filter(({ entry, says }) => (used += widthOf(entry.persona.name) + widthOf(says) + 20) <= OTHERS);
}

/** The strongest of each facet, then all others, as far as there is room for them. */
function chosen(claims: readonly ClaimOnPaper[], room: number): ClaimOnPaper[] {
  const firsts = new Set([...Map.groupBy(claims, ({ claim }) => claim.facet).values()].map(([first]) => first));
  const taken = new Set<ClaimOnPaper>();
  let used = 0;
  for (const one of [...claims.filter((each) => firsts.has(each)), ...claims.filter((each) => !firsts.has(each))]) {
    const lines = linesOfClaim(one);
    if (used + lines > room) continue;
    used += lines;
    taken.add(one);
  }
  return claims.filter((one) => taken.has(one));
}

/** What stands on paper besides the story. @param body the story's MDX */
export function onPaper({ claims, assumed: all, pulled, relations }: Portrait, body: string): OnPaper {
  const day = hoursOf(body);
  const hours = linesOfDay(day) > DAY ? [] : day;
  const assumed = all.slice(0, ASSUMED);
  const told = claims.filter((claim) => rank(claim) >= 0).sort(byStrength);
  const large = largeVoice(told, pulled);
  const lines = PAGE - FOOT - HEADING - linesOfDay(hours) - linesOfAssumed(assumed);
  const each = told.map((claim) => ({ claim, voices: voicesOf(claim, large) }));
  // Two columns of claims that do not break end unevenly.
  const held = chosen(each, 2 * lines - 4);
  return {
    ...(large && { large }),
    claims: held,
    assumed,
    hours,
    relations: othersOf(relations),
    left: told.length - held.length + all.length - assumed.length,
    dayLeft: hours.length < day.length,
  };
}
