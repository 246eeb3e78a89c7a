/** Labels that do not stand as labels usually do: within a line, or before words without a colon. */
import { afterStamp, candidatesIn } from './labels.ts';
import { cutInto, trimmed, type MarkedText } from './marked-text.ts';
import { sureRole } from './role-words.ts';

/** Nobody writes `p12:` in a sentence. */
export const PSEUDONYM = /^\p{L}{1,3}\d{1,4}$/u;

/** What may be a label behind a sentence of the same line. */
const WITHIN = /(?<=[.!?…。？！؟]["”»)]?[\s*_]{0,4})([\p{Lu}\p{Lo}][\p{L}\p{M}]{2,24}(?: \d{1,2})?)(?=[*_]{0,2}\s?[:：](?:\s|[*_]|$))/gu;

/** Words that are sure in any note and stand as labels somewhere in this file. */
export function sureLabels(lines: readonly MarkedText[]): string[] {
  const labels = new Set<string>();
  for (const line of lines) {
    for (const { label, shape, spaced } of candidatesIn(line)) {
      if ((shape === 'bold' || shape === 'colon') && spaced && /\p{L}{3}/u.test(label) && sureRole(label) !== undefined) labels.add(label.trim());
      break;
    }
    for (const [, label = ''] of line.text.matchAll(WITHIN)) {
      const role = sureRole(label);
      if (role === 'team' || role === 'customer') labels.add(label);
    }
  }
  return [...labels].slice(0, 50);
}

/** Some pictures are made of letters and digits: ℹ️, 1️⃣. */
const PICTURE_OF_A_LETTER = /[\p{L}\p{N}#*]\ufe0f\u20e3?|\p{Extended_Pictographic}/gu;

/** A declared label that needs no colon. */
export interface BareLabel {
  label: string;
  pattern: RegExp;
  sign: boolean;
}

/** A declared label that needs no colon: an emoji or a dash before the words, or a name between a time and the words. */
export function bareLabel(label: string): BareLabel {
  const sign = !/[\p{L}\p{N}]/u.test(label.replace(PICTURE_OF_A_LETTER, ''));
  const literal = RegExp.escape(label.replace(/[\ufe0e\ufe0f]/gu, ''));
  const pattern = sign ? `^${literal}[\\ufe0e\\ufe0f]?(?![\\u200d\\p{EMod}])\\s*[:：]?\\s*` : `^${literal}\\s+(?:[–—|-]+\\s+)?(?=\\S)`;
  return { label, pattern: new RegExp(pattern, sign ? 'u' : 'iu'), sign };
}

/** Finds labels within a line. */
export function innerLabel(labels: readonly string[]): RegExp | undefined {
  const words = labels.filter((label) => /[\p{L}\p{N}]/u.test(label)).map((label) => RegExp.escape(label));
  return words.length > 0 ? new RegExp(`(?<=[\\s*_])(?:${words.join('|')})\\s*[:：](?=[\\s*_]|$)`, 'giu') : undefined;
}

const SENTENCE_END = /[.!?…。？！؟)\]]["”»)\]]{0,99}$/u;

/** What may stand before a label without being words: a time, a dash, the marks of bold type. */
const ORNAMENT = /(?:[[(]?\d{1,3}:\d{2}(?::\d{2})?[\])]?)?[\s*_[(<{]{0,99}$/u;

const AND = /(?:(?:^|\s)(?:and|und|et|y|e|en|och|og|i|и)|[&+,/、和])$/iu;

/** A line cut before each label within it that follows a sentence or is in bold type. */
export function cutBefore(line: MarkedText, label: RegExp | undefined): MarkedText[] {
  // A label within a line ends in a colon, and something stands before it: behind the last colon nobody need look, and mostly that one ends the first label.
  const colon = Math.max(line.text.lastIndexOf(':'), line.text.lastIndexOf('：'));
  if (!label || !/[\s*_]/u.test(line.text.slice(0, Math.max(0, colon)))) return [line];
  const starts = [0];
  for (const match of line.text.slice(0, colon + 2).matchAll(label)) {
    const before = line.text.slice(Math.max(starts.at(-1) ?? 0, match.index - 40), match.index);
    const index = match.index - (ORNAMENT.exec(before)?.[0].length ?? 0);
    const lead = before.replace(ORNAMENT, '').trimEnd();
    if (match.index <= 40 && !/\p{L}/u.test(lead)) continue;
    const isPseudonym = PSEUDONYM.test(match[0].slice(0, -1).trim()) && !AND.test(lead);
    if (SENTENCE_END.test(lead) || isPseudonym || line.strong.some(({ start }) => start === match.index)) starts.push(index);
  }
  if (starts.length === 1) return [line];
  return cutInto(
    line,
    starts.map((start, index) => trimmed(line.text, { start, end: starts[index + 1] ?? line.text.length })),
  );
}

/** The declared label that opens a line without a colon, and where its words begin. */
export function bareOpening(line: MarkedText, labels: readonly BareLabel[]): { label: string; wordsAt: number } | undefined {
  const from = afterStamp(line.text);
  const rest = labels.length > 0 ? line.text.slice(from, from + 120) : '';
  for (const { label, pattern, sign } of labels) {
    const match = sign || from > 0 ? pattern.exec(rest) : undefined;
    if (match && !/^\s*[:：]/u.test(rest.slice(match[0].length))) return { label, wordsAt: from + match[0].length };
  }
  return undefined;
}
