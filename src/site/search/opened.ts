/** Puts the search box where it is wanted. What stands in it comes from the page about searching, so that no other page carries it. */
import { SearchBox } from './box.ts';
import { element } from './elements.ts';
import { IndexFiles } from './index-files.ts';

/**
 * Opens the search: in place where the page has room for it, else as a dialog.
 * @param here where it stands on the page about searching
 * @param fetched that page, where it is another than this one
 */
export async function openSearch(here: HTMLElement | null, fetched: Promise<string | undefined>): Promise<void> {
  const open = openIn(here);
  if (open) return again(open);
  const { base = '/', root = '/' } = document.documentElement.dataset;
  const files = IndexFiles.at(`${root}find/`);
  // What every question needs is on its way before the box stands.
  files.door().catch(() => undefined);
  const page = await fetched;
  // Of two that came at once, the first has opened it.
  if (openIn(here)) return;
  const box = boxIn(page === undefined ? document : new DOMParser().parseFromString(page, 'text/html'));
  const opened = here ?? dialogOf(box);
  if (here) here.replaceChildren(box);
  else document.body.append(opened);
  const searching = new SearchBox(box, files, { home: base, isPage: here !== null });
  if (!here) setApart(opened, searching);
  opened.addEventListener('search-again', () => searching.focus());
  // A page that was opened with a question shows what it found, without a keyboard over it.
  if (!(here && location.search !== '')) again(opened);
}

/** Where the search stands already. */
const openIn = (here: HTMLElement | null): HTMLElement | null => (here?.querySelector('search') ? here : document.querySelector<HTMLElement>('.search'));

function again(opened: HTMLElement): void {
  if (opened.popover !== null && !opened.matches(':popover-open')) opened.showPopover();
  opened.dispatchEvent(new Event('search-again'));
}

function boxIn(page: Document): HTMLElement {
  const box = page.querySelector<HTMLTemplateElement>('#search_box')?.content.firstElementChild;
  if (!box) throw new Error('The page about searching holds no search box.');
  return document.adoptNode(box) as HTMLElement;
}

function dialogOf(box: HTMLElement): HTMLElement {
  const dialog = element('div', { class: 'search', role: 'dialog', 'aria-modal': 'true', 'aria-label': box.dataset['title'], popover: 'auto' }, [box]);
  dialog.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('a, [data-part="close"]')) dialog.hidePopover();
  });
  return dialog;
}

/**
 * Makes a popover modal: all else is inert while it is open. Then the browser styles all of the page anew, which on a long page takes longer than a search;
 * so that waits until nobody waits.
 */
function setApart(dialog: HTMLElement, searching: SearchBox): void {
  const setOthers = (isInert: boolean): void => {
    for (const one of document.body.children) if (one !== dialog) one.toggleAttribute('inert', isInert);
  };
  dialog.addEventListener('toggle', ({ newState }) => {
    if (newState === 'open') void searching.rest().then(() => setOthers(dialog.matches(':popover-open')));
  });
  // The focus goes back to where it was, which must not be inert by then.
  dialog.addEventListener('beforetoggle', ({ newState }) => {
    if (newState === 'closed') setOthers(false);
  });
}
