/**
 * Who said it is told only where enough others might have. Of a persona for which fewer people were heard, words stand with their channel and
 * month alone, on every surface: no pseudonym, no day, no place where they were said. Pure.
 */
import type { Evidence } from './evidence.ts';
import { evidenceIn } from './evidence.ts';
import type { HeardConversation } from './heard.ts';
import { monthOf } from './months.ts';
import type { Quote } from './quote.ts';
import type { Settings } from './settings.ts';
import { conversationOf } from './spoken.ts';
import type { Unmatched, UnmatchedPassage } from './unmatched.ts';
import type { PersonaFiles } from './wiki.ts';

/** A quote as it may be shown. Where too few people were heard, `said` is its month, and who said it where is not told. */
export interface Voice extends Omit<Quote, 'by' | 'from'> {
  by?: string;
  from?: string;
}

/** A voice of which it may be said whose it is, and where it was said. */
export type Attributed = Voice & Required<Pick<Voice, 'by' | 'from'>>;

/** Whether it may be said who said it, and where. */
export function isAttributed(voice: Voice): voice is Attributed {
  return voice.by !== undefined && voice.from !== undefined;
}

/** What would lead from the words of a small group to one of its people. */
export interface SmallGroups {
  /** Personas for which fewer people were heard than the settings ask for. */
  personas: ReadonlySet<string>;
  /** Their quotes, wherever they stand: another persona may keep the same words. */
  quotes: ReadonlySet<string>;
  /** Conversations that bear on them, which are not shown whole. */
  conversations: ReadonlySet<string>;
}

/** No group is small. */
export const NO_SMALL_GROUPS: SmallGroups = { personas: new Set(), quotes: new Set(), conversations: new Set() };

/**
 * Finds the personas whose people are too few to be told apart in public, and all that leads to one of them. Everybody counts who was heard
 * up to the day of the build, also those whose words may not be shown: the question is among how many somebody can hide.
 */
export function smallGroupsOf(
  files: readonly PersonaFiles[],
  conversations: readonly HeardConversation[],
  settings: Pick<Settings, 'attributedFrom'>,
  today: string,
): SmallGroups {
  const evidence = new Map(files.map((one) => [one.id, evidenceIn(one).filter(({ said }) => said <= today)]));
  const isOf = (persona: string, { personas }: HeardConversation): boolean => personas.includes(persona);
  const small = files.filter(({ id }) => {
    const met = conversations.filter((one) => isOf(id, one)).flatMap(({ participant }) => participant ?? []);
    return new Set([...(evidence.get(id) ?? []).map(({ by }) => by), ...met]).size < settings.attributedFrom;
  });
  const quotes = small.flatMap((one) => one.quotes);
  return {
    personas: new Set(small.map(({ id }) => id)),
    quotes: new Set(quotes.map(({ id }) => id)),
    conversations: new Set([
      ...quotes.map(({ from }) => conversationOf(from)),
      ...conversations.filter((one) => small.some(({ id }) => isOf(id, one))).map(({ id }) => id),
    ]),
  };
}

/** A quote as it may be shown: of a small group without who said it, when to the day, and where. */
export function voiceOf(quote: Quote, { quotes }: SmallGroups): Voice {
  if (!quotes.has(quote.id)) return quote;
  const { by: _by, from: _from, proof: _proof, ...rest } = quote;
  return { ...rest, said: monthOf(quote.said) };
}

/** Evidence of a small group, to the month. Standings stay: a month counts as its first day, and so few people leave a claim assumed. */
export function toTheMonth(evidence: readonly Evidence[]): Evidence[] {
  return evidence.map((one) => ({ ...one, said: monthOf(one.said) }));
}

/** What is unmatched, as it may be shown: of a small group, without who said it. */
export function unmatchedOfFew(unmatched: Unmatched, { small, settings }: { small: SmallGroups; settings: Settings }): Unmatched {
  const { persona, people, groups } = unmatched;
  if (persona === undefined ? people >= settings.attributedFrom : !small.personas.has(persona)) return unmatched;
  const best = (passages: UnmatchedPassage[]): UnmatchedPassage[] =>
    passages.map(({ by: _by, from: _from, ...rest }) => ({ ...rest, said: monthOf(rest.said) }));
  return { ...unmatched, groups: groups.map((group) => ({ ...group, first: monthOf(group.first), last: monthOf(group.last), best: best(group.best) })) };
}
