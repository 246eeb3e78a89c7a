import { describe, expect, it } from 'vitest';
import { redactor } from './redact.ts';

const plain = (text: string, language = 'en', names: string[] = []): string => redactor(names)(text, language).text;

describe('redact', () => {
  it('masks addresses, numbers and links that lead to a person, visibly and by kind', () => {
    expect(plain('Write to a.b+c@post.example or call +44 7700 900123.')).toBe('Write to [email] or call [phone].');
    expect(plain('Card 4111 1111 1111 1111, account DE89 3704 0044 0532 0130 00 at the bank.')).toBe('Card [card], account [iban] at the bank.');
    expect(plain('It came from 203.0.113.7 and 2001:db8::ff00:42:8329.')).toBe('It came from [ip] and [ip].');
    expect(plain('Reset: https://x.example/r?token=abc but see http://y.example/help')).toBe('Reset: [link] but see http://y.example/help');
  });

  it('knows national telephone numbers by the language spoken', () => {
    expect(plain('Ruf an: 030 901820', 'de')).toBe('Ruf an: [phone]');
    expect(plain('Позвоните: 8 701 123 45 67', 'ru')).toBe('Позвоните: [phone]');
    expect(plain('Meu zap é (81) 98888-7777', 'pt')).toBe('Meu zap é [phone]');
  });

  it('leaves dates, times, prices and other everyday numbers alone', () => {
    const harmless = 'On 2026-03-04 at 12:30 I paid 1,250.00 for 3 of 40, see page 112.';
    expect(plain(harmless)).toBe(harmless);
  });

  it('masks the names that the source gives, whole and in part, as names are written', () => {
    expect(plain('Thanks Priya, and PRIYA RAMAN too. A pri-yard is nothing.', 'en', ['Priya Raman'])).toBe(
      'Thanks [name], and [name] too. A pri-yard is nothing.',
    );
    expect(plain('Will you ask Grace Will? I will.', 'en', ['Grace Will'])).toBe('[name] you ask [name]? I will.');
  });

  it('masks declined Cyrillic names and names in unspaced scripts', () => {
    expect(plain('Спасибо Галине Сергеевне и Галину.', 'ru', ['Галина Сергеевна'])).toBe('Спасибо [name] и [name].');
    expect(plain('谢谢美华姐', 'zh', ['林美华'])).toBe('谢谢[name]姐');
  });

  it('tells where each place of the text has gone', () => {
    const text = 'Ask Priya about the tin.';
    const masked = redactor(['Priya'])(text, 'en');
    const [start, end] = [text.indexOf('the tin'), text.indexOf('the tin') + 7];
    expect(masked.text.slice(masked.move(start, 'start'), masked.move(end, 'end'))).toBe('the tin');
    expect(masked.text.slice(masked.move(5, 'start'), masked.move(7, 'end'))).toBe('[name]');
  });

  it('masks names whatever their accents and apostrophes', () => {
    expect(plain('It is Jose, or José, or JOSÉ; ask Sinead O’Brien.', 'en', ['José Peña', "Sinéad O'Brien"])).toBe(
      'It is [name], or [name], or [name]; ask [name 2].',
    );
  });

  it('masks telephone numbers in the digits of other scripts', () => {
    expect(plain('اتصل على ٠٥٠١٢٣٤٥٦٧ من فضلك', 'ar')).toBe('اتصل على [phone] من فضلك');
    expect(plain('＋４９ ３０ ９０１８２０ まで', 'ja')).toBe('[phone] まで');
  });

  it('tells places in a text whose accents stand apart from their letters', () => {
    const text = 'Le café de la soirée, dit Zoé, je fais tout ici.'.normalize('NFD');
    const masked = redactor(['Zoé'])(text, 'fr');
    const start = text.indexOf('je fais');
    expect(masked.text.slice(masked.move(start, 'start'), masked.move(start + 'je fais tout'.length, 'end'))).toBe('je fais tout');
  });

  it('comes to an end where a text is nothing but personal data', () => {
    expect(plain('10.1.1.1 a@b.co '.repeat(20_000)).startsWith('[ip] [email] [ip]')).toBe(true);
  });
});
