import { describe, expect, it } from 'vitest';
import { redactor } from './redact.ts';

const plain = (text: string, language = 'en'): string => redactor([])(text, language).text;

describe('postal addresses', () => {
  it.each([
    'Gutenbergstr. 7, 32359 Alt Aimee',
    'Lange Straße 12a, 10115 Berlin',
    '93 Jess Road, DT6 6JZ Carroll End',
    'Flat 3, 12 Heron Close, London SW6 9EX',
    '6878 Hawthorn Circle, Salem, NC 36578',
    '12 Main St., Apt 4B, Springfield, IL 62704',
    '12 bis rue de la Paix, 75002 Paris',
    'Calle Mayor 5, 3º B, 28013 Madrid',
    'Borgo Petralia 3, 37548 Lucia umbro',
    'Rua Augusta, 1500, 01304-001 São Paulo',
    '51782 Rodovia Saraiva, 79339-572 Gabriel do Norte',
    'Keizersgracht 12, 1015 AB Amsterdam',
    'Storgatan 4, 123 45 Eskberg',
    'ul. Prosta 5/7, 00-838 Warszawa',
    'Dar Sokak 846, 75676 Adıyaman',
    'ул. Ленина, д. 5, кв. 12',
    '北京市朝阳区建国路88号',
    '東京都渋谷区神南1丁目2-3',
    'P.O. Box 1234',
    'Postfach 1234, 10115 Berlin',
  ])('are masked whole: %s', (address) => {
    expect(plain(`Please deliver to ${address} instead.`)).toBe('Please deliver to [address] instead.');
  });

  it('are masked over several lines, and where a field says so', () => {
    expect(plain('Ship to:\nHauptstraße 5\n10115 Berlin\nThanks')).toBe('Ship to:\n[address]\nThanks');
    expect(plain('Address: The Old Mill 4, Lower Quorre')).toBe('Address: [address]');
    expect(plain('住所：渋谷区神南1-2-3')).toBe('住所：[address]');
  });

  it.each([
    'On Thu, 25 Sep 2025 at 08:11 somebody wrote.',
    'Under 15 U.S.C. 1681 Section 602 I have rights.',
    'In Berlin, 4500 Users tried Windows 11 at 5 Pound.',
    'Wir waren in Paris, mit 3 Kindern, auf dem Weg nach Hause.',
    'Version 3.2, Build 10115 Beta: the IP address: 10.0.0.1 is wrong, and so is the email address: none2',
    'Step 2, 1 row per page, 40 of 50 Columns.',
  ])('are not seen in dates, laws, versions and counts: %s', (text) => {
    expect(plain(text)).not.toContain('[address]');
  });

  it('comes to an end on long lines of words and figures', () => {
    expect(plain('Alt Neu 1 '.repeat(20_000)).length).toBeGreaterThan(0);
  });
});
