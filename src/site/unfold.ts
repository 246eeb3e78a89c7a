/**
 * Folded parts open when an address leads into them, and notes count as open where they stand beside the text.
 * Without this script all of it still works: notes and claims unfold by hand, and current browsers open them for an address by themselves.
 */
const beside = matchMedia('(min-width: 72rem)');

function setNotes(): void {
  for (const one of document.querySelectorAll<HTMLDetailsElement>('details.note, .toc details')) {
    one.open = beside.matches;
    // Beside the text it is no longer a switch, so the keyboard passes it by.
    one.querySelector('summary')?.setAttribute('tabindex', beside.matches ? '-1' : '0');
  }
}

function openTarget(): void {
  const id = decodeURIComponent(location.hash.slice(1));
  const target = id === '' ? null : document.getElementById(id);
  if (!target) return;
  // Words that stand on a page of voices have an empty place in the link to them.
  const elsewhere = target.closest<HTMLAnchorElement>('.elsewhere a');
  if (elsewhere) return location.replace(`${elsewhere.href}#${id}`);
  for (let one: Element | null = target; one; one = one.parentElement) if (one instanceof HTMLDetailsElement) one.open = true;
  target.scrollIntoView();
}

setNotes();
openTarget();
beside.addEventListener('change', setNotes);
addEventListener('hashchange', openTarget);
