import { describe, expect, it } from 'vitest';
import { Sample } from './sample.ts';

const ids = Array.from({ length: 5000 }, (_none, index) => `zendesk:${10_000 + index}`);

function drawn(from: readonly string[], size: number): string[] {
  const sample = new Sample<string>(size);
  for (const id of from) sample.offer(id, () => id);
  return sample.drawn();
}

describe('a sample of conversations', () => {
  it('is all of them where there are few, and says of how many it is', () => {
    const sample = new Sample<string>(10);
    for (const id of ids.slice(0, 7)) sample.offer(id, () => id);
    expect(sample.drawn().sort()).toEqual(ids.slice(0, 7));
    expect(sample.of).toBe(7);
  });

  it('is as large as was asked for, and the same whatever the order', () => {
    const sample = drawn(ids, 200);
    expect(sample).toHaveLength(200);
    expect(drawn(ids.toReversed(), 200)).toEqual(sample);
  });

  it('is drawn from the beginning as well as from the end', () => {
    const places = drawn(ids, 500).map((id) => ids.indexOf(id));
    for (const quarter of [0, 1, 2, 3]) expect(places.filter((place) => Math.floor(place / 1250) === quarter).length).toBeGreaterThan(85);
  });

  it('hears of each conversation once, and seldom of one that it does not keep', () => {
    const sample = new Sample<string>(100);
    let heard = 0;
    for (const id of ids) sample.offer(id, () => (heard++, id));
    sample.offer(drawn(ids, 100)[0] ?? '', () => 'a second time');
    expect(sample.drawn()).not.toContain('a second time');
    expect(heard).toBeLessThan(1000);
  });
});
