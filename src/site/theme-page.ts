/** What each persona says on a theme. */
import type { Voice } from '#model/attribution.ts';
import type { ClaimEntry, PersonaEntry, Wiki } from '#model/wiki.ts';

/** A persona's claims on a theme, and a few of the voices behind them. */
export interface OnTheme {
  entry: PersonaEntry;
  claims: ClaimEntry[];
  voices: Voice[];
}

/** The personas that speak on a theme, those with the most people behind them first. */
export function onTheme(theme: string, { personas }: Wiki): OnTheme[] {
  return personas
    .flatMap((entry) => {
      const claims = entry.claims.filter(({ themes, ledger }) => themes.includes(theme) && ledger.standing !== 'retired');
      return claims.length === 0 ? [] : [{ entry, claims, voices: voicesOf(claims) }];
    })
    .sort((a, b) => people(b) - people(a));
}

const people = ({ claims }: OnTheme): number => new Set(claims.flatMap(({ ledger }) => [...ledger.supports.people, ...ledger.contradicts.people])).size;

/** One voice a claim, each of another person as far as there are any; at most three. */
function voicesOf(claims: readonly ClaimEntry[]): Voice[] {
  const taken = new Map<string, Voice>();
  for (const { voices } of claims) {
    const voice = voices.find(({ by, id }) => !taken.has(id) && ![...taken.values()].some((one) => one.by === by)) ?? voices[0];
    if (voice) taken.set(voice.id, voice);
  }
  return [...taken.values()].slice(0, 3);
}
