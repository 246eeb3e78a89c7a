/** Whether one participant carries much: the largest share of conversations that one of them was in. Pure. */
import { compare } from './diagnostic.ts';
import type { Evidence } from './evidence.ts';

/** The participant who was in the most conversations. */
export interface Carrier {
  by: string;
  /** Conversations of theirs, and of everybody. */
  conversations: number;
  of: number;
}

/** Who was in the most conversations of some evidence; undefined where there is none. */
export function carrierOf(evidence: readonly Evidence[]): Carrier | undefined {
  const own = new Map<string, Set<string>>();
  for (const { by, conversation } of evidence) {
    const known = own.get(by);
    if (known) known.add(conversation);
    else own.set(by, new Set([conversation]));
  }
  const of = new Set(evidence.map(({ conversation }) => conversation)).size;
  const [first] = [...own].sort(([a, its], [b, others]) => others.size - its.size || compare(a, b));
  return first && { by: first[0], conversations: first[1].size, of };
}

/** Whether somebody carries more than a share of what was said; judged from so many conversations on. */
export function carriesMuch({ conversations, of }: Carrier, { oneVoice, sharesFrom }: { oneVoice: number; sharesFrom: number }): boolean {
  return of >= sharesFrom && conversations / of > oneVoice;
}
