import { describe, expect, it } from 'vitest';
import { readFrontmatter } from './frontmatter.ts';
import { Persona } from './persona.ts';
import { defineSettings } from './settings.ts';
import { checkShape } from './yaml.ts';

const persona = (exceptions: string): string[] => {
  const text = `---\nname: Maya\ntagline: Bakes\npurpose: Decide\nnotFor: Counting\nclaims:\n  - { id: tin, facet: habit, says: She keeps a tin. }\nexceptions:\n  - ${exceptions}\n---\n`;
  const shape = checkShape(Persona, readFrontmatter(text), 'persona.mdx', 'persona');
  return shape.ok ? [] : shape.diagnostics.map(({ line, sentence }) => `${line}: ${sentence}`);
};

describe('an exception of one persona', () => {
  it('names a rule, and a reason for whoever asks later', () => {
    expect(persona('{ rule: quote-moved, claim: tin, because: We edit notes daily. }')).toEqual([]);
  });

  it.each([
    [
      'a rule that is not there',
      '{ rule: quote-moves, because: We edit notes daily. }',
      '9: `exceptions.0.rule`: There is no rule `quote-moves`. Did you mean `quote-moved`?',
    ],
    [
      'a broken fact',
      '{ rule: quote-proof, because: We like it better so. }',
      '9: `exceptions.0.rule`: `quote-proof` is about a broken fact, which nobody can switch off',
    ],
    ['no reason', '{ rule: quote-moved }', '9: `exceptions.0.because` is missing. Add it.'],
    ['hardly a reason', '{ rule: quote-moved, because: Annoying }', '9: `exceptions.0.because`: Expected a reason of at least 10 characters'],
    [
      'a claim that is not there',
      '{ rule: quote-moved, claim: tun, because: We edit notes daily. }',
      '9: `exceptions.0.claim`: This persona has no claim of that id. Did you mean `tin`?',
    ],
    [
      'another field',
      '{ rule: quote-moved, becuase: x, because: We edit notes daily. }',
      '9: `exceptions.0.becuase` is no field that is known here. Did you mean `because`?',
    ],
  ])('is refused with %s, with the line and what to do', (_what, written, said) => expect(persona(written).join('\n')).toContain(said));
});

describe('a rule that is switched off for the whole wiki', () => {
  const settings = (rules: Record<string, { off: string }>) => () => defineSettings({ product: 'Fairpenny', rules });

  it('has a reason', () =>
    expect(settings({ 'quote-moved': { off: 'We edit notes daily.' } })().rules).toEqual({ 'quote-moved': { off: 'We edit notes daily.' } }));

  it.each([
    ['quote-moves', 'We edit notes daily.', 'earshot.config.ts: `rules.quote-moves`: There is no rule `quote-moves`. Did you mean `quote-moved`?'],
    ['quote-proof', 'We edit notes daily.', 'earshot.config.ts: `rules.quote-proof`: `quote-proof` is about a broken fact, which nobody can switch off'],
    ['quote-moved', 'Because', 'earshot.config.ts: `rules.quote-moved.off`: Expected a reason of at least 10 characters'],
  ])('is refused as a sentence, not as a heap of code: %s', (rule, off, said) => expect(settings({ [rule]: { off } })).toThrow(said));
});
