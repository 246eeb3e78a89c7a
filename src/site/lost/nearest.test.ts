import { describe, expect, it } from 'vitest';
import { nearestPages, wordsOf, type KnownPage } from './nearest.ts';

const pages: KnownPage[] = [
  ['', ''],
  ['personas/maya/', 'Maya'],
  ['personas/meihua/', 'Lin Meihua'],
  ['personas/yusuf/', 'Yusuf'],
  ['personas/maya/2026-03/', ''],
  ['themes/time/', 'Time'],
  ['themes/being-paid/', 'Being paid'],
  ['conversations/interviews/2026-03-04-p07/', ''],
  ['conversations/calls/%C3%BCber%20uns/', ''],
];
const first = (asked: string): string | undefined => nearestPages(asked, pages)[0]?.[0];

describe('where there is no page', () => {
  it.each([
    ['a slip', 'personas/mya/', 'personas/maya/'],
    ['another folder', 'persona/yusuf', 'personas/yusuf/'],
    ['a bare name', 'maya', 'personas/maya/'],
    ['a name as it is written', 'Lin_Meihua', 'personas/meihua/'],
    ['a theme by its name', 'themes/Being%20paid', 'themes/being-paid/'],
    ['the ending of a file', 'themes/time.html', 'themes/time/'],
    ['something below a page', 'personas/yusuf/letters/', 'personas/yusuf/'],
    ['a note by its name', 'interviews/2026-03-04-p07', 'conversations/interviews/2026-03-04-p07/'],
    ['letters that addresses hide', 'conversations/calls/über-uns', 'conversations/calls/%C3%BCber%20uns/'],
  ])('%s leads to the page that was meant', (_what, asked, page) => {
    expect(first(asked)).toBe(page);
  });

  it.each(['', '/', 'qzxqzxqzxqzx', 'wp-admin/setup.php', '%E0%A4%A'])('nothing is offered where nothing is near: `%s`', (asked) => {
    expect(nearestPages(asked, pages)).toEqual([]);
  });

  it('where one page is meant, others are not offered beside it', () => {
    expect(nearestPages('persona/maja', pages).map(([address]) => address)).toEqual(['personas/maya/']);
  });

  it('no more than a handful is offered', () => {
    const many = Array.from({ length: 300 }, (_, index): KnownPage => [`personas/person-${index}/`, `Person ${index}`]);
    expect(nearestPages('personas/person-12x/', many)).toHaveLength(5);
    expect(nearestPages('personas/person-12x/', many)[0]?.[0]).toBe('personas/person-12/');
  });

  it('the end of the address can be searched for, as words', () => {
    expect(wordsOf('/conversations/calls/%C3%BCber_uns.html')).toBe('über uns');
  });
});
