/**
 * Beside every claim and quote stands a link to itself. Here it opens what else can be taken along: its reference, Markdown, a picture. All of it is
 * read from the page, so that nothing goes along that the page does not show.
 */
import { inMarkdown, type Taken } from './markdown.ts';
import { pictureOf } from './picture.ts';

const menu = document.querySelector<HTMLElement>('#take_');
const told = menu?.querySelector<HTMLElement>('[role=status]');
const whose = document.querySelector('h1')?.textContent.trim() ?? '';

let open: HTMLAnchorElement | undefined;

/** What an element says, without the links in it. */
function textOf(element: Element | null | undefined): string {
  const copy = element?.cloneNode(true) as Element | undefined;
  for (const link of copy?.querySelectorAll('a, svg, .apart') ?? []) link.remove();
  return copy?.textContent.replace(/\s+/g, ' ').trim() ?? '';
}

const claimOf = (link: Element): Element | null => link.closest('.resting');

const quoteOf = (link: Element): Element | null => link.closest('li[id], .pull');

const referenceOf = (link: Element): string => claimOf(link)?.querySelector('code')?.textContent.trim() ?? '';

function takenFrom(link: HTMLAnchorElement): Taken {
  const quote = quoteOf(link);
  if (quote)
    return { words: quote.querySelector('.words')?.textContent.trim() ?? '', beside: [textOf(quote.querySelector('.by'))], name: whose, href: link.href };
  const claim = claimOf(link);
  return {
    words: claim?.querySelector('.says')?.textContent.trim() ?? '',
    beside: [whose, textOf(claim?.querySelector('.standing'))],
    name: referenceOf(link),
    href: link.href,
  };
}

async function save(link: HTMLAnchorElement): Promise<void> {
  const words = quoteOf(link)?.querySelector<HTMLElement>('.words');
  const blob = words && menu && (await pictureOf({ words, colours: menu, below: [...takenFrom(link).beside, whose] }));
  if (!blob) throw new Error('There is no picture.');
  const way = document.createElement('a');
  way.href = URL.createObjectURL(blob);
  way.download = `${link.hash.slice(1)}.png`;
  way.click();
  setTimeout(() => {
    URL.revokeObjectURL(way.href);
  }, 10_000);
}

async function take(what: string, link: HTMLAnchorElement): Promise<void> {
  if (what === 'picture') return save(link);
  const text = what === 'link' ? link.href : what === 'reference' ? referenceOf(link) : inMarkdown(takenFrom(link));
  return navigator.clipboard.writeText(text);
}

function close(): void {
  open?.setAttribute('aria-expanded', 'false');
  open = undefined;
  if (menu) menu.hidden = true;
}

function show(link: HTMLAnchorElement): void {
  close();
  if (!menu || !told) return;
  open = link;
  told.textContent = '';
  link.setAttribute('aria-expanded', 'true');
  for (const button of menu.querySelectorAll<HTMLElement>('button')) {
    const { take: what } = button.dataset;
    button.hidden = (what === 'picture' && !quoteOf(link)) || (what === 'reference' && !referenceOf(link));
  }
  (link.closest('p, figcaption') ?? link).after(menu);
  menu.hidden = false;
}

document.addEventListener('click', (event) => {
  const target = event.target instanceof Element ? event.target : undefined;
  const link = target?.closest<HTMLAnchorElement>('a.take');
  const what = target?.closest<HTMLElement>('[data-take]')?.dataset['take'];
  if (what && open && told && menu) {
    const { done, saved, failed } = menu.dataset;
    take(what, open).then(
      () => (told.textContent = (what === 'picture' ? saved : done) ?? ''),
      () => (told.textContent = failed ?? ''),
    );
  } else if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    event.preventDefault();
    if (link === open) close();
    else show(link);
  }
});

document.addEventListener('keydown', ({ key }) => {
  if (key !== 'Escape' || !open) return;
  open.focus();
  close();
});
