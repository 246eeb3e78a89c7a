/** A file's name is a page's address, and stands in every message about it: where it leads to a person, the file waits for another name. */
import type { Conversation } from '#model/conversation.ts';
import { fold } from '#model/fold.ts';
import { ParticipantId } from '#model/ids.ts';
import type { Diagnostic } from '#model/diagnostic.ts';
import { findNumbers } from '../redact/numbers.ts';
import { mask } from '../redact/span.ts';

/** What a file's name may never hold. Days and pseudonyms have figures as well, so of numbers only those that say themselves what they are. */
const KINDS: ReadonlySet<string> = new Set(['email', 'iban', 'card']);
const TELEPHONE = /\+\d[\d ().-]{7,}\d/g;
const ENCODED_AT = /%40/gi;
const WORD = /[\p{L}\p{M}]{3,}/gu;

/** A path as messages may call it: `interviews/[email]`. */
export function maskedPath(file: string): string {
  return file
    .split('/')
    .map((part) => {
      const plain = part.replace(ENCODED_AT, '@');
      const spans = findNumbers(plain, 'en').filter(({ kind }) => KINDS.has(kind));
      const masked = spans.length === 0 ? part : mask(plain, spans).text;
      return masked.replace(TELEPHONE, '[phone]');
    })
    .join('/');
}

/** A message in which paths, wherever they stand, are as they may be called. */
export function withMaskedPaths(diagnostic: Diagnostic): Diagnostic {
  return { ...diagnostic, file: maskedPath(diagnostic.file), sentence: maskedPath(diagnostic.sentence) };
}

/** What to say of a file whose name leads to a person. @param masked its name as it may be said */
export function renameIt(masked: string): Diagnostic {
  const sentence = 'The name of this file leads to a person, and it would stand in an address. Rename it by day and pseudonym, such as `2026-03-04-p07.md`.';
  return { rule: 'file-name', severity: 'error', file: masked, sentence };
}

/** The path of a note whose name says who speaks in it, with `[name]` in their place; undefined where it does not. */
export function namedAfter({ file, utterances }: Pick<Conversation, 'file' | 'utterances'>): string | undefined {
  const labels = new Set(utterances.filter(({ role }) => role === 'customer').map(({ speaker }) => speaker));
  const names = new Set([...labels].filter((label) => !ParticipantId.safeParse(label).success).flatMap(wordsOf));
  if (names.size === 0) return undefined;
  const [, folder = '', name = ''] = /^(.*\/)?([^/]*)$/s.exec(file) ?? [];
  const masked = name.replace(WORD, (word) => (names.has(fold(word).toLowerCase()) ? '[name]' : word));
  return masked === name ? undefined : `${folder}${masked}`;
}

/** Labels such as `Customer` or `participant` are nobody's name. */
const NOBODY = new Set(['customer', 'client', 'participant', 'interviewee', 'respondent', 'user', 'speaker', 'guest', 'person', 'kunde', 'kundin', 'cliente']);

function wordsOf(label: string): string[] {
  return [...fold(label).toLowerCase().matchAll(WORD)].map(([word]) => word).filter((word) => !NOBODY.has(word));
}
