import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logOdds } from './log-odds.ts';

describe('the log-odds of a word', () => {
  it('are those of Monroe, Colaresi and Quinn, worked out by hand', () => {
    // α₀ = 0.2 · 1000 = 200, α = 200 · 7 / 1000 = 1.4
    const delta = Math.log(7.4 / (200 + 200 - 7.4)) - Math.log(2.4 / (800 + 200 - 2.4));
    expect(logOdds({ here: 6, allHere: 200, elsewhere: 1, allElsewhere: 800 })).toBeCloseTo(delta / Math.sqrt(1 / 7.4 + 1 / 2.4), 10);
  });

  it('are nothing where it is said as often here as elsewhere', () => {
    expect(logOdds({ here: 20, allHere: 500, elsewhere: 40, allElsewhere: 1000 })).toBeCloseTo(0, 10);
  });

  it('are surer the more people say it, at the same share', () => {
    expect(logOdds({ here: 3, allHere: 100, elsewhere: 3, allElsewhere: 1000 })).toBeLessThan(
      logOdds({ here: 30, allHere: 1000, elsewhere: 30, allElsewhere: 10_000 }),
    );
  });

  it('prove nothing about a word that one person says', () => {
    expect(logOdds({ here: 1, allHere: 300, elsewhere: 0, allElsewhere: 1500 })).toBeLessThan(1.96);
  });

  it('are a number for any counts, with nothing elsewhere too, and the opposite seen from the other side', () => {
    const count = fc.integer({ min: 0, max: 500 });
    fc.assert(
      fc.property(count, count, fc.integer({ min: 0, max: 5000 }), fc.integer({ min: 0, max: 50_000 }), (here, elsewhere, moreHere, moreElsewhere) => {
        const expected = { word: here + elsewhere + 1, all: here + elsewhere + moreHere + moreElsewhere + 2 };
        const [allHere, allElsewhere] = [here + moreHere, elsewhere + moreElsewhere];
        const z = logOdds({ here, allHere, elsewhere, allElsewhere }, expected);
        expect(Number.isFinite(z)).toBe(true);
        expect(logOdds({ here: elsewhere, allHere: allElsewhere, elsewhere: here, allElsewhere: allHere }, expected)).toBeCloseTo(-z, 8);
      }),
    );
  });
});
