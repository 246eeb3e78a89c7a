/** Puts the search box where it is wanted. What stands in it comes from the page about searching, so that no other page carries it. */
import { SearchBox, type Place } from './box.ts';

/**
 * Opens the search: in place where the page has room for it, else as a dialog.
 * @param here where it stands on the page about searching
 * @param fetched that page, where it is another than this one
 */
export async function openSearch(here: HTMLElement | null, fetched: Promise<string> | undefined): Promise<void> {
  const open = document.querySelector<HTMLDialogElement>('dialog.search');
  if (open) return again(open);
  if (here?.querySelector('search')) return again(here);
  const box = boxIn(fetched ? new DOMParser().parseFromString(await fetched, 'text/html') : document);
  // Of two that came at once, the first has opened it.
  if (document.querySelector('dialog.search')) return;
  const { base = '/', root = '/' } = document.documentElement.dataset;
  const place: Place = { home: base, index: `${root}find/`, isPage: here !== null };
  if (here) here.replaceChildren(box);
  else document.body.append(dialogOf(box));
  const searching = new SearchBox(box, place);
  const opened = box.closest('dialog') ?? here;
  opened?.addEventListener('search-again', () => searching.focus());
  // A page that was opened with a question shows what it found, without a keyboard over it.
  if (opened && !(here && location.search !== '')) again(opened);
}

function again(opened: HTMLElement): void {
  if (opened instanceof HTMLDialogElement && !opened.open) opened.showModal();
  opened.dispatchEvent(new Event('search-again'));
}

function boxIn(page: Document): HTMLElement {
  const box = page.querySelector<HTMLTemplateElement>('#search_box')?.content.firstElementChild;
  if (!box) throw new Error('The page about searching holds no search box.');
  return document.importNode(box, true) as HTMLElement;
}

function dialogOf(box: HTMLElement): HTMLDialogElement {
  const dialog = document.createElement('dialog');
  dialog.className = 'search';
  dialog.setAttribute('aria-label', box.dataset['title'] ?? '');
  dialog.append(box);
  dialog.addEventListener('click', (event) => {
    const { target } = event;
    const isLeft = target instanceof Element && target.closest('a, [data-part="close"]') !== null;
    if (target === dialog || isLeft) dialog.close();
  });
  return dialog;
}
