/** Ratings in a table: what was asked, by the words of the question, and the number that a cell holds. A rating is never a quote. */
import type { Score } from '#model/conversation.ts';

/** A column of ratings. */
export interface Scale {
  at: number;
  name: string;
  from?: number;
  to?: number;
}

const NAMES: readonly [name: string, asked: RegExp, from?: number, to?: number][] = [
  [
    'NPS',
    /\bnps\b|net promoter|how likely .{0,80}recommend|weiterempfehl|recommand|recomend|consigli|aanbevel|anbefal|rekommender|suositt|polec|doporuč|порекоменд|推荐|推薦|おすすめ|薦め|추천/i,
    0,
    10,
  ],
  ['CES', /\bces\b|customer effort|\beffort\b|how (?:easy|difficult)|made it easy|aufwand|wie (?:einfach|leicht)/i],
  [
    'CSAT',
    /\bcsat\b|satisf|zufrieden|satisfait|satisfec|satisfeit|soddisfa|tevreden|tilfreds|fornøyd|nöjd|tyytyväi|zadowol|spokojen|удовлетвор|доволь|满意|滿意|満足|만족/i,
  ],
  ['stars', /\bstars?\b|star_?rating|^(?:review )?rating$|\bsterne\b|\bétoiles\b|estrellas|estrelas|\bstelle\b|\bsterren\b|звёзд|星/i, 1, 5],
];

/** `1-7`, `0 to 10`. */
const ENDS = /\b(\d{1,2}) ?(?:-|–|—|to|bis|à|al?|through|и|do) ?(\d{1,3})\b/i;
/** `1 very hard – 7 very easy`, `1 = never, 5 = always`. */
const NAMED_ENDS = /\b(\d{1,2}) ?[=:]? ?[^\d()]{2,40}[-–—,;/…] ?(\d{1,3})\b/;

/** The scale of a column, by its question or by the name that the sidecar gives. @param values what stands in some of its cells */
export function scaleOf(at: number, question: string, values: readonly string[] = []): Scale {
  const asked = question.slice(0, 300);
  const numbers = values.map((value) => ratingIn(value)).filter((one) => one !== undefined);
  const most = Math.max(0, ...numbers.map(({ value }) => value));
  const [, low, high] = ENDS.exec(asked) ?? NAMED_ENDS.exec(asked) ?? [];
  const to = numbers.find((one) => one.to !== undefined)?.to;
  const ends = low && high && Number(low) < Number(high) ? { from: Number(low), to: Number(high) } : to === undefined ? {} : { to };
  for (const [name, pattern, least, greatest] of NAMES) {
    if (!pattern.test(asked)) continue;
    // A question that speaks of recommending but is answered from 1 to 5 is another scale.
    const fits = least !== undefined && greatest !== undefined && ends.to === undefined && most <= greatest;
    if (name === 'NPS' && ((ends.to ?? 10) !== 10 || (numbers.length > 4 && most <= 5))) break;
    return { at, name, ...(fits ? { from: least, to: greatest } : ends) };
  }
  return { at, name: asked.trim().slice(0, 80) || `column ${at + 1}`, ...ends };
}

/** The rating that a cell holds: `4`, `4/5`, `5 - Very satisfied`, `★★★★☆`, `4 stars`. */
export function ratingIn(cell: string): { value: number; to?: number } | undefined {
  const text = cell.trim().slice(0, 120);
  const [stars] = /^★+[½☆⯨]*$/u.exec(text) ?? [];
  if (stars) return { value: stars.split('★').length - 1 + (stars.includes('½') ? 0.5 : 0), to: 5 };
  const [, number, of] =
    /^(?:rated )?(-?\d{1,4}(?:[.,]\d{1,3})?)(?: ?(?:\/|out of|von|sur|de|of) ?(\d{1,3}))?(?: ?%| ?[-–—:=.)(,] ?\D.*| ?stars?)?$/i.exec(text) ?? [];
  if (number === undefined) return undefined;
  return { value: Number(number.replace(',', '.')), ...(of !== undefined && { to: Number(of) }) };
}

/** The ratings of a row. */
export function scoresIn(cells: readonly string[], scales: readonly Scale[]): Score[] {
  return scales.flatMap(({ at, name, from, to }): Score[] => {
    const rating = ratingIn(cells[at] ?? '');
    if (!rating) return [];
    const top = rating.to ?? to;
    return [{ name, value: rating.value, ...(from !== undefined && { from }), ...(top !== undefined && { to: top }) }];
  });
}
