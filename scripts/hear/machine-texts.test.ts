import { describe, expect, it } from 'vitest';
import { withoutMachineTexts } from './machine-texts.ts';

describe('what a machine wrote into a post', () => {
  it.each([
    ['(Translated by Google) The drawer is stuck\n\n(Original)\nDie Lade klemmt', 'Die Lade klemmt'],
    ['Die Lade klemmt\n\n(Translated by Google)\nThe drawer is stuck', 'Die Lade klemmt'],
    ['(Original)\nDie Lade klemmt\n\n(Translated by Google)\nThe drawer is stuck', 'Die Lade klemmt'],
    ['Look:\n\n~~~\nERR 55\n~~~\n\nThen it stops.', 'Look:\n\nThen it stops.'],
    ['The drawer is stuck.\nIMG_0012.jpg', 'The drawer is stuck.'],
    ['The drawer is stuck.\n![drawer](https://x.example/a.png)', 'The drawer is stuck.'],
  ])('is cut: %j', (post, own) => expect(withoutMachineTexts(post)).toBe(own));

  it.each([
    'I opened till.pdf and it was empty.',
    'Translated by Google, your help pages make no sense.',
    'The (Original) lid was better than the new one.',
    'invoice.pdf',
    '[Some of] the coins are gone.',
    '[Image] of my firm suffers.',
    '[Bildschirm bleibt schwarz]',
    '[Mein Sohn]\nsagt das auch',
    'Use ``` around it, they said.',
    'The media could not be loaded, which is why I write.',
  ])('but not a customer’s words about it: %j', (words) => expect(withoutMachineTexts(words)).toBe(words));
});
