/** The scene of each persona: its own drawing, or a quiet one that follows from its id. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentRoot } from './ground.ts';
import { hueOf } from './hue.ts';
import { say } from './say.ts';
import { readScene, type Shape } from './scene.ts';

const known = new Map<string, Shape>();

/** The scene of a persona; read once a build. */
export function sceneOf(id: string): Shape {
  const scene = (import.meta.env.DEV ? undefined : known.get(id)) ?? drawn(id) ?? plainScene(id);
  known.set(id, scene);
  return scene;
}

function drawn(id: string): Shape | undefined {
  const file = join(contentRoot, 'personas', id, 'scene.svg');
  return existsSync(file) ? readScene(readFileSync(file, 'utf8')) : undefined;
}

function shape(tag: string, attributes: Record<string, string | number>, children: Shape['children'] = []): Shape {
  return { tag, attributes: Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, String(value)])), children };
}

/** Two hills, a lamp in the sky and one lit window: nobody's life yet, but somebody is in. */
function plainScene(id: string): Shape {
  const lean = hueOf(id) / 360;
  const door = 220 + Math.round(lean * 180);
  return shape('svg', { viewBox: '0 0 640 420' }, [
    shape('title', {}, [say('scene.plain')]),
    shape('circle', { cx: 110 + Math.round(lean * 380), cy: 92, r: 30, fill: 'var(--lamp)' }),
    shape('path', { d: 'M0 420V300q160-120 330-40t310-30v190z', fill: 'var(--accent)', opacity: 0.22 }),
    shape('path', { d: 'M0 420v-70q190-70 360-16t280-24v110z', fill: 'var(--accent)', opacity: 0.42 }),
    shape('path', { d: `M${door} 420V262l74-62 74 62v158z`, fill: 'var(--accent)' }),
    shape('rect', { x: door + 28, y: 292, width: 44, height: 52, fill: 'var(--lamp)' }),
    shape('path', { d: `M${door + 94} 420v-84h32v84z`, fill: 'var(--deep)' }),
    shape('path', { d: 'M0 417h640v3H0z', fill: 'var(--deep)', opacity: 0.5 }),
  ]);
}
