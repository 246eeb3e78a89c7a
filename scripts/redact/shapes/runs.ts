/** Runs of figures: groups of digits with what stands between them, cut where a date or a time of day ends; and what tells an amount. */

/** One group of digits. */
export interface Group {
  digits: string;
  start: number;
  end: number;
}

/** Groups that may be one number. */
export interface Run {
  groups: Group[];
  /** What stands between group n and the next. */
  between: string[];
  /** `+` or `00` before the first figure: an international number. */
  plus: boolean;
  /** Where the run begins, with its `+` or bracket. */
  start: number;
  end: number;
}

/** Shorter ones are no number of anybody's. */
const RUN = /\d(?:[ .\-/()_·•]{0,3}\d){5,60}/g;
const LETTER = /[A-Za-zÀ-ɏ_]/u;
const DATE =
  /(?<!\d|\d[-./])(?:(?:19|20)\d\d([-./])(?:0?[1-9]|1[0-2])\1(?:0?[1-9]|[12]\d|3[01])|(?:0?[1-9]|[12]\d|3[01])([-./])(?:0?[1-9]|[12]\d|3[01])\2(?:(?:19|20)\d\d|\d\d)|(?:19|20)\d\d ?[-/] ?(?:19|20)\d\d)(?!\d|[-./]\d)/gu;
const TIME_BEFORE = /\d:$/u;
const TIME_AFTER = /^:\d\d(?!\d)/u;

/** All runs of a text, without dates and times of day. */
export function runsIn(text: string): Run[] {
  const runs: Run[] = [];
  for (const { 0: found, index } of text.matchAll(RUN)) {
    if (
      LETTER.test(text.charAt(index - 1)) ||
      (index > 0 && /[A-Za-z]/.test(text.charAt(index + found.length)) && !/^x\d/.test(text.slice(index + found.length)))
    ) {
      // A figure that is part of a word is no number by itself; what stands apart from the word may be one.
      runs.push(...withoutEnds(found, index, text));
      continue;
    }
    runs.push(...piecesOf(found, index, text));
  }
  return runs;
}

/** A run whose first or last group is glued to letters, without that group. */
function withoutEnds(found: string, index: number, text: string): Run[] {
  const groups = groupsOf(found, index);
  const from = LETTER.test(text.charAt(index - 1)) ? 1 : 0;
  const to = /[A-Za-z]/.test(text.charAt(index + found.length)) ? groups.length - 1 : groups.length;
  const [first, last] = [groups[from], groups[to - 1]];
  return first && last && to > from ? piecesOf(text.slice(first.start, last.end), first.start, text) : [];
}

function groupsOf(found: string, index: number): Group[] {
  return [...found.matchAll(/\d+/gu)].map((group) => ({ digits: group[0], start: index + group.index, end: index + group.index + group[0].length }));
}

/** Cuts dates and times out of a run; what is left on either side are runs of their own. */
function piecesOf(found: string, index: number, text: string): Run[] {
  const dates = /[-./]/u.test(found) ? [...found.matchAll(DATE)].map((date) => [index + date.index, index + date.index + date[0].length] as const) : [];
  const before = TIME_BEFORE.test(text.slice(Math.max(0, index - 2), index));
  const after = TIME_AFTER.test(text.slice(index + found.length, index + found.length + 4));
  const whole = groupsOf(found, index);
  const groups = whole.slice(before ? 1 : 0, after ? -1 : undefined);
  const pieces: Group[][] = [[]];
  for (const group of groups) {
    if (dates.some(([start, end]) => group.start >= start && group.end <= end)) pieces.push([]);
    else pieces.at(-1)?.push(group);
  }
  return pieces.filter(({ length }) => length > 0).map((piece) => runOf(piece, text));
}

function runOf(groups: Group[], text: string): Run {
  const first = groups[0]?.start ?? 0;
  const last = groups.at(-1)?.end ?? 0;
  const sign = /(?:\+ ?)?\(?$/u.exec(text.slice(Math.max(0, first - 3), first))?.[0] ?? '';
  const start = first - sign.length;
  const close = /\((?:[^()]*)$/u.test(text.slice(start, last)) && text.charAt(last) === ')' ? 1 : 0;
  return {
    groups,
    between: groups.slice(1).map((group, index) => text.slice(groups[index]?.end, group.start)),
    plus: sign.startsWith('+') || /^00[1-9]/.test(groups.map(({ digits }) => digits).join('')),
    start,
    end: last + close,
  };
}

/** How many digits a run has. */
export function digitsOf({ groups }: Pick<Run, 'groups'>): string {
  return groups.map(({ digits }) => digits).join('');
}

const CURRENCY =
  '[$€£¥₹₽₺₩₴₪฿₫]|usd|eur|gbp|chf|inr|rs|brl|pln|rub|jpy|cny|rmb|aed|sar|kzt|sek|nok|dkk|czk|huf|ron|try|tl|mxn|ars|cad|aud|euros?|dollars?|dólares|pounds?|rupees?|rupien|reais|pesos?|руб[^\\s\\d.,;:!?()]*|тенге|тг|лир[^\\s\\d.,;:!?()]*|lira|zł[^\\s\\d.,;:!?()]*|kr|円|元|원|万|億|亿|萬|रुपये|रुपए|ريال|ليرة|درهم|دينار|جنيه|يورو|دولار|million[^\\s\\d.,;:!?()]*|billion[^\\s\\d.,;:!?()]*|millionen|mio|mrd|lakh|crore|млн|млрд|тыс[^\\s\\d.,;:!?()]*|bin|milyon';
const UNIT =
  '[%‰°]|k[gmb]|[mg]b|tb|[kmgt]ib|km|cm|mm|ml|m[²2]?|g|l|px|pt|dpi|ms|s|sec[^\\s\\d.,;:!?()]*|min[^\\s\\d.,;:!?()]*|h|hrs?|hours?|days?|weeks?|months?|years?|stunden?|tagen?|tage|wochen?|monaten?|jahren?|jahre|uhr|heures?|jours?|mois|ans|années|horas?|días|dias|meses|años|anos|ore|giorni|mesi|anni|uur|dagen|weken|maanden|jaar|godzin[^\\s\\d.,;:!?()]*|dni|lat|часов|часа|дней|дня|месяц[^\\s\\d.,;:!?()]*|лет|года?|saat|gün|ay|yıl|年|月|日|天|小时|分钟|時間|時|分|秒|回|個|个|件|人|名|次|歳|岁|시간|분|일|개|명|bytes?|rows?|lines?|records?|users?|people|customers?|items?|times|points?|views?|words?|characters?|pages?|files?|messages?|emails?|steps?|pieces?|orders|invoices|tickets|clicks?|requests?|seats?|zeilen|nutzern?|kunden|leute|personen|stück|mal|seiten|artikel|строк[^\\s\\d.,;:!?()]*|человек|раз|штук|шт|kişi|kez|adet|tane|घंटे|दिन|महीने|साल|लोग|ساعة|يوم|شهر|سنة|مرة';
const AMOUNT_BEFORE = new RegExp(`(?:${CURRENCY})\\.?\\s?[-+]?$`, 'iu');
const AMOUNT_AFTER = new RegExp(
  `^(?:[.,]\\d{1,4})?\\s?(?:${CURRENCY}|${UNIT})(?![\\p{L}\\p{N}])|^(?:[.,]\\d{1,4})?\\s?[円元원万億亿年月日天回個个件人名次歳岁时時分秒]|^[.,]\\d`,
  'iu',
);

/** Whether a stretch of figures is money or a quantity, by the signs and words right beside it. */
export function isAmount(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 12), start);
  return (AMOUNT_BEFORE.test(before) && !/\p{L}\p{L}\p{L}\p{L}\p{L}[\s.]*$/u.test(before)) || AMOUNT_AFTER.test(text.slice(end, end + 24));
}

/** A version, build or section: figures with dots behind such a word. */
export function isVersion(text: string, start: number): boolean {
  return /(?:\bv|\bv\.\s?|versione?n?\p{L}{0,2}|версия|версии|版本|バージョン|sürüm\p{L}*|release|build|firmware|chrome\/?|firefox\/?|safari\/?|edge\/?|android|ios|windows|section|chapter|kapitel|abschnitt|§|isbn(?:-1[03])?:?|doi:?)\s?[-/]?$/iu.test(
    text.slice(Math.max(0, start - 16), start),
  );
}
