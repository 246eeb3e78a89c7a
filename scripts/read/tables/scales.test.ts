import { describe, expect, it } from 'vitest';
import { ratingIn, scaleOf } from './scales.ts';

describe('A question that is answered with a number', () => {
  it.each([
    ['How much effort was it to get paid? (1 very hard – 7 very easy)', { name: 'CES', from: 1, to: 7 }],
    ['Wie zufrieden sind Sie? 1 = gar nicht, 5 = sehr', { name: 'CSAT', from: 1, to: 5 }],
    ['How likely are you to recommend us to a friend?', { name: 'NPS', from: 0, to: 10 }],
    ['On a scale of 1-5, how noisy is the oven?', { name: 'On a scale of 1-5, how noisy is the oven?', from: 1, to: 5 }],
    ['Stars', { name: 'stars', from: 1, to: 5 }],
    ['In which year did you open, 2019 or later?', { name: 'In which year did you open, 2019 or later?' }],
  ])('knows its scale: %s', (question, scale) => {
    expect(scaleOf(3, question)).toEqual({ at: 3, ...scale });
  });

  it.each([
    ['4', { value: 4 }],
    ['4/5', { value: 4, to: 5 }],
    ['5 - Very satisfied', { value: 5 }],
    ['★★★☆☆', { value: 3, to: 5 }],
    ['3,5', { value: 3.5 }],
  ])('is a rating and never words: %s', (cell, rating) => {
    expect(ratingIn(cell)).toEqual(rating);
  });

  it('takes no sentence for a rating', () => {
    expect(ratingIn('4 times I tried, and then I rang my sister')).toBeUndefined();
  });
});
