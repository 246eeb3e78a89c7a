/** The words of the search box. They stand in the page about searching, in the reader's language, and come with the box. */
export class BoxWords {
  readonly #all = new Map<string, Element>();
  /** The language of the interface. */
  readonly language: string;

  /** @param box holds an element for each, with its name in `data-word` */
  constructor(box: ParentNode, language: string) {
    // Days as the site's English pages write them.
    this.language = language === 'en' ? 'en-GB' : language;
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

  /** A day or a month. */
  day(said: string): string {
    const isMonth = said.length === 7;
    const format = new Intl.DateTimeFormat(this.language, { ...(!isMonth && { day: 'numeric' }), month: 'long', year: 'numeric', timeZone: 'UTC' });
    return format.format(new Date(`${isMonth ? `${said}-01` : said}T00:00:00Z`));
  }

  /** A number in digits. */
  figure(count: number): string {
    return new Intl.NumberFormat(this.language).format(count);
  }
}
