/** What became of a persona's quotes, as Markdown. Words are block quotes that hold no markup; words that may not be shown are not there at all. Pure. */
import { consentReasons } from '#model/consent.ts';
import type { PersonaDifference } from '#model/difference.ts';
import type { Aspect, QuoteChange, QuoteNow, QuotePlace } from '#model/quote-difference.ts';
import { attribution, attributionOf, channelNouns, count, dayLong, list, numberWord, sentenceCase } from '#model/words.ts';
import { blockQuote, claimed, code, inert, quoted } from './inert.ts';
import type { MayName } from './named.ts';

/** So many quotes of a persona are shown with their words; the rest is counted. */
const MOST_QUOTES = 8;
/** So many claims are named in a sentence. */
const MOST_CLAIMS = 2;
/** So many other lines of a kind. */
export const MOST_LINES = 20;

/** Finds what a claim says, by its id. */
export type Says = (claim: string) => string | undefined;

/** The first lines of many, and how many more there are. */
export function few(lines: readonly string[], most: number, more: (count: number) => string): string[] {
  return lines.length > most ? [...lines.slice(0, most), more(lines.length - most)] : [...lines];
}

const quotes = (number: number): string => count(number, ['quote', 'quotes']);

/** `for “…” and against “…”` */
function bearing({ supports, contradicts }: Pick<QuotePlace, 'supports' | 'contradicts'>, says: Says): string {
  const named = (claims: readonly string[]): string =>
    list(
      few(
        claims.map((claim) => claimed(says(claim) ?? claim)),
        MOST_CLAIMS,
        (more) => count(more, ['other claim', 'other claims']),
      ),
    );
  const parts = [...(supports.length > 0 ? [`for ${named(supports)}`] : []), ...(contradicts.length > 0 ? [`against ${named(contradicts)}`] : [])];
  return parts.length > 0 ? list(parts) : 'for no claim';
}

/** New quotes, the latest first: their words, who said them, and what they speak for. */
export function addedBlocks({ quotes: { added } }: PersonaDifference, says: Says): string[] {
  const shown = added.filter(({ text }) => text !== undefined).toReversed();
  const withheld = Map.groupBy(
    added.filter(({ text }) => text === undefined),
    (quote) => quote.withheld ?? 'consent',
  );
  const blocks = few(
    shown.map((quote) => blockOf(quote, says)),
    MOST_QUOTES,
    (more) => `… and ${quotes(more)} more.`,
  );
  const reasons = [...withheld].map(([why, all]) => `${numberWord(all.length)} (${why})`);
  return [
    ...(shown.length > 0
      ? [
          `${sentenceCase(quotes(shown.length))} ${shown.length === 1 ? 'is' : 'are'} new${shown.length > MOST_QUOTES ? '; the latest of them' : ''}:`,
          ...blocks,
        ]
      : []),
    ...(reasons.length > 0 ? [`New and not shown here: ${list(reasons)}.`] : []),
  ];
}

function blockOf(quote: QuoteNow, says: Says): string {
  return [blockQuote(quote.text ?? ''), '>', `> — ${inert(attribution(quote))}, ${bearing(quote, says)} (${code(quote.from)})`].join('\n');
}

/** `P07, interview, 4 March 2026`, or `one person, interview, 4 March 2026` where they may not be named. */
function whose(quote: QuotePlace, mayName: MayName): string {
  return inert(mayName(quote) ? attribution(quote) : attributionOf('one person', quote));
}

/** What is only a matter of files, and changes nothing that anybody reads. */
const MINOR: ReadonlySet<Aspect> = new Set<Aspect>(['place', 'bookkeeping']);

/** Quotes that are not as they were. */
export function changedLines({ quotes: { changed } }: PersonaDifference, mayName: MayName, says: Says): string[] {
  const [minor, major] = [changed.filter(isMinor), changed.filter((quote) => !isMinor(quote))];
  const lines = major.map((quote) => `A quote of ${whose(quote, mayName)}, ${ended(list(changesOf(quote, mayName, says)))}`);
  return [
    ...few(lines, MOST_LINES, (more) => `… and ${quotes(more)} more changed.`),
    ...(minor.length > 0
      ? [
          `${sentenceCase(quotes(minor.length))} ${minor.length === 1 ? 'stands' : 'stand'} on another line of the same conversation, or only ${minor.length === 1 ? 'has' : 'have'} other notes of \`pull\`.`,
        ]
      : []),
  ];
}

/** A sentence with one full stop, also where it ends in words that have their own. */
function ended(sentence: string): string {
  return /[.!?…。！？]”$/u.test(sentence) ? sentence : `${sentence}.`;
}

function isMinor({ changed }: QuoteChange): boolean {
  return changed.every((aspect) => MINOR.has(aspect));
}

function changesOf(quote: QuoteChange, mayName: MayName, says: Says): string[] {
  const clauses: Partial<Record<Aspect, () => string>> = {
    words: () => (quote.text === undefined ? 'has other words, which are not shown here' : `now reads ${quoted(quote.text)}`),
    claims: () => `now speaks ${bearing(quote, says)}${quote.before ? `, and spoke ${bearing(quote.before, says)}` : ''}`,
    because: () => becauseClause(quote),
    status: () => (quote.withheld === 'hidden by a person' ? 'is hidden by a person' : 'is featured now, or no longer, or no longer hidden'),
    consent: () => (consentReasons.some((why) => why === quote.withheld) ? 'may no longer be shown' : 'has another consent'),
    person: () => (mayName(quote) ? `is now known as one of ${inert(quote.by)}` : 'is now known as one of somebody else'),
    day: () => `is now dated ${dayLong(quote.said)}`,
    channel: () => `now counts as ${channelNouns[quote.channel][0] === 'interview' ? 'an' : 'a'} ${channelNouns[quote.channel][0]}`,
    language: () => 'has another language',
    conversation: () => `now comes from ${mayName(quote) ? code(quote.conversation) : 'another conversation'}`,
  };
  return quote.changed.flatMap((aspect) => clauses[aspect]?.() ?? []);
}

function becauseClause({ because, before }: QuoteChange): string {
  if (before?.because === 'suggested') return 'was a suggestion, and counts now';
  if (because === 'suggested') return 'counted, and is merely a suggestion now';
  return because === 'marked' ? 'is now marked by a researcher' : `is now heard by ${inert(because)}`;
}

/** Quotes that are no longer kept: who said them and why they went, never their words. */
export function withdrawnLines(
  { quotes: { withdrawn } }: PersonaDifference,
  { reasons: why, mayName }: { reasons: ReadonlyMap<QuotePlace, string>; mayName: MayName },
  says: Says,
): string[] {
  const together = Map.groupBy(withdrawn, (quote) => [attribution(quote), quote.conversation, why.get(quote)].join('\n'));
  const lines = [...together.values()].map((same) => {
    const [first] = same as [QuotePlace];
    const about = {
      supports: [...new Set(same.flatMap(({ supports }) => supports))],
      contradicts: [...new Set(same.flatMap(({ contradicts }) => contradicts))],
    };
    const were = same.length === 1 ? 'was' : 'were';
    const ids = list(
      few(
        same.map(({ id }) => code(id)),
        3,
        (more) => `${numberWord(more)} more`,
      ),
    );
    return `${same.length === 1 ? 'A quote' : sentenceCase(quotes(same.length))} of ${whose(first, mayName)}, which spoke ${bearing(about, says)}, ${were} withdrawn: ${why.get(first) ?? 'nothing gives it any more'} (${ids}).`;
  });
  return few(lines, MOST_LINES, (more) => `… and quotes of ${count(more, ['other conversation', 'other conversations'])} were withdrawn.`);
}
