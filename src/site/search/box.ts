/** The search box: a dialog over any page, or in place on the page about searching, whose address holds what is asked. */
import { kinds, narrowings, type Chosen, type Kind } from '#model/search.ts';
import { partsOf, type Parts } from './box-parts.ts';
import { BoxWords } from './box-words.ts';
import { choiceRows, showKinds, valueName } from './chips.ts';
import { element } from './elements.ts';
import { answer, countOf, isQuestion, type Answer } from './find.ts';
import type { IndexFiles } from './index-files.ts';
import { askedLately, forgetAsked, keepAsked } from './lately.ts';
import { drawn, idle } from './moments.ts';
import { Narrower } from './narrower.ts';
import { drawResults, type Drawing } from './results.ts';

/** Where the box stands, and what leads to pages from it. */
export interface Place {
  /** Where pages begin in the reader's language. */
  home: string;
  /** Whether the address of the page says what is asked. */
  isPage: boolean;
}

/** Lets the address of the page say what is asked. */
function keepAddress(address: string): void {
  try {
    history.replaceState(history.state, '', address);
  } catch {
    // Some browsers refuse it to whoever types very fast, for a while.
  }
}

export class SearchBox {
  readonly #parts: Parts;
  readonly #words: BoxWords;
  readonly #files: IndexFiles;
  readonly #place: Place;
  readonly #drawing: Drawing;
  #kind: Kind | undefined;
  #chosen: Chosen = {};
  /** Counts questions, so that a later one overtakes those before it. */
  #turn = 0;
  #answered: Promise<void> = Promise.resolve();

  /** @param box what the page about searching holds for it */
  constructor(box: HTMLElement, files: IndexFiles, place: Place) {
    this.#parts = partsOf(box);
    this.#words = new BoxWords(box, document.documentElement.lang);
    this.#files = files;
    this.#place = place;
    this.#drawing = {
      files: this.#files,
      words: this.#words,
      home: place.home,
      choose: (kind) => void this.#narrow(this.#chosen, kind).then(() => this.#parts.results.querySelector('a')?.focus()),
    };
    this.#wire(box);
    if (place.isPage) this.#readAddress();
    void this.#begin();
  }

  /** What is asked at once is answered first. Else the box is seen before it says what could be asked, in faces that may yet have to be loaded. */
  async #begin(): Promise<void> {
    if (this.#parts.input.value === '' && !this.#isNarrowed) await this.rest();
    if (this.#turn === 0) await this.#ask();
    await this.rest();
    this.#words.warm();
  }

  /** Waits until nothing is being answered, and the browser has nothing better to do. */
  async rest(): Promise<void> {
    let turn: number;
    do {
      turn = this.#turn;
      await this.#answered;
      await idle();
    } while (turn !== this.#turn);
  }

  /** Puts the cursor into the box. */
  focus(): void {
    this.#showLately();
    this.#parts.input.focus();
    this.#parts.input.select();
  }

  #wire(box: HTMLElement): void {
    const { input, narrow, results } = this.#parts;
    // Each letter is answered at once; one that is overtaken by the next stops where it is.
    input.addEventListener('input', () => void this.#ask());
    // There is no form: nothing is ever sent anywhere.
    input.addEventListener('keydown', ({ key, isComposing }) => {
      if (key !== 'Enter' || isComposing) return;
      void this.#ask().then(() => results.querySelector('a')?.focus());
    });
    narrow.addEventListener('toggle', () => void this.#ask());
    box.addEventListener('click', (event) => this.#clicked(event));
    box.addEventListener('keydown', (event) => this.#step(event));
  }

  #clicked({ target }: Event): void {
    if (!(target instanceof Element)) return;
    if (target.closest('[data-part="results"] a')) keepAsked(this.#parts.input.value);
    const button = target.closest('button');
    if (!button) return;
    const narrowing = narrowings.find((one) => one === button.name);
    const isGone = button.closest('[data-part="chosen"], [data-part="nothing"]') !== null;
    if (button.name === 'kind')
      void this.#narrow(
        this.#chosen,
        kinds.find((one) => one === button.value),
      );
    else if (button.name === 'ask') this.#askFor(button.value);
    else if (button.name === 'forget') this.#forget();
    else if (button.name === 'all') void this.#narrow({}, undefined);
    else if (narrowing) void this.#narrow({ ...this.#chosen, [narrowing]: this.#chosen[narrowing] === button.value ? undefined : button.value }, this.#kind);
    // A button that goes away leaves the cursor with the words.
    if (isGone) this.#parts.input.focus();
  }

  #narrow(chosen: Chosen, kind: Kind | undefined): Promise<void> {
    this.#chosen = chosen;
    this.#kind = kind;
    return this.#ask();
  }

  #askFor(words: string): void {
    this.#parts.input.value = words;
    this.#parts.input.focus();
    void this.#ask();
  }

  #forget(): void {
    forgetAsked();
    this.#showLately();
    this.#parts.input.focus();
  }

  /** Arrow keys lead from the words to the results, through them and back. */
  #step(event: KeyboardEvent): void {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const stops: HTMLElement[] = [this.#parts.input, ...this.#parts.results.querySelectorAll<HTMLElement>('a, .more:not([hidden])')];
    const at = stops.findIndex((one) => one === document.activeElement);
    const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
    if (at === -1 || !next) return;
    event.preventDefault();
    next.focus();
  }

  #ask(): Promise<void> {
    this.#answered = this.#answerNow(++this.#turn);
    return this.#answered;
  }

  async #answerNow(turn: number): Promise<void> {
    const { input, status } = this.#parts;
    const question = input.value.trim();
    const isAsked = isQuestion(question) || Object.values(this.#chosen).some((value) => value !== undefined);
    if (this.#place.isPage) keepAddress(this.#address());
    try {
      const found = isAsked ? await answer(question, this.#chosen, this.#files) : undefined;
      if (turn !== this.#turn) return;
      const sections = found ? drawResults(found, this.#kind, this.#drawing) : [];
      await this.#show(sections, turn, () => {
        this.#showStates(found, sections.length === 0);
        status.textContent = found ? this.#summary(found, question, sections.length === 0) : '';
      });
      await this.#showChoices(found, turn);
    } catch {
      if (turn === this.#turn) status.textContent = this.#words.text('unreachable');
    }
  }

  /** Puts the first section before the reader, then the others. Nothing is put once a later question has overtaken this one. */
  async #show(sections: readonly (() => Promise<HTMLElement>)[], turn: number, say: () => void): Promise<void> {
    const { results } = this.#parts;
    const [first, ...others] = sections;
    const put = await first?.();
    if (turn !== this.#turn) return;
    results.replaceChildren(...(put ? [put] : []));
    say();
    if (others.length === 0) return;
    await drawn();
    if (turn !== this.#turn) return;
    const rest = await Promise.all(others.map((draw) => draw()));
    if (turn === this.#turn) results.append(...rest);
  }

  get #isNarrowed(): boolean {
    return this.#kind !== undefined || Object.values(this.#chosen).some((value) => value !== undefined);
  }

  /** Before anything is asked, after something was found, and after nothing was. */
  #showStates(found: Answer | undefined, isEmpty: boolean): void {
    const { before, nothing, all, examples, kinds: row } = this.#parts;
    before.hidden = found !== undefined;
    nothing.hidden = !found || !isEmpty;
    all.hidden = !this.#isNarrowed;
    examples.hidden = found !== undefined && !isEmpty;
    row.hidden = found === undefined || found.count === 0;
    if (found) showKinds(row, this.#kind, found, this.#words);
  }

  /** What was found, in a sentence, and what was looked for instead of what. */
  #summary(found: Answer, question: string, isNothing: boolean): string {
    const { isPartial, instead } = found;
    const words = this.#words;
    if (isNothing) return words.text(question === '' ? 'noneFits' : this.#isNarrowed ? 'noneNarrowed' : 'none', { question });
    return [
      ...instead.map(([asked, meant]) => words.text('instead', { asked, meant })),
      isPartial ? words.text('partial') : words.text('found', { count: words.figure(countOf(found, this.#kind)) }),
    ].join(' ');
  }

  async #showChoices(found: Answer | undefined, turn: number): Promise<void> {
    if (turn !== this.#turn) return;
    const { narrow, rows, chosen, page } = this.#parts;
    narrow.hidden = !found || (found.count === 0 && !this.#isNarrowed);
    page.href = this.#address();
    page.parentElement?.toggleAttribute('hidden', this.#place.isPage || !found || found.count === 0);
    const picked = narrowings.flatMap((one) => (this.#chosen[one] === undefined ? [] : [one]));
    const { names } = picked.length > 0 ? await Narrower.of(this.#files) : { names: {} };
    const chips = picked.map((one) => {
      const value = this.#chosen[one] ?? '';
      const name = valueName(one, value, names, this.#words);
      return element('button', { type: 'button', class: 'chip', name: one, value, 'aria-label': this.#words.text('without', { name }) }, [
        `${name} `,
        element('span', {}, ['×']),
      ]);
    });
    const made = found && narrow.open ? await choiceRows(found, this.#kind, this.#chosen, this.#drawing) : [];
    if (turn !== this.#turn) return;
    const held = document.activeElement instanceof HTMLButtonElement && rows.contains(document.activeElement) ? document.activeElement : undefined;
    chosen.replaceChildren(...(narrow.open ? [] : chips));
    rows.replaceChildren(...made);
    if (held) rows.querySelector<HTMLElement>(`[name="${held.name}"][value="${CSS.escape(held.value)}"]`)?.focus();
  }

  #showLately(): void {
    const { lately } = this.#parts;
    const asked = askedLately();
    lately.hidden = asked.length === 0;
    lately
      .querySelector('[data-part="asked"]')
      ?.replaceChildren(...asked.map((words) => element('li', {}, [element('button', { type: 'button', name: 'ask', value: words, class: 'chip' }, [words])])));
  }

  #address(): string {
    const asked = new URLSearchParams({ q: this.#parts.input.value.trim() });
    if (this.#kind !== undefined) asked.set('kind', this.#kind);
    for (const one of narrowings) if (this.#chosen[one] !== undefined) asked.set(one, this.#chosen[one]);
    const query = asked.size === 1 && asked.get('q') === '' ? '' : `?${asked.toString()}`;
    return `${this.#place.home}search/${query}`;
  }

  #readAddress(): void {
    const asked = new URLSearchParams(location.search);
    this.#parts.input.value = asked.get('q') ?? '';
    this.#kind = kinds.find((one) => one === asked.get('kind'));
    this.#chosen = Object.fromEntries(narrowings.flatMap((one) => (asked.has(one) ? [[one, asked.get(one) ?? '']] : [])));
  }
}
