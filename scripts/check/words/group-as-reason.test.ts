import { describe, expect, it } from 'vitest';
import { groupAsReason } from './group-as-reason.ts';
import { found, namedIn, type Written } from './written.ts';

const WRONG: readonly (readonly [Written['language'], string, string])[] = [
  ['en', 'She has little time because she is a mother.', 'because she is a mother'],
  ['en', 'He finds forms hard because he is old.', 'because he is old'],
  ['en', 'As a pensioner, he does not trust the screen.', 'As a pensioner'],
  ['en', 'Like most women, she finds the sums hard.', 'Like most women'],
  ['en', 'Being a housewife, she waits for her husband.', 'Being a housewife'],
  ['en', 'Older people tend to prefer the telephone.', 'Older people tend to'],
  ['en', 'Due to her age, she reads slowly.', 'Due to her age'],
  ['en', "Since she's a single mom, money is short.", "Since she's a single mom"],
  ['de', 'Sie traut sich nicht, weil sie eine Frau ist.', 'weil sie eine Frau'],
  ['de', 'Aufgrund ihres Alters ist sie unsicher.', 'Aufgrund ihres Alters'],
  ['de', 'Als Mutter hat sie wenig Zeit.', 'Als Mutter'],
  ['fr', "Elle a peur parce qu'elle est âgée.", "parce qu'elle est âgée"],
  ['fr', 'En tant que mère, elle manque de temps.', 'En tant que mère'],
  ['es', 'No pide ayuda porque es hombre.', 'porque es hombre'],
  ['es', 'Como todas las mujeres, compara los precios.', 'Como todas las mujeres'],
  ['pt', 'Tem medo do banco porque ela é idosa.', 'porque ela é idosa'],
  ['pt', 'Por ser mãe, ela trabalha de noite.', 'Por ser mãe'],
  ['ru', 'Она боится, потому что она пожилая.', 'потому что она пожилая'],
  ['ru', 'Как мать, она всё успевает.', 'Как мать'],
  ['zh', '因为她是母亲，所以没有时间。', '因为她是母亲'],
  ['en', 'As a millennial she values speed over everything.', 'As a millennial'],
  ['zh', '作为八零后，她勤劳节俭。', '作为八零后'],
  ['zh', '像所有女人一样，她喜欢砍价。', '像所有女人'],
];

const INNOCENT: readonly (readonly [Written['language'], string])[] = [
  ['en', 'She goes first because she is older than her sister.'],
  ['en', 'She has cut hair since she was a girl.'],
  ['en', 'As a young woman, she drew drains for engineers.'],
  ['en', 'She leaves at three because she is the one with the key.'],
  ['en', 'He asks twice because he is deaf in one ear.'],
  ['en', 'She walks home because her mother is waiting.'],
  ['en', 'As a rule, she eats standing.'],
  ['en', 'The women of the choir usually bring cake.'],
  ['en', 'Because of the age of the oven she keeps a spare fuse.'],
  ['en', 'Like her mother, she carries the box on her head.'],
  ['en', 'The shop shuts at noon because she is a mother who has no other help.'],
  ['en', 'She said it “because she is a mother”, and rolled her eyes.'],
  ['en', 'She is a mother, and because the bridge is open she is late.'],
  ['de', 'Als Kind hat sie dort Schrauben sortiert.'],
  ['de', 'Als Mutter anrief, war der Ofen schon an.'],
  ['de', 'Weil sie älter als ihre Schwester ist, geht sie voran.'],
  ['fr', "Elle part parce qu'elle est fatiguée."],
  ['fr', 'Comme sa mère, elle porte la boîte sur la tête.'],
  ['es', 'Espera en casa porque es martes.'],
  ['pt', 'Espera em casa porque é tarde.'],
  ['ru', 'Она спешит, потому что она последняя в очереди.'],
  ['ru', 'Как всегда, она пришла раньше.'],
  ['zh', '因为她是第一个到的，所以她开门。'],
];

describe('a trait that is explained by a group', () => {
  it.each(WRONG)('is named in a claim and in a story (%s): %s', (language, text, words) => {
    const fields = { she: 'pronoun: she', he: 'pronoun: he' };
    expect(namedIn(groupAsReason, text, language)).toEqual([words, words]);
    expect(found(groupAsReason, { language: language ?? 'en', says: text, fields: /\b(?:he|él)\b|hombre/iu.test(text) ? fields.he : fields.she })).toHaveLength(
      1,
    );
  });

  it.each(INNOCENT)('is not seen in comparisons, times and circumstances (%s): %s', (language, text) => {
    expect(namedIn(groupAsReason, text, language)).toEqual([]);
  });

  it('is not seen in another person of the story', () => {
    const story = 'She forgives the helper because he is young.';
    expect(found(groupAsReason, { story, fields: 'pronoun: she' })).toEqual([]);
  });
});
