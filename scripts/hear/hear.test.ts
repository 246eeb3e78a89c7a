import { describe, expect, it } from 'vitest';
import type { Utterance } from '#model/conversation.ts';
import { hear, languageOf, passagesOf, tooThin } from './hear.ts';
import { ownWords } from './own-words.ts';

const said = (role: Utterance['role'], text: string, skip?: string): Utterance => ({ speaker: '', role, text, at: 'L1', marks: [], ...(skip && { skip }) });

describe('hear', () => {
  it('keeps what the customer said and counts the rest by reason', () => {
    const { customer, skipped } = hear({
      channel: 'ticket',
      utterances: [
        said('customer', 'It was late.'),
        said('team', 'Sorry.'),
        said('bot', 'Hello.'),
        said('unknown', 'Hm.'),
        said('customer', 'I am away.', 'auto-reply'),
      ],
    });
    expect(customer.map(({ text }) => text)).toEqual(['It was late.']);
    expect(Object.fromEntries(skipped)).toEqual({ 'said by the team': 1, 'said by a bot': 1, 'speaker unknown': 1, 'auto-reply': 1 });
  });

  it('does not take a blockquote of an interview for a reply chain', () => {
    const { customer } = hear({ channel: 'interview', utterances: [said('customer', '> as my mother said\nand I agree')] });
    expect(customer[0]?.text).toContain('as my mother said');
  });
});

describe('the customer’s own words of a mail', () => {
  it.each([
    ['Still waiting.\n\nOn Tue, 3 Mar 2026 at 09:12, Tom <help@x.example> wrote:\n> Hello', 'Still waiting.'],
    ['Danke!\n\nAm Di., 3. März 2026 um 09:12 schrieb Tom <help@x.example>:\n> Hallo', 'Danke!'],
    ['Спасибо\n\nвт, 3 мар. 2026 г. в 09:12, Tom <help@x.example>:\n> Привет', 'Спасибо'],
    ['Obrigada\n\nEm ter., 3 de mar. de 2026 às 09:12, Tom <help@x.example> escreveu:\n> Oi', 'Obrigada'],
    ['好的\n\n在 2026年3月3日，Tom <help@x.example> 写道：\n> 你好', '好的'],
    ['Merci\n\nLe mar. 3 mars 2026 à 09:12, Tom <help@x.example> a écrit :\n> Bonjour', 'Merci'],
    ['Weiter so\n\nVon: Tom\nGesendet: Dienstag\nAn: mich\n\nHallo', 'Weiter so'],
    ['Hala bozuk\n\nTom <help@x.example>, 3 Mar 2026 Sal, 09:12 tarihinde şunu yazdı:\nMerhaba', 'Hala bozuk'],
    ['まだです\n\n2026年3月3日(火) 9:12 Tom <help@x.example>:\n\nこんにちは', 'まだです'],
    ['Not yet\n\nOn Tue, 3 Mar 2026 at 09:12, Tomas of a Support Team with a Long Name\n<help@x.example> wrote:\n> Hello', 'Not yet'],
    ['Noch nicht\n\nAm Di., 3. März 2026 um 09:12 Uhr schrieb Tom <\nhelp@x.example>:\n\nHallo', 'Noch nicht'],
    ['아직요\n\n보낸 사람: Tom <help@x.example>\n보낸 날짜: 2026년 3월 3일\n받는 사람: me\n안녕하세요', '아직요'],
    ['Same here\n\n##- Please type your reply above this line -##\nHello', 'Same here'],
    ['Thanks for that\n\nSent from my phone', 'Thanks for that'],
  ])('ends where the other side begins: %j', (mail, own) => expect(ownWords(mail)).toBe(own));

  it('are found between quoted lines, and never joined across them', () => {
    expect(ownWords('> one?\nFirst answer.\n> two?\nSecond answer.')).toBe('First answer.\n\nSecond answer.');
  });

  // Each took many seconds, beyond the runner's limit for a test.
  it.each([
    ['words', 'On '],
    ['spaces', ' '],
    ['line breaks', '\n'],
    ['rules', '_'],
    ['introductions', 'a:\n'],
  ])('come to an end in a hostile message of %s', (_what, unit) => {
    expect(ownWords(`@ mine\n${unit.repeat(60_000)}x`)).toContain('mine');
  });
});

describe('passages', () => {
  const texts = (text: string, language = 'en'): string[] => passagesOf(text, language).map((passage) => passage.text);

  it('are whole sentences; a very short one leans on its neighbour', () => {
    expect(texts('Sunday. I do it when the kids are asleep. Nobody needs me at that hour of the day.')).toEqual([
      'Sunday. I do it when the kids are asleep.',
      'Nobody needs me at that hour of the day.',
    ]);
  });

  it('never run across a paragraph, but across wrapped lines', () => {
    expect(texts('I keep it in the tin\nuntil the end of the week.\n\nThe phone says all sorts of things to me.')).toEqual([
      'I keep it in the tin until the end of the week.',
      'The phone says all sorts of things to me.',
    ]);
  });

  it('do not end after a title, and end where Chinese sentences end', () => {
    expect(texts('I went to see Dr. Hale about my wrist in March.')).toHaveLength(1);
    expect(texts('等孩子睡了以后我才能慢慢把当天的账目都记下来。第二天早上我四点钟就要起来做面包开门。', 'zh')).toHaveLength(2);
  });

  it('come to an end where no sentence does', () => {
    expect(texts('Dr. '.repeat(20_000))).toHaveLength(1);
  });

  it('tell their place in the utterance', () => {
    const text = '  I keep it in the biscuit tin, always.  It is safe there, and I can count it.';
    for (const passage of passagesOf(text, 'en')) expect(text.slice(passage.start, passage.end)).toBe(passage.text);
  });

  it('that say too little are no quotes', () => {
    const shortest = { words: 3, characters: 6 };
    expect(tooThin('OK thanks', shortest)).toBe('too short');
    expect(tooThin('[name] [phone]', shortest)).toBe('mostly masked');
    expect(tooThin('https://x.example/abc', shortest)).toBe('bare link');
    expect(tooThin('等孩子睡了再说', shortest)).toBeUndefined();
    expect(tooThin('I do it later', shortest)).toBeUndefined();
  });
});

describe('the language of words', () => {
  it('follows the script, then what the source says', () => {
    expect(languageOf('孩子睡了我才算账', 'en')).toBe('zh');
    expect(languageOf('أرسل الفاتورة بعد العشاء', 'de')).toBe('ar');
    expect(languageOf('Сказала внуку', 'kk')).toBe('kk');
    expect(languageOf('Abends halt, wie immer.', 'de')).toBe('de');
    expect(languageOf('Faço à noite, quando todo mundo dorme aqui em casa')).toBe('pt');
  });
});
