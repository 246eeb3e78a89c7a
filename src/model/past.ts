/** As it stood: a persona at the end of a month, with what it said then and a hash by which a citation knows whether that is still so. Pure. */
import { createHash } from 'node:crypto';
import { compare } from './diagnostic.ts';
import { lastDayOf, monthOf } from './months.ts';
import type { Settings } from './settings.ts';
import { personaEntry, type PersonaEntry, type PersonaFiles, type Shown } from './wiki.ts';

/** A persona's own words, frontmatter and story, as they were in force at the end of a month. */
export interface WordsThen {
  month: string;
  persona: PersonaFiles['persona'];
  body: string;
}

/** A persona as it stood at the end of a month. */
export interface AsItStood {
  month: string;
  /** The month's last day. */
  day: string;
  entry: PersonaEntry;
  body: string;
  /** The month at whose end its own words were in force; absent where only today's are known. */
  text?: string;
  /** 64 hexadecimal digits over all that the page says; see `hashOf`. */
  hash: string;
}

/** The months in which something about a persona changed: words came in, a standing moved, or its text was another. Latest first. */
export function changedMonths(entry: PersonaEntry, texts: readonly WordsThen[]): string[] {
  const months = new Set([...entry.evidence.map(({ said }) => monthOf(said)), ...texts.map(({ month }) => month)]);
  for (const { history } of entry.claims)
    for (const [index, { month, standing }] of history.entries()) if (index === 0 || history[index - 1]?.standing !== standing) months.add(month);
  return [...months].sort((a, b) => compare(b, a));
}

/** The months for which a persona has a page as it stood, latest first. A month that is not over has none. @param today ISO day */
export function monthsAsItStood(entry: PersonaEntry, texts: readonly WordsThen[], { asItStood }: Settings, today: string): string[] {
  const isOver = (month: string): boolean => lastDayOf(month) < today;
  if (typeof asItStood === 'number') return changedMonths(entry, texts).filter(isOver).slice(0, asItStood);
  return [...new Set(asItStood)].filter(isOver).sort((a, b) => compare(b, a));
}

/**
 * The words that were in force at the end of a month: the last that were written by then. Of the time before any are known, the first
 * that are: they are nearer to it than today's, and they never change again.
 * @param texts oldest first
 */
export function textAt(texts: readonly WordsThen[], month: string): WordsThen | undefined {
  return texts.findLast((text) => text.month <= month) ?? texts[0];
}

/**
 * The hash of a page: SHA-256 over its persona, month, words, claims with their standings and counts, and the voices that it shows, in
 * one canonical form. It stays while these stay, and changes where words of that month came in late, were withdrawn, or may no longer be
 * shown: a page cannot promise to keep what a customer takes back, so it tells that it did not.
 */
export function hashOf(month: string, { id, persona, claims, voices }: PersonaEntry, body: string): string {
  const { name, tagline, purpose, notFor, place, age, work } = persona;
  const said = [
    ...claims.map((claim) => {
      const { supports, contradicts, standing, last } = claim.ledger;
      return [claim.id, claim.facet, claim.says, standing, supports.people, supports.channels, contradicts.people, contradicts.channels, last ?? ''];
    }),
    ...voices
      .map((quote) => [quote.id, quote.text, quote.by ?? '', quote.said, quote.channel, quote.supports, quote.contradicts])
      .sort(([a], [b]) => compare(String(a), String(b))),
  ];
  const whole = [id, month, name, tagline, purpose, notFor, place ?? '', age ?? '', work ?? '', body.replace(/\r\n?/g, '\n').trim(), said];
  return createHash('sha256').update(JSON.stringify(whole)).digest('hex');
}

/**
 * A persona as it stood at the end of a month: its evidence as of the month's last day, in the words that were in force then.
 * @param files as they are today; @param body today's story; @param shown the day of the build, on which consent is judged, and whose words are those of few
 */
export function asItStood(files: PersonaFiles, body: string, texts: readonly WordsThen[], month: string, settings: Settings, shown: Shown): AsItStood {
  const day = lastDayOf(month);
  const text = textAt(texts, month);
  const entry = personaEntry({ ...files, persona: text?.persona ?? files.persona }, settings, day, shown);
  const story = text?.body ?? body;
  return { month, day, entry, body: story, ...(text && { text: text.month }), hash: hashOf(month, entry, story) };
}
