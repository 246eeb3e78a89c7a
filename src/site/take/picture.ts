/** A quote as a picture, drawn in the browser in the colours of its page: nothing is asked of anybody. */
import { isUpright } from '../scripts.ts';

/** What is drawn, and where its colours and its direction are read. */
export interface Drawn {
  words: HTMLElement;
  /** Lines below the words, the most important first. */
  below: readonly string[];
  /** The element whose background, colour and border are those of the picture. */
  colours: HTMLElement;
}

const WIDTH = 1200;
const EDGE = 110;

/** Words with what hangs on them, so that no line begins with a comma. */
function parts(text: string, tongue: string): string[] {
  const all: string[] = [];
  for (const { segment, isWordLike } of new Intl.Segmenter(tongue || undefined, { granularity: 'word' }).segment(text)) {
    const last = all.at(-1);
    if (last === undefined || isWordLike) all.push(segment);
    else all[all.length - 1] = last + segment;
  }
  return all;
}

function linesOf(pen: CanvasRenderingContext2D, text: string, tongue: string): string[] {
  const lines: string[] = [];
  for (const row of text.split(/\r?\n/)) {
    let line = '';
    for (const part of parts(row, tongue)) {
      if (line !== '' && pen.measureText((line + part).trimEnd()).width > WIDTH - 2 * EDGE) {
        lines.push(line.trimEnd());
        line = '';
      }
      line += part;
    }
    lines.push(line.trimEnd());
  }
  return lines;
}

/** Draws it; undefined where the browser cannot. */
export async function pictureOf({ words, below, colours }: Drawn): Promise<Blob | undefined> {
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d');
  if (!pen) return undefined;
  const text = words.textContent.trim();
  const [look, { backgroundColor, color, borderTopColor }] = [getComputedStyle(words), getComputedStyle(colours)];
  const size = text.length < 90 ? 64 : text.length < 240 ? 48 : 36;
  const font = `${isUpright(text) ? '' : 'italic '}${size}px ${look.fontFamily}`;
  const small = `28px ${getComputedStyle(colours).fontFamily}`;
  // A face that is optional and late may never be told to have come: it is not waited for.
  const late = new Promise((done) => setTimeout(done, 1000));
  await Promise.race([Promise.allSettled([document.fonts.load(font, text), document.fonts.load(small)]), late]);
  pen.font = font;
  const lines = linesOf(pen, text, words.lang);
  canvas.width = WIDTH;
  canvas.height = EDGE * 2 + lines.length * size * 1.4 + 30 + below.length * 44;
  pen.fillStyle = backgroundColor;
  pen.fillRect(0, 0, WIDTH, canvas.height);
  pen.textBaseline = 'top';
  pen.direction = look.direction === 'rtl' ? 'rtl' : 'ltr';
  pen.textAlign = 'start';
  const from = pen.direction === 'rtl' ? WIDTH - EDGE : EDGE;
  pen.fillStyle = borderTopColor;
  pen.fillRect(pen.direction === 'rtl' ? WIDTH - EDGE / 2 : EDGE / 2 - 6, EDGE, 6, canvas.height - EDGE * 2);
  pen.fillStyle = look.color;
  pen.font = font;
  for (const [index, line] of lines.entries()) pen.fillText(line, from, EDGE + index * size * 1.4);
  pen.fillStyle = color;
  pen.font = small;
  for (const [index, line] of below.entries()) pen.fillText(line, from, EDGE + lines.length * size * 1.4 + 30 + index * 44, WIDTH - 2 * EDGE);
  return new Promise((done) => {
    canvas.toBlob((blob) => {
      done(blob ?? undefined);
    });
  });
}
