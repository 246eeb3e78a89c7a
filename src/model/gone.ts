/** Personas that were taken out of the wiki: what people had written of each, month by month. What was heard went with their quotes. Pure. */
import type { Change } from './diary.ts';
import { monthOf } from './months.ts';
import type { Persona } from './persona.ts';
import type { GonePersonaText } from './texts.ts';
import type { Wiki } from './wiki.ts';

/** A persona that is no longer there, by the last name it had. */
export interface GonePersona {
  id: string;
  name: string;
  pronoun: Persona['pronoun'];
  /** The months in which something changed in its text, with the day of the latest change. */
  months: { month: string; day: string; changes: Change[]; gone: boolean }[];
}

/** The personas that are in the history of the texts and not in the wiki. */
export function gonePersonas({ texts, personas, today }: Pick<Wiki, 'texts' | 'personas' | 'today'>): GonePersona[] {
  const here = new Set(personas.map(({ id }) => id));
  const gone = texts.flatMap((text) => (text.kind === 'gone' && text.day <= today && !here.has(text.persona) ? [text] : []));
  return gone.map((end) => {
    const own = texts.filter(({ persona, day }) => persona === end.persona && day <= end.day);
    const months = [...Map.groupBy(own, ({ day }) => monthOf(day))].map(([month, its]) => ({
      month,
      day: its.reduce((last, { day }) => (day > last ? day : last), ''),
      changes: its.flatMap((text): Change[] => (text.kind === 'gone' ? [] : [{ kind: 'text', day: text.day, text }])),
      gone: month === monthOf(end.day),
    }));
    return { ...named(end), months };
  });
}

function named({ persona, name, pronoun }: GonePersonaText): Pick<GonePersona, 'id' | 'name' | 'pronoun'> {
  return { id: persona, name, pronoun };
}
