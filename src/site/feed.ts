/** What changed, as Atom and as JSON Feed: one entry a persona and month. Both hold plain text, and nothing that the pages do not show. */
import { createHash } from 'node:crypto';
import { Feed } from 'feed';
import type { Wiki } from '#model/wiki.ts';
import { address } from './address.ts';
import { allChanges, type ChangedPersona } from './changes.ts';
import { isMonth } from './days.ts';
import { plainLine } from './diary.ts';
import { say, spokenTag } from './say.ts';
import { spoken } from './tongue/spoken.ts';

/** The most entries of a feed; what is older stands on the pages. */
const MOST = 100;

/** Where the site is while nobody has said where it will live: what `npm start` serves. */
export const LOCAL = 'http://localhost:4321';

/** An entry: a month of a persona. */
export interface FeedEntry {
  /** Follows from product, persona and month alone, so it stays when the site moves. */
  id: string;
  url: string;
  /** `Maya in March 2026` */
  title: string;
  /** The day of the month's latest change. */
  day: string;
  persona: string;
  sentences: string[];
}

/** A feed, before it is written in a format. */
export interface ChangeFeed {
  id: string;
  title: string;
  subtitle: string;
  /** The page that says the same. */
  page: string;
  atom: string;
  json: string;
  author: string;
  /** The day of the latest change; without any, the day of the build. */
  day: string;
  entries: FeedEntry[];
}

/** The feed of all personas, or of one. */
export function changeFeed(wiki: Wiki, persona?: string): ChangeFeed {
  const { name, product, site = LOCAL } = wiki.settings;
  const absolute = (href: string): string => new URL(href, site).href;
  const changes = allChanges(wiki).filter(({ id }) => persona === undefined || id === persona);
  const entries = changes.slice(0, MOST).map((one) => entryOf(one, product, absolute));
  const whose = wiki.personas.find(({ id }) => id === persona)?.persona.name;
  return {
    id: stableId(product, persona ?? ''),
    title: spoken(whose === undefined ? say('feed.changed', { name }) : `${say('feed.diary', { name: whose })} · ${name}`),
    subtitle: spoken(whose === undefined ? say('feed.moved-all', { product }) : say('feed.moved', { name: whose })),
    page: absolute(persona === undefined ? address.changes : address.persona(persona)),
    atom: absolute(persona === undefined ? address.changesAtom : address.diaryAtom(persona)),
    json: absolute(persona === undefined ? address.changesJson : address.diaryJson(persona)),
    author: name,
    day: entries.reduce((last, { day }) => (day > last ? day : last), '') || wiki.today,
    entries,
  };
}

function entryOf(
  { id, name, page, href = `${address.changes}#in-${page.month}` }: ChangedPersona,
  product: string,
  absolute: (href: string) => string,
): FeedEntry {
  return {
    id: stableId(product, id, page.month),
    url: absolute(href),
    title: spoken(say('feed.month', { name, month: page.month })),
    day: page.day,
    persona: name,
    sentences: [...(page.heard === '' ? [] : [page.heard]), ...page.lines.map(plainLine)].map(spoken),
  };
}

/** A name-based UUID (RFC 9562, version 5) below the namespace of URLs. */
function stableId(...parts: string[]): string {
  const namespace = Buffer.from('6ba7b8119dad11d180b400c04fd430c8', 'hex');
  const bytes = createHash('sha1')
    .update(namespace)
    .update(['earshot', ...parts].map(encodeURIComponent).join('/'))
    .digest()
    .subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return `urn:uuid:${bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')}`;
}

/** What XML 1.0 cannot hold, not even escaped: control characters, halves of pairs, and the two that are no characters. */
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu;

function plain(text: string): string {
  return text.toWellFormed().replace(FORBIDDEN, '\uFFFD');
}

/** Text as HTML that says the same. */
function html(text: string): string {
  return plain(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

const at = (day: string): Date => new Date(`${isMonth(day) ? `${day}-01` : day}T00:00:00Z`);

/** The feed as Atom (RFC 4287). */
export function atomOf({ id, title, subtitle, page, atom, author, day, entries }: ChangeFeed): string {
  const text = (words: string): string => plain(words).replaceAll('&', '&amp;');
  const feed = new Feed({
    id,
    title: text(title),
    description: text(subtitle),
    link: page,
    feed: atom,
    updated: at(day),
    author: { name: text(author) },
    generator: false,
  });
  for (const entry of entries) {
    feed.addItem({
      id: entry.id,
      title: html(entry.title),
      link: entry.url,
      date: at(entry.day),
      content: entry.sentences.map((sentence) => `<p>${html(sentence)}</p>`).join('\n'),
    });
  }
  return `${feed.atom1()}\n`;
}

/** The feed as JSON Feed 1.1. The library writes version 1 with HTML alone, and these are plain sentences. */
export function jsonFeedOf({ title, subtitle, page, json, author, entries }: ChangeFeed): unknown {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: page,
    feed_url: json,
    description: subtitle,
    authors: [{ name: author }],
    language: spoken(spokenTag),
    items: entries.map(({ id, url, title: name, day, persona, sentences }) => ({
      id,
      url,
      title: name,
      content_text: sentences.join('\n'),
      date_modified: at(day).toISOString(),
      tags: [persona],
    })),
  };
}
