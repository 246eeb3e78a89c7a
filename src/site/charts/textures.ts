/**
 * Textures of small charts, as paths: each can be told from the others without colour, on screen and on paper. They are those of a standing's mark:
 * a ring that is filled, lined, half filled, empty or broken. All of one chart's boxes are three paths, in the colour of the words around them.
 */
import type { Standing } from '#model/claim.ts';

export const textures = ['solid', 'lines', 'half', 'outline', 'dashed', 'open'] as const;
export type Texture = (typeof textures)[number];

/** A box in whole units. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** What is to be filled, drawn, and drawn with a broken line. */
export interface Paint {
  fill: string;
  stroke: string;
  dash: string;
}

/** The texture in which claims of a standing are drawn. */
export const textureOf: Record<Standing, Texture> = {
  corroborated: 'solid',
  observed: 'lines',
  contested: 'half',
  stale: 'dashed',
  assumed: 'outline',
  retired: 'dashed',
};

const nothing: Paint = { fill: '', stroke: '', dash: '' };

const filled = ({ x, y, width, height }: Box): string => `M${x} ${y}h${width}v${height}h${-width}z`;

/** A line inside the box's edge, so that boxes that touch do not draw over each other. */
function edge(box: Box): string {
  const [width, height] = [box.width - 1, box.height - 1];
  return height <= 0 || width <= 0 ? '' : `M${box.x + 0.5} ${box.y + 0.5}h${width}v${height}h${-width}z`;
}

/** Every other unit of the box, from its lower edge up. */
function lined({ x, y, width, height }: Box): string {
  const rows = Array.from({ length: Math.ceil(height / 2) }, (_, row) => y + height - 1 - 2 * row);
  return rows.map((top) => `M${x} ${top}h${width}v1h${-width}z`).join('');
}

/** The right half of the box, as in the mark of what is contested. */
function half({ x, y, width, height }: Box): string {
  const left = Math.floor(width / 2);
  return filled({ x: x + left, y, width: width - left, height });
}

/** A box in a texture. What is open is left empty: the room itself is seen. One without room draws nothing; one too flat for an edge is filled. */
export function painted(texture: Texture, box: Box): Paint {
  if (box.width <= 0 || box.height <= 0 || texture === 'open') return nothing;
  if (texture === 'solid' || box.height < 2) return { ...nothing, fill: filled(box) };
  if (texture === 'lines') return { ...nothing, fill: lined(box) };
  if (texture === 'half') return { ...nothing, fill: half(box), stroke: edge(box) };
  return texture === 'outline' ? { ...nothing, stroke: edge(box) } : { ...nothing, dash: edge(box) };
}

/** Many boxes as one. */
export function together(paints: readonly Paint[]): Paint {
  return {
    fill: paints.map(({ fill }) => fill).join(''),
    stroke: paints.map(({ stroke }) => stroke).join(''),
    dash: paints.map(({ dash }) => dash).join(''),
  };
}
