/** Words of the interface where there is no page: in feeds, in data, and in what the search index keeps. */
import settings from '#config';
import { catalogueOf, spokenIn } from './catalogues.ts';
import { piecesOf } from './pieces.ts';
import { voiceOf } from './voice.ts';

const [first] = spokenIn(settings);
const voice = voiceOf({ tongue: first, catalogue: catalogueOf(first), otherwise: catalogueOf('en'), root: '', page: false });

/** Plain text with what `say` gave said at once, in the first language of the settings. */
export function spoken(text: string): string {
  return voice(piecesOf(text));
}
