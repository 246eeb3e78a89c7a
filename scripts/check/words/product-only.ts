/** A persona that is only a user: most of its claims would mean nothing without the product. */
import { isProductsOwn } from './product-words.ts';
import type { WordRule } from './own-words.ts';

/** Fewer live claims than this are a beginning. */
const FEWEST = 3;

export const productOnly: WordRule = (own, { settings }) => {
  const { file, lineOf } = own.folder;
  const ids = [...new Set(own.claims.map(({ claim }) => claim?.id))];
  const bound = ids.filter((id) => own.claims.some((sentence) => sentence.claim?.id === id && isProductsOwn(sentence, own.language, settings)));
  if (ids.length < FEWEST || bound.length * 2 <= ids.length) return [];
  const some = bound.slice(0, 3).map((id) => `\`${id}\``);
  const sentence = `${bound.length} of ${ids.length} claims speak of ${settings.product} or of what is on a screen (${some.join(', ')}${bound.length > 3 ? ' …' : ''}), so this is a user and not yet a person. Ask about the day, the money, the family and the fears that would be there without ${settings.product}, and claim what you hear.`;
  return [{ rule: 'product-only', file, line: lineOf(['claims']), sentence }];
};
