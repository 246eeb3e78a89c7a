/** The files of the search index, each fetched once, when it is first needed. */
import type { Choices, Door, Entry, Shown } from '#model/search.ts';
import type { Spellings } from '#model/search-words.ts';

export class IndexFiles {
  readonly #fetch: (name: string) => Promise<unknown>;
  readonly #fetched = new Map<string, Promise<unknown>>();

  /** @param fetch reads a file of the index */
  constructor(fetch: (name: string) => Promise<unknown>) {
    this.#fetch = fetch;
  }

  /** The index in a folder of the site. @param root the folder, ending in `/` */
  static at(root: string): IndexFiles {
    return new IndexFiles((name) => fetched(`${root}${name}`));
  }

  /** What the build wrote; both sides share the type. */
  async #read<T>(name: string): Promise<T> {
    const known = this.#fetched.get(name) ?? this.#fetch(name);
    this.#fetched.set(name, known);
    // What could not be fetched may be there at the next question.
    known.catch(() => this.#fetched.delete(name));
    return (await known) as T;
  }

  /** What a search knows first of all. */
  door(): Promise<Door> {
    return this.#read<Door>('door.json');
  }

  async #part<T>(name: string): Promise<T> {
    return this.#read<T>(`${(await this.door()).folder}/${name}.json`);
  }

  /** All forms that begin so, in order. */
  async words(beginning: string): Promise<Entry[]> {
    const { words } = await this.door();
    const [from, to] = [words.findLastIndex((first) => first <= beginning), words.findLastIndex((first) => first <= `${beginning}\uffff`)];
    const files = Array.from({ length: to - Math.max(0, from) + 1 }, (_, index) => this.#part<Entry[]>(`words-${Math.max(0, from) + index}`));
    return (await Promise.all(files)).flat().filter(([form]) => form.startsWith(beginning));
  }

  /** What is shown of a record. */
  async shown(number: number): Promise<Shown> {
    const { block } = await this.door();
    const records = await this.#part<Shown[]>(`shown-${Math.floor(number / block)}`);
    const shown = records[number % block];
    if (!shown) throw new Error(`Record ${number} is not in the index.`);
    return shown;
  }

  /** Words that were said in a script, for those who mistype. */
  async vocabulary(script: string): Promise<string[]> {
    return (await this.door()).scripts.includes(script) ? this.#part<string[]>(script) : [];
  }

  /** Characters that are found by others: each followed by the one that it is found by. */
  async spellings(): Promise<Spellings> {
    if (!(await this.door()).hasSpellings) return new Map();
    const pairs = Array.from(await this.#part<string>('spellings'));
    return new Map(Array.from({ length: pairs.length / 2 }, (_, index) => [pairs[2 * index] ?? '', pairs[2 * index + 1] ?? '']));
  }

  /** What can be chosen. */
  choices(): Promise<Choices> {
    return this.#part<Choices>('choices');
  }
}

async function fetched(url: string): Promise<unknown> {
  // The door says where all else is, so an old one would lead nowhere.
  const response = await fetch(url, { cache: url.endsWith('/door.json') ? 'no-cache' : 'default' });
  if (!response.ok) throw new Error(`${url} could not be fetched: ${response.status}.`);
  return response.json();
}
