/** A persona's folder as a value, for tests of rules: what its files would give, without files. */
import { Persona } from '#model/persona.ts';
import { Quotes, Tallies } from '#model/quote.ts';
import { Settings } from '#model/settings.ts';
import type { PersonaFolder } from '../content/personas.ts';
import { weigh } from '../check/evidence/weighed.ts';
import type { Looked } from '../check/finding.ts';

/** Makes a folder. Quotes say only what matters to a test; each has its own words and conversation unless it says otherwise. */
export function folderOf(id: string, persona: object, quotes: object[] = [], tallies: object[] = []): PersonaFolder {
  const entries = Quotes.parse(
    quotes.map((quote, index) => ({
      id: `${index}`.padStart(8, 'q'),
      text: `Words ${index}`,
      said: '2026-03-04',
      by: 'P01',
      channel: 'interview',
      from: `interviews/n${index}.md#L1`,
      because: 'marked',
      ...quote,
    })),
  );
  const lineOf = (): number => 1;
  const kept = { name: '2026-03', text: '', lineOf };
  return {
    id,
    file: `personas/${id}/persona.mdx`,
    persona: Persona.parse({ name: id, tagline: 'Bakes', purpose: 'Decide', notFor: 'Counting', ...persona }),
    lineOf,
    story: '',
    storyLine: 10,
    quotes: [{ ...kept, file: `personas/${id}/quotes/2026-03.yml`, entries }],
    tallies: [{ ...kept, file: `personas/${id}/tallies/2026-03.yml`, entries: Tallies.parse(tallies) }],
    files: ['persona.mdx'],
    broken: [],
  };
}

/** All that a rule may look at, with these personas, on 22 November 2026. */
export function lookedAt(personas: PersonaFolder[], more: Partial<Looked> = {}): Looked {
  const settings = more.settings ?? Settings.parse({ product: 'Fairpenny' });
  const today = more.today ?? '2026-11-22';
  return { personas, weighed: weigh(personas, settings, today), specs: [], themes: [], notes: [], committed: [], settings, today, ...more };
}
