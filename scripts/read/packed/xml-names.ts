/** What the names in XML mean: each prefix stands for a namespace from where it is declared to the end of that element. */

/** Namespaces → the prefixes that the reader of a format uses. */
export type Namespaces = Readonly<Record<string, string>>;

/** What an element declares: prefixes of the file → those that are used here, empty where nobody asks for the namespace. */
interface Scope {
  prefixes: Map<string, string>;
  /** How deep its element lies. */
  depth: number;
  outer: Scope | undefined;
}

/** Follows the names of a part of a document, element by element. It costs far less than telling the meaning of every attribute. */
export class XmlNames {
  readonly #wanted: Namespaces;
  #scope: Scope | undefined = {
    prefixes: new Map([
      ['', ''],
      ['xml', 'xml'],
    ]),
    depth: 0,
    outer: undefined,
  };
  /** How many elements are open. */
  depth = 0;

  constructor(wanted: Namespaces) {
    this.#wanted = wanted;
  }

  /** An element opens. */
  enter(attributes: Readonly<Record<string, string>>): void {
    this.depth++;
    for (const name in attributes) {
      if (!name.startsWith('xmlns')) continue;
      if (name.length === 5) this.#declare('', attributes[name]);
      else if (name[5] === ':') this.#declare(name.slice(6), attributes[name]);
    }
  }

  /** An element closes. */
  leave(): void {
    if (this.#scope?.depth === this.depth) this.#scope = this.#scope.outer;
    this.depth--;
  }

  /** The name of an element as it is used here; undefined where its prefix is declared nowhere. */
  element(name: string): string | undefined {
    return this.#named(name, name.indexOf(':'));
  }

  /** The value of an attribute by the name that is used here. Those without a prefix belong to no namespace. */
  attribute(attributes: Readonly<Record<string, string>>, wanted: string): string | undefined {
    if (Object.hasOwn(attributes, wanted) && !wanted.includes(':')) return attributes[wanted];
    for (const name in attributes) {
      const colon = name.indexOf(':');
      if ((colon < 0 ? name : this.#named(name, colon)) === wanted) return attributes[name];
    }
    return undefined;
  }

  #declare(prefix: string, uri = ''): void {
    if (this.#scope?.depth !== this.depth) this.#scope = { prefixes: new Map(), depth: this.depth, outer: this.#scope };
    this.#scope.prefixes.set(prefix, Object.hasOwn(this.#wanted, uri) ? (this.#wanted[uri] ?? '') : '');
  }

  #named(name: string, colon: number): string | undefined {
    const prefix = colon < 0 ? '' : name.slice(0, colon);
    const used = this.#usedFor(prefix);
    if (used === undefined || used === prefix) return used === undefined ? undefined : name;
    const local = name.slice(colon + 1);
    return used === '' ? local : `${used}:${local}`;
  }

  #usedFor(prefix: string): string | undefined {
    for (let scope = this.#scope; scope; scope = scope.outer) {
      const used = scope.prefixes.get(prefix);
      if (used !== undefined) return used;
    }
    return undefined;
  }
}
