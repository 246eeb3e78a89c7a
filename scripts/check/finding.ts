/** A finding: what a rule of judgement has to say, before its severity is looked up and before anybody's exception is asked. */
import type { Diagnostic } from '#model/diagnostic.ts';
import type { Conversation } from '#model/conversation.ts';
import { rules } from '#model/rules.ts';
import type { Settings } from '#model/settings.ts';
import type { Theme } from '#model/theme.ts';
import type { PersonaFolder } from '../content/personas.ts';
import type { Cited } from '../content/specs.ts';
import type { Weighed } from './evidence/weighed.ts';

/** A diagnostic whose severity the table of rules gives. */
export interface Finding extends Omit<Diagnostic, 'severity'> {
  /** The claim that it speaks of, so that a persona's exception can be for that claim alone. */
  claim?: string;
}

/** All that was read: what a rule may look at. */
export interface Looked {
  personas: readonly PersonaFolder[];
  /** The same personas, with what the evidence makes of their claims. */
  weighed: readonly Weighed[];
  /** The specs that may cite personas. */
  specs: readonly Cited[];
  /** Undefined where the codebook could not be read. */
  themes: readonly Theme[] | undefined;
  /** The line on which a theme stands, by its place in the codebook. */
  themeLine?: (index: number) => number;
  /** The conversations that have a file of their own. */
  notes: readonly Conversation[];
  /** Raw exports that git tracks, by their paths in the content root. */
  committed: readonly string[];
  settings: Settings;
  /** ISO day. */
  today: string;
}

/** Rules of one kind: what was read in, what they find out. */
export type Look = (looked: Looked) => Finding[];

/** A finding as a diagnostic, with the severity of its rule. */
export function diagnosticOf({ rule, ...rest }: Finding): Diagnostic & Pick<Finding, 'claim'> {
  return { rule, severity: rules[rule].severity, ...rest };
}
