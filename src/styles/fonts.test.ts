import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const folder = path.join(import.meta.dirname, '../fonts');

it('all faces of a Latin page weigh 110 kB at most', () => {
  const faces = readdirSync(folder).filter((file) => file.endsWith('.woff2'));
  expect(faces.length).toBe(3);
  expect(faces.reduce((sum, file) => sum + statSync(path.join(folder, file)).size, 0)).toBeLessThanOrEqual(110_000);
});
