import { describe, expect, it } from 'vitest';
import { ClaimId } from '#model/ids.ts';
import { groupId, groupIds } from './group-id.ts';

describe('the id of a group', () => {
  it.each([
    [['van', 'parking', 'street'], 'en', 'van-parking'],
    [['Übersetzung', 'größer'], 'de', 'ubersetzung-grosser'],
    [['café', 'l’œuvre'], 'fr', 'cafe-loeuvre'],
    [['Kończę', 'Łódź'], 'pl', 'koncze-lodz'],
    [['van'], 'en', 'van'],
  ])('of %j in %s is %s', (words, language, id) => expect(groupId(words, language)).toBe(id));

  it.each([
    [['читает', 'вслух'], 'ru'],
    [['大衣', '一件'], 'zh'],
    [['الفاتورة', 'ورقة'], 'ar'],
    [['e', 'mail'], 'en'],
    [['donaudampfschifffahrtsgesellschaft', 'kapitänsmützenfabrik'], 'de'],
    [['?'], 'x-klingon-very-long'],
  ])('of %j is one that a claim may have, and the same each time', (words, language) => {
    const id = groupId(words, language);
    expect(ClaimId.safeParse(id).success).toBe(true);
    expect(groupId([...words, 'more'].slice(0, words.length), language)).toBe(id);
    expect(
      groupId(
        words.map((word) => word.toUpperCase()),
        language,
      ),
    ).toBe(id);
  });

  it('differs for other words of the same language', () => {
    expect(groupId(['читает', 'вслух'], 'ru')).not.toBe(groupId(['письмо', 'ваше'], 'ru'));
  });

  it('is nobody else’s', () => {
    const van = { words: ['van', 'parking'], language: 'en' };
    expect(groupIds([van, { ...van, language: 'de' }, van])).toEqual(['van-parking', 'van-parking-2', 'van-parking-3']);
  });
});
