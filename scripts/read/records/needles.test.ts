import { describe, expect, it } from 'vitest';
import { needleTest } from './needles.ts';

describe('A record that may be wanted', () => {
  const test = needleTest({ needles: ['sole-trader', 'café/bar', 'R&D "lab"', '🧁 shop'] });

  it.each([
    ['as it stands', '{"tags":["sole-trader"]}'],
    ['with its letters beyond ASCII', '{"tags":["café/bar"]}'],
    ['with those escaped', '{"tags":["caf\\u00e9/bar"]}'],
    ['with those escaped in capitals', '{"tags":["caf\\u00E9/bar"]}'],
    ['with its slashes escaped', '{"tags":["café\\/bar"]}'],
    ['with the signs of HTML escaped', '{"tags":["R\\u0026D \\"lab\\""]}'],
    ['with its quote marks escaped', '{"tags":["R&D \\u0022lab\\u0022"]}'],
    ['with letters of two units', '{"tags":["🧁 shop"]}'],
    ['with both of their units escaped', '{"tags":["\\ud83e\\uddc1 shop"]}'],
  ])('is found %s', (_how, json) => {
    expect(JSON.stringify(JSON.parse(json))).toMatch(/sole-trader|café|R&D|🧁/);
    expect(test?.(Buffer.from(json))).toBe(true);
  });

  it('is not found where it holds none of them', () => {
    expect(test?.(Buffer.from('{"tags":["sole trader","cafe/bar","R&E"]}'))).toBe(false);
    expect(needleTest({ needles: [] })?.(Buffer.from('{}'))).toBe(false);
    expect(needleTest(undefined)).toBeUndefined();
  });
});

describe('Of the records that nobody wants, a share', () => {
  const records = Array.from({ length: 4000 }, (_none, index) => Buffer.from(`{"id":${10_000 + index},"tags":["choir"]}`));
  const read = (share: number): number[] => records.flatMap((record, index) => (needleTest({ needles: ['sole-trader'], share })?.(record) ? [index] : []));

  it('is read for a sample, of about the size that was asked for, and from all over the file', () => {
    const drawn = read(0.1);
    expect(drawn.length).toBeGreaterThan(330);
    expect(drawn.length).toBeLessThan(470);
    expect(drawn.filter((index) => index < 1000).length).toBeGreaterThan(60);
    expect(drawn.filter((index) => index >= 3000).length).toBeGreaterThan(60);
  });

  it('is the same in every run, and a larger share holds a smaller one', () => {
    expect(read(0.1)).toEqual(read(0.1));
    expect(new Set(read(0.2)).isSupersetOf(new Set(read(0.1)))).toBe(true);
  });

  it('never leaves out a record that is wanted, and may be all of them', () => {
    expect(needleTest({ needles: ['sole-trader'], share: 0.001 })?.(Buffer.from('{"tags":["sole-trader"]}'))).toBe(true);
    expect(needleTest({ needles: ['sole-trader'], share: 1 })).toBeUndefined();
  });
});
