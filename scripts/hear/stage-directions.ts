/** Stage directions: what a transcript says of the room, not what anybody said: `[laughs]`, `**lacht**`, `（笑）`, `♪`. */
import { MARK_WORDS } from '#model/marks.ts';

/** What a redaction looks like in brackets; a reader of the words must still see it, so it is no stage direction. */
const REDACTION = new RegExp(`^(?:${MARK_WORDS}|company|place|date|redacted|removed|[A-Z]{1,3}\\d{1,3}|X{2,})$`, 'iu');
/** What is heard in a room, in round brackets, stars or alone; in square brackets anything is. */
const NOISES =
  'laugh(?:s|ing|ter)?|chuckl(?:es|ing)|giggles|sigh(?:s|ing)?|cough(?:s|ing)?|pauses?|long pause|silence|music|applause|cross ?talk|inaudible|unintelligible|indistinct|background noise|noise|clears throat|' +
  'lacht|lachen|lachend|schmunzelt|seufzt|hustet|pause|stille|musik|unverständlich|räuspert sich|beifall|' +
  'rires?|rit|soupirs?|soupire|tousse|silence|musique|inaudible|applaudissements|' +
  'risas?|ríe|se ríe|suspira|tose|silencio|música|inaudible|aplausos|risos?|ri|suspiro|pausa|risate|ride|sospira|tosse|musica|silenzio|incomprensibile|' +
  'lach(?:t|je)?|zucht|hoest|stilte|muziek|onverstaanbaar|ler|griner|sukker|hoster|stilhed|uforståeligt|skrattar?|skratt|suckar|hostar|tystnad|ohörbart|nauraa|naurua|huokaa|hiljaisuus|' +
  'śmiech|śmieje się|wzdycha|cisza|muzyka|niezrozumiałe|smích|směje se|ticho|hudba|смеется|смеётся|смех|вздыхает|пауза|музыка|неразборчиво|сміється|сміх|' +
  '笑|笑い|苦笑|爆笑|咳|沈黙|拍手|音楽|聞き取れず|大笑|笑声|笑聲|咳嗽|停顿|沉默|音乐|音樂|掌声|听不清|聽不清|웃음|웃으며|한숨|침묵|음악|gülüyor|gülüşmeler|sessizlik|müzik|ضحك|يضحك|صمت|موسيقى';

const SQUARE = /\[([^[\]\n]{1,60})\]|［([^［］\n]{1,60})］|【([^【】\n]{1,60})】/gu;
const ROUND = new RegExp(`[(（]\\s*(?:${NOISES})[^()（）\\n]{0,24}[)）]|\\*{1,2}(?:${NOISES})\\*{1,2}|<(?:${NOISES})>|[♪♫♬]+`, 'giu');
const NOISE = new RegExp(`^(?:${NOISES})(?![\\p{L}])[^\\n]{0,24}$`, 'iu');
const ANY = /[[［【(（*<♪♫♬]/u;

/** A stretch of a text: UTF-16 offsets. */
export interface Stretch {
  start: number;
  end: number;
}

/**
 * Where stage directions stand in a text.
 * @param known only those that name what is heard in a room; else whatever stands in square brackets, which may be a note-taker's own word
 */
export function stageDirections(text: string, known = false): Stretch[] {
  if (!ANY.test(text)) return [];
  const square = [...text.matchAll(SQUARE)].filter((found) => {
    const words = (found[1] ?? found[2] ?? found[3] ?? '').trim();
    return known ? NOISE.test(words) : !REDACTION.test(words);
  });
  return [...square, ...text.matchAll(ROUND)].map((found) => ({ start: found.index, end: found.index + found[0].length })).sort((a, b) => a.start - b.start);
}

/** The text without its stage directions. */
export function withoutStageDirections(text: string): string {
  let out = '';
  let from = 0;
  for (const { start, end } of stageDirections(text)) {
    if (start < from) continue;
    out += `${text.slice(from, start)} `;
    from = end;
  }
  return from === 0 ? text : out + text.slice(from);
}
