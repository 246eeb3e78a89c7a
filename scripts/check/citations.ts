/** Citations: every `persona:maya#evenings` in a spec, a story or a note leads somewhere, and what it leads to still stands. */
import type { Standing } from '#model/claim.ts';
import { lastDayOf, monthOf } from '#model/months.ts';
import { formatReference, parseReference, referencesIn, type Reference } from '#model/reference.ts';
import { didYouMean } from '#model/spelling.ts';
import { standingOf } from '#model/standing.ts';
import type { Cited } from '../content/specs.ts';
import type { Weighed } from './evidence/weighed.ts';
import type { Finding, Look, Looked } from './finding.ts';

/** Standings in which a claim no longer carries what it carried. */
const FALLEN: ReadonlySet<Standing> = new Set(['contested', 'stale', 'retired']);

/** Looks at what is cited, and where it stands now. */
export const lookAtCitations: Look = (looked) => {
  const weighed = new Map(looked.weighed.map((one) => [one.folder.id, one]));
  return textsIn(looked).flatMap(({ file, text, line }) =>
    referencesIn(text).flatMap(({ written, at }): Finding[] => {
      const found = wrongWith(written, weighed, looked);
      return found ? [{ ...found, file, line: line + at }] : [];
    }),
  );
};

/** The texts in which somebody may cite a persona: specs, stories, and what notes hold. */
function textsIn({ specs, personas, notes }: Looked): Cited[] {
  return [
    ...specs,
    ...personas.map(({ file, story, storyLine }) => ({ file, text: story, line: storyLine })),
    ...notes.flatMap(({ file, utterances }) =>
      utterances.map(({ text, at }) => ({ file: `conversations/${file}`, text, line: Number(/^L(\d+)$/.exec(at)?.[1] ?? 1) })),
    ),
  ];
}

type Wrong = Pick<Finding, 'rule' | 'sentence'>;

function wrongWith(written: string, weighed: ReadonlyMap<string, Weighed>, { settings, today }: Looked): Wrong | undefined {
  const reference = parseReference(written);
  if (!reference) return broken(written, weighed);
  const { month } = reference;
  if (month !== undefined && month > monthOf(today)) {
    const sentence = `\`${written}\` cites a month that is still to come. Cite one that is over, or leave the month out.`;
    return { rule: 'broken-reference', sentence };
  }
  const persona = weighed.get(reference.persona);
  if (!persona) {
    const sentence = `\`${written}\` leads to a persona that is not there.${didYouMean(reference.persona, weighed.keys())} Correct the reference.`;
    return { rule: 'unknown-persona', sentence };
  }
  return fallen(written, reference, persona, settings.thresholds, today);
}

/** Nothing of what was written is shown but what it was probably meant to be: it may be anything. */
function broken(written: string, weighed: ReadonlyMap<string, Weighed>): Wrong {
  const meant = parseReference(written.toLowerCase().replaceAll('_', '-'));
  const hint = meant && weighed.has(meant.persona) ? ` Did you mean \`${formatReference(meant)}\`?` : '';
  return {
    rule: 'broken-reference',
    sentence: `This is no reference.${hint} Write it like \`persona:maya\`, \`persona:maya#evenings\` or \`persona:maya#evenings@2026-11\`.`,
  };
}

function fallen(
  written: string,
  reference: Reference,
  { folder, evidence }: Weighed,
  thresholds: Looked['settings']['thresholds'],
  today: string,
): Wrong | undefined {
  const { claims } = folder.persona;
  const isRetired = ({ retired }: (typeof claims)[number]): boolean => retired !== undefined && retired <= today;
  if (reference.claim === undefined) {
    const isGone = reference.month === undefined && claims.every(isRetired);
    return isGone
      ? { rule: 'retired-reference', sentence: `Every claim of \`${written}\` is retired. Cite another persona, or the month that is meant.` }
      : undefined;
  }
  const claim = claims.find(({ id }) => id === reference.claim);
  if (!claim) {
    const known = claims.map(({ id }) => id);
    const sentence = `This reference leads to a claim that \`${folder.id}\` does not have.${didYouMean(reference.claim, known)} Correct the reference.`;
    return { rule: 'unknown-claim', sentence };
  }
  if (reference.month === undefined)
    return isRetired(claim)
      ? { rule: 'retired-reference', sentence: `\`${written}\` is retired. Cite what replaced it, or the month that is meant: \`${written}@2026-03\`.` }
      : undefined;
  const own = evidence.filter((one) => one.claim === claim.id);
  const standingOn = (day: string): Standing => standingOf(claim, own, day, thresholds).standing;
  const end = lastDayOf(reference.month);
  const [then, now] = [standingOn(end < today ? end : today), standingOn(today)];
  if (then === now || !FALLEN.has(now)) return undefined;
  return {
    rule: 'moved-reference',
    sentence: `\`${written}\` was ${then} then and is ${now} now. Read the claim again, and decide whether what rests on it still holds.`,
  };
}
