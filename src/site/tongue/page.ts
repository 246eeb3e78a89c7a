/** A drawn page, ready to be spoken: taken apart once, said in each language. */
import { tongues, type Tongue } from '#model/tongue.ts';
import { catalogueOf } from './catalogues.ts';
import { isSpokenOnce } from './once.ts';
import { piecesOf, type Piece } from './pieces.ts';
import { mark, sign } from './token.ts';
import { voiceOf, type Voice } from './voice.ts';

/** Where the pages of a language begin. @param first the language at the root @param base where the site begins, ending in `/` */
export function rootOf(tongue: Tongue, first: Tongue, base: string): string {
  return tongue === first ? base : `${base}${tongue}/`;
}

/** A voice for pages. @param first the language at the root @param base where the site begins, ending in `/` */
export function pageVoice(tongue: Tongue, first: Tongue, base: string): Voice {
  return voiceOf({ tongue, catalogue: catalogueOf(tongue), otherwise: catalogueOf('en'), root: rootOf(tongue, first, base), page: true });
}

/**
 * Takes a drawn page apart. Links to pages of the site, which all end in `/`, lead to those in the same language, where they are there in it; files
 * are the same for all.
 */
export function drawnPage(html: string, base: string): Piece[] {
  const links = new RegExp(` (href|action)="${base.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}((?:[^"#?]*/)?)(?=["#?])`, 'g');
  return piecesOf(html.replace(links, (whole, name: string, path: string) => (isSpokenOnce(path) ? whole : ` ${name}="${mark}${sign.root}${path}`)));
}

/** The language that an address below the base asks for, and the address without it. */
export function tongueOf(path: string, first: Tongue): { tongue: Tongue; rest: string } {
  const [tag = '', ...rest] = path.split('/');
  const tongue = tongues.find((one) => one === tag && one !== first);
  return tongue ? { tongue, rest: rest.join('/') } : { tongue: first, rest: path };
}
