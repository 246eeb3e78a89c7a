/**
 * Choosing voices without leaving the page. Each choice is a link that works without this script; with it, several choices hold together.
 * What fits is known from a small file of numbers, loaded once a reader turns to the choices; the words come out of pages that stand already.
 */
import { addressOf, askedBy, counts, hits, PER_PAGE, pagesShown, sourcesOf, toggled, type Choice, type VoicesIndex } from './sift.ts';

/** What a reader asks to see. */
interface Asked {
  choice: Choice;
  page: number;
}

function part<T extends HTMLElement>(selector: string): T {
  const found = document.querySelector<T>(selector);
  if (!found) throw new Error(`The page has no ${selector}.`);
  return found;
}

const nav = part('.filters');
const list = part('.chorus');
const chosen = part('.chosen');
const pages = part('.pages');
const all = part<HTMLAnchorElement>('.filters .all');
const base = all.pathname;
const values = [...nav.querySelectorAll<HTMLAnchorElement>('[data-value]')];
const figures = new Intl.NumberFormat(document.documentElement.lang);

let index: Promise<VoicesIndex> | undefined;
const fetched = new Map<string, Promise<Element[]>>();
let latest: Asked = askedBy(base, location);

/** The file of numbers, asked for once. */
function indexOf(): Promise<VoicesIndex> {
  index ??= fetch(nav.dataset['index'] ?? '').then((response) => response.json() as Promise<VoicesIndex>);
  return index;
}

/** The voices of a page that stands already. */
function voicesAt(address: string): Promise<Element[]> {
  const known = fetched.get(address);
  if (known) return known;
  const asked = fetch(address)
    .then((response) => response.text())
    .then((html) => [...new DOMParser().parseFromString(html, 'text/html').querySelectorAll('.chorus > li')]);
  fetched.set(address, asked);
  return asked;
}

async function voicesOf(numbers: VoicesIndex, choice: Choice, wanted: readonly number[]): Promise<Node[]> {
  const found = new Map<number, Node>();
  const sources = sourcesOf(numbers, base, choice, wanted).map(async ({ address, places }) => {
    const there = await voicesAt(address);
    for (const [place, at] of places) {
      const voice = there[at];
      if (voice) found.set(place, document.importNode(voice, true));
    }
  });
  await Promise.all(sources);
  return wanted.flatMap((place) => found.get(place) ?? []);
}

/** Each month is named once. */
function nameMonths(): void {
  let before = '';
  for (const heading of list.querySelectorAll('h2')) {
    heading.hidden = heading.textContent === before;
    before = heading.textContent;
  }
}

function drawChoice({ choice }: Asked, numbers: VoicesIndex, fitting: number): void {
  const counted = counts(numbers, choice);
  for (const link of values) {
    const value = link.dataset['value'] ?? '';
    const number = counted.get(value) ?? 0;
    const isChosen = choice.includes(value);
    link.href = addressOf(base, toggled(choice, value), numbers);
    if (isChosen) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
    if (link.nextElementSibling) link.nextElementSibling.textContent = figures.format(number);
    if (link.parentElement) link.parentElement.hidden = number === 0 && !isChosen;
  }
  if (choice.length === 0) all.setAttribute('aria-current', 'true');
  else all.removeAttribute('aria-current');
  const some = chosen.querySelector('b');
  if (some) some.textContent = figures.format(fitting);
  for (const link of chosen.querySelectorAll('a')) link.remove();
  chosen.append(...values.filter(({ dataset }) => choice.includes(dataset['value'] ?? '')).flatMap((link) => [' ', chipOf(link)]));
}

function chipOf(link: HTMLAnchorElement): Node {
  const chip = link.cloneNode(true) as HTMLAnchorElement;
  chip.removeAttribute('aria-current');
  chip.title = nav.dataset['away'] ?? '';
  return chip;
}

function drawPages({ choice, page }: Asked, { drawn }: VoicesIndex, count: number): void {
  const [before, after] = pages.querySelectorAll<HTMLAnchorElement>('[rel]');
  const to = (number: number): string => addressOf(base, choice, { drawn, page: number });
  pages.hidden = count < 2;
  if (before) Object.assign(before, { hidden: page === 1, href: to(page - 1) });
  if (after) Object.assign(after, { hidden: page === count, href: to(page + 1) });
  const links = pagesShown(page, count).map(({ number, after: leftOut }) => {
    const link = Object.assign(document.createElement('a'), { href: to(number), textContent: figures.format(number) });
    if (number === page) link.setAttribute('aria-current', 'page');
    const item = document.createElement('li');
    item.classList.toggle('after', leftOut);
    item.append(link);
    return item;
  });
  pages.querySelector('ol')?.replaceChildren(...links);
}

async function show(asked: Asked): Promise<void> {
  latest = asked;
  list.setAttribute('aria-busy', 'true');
  const numbers = await indexOf();
  const fitting = hits(numbers, asked.choice);
  const count = Math.max(1, Math.ceil(fitting.length / PER_PAGE));
  const here = { ...asked, page: Math.min(asked.page, count) };
  const voices = await voicesOf(numbers, asked.choice, fitting.slice((here.page - 1) * PER_PAGE, here.page * PER_PAGE));
  // Who chose again in the meantime is shown that.
  if (latest !== asked) return;
  list.replaceChildren(...voices);
  nameMonths();
  drawChoice(here, numbers, fitting.length);
  drawPages(here, numbers, count);
  part('.none').hidden = fitting.length > 0;
  list.removeAttribute('aria-busy');
  if (chosen.getBoundingClientRect().top < 0) chosen.scrollIntoView();
}

/** Shows what an address asks for; what cannot be shown here is loaded as any page is. */
function go(href: string): void {
  history.pushState(null, '', href);
  show(askedBy(base, location)).catch(() => location.reload());
}

function onClick(event: MouseEvent): void {
  const link = event.target instanceof Element && event.target.closest('a');
  if (!link || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const value = link.dataset['value'];
  const isPage = pages.contains(link) && link.search !== '';
  if (value === undefined && link !== all && !isPage) return;
  event.preventDefault();
  void indexOf().then(({ drawn }) => {
    const isWay = link === all || value === undefined;
    go(isWay ? link.href : addressOf(base, toggled(latest.choice, value), { drawn }));
    if (chosen.contains(link) || pages.contains(link)) chosen.focus({ preventScroll: chosen.contains(link) });
  });
}

for (const hidden of nav.querySelectorAll<HTMLElement>('details[hidden]')) hidden.hidden = false;
for (const place of [nav, chosen, pages]) place.addEventListener('click', onClick);
for (const turn of ['pointerover', 'focusin']) nav.addEventListener(turn, () => void indexOf(), { once: true });
addEventListener('popstate', () => void show(askedBy(base, location)));
if (location.search !== '' && latest.choice.length > 0) void show(latest);
