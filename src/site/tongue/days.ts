/** How languages write days, where editors write them unlike `Intl`: for pages and for what scripts draw in them. */

/** The first of a month: `1er mars`, `1º de março`. */
const FIRST: Partial<Record<string, string>> = { fr: '1er', pt: '1º' };

/** Writes the days and months of a language: English ones as the British do, Russian ones without the mark for the year, which would end a sentence. */
export function daysIn(tongue: string, options: Intl.DateTimeFormatOptions): (date: Date) => string {
  const format = new Intl.DateTimeFormat(tongue === 'en' ? 'en-GB' : tongue, { ...options, timeZone: 'UTC' });
  const first = options.day === undefined ? undefined : FIRST[tongue];
  return (date) => {
    if (tongue === 'ru') return format.format(date).replace(/\sг\.$/u, '');
    if (first === undefined || date.getUTCDate() !== 1) return format.format(date);
    const parts = format.formatToParts(date).map(({ type, value }) => (type === 'day' ? first : value));
    return parts.join('');
  };
}
