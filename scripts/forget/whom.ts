/** Whom a person means who says that somebody withdraws: a pseudonym, an address, an account, a conversation. Pure; what was typed is never shown again. */
import { isCustomer, type Tombstone } from '#model/forgotten.ts';
import { ParticipantId } from '#model/ids.ts';
import { markOfKey, pseudonym, tombstoneOf } from '../keep/key.ts';

/** Somebody, by all the pseudonyms that they have here. */
export interface Whom {
  /** Pseudonyms as the files write them. */
  ids: string[];
  /** What is remembered, so that nothing of them comes back. */
  stones: Tombstone[];
}

/** What is known of the people in a wiki. */
export interface KnownPeople {
  /** Every pseudonym of a kept quote or a tally. */
  pseudonyms: ReadonlySet<string>;
  /** Who spoke in a conversation of an export, by its id: `zendesk:10412`. */
  ofConversation: (id: string) => string | undefined;
  /** The short names of exports. */
  sources: ReadonlySet<string>;
  /** The team's key, where it is at hand. */
  secret: string | undefined;
  /** Everything that the vault's table says of whoever is known by a word: pseudonyms, addresses, accounts. */
  inVault?: (word: string) => string[];
}

/** Why nobody can be told by what was typed, as a sentence. */
export class WhomError extends Error {
  override name = 'WhomError' as const;
}

const NO_KEY =
  'To forget a customer of an export, the team’s key is needed: it is not at hand. Put it into the vault, or into EARSHOT_KEY; nothing was written.';

/** As pages print a customer's pseudonym: its first letters. */
const SHORT = /^C\d[A-HJ-NP-Z2-9]{4,8}$/;

/**
 * Finds out who is meant.
 * @param asked what was typed
 * @throws WhomError
 */
export function whomOf(asked: string, known: KnownPeople): Whom {
  const own = meant(asked, known);
  // Somebody may have been interviewed and have written tickets as well: the vault alone ties the two.
  const more = (known.inVault?.(asked.trim()) ?? []).map((word) => meant(word, known));
  const all = [own, ...more];
  const stones = new Map(all.flatMap((one) => one.stones).map((stone) => [JSON.stringify(stone), stone]));
  return { ids: [...new Set(all.flatMap(({ ids }) => ids))], stones: [...stones.values()] };
}

/** Whoever is meant by one word. */
function meant(asked: string, known: KnownPeople): Whom {
  const typed = asked.normalize('NFKC').trim();
  const same = [...known.pseudonyms].filter((by) => by.toLowerCase() === typed.toLowerCase());
  if (same.length > 0) return somebody(same, known);
  if (SHORT.test(typed.toUpperCase())) return somebody(byFirstLetters(typed.toUpperCase(), known), known);
  const customer = known.ofConversation(typed);
  if (customer !== undefined) return somebody([customer], known);
  const accounts = accountsOf(typed, known);
  const met = accounts.filter((by) => known.pseudonyms.has(by));
  if (met.length > 0) return somebody(met, known);
  if (ParticipantId.safeParse(typed).success) return somebody([isCustomer(typed.toUpperCase()) ? typed.toUpperCase() : typed], known);
  if (known.secret === undefined) throw new WhomError(NO_KEY);
  return somebody(accounts, known);
}

function byFirstLetters(letters: string, { pseudonyms }: KnownPeople): string[] {
  const meant = [...pseudonyms].filter((by) => isCustomer(by) && by.startsWith(letters));
  if (meant.length === 1) return meant;
  if (meant.length === 0)
    throw new WhomError(`No customer’s pseudonym begins with \`${letters}\` here. If they were forgotten already, there is nothing left to do.`);
  throw new WhomError(`${meant.length} pseudonyms begin with \`${letters}\`: ${meant.sort().join(', ')}. Name one of them whole.`);
}

/** The pseudonyms that an address or an account would have: by itself, as an account of a helpdesk, and in each export. */
function accountsOf(typed: string, { secret, sources }: KnownPeople): string[] {
  if (secret === undefined) return [];
  const plain = [typed, `id:${typed}`, ...[...sources].sort().map((source) => `${source}:${typed}`)];
  const forms = typed.includes('@') || typed.includes(':') ? [typed] : plain;
  return forms.map((form) => pseudonym(form, secret));
}

/** @throws WhomError where a customer is meant and the key is not at hand */
function somebody(ids: readonly string[], { secret }: KnownPeople): Whom {
  const stones = ids.map((by): Tombstone => {
    if (!isCustomer(by)) return { participant: by };
    if (secret === undefined) throw new WhomError(NO_KEY);
    return { customer: tombstoneOf(by, secret), key: markOfKey(secret) };
  });
  return { ids: [...ids], stones };
}
