import { describe, expect, it } from 'vitest';
import { benchSuggested } from './suggested-run.ts';

describe('suggestions of the sample', () => {
  it('are right in at least four of five, by the labels', async () => {
    const rows = await benchSuggested('content');
    const all = rows.find(({ what }) => what === 'all');
    const { right = 0, wrong = 0 } = all?.suggested ?? {};
    expect(right + wrong).toBeGreaterThanOrEqual(30);
    expect(right / (right + wrong)).toBeGreaterThanOrEqual(0.8);
  }, 60_000);
});
