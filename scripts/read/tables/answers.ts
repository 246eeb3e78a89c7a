/** Tells what people typed in a column from what they chose there, by what stands in some of its cells. Choices are nobody's words. */
import { ratingIn } from './scales.ts';

/** What the cells of a column are: somebody's own words; choices; ratings; nothing; or too little to tell. */
export type AnswerKind = 'words' | 'choices' | 'ratings' | 'nothing' | 'unsure';

/** What may stand in any column, chosen or typed. */
const FILLER =
  /^(?:[-–—.?/\\x]+|n\.? ?[/.]? ?a\.?|none|no|nope|nothing|nil|null|yes|y|n|true|false|ja|nein|keine?|nichts|oui|non|rien|aucune?|s[ií]|ning[uú]n[oa]?|nada|sim|não|nao|nenhuma?|nessun[oa]?|niente|nee|geen|nej|inga?|ei|kyllä|nie|tak|brak|ano|ne|да|нет|evet|hayır|yok|无|没有|無|なし|はい|いいえ|是|否|예|아니요|없음)[.!]?$/i;
const TECHNICAL = /^(?:https?:\/\/\S+|[^\s@]+@[^\s@.]+\.[^\s@]+|\d{1,3}(?:\.\d{1,3}){3}|[\d\s()+.,:/%-]{2,40}|[0-9a-f-]{16,40})$/i;
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/gu;

const MOST_RATED = 10;

/** @param values the cells of a column that hold something */
export function kindOfAnswers(values: readonly string[]): AnswerKind {
  const given = values.map((value) => value.trim()).filter(Boolean);
  if (given.length === 0) return 'nothing';
  const ratings = given.map(ratingIn);
  if (ratings.some(Boolean) && given.every((value, at) => ratings[at] !== undefined || FILLER.test(value)))
    // Ages, years and sums are numbers too, but nobody rates beyond ten without saying out of how many.
    return ratings.every((one) => one === undefined || one.to !== undefined || Math.abs(one.value) <= MOST_RATED) ? 'ratings' : 'choices';
  const typed = given.filter((value) => !FILLER.test(value) && !TECHNICAL.test(value));
  if (typed.length === 0 || typed.length < given.length * 0.1) return 'choices';
  const unlike = new Set(typed.map(fold)).size / typed.length;
  const sentences = share(typed, isSentence);
  if (isChosen(typed, unlike)) return 'choices';
  if (unlike < 0.5) return 'choices';
  const long = share(typed, (value) => wordsIn(value) >= 9 && !isListed(value));
  if (typed.length >= 40) return unlike >= 0.75 && sentences >= 0.3 ? 'words' : 'unsure';
  if (typed.length >= 12) return unlike >= 0.9 && sentences >= 0.3 ? 'words' : 'unsure';
  // A handful of answers may all choose differently; only sentences as people write them tell.
  return unlike === 1 && long >= 0.4 && (typed.length > 1 || wordsIn(typed[0] ?? '') >= 12) ? 'words' : 'unsure';
}

/** Whether the same few pieces come again and again, alone or several in a cell. */
function isChosen(typed: readonly string[], unlike: number): boolean {
  if (typed.length < 2) return false;
  if (typed.length >= 4 && unlike <= 0.4) return true;
  return [/\s{0,99};\s{0,99}/, /,\s{0,99}/, /\s{0,99}\|\s{0,99}/, /\n+/].some((mark) => {
    const pieces = typed.flatMap((value) => fold(value).split(mark)).filter(Boolean);
    if (pieces.length < typed.length * 1.2) return false;
    const counts = new Map<string, number>();
    for (const piece of pieces) counts.set(piece, (counts.get(piece) ?? 0) + 1);
    const again = pieces.filter((piece) => (counts.get(piece) ?? 0) > 1).length;
    return again / pieces.length >= 0.6;
  });
}

/** Whether a cell looks like several ticked boxes: pieces that all begin with a capital or a digit, and no end of a sentence. */
function isListed(value: string): boolean {
  const pieces = value.trim().split(/[,;|\n]\s*/);
  return pieces.length > 1 && !/[.!?…]$/.test(value.trim()) && pieces.every((piece) => /^["(]*[\p{Lu}\p{Nd}]/u.test(piece));
}

function isSentence(value: string): boolean {
  return wordsIn(value) >= 5 || value.length >= 40;
}

/** Words; where none are set apart by spaces, two letters count as one. */
function wordsIn(value: string): number {
  const text = value.slice(0, 400);
  const wide = text.match(WIDE)?.length ?? 0;
  return wide > text.length / 3 ? wide / 2 : text.split(/\s+/).filter(Boolean).length;
}

function share(values: readonly string[], has: (value: string) => boolean): number {
  return values.filter(has).length / values.length;
}

function fold(value: string): string {
  return value.slice(0, 400).normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
}
