/** What tokens become in each language, and what can never be one. */
import { describe, expect, it } from 'vitest';
import type { Tongue } from '#model/tongue.ts';
import {
  ago,
  and,
  around,
  clauses,
  commas,
  elementNamed,
  languageName,
  or,
  say,
  sentences,
  space,
  spokenDirection,
  spokenRoot,
  spokenTag,
  stays,
  within,
  type Told,
} from '../say.ts';
import { drawnPage } from './page.ts';
import { piecesOf } from './pieces.ts';
import { mark } from './token.ts';
import { voiceOf } from './voice.ts';

/** Says a message as a page in a language would. */
function said(text: string, told: Told = {}, tongue: Tongue = 'en'): string {
  return page(text, say('frame.skip', told), tongue);
}

function page(text: string, html: string, tongue: Tongue = 'en', base = '/'): string {
  const root = tongue === 'en' ? base : `${base}${tongue}/`;
  return voiceOf({ tongue, catalogue: { 'frame.skip': text }, otherwise: {}, root, page: true })(drawnPage(html, base));
}

describe('a link', () => {
  it('leads to the page in the same language, and to the one page there is where it is there once', () => {
    const html = (path: string): string => `<a href="/base/${path}">`;
    const inGerman = (path: string): string => page('', html(path), 'de', '/base/');
    for (const path of ['', 'personas/maya/', 'personas/maya/#evenings', 'voices/', 'voices/2/', 'personas/maya/voices/', 'conversations/2026-03/'])
      expect(inGerman(path)).toBe(html(`de/${path}`));
    for (const path of [
      'personas/maya/2026-03/',
      'voices/channel/ticket/',
      'personas/maya/voices/claim/evenings/2/',
      'themes/pride/voices/year/2026/',
      'find/x.json',
    ])
      expect(inGerman(path)).toBe(html(path));
  });
});

describe('a message', () => {
  it('counts as its language counts', () => {
    const russian = '{n, plural, one {# человек} few {# человека} many {# человек} other {# человека}}';
    expect([1, 3, 5, 21].map((n) => said(russian, { n }, 'ru'))).toEqual(['1 человек', '3 человека', '5 человек', '21 человек']);
  });

  it('sets small numbers as words, large at the start of a sentence, where the language has one word for each, and in digits elsewhere', () => {
    expect(said('{n_Words} of {all_words}, {all} in all', { n: 3, all: 1200 })).toBe('Three of 1,200, 1,200 in all');
    expect(said('{n_Words} von {all_words}', { n: 3, all: 1200 }, 'de')).toBe('Drei von 1.200');
    expect(['de', 'fr', 'es', 'pt', 'ru'].map((tongue) => said('{n_words}, {m_words}', { n: 1, m: 2 }, tongue as Tongue))).toEqual([
      '1, zwei',
      '1, deux',
      '1, dos',
      '1, 2',
      '1, 2',
    ]);
  });

  it('begins a heading with a large letter, where the language writes months and languages small', () => {
    expect(said('{day_Start, date, ::yMMMM}', { day: '2026-10' }, 'fr')).toBe('Octobre 2026');
    expect(said('{language_Start}', { language: languageName('ar') }, 'ru')).toBe('Арабский');
  });

  it('says a day in the way of its language, and of a month alone makes up no day', () => {
    expect(said('{day, date, ::yMMMMd}', { day: '2026-03-04' })).toBe('4 March 2026');
    expect(said('{day, date, ::yMMMMd}', { day: '2026-03-04' }, 'de')).toBe('4. März 2026');
    expect(said('{day, date, ::yMMMMd}', { day: '2026-03-01' }, 'fr')).toBe('1er mars 2026');
    expect(said('{day, date, ::yMMMM}', { day: '2026-03-01' }, 'fr')).toBe('mars 2026');
    expect(said('{day, date, ::yMMMMd}.', { day: '2026-03-01' }, 'pt')).toBe('1º de março de 2026.');
    expect(said('{day, date, ::yMMMMd}.', { day: '2026-03-04' }, 'ru')).toBe('4 марта 2026.');
    expect(said('{day_is, select, month {in} other {on}} {day, date, ::yMMMMd}', { day: '2026-03' })).toBe('in March 2026');
    expect(said('{day_is, select, month {in} other {on}} {day, date, ::yMMMMd}', { day: '2026-03-04' })).toBe('on 4 March 2026');
  });

  it('lists, names languages and tells how long ago by the rules of its language', () => {
    expect(said('{all}', { all: and(['a', 'b', 'c']) })).toBe('a, b, and c');
    expect(said('{all}', { all: and(['a', 'b', 'c']) }, 'de')).toBe('a, b und c');
    expect(said('{all}', { all: or(['a', 'b']) }, 'fr')).toBe('a ou b');
    expect(['en', 'ru', 'zh-Hans', 'ja', 'ar'].map((tongue) => said('{all}', { all: commas(['a', 'b', 'c']) }, tongue as Tongue))).toEqual([
      'a, b, c',
      'a, b, c',
      'a，b，c',
      'a、b、c',
      'a، b، c',
    ]);
    expect(said('{of}', { of: languageName('de') })).toBe('German');
    expect(said('{of}', { of: languageName('"><b>') })).toBe('&quot;&gt;&lt;b&gt;');
    expect(said('{ago}', { ago: ago(-12, 'day') })).toBe('12 days ago');
    expect(said('{ago}', { ago: ago(-12, 'day') }, 'ja')).toBe('12日前');
    expect(page('', sentences(['One.', undefined, 'Two.']), 'ja')).toBe('One.Two.');
    expect(['en', 'zh-Hant'].map((tongue) => page('', `A.${space}B.`, tongue as Tongue))).toEqual(['A. B.', 'A.B.']);
    expect(['en', 'zh-Hant'].map((tongue) => page('', clauses(['a', 'b', 'c']), tongue as Tongue))).toEqual(['a, b, and c', 'a，b，c']);
  });

  it('is escaped, and what it is told stands as it was escaped before', () => {
    expect(said(`'<b>' {who} & "they"`, { who: 'A &lt;i&gt;' })).toBe('&lt;b&gt; A &lt;i&gt; &amp; &quot;they&quot;');
  });

  it('may hold others, which are said first', () => {
    expect(page('{of, select, other {({of})}}', say('frame.skip', { of: say('frame.skip', { of: 'in' }) }))).toBe('((in))');
  });

  it('puts its own words into elements', () => {
    const { before, after } = around('frame.skip', { n: 2 });
    const html = `${before}\n  ${elementNamed('link')}<a href="/themes/">${within}</a>\n${elementNamed('day')}<time>now</time>\n${after}`;
    expect(page('At {day}: <link>{n_words} themes</link>.', html)).toBe('At <time>now</time>: <a href="/themes/">two themes</a>.');
    expect(page('<link>{n} Themen</link>, {day}', html, 'de')).toBe('<a href="/de/themes/">2 Themen</a>, <time>now</time>');
  });

  it('names itself and its language where it cannot be said', () => {
    expect(() => said('{who', {})).toThrow('src/messages/en.json: the message `frame.skip` cannot be said');
    expect(() => said('{who}', {}, 'de')).toThrow('src/messages/de.json: the message `frame.skip` cannot be said: it asks for `who`, which it is not told.');
  });
});

describe('a page', () => {
  it('tells its language and direction, and where its pages begin', () => {
    const html = `<html lang="${spokenTag}" dir="${spokenDirection}" data-base="${spokenRoot}">`;
    expect(page('', html)).toBe('<html lang="en" dir="ltr" data-base="/">');
    expect(page('', html, 'ar', '/wiki/')).toBe('<html lang="ar" dir="rtl" data-base="/wiki/ar/">');
  });

  it('leads to pages in its own language, to files as they are, and elsewhere', () => {
    const links = '<a href="/w/"></a><a href="/w/themes/#a"></a><a href="/w/api/x.json"></a><a href="https://e.example/"></a><a href="#a"></a>';
    expect(page('', links, 'de', '/w/')).toBe(
      '<a href="/w/de/"></a><a href="/w/de/themes/#a"></a><a href="/w/api/x.json"></a><a href="https://e.example/"></a><a href="#a"></a>',
    );
    expect(page('', `<a hreflang="en" href="${stays('/w/themes/')}"></a>`, 'de', '/w/')).toBe('<a hreflang="en" href="/w/themes/"></a>');
  });

  it('shows characters that look like a token as they are, since nobody knows the mark of a build', () => {
    const forged = say('frame.skip', { who: 'x' }).replaceAll(mark, '\uE000') + '\uE000(frame.skip\uE000)';
    expect(page('never', `<p>${forged}</p>`)).toBe(`<p>${forged}</p>`);
  });

  it('is refused where a token does not end', () => {
    expect(() => piecesOf(`${mark}(frame.skip`)).toThrow('The token `frame.skip` does not end.');
    expect(() => piecesOf(`a${mark})b`)).toThrow('A token ends that did not begin.');
  });
});
