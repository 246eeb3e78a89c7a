/** The index as the build writes it, asked as the search box asks it. */
import { describe, expect, it } from 'vitest';
import type { Chosen, Door, SearchRecord } from '#model/search.ts';
import { answer, type Answer } from '../../src/site/search/find.ts';
import { excerptOf } from '../../src/site/search/marks.ts';
import { IndexFiles } from '../../src/site/search/index-files.ts';
import { indexFiles } from './search-files.ts';
import { simplified } from './spellings.ts';

const voice = (words: string, language: string, set: Partial<SearchRecord> = {}): SearchRecord => ({
  kind: 'voices',
  url: `personas/maya/#q-${words.length}`,
  words,
  language,
  narrow: { persona: ['maya'], language: [language] },
  ...set,
});
const page = (kind: 'people' | 'conversations', of: string, words: readonly string[]): SearchRecord[] =>
  words.map((one) => ({ kind, of, url: `${kind}/${of}/`, title: of, words: one, language: 'en', narrow: { persona: [of] } }));

const records = [
  ...page('people', 'Maya', ['Bakes from four', 'The oven timer is the only clock that she trusts.', 'Galina is a friend of hers.']),
  ...page('people', 'Galina', ['Teaches at her table', 'She sorts it into envelopes.']),
  voice('I do it when the kids are asleep', 'en'),
  voice('The paperwork waits, and the paper too', 'en'),
  voice('Разложила по конвертам, сошлось.', 'ru', { narrow: { persona: ['galina'], language: ['ru'] } }),
  voice('Мне для конвертов нужна она одна', 'ru', { narrow: { persona: ['galina'], language: ['ru'] } }),
  voice('У него деньги в конвертах, с документами и билетами', 'ru'),
  voice('晚上孩子睡了以后,才记账。', 'zh'),
  voice('我用手機記帳。', 'zh-Hant'),
  voice('手机里只有照片', 'zh-Hans'),
  voice('Der Steuerberater fragt nach den Rechnungen', 'de'),
  voice('Pagos pendientes, sin recibo', 'es'),
  ...page('conversations', 'a-talk', ['', 'Where is the envelope?', 'In the tin, with the paperwork.']),
];

const files = indexFiles(records, { 'persona/maya': 'Maya' }, simplified());
const index = new IndexFiles((name) => {
  const text = files.get(name);
  return text === undefined ? Promise.reject(new Error(`There is no ${name}.`)) : Promise.resolve(JSON.parse(text));
});

const ask = (question: string, chosen: Chosen = {}): Promise<Answer> => answer(question, chosen, index);

/** The words of all that is found, by kind. */
async function wordsFound({ found }: Answer): Promise<string[]> {
  return (await Promise.all(Object.values(found).flatMap((best) => best.map(({ number }) => index.shown(number))))).map(({ words }) => words);
}
const found = async (question: string, chosen: Chosen = {}): Promise<string[]> => wordsFound(await ask(question, chosen));

describe('a question', () => {
  it('finds traditional characters by simplified ones and the other way, each as it was said', async () => {
    for (const phone of ['手机', '手機']) expect(await found(phone), phone).toEqual(expect.arrayContaining(['我用手機記帳。', '手机里只有照片']));
    expect(await found('機')).toEqual(expect.arrayContaining(['我用手機記帳。', '手机里只有照片']));
    const marks = excerptOf('我用手機記帳。', await ask('手机')).flatMap(({ text, found: isFound }) => (isFound ? [text] : []));
    expect(marks).toEqual(['手機']);
  });

  it('needs to know of no character that would find nothing', () => {
    const { folder, hasSpellings } = JSON.parse(files.get('door.json') ?? '') as Door;
    expect(hasSpellings).toBe(true);
    expect(files.get(`${folder}/spellings.json`)).toContain('機机');
    expect(files.get(`${folder}/spellings.json`)).not.toContain('龍龙');
    const latin = indexFiles([voice('No such characters', 'en')], {}, simplified());
    expect([...latin.keys()].filter((name) => name.includes('spellings'))).toEqual([]);
  });

  it('finds what holds all its words, in any order, by the beginning of the last', async () => {
    expect(await found('asleep kids')).toEqual(['I do it when the kids are asleep']);
    expect(await found('kids asl')).toEqual(['I do it when the kids are asleep']);
  });

  it('finds words in other forms of them, also in forms that nobody used', async () => {
    expect(await found('envelopes')).toEqual(['She sorts it into envelopes.', 'Where is the envelope?']);
    expect(await found('Rechnung')).toEqual(['Der Steuerberater fragt nach den Rechnungen']);
    expect((await found('конвертами')).length).toBe(3);
    expect((await ask('конвертами')).instead).toEqual([]);
  });

  it('finds words in the middle of a sentence without spaces', async () => {
    expect(await found('孩子睡')).toEqual(['晚上孩子睡了以后,才记账。']);
    expect(await found('账')).toEqual(['晚上孩子睡了以后,才记账。']);
    expect(await found('子孩')).toEqual([]);
  });

  it('with a mistyped word finds what was meant, and says so', async () => {
    const answered = await ask('papewrork');
    expect(answered.instead).toEqual([['papewrork', 'paperwork']]);
    expect(await wordsFound(answered)).toEqual(['The paperwork waits, and the paper too', 'In the tin, with the paperwork.']);
    expect((await ask('apperwork')).instead).toEqual([['apperwork', 'paperwork']]);
    expect((await ask('рзаложила')).instead).toEqual([['рзаложила', 'разложила']]);
  });

  it('that nothing holds whole finds what is nearest to it, and says so', async () => {
    const answered = await ask('kids asleep tomorrow evening');
    expect(answered.isPartial).toBe(true);
    expect(await wordsFound(answered)).toEqual(['I do it when the kids are asleep']);
  });

  it('of which nobody said a word finds nothing', async () => {
    expect(await ask('qzxqzx')).toMatchObject({ count: 0, isPartial: false });
  });

  it('without words finds all that fits the choices', async () => {
    expect((await ask('', { language: 'ru' })).count).toBe(3);
  });
});

describe('what is found', () => {
  it('is a page once, at the place that fits best, and first where it is called so', async () => {
    expect((await ask('paperwork')).found.conversations.length).toBe(1);
    expect(await found('galina')).toEqual(['Teaches at her table', 'Galina is a friend of hers.']);
  });

  it('is narrowed to what is chosen, and counted for each further choice', async () => {
    const answered = await ask('конверт', { persona: 'galina' });
    expect(answered.count).toBe(2);
    expect(await answered.counts('persona')).toEqual(
      new Map([
        ['galina', 2],
        ['maya', 1],
      ]),
    );
    expect(await answered.counts('language')).toEqual(new Map([['ru', 2]]));
  });
});

describe('the files', () => {
  it('are the same bytes for the same records, and have another name for others', () => {
    const folder = (some: readonly SearchRecord[]): string => [...indexFiles(some, {}, simplified()).keys()][1]?.split('/')[0] ?? '';
    expect([...indexFiles(records, { 'persona/maya': 'Maya' }, simplified())]).toEqual([...files]);
    expect(folder(records.slice(1))).not.toBe(folder(records));
  });

  it('of a wiki without words can be asked', async () => {
    const none = indexFiles([], {}, simplified());
    const empty = new IndexFiles((name) => Promise.resolve(JSON.parse(none.get(name) ?? 'null')));
    expect((await answer('anything', {}, empty)).count).toBe(0);
  });
});
