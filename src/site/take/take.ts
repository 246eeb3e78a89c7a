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

/** What is taken along stands in here: the words first. */
const boxOf = (link: Element): Element | null => link.closest('li, .pull, .voice, .resting');

const wordsOf = (link: Element): HTMLElement | null | undefined => boxOf(link)?.querySelector<HTMLElement>('.words, [lang]');

const isQuote = (link: Element): boolean => wordsOf(link)?.matches('.words') ?? false;

function takenFrom(link: HTMLAnchorElement): Taken {
  const { of = whose, reference } = link.dataset;
  const [box, words] = [boxOf(link), wordsOf(link)?.textContent.trim() ?? ''];
  return isQuote(link)
    ? { words, beside: [textOf(box?.querySelector('.by'))], name: of, href: link.href }
    : { words, beside: [of, textOf(box?.querySelector('.standing'))], name: reference ?? of, href: link.href };
}

async function save(link: HTMLAnchorElement): Promise<void> {
  const words = wordsOf(link);
  const { beside, name } = takenFrom(link);
  const blob = words && menu && (await pictureOf({ words, colours: menu, below: [...beside, name] }));
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
  const text = what === 'link' ? link.href : what === 'reference' ? (link.dataset['reference'] ?? '') : inMarkdown(takenFrom(link));
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
    button.hidden = (what === 'picture' && !isQuote(link)) || (what === 'reference' && !link.dataset['reference']);
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
