import { describe, expect, it } from 'vitest';
import { withoutSignOff } from './sign-off.ts';

describe('the closing lines of a mail', () => {
  it.each([
    ['I count it by hand.\n\nBest,\nNora Quill\nQuill Breads', 'I count it by hand.'],
    ['بدي أعرف وين صارت الفاتورة.\nليال القاسمية\nدهان وترميم', 'بدي أعرف وين صارت الفاتورة.'],
    ['Das mache ich abends.\n\nMit freundlichen Grüßen\nJ. Weber\nElektro Weber', 'Das mache ich abends.'],
    ['晚上才有空记账。\n张丽', '晚上才有空记账。'],
    ['Делаю вечером.\n\nС уважением,\nАнна', 'Делаю вечером.'],
  ])('are no speech: %j', (mail, own) => expect(withoutSignOff(mail)).toBe(own));

  it.each([
    'where is my bill',
    'I keep it in the tin\nuntil the end of the week',
    'It went wrong twice.\n- once on Monday\n- once on Friday',
    'Dear all,\nplease help me',
    'I do it after bedtime.\nThen I sleep.',
  ])('are not confused with speech: %j', (mail) => expect(withoutSignOff(mail)).toBe(mail));
});
