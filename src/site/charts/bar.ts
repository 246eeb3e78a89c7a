/** One bar of several parts: data to geometry. Pure. */
import { painted, together, type Paint, type Texture } from './textures.ts';

/** A bar: its shapes and its size. */
export interface Bar {
  width: number;
  height: number;
  paint: Paint;
}

const HEIGHT = 11;
/** Between two parts. */
const GAP = 2;

/** Draws parts beside each other, as wide as their numbers are large; the whole is as wide as `width`. */
export function barOf(parts: readonly { texture: Texture; value: number }[], width: number): Bar {
  const all = Math.max(
    1,
    parts.reduce((sum, { value }) => sum + value, 0),
  );
  let sum = 0;
  const paints = parts.map(({ texture, value }) => {
    const x = Math.round((sum / all) * width);
    sum += value;
    const end = Math.round((sum / all) * width);
    return painted(texture, { x, y: 0, width: end - x - (sum < all ? GAP : 0), height: HEIGHT });
  });
  return { width, height: HEIGHT, paint: together(paints) };
}
