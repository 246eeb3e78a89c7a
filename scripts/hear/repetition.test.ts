import { describe, expect, it } from 'vitest';
import { Repetition, type Said } from './repetition.ts';
import { areAlike, fingerprintOf } from './sameness.ts';

const LONG = 'I would like to cancel my plan at the end of this month and please confirm it to me in writing.';

/** Everybody says the same text, each in a conversation of their own. */
function everybody(text: (index: number) => string, people: number, conversations = people): { repetition: Repetition; said: Said[] } {
  const repetition = new Repetition();
  const said = Array.from({ length: conversations }, (_, index) => {
    const one = repetition.said(text(index), text(index), `zendesk:${index}`, `C${index % people}`);
    repetition.heard([one]);
    return one;
  });
  return { repetition, said };
}

describe('two texts are the same words', () => {
  const key = (text: string): number => fingerprintOf(text).key;

  it('but for case, marks, figures, masks and accents’ form', () => {
    expect(key('I paid 12.50 to [name], twice!')).toBe(key('i paid 9,99 to [email] — twice'.replace('[email]', '[name]')));
    expect(key('Café au lait')).toBe(key('café  AU lait'.normalize('NFD')));
    expect(key('Call [phone] or [email].')).toBe(key('call [email] or [phone]'));
    expect(key('not today')).not.toBe(key('today'));
  });

  it('nearly, where one word of many differs, and not where it says another thing', () => {
    const alike = (a: string, b: string): boolean => areAlike(fingerprintOf(a).sketch, fingerprintOf(b).sketch);
    expect(alike(LONG, LONG.replace('month', 'quarter'))).toBe(true);
    expect(alike(LONG, 'I would like to know why my plan was cancelled at the end of last month without a word in writing.')).toBe(false);
    expect(alike('等孩子睡了我才能慢慢把当天的账目都记下来', '等孩子睡了我才能慢慢把今天的账目都记下来')).toBe(true);
  });
});

describe('a long text that many people send alike is a template’s', () => {
  it('from the fifth conversation and the fourth person on, also what was said before', () => {
    const { repetition, said } = everybody(() => LONG, 4, 5);
    expect(said.map((one) => repetition.isTemplate(one))).toEqual([true, true, true, true, true]);
    expect(repetition.templates()).toEqual({ passages: 5, conversations: 5 });
  });

  it('and nobody’s before that', () => {
    for (const { repetition, said } of [everybody(() => LONG, 4), everybody(() => LONG, 3, 50)]) {
      expect(said.some((one) => repetition.isTemplate(one))).toBe(false);
      expect(repetition.templates()).toEqual({ passages: 0, conversations: 0 });
    }
  });

  it('also where each names another plan', () => {
    const plans = ['starter', 'plus', 'team', 'yearly', 'family', 'trial'];
    const { repetition, said } = everybody((index) => LONG.replace('my plan', `my ${plans[index] ?? ''} plan`), 6);
    expect(said.every((one) => repetition.isTemplate(one))).toBe(true);
  });

  it('whatever the order in which they come', () => {
    const texts = [LONG, LONG.replace('month', 'quarter'), LONG.replace('writing', 'a letter'), LONG.replace('please', 'kindly'), LONG.toUpperCase()];
    for (const order of [texts, [...texts].reverse()]) {
      const { repetition, said } = everybody((index) => order[index] ?? '', 5);
      expect(said.every((one) => repetition.isTemplate(one))).toBe(true);
    }
  });

  it('with all its short sentences', () => {
    const whole = 'Hello there. I want to cancel. My reason is the price of it. Please confirm this by mail.';
    const repetition = new Repetition();
    const said = Array.from({ length: 6 }, (_, index) => repetition.said('I want to cancel.', whole, `zendesk:${index}`, `C${index}`));
    expect(said.every((one) => repetition.isTemplate(one))).toBe(true);
  });

  it('but short words that many people say are each one’s own', () => {
    const { repetition, said } = everybody(() => 'I only sit down to it after bedtime.', 40);
    expect(said.some((one) => repetition.isTemplate(one))).toBe(false);
    expect(new Set(said.map(({ passage }) => repetition.rootOf(passage))).size).toBe(1);
  });

  it('and costs a conversation nothing that says something of its own beside it', () => {
    const repetition = new Repetition();
    for (let index = 0; index < 6; index++) {
      const own = repetition.said(
        `My tin number ${'abcdef'.charAt(index)} is full.`,
        `My tin number ${'abcdef'.charAt(index)} is full.`,
        `zendesk:${index}`,
        `C${index}`,
      );
      repetition.heard([own, repetition.said(LONG, LONG, `zendesk:${index}`, `C${index}`)]);
    }
    expect(repetition.templates()).toEqual({ passages: 6, conversations: 0 });
  });
});
