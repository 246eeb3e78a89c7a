import { z } from 'astro/zod';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { defineSettings } from '#model/settings.ts';
import type { TextChange } from '#model/texts.ts';
import type { Wiki } from '#model/wiki.ts';
import { atomOf, changeFeed, jsonFeedOf } from './feed.ts';
import { quoteOf, wikiOf } from './sample.ts';

const quotes = ['P01', 'P02', 'P03'].map((by) => quoteOf({ by, said: '2026-03-04', from: `interviews/${by}.md#L9` }));
const withWords = (words: string): Wiki => ({ ...wikiOf(quotes), texts: [changed(words)] });
const changed = (words: string): TextChange => ({ persona: 'maya', day: '2026-03-09', kind: 'removed', claim: 'gone', before: words });

interface Element {
  name: string;
  attributes: Record<string, string>;
  text: string;
  children: Element[];
}

/** Reads XML as strictly as a reader of feeds would: what is not well-formed throws. */
function parse(xml: string): Element {
  const root: Element = { name: '', attributes: {}, text: '', children: [] };
  const open = [root];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('opentag', ({ uri, local, attributes }) => {
    const element: Element = {
      name: `${uri} ${local}`,
      attributes: Object.fromEntries(Object.values(attributes).map((one) => [one.name, one.value])),
      text: '',
      children: [],
    };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => void open.pop());
  const take = (text: string): void => void (open.at(-1)!.text += text);
  parser.on('text', take);
  parser.on('cdata', take);
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return root.children[0]!;
}

const ATOM = 'http://www.w3.org/2005/Atom';
const children = (element: Element, name: string): Element[] => element.children.filter((one) => one.name === `${ATOM} ${name}`);
const only = (element: Element, name: string): Element => {
  const found = children(element, name);
  expect(found, name).toHaveLength(1);
  return found[0]!;
};
const entries = (xml: string): Element[] => children(parse(xml), 'entry');
/** What a reader of feeds shows of text that is given as HTML. */
const shown = (html: string): string =>
  html
    .replace(/<\/p>\n?/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(lt|gt|quot|amp);/g, (_all, name: string) => ({ lt: '<', gt: '>', quot: '"', amp: '&' })[name] ?? '')
    .trim();

const RFC3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/;

/** The essentials of RFC 4287 (section 4). */
function expectAtom(xml: string): void {
  const feed = parse(xml);
  expect(feed.name).toBe(`${ATOM} feed`);
  const ids = [feed, ...children(feed, 'entry')].map((one) => {
    const id = only(one, 'id').text;
    expect(id).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(only(one, 'title').text).not.toBe('');
    expect(only(one, 'updated').text).toMatch(RFC3339);
    return id;
  });
  expect(new Set(ids).size).toBe(ids.length);
  expect(only(only(feed, 'author'), 'name').text).not.toBe('');
  const self = children(feed, 'link').filter(({ attributes }) => attributes['rel'] === 'self');
  expect(self).toHaveLength(1);
  for (const { attributes } of [feed, ...children(feed, 'entry')].flatMap((one) => children(one, 'link')))
    expect(URL.canParse(attributes['href'] ?? '')).toBe(true);
  for (const entry of children(feed, 'entry')) {
    expect(only(entry, 'content').attributes['type']).toBe('html');
    const known = ['id', 'title', 'link', 'updated', 'content'].map((name) => `${ATOM} ${name}`);
    expect(entry.children.filter(({ name }) => !known.includes(name))).toEqual([]);
  }
}

/** JSON Feed 1.1, as it is published. */
const JsonFeed = z.strictObject({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: z.string().min(1),
  home_page_url: z.url(),
  feed_url: z.url(),
  description: z.string(),
  authors: z.array(z.strictObject({ name: z.string() })).min(1),
  language: z.string(),
  items: z.array(
    z.strictObject({
      id: z.string().min(1),
      url: z.url(),
      title: z.string(),
      content_text: z.string().min(1),
      date_modified: z.iso.datetime(),
      tags: z.array(z.string()),
    }),
  ),
});

describe('a feed', () => {
  it('is Atom, with an entry for each persona and month in which something changed', () => {
    const xml = atomOf(changeFeed(wikiOf(quotes)));
    expectAtom(xml);
    expect(entries(xml).map((entry) => [only(entry, 'title').text, only(entry, 'updated').text, only(entry, 'link').attributes['href']])).toEqual([
      ['Maya in March 2026', '2026-03-04T00:00:00.000Z', 'http://localhost:4321/personas/maya/#diary_2026-03'],
    ]);
    expect(shown(only(entries(xml)[0]!, 'content').text).split('\n')).toEqual([
      'Heard: three interviews.',
      'We met P01, P02, and P03 in interviews.',
      '‘Paperwork eats the one quiet hour she has’ was first heard, and became observed at once, after P01, P02, and P03.',
    ]);
  });

  it('is JSON Feed 1.1, and says the same', () => {
    const feed = JsonFeed.parse(jsonFeedOf(changeFeed(wikiOf(quotes))));
    const [entry] = entries(atomOf(changeFeed(wikiOf(quotes))));
    expect(feed.items[0]).toMatchObject({ id: only(entry!, 'id').text, title: 'Maya in March 2026', content_text: shown(only(entry!, 'content').text) });
  });

  it('holds no customer’s words', () => {
    const wiki = wikiOf(quotes);
    for (const text of [atomOf(changeFeed(wiki)), JSON.stringify(jsonFeedOf(changeFeed(wiki)))]) expect(text).not.toContain('asleep');
  });

  it('is valid while there is nothing to tell', () => {
    const feed = changeFeed(wikiOf([]));
    expectAtom(atomOf(feed));
    expect(JsonFeed.parse(jsonFeedOf(feed)).items).toEqual([]);
    expect(only(parse(atomOf(feed)), 'updated').text).toBe('2026-11-22T00:00:00.000Z');
  });

  it('of one persona holds their diary alone, and shares its ids with the feed of all', () => {
    const wiki = wikiOf(quotes);
    expect(changeFeed(wiki, 'maya').entries).toEqual(changeFeed(wiki).entries);
    expect(changeFeed(wiki, 'bo').entries).toEqual([]);
    expect(changeFeed(wiki, 'maya')).toMatchObject({ title: 'Maya’s diary · Earshot', json: 'http://localhost:4321/personas/maya/changes.json' });
  });

  it('keeps its ids when the site moves, and gives addresses below where it lives', () => {
    const moved: Wiki = { ...wikiOf(quotes), settings: defineSettings({ product: 'Fairpenny', site: 'https://wiki.example/' }) };
    const [here, there] = [changeFeed(wikiOf(quotes)), changeFeed(moved)];
    expect(there.entries.map(({ id }) => id)).toEqual(here.entries.map(({ id }) => id));
    expect(there.entries[0]?.url).toBe('https://wiki.example/personas/maya/#diary_2026-03');
  });

  it.each([
    '<script>alert(1)</script> & "both"',
    'ends ]]> a section, and ]]]]><![CDATA[ again',
    '&amp; &lt;b&gt; &#38; are words here',
    'emoji 👩‍👩‍👧 and a half \uD83D of one',
    'שלום, her بائع says',
    'control \u0000\u0007\u001B\uFFFE\uFFFF characters, and \u0085\u2028 breaks',
  ])('stays whole, and says what it should, whatever a claim’s words: %j', (words) => {
    const feed = changeFeed(withWords(words));
    expectAtom(atomOf(feed));
    JsonFeed.parse(JSON.parse(JSON.stringify(jsonFeedOf(feed))));
    const readable = words.toWellFormed().replace(/[\u0000\u0007\u001B\uFFFE\uFFFF]/g, '\uFFFD');
    expect(
      shown(only(entries(atomOf(feed))[0]!, 'content').text)
        .split('\n')
        .at(-1),
    ).toBe(`‘${readable}’ was taken out.`);
  });

  it('stays whole, whatever is written anywhere', () => {
    const anything = fc.string({ unit: 'binary', minLength: 1 }).filter((text) => text.trim() !== '');
    fc.assert(
      fc.property(anything, anything, (words, name) => {
        const wiki = withWords(words);
        const settings = { ...wiki.settings, name, product: words };
        const personas = wiki.personas.map((entry) => ({ ...entry, persona: { ...entry.persona, name } }));
        const feed = changeFeed({ ...wiki, settings, personas });
        const xml = atomOf(feed);
        expectAtom(xml);
        expect(entries(xml)).toHaveLength(feed.entries.length);
      }),
      { numRuns: 40 },
    );
  });
});
