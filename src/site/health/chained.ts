/** Things beside each other where a list with commas would be unclear, since each has commas of its own. Pure. */
import { say, type MessageKey } from '../say.ts';

/** How one thing is set after another: each is a message of `before` and `next`. */
export type Link = Extract<MessageKey, 'plan.beside' | 'plan.found-or' | 'plan.found-and'>;

/** `a; b; c`: all of them, the first first. */
export function chained(link: Link, [first = '', ...others]: readonly string[]): string {
  return others.reduce((before, next) => say(link, { before, next }), first);
}
