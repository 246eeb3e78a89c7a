/** Kept quotes as YAML, in one stable form, and whether a person has changed what `pull` decided. */
import { createHash } from 'node:crypto';
import { Document, isMap, isNode, isScalar, isSeq, parseDocument, visit, type YAMLMap } from 'yaml';
import { compare } from '#model/diagnostic.ts';
import type { Quote, Tally } from '#model/quote.ts';

/** A short checksum over what `pull` decided of a quote. Where it no longer fits, a person decided otherwise. */
export function decisionMark({ supports, contradicts, because }: Pick<Quote, 'supports' | 'contradicts' | 'because'>): string {
  return `k${createHash('sha256')
    .update(JSON.stringify([supports, contradicts, because]))
    .digest('hex')
    .slice(0, 5)}`;
}

/** Whether a person moved this quote to another claim, or wrote it: `pull` then leaves its claims alone. */
export function decidedByPerson(quote: Quote): boolean {
  return quote.kept !== decisionMark(quote);
}

const QUOTE_KEYS = [
  'id',
  'text',
  'language',
  'said',
  'by',
  'channel',
  'from',
  'consent',
  'consentUntil',
  'supports',
  'contradicts',
  'because',
  'heardBefore',
  'score',
  'reason',
  'proof',
  'scores',
  'same',
  'twins',
  'status',
  'kept',
] as const;
const TALLY_KEYS = ['claim', 'stance', 'channel', 'source', 'seen', 'people'] as const;

const HEADER = ' Kept by `npm run pull`. You may set `status: featured` or `hidden`, or move a quote to another claim: that is never overwritten.';
const TALLY_HEADER = ' Kept by `npm run pull`: who else said so in this month’s exports, beyond the quotes that are kept.';

/** The place in a file as numbers, so that line 9 stands before line 10. */
function placeOf(from: string): [string, number[]] {
  const hash = from.lastIndexOf('#');
  return [from.slice(0, hash), (from.slice(hash + 1).match(/\d+/g) ?? []).map(Number)];
}

/** Orders quotes by the day, then by where they were said, then by id. */
export function inOrder(a: Quote, b: Quote): number {
  const [fileA, placeA] = placeOf(a.from);
  const [fileB, placeB] = placeOf(b.from);
  const place = placeA.map((number, index) => number - (placeB[index] ?? -1)).find((difference) => difference !== 0) ?? 0;
  return compare(a.said, b.said) || compare(fileA, fileB) || place || compare(a.id, b.id);
}

function pick<T extends object>(entry: T, keys: readonly (keyof T & string)[]): Partial<T> {
  const out: Partial<T> = {};
  for (const key of keys) {
    const value = entry[key];
    if (value === undefined || (Array.isArray(value) && value.length === 0) || (key === 'consent' && value === 'internal')) continue;
    out[key] = value;
  }
  return out;
}

function yamlOf(entries: readonly object[], header: string, before = ''): string {
  // What two quotes share, such as the ratings of one answer, is written out in both: aliases are not read here.
  const document = new Document(entries, { aliasDuplicateObjects: false });
  document.commentBefore = header;
  if (before.includes('#')) takeComments(document, parseDocument(before));
  if (isSeq(document.contents)) {
    for (const item of document.contents.items) {
      if (isMap(item)) for (const { value } of item.items) flatten(value);
    }
  }
  visit(document, { Scalar: (_key, scalar) => void (isUnprintable(scalar.value) && (scalar.type = 'QUOTE_DOUBLE')) });
  return document.toString({ lineWidth: 0, flowCollectionPadding: false }).replace(new RegExp(UNPRINTABLE, 'g'), escaped);
}

/** What YAML 1.2 allows in a text only as an escape between double quotes (chapter 5.1). Customers paste it, and quotes are exact. */
const UNPRINTABLE = /[\u007f-\u0084\u0086-\u009f\ufeff\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

const isUnprintable = (value: unknown): boolean => typeof value === 'string' && UNPRINTABLE.test(value);

const escaped = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** A list stands on one line; of a record, such as a tally's people, each entry does. */
function flatten(value: unknown): void {
  if (isSeq(value) || isMap(value)) value.flow = true;
  if (isMap(value)) for (const { value: inner } of value.items) if (isMap(inner)) inner.flow = true;
}

const itemsOf = ({ contents }: Document): YAMLMap[] => (isSeq(contents) ? contents.items.filter((item) => isMap(item)) : []);

/** Takes over what people wrote beside the quotes that stay. */
function takeComments(document: Document, old: Document): void {
  document.commentBefore = old.commentBefore ?? document.commentBefore;
  document.comment = old.comment;
  const known = new Map(itemsOf(old).map((item) => [item.get('id'), item]));
  for (const item of itemsOf(document)) {
    const was = known.get(item.get('id'));
    if (!was) continue;
    item.commentBefore = was.commentBefore ?? null;
    item.comment = was.comment ?? null;
    for (const { key, value } of item.items) {
      const pair = was.items.find((one) => isScalar(one.key) && isScalar(key) && one.key.value === key.value);
      if (isNode(key) && isNode(pair?.key)) key.commentBefore = pair.key.commentBefore ?? null;
      if (isNode(value) && isNode(pair?.value)) value.comment = pair.value.comment ?? null;
    }
  }
}

/** The text of a file of kept quotes, with the comments of its text before; undefined when none are left. */
export function quotesText(quotes: readonly Quote[], before?: string): string | undefined {
  return quotes.length === 0
    ? undefined
    : yamlOf(
        [...quotes].sort(inOrder).map((quote) => pick(quote, QUOTE_KEYS)),
        HEADER,
        before,
      );
}

/** A record with its keys in order, since the order in which an export holds them says nothing. */
function inKeyOrder<T>(record: Readonly<Record<string, T>>, value: (one: T) => T): Record<string, T> {
  return Object.fromEntries(
    Object.entries(record)
      .sort(([a], [b]) => compare(a, b))
      .map(([key, one]) => [key, value(one)]),
  );
}

/** The text of a file of tallies; undefined when none are left. */
export function talliesText(tallies: readonly Tally[]): string | undefined {
  const sorted = [...tallies].sort(
    (a, b) => compare(a.claim, b.claim) || compare(a.stance, b.stance) || compare(a.channel, b.channel) || compare(a.source, b.source),
  );
  return sorted.length === 0
    ? undefined
    : yamlOf(
        sorted.map((tally) => pick({ ...tally, people: inKeyOrder(tally.people, (conversations) => inKeyOrder(conversations, (said) => said)) }, TALLY_KEYS)),
        TALLY_HEADER,
      );
}
