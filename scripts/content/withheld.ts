/** Quotes in are quotes shown and quotes withheld with a reason: the sum, in a sentence. */
import { compare } from '#model/diagnostic.ts';
import type { Settings } from '#model/settings.ts';
import { withheldBecause } from '#model/wiki.ts';
import { counted } from '../command/command.ts';
import { quotesOf, type PersonaFolder } from './personas.ts';

/** `474 quotes: 420 shown, 54 withheld (40 consent, 14 hidden by a person).` @param today ISO day */
export function shownAndWithheld(folders: readonly PersonaFolder[], settings: Settings, today: string): string {
  const quotes = folders.flatMap(quotesOf);
  const reasons = Map.groupBy(quotes, (quote) => withheldBecause(quote, settings, today));
  const shown = reasons.get(undefined)?.length ?? 0;
  const withheld = [...reasons].flatMap(([why, own]) => (why === undefined ? [] : [`${own.length} ${why}`])).sort(compare);
  const rest = withheld.length === 0 ? 'none withheld' : `${quotes.length - shown} withheld (${withheld.join(', ')})`;
  return `${counted(quotes.length, 'quote', 'quotes')} for ${settings.audience === 'public' ? 'the public' : 'the team'}: ${shown} shown, ${rest}.`;
}
