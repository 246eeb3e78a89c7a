/** Which language words are in: by their script where that settles it, else by the library, else what the source says. */
import { createRequire } from 'node:module';
import type * as Detector from 'tinyld';

const load = createRequire(import.meta.url);
let detector: typeof Detector | undefined;

/** Asks the library, which is large, and loaded when the first words come whose script does not settle it. */
function detect(text: string): string {
  detector ??= load('tinyld') as typeof Detector;
  return detector.detect(text);
}

const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
  [/\p{Script=Hangul}/gu, 'ko'],
  [/\p{Script=Han}/gu, 'zh'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Thai}/gu, 'th'],
];
/** Scripts that several languages share: the source's word counts first, these are what is meant without one. */
const SHARED: readonly (readonly [RegExp, string, readonly string[]])[] = [
  [/\p{Script=Cyrillic}/gu, 'ru', ['ru', 'uk', 'bg', 'sr', 'be', 'kk', 'mk', 'ky']],
  [/\p{Script=Arabic}/gu, 'ar', ['ar', 'fa', 'ur', 'ps']],
];

/** The library's time grows with the text; so much of it tells a language as well as all of it. */
const SAMPLE = 200;

function share(text: string, script: RegExp): number {
  return (text.match(script)?.length ?? 0) / Math.max(1, text.match(/\p{L}/gu)?.length ?? 0);
}

/** The language part of a tag: `pt` of `pt-BR`. */
export function baseOf(tag: string): string {
  return tag.toLowerCase().split(/[-_]/)[0] ?? tag;
}

/**
 * The language of a text.
 * @param said what the source says (BCP 47), which holds unless the words are plainly in another script or language
 * @returns a BCP 47 tag, or undefined when nothing tells
 */
export function languageOf(text: string, said?: string): string | undefined {
  const base = said === undefined ? undefined : baseOf(said);
  if (/[^\u0000-\u024f\u2000-\u206f]/u.test(text)) {
    for (const [script, language] of SCRIPTS)
      if (share(text, script) > (language === 'ja' ? 0.1 : 0.3)) return base === language || (base === 'ja' && language === 'zh') ? said : language;
    for (const [script, language, users] of SHARED) if (share(text, script) > 0.5) return base !== undefined && users.includes(base) ? said : language;
  }
  if (said !== undefined && (text.length < 40 || !isOtherScript(base))) {
    // So few words tell no other language surely.
    if (text.length < 80) return said;
    const heard = detect(text.slice(0, SAMPLE).normalize('NFC'));
    return heard === '' || heard === base ? said : heard;
  }
  return detect(text.slice(0, SAMPLE).normalize('NFC')) || said;
}

/** Whether a language is never written in Latin letters, so that Latin words in its conversation are in another. */
function isOtherScript(base: string | undefined): boolean {
  return base !== undefined && ['zh', 'ja', 'ko', 'ru', 'uk', 'ar', 'he', 'fa', 'el', 'th', 'bg'].includes(base);
}
