/** Two or three of the reader's own choice, side by side: each one's places are taken out of that person's page. The choice stands in the address. */
import { inCommon, sharedSide } from './meeting.ts';

const pages = new Map<string, Promise<Document>>();

/** The page on which a person's places stand; asked for once. */
function pageOf(url: string): Promise<Document> {
  const known = pages.get(url) ?? load(url);
  pages.set(url, known);
  known.catch(() => pages.delete(url));
  return known;
}

async function load(url: string): Promise<Document> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(url);
  return new DOMParser().parseFromString(await answer.text(), 'text/html');
}

/** The rows of a page, by what they show. */
function rowsOf(root: ParentNode): Map<string, HTMLElement> {
  return new Map([...root.querySelectorAll<HTMLElement>('[data-row]')].map((row) => [row.dataset['row'] ?? '', row]));
}

/** Puts one person's places into the rows of the frame. */
function put(page: Document, id: string, at: number, rows: ReadonlyMap<string, HTMLElement>): void {
  for (const [name, row] of rowsOf(page)) {
    const cell = [...row.children].find((child) => child instanceof HTMLElement && child.dataset['of'] === id);
    if (!cell) continue;
    const place = document.importNode(cell, true) as HTMLElement;
    place.dataset['at'] = String(at);
    rows.get(name)?.append(place);
  }
}

/** Things in a sentence, with what the language of the page sets between them. */
function listed(things: readonly (Node | string)[]): (Node | string)[] {
  const parts = new Intl.ListFormat(document.documentElement.lang).formatToParts(things.map((_thing, at) => String(at)));
  return parts.map(({ type, value }) => (type === 'element' ? (things[Number(value)] ?? '') : value));
}

/** Says a sentence of what they have in common, or does not, where there is nothing to be said. */
function tell(frame: HTMLElement, way: string, things: readonly (Node | string)[]): void {
  const told = frame.querySelector<HTMLElement>(`[data-told=${way}]`);
  if (!told) return;
  told.hidden = things.length === 0;
  told.querySelector('span')?.replaceChildren(...listed(things));
}

/** Where lives meet on a theme and where they part: each row goes there, and of what each says on it, what belongs there is shown. */
function meet(frame: HTMLElement, rows: ReadonlyMap<string, HTMLElement>): void {
  const links: Record<string, Node[]> = { meet: [], part: [] };
  for (const [name, row] of rows) {
    if (!name.startsWith('on-')) continue;
    const said = Array.from(row.querySelectorAll('.says'), (says) => [...says.children] as HTMLElement[]);
    const side = sharedSide(said.map((lines) => lines.map(({ dataset }) => dataset['side'] ?? '')));
    for (const lines of said) {
      const shown = lines.find(({ dataset }) => dataset['side'] === side) ?? lines[0];
      for (const line of lines) line.hidden = line !== shown;
    }
    const way = side ? 'meet' : 'part';
    frame.querySelector(`[data-way=${way}]`)?.append(row);
    if (said.length < 2) continue;
    const link = document.createElement('a');
    link.textContent = row.querySelector('h3')?.textContent.trim() ?? '';
    link.href = `#${name.replace('-', '_')}`;
    links[way]?.push(link);
  }
  for (const [way, all] of Object.entries(links)) tell(frame, way, all);
  const none = frame.querySelector<HTMLElement>('[data-told=none]');
  if (none) none.hidden = Object.values(links).some((all) => all.length > 0);
}

/** In short, what those who are chosen have to do with each other. */
function inShort(frame: HTMLElement, chosen: readonly { id: string; page: Document }[]): void {
  const short = frame.querySelector<HTMLElement>('.gist');
  if (!short) return;
  short.hidden = chosen.length < 2;
  const through = Array.from(frame.querySelectorAll('.through'), (own) => Array.from(own.children, (one) => one.textContent.trim()));
  const { all, some } = inCommon(through);
  tell(frame, 'each', all);
  tell(frame, 'some', some);
  const bonds = new Map<string, Node>();
  for (const { page } of chosen)
    for (const bond of page.querySelectorAll<HTMLElement>('[data-pair]')) {
      const own = document.importNode(bond, true);
      own.hidden = false;
      if (bond.dataset['pair']?.split(' ').every((one) => chosen.some(({ id }) => id === one))) bonds.set(bond.textContent, own);
    }
  short.querySelector('ul')?.replaceChildren(...bonds.values());
}

/** What more than one speaks of has a row of its own, and is not said again of each. */
function tellApart(rows: ReadonlyMap<string, HTMLElement>): void {
  for (const theme of rows.get('alone')?.querySelectorAll<HTMLElement>('[data-theme]') ?? [])
    theme.hidden = (rows.get(`on-${theme.dataset['theme']}`)?.querySelectorAll('.cell').length ?? 0) > 1;
}

function begin(choice: HTMLElement, frame: HTMLElement, status: HTMLElement): void {
  const most = Number(choice.dataset['most']);
  const rows = rowsOf(frame);
  const asked = [...new URLSearchParams(location.search).values()];
  const boxes = new Map<string, { box: HTMLInputElement; url: string; name: string }>();
  for (const link of choice.querySelectorAll('a')) {
    const [id, name] = [link.dataset['id'] ?? '', link.textContent.trim()];
    const [label, box] = [document.createElement('label'), document.createElement('input')];
    Object.assign(box, { type: 'checkbox', value: id });
    label.append(box, name);
    label.dir = 'auto';
    boxes.set(id, { box, url: link.href, name });
    link.replaceWith(label);
  }
  let chosen = [...new Set(asked)].filter((id) => boxes.has(id)).slice(0, most);
  let turn = 0;

  const show = async (): Promise<void> => {
    const mine = ++turn;
    for (const [id, { box }] of boxes) box.checked = chosen.includes(id);
    try {
      const all = await Promise.all(chosen.map(async (id) => ({ id, page: await pageOf(boxes.get(id)?.url ?? '') })));
      // A later choice overtook this one.
      if (mine !== turn) return;
      for (const cell of frame.querySelectorAll('.cell')) cell.remove();
      for (const [index, { id, page }] of all.entries()) put(page, id, index + 1, rows);
      tellApart(rows);
      meet(frame, rows);
      inShort(frame, all);
      frame.dataset['columns'] = String(all.length);
      frame.hidden = all.length === 0;
      status.textContent = (chosen.length === 1 && status.dataset['one']) || chosen.map((id) => boxes.get(id)?.name).join(' · ');
    } catch {
      if (mine === turn) status.textContent = status.dataset['lost'] ?? '';
    }
  };

  choice.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    chosen = chosen.filter((id) => id !== target.value);
    // Where there is no room for one more, the one who was chosen first makes room.
    if (target.checked) chosen = [...chosen.slice(1 - most), target.value];
    const query = chosen.map((id, index) => `${'abc'[index] ?? ''}=${encodeURIComponent(id)}`).join('&');
    history.replaceState(null, '', query === '' ? location.pathname : `?${query}`);
    void show();
  });
  if (chosen.length > 0) void show();
}

const [choice, frame, told] = ['#chosen_', '.abreast', '[data-lost]'].map((selector) => document.querySelector<HTMLElement>(selector));
if (choice && frame && told) begin(choice, frame, told);
