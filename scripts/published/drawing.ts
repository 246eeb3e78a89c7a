/** What in an SVG is more than a drawing: it may run, reach elsewhere, or tell of who drew it. An allow-list; nothing here is executed or fetched. */
import { SaxesParser } from 'saxes';
import { LIMITS } from '#model/size-limits.ts';

/** Elements of shapes, words and colours. */
const ELEMENTS = new Set(
  (
    'svg g path rect circle ellipse line polyline polygon text tspan title desc defs symbol use clipPath mask pattern marker linearGradient radialGradient stop style ' +
    'filter feBlend feColorMatrix feComponentTransfer feComposite feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode feOffset feTurbulence'
  ).split(' '),
);

/** Attributes with a prefix that belong to SVG itself. */
const PREFIXED = /^(?:xmlns(?::\w+)?|xlink:href|xml:(?:space|lang))$/;

/** What a style could reach with: an address, another file, or a letter written so that it is not seen. */
const REACHES = /url\s*\((?!\s*["']?#)|image-set|@import|\\|javascript:|expression\s*\(/i;

/** Deeper than shapes in groups in any drawing. */
const DEEPEST = LIMITS.drawingNesting.most;

const SAY = {
  broken: 'It is no well-formed SVG.',
  declared: 'It declares a document type or entities, or calls a style sheet.',
  reaches: 'A style or attribute in it reaches for something outside of the drawing.',
} as const;

/** One sentence on what is more than a drawing, with its line; undefined where there is nothing. */
export interface Beyond {
  line: number;
  sentence: string;
}

/** Looks for the first thing in an SVG that is more than a drawing. @param text of the file */
export function beyondDrawing(text: string): Beyond | undefined {
  const found: Beyond[] = [];
  const parser = new SaxesParser();
  const complain = (sentence: string): void => void found.push({ line: parser.line, sentence });
  const open: string[] = [];
  parser.on('opentag', ({ name, attributes }) => {
    open.push(name);
    if (open.length === 1 && name !== 'svg') complain(SAY.broken);
    if (open.length > DEEPEST) complain('Its groups are nested deeper than any drawing needs.');
    if (!ELEMENTS.has(name)) complain(`An element in it is none of a drawing’s: it may run something, hold a picture, or tell of who drew it.`);
    for (const [attribute, value] of Object.entries(attributes)) {
      const wrong = wrongAttribute(attribute, value);
      if (wrong !== undefined) complain(wrong);
    }
  });
  parser.on('closetag', () => void open.pop());
  const styles = (words: string): void => {
    if (open.at(-1) === 'style' && REACHES.test(words)) complain(SAY.reaches);
  };
  parser.on('text', styles);
  parser.on('cdata', styles);
  parser.on('doctype', () => complain(SAY.declared));
  parser.on('processinginstruction', () => complain(SAY.declared));
  parser.on('error', () => complain(SAY.broken));
  try {
    parser.write(text.replace(/^\ufeff/, '')).close();
  } catch {
    complain(SAY.broken);
  }
  return found[0];
}

function wrongAttribute(name: string, value: string): string | undefined {
  if (/^on/i.test(name)) return 'It holds an event, which may run something.';
  if (name.includes(':') ? !PREFIXED.test(name) : false)
    return 'A drawing program’s own notes stand in it, which may tell of who drew it; save it as plain SVG.';
  if (/^(?:xlink:)?href$|^src$/i.test(name) && !value.startsWith('#')) return SAY.reaches;
  return REACHES.test(value) ? SAY.reaches : undefined;
}
