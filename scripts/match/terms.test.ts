import { describe, expect, it } from 'vitest';
import { termsOf } from './terms.ts';

const words = (text: string, language: string): string[] => termsOf(text, language).map(({ word }) => word);
const stems = (text: string, language: string): string[] => termsOf(text, language).map(({ stem }) => stem);

describe('the content terms of a text', () => {
  it('leave out the words that every text has', () => {
    expect(words('I do it when the kids are asleep, because that is when nobody needs me.', 'en')).toEqual(['kids', 'asleep', 'needs']);
    expect(words('Ich habe die Rechnung im Zug geschrieben', 'de')).toEqual(['Rechnung', 'Zug', 'geschrieben']);
    expect(words('Me da pena cobrar cuando estoy con ella', 'es')).toEqual(['pena', 'cobrar']);
    expect(words('Это просто мои ученики', 'ru')).toEqual(['ученики']);
  });

  it('are the same for a word in all its forms', () => {
    expect(stems('invoices', 'en')).toEqual(stems('an invoice', 'en'));
    expect(stems('die Rechnungen', 'de')).toEqual(stems('eine Rechnung', 'de'));
    expect(stems('Überweisung', 'de')).toEqual(stems('UBERWEISUNG', 'de'));
  });

  it('are told apart in scripts without spaces', () => {
    expect(words('孩子睡了我才记账', 'zh')).toEqual(['孩子', '睡', '记账']);
    expect(words('子どもが寝てから請求書を書く', 'ja')).toEqual(['子ども', '寝', '請求', '書', '書く']);
    expect(words('ฝนตกหนักมาก', 'th').length).toBeGreaterThan(0);
  });

  it('never hold what is masked, figures or addresses', () => {
    expect(words('[name] paid 186 pounds, see https://bank.example/x and a@b.example [email]', 'en')).toEqual(['paid', 'pounds']);
  });

  it('are whole words where an apostrophe joins others to them', () => {
    expect(words("L'heure n'est pas venue", 'fr')).toEqual(['heure', 'venue']);
    expect(words("The baker's oven won't start, they've said", 'en')).toEqual(['baker', 'oven', 'start']);
  });

  it('are all longer words where the stop words of a language are not known', () => {
    expect(words('ab bir yangi narsa', 'uz')).toEqual(['bir', 'yangi', 'narsa']);
  });

  it('come in order, as often as they are said', () => {
    expect(words('Paper, then more paper', 'en')).toEqual(['Paper', 'paper']);
  });
});
