/** The words of the search box. They stand in the page about searching, in the reader's language, and come with the box. */
export class BoxWords {
  readonly #all = new Map<string, Element>();
  /** The language of the interface. */
  readonly language: string;
  /** The ten digits of the language. */
  readonly #digits: string[];
  #figures: Intl.NumberFormat | undefined;

  /** @param box holds an element for each, with its name in `data-word` */
  constructor(box: HTMLElement, language: string) {
    this.language = language;
    this.#digits = Array.from(box.dataset['digits'] ?? '');
    for (const one of box.querySelectorAll<HTMLElement>('[data-word]')) this.#all.set(one.dataset['word'] ?? '', one);
  }

  /** A text, with what stands in `[brackets]` filled in. */
  text(name: string, told: Readonly<Record<string, string | number>> = {}): string {
    const text = this.#all.get(name)?.textContent.trim() ?? '';
    return text.replace(/\[(\w+)\]/g, (all, key: string) => String(told[key] ?? all));
  }

  /** A text with its sign. */
  nodes(name: string): Node[] {
    return [...(this.#all.get(name)?.childNodes ?? [])].map((node) => node.cloneNode(true));
  }

  /** What a language is called, standing alone. */
  languageName(tag: string): string {
    try {
      const name = new Intl.DisplayNames(this.language, { type: 'language' }).of(tag) ?? tag;
      return name.charAt(0).toLocaleUpperCase(this.language) + name.slice(1);
    } catch {
      // Whoever wrote the tag may have meant none that is known.
      return tag;
    }
  }

  /** A day or a month, as the pages write them: the words of its month, with its own figures. */
  day(said: string): string {
    const [year = '', month = '', day] = said.split('-');
    const like = this.text(`${day === undefined ? 'month' : day === '01' ? 'first' : 'day'}.${month}`);
    const known = this.#numeral('2001');
    // A calendar of other years cannot be told so.
    return like.includes(known) ? like.replace(known, this.#numeral(year)).replace(this.#numeral('28'), this.#numeral(String(Number(day)))) : said;
  }

  #numeral(digits: string): string {
    return Array.from(digits, (digit) => this.#digits[Number(digit)] ?? digit).join('');
  }

  /** Makes what writes large numbers before the first of them is found: that takes a browser longer than to find and draw a result. */
  warm(): void {
    this.figure(1000);
  }

  /** A number in digits. */
  figure(count: number): string {
    if (count < 1000) return this.#numeral(String(count));
    return (this.#figures ??= new Intl.NumberFormat(this.language)).format(count);
  }
}
