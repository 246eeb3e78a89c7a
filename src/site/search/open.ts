/** Opens the search box on a click or on `/`. All else about searching is loaded only then. */
const door = document.querySelector<HTMLAnchorElement>('a.find');
const here = document.querySelector<HTMLElement>('#search_here');

/** Whether a key press is meant for something that takes text. */
function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}

async function open(): Promise<void> {
  const { openSearch } = await import('./box.ts');
  openSearch(here);
}

door?.addEventListener('click', (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  void open();
});

document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
  event.preventDefault();
  void open();
});

if (here) void open();
