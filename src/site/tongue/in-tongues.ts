/** The addresses of a page in all languages that the interface speaks. */
import settings from '#config';
import type { Tongue } from '#model/tongue.ts';
import { address } from '../address.ts';
import { spokenIn } from './catalogues.ts';
import { isSpokenOnce } from './once.ts';
import { rootOf, tongueOf } from './page.ts';
import { languageName, large } from './rules.ts';

/** A page in one language. */
export interface InTongue {
  tongue: Tongue;
  /** What the language is called by those who speak it. */
  name: string;
  href: string;
}

/** What languages are called by those who speak them, in the order of the settings. Made once: naming a language takes longer than drawing its link. */
const all = spokenIn(settings);
const spoken = all.map((tongue) => ({ tongue, name: large(languageName(tongue, tongue), tongue) }));

/** A page in all languages that it is there in. @param path the address of the page in any of them */
export function inTongues(path: string): InTongue[] {
  const [first] = all;
  const { rest } = tongueOf(path.slice(address.root.length), first);
  const own = isSpokenOnce(rest) ? spoken.slice(0, 1) : spoken;
  return own.map(({ tongue, name }) => ({ tongue, name, href: `${rootOf(tongue, first, address.root)}${rest}` }));
}
