/** A scene as a file of its own, for pages that show so many scenes that they had better not carry them. */
import type { Shape } from './scene.ts';
import { spoken } from './tongue/spoken.ts';

const escaped: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string): string => text.replace(/[&<>"]/g, (sign) => escaped[sign] ?? sign);

/** The fragment by which a page takes the scene out of its file. Its colours are those of the page that does. */
export const SCENE = 'scene';

/** The file's text. */
export function sceneText({ attributes, children }: Shape): string {
  const inside = children.flatMap((child) => (typeof child === 'string' ? [] : [shapeText(child)])).join('');
  const viewBox = escape(attributes['viewBox'] ?? '0 0 640 420');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}"><g id="${SCENE}">${inside}</g></svg>\n`;
}

function shapeText({ tag, attributes, children }: Shape): string {
  const own = Object.entries(attributes).map(([name, value]) => ` ${name}="${escape(value)}"`);
  const inside = children.map((child) => (typeof child === 'string' ? escape(spoken(child)) : shapeText(child)));
  return `<${tag}${own.join('')}>${inside.join('')}</${tag}>`;
}
