/** From one conversation to all that its customer said in it, passage by passage: hear, redact, and say which claims each bears on. Nothing personal passes this module. */
import type { Consent } from '#model/consent.ts';
import type { Channel, Conversation, Utterance } from '#model/conversation.ts';
import { fold } from '#model/fold.ts';
import type { Quote } from '#model/quote.ts';
import type { Settings } from '#model/settings.ts';
import { hear, isWritten, passagesOf, tooThin, type Passage } from '../hear/hear.ts';
import type { Repetition, Said } from '../hear/repetition.ts';
import { hearPassage, type Listener, type Listening } from '../match/match.ts';
import type { Masked } from '../redact/redact.ts';
import { saidBy } from './participants.ts';
import { textsOf, type Texts } from './texts.ts';

/** One passage as it may be shown, with its place, its speaker's pseudonym, and what it bears on. */
export interface SpokenPassage {
  text: string;
  /** BCP 47 tag; absent where nothing tells. */
  language?: string;
  /** Tells people apart. Not for publication where it was made without the wiki's key. */
  by: string;
  channel: Channel;
  said: string;
  /** `interviews/2026-03-04-p07.md#L9`, or `zendesk:10412#comment-778`. */
  from: string;
  conversation: string;
  consent: Consent;
  consentUntil?: string;
  /** Why it can be no quote (`too short`); its words count all the same. */
  thin?: string;
  /** Personas of which it bears on a claim: by a mark, a phrase, or a quote that is kept. */
  bearsOn: ReadonlySet<string>;
  /** By which its words are known when they come again; of an export's alone. */
  alike?: Said;
}

/** What is needed to hear passages. */
export interface PassageHearing {
  settings: Settings;
  /** What each persona listens for, by its id. */
  listening: ReadonlyMap<string, Listening>;
  /** Kept quotes of a conversation, by its id. */
  keptIn: (conversation: string) => readonly { persona: string; quote: Quote }[];
  /** Tells an export's customers apart. */
  pseudonymOf: (requester: string) => string;
  repetition: Repetition;
}

/** What was kept of a conversation for one persona, folded. */
interface Kept {
  persona: string;
  words: string;
  hidden: boolean;
}

/**
 * All that the customer said in a conversation. What a person hid is left out.
 * @param personas the personas that it belongs to
 */
export function passagesIn(
  conversation: Conversation,
  personas: readonly string[],
  hearing: PassageHearing,
  texts: Texts = textsOf(conversation),
): SpokenPassage[] {
  const kept = keptOf(conversation, hearing);
  const { exported, consentUntil, channel, consent, id, file, date } = conversation;
  return hear(conversation).customer.flatMap((utterance) => {
    const language = texts.language(utterance.text);
    const masked = texts.masked(utterance.text);
    const by = exported ? hearing.pseudonymOf(conversation.requester ?? id) : saidBy(utterance.speaker, conversation.participant);
    const bearing = bearingOf({ ...utterance, text: masked.text }, masked, language, personas, hearing, kept);
    return passagesOf(masked.text, language ?? 'und').flatMap((passage): SpokenPassage[] => {
      const words = fold(passage.text);
      if (kept.some((one) => one.hidden && areOfOnePlace(one.words, words))) return [];
      const thin = tooThin(passage.text, hearing.settings.shortestPassage, isWritten(conversation));
      return [
        {
          text: passage.text,
          ...(language && { language }),
          by,
          channel,
          said: utterance.said ?? date,
          from: `${exported ? id : file}#${utterance.at}`,
          conversation: id,
          consent,
          ...(consentUntil && { consentUntil }),
          ...(thin && { thin }),
          bearsOn: bearing(passage, words),
          ...(exported && { alike: hearing.repetition.said(passage.text, masked.text, id, by) }),
        },
      ];
    });
  });
}

/** Quotes that are merely suggested bear on nothing until a person says so. */
function keptOf({ id }: Conversation, { keptIn }: PassageHearing): Kept[] {
  return keptIn(id).flatMap(({ persona, quote }): Kept[] =>
    quote.because === 'suggested' && quote.status !== 'hidden' ? [] : [{ persona, words: fold(quote.text), hidden: quote.status === 'hidden' }],
  );
}

/** A mark may hold less than a passage, or more. */
function areOfOnePlace(one: string, other: string): boolean {
  return one.includes(other) || other.includes(one);
}

/** Says of a passage of an utterance on which personas' claims it bears. */
function bearingOf(
  utterance: Utterance,
  masked: Masked,
  language: string | undefined,
  personas: readonly string[],
  { listening }: PassageHearing,
  kept: readonly Kept[],
): (passage: Passage, words: string) => Set<string> {
  const near = personas
    .map((persona): [string, Listener[]] => [persona, listening.get(persona)?.near(utterance.text) ?? []])
    .filter(([, listeners]) => listeners.length > 0);
  const marks = utterance.marks.map(({ persona, start, end }) => ({ persona, start: masked.move(start, 'start'), end: masked.move(end, 'end') }));
  return ({ text, start, end }, words) => {
    const bears = new Set(marks.filter((mark) => mark.start < end && mark.end > start).map(({ persona }) => persona));
    for (const one of kept) if (areOfOnePlace(one.words, words)) bears.add(one.persona);
    for (const [persona, listeners] of near) {
      const { bearings, undecided } = hearPassage(text, language ?? 'und', listeners);
      if (bearings.length + undecided.length > 0) bears.add(persona);
    }
    return bears;
  };
}
