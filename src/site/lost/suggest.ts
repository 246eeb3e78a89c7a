/** Offers, where there is no page, those whose addresses are nearest, and a search for what the address says. Without it the page leads to everybody. */
import { nearestPages, wordsOf, type KnownPage } from './nearest.ts';

const { base = '/', root = '/' } = document.documentElement.dataset;
const { pathname } = location;
const asked = pathname.slice((pathname.startsWith(base) ? base : root).length);

async function suggest(place: HTMLElement): Promise<void> {
  const answer = await fetch(place.dataset['pages'] ?? '');
  if (!answer.ok) return;
  const found = nearestPages(asked, (await answer.json()) as KnownPage[]);
  place.querySelector('ul')?.append(
    ...found.map(([address, name]) => {
      const [item, link] = [document.createElement('li'), document.createElement('a')];
      link.href = `${base}${address}`;
      link.textContent = name === '' ? decodeURI(address).replace(/\/$/, '') : name;
      link.dir = 'auto';
      item.append(link);
      return item;
    }),
  );
  place.hidden = found.length === 0;
}

const place = document.querySelector<HTMLElement>('#nearest_');
const search = document.querySelector<HTMLAnchorElement>('#search_for_');
if (search && wordsOf(asked) !== '') search.search = `?q=${encodeURIComponent(wordsOf(asked))}`;
// Who opens this page by its own address asked for nothing.
if (place && asked !== '404.html') suggest(place).catch(() => undefined);
