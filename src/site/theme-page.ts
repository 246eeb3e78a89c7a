/** What each persona says on a theme. */
import type { Voice } from '#model/attribution.ts';
import type { Theme } from '#model/theme.ts';
import type { ClaimEntry, PersonaEntry, Wiki } from '#model/wiki.ts';
import type { PersonaVoice } from './front.ts';

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
      return claims.length === 0 ? [] : [{ entry, claims: claims.sort((a, b) => b.ledger.people - a.ledger.people), voices: voicesOf(claims) }];
    })
    .sort((a, b) => people(b) - people(a));
}

/** The personas that say nothing on a theme. */
export function silentOn(theme: string, wiki: Wiki): PersonaEntry[] {
  const speaking = new Set(onTheme(theme, wiki).map(({ entry }) => entry));
  return wiki.personas.filter((entry) => !speaking.has(entry));
}

/** A theme in the list of all: who speaks on it, how many do not, and one voice, which stands for no other theme. */
export interface ThemeAtAGlance {
  theme: Theme;
  speaking: PersonaEntry[];
  silent: number;
  voice?: PersonaVoice;
}

/** So long may a voice be that stands for a theme. */
const SHORT = { least: 20, most: 110 };

/** All themes, in the order of the codebook. */
export function themesAtAGlance(wiki: Wiki): ThemeAtAGlance[] {
  const taken = new Set<string>();
  return wiki.themes.map((theme, index) => {
    const on = onTheme(theme.id, wiki);
    // By turns another person begins, so that nobody speaks for all themes.
    const inTurn = [...on.slice(index % Math.max(on.length, 1)), ...on.slice(0, index % Math.max(on.length, 1))];
    const voices = inTurn.flatMap(({ entry, claims }) => claims.flatMap((claim) => claim.voices.map((quote) => ({ persona: entry, quote }))));
    const voice = voices.find(({ quote: { id, text } }) => !taken.has(id) && text.length >= SHORT.least && text.length <= SHORT.most);
    if (voice) taken.add(voice.quote.id);
    return { theme, speaking: on.map(({ entry }) => entry), silent: wiki.personas.length - on.length, ...(voice && { voice }) };
  });
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
