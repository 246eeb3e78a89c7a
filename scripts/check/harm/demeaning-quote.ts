/** A quote that is shown first and insults somebody: who said it is not here to explain, and who is meant is not here to answer. */
import type { PersonaFolder } from '../../content/personas.ts';
import { baseOf, languageOf } from '../../hear/language.ts';
import type { Finding } from '../finding.ts';
import { wordsOf } from '../words/listed.ts';
import { insults } from './demeaning-words.ts';

export function demeaningQuote({ quotes }: PersonaFolder): Finding[] {
  return quotes.flatMap(({ file, entries, lineOf }) =>
    entries.flatMap(({ status, text, language }, index): Finding[] => {
      if (status !== 'featured') return [];
      const spoken = baseOf(language ?? languageOf(text) ?? 'en');
      if (insults(spoken).in(wordsOf(text, spoken)).length === 0) return [];
      // The words themselves are not repeated: a message travels further than a page.
      const sentence =
        'This featured quote holds an insult, and readers will remember the insult and not the trouble behind it. Feature another quote of this claim, or say in the persona’s `exceptions` why it must be read.';
      return [{ rule: 'demeaning-quote', file, line: lineOf([index, 'text']), sentence }];
    }),
  );
}
