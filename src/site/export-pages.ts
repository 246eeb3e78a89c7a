/** What is kept of exports, as pages print it: tickets, answers and reviews are never shown whole, but every kept passage has its place. */
import { compare } from '#model/diagnostic.ts';
import type { Channel } from '#model/conversation.ts';
import { conversationOf, noteOf } from '#model/spoken.ts';
import type { Wiki } from '#model/wiki.ts';
import { printedName } from './channel-words.ts';
import { allBearings, placeOf, type Bearing, type Turn } from './transcript.ts';

/** A month of an export. */
export interface ExportPage {
  /** The export's short name, the first half of its conversations' ids. */
  source: string;
  /** `2026-10` */
  month: string;
  channel: Channel;
  conversations: Kept[];
}

/** What is kept of one conversation of an export. */
export interface Kept {
  /** Its id in the export. */
  id: string;
  /** The day on which the first of its kept words were said. */
  said: string;
  turns: Turn[];
}

/** The pages of a wiki, made once: each of them asks for its own. */
const known = new WeakMap<Wiki, ExportPage[]>();

/** The pages of all exports: one a source and month, the latest first. */
export function exportPages(wiki: Wiki): ExportPage[] {
  const pages = known.get(wiki) ?? pagesOf(wiki);
  known.set(wiki, pages);
  return pages;
}

function pagesOf(wiki: Wiki): ExportPage[] {
  const exported = [...allBearings(wiki)].filter(([id]) => noteOf(`${id}#`) === undefined).flatMap(([, bearings]) => bearings);
  const pages = Map.groupBy(exported, ({ quote: { from, said } }) => `${said.slice(0, 7)} ${sourceOf(from)}`);
  return [...pages]
    .sort(([a], [b]) => compare(b, a))
    .map(([key, bearings]): ExportPage => {
      const [month = '', source = ''] = key.split(' ');
      return { source, month, channel: bearings[0]?.quote.channel ?? 'ticket', conversations: conversationsIn(bearings) };
    });
}

/** The short name of the export that a quote comes from. */
export function sourceOf(from: string): string {
  return from.slice(0, from.indexOf(':'));
}

function conversationsIn(bearings: readonly Bearing[]): Kept[] {
  const byConversation = Map.groupBy(bearings, ({ quote }) => conversationOf(quote.from));
  return [...byConversation]
    .map(([key, its]): Kept => {
      const id = key.slice(key.indexOf(':') + 1);
      const places = [...Map.groupBy(its, ({ quote }) => placeOf(quote.from))].sort(([a], [b]) => inOrder(a, b));
      return { id, said: its.map(({ quote }) => quote.said).sort(compare)[0] ?? '', turns: places.map(([place, here]) => turnOf(`${id}-${place}`, here)) };
    })
    .sort((a, b) => compare(a.said, b.said) || inOrder(a.id, b.id));
}

const numbered = new Intl.Collator('en', { numeric: true });

/** `comment-9` before `comment-10`. */
function inOrder(a: string, b: string): number {
  return numbered.compare(a, b);
}

/** The kept passages of one message, each a paragraph; a passage that two personas keep stands once. */
function turnOf(at: string, bearings: readonly Bearing[]): Turn {
  const passages = [...new Map(bearings.map(({ quote }) => [quote.id, quote])).values()];
  const [first] = passages;
  return {
    role: 'customer',
    speaker: first ? printedName(first.by) : '',
    text: passages.map(({ text }) => text).join('\n\n'),
    at,
    ...(first?.language && { language: first.language }),
    paragraphs: passages.map(({ id, text }) => [{ text, quotes: [id], first: [id], last: [id] }]),
    bearings: [...bearings],
  };
}
