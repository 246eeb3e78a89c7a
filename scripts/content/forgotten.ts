/** Reads who withdrew, `content/forgotten.yml`, and asks it of a pseudonym. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { FORGOTTEN_FILE, isCustomer, Tombstones, type Tombstone } from '#model/forgotten.ts';
import { checkShape, DataError, parseYaml } from '#model/yaml.ts';
import { KeyError, markOfKey, tombstoneOf } from '../keep/key.ts';
import { readText } from './text.ts';

/** Who withdrew from a wiki. */
export class Forgotten {
  readonly stones: readonly Tombstone[];
  readonly #participants: ReadonlySet<string>;
  readonly #customers: ReadonlySet<string>;
  readonly #keys: ReadonlySet<string>;
  readonly #secret: string | undefined;

  /** @param secret the team's key, where it is at hand */
  constructor(stones: readonly Tombstone[], secret?: string) {
    this.stones = stones;
    this.#participants = new Set(stones.flatMap((one) => ('participant' in one ? [one.participant.toUpperCase()] : [])));
    this.#customers = new Set(stones.flatMap((one) => ('customer' in one ? [one.customer] : [])));
    this.#keys = new Set(stones.flatMap((one) => ('customer' in one ? [one.key] : [])));
    this.#secret = secret;
  }

  /** Whether any customer of an export withdrew. */
  get hasCustomers(): boolean {
    return this.#customers.size > 0;
  }

  /** Whether customers of exports can be told from those who withdrew: nobody did, or the key at hand is the one under which they are remembered. */
  get knowsCustomers(): boolean {
    const mark = this.#secret === undefined ? undefined : markOfKey(this.#secret);
    return [...this.#keys].every((key) => key === mark);
  }

  /** Whether somebody withdrew, by their pseudonym. Undefined where only the key could tell. */
  has(by: string): boolean | undefined {
    if (this.#participants.has(by.toUpperCase())) return true;
    if (this.#customers.size === 0 || !isCustomer(by)) return false;
    if (!this.knowsCustomers || this.#secret === undefined) return undefined;
    return this.#customers.has(tombstoneOf(by, this.#secret));
  }

  /**
   * Stops whoever would import customers and could not tell who of them withdrew.
   * @throws KeyError
   */
  refuse(): never {
    throw new KeyError(
      'Customers of exports withdrew here, and they are remembered under a key that is not at hand. Put the team’s key into the vault (`EARSHOT_VAULT`) or into EARSHOT_KEY, or take the export away; without it nobody could tell who withdrew, so nothing was imported and nothing was written.',
    );
  }
}

/**
 * Who withdrew from a content root.
 * @param secret the team's key, where it is at hand
 * @throws KeyError where the file is broken: whoever went on would bring people back
 */
export function readForgotten(content: string, secret?: string): Forgotten {
  const file = path.join(content, FORGOTTEN_FILE);
  if (!existsSync(file)) return new Forgotten([], secret);
  try {
    const yaml = parseYaml(readText(file).replace(/^\ufeff/, ''));
    const shape = checkShape(Tombstones, { ...yaml, data: yaml.data ?? [] }, FORGOTTEN_FILE, 'forgotten');
    if (shape.ok) return new Forgotten(shape.value, secret);
    throw new DataError(shape.diagnostics[0]?.sentence ?? 'It is broken.', shape.diagnostics[0]?.line);
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    throw new KeyError(`\`${FORGOTTEN_FILE}\`, line ${error.line ?? 1}: ${error.message} It says who withdrew, so nothing goes on without it: mend it, or take it from git.`);
  }
}
