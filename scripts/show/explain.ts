/** Why each line of a file was heard or not, by the rule that decided, in words that a researcher follows. */
import type { Utterance } from '#model/conversation.ts';
import { visible } from '../command/command.ts';
import { count } from './counts.ts';

/** An utterance as `--explain` shows it. */
export interface Explained {
  utterance: Utterance;
  /** Why nothing of it is heard; undefined where something is. */
  unheard?: string | undefined;
}

const SHOWN = 90;

/** One utterance: its place, its role, whether it is heard and by which rule, and its first words. */
export function explained({ utterance, unheard }: Explained): string {
  const { at, role, text } = utterance;
  const words = text.replace(/\s+/gu, ' ').trim();
  const shown = words.length > SHOWN ? `${words.slice(0, SHOWN).replace(/[\ud800-\udbff]$/, '')}…` : words;
  return visible(`  ${at.padEnd(10)} ${role.padEnd(8)} ${ruleOf({ utterance, unheard })}`) + `\n${' '.repeat(22)}${visible(shown)}`;
}

/** What decided, as a clause after `heard` or `not heard`. */
function ruleOf({ utterance: { role, why = otherwise(role) }, unheard }: Explained): string {
  if (role !== 'customer') return `not heard: ${unheard ?? 'not the customer’s'}, since ${why}`;
  return unheard === undefined ? `heard, since ${why}` : `not heard: ${unheard}, though ${why}`;
}

function otherwise(role: Utterance['role']): string {
  return role === 'unknown' ? 'nothing in the file says who speaks' : `the file says that it is the ${role}’s`;
}

/** Counts by rule, for the end of a file: `12 heard, since its label P07 is declared the customer's`. */
export class Rules {
  readonly #counts = new Map<string, number>();

  add(one: Explained): void {
    count(this.#counts, ruleOf(one));
  }

  /** One line a rule, the most frequent first. */
  lines(): string[] {
    return [...this.#counts].sort(([, x], [, y]) => y - x).map(([rule, by]) => visible(`  ${String(by).padStart(6)}  ${rule}`));
  }
}
