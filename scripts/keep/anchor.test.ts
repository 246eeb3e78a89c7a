import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '#model/fold.ts';
import type { Quote } from '#model/quote.ts';
import { anchor, withTwins, type Marked } from './anchor.ts';
import { wordsOf, WordsNow, type SaidNow } from './words-now.ts';

/** What people say: turns of whole sentences, each with its speaker. */
function now(...turns: (string | { by: string })[][]): WordsNow {
  return new WordsNow(
    turns.map((turn, index): SaidNow => {
      const [first] = turn;
      const by = typeof first === 'object' ? first.by : 'P07';
      const sentences: [number, number][] = [];
      let text = '';
      for (const sentence of turn.filter((one) => typeof one === 'string')) {
        if (text !== '') text += ' ';
        sentences.push([text.length, text.length + sentence.length]);
        text += sentence;
      }
      return { from: `a.md#L${index + 9}`, by, text, sentences };
    }),
  );
}

function quote(text: string, set: Partial<Quote> = {}): Quote {
  const rest = { said: '2026-03-04', channel: 'interview', from: 'a.md#L9', consent: 'internal', supports: ['evenings'], contradicts: [] } as const;
  return { id: 'aaaaaaaa', text, by: 'P07', because: 'phrase "x"', ...rest, supports: ['evenings'], contradicts: [], ...set };
}

/** The words that a quote becomes when what was said is edited: `unclear`, or undefined where it becomes nothing. */
function becomes(text: string, before: WordsNow, after: WordsNow, set: Partial<Quote> = {}): string | undefined {
  const kept = withTwins(quote(text, set), before);
  const found = anchor([kept], after, []).get(kept);
  return found === undefined || found === 'unclear' ? found : wordsOf(found);
}

const TIN = 'I put every receipt into the biscuit tin by the door.';

describe('what a lost quote has become', () => {
  it.each([
    ['a typo', 'I put every reciept into the biscuit tin by the door.'],
    ['a short clause', 'I put every receipt, or nearly every one, into the biscuit tin by the door.'],
    [
      'a clause as long as itself',
      'I put every receipt, and there are more of them each month than I would ever have thought, into the biscuit tin by the door.',
    ],
    ['a name made a mark', 'I put every receipt into the [name] tin by the door.'],
    ['a word left out', 'I put every receipt into the tin by the door.'],
    ['words run together', 'I put every receipt into the biscuittin by the door.'],
    ['an ending', 'I put every receipt into the biscuit tin by the door, always.'],
  ])('is its sentence after %s', (_what, edited) => {
    const others = ['Sunday.', 'Nobody needs me then.'];
    expect(becomes(TIN, now(others, [TIN]), now(others, [edited]))).toBe(edited);
  });

  it.each([
    ['ru', 'Я складываю все чеки в коробку из-под печенья.', 'Я складываю все чики в коробку из-под печенья.'],
    ['ar', 'أضع كل الإيصالات في علبة البسكويت عند الباب.', 'أضع كل الايصالات في علبة البسكويت عند الباب.'],
    ['zh', '我把所有的收据都放进门边的饼干盒里。', '我把所有的收剧都放进门边的饼干盒里。'],
    ['th', 'ฉันเก็บใบเสร็จทั้งหมดไว้ในกล่องคุกกี้', 'ฉันเก็บใบเสร็จทั้งหมดไวในกล่องคุกกี้'],
  ])('is found in every script: %s', (_script, before, after) => {
    expect(becomes(before, now([before]), now([after]))).toBe(after);
  });

  it('is its sentence also between two that share its words', () => {
    const [before, after] = ['A good shop needs a good team.', 'A good team lets you give out keys to the shop, and it makes those who are trusted stay.'];
    const said = 'A good team is made when you give people the keys to the shop, and trust grows from it.';
    const edited = said.replace('grows', 'grwos');
    expect(becomes(said, now([before, said, after]), now([before, edited, after]))).toBe(edited);
  });

  it('is nothing where the sentence is gone, though another reads much like it', () => {
    const other = 'I put every receipt into the biscuit tin by the stove.';
    expect(becomes(TIN, now([TIN, other]), now([other]))).toBeUndefined();
    expect(becomes('Only on Sundays.', now(['Only on Sundays.'], ['Only on Mondays.']), now(['Only on Mondays.']))).toBeUndefined();
  });

  it('is the edited sentence, and not the one that reads like it', () => {
    const [other, edited] = ['I put every receipt into the biscuit tin by the stove.', 'I put evry reciept in the biscuit tin by the door.'];
    expect(becomes(TIN, now([TIN], [other]), now([other], [edited]))).toBe(edited);
  });

  it('is the edited sentence, though one that read a little like it is gone', () => {
    const [other, edited] = ['I put my receipts into the box by the door.', 'I put evry reciept into the biscuit tin by the door.'];
    expect(becomes(TIN, now([TIN], [other]), now([edited]))).toBe(edited);
  });

  it('is nothing where a mark may stand for the very words by which another sentence was another', () => {
    const other = 'I put every receipt into the biscuit tin by the stove.';
    expect(becomes(TIN, now([TIN], [other]), now(['I put every receipt into the biscuit tin by the [name].']))).toBe('unclear');
  });

  it('is nothing where the sentence is gone and the one that read like it was edited too', () => {
    expect(
      becomes(TIN, now([TIN], ['I put every receipt into the biscuit tin by the stove.']), now(['I put every receipt into a biscuit tin by the stove.'])),
    ).toBe('unclear');
  });

  it('is unclear where two new sentences are about as near', () => {
    const after = now(['I put every receipt into the biscuit tin by the window.'], ['I put every receipt into the biscuit tin by the stairs.']);
    expect(becomes(TIN, now([TIN]), after)).toBe('unclear');
  });

  it('is never what another person says', () => {
    expect(becomes(TIN, now([TIN]), now([{ by: 'P08' }, TIN.replace('receipt', 'reciept')]))).toBeUndefined();
  });

  it('is never what another quote holds', () => {
    const words = now([TIN.replace('receipt', 'reciept')]);
    const taken = words.exactly(TIN.replace('receipt', 'reciept'), 'P07', '');
    expect(anchor([quote(TIN)], words, taken ? [taken] : []).size).toBe(0);
  });

  it('is all its sentences, where it was of several', () => {
    expect(becomes('Sunday. I do it then.', now(['Well.', 'Sunday.', 'I do it then.']), now(['Well.', 'Sundey.', 'I do it then.']))).toBe(
      'Sundey. I do it then.',
    );
  });

  it('is a part of a sentence where a person had chosen a part, in whole words', () => {
    const [before, after] = ['It is Sunday, when the kids are asleep, that I do it.', 'It is Sunday, when the kidds are aslep, that I do it.'];
    expect(becomes('the kids are asleep', now([before]), now([after]), { because: 'marked' })).toBe('the kidds are aslep');
    expect(becomes('when the kids are asleep,', now([before]), now([after]), { because: 'marked' })).toBe('when the kidds are aslep,');
  });
});

describe('a quote that was marked by hand, among sentences that read alike', () => {
  const [door, stove] = [TIN, 'I put every receipt into the biscuit tin by the stove.'];
  const edited = 'I putt evry receipt into the biscuit tin by the stoor.';
  const other = 'I put every reciept into the biscuit tins by the dove.';
  const after = now([edited], [other]);
  const marks = (...on: [text: string, ...claims: string[]][]): Marked[] =>
    on.flatMap(([text, ...claims]) => {
      const place = after.exactly(text, 'P07', '');
      return place ? [{ ...place, bearsOn: claims }] : [];
    });
  const becomesMarked = (marked: Marked[], claims = [['evenings'], ['paper']]): (string | undefined)[] => {
    const before = now([door], [stove]);
    const kept = [door, stove].map((text, index) =>
      withTwins(quote(text, { id: 'ab'.charAt(index).repeat(8), because: 'marked', supports: claims[index] ?? [] }), before),
    );
    const found = anchor(kept, after, [], marked);
    return kept.map((one) => {
      const anchored = found.get(one);
      return anchored === undefined || anchored === 'unclear' ? anchored : wordsOf(anchored);
    });
  };

  it('is what is marked for its claim now', () => {
    expect(becomesMarked(marks([edited, '+paper'], [other, '+evenings']))).toEqual([other, edited]);
    expect(becomesMarked(marks([edited, '+evenings'], [other, '+paper']))).toEqual([edited, other]);
  });

  it('is left to its words where nothing is marked for its claim, or two passages are, or it was marked with another', () => {
    const alone = becomesMarked(marks([edited, '+nights'], [other, '-evenings']));
    expect(becomesMarked(marks([edited, '+evenings'], [other, '+evenings']))).toEqual(alone);
    expect(becomesMarked(marks([edited, '+evenings']), [['evenings'], ['evenings']])).toEqual(alone);
    expect(becomesMarked(marks([edited, '+evenings', '+paper']))).toEqual(alone);
  });

  it('is nothing where what is marked now does not read like it', () => {
    const bread = 'The bread is for the market on Saturday, all of it.';
    const there = now([bread]);
    const place = there.exactly(bread, 'P07', '');
    const kept = quote(TIN, { because: 'marked' });
    expect(anchor([kept], there, [], place ? [{ ...place, bearsOn: ['+evenings'] }] : []).size).toBe(0);
  });
});

describe('a whole sentence and a part of it, both kept', () => {
  const whole = quote('It is Sunday, when the kids are asleep, that I do it.', { id: 'bbbbbbbb' });
  const part = quote('when the kids are asleep', { because: 'marked' });

  it('both follow', () => {
    const edited = 'It is Sunday, when the kidds are asleep, that I do it.';
    const found = anchor([whole, part], now([edited]), []);
    expect([whole, part].map((one) => found.get(one)).map((place) => place && place !== 'unclear' && wordsOf(place))).toEqual([
      edited,
      'when the kidds are asleep',
    ]);
  });

  it('the whole follows where the part stands as it was', () => {
    const after = now(['It is Sunday, when the kids are asleep, that I doo it.']);
    const stands = after.exactly(part.text, 'P07', '');
    const found = anchor([whole], after, stands ? [stands] : []).get(whole);
    expect(found && found !== 'unclear' && wordsOf(found)).toBe('It is Sunday, when the kids are asleep, that I doo it.');
  });
});

describe('two quotes whose sentences read alike', () => {
  const [door, stove] = [TIN, 'I put every receipt into the biscuit tin by the stove.'];
  const both = (after: WordsNow): (string | undefined)[] => {
    const before = now([door], [stove]);
    const kept = [quote(door), quote(stove, { id: 'bbbbbbbb', from: 'a.md#L10' })].map((one) => withTwins(one, before));
    const found = anchor(kept, after, []);
    return kept.map((one) => {
      const anchored = found.get(one);
      return anchored === undefined || anchored === 'unclear' ? anchored : wordsOf(anchored);
    });
  };

  it('each follow their own, also where they change places', () => {
    expect(both(now(['I put evry receipt into the biscuit tin by the stove.'], ['I put every reciept into the biscuit tin by the door.']))).toEqual([
      'I put every reciept into the biscuit tin by the door.',
      'I put evry receipt into the biscuit tin by the stove.',
    ]);
  });

  it('one follows and the other is nothing, where one is gone', () => {
    expect(both(now(['I put evry receipt into the biscuit tin by the stove.']))).toEqual([undefined, 'I put evry receipt into the biscuit tin by the stove.']);
  });
});

describe('of whatever is said', () => {
  const word = fc.constantFrom(...'rain bread late oven paid noon river tin her cold money early Tuesday never bus'.split(' '));
  const sentence = fc.array(word, { minLength: 4, maxLength: 12 }).map((words) => `${words.join(' ')}.`);
  const speech = fc.uniqueArray(sentence, { minLength: 2, maxLength: 12 });

  it('a sentence that is gone becomes none of those that stood beside it', () => {
    fc.assert(
      fc.property(speech, fc.nat(), (sentences, pick) => {
        const gone = sentences[pick % sentences.length] ?? '';
        const rest = sentences.filter((one) => one !== gone);
        fc.pre(!rest.join(' ').includes(gone));
        const found = becomes(gone, now(sentences), now(rest));
        expect(found === undefined || found === 'unclear').toBe(true);
      }),
    );
  });

  it('a sentence with a typo becomes itself or nothing, and never another', () => {
    fc.assert(
      fc.property(speech, fc.nat(), fc.nat(), (sentences, pick, at) => {
        const old = sentences[pick % sentences.length] ?? '';
        const place = at % (old.length - 1);
        const edited = `${old.slice(0, place)}q${old.slice(place + 1)}`;
        const found = becomes(old, now(sentences), now(sentences.map((one) => (one === old ? edited : one))));
        expect([edited, undefined, 'unclear']).toContain(found);
      }),
    );
  });

  it('the order of lost quotes changes nothing', () => {
    fc.assert(
      fc.property(speech, (sentences) => {
        const before = now(sentences);
        const kept = sentences.map((text, index) => withTwins(quote(text, { id: `aaaaaa${String.fromCharCode(97 + index)}a` }), before));
        const after = now(sentences.map((one) => one.replace('a', 'e')));
        const lost = kept.filter(({ text }) => after.exactly(fold(text), 'P07', '') === undefined);
        const found = (quotes: Quote[]): unknown[] => {
          const anchors = anchor(quotes, after, []);
          return lost.map((one) => {
            const place = anchors.get(one);
            return place === undefined || place === 'unclear' ? place : wordsOf(place);
          });
        };
        expect(found([...lost].reverse())).toEqual(found(lost));
      }),
      { numRuns: 25 },
    );
  });
});

describe('a hostile note', () => {
  it('is searched through all the same: no end of words, no end of sentences that read alike', () => {
    const endless = 'tin '.repeat(50_000);
    const alike = Array.from({ length: 2000 }, (_, index) => `I put every receipt into the biscuit tin by the door number ${index}.`);
    expect(becomes(TIN, now([TIN]), now([endless], ['Well.']))).toBeUndefined();
    expect(becomes(TIN, now([TIN], alike), now(alike))).toBe('unclear');
    expect(becomes('x'.repeat(4000), now(['x'.repeat(4000)]), now(['y'.repeat(8000)]))).toBeUndefined();
  });
});
