/** The addresses of a page in all languages that the interface speaks. */
import settings from '#config';
import type { Tongue } from '#model/tongue.ts';
import { address } from '../address.ts';
import { spokenIn } from './catalogues.ts';
import { isSpokenOnce } from './once.ts';
import { rootOf, tongueOf } from './page.ts';
import { languageName } from './rules.ts';

/** A page in one language. */
export interface InTongue {
  tongue: Tongue;
  /** What the language is called by those who speak it. */
  name: string;
  href: string;
}

/** A page in all languages that it is there in. @param path the address of the page in any of them */
export function inTongues(path: string): InTongue[] {
  const all = spokenIn(settings);
  const [first] = all;
  const { rest } = tongueOf(path.slice(address.root.length), first);
  const own = isSpokenOnce(rest) ? [first] : all;
  return own.map((tongue) => ({ tongue, name: languageName(tongue, tongue), href: `${rootOf(tongue, first, address.root)}${rest}` }));
}
