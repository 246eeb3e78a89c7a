/** The parts of the search box, as the page about searching draws them. */

/** The parts of the box. */
export interface Parts {
  input: HTMLInputElement;
  kinds: HTMLElement;
  narrow: HTMLDetailsElement;
  rows: HTMLElement;
  chosen: HTMLElement;
  status: HTMLElement;
  results: HTMLElement;
  before: HTMLElement;
  lately: HTMLElement;
  nothing: HTMLElement;
  all: HTMLElement;
  examples: HTMLElement;
  page: HTMLAnchorElement;
}

function part<T extends HTMLElement>(box: Element, name: string): T {
  const found = box.querySelector<T>(`[data-part="${name}"]`);
  if (!found) throw new Error(`The search box has no part \`${name}\`.`);
  return found;
}

/** Finds the parts. @throws Error where one is missing, which is a mistake of whoever drew the box */
export function partsOf(box: Element): Parts {
  return {
    input: part(box, 'input'),
    kinds: part(box, 'kinds'),
    narrow: part(box, 'narrow'),
    rows: part(box, 'rows'),
    chosen: part(box, 'chosen'),
    status: part(box, 'status'),
    results: part(box, 'results'),
    before: part(box, 'before'),
    lately: part(box, 'lately'),
    nothing: part(box, 'nothing'),
    all: part(box, 'all'),
    examples: part(box, 'examples'),
    page: part(box, 'page'),
  };
}
