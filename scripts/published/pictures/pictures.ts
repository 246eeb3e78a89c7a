/** What a file carries beside a picture, known by its bytes and not by its name. Whatever is no known part of a picture counts as carried. */
import { inAvif } from './avif.ts';
import type { Carried } from './carried.ts';
import { inGif } from './gif.ts';
import { inJpeg } from './jpeg.ts';
import { inPng } from './png.ts';
import { inWebp } from './webp.ts';

/** So many bytes tell what a file is. */
export const HEAD = 32;

/** A kind of picture: how its first bytes begin, and what is asked of all of them. */
interface Kind {
  begins: (head: string) => boolean;
  carried: (bytes: Buffer) => Carried;
}

const FOREIGN = 'what such files hold besides a picture: no browser shows all of them, and cameras write places and names into them';

const starts =
  (...words: string[]) =>
  (head: string): boolean =>
    words.some((word) => head.startsWith(word));
const brand =
  (...brands: string[]) =>
  (head: string): boolean =>
    head.slice(4, 8) === 'ftyp' && brands.includes(head.slice(8, 12));

const kinds: readonly Kind[] = [
  { begins: starts('\xff\xd8\xff'), carried: inJpeg },
  { begins: starts('\x89PNG\r\n\x1a\n'), carried: inPng },
  { begins: (head) => head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP', carried: inWebp },
  { begins: starts('GIF87a', 'GIF89a'), carried: inGif },
  { begins: brand('avif', 'avis'), carried: inAvif },
  // HEIC as telephones write it, TIFF and the raw pictures built on it, Photoshop's own, JPEG 2000 and XL.
  { begins: brand('heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1', 'crx '), carried: () => FOREIGN },
  {
    begins: starts('II*\0', 'MM\0*', 'II+\0', 'MM\0+', 'IIRO', 'IIU\0', 'FUJIFILM', '8BPS', '\xff\x0a', '\0\0\0\x0cJXL ', '\0\0\0\x0cjP  '),
    carried: () => FOREIGN,
  },
];

/** Reads what a picture carries. @param head the first bytes of a file; @returns undefined where it is no picture */
export function pictureOf(head: Buffer): ((bytes: Buffer) => Carried) | undefined {
  const letters = head.toString('latin1');
  return kinds.find(({ begins }) => begins(letters))?.carried;
}
