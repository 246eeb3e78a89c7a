import { describe, expect, it } from 'vitest';
import { inCommon, sharedSide } from './meeting.ts';

describe('where lives meet on a theme', () => {
  it('is the side from which all who speak of it do', () => {
    expect(
      sharedSide([
        ['fear', 'need'],
        ['need', 'life'],
      ]),
    ).toBe('need');
    expect(sharedSide([['fear'], ['frustration'], ['fear']])).toBeUndefined();
  });

  it('is the one that the first says most of, where several would do', () => {
    expect(
      sharedSide([
        ['need', 'fear'],
        ['fear', 'need'],
      ]),
    ).toBe('need');
  });

  it('is nowhere where they speak from different sides, or only one of them speaks', () => {
    expect(sharedSide([['fear'], ['delight']])).toBeUndefined();
    expect(sharedSide([['fear']])).toBeUndefined();
    expect(sharedSide([])).toBeUndefined();
  });
});

describe('what they have in common', () => {
  it('is what each has; the rest only some have', () => {
    expect(
      inCommon([
        ['interview', 'visit'],
        ['ticket', 'interview'],
      ]),
    ).toEqual({ all: ['interview'], some: ['visit', 'ticket'] });
    expect(inCommon([])).toEqual({ all: [], some: [] });
  });
});
