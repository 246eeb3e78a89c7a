/** Checksums of the numbers by which states know people: each takes what is left of a number without its spaces and signs. */
import validator from 'validator';

const digitsIn = (number: string): number[] => [...number].map(Number);
const weighted = (number: string, weights: readonly number[]): number => weights.reduce((sum, weight, index) => sum + weight * Number(number[index] ?? 0), 0);

/** Cards, and numbers of Canada, Sweden, Greece, South Africa and devices. */
export function luhn(number: string): boolean {
  return /^\d+$/.test(number) && validator.isLuhnNumber(number);
}

/** Brazil: person. */
export function cpf(number: string): boolean {
  const check = (length: number): number =>
    ((digitsIn(number.slice(0, length)).reduce((sum, digit, index) => sum + digit * (length + 1 - index), 0) * 10) % 11) % 10;
  return !/^(\d)\1*$/.test(number) && check(9) === Number(number[9]) && check(10) === Number(number[10]);
}

/** Brazil: company. */
export function cnpj(number: string): boolean {
  const check = (weights: readonly number[]): number => (weighted(number, weights) % 11 < 2 ? 0 : 11 - (weighted(number, weights) % 11));
  const weights = [5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2];
  return check(weights) === Number(number[12]) && check([6, ...weights]) === Number(number[13]);
}

/** Spain: DNI, and NIE by the letter it begins with. */
export function dni(number: string): boolean {
  const figures = number.toUpperCase().replace(/^[XYZ]/, (letter) => String('XYZ'.indexOf(letter)));
  return 'TRWAGMYFPDXBNJZSQVHLCKE'[Number(figures.slice(0, 8)) % 23] === figures[8];
}

/** The Netherlands. */
export function bsn(number: string): boolean {
  return Number(number) > 9_999_999 && weighted(number, [9, 8, 7, 6, 5, 4, 3, 2, -1]) % 11 === 0;
}

/** Poland: person. */
export function pesel(number: string): boolean {
  return (10 - (weighted(number, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3]) % 10)) % 10 === Number(number[10]) && Number(number.slice(2, 4)) % 20 <= 12;
}

/** Poland: tax. */
export function nip(number: string): boolean {
  return weighted(number, [6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11 === Number(number[9]);
}

/** France: social security, with Corsica. */
export function nir(number: string): boolean {
  const figures = number.toUpperCase().replace('2A', '19').replace('2B', '18');
  return /^\d{15}$/.test(figures) && 97 - Number(BigInt(figures.slice(0, 13)) % 97n) === Number(figures.slice(13));
}

/** Germany: tax; also Croatia's OIB. */
export function iso7064(number: string): boolean {
  const product = digitsIn(number.slice(0, 10)).reduce((rest, digit) => (((rest + digit) % 10 || 10) * 2) % 11, 10);
  return (11 - product) % 10 === Number(number[10]);
}

/** Russia: tax number of a person or a company. */
export function inn(number: string): boolean {
  const check = (weights: readonly number[]): number => (weighted(number, weights) % 11) % 10;
  if (number.length === 10) return check([2, 4, 10, 3, 5, 9, 4, 6, 8]) === Number(number[9]);
  return check([7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) === Number(number[10]) && check([3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) === Number(number[11]);
}

/** Russia: pension. */
export function snils(number: string): boolean {
  return (weighted(number, [9, 8, 7, 6, 5, 4, 3, 2, 1]) % 101) % 100 === Number(number.slice(9));
}

/** China. */
export function residentId(number: string): boolean {
  return (
    /^[1-9]\d{5}(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])/.test(number) &&
    '10X98765432'[weighted(number, [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]) % 11] === number.at(-1)?.toUpperCase()
  );
}

/** Japan. */
export function myNumber(number: string): boolean {
  const rest = weighted(number, [6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11;
  return (rest <= 1 ? 0 : 11 - rest) === Number(number[11]);
}

/** Turkey. */
export function kimlik(number: string): boolean {
  const digits = digitsIn(number);
  const sum = (...places: number[]): number => places.reduce((total, place) => total + (digits[place] ?? 0), 0);
  const tenth = (((sum(0, 2, 4, 6, 8) * 7 - sum(1, 3, 5, 7)) % 10) + 10) % 10;
  return digits[0] !== 0 && tenth === digits[9] && sum(0, 1, 2, 3, 4, 5, 6, 7, 8, 9) % 10 === digits[10];
}

/** India: Aadhaar. */
export function aadhaar(number: string): boolean {
  return validator.isIdentityCard(number, 'IN');
}

/** Italy. */
export function codiceFiscale(number: string): boolean {
  return validator.isTaxID(number, 'it-IT');
}

/** Belgium. */
export function rijksregister(number: string): boolean {
  const check = Number(number.slice(9));
  return 97 - (Number(number.slice(0, 9)) % 97) === check || 97 - (Number(`2${number.slice(0, 9)}`) % 97) === check;
}

/** Switzerland. */
export function ahv(number: string): boolean {
  return number.startsWith('756') && validator.isEAN(number);
}

/** Portugal. */
export function nif(number: string): boolean {
  const rest = weighted(number, [9, 8, 7, 6, 5, 4, 3, 2]) % 11;
  return (rest < 2 ? 0 : 11 - rest) === Number(number[8]);
}

/** Norway. */
export function fodselsnummer(number: string): boolean {
  return weighted(number, [3, 7, 6, 1, 8, 9, 4, 5, 2, 1]) % 11 === 0 && weighted(number, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0;
}

/** Korea. */
export function residentRegistration(number: string): boolean {
  return (11 - (weighted(number, [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5]) % 11)) % 10 === Number(number[12]);
}

/** Romania. */
export function cnp(number: string): boolean {
  const rest = weighted(number, [2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9]) % 11;
  return (rest === 10 ? 1 : rest) === Number(number[12]);
}

/** Bulgaria. */
export function egn(number: string): boolean {
  return (weighted(number, [2, 4, 8, 5, 10, 9, 7, 3, 6]) % 11) % 10 === Number(number[9]);
}

/** England and Wales: health. */
export function nhs(number: string): boolean {
  return (11 - (weighted(number, [10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11)) % 11 === Number(number[9]);
}

/** Czechia and Slovakia, since 1954. */
export function rodneCislo(number: string): boolean {
  return Number(number) % 11 === 0;
}
