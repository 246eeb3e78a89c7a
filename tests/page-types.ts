/** Every type of page that the site has, as `src/pages` has them, and the page of each that does the most. A new type is looked at without being named. */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { dist } from './site-browser.ts';

const posix = (file: string): string => file.replaceAll(path.sep, '/');

/** The routes that draw pages. */
export const routes = globSync('**/*.astro', { cwd: path.join(import.meta.dirname, '../src/pages') })
  .map(posix)
  .sort();

/** All pages that were drawn. */
export const drawn = globSync('**/*.html', { cwd: dist }).map(posix).sort();

/** The files that a route draws: `[id]` is one folder, `[...id]` one or more. */
function formOf(route: string): RegExp {
  const stem = route.replace(/\.astro$/, '');
  const file = stem === '404' ? '404.html' : /(^|\/)index$/.test(stem) ? `${stem}.html` : `${stem}/index.html`;
  return new RegExp(
    `^${file
      .replaceAll('.html', '\\.html')
      .replaceAll(/\[\.\.\.\w+\]/g, '.+')
      .replaceAll(/\[\w+\]/g, '[^/]+')}$`,
  );
}

/** The page of a route, the largest that no plainer route draws. */
export function pageOf(route: string): string {
  const deep = route.includes('...');
  const plainer = routes.filter((other) => other !== route && !other.includes('...') && (deep || other.split('[').length <= route.split('[').length));
  const own = drawn.filter((file) => formOf(route).test(file) && !plainer.some((other) => formOf(other).test(file)));
  const size = (file: string): number => readFileSync(path.join(dist, file)).length;
  const largest = own.sort((a, b) => size(b) - size(a))[0];
  if (largest === undefined) throw new Error(`The site has no page of the type \`${route}\`, so it cannot be looked at.`);
  return largest;
}

/** Where a page is found on a host. */
export const addressOf = (file: string): string => `/${file.replace(/index\.html$/, '')}`;
