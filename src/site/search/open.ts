/** Opens the search on a click, on `/`, or on Ctrl or Command with K. All else about searching is loaded only then. */
const door = document.querySelector<HTMLAnchorElement>('a.find');
const here = document.querySelector<HTMLElement>('#search_here');

/** Whether a key press is meant for something that takes text. */
function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}

/** Somebody is about to search: a finger or a button is down on the field, or the search is opened. */
const wanted = new Promise<void>((resolve) => {
  door?.addEventListener('pointerdown', () => resolve(), { once: true });
  document.addEventListener('search-wanted', () => resolve(), { once: true });
});
/** What the box does, and the page that it stands in; both at once, and once. */
const page = wanted.then(() => (here || !door ? undefined : fetch(door.href).then((response) => response.text())));
const code = wanted.then(() => import('./opened.ts'));
// Nobody is told of what could not be loaded before somebody waits for it.
for (const loaded of [code, page]) loaded.catch(() => undefined);

async function open(): Promise<void> {
  if (!door) return;
  document.dispatchEvent(new Event('search-wanted'));
  try {
    const { openSearch } = await code;
    await openSearch(here, page);
  } catch {
    // Where the box cannot be had, there is the page about searching.
    if (!here) location.assign(door.href);
  }
}

door?.addEventListener('click', (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  void open();
});

document.addEventListener('keydown', (event) => {
  const isSlash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target);
  const isK = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
  if (!isSlash && !isK) return;
  event.preventDefault();
  void open();
});

if (here) void open();
