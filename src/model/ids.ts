/** The names by which personas, claims, people, conversations and quotes are known: short, stable, safe in a path and in a URL. */
import { z } from 'astro/zod';

/** A kebab-case name of ASCII letters and digits: safe as a folder, a URL segment and a fragment. At most 64 characters. */
const kebab = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

export const PersonaId = z.string().max(64).regex(kebab, { error: 'Expected a persona id in kebab-case, such as `maya`.' });
export type PersonaId = z.infer<typeof PersonaId>;

export const ClaimId = z.string().max(64).regex(kebab, { error: 'Expected a claim id in kebab-case, such as `evenings`.' });
export type ClaimId = z.infer<typeof ClaimId>;

export const ThemeId = z.string().max(64).regex(kebab, { error: 'Expected a theme id in kebab-case, such as `money-in-hand`.' });
export type ThemeId = z.infer<typeof ThemeId>;

const PSEUDONYM = 'Expected a pseudonym with a digit, such as `P07`; names and addresses belong in the vault.';

/**
 * A customer's pseudonym: letters and digits with at least one digit, such as `P07` or `TK4M2Q9X7`, never a name or an address.
 * A word without a digit could be a first name, so it is refused.
 */
export const ParticipantId = z.string({ error: PSEUDONYM }).regex(/^(?=[A-Za-z0-9-]*\d)[A-Za-z][A-Za-z0-9-]{0,23}$/, { error: PSEUDONYM });
export type ParticipantId = z.infer<typeof ParticipantId>;

/** Eight letters and digits that follow from a conversation and the words said in it; see `quoteId`. */
export const QuoteId = z.string().regex(/^[a-z0-9]{8}$/, { error: 'Expected a quote id of eight letters and digits, such as `q4k7t2m9`.' });
export type QuoteId = z.infer<typeof QuoteId>;

/** A calendar day that exists, `2026-03-04`. Days have no time zone: they are what the person who was there would write. */
export const Day = z.iso.date({ error: 'Expected a day that exists, written like `2026-03-04`.' });
export type Day = z.infer<typeof Day>;
