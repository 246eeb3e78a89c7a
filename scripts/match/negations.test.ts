import { describe, expect, it } from 'vitest';
import { hasNegation } from './negations.ts';

describe('a negation', () => {
  it.each(['I would never do that', 'She hadn’t asked', 'Das geht nicht ohne Brille', 'Je le fais sans lunettes', 'Lo hago sin gafas', '我不知道'])(
    'is told of: %s',
    (text) => expect(hasNegation(text)).toBe(true),
  );

  it.each(['Jedes Jahr im Mai schlafe ich gut', 'En mai, tout va bien', 'The tin was heavy'])('is none: %s', (text) => expect(hasNegation(text)).toBe(false));
});
