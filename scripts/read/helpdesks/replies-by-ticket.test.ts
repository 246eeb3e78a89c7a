import { describe, expect, it } from 'vitest';
import { partsOf, type Reply } from './replies-by-ticket.ts';

async function* all(replies: readonly Reply[]): AsyncGenerator<Reply> {
  for (const reply of replies) yield await Promise.resolve(reply);
}
const replies: Reply[] = Array.from({ length: 900 }, (_, at) => ({ owner: String(at % 300), value: () => ({ id: at, body: 'x'.repeat(100) }) }));

describe('replies in a file of their own', () => {
  it('come to their tickets in one part where they can be held at once', async () => {
    const parts = [];
    for await (const part of partsOf(() => all(replies))) parts.push(part);
    expect(parts).toHaveLength(1);
    expect(parts[0]?.repliesTo('7')?.map(({ id }) => id)).toEqual([7, 307, 607]);
    expect(parts[0]?.repliesTo('none')).toEqual([]);
    expect(parts[0]?.orphans(new Set(['7', '8']))).toBe(894);
  });

  it('come to their tickets in several parts where they are too many, each once, and each ticket is in one part', async () => {
    const seen = new Map<string, unknown[]>();
    let parts = 0;
    for await (const part of partsOf(() => all(replies), 20_000)) {
      parts++;
      for (const [owner, values] of part.replied()) {
        expect(seen.has(owner)).toBe(false);
        expect(part.holds(owner)).toBe(true);
        seen.set(
          owner,
          values.map(({ id }) => id),
        );
      }
    }
    expect(parts).toBeGreaterThan(4);
    expect(seen.size).toBe(300);
    expect(seen.get('7')).toEqual([7, 307, 607]);
  });

  it('are what they were, in any script', async () => {
    const said = { body: 'Mąka, 小麦粉, 🧁 and “flour”\n\u2028', when: 5, public: false, via: { channel: null }, ключ: ['ü'] };
    for await (const part of partsOf(() => all([{ owner: '1', value: () => said }]))) expect(part.repliesTo('1')).toEqual([said]);
  });

  it('to one ticket alone are cut off where they cannot be held, and counted', async () => {
    const one = Array.from({ length: 50 }, (_, id): Reply => ({ owner: '1', value: () => ({ id, body: 'x'.repeat(100) }) }));
    let [kept, left] = [0, 0];
    for await (const part of partsOf(() => all(one), 1000)) {
      kept += part.repliesTo('1')?.length ?? 0;
      left += part.tooMany;
    }
    expect(kept).toBeGreaterThan(0);
    expect(kept + left).toBe(50);
  });
});
