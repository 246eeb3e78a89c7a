/** Switching a rule of judgement off, with a reason: for the whole wiki in its settings, for one persona in its frontmatter. A broken fact cannot be. */
import { z } from 'astro/zod';
import { ClaimId } from './ids.ts';
import { isRule, rules, type RuleId } from './rules.ts';
import { didYouMean } from './spelling.ts';

const SHORTEST = 10;

const Reason = z
  .string({ error: 'Expected a reason in words.' })
  .trim()
  .min(SHORTEST, { error: `Expected a reason of at least ${SHORTEST} characters, for whoever asks later.` });

/** The rules that may be switched off. */
export const switchable: readonly RuleId[] = Object.keys(rules).filter((id): id is RuleId => isRule(id) && !rules[id].fact);

/** Why a rule cannot be switched off, as a sentence with what to do; undefined where it can. */
export function whyNotSwitchedOff(id: string): string | undefined {
  if (!isRule(id)) return `There is no rule \`${id}\`.${didYouMean(id, switchable)} docs/rules/README.md lists them.`;
  return rules[id].fact ? `\`${id}\` is about a broken fact, which nobody can switch off; mend what it names.` : undefined;
}

/** Rules that are switched off for the whole wiki, each with its reason. */
export const Switches = z.record(z.string(), z.strictObject({ off: Reason })).superRefine((switches, issue) => {
  for (const id of Object.keys(switches)) {
    const message = whyNotSwitchedOff(id);
    if (message !== undefined) issue.addIssue({ code: 'custom', path: [id], message });
  }
});
export type Switches = z.infer<typeof Switches>;

/** A rule that is switched off for one persona, or for one of its claims. */
export const Exception = z.strictObject({
  /** The rule's id. */
  rule: z.string().superRefine((id, issue) => {
    const message = whyNotSwitchedOff(id);
    if (message !== undefined) issue.addIssue({ code: 'custom', message });
  }),
  /** Only what the rule says of this claim is meant. */
  claim: ClaimId.optional(),
  because: Reason,
});
export type Exception = z.infer<typeof Exception>;
