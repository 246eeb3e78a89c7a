/** Finds what several people speak of: terms that keep each other company, and the passages that say them. A simple rule, the same in every run, that can say why. */
import { compare } from '#model/diagnostic.ts';
import type { Contrast, Line, Talk } from './talk.ts';

/** Passages that several people said and that share terms which the rest does not. */
export interface Topic {
  /** Surest first; the people and z are those of the topic’s passages against all others. */
  terms: Contrast[];
  lines: Line[];
}

/** Above this, chance does not explain it, nineteen times in twenty. */
export const SURE = 1.96;
/** A term that makes a topic alone is one of many that were tried: ninety-nine times in a hundred. */
const SURE_ALONE = 2.58;
/** A term that is said this much less here than elsewhere is the others’ topic. */
const OTHERS = -1;
/** A term that more than this share of all people says tells no topic from another. */
const COMMON = 0.5;
/** Of more candidates, those that most people say. */
const MOST_CANDIDATES = 400;
const MOST_TERMS = 6;
/** The company of a term is judged by its strongest. */
const STRONGEST = 3;

/** A term with the terms that stand beside it. */
interface Seed {
  stem: string;
  /** Whether it is said surely more in these lines than in the rest of the talk, so that it makes a topic alone. */
  isSure: boolean;
  company: Contrast[];
  strength: number;
}

/**
 * The topics of some lines of a talk, those of most people first.
 *
 * 1. A term is a candidate when enough people say it, not nearly all do, and it is not said noticeably less here than elsewhere.
 * 2. Its company are the terms that stand in the same passage or right beside it surely more than elsewhere, and of enough people.
 * 3. The candidate with the strongest company makes a topic with it; its terms belong to no other topic. And so on.
 * 4. A passage belongs to the topic with whose terms it shares most: one of them stands in it, and another in it or right beside it. A candidate
 *    that is said surely more here than in all the rest of the talk needs no company.
 * 5. What is left of enough people is a topic where at least one of its terms is said here by as many people as elsewhere, or more.
 *
 * @param lines what is to be grouped; all else in the talk is what they are held against
 * @param people how many distinct people a topic takes
 */
export function topicsOf(talk: Talk, lines: readonly Line[], people: number): Topic[] {
  const beside = besideIn(talk, lines);
  const taken = new Set<string>();
  const seeds: Seed[] = [];
  for (const seed of candidates(talk, lines, people, beside)) {
    if (taken.has(seed.stem)) continue;
    const company = seed.company.filter(({ stem }) => !taken.has(stem)).slice(0, MOST_TERMS - 1);
    if (company.length === 0 && !seed.isSure) continue;
    for (const stem of [seed.stem, ...company.map((term) => term.stem)]) taken.add(stem);
    seeds.push({ ...seed, company });
  }
  const topics = shareOut(lines, seeds, beside).flatMap((topic) => described(talk, topic, people));
  return topics.sort((a, b) => peopleIn(b.lines) - peopleIn(a.lines) || (b.terms[0]?.z ?? 0) - (a.terms[0]?.z ?? 0) || compare(stemsOf(a), stemsOf(b)));
}

const stemsOf = ({ terms }: Topic): string => terms.map(({ stem }) => stem).join(' ');

/** How many distinct people said some lines. */
export function peopleIn(lines: readonly Line[]): number {
  return new Set(lines.map(({ passage }) => passage.by)).size;
}

/** A line with those of the same lines that stand right before and after it in the same utterance. */
type Beside = (line: Line) => Line[];

function besideIn(talk: Talk, lines: readonly Line[]): Beside {
  const own = new Set(lines);
  return (line) =>
    [talk.lines[line.index - 1], line, talk.lines[line.index + 1]].filter(
      (one): one is Line => one !== undefined && own.has(one) && one.passage.from === line.passage.from,
    );
}

function candidates(talk: Talk, lines: readonly Line[], people: number, beside: Beside): Seed[] {
  const common = Math.max(people, COMMON * peopleIn(talk.lines));
  const saying = linesByStem(lines);
  const seeds = [...talk.contrast(lines, people).values()]
    .filter((term) => term.people <= common && term.z > OTHERS)
    .sort((a, b) => b.people - a.people || compare(a.stem, b.stem))
    .slice(0, MOST_CANDIDATES)
    .map(({ stem, z }): Seed => {
      const around = new Set((saying.get(stem) ?? []).flatMap(beside));
      const company = [...talk.contrast(around, people).values()].filter((term) => term.stem !== stem && term.z >= SURE).sort(bySureness);
      return { stem, isSure: z >= SURE_ALONE, company, strength: company.slice(0, STRONGEST).reduce((sum, one) => sum + one.z, 0) };
    });
  return seeds.sort((a, b) => b.strength - a.strength || compare(a.stem, b.stem));
}

function linesByStem(lines: readonly Line[]): Map<string, Line[]> {
  const saying = new Map<string, Line[]>();
  for (const line of lines) {
    for (const stem of line.stems) {
      const known = saying.get(stem);
      if (known) known.push(line);
      else saying.set(stem, [line]);
    }
  }
  return saying;
}

const bySureness = (a: Contrast, b: Contrast): number => b.z - a.z || compare(a.stem, b.stem);

/** What a term weighs in its topic. */
interface Weight {
  topic: number;
  weight: number;
  isEnough: boolean;
}

function weightsOf(seeds: readonly Seed[]): Map<string, Weight> {
  const weights = new Map<string, Weight>();
  for (const [topic, { stem, isSure, company, strength }] of seeds.entries()) {
    weights.set(stem, { topic, weight: Math.max(SURE, strength), isEnough: isSure });
    for (const term of company) weights.set(term.stem, { topic, weight: term.z, isEnough: false });
  }
  return weights;
}

/** Gives each line to the seed with whose terms it shares most. */
function shareOut(lines: readonly Line[], seeds: readonly Seed[], beside: Beside): { seed: Seed; lines: Line[] }[] {
  const weights = weightsOf(seeds);
  const topics = seeds.map((seed) => ({ seed, lines: [] as Line[] }));
  const sharedBy = (stems: Iterable<string>): Map<number, Weight[]> =>
    Map.groupBy(
      [...stems].map((stem) => weights.get(stem)).filter((one) => one !== undefined),
      ({ topic }) => topic,
    );
  for (const line of lines) {
    const own = sharedBy(line.stems);
    if (own.size === 0) continue;
    const around = sharedBy(new Set(beside(line).flatMap(({ stems }) => [...stems])));
    const [best] = [...own]
      .filter(([topic, terms]) => terms.some(({ isEnough }) => isEnough) || (around.get(topic)?.length ?? 0) > 1)
      .map(([topic, terms]) => ({ topic, weight: terms.reduce((sum, { weight }) => sum + weight, 0) }))
      .sort((a, b) => b.weight - a.weight || a.topic - b.topic);
    if (best) topics[best.topic]?.lines.push(line);
  }
  return topics;
}

/** What a topic’s passages say more than all others do; nothing where too few people are left. */
function described(talk: Talk, { seed, lines }: { seed: Seed; lines: Line[] }, people: number): Topic[] {
  if (peopleIn(lines) < people) return [];
  const found = talk.contrast(lines, people);
  const terms = [seed.stem, ...seed.company.map(({ stem }) => stem)].flatMap((stem) => found.get(stem) ?? []);
  const sure = terms.filter(({ z }) => z >= SURE).sort(bySureness);
  const isOwn = seed.isSure || (sure.length > 1 && sure.some((term) => term.people >= term.elsewhere));
  return sure.length > 0 && isOwn ? [{ terms: sure, lines }] : [];
}
