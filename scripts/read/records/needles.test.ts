import { describe, expect, it } from 'vitest';
import { needleTest } from './needles.ts';

describe('A record that may be wanted', () => {
  const test = needleTest(['sole-trader', 'café/bar', 'R&D "lab"', '🧁 shop']);

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
    expect(needleTest([])?.(Buffer.from('{}'))).toBe(false);
    expect(needleTest(undefined)).toBeUndefined();
  });
});
