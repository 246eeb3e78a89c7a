/** What was read, in numbers: utterances by role, how many were heard, and why the others were not. Nothing is lost silently. */
import { roles, type Role } from '#model/conversation.ts';
import { compare } from '#model/diagnostic.ts';
import { counted } from '../command/command.ts';

/** The numbers of a file, or of many. */
export interface Counts {
  conversations: number;
  byRole: Map<Role, number>;
  /** Customers' utterances of which something is heard. */
  heard: number;
  /** Utterances that are not heard, by reason. */
  unheard: Map<string, number>;
  /** What the reader itself left out, by what it is and why. */
  skipped: Map<string, number>;
}

/** No numbers yet. */
export function noCounts(): Counts {
  return { conversations: 0, byRole: new Map(), heard: 0, unheard: new Map(), skipped: new Map() };
}

/** One more in a map of numbers. */
export function count<T>(map: Map<T, number>, key: T, by = 1): void {
  map.set(key, (map.get(key) ?? 0) + by);
}

/** Adds a file's numbers to those of all. */
export function addCounts(all: Counts, one: Counts): void {
  all.conversations += one.conversations;
  all.heard += one.heard;
  for (const [role, by] of one.byRole) count(all.byRole, role, by);
  for (const [reason, by] of one.unheard) count(all.unheard, reason, by);
  for (const [reason, by] of one.skipped) count(all.skipped, reason, by);
}

/** The numbers as a sentence: `1 conversation, 40 utterances (20 customer, 20 team); 19 heard; not heard: 20 said by the team, 1 too short`. */
export function countsText({ conversations, byRole, heard, unheard, skipped }: Counts): string {
  const total = [...byRole.values()].reduce((sum, one) => sum + one, 0);
  const said = roles.filter((role) => byRole.has(role)).map((role) => `${figure(byRole.get(role))} ${role}`);
  return [
    `${counted(conversations, 'conversation')}, ${counted(total, 'utterance')}${said.length > 0 ? ` (${said.join(', ')})` : ''}`,
    `${figure(heard)} heard`,
    ...(unheard.size > 0 ? [`not heard: ${reasons(unheard)}`] : []),
    ...(skipped.size > 0 ? [`left out: ${reasons(skipped)}`] : []),
  ].join('; ');
}

function reasons(map: ReadonlyMap<string, number>): string {
  return [...map]
    .sort(([a, x], [b, y]) => y - x || compare(a, b))
    .map(([reason, by]) => `${figure(by)} ${reason}`)
    .join(', ');
}

function figure(number = 0): string {
  return number.toLocaleString('en');
}
