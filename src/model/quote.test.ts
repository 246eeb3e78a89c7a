import { describe, expect, it } from 'vitest';
import { fold } from './fold.ts';
import { proofOf, quoteId } from './quote.ts';
import { formatReference, parseMark, parseReference } from './reference.ts';
import { didYouMean } from './spelling.ts';

describe('a quote’s id', () => {
  it('follows from conversation and words, whatever their wrapping and Unicode form', () => {
    const id = quoteId('interviews/a', 'I do it\nwhen the café\u00a0closes');
    expect(id).toMatch(/^[a-z2-7]{8}$/);
    expect(quoteId('interviews/a', 'I do it when the cafe\u0301 closes')).toBe(id);
    expect(quoteId('interviews/b', 'I do it when the café closes')).not.toBe(id);
  });

  it('is not its proof, which a changed comma breaks', () => {
    expect(proofOf('zendesk:1#comment-2', 'No, never')).not.toBe(proofOf('zendesk:1#comment-2', 'No never'));
  });
});

describe('words are compared', () => {
  it('with white space folded and nothing else changed', () => {
    expect(fold(' “it’s”\t--\r\na lot… ')).toBe('“it’s” -- a lot…');
    expect(fold('👩‍👩‍👧 and مرحبا')).toBe('👩‍👩‍👧 and مرحبا');
  });
});

describe('references', () => {
  it('are read and written in one form', () => {
    for (const text of ['persona:maya', 'persona:maya#evenings', 'persona:maya#evenings@2026-11', 'persona:lin-mei@2026-01']) {
      const reference = parseReference(text);
      expect(reference && formatReference(reference)).toBe(text);
    }
  });

  it('are nothing else', () => {
    for (const text of ['persona:', 'maya', 'persona:Maya', 'persona:maya#', 'persona:maya@2026-13', 'persona:maya#a b', 'x persona:maya'])
      expect(parseReference(text)).toBeUndefined();
    expect(parseMark('maya#evenings')).toEqual({ persona: 'maya', claim: 'evenings' });
    for (const url of ['#evenings', 'maya', 'https://x.example/a#b', '../maya#evenings', 'maya#evenings?x']) expect(parseMark(url)).toBeUndefined();
  });
});

describe('did you mean', () => {
  it('offers what is near, and nothing that is far', () => {
    expect(didYouMean('evening', ['evenings', 'tin'])).toBe(' Did you mean `evenings`?');
    expect(didYouMean('mornings', ['evenings', 'tin'])).toBe('');
  });
});
