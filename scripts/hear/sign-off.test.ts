import { describe, expect, it } from 'vitest';
import { withoutSignOff } from './sign-off.ts';

describe('the closing lines of a mail', () => {
  it.each([
    ['I count it by hand.\n\nBest,\nNora Quill\nQuill Breads', 'I count it by hand.'],
    ['بدي أعرف وين صارت الفاتورة.\nليال القاسمية\nدهان وترميم', 'بدي أعرف وين صارت الفاتورة.'],
    ['Das mache ich abends.\n\nMit freundlichen Grüßen\nJ. Weber\nElektro Weber', 'Das mache ich abends.'],
    ['晚上才有空记账。\n张丽', '晚上才有空记账。'],
    ['Делаю вечером.\n\nС уважением,\nАнна', 'Делаю вечером.'],
    ['Why is that so ??\n\nMit freundlichen Grüßen Nora71', 'Why is that so ??'],
    ['Where is it\n\nMany thanks, Nora', 'Where is it'],
    ['Please tell me the answer to my question\n\nNora Quill', 'Please tell me the answer to my question'],
    ['Es zählt nicht. LG Nora', 'Es zählt nicht.'],
    ['Es zählt nicht!\nlg nora', 'Es zählt nicht!'],
    ['It does not count. Best regards, Nora Quill', 'It does not count.'],
    ['La caisse ne compte pas. Cordialement, Nora', 'La caisse ne compte pas.'],
    ['La caja no cuenta. Un saludo, Nora', 'La caja no cuenta.'],
    ['Thanks!\nIt still does not count.\nKind regards\nNora', 'Thanks!\nIt still does not count.'],
    ['Es zählt nicht.  Liebe Grüße Nora  Enttäuscht von dieser Kasse', 'Es zählt nicht.\n\nEnttäuscht von dieser Kasse'],
    ['Es zählt nicht!  Viele Grüße  Nora Quill  Enttäuscht', 'Es zählt nicht!\n\nEnttäuscht'],
  ])('are no speech: %j', (mail, own) => expect(withoutSignOff(mail)).toBe(own));

  it.each([
    'where is my bill',
    'I keep it in the tin\nuntil the end of the week',
    'It went wrong twice.\n- once on Monday\n- once on Friday',
    'Dear all,\nplease help me',
    'I do it after bedtime.\nThen I sleep.',
    'It crashed again.\nPLEASE HELP ME NOW',
    'Was mir fehlt:\nDunkler Modus\nTastenkürzel\nCSV Export',
    'It fails twice a day.\nno sound\nno picture',
    'We use it in all of them.\nchrome\nfirefox\nsafari',
    'I write it all down at home\n\nand count again',
    'I use Quill Breads for the orders of the week\n\nQuill Breads',
    'Es ist super. Danke Amazon!',
    'It is the best Till of all. Best Till Ever bought.',
    'Best of all is the drawer.',
    'Liebe Grüße an das ganze Team.',
    'It is late. Regards the bill, nothing came.',
    'أريد معرفة الفاتورة.\nالرجاء المساعدة سريعا',
    '账单还是不对。\n请尽快告诉我原因',
  ])('are not confused with speech: %j', (mail) => expect(withoutSignOff(mail)).toBe(mail));
});
