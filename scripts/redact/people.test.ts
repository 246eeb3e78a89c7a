import { describe, expect, it } from 'vitest';
import { redactor, redactorOf } from './redact.ts';

const plain = (text: string, language = 'en', names: string[] = []): string => redactor(names)(text, language).text;
const masked = (text: string, language = 'en'): string[] => redactor([])(text, language).spans.map(({ start, end }) => text.slice(start, end));

describe('people whom nobody names', () => {
  it('are masked by their names, whole', () => {
    expect(plain('I asked Honorine Brambleby about it, and Tami helped.')).toBe('I asked [name] about it, and [name 2] helped.');
    expect(plain('Maria Cecília de Albuquerque said so.')).toBe('[name] said so.');
    expect(plain('Ask Jean-Pierre O’Neill.')).toBe('Ask [name].');
  });

  it.each([
    ['My name is Xilda Quorre and I bake.', 'en', 'Xilda Quorre'],
    ['Ich heiße Xaver Quorre und backe.', 'de', 'Xaver Quorre'],
    ['Je m’appelle Xilda Quorre.', 'fr', 'Xilda Quorre'],
    ['Me llamo Xilda Quorre, mucho gusto.', 'es', 'Xilda Quorre'],
    ['Mi chiamo Xilda Quorre.', 'it', 'Xilda Quorre'],
    ['Meu nome é Xilda Quorre.', 'pt', 'Xilda Quorre'],
    ['Mijn naam is Xilda Quorre.', 'nl', 'Xilda Quorre'],
    ['Nazywam się Xilda Quorre.', 'pl', 'Xilda Quorre'],
    ['Jag heter Xilda Quorre.', 'sv', 'Xilda Quorre'],
    ['Меня зовут Ксилда Кворре.', 'ru', 'Ксилда Кворре'],
    ['你好，我叫林美华，开了个小店。', 'zh', '林美华'],
    ['田中さんに聞きました。', 'ja', '田中'],
    ['제 이름은 김서연입니다.', 'ko', '김서연'],
    ['اسمي فاطمه من دمشق', 'ar', 'فاطمه'],
  ])('are masked where they introduce themselves or are addressed: %s', (text, language, name) => {
    expect(masked(text, language)).toEqual([name]);
  });

  it('are masked below the end of a letter, in small letters beside a greeting, and before their address', () => {
    expect(plain('It broke.\n\nLiebe Grüße,\nJonas', 'de')).toBe('It broke.\n\nLiebe Grüße,\n[name]');
    expect(plain('Regards,\nQuilla Xandree\nKreiger-Rempel LLC')).toBe('Regards,\n[name]\nKreiger-Rempel LLC');
    expect(plain('hi honorine, it broke again')).toBe('hi [name], it broke again');
    expect(plain('Cc: Quilla Xandree <quilla@post.example>')).toBe('Cc: [name] <[email]>');
  });

  it('are masked by title and kinship, known or not', () => {
    expect(plain('Frau Quorre hat angerufen.', 'de')).toBe('Frau [name] hat angerufen.');
    expect(plain('My landlord Hope Green has the key.')).toBe('My landlord [name] has the key.');
    expect(plain('Moja żona Xilda to robi.', 'pl')).toBe('Moja żona [name] to robi.');
  });

  it('are seen through odd letters', () => {
    expect(plain('Ask Hono\u200brine Brambleby.')).toBe('Ask [name].');
  });

  it.each([
    'Will this hope of grace last? May I mark it?',
    'The April update is slow, and in May it was slower.',
    'Please hope for the best, she said.',
    'Alexa, set a timer. Siri, stop.',
    'Rose Gold is a colour; Art Studio is an app; Mark as read is a button.',
    'We use Sage, Dell and Chase in San Francisco and Santa Cruz.',
    'To Whom It May Concern: Thanks Team, Dear Customer Service, Hi All,',
    'Kreiger-Rempel LLC, Malucha GmbH and Banda Hidalgo S.A. sent invoices.',
    'Ich lese einen Roman über die Liebe und die Ehre. Mein Mann mag das Buch.',
    '晚上翻照片对账的那一阵，安静。上周同事说不行。',
    'أخي بيقرا قبل ما ابعت',
  ])('are not seen in ordinary words, products, towns and organisations: %s', (text) => {
    expect(plain(text, /[ßü]/u.test(text) ? 'de' : 'en')).toBe(text);
  });

  it('are handed on as uncertain where a name may be an ordinary word', () => {
    const text = 'We gave it to Hope yesterday.';
    const { uncertain, spans } = redactor([])(text, 'en');
    expect(spans).toEqual([]);
    expect(uncertain.map(({ start, end }) => text.slice(start, end))).toEqual(['Hope']);
  });
});

describe('people whom the source names', () => {
  it('keep one mark in all forms of their name', () => {
    expect(plain('Elizabeth Quorre wrote. Liz, Quorre, QUORRE, E. Quorre and Quorre, Elizabeth are one.', 'en', ['Elizabeth Quorre'])).toBe(
      '[name] wrote. [name], [name], [name], [name] and [name] are one.',
    );
  });

  it('are known when declined, in German, Polish and Russian', () => {
    expect(plain('Quorres Laden und Xavers Auto', 'de', ['Xaver Quorre'])).toBe('[name] Laden und [name] Auto');
    expect(plain('Rozmawiałem z Xildą, dałem to Xildzie i Borysowi.', 'pl', ['Xilda', 'Borys'])).toContain('[name 2].');
    expect(plain('Спросите Екатерину или Катю', 'ru', ['Екатерина Иванова'])).toBe('Спросите [name] или [name]');
  });

  it('have the mark of their place in the conversation, whichever text is masked first', () => {
    const texts = ['Honorine came.', 'Then Brambleby and Quentine.', 'Quentine left.'];
    const forwards = redactor({ names: ['Honorine Brambleby'], texts: () => texts });
    const backwards = redactor({ names: ['Honorine Brambleby'], texts: () => texts });
    const one = texts.map((text) => forwards(text, 'en').text);
    const other = texts.toReversed().map((text) => backwards(text, 'en').text);
    expect(one).toEqual(['[name] came.', 'Then [name] and [name 2].', '[name 2] left.']);
    expect(other.toReversed()).toEqual(one);
  });

  it('are learned from a signature in another text of the conversation', () => {
    const utterance = { speaker: '', role: 'customer' as const, at: 'L1', marks: [] };
    const conversation = { names: [], utterances: ['It broke.\n\nRegards,\nHonorine Brambleby', 'Brambleby again.'].map((text) => ({ ...utterance, text })) };
    expect(redactorOf(conversation)('Brambleby again.', 'en').text).toBe('[name] again.');
  });

  it('do not make names of roles and pseudonyms', () => {
    expect(plain('The Interviewer asked P07. Support answered.', 'en', ['Interviewer', 'P07', 'Support'])).toBe('The Interviewer asked P07. Support answered.');
  });

  it('comes to an end where a text is nothing but names', () => {
    const text = 'Honorine Brambleby de la Quorre, '.repeat(5000);
    expect(plain(text).includes('Honorine')).toBe(false);
  });
});
