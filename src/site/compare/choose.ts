/** Two or three of the reader's own choice, side by side: each one's places are taken out of that person's page. The choice stands in the address. */
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
      frame.dataset['columns'] = String(all.length);
      frame.hidden = all.length === 0;
      status.textContent = chosen.map((id) => boxes.get(id)?.name).join(' · ');
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
