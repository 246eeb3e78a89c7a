import { describe, expect, it } from 'vitest';
import { defineSettings } from '#model/settings.ts';
import { quoteOf, wikiOf } from '../sample.ts';
import { allParts } from './voices.ts';

const many = Array.from({ length: 95 }, (_, index) =>
  quoteOf({ id: `q${String(index).padStart(7, '2')}`, text: `I did it ${index} times`, by: `P${index + 10}` }),
);

describe('the voices that can be listened to', () => {
  it('come in parts, each voice in one of them, exactly as it was said', () => {
    const parts = allParts(wikiOf(many));
    expect(parts.map(({ persona, part, voices }) => `${persona}/${part}: ${voices}`)).toEqual(['maya/0: 40', 'maya/1: 40', 'maya/2: 15']);
    expect(
      parts
        .flatMap(({ heard }) => heard.map(({ text }) => text))
        .sort()
        .join('\n'),
    ).toBe(
      many
        .map(({ text }) => text)
        .sort()
        .join('\n'),
    );
  });

  it('say on which themes they bear, and where they were said', () => {
    const [part] = allParts(wikiOf([quoteOf({ from: 'zendesk:1#2', channel: 'ticket', language: 'en' })]));
    expect(part).toMatchObject({
      themes: ['time'],
      heard: [{ themes: ['time'], channel: 'ticket', said: '2026-03-04', at: /^conversations\/exports\/zendesk\/2026-03\/#q-/ }].map(
        ({ at: _at, ...rest }) => rest,
      ),
    });
    expect(part?.heard[0]?.at).toMatch(/^conversations\/exports\/zendesk\/2026-03\/#q-/);
  });

  it('are those that may be shown, and no others', () => {
    const settings = { ...defineSettings({ product: 'Fairpenny', audience: 'public' }), attributedFrom: 1 };
    expect(allParts(wikiOf([quoteOf({ consent: 'internal' })], [], settings))).toEqual([]);
  });

  it('of few people say nothing of who, which day and where', () => {
    const settings = defineSettings({ product: 'Fairpenny' });
    const [part] = allParts(wikiOf([quoteOf({})], [], settings));
    expect(Object.keys(part?.heard[0] ?? {}).sort()).toEqual(['channel', 'id', 'said', 'text', 'themes']);
    expect(part?.heard[0]?.said).toBe('2026-03');
  });
});
