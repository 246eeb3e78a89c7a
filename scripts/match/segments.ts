/** Which personas an export's conversation belongs to. */
import type { Conversation } from '#model/conversation.ts';
import type { Persona, Segment } from '#model/persona.ts';

const KIND: Partial<Record<Conversation['channel'], keyof Persona['segment']>> = { ticket: 'tickets', survey: 'surveys', review: 'reviews' };

const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/**
 * One of the segment's tags must be there, if it names any; each field that the conversation carries must have one of the segment's
 * values; and something of the segment must be there at all.
 */
export function belongs({ tags, fields }: Segment, conversation: Pick<Conversation, 'tags' | 'fields'>): boolean {
  const tagged = tags.some((tag) => conversation.tags.includes(tag));
  if (tags.length > 0 && !tagged) return false;
  let met = tagged;
  for (const [name, values] of Object.entries(fields)) {
    const own = Object.entries(conversation.fields).find(([key]) => same(key, name))?.[1];
    if (own === undefined || own === '') continue;
    if (!values.some((value) => same(value, own))) return false;
    met = true;
  }
  return met;
}

/** Ids of the personas that a conversation belongs to: those it names, else those whose segment it fits. */
export function personasOf(conversation: Conversation, personas: readonly { id: string; persona: Persona }[]): string[] {
  if (conversation.personas.length > 0) return conversation.personas;
  const kind = KIND[conversation.channel];
  if (!kind) return [];
  return personas.filter(({ persona }) => persona.segment[kind].some((segment) => belongs(segment, conversation))).map(({ id }) => id);
}

/**
 * Bytes of which every conversation that fits some segment holds at least one; undefined when a segment cannot be told by bytes,
 * so that every conversation must be read.
 */
export function needlesOf(personas: readonly { persona: Persona }[], kind: keyof Persona['segment']): string[] | undefined {
  const needles = new Set<string>();
  for (const { persona } of personas) {
    for (const { tags, fields } of persona.segment[kind]) {
      const signs = tags.length > 0 ? tags : Object.values(fields).flat();
      // Fields' values match in any case, and these letters may be written as escapes: bytes cannot tell.
      if (signs.some((sign) => /["\\/\u0000-\u001f]/.test(sign) || (tags.length === 0 && /\p{L}/u.test(sign)))) return undefined;
      for (const sign of signs) needles.add(sign);
    }
  }
  return [...needles];
}
