/** Scenes: a drawing from a file, reduced to shapes that are known and colours of the persona. Whatever else stands in the file is left out. */
import rehypeParse from 'rehype-parse';
import type { Element, ElementContent, Root } from 'hast';
import { unified } from 'unified';

/** A shape of a scene, safe to draw: a listed element with listed attributes. */
export interface Shape {
  tag: string;
  attributes: Readonly<Record<string, string>>;
  children: readonly (Shape | string)[];
}

/** Elements that may be drawn. Text stands in `title` and `desc` only. */
const elements = new Set(['svg', 'g', 'path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon', 'title', 'desc']);

/** Attributes that may be drawn, by the names that the parser gives them. No ids, no styles, no links, no events. */
const attributes = new Map<string, string>(
  Object.entries({
    viewBox: 'viewBox',
    d: 'd',
    points: 'points',
    transform: 'transform',
    opacity: 'opacity',
    fill: 'fill',
    stroke: 'stroke',
    x: 'x',
    y: 'y',
    x1: 'x1',
    x2: 'x2',
    y1: 'y1',
    y2: 'y2',
    cx: 'cx',
    cy: 'cy',
    r: 'r',
    rx: 'rx',
    ry: 'ry',
    width: 'width',
    height: 'height',
    fillOpacity: 'fill-opacity',
    fillRule: 'fill-rule',
    strokeWidth: 'stroke-width',
    strokeOpacity: 'stroke-opacity',
    strokeLineCap: 'stroke-linecap',
    strokeLineJoin: 'stroke-linejoin',
    strokeDashArray: 'stroke-dasharray',
  }),
);

/** Numbers, path commands, names of colours, and the persona's own colours. */
const plainValue = /^(?:[-+\w\s.,%()]*|var\(--(?:accent|wash|ink|paper|lamp|deep|rule)\))$/;

/** Reads a scene. Undefined when the text holds no drawing. */
export function readScene(text: string): Shape | undefined {
  const tree: Root = unified().use(rehypeParse, { fragment: true }).parse(text);
  const svg = tree.children.find((node): node is Element => node.type === 'element' && node.tagName === 'svg');
  return svg && shapeOf(svg);
}

/** What a scene shows, in words: its title. */
export function sceneTitle(scene: Shape): string | undefined {
  const title = scene.children.find((child): child is Shape => typeof child !== 'string' && child.tag === 'title');
  const text = title?.children
    .filter((child) => typeof child === 'string')
    .join('')
    .trim();
  return text === '' ? undefined : text;
}

function shapeOf({ tagName, properties, children }: Element): Shape {
  const isWords = tagName === 'title' || tagName === 'desc';
  return {
    tag: tagName,
    attributes: Object.fromEntries(Object.entries(properties).flatMap(([name, value]) => plainAttribute(name, value))),
    children: children.flatMap((child) => known(child, isWords)),
  };
}

function known(node: ElementContent, isWords: boolean): (Shape | string)[] {
  if (node.type === 'text') return isWords ? [node.value] : [];
  return node.type === 'element' && elements.has(node.tagName) ? [shapeOf(node)] : [];
}

function plainAttribute(name: string, value: Element['properties'][string]): [string, string][] {
  const known = attributes.get(name);
  const text = Array.isArray(value) ? value.join(' ') : String(value ?? '');
  return known !== undefined && plainValue.test(text) && !/url\s*\(/i.test(text) ? [[known, text]] : [];
}
