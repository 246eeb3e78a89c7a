/** The search box: a dialog over any page, or in place on the page about searching. Its words and choices stand in the address there. */
import { element } from './elements.ts';
import { choices, find, type Choices } from './index-of.ts';
import { drawResults, summary } from './results.ts';

/** What a search can be narrowed to, and what the choice is called while nothing is chosen. */
const narrowings = [
  ['kind', 'Everything'],
  ['persona', 'Anyone'],
  ['facet', 'Any side of a life'],
  ['theme', 'Any theme'],
  ['channel', 'Any channel'],
  ['language', 'Any language'],
] as const;

let box: { dialog: HTMLDialogElement | undefined; input: HTMLInputElement } | undefined;

/** Opens the search: in place where the page has room for it, else as a dialog. */
export function openSearch(place: HTMLElement | null): void {
  box ??= build(place);
  if (box.dialog && !box.dialog.open) box.dialog.showModal();
  box.input.focus();
  box.input.select();
}

function build(place: HTMLElement | null): NonNullable<typeof box> {
  const input = element('input', {
    type: 'search',
    name: 'q',
    placeholder: 'What did people say…',
    'aria-label': 'What did people say?',
    autocomplete: 'off',
    spellcheck: 'false',
  });
  const selects = narrowings.map(([name, everything]) =>
    element('select', { name, 'aria-label': everything }, [element('option', { value: '' }, [everything])]),
  );
  const status = element('p', { class: 'status ui', role: 'status' });
  const results = element('div', { class: 'results' });
  const form = element('form', { role: 'search', class: 'asking' }, [input, element('div', { class: 'narrow ui' }, selects)]);
  const all = element('div', { class: 'searching' }, [form, status, results]);
  wire(form, input, selects, status, results);
  if (place) {
    place.replaceChildren(all);
    return { dialog: undefined, input };
  }
  const close = element('button', { type: 'button', class: 'close ui' }, ['Close']);
  const dialog = element('dialog', { class: 'search', 'aria-label': 'Search' }, [close, all]);
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('click', (event) => {
    const isLink = event.target instanceof Element && event.target.closest('a');
    if (event.target === dialog || isLink) dialog.close();
  });
  document.body.append(dialog);
  return { dialog, input };
}

function wire(form: HTMLFormElement, input: HTMLInputElement, selects: HTMLSelectElement[], status: HTMLElement, results: HTMLElement): void {
  let turn = 0;
  const ask = async (): Promise<void> => {
    const mine = ++turn;
    const words = input.value.trim();
    const chosen = Object.fromEntries(selects.flatMap(({ name, value }) => (value === '' ? [] : [[name, value]])));
    if (words === '' && Object.keys(chosen).length === 0) {
      status.textContent = '';
      results.replaceChildren();
      return;
    }
    try {
      const found = await find(words, chosen);
      const sections = await drawResults(found);
      // A later question overtook this one.
      if (mine !== turn) return;
      status.textContent = summary(found, words, Object.keys(chosen).length > 0);
      results.replaceChildren(...sections);
    } catch {
      status.textContent = 'The search index could not be loaded. It is made by `npm run build`.';
    }
  };
  let waiting: ReturnType<typeof setTimeout> | undefined;
  input.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => void ask(), 120);
  });
  for (const select of selects) select.addEventListener('change', () => void ask());
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    results.querySelector('a')?.focus();
  });
  form.parentElement?.addEventListener('keydown', (event) => step(event, input, results));
  void offer(selects).then(() => {
    const asked = new URLSearchParams(location.search);
    if (!input.closest('dialog') && [...asked.keys()].length > 0) {
      input.value = asked.get('q') ?? '';
      for (const select of selects) select.value = asked.get(select.name) ?? '';
      void ask();
    }
  });
}

/** Arrow keys lead from the words to the results, through them and back. */
function step(event: KeyboardEvent, input: HTMLInputElement, results: HTMLElement): void {
  if ((event.key !== 'ArrowDown' && event.key !== 'ArrowUp') || event.target instanceof HTMLSelectElement) return;
  const stops: HTMLElement[] = [input, ...results.querySelectorAll('a')];
  const at = stops.findIndex((one) => one === document.activeElement);
  const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
  if (at === -1 || !next) return;
  event.preventDefault();
  next.focus();
}

async function offer(selects: readonly HTMLSelectElement[]): Promise<void> {
  const known = await choices().catch((): Choices => ({}));
  for (const select of selects) {
    const values = Object.keys(known[select.name] ?? {}).sort((a, b) => a.localeCompare(b));
    select.append(...values.map((value) => element('option', { value }, [value])));
    select.hidden = values.length < 2;
  }
}
