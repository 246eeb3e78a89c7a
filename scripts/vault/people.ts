/** The vault's table of people: who is behind which pseudonym. Pure; nothing of it reaches a message, a kept file or a page. */
import { z } from 'astro/zod';
import { parse } from 'csv-parse/sync';
import type { Conversation } from '#model/conversation.ts';
import { ParticipantId } from '#model/ids.ts';
import { DataError, parseYaml } from '#model/yaml.ts';
import { saidBy } from '../pipeline/participants.ts';

/** The columns of the table, in the order in which `vault` writes them. Of all but the first two, several stand with `;` between them. */
export const COLUMNS = ['participant', 'name', 'also', 'email', 'account', 'recording'] as const;

const several = z
  .union([z.string(), z.array(z.string()), z.null()])
  .optional()
  .transform((value) => (Array.isArray(value) ? value : (value ?? '').split(';')).map((one) => one.trim()).filter((one) => one !== ''));

const Row = z.strictObject({
  participant: z.union([ParticipantId, z.literal(''), z.null()]).optional(),
  name: z.string().trim().nullish(),
  /** Other ways in which they are called: a nickname, a name before a marriage. */
  also: several,
  email: several,
  /** What the helpdesk knows them by. */
  account: several,
  /** Where recordings of them lie. */
  recording: several,
});

/** Somebody, as the vault knows them. */
export interface Person {
  participant?: string;
  names: string[];
  emails: string[];
  accounts: string[];
  recordings: string[];
  /** The line of the table. */
  line: number;
}

const broken = (line: number, what: string): DataError =>
  new DataError(`${what} Its columns are ${COLUMNS.map((name) => `\`${name}\``).join(', ')}; docs/vault.md shows them.`, line);

function personOf(row: unknown, line: number): Person {
  const result = Row.safeParse(row);
  if (!result.success) throw broken(line, `Something in ${namedIn(result.error)} cannot be used.`);
  const { participant, name, also, email, account, recording } = result.data;
  return {
    ...(participant ? { participant } : {}),
    names: [...(name ? [name] : []), ...also],
    ...{ emails: email.map((one) => one.toLowerCase()), accounts: account, recordings: recording, line },
  };
}

/** The columns that a complaint is about; of one that is not known, not even its name, which may be somebody's. */
function namedIn({ issues }: z.ZodError): string {
  const columns = issues.map(({ path: [first] }) => COLUMNS.find((name) => name === first)).filter((name) => name !== undefined);
  return columns.length === 0 ? 'this row' : columns.map((name) => `\`${name}\``).join(', ');
}

/**
 * The table as CSV, with commas, semicolons or tabs: whatever a spreadsheet writes.
 * @throws DataError with the line
 */
export function peopleOfCsv(text: string): Person[] {
  const [header = ''] = text.replace(/^\ufeff/, '').split('\n');
  const delimiter = [',', ';', '\t'].find((one) => header.includes(one)) ?? ',';
  try {
    const rows: unknown = parse(text, {
      ...{ bom: true, delimiter, info: true, skip_empty_lines: true, trim: true },
      columns: (names: string[]) => names.map((name) => name.trim().toLowerCase()),
    });
    const Parsed = z.array(z.object({ record: z.record(z.string(), z.string()), info: z.object({ lines: z.number() }) }));
    return Parsed.parse(rows).map(({ record, info }) => personOf(record, info.lines));
  } catch (error) {
    if (error instanceof DataError) throw error;
    const line = typeof error === 'object' && error !== null && 'lines' in error ? Number(error.lines) : 1;
    throw broken(line, 'This row has more or fewer cells than the first one, or a quote mark that does not end.');
  }
}

/**
 * The table as YAML: a list of people.
 * @throws DataError with the line
 */
export function peopleOfYaml(text: string): Person[] {
  const { data, lineOf } = parseYaml(text.replace(/^\ufeff/, ''));
  if (data === null || data === undefined) return [];
  if (!Array.isArray(data)) throw broken(1, 'Expected a list of people.');
  return data.map((row: unknown, index) => personOf(row, lineOf([index])));
}

/** What can be asked of the table. */
export class People {
  readonly all: readonly Person[];
  readonly #byParticipant: ReadonlyMap<string, Person[]>;
  readonly #byAccount: ReadonlyMap<string, Person[]>;

  constructor(all: readonly Person[]) {
    this.all = all;
    this.#byParticipant = Map.groupBy(
      all.filter(({ participant }) => participant !== undefined),
      ({ participant = '' }) => participant.toUpperCase(),
    );
    const accounts = all.flatMap((person) => [...person.emails, ...person.accounts].map((account) => ({ account: account.toLowerCase(), person })));
    this.#byAccount = new Map([...Map.groupBy(accounts, ({ account }) => account)].map(([account, own]) => [account, own.map(({ person }) => person)]));
  }

  /** Whoever is known by a pseudonym, an address or an account. */
  knownAs(what: string): Person[] {
    return this.#byParticipant.get(what.toUpperCase()) ?? this.#byAccount.get(what.trim().toLowerCase()) ?? [];
  }

  /** The names of those who speak in a conversation: they are masked in it. */
  readonly namesIn = ({ participant, requester, utterances, exported }: Conversation): string[] => {
    if (this.all.length === 0) return [];
    const customers = exported ? [] : utterances.filter(({ role }) => role === 'customer').map(({ speaker }) => saidBy(speaker, participant));
    const ids = [participant, requester?.replace(/^[a-z0-9-]+:/, ''), ...new Set(customers)];
    return [...new Set(ids.flatMap((id) => (id === undefined ? [] : this.knownAs(id).flatMap(({ names }) => names))))];
  };
}
