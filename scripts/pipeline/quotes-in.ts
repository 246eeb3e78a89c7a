/** From one conversation to the quotes in it: hear, redact, match. Nothing personal passes this module. */
import type { Conversation, Stance, Utterance } from '#model/conversation.ts';
import { fold } from '#model/fold.ts';
import { MOST_SCORES, proofOf, quoteId, type Quote } from '#model/quote.ts';
import type { Settings } from '#model/settings.ts';
import { hear, isWritten, languageOf, passagesOf, tooThin } from '../hear/hear.ts';
import type { Repetition, Said } from '../hear/repetition.ts';
import type { Candidate } from '../keep/gather.ts';
import { hearPassage, type Listener, type Listening } from '../match/match.ts';
import { fromOf, HeardAgain } from './heard-now.ts';
import { redactor, type Masked } from '../redact/redact.ts';
import { saidBy } from './participants.ts';

/** A mark may run over a whole answer; a quote is no speech. */
const LONGEST = 4000;

/** The first words of what is too long for a quote: never half a word, half a letter or half a redaction mark. */
function shortened(text: string): string {
  if (text.length <= LONGEST) return text;
  const cut = text.slice(0, LONGEST);
  const space = cut.lastIndexOf(' ');
  return (space > LONGEST / 2 ? cut.slice(0, space) : cut.replace(/[\ud800-\udbff]$/, '')).replace(/\[[a-z]*$/, '').trim();
}

export interface Hearing {
  settings: Settings;
  /** What each persona listens for, by its id. */
  listening: ReadonlyMap<string, Listening>;
  /** Claim ids of each persona. */
  claims: ReadonlyMap<string, ReadonlySet<string>>;
  /** The pseudonym of an export's customer. */
  pseudonymOf: (requester: string) => string;
  /** Words of exports that come again; what is found there is remembered. */
  repetition: Repetition;
}

export interface QuotesIn {
  candidates: Candidate[];
  /** Utterances and passages that gave nothing, by reason. */
  skipped: Map<string, number>;
  /** All that the customers say, as it may be shown: where kept quotes are looked for. */
  again: HeardAgain;
}

/** A stretch of what was said that bears on claims of one persona. */
interface Bearing {
  persona: string;
  quote: Pick<Quote, 'text' | 'supports' | 'contradicts' | 'because'>;
  /** The phrase by which each claim was heard. */
  phrases: ReadonlyMap<string, string>;
  /** Where it stands in the redacted utterance, in UTF-16 units. */
  start: number;
  end: number;
}

/** The phrases of a persona that a text could say. */
interface Near {
  persona: string;
  listeners: Listener[];
}

const NOTHING = 'bears on no claim';

/** The name of the file in which a conversation's quotes are kept: the note's own, or the month of an export. */
export function keptFileOf({ exported, file, date }: Pick<Conversation, 'exported' | 'file' | 'date'>): string {
  return exported ? date.slice(0, 7) : (file.split('/').at(-1) ?? file).replace(/\.[^.]+$/, '');
}

function speakerOf(utterance: Utterance, conversation: Conversation, hearing: Hearing): string {
  if (conversation.exported) return hearing.pseudonymOf(conversation.requester ?? conversation.id);
  return saidBy(utterance.speaker, conversation.participant);
}

/**
 * Finds the quotes of one conversation.
 * @param personas the personas that it belongs to; marks may lead to others
 */
export function quotesIn(conversation: Conversation, personas: readonly string[], hearing: Hearing): QuotesIn {
  // Most of an export bears on nothing. A look at the raw words, which are not kept, saves cutting and redacting them; what is matched is both.
  const looked = new Map<string, Near[]>();
  const listenersNear = (text: string): Near[] => {
    const known = looked.get(text);
    if (known) return known;
    const near = personas
      .map((persona) => ({ persona, listeners: hearing.listening.get(persona)?.near(text) ?? [] }))
      .filter(({ listeners }) => listeners.length > 0);
    looked.set(text, near);
    return near;
  };
  const { customer, skipped } = hear(conversation, ({ text, marks }) => (marks.length === 0 && listenersNear(text).length === 0 ? NOTHING : undefined));
  const redact = redactor(conversation.names);
  const candidates: Candidate[] = [];
  const count = (reason: string): void => void skipped.set(reason, (skipped.get(reason) ?? 0) + 1);
  const masked = (utterance: Utterance, language: string | undefined): Masked => redact(utterance.text, language ?? 'en');
  for (const utterance of customer) {
    const near = listenersNear(utterance.text);
    if (near.length === 0 && utterance.marks.length === 0) {
      count(NOTHING);
      continue;
    }
    const language = languageOf(utterance.text, conversation.language);
    const words = masked(utterance, language);
    const found = [...marked(utterance, words, hearing), ...heard(words.text, language ?? 'und', near, hearing, count, isWritten(conversation))];
    if (found.length === 0) count(NOTHING);
    for (const bearing of withoutEchoes(found)) candidates.push(candidate(bearing, { ...utterance, text: words.text }, language, conversation, hearing));
  }
  const different = joined(candidates);
  if (conversation.exported) hearing.repetition.heard(different.map(({ alike }) => alike).filter((alike) => alike !== undefined));
  return {
    candidates: different,
    skipped,
    again: new HeardAgain(conversation, (utterance) => speakerOf(utterance, conversation, hearing)),
  };
}

function marked({ marks }: Utterance, words: Masked, { claims }: Hearing): Bearing[] {
  return marks
    .filter(({ persona, claim }) => claims.get(persona)?.has(claim))
    .map(({ persona, claim, stance, start: from, end: to }) => {
      const [start, end] = [words.move(from, 'start'), words.move(to, 'end')];
      const text = shortened(fold(words.text.slice(start, end)));
      return {
        persona,
        start,
        end,
        phrases: new Map(),
        quote: { text, supports: stance === 'supports' ? [claim] : [], contradicts: stance === 'contradicts' ? [claim] : [], because: 'marked' },
      };
    })
    .filter(({ quote }) => quote.text !== '');
}

function heard(text: string, language: string, near: readonly Near[], { settings }: Hearing, count: (reason: string) => void, written: boolean): Bearing[] {
  if (near.length === 0) return [];
  return passagesOf(text, language).flatMap((passage) => {
    const thin = tooThin(passage.text, settings.shortestPassage, written);
    if (thin) return (count(thin), []);
    return near.flatMap(({ persona, listeners }): Bearing[] => {
      const { bearings, undecided } = hearPassage(passage.text, language, listeners);
      if (undecided.length > 0) count('speaks on both sides of a claim');
      const [first] = bearings;
      if (!first) return [];
      const of = (stance: Stance): string[] => bearings.filter((bearing) => bearing.stance === stance).map(({ claim }) => claim);
      const quote = { text: shortened(passage.text), supports: of('supports'), contradicts: of('contradicts'), because: `phrase "${first.phrase}"` };
      return [{ persona, start: passage.start, end: passage.end, quote, phrases: new Map(bearings.map(({ claim, phrase }) => [claim, phrase])) }];
    });
  });
}

/** What a researcher marked is not heard a second time by phrase: a passage that overlaps a mark loses the claims that the mark has. */
function withoutEchoes(found: readonly Bearing[]): Bearing[] {
  const marks = found.filter(({ quote }) => quote.because === 'marked');
  return found.flatMap((bearing) => {
    const { persona, start, end, quote, phrases } = bearing;
    if (quote.because === 'marked') return [bearing];
    const overlapping = marks.filter((mark) => mark.persona === persona && mark.start < end && mark.end > start);
    const known = new Set(overlapping.flatMap((mark) => [...mark.quote.supports, ...mark.quote.contradicts]));
    const supports = quote.supports.filter((claim) => !known.has(claim));
    const contradicts = quote.contradicts.filter((claim) => !known.has(claim));
    const phrase = [...phrases].find(([claim]) => !known.has(claim))?.[1];
    return phrase === undefined ? [] : [{ ...bearing, quote: { ...quote, supports, contradicts, because: `phrase "${phrase}"` } }];
  });
}

function candidate(
  { persona, quote: bearing }: Bearing,
  utterance: Utterance,
  language: string | undefined,
  conversation: Conversation,
  hearing: Hearing,
): Candidate {
  const { exported, consentUntil } = conversation;
  const said = utterance.said ?? conversation.date;
  const from = fromOf(conversation, utterance);
  const quote: Quote = {
    id: quoteId(conversation.id, bearing.text),
    ...bearing,
    ...(language && { language }),
    said,
    by: speakerOf(utterance, conversation, hearing),
    channel: conversation.channel,
    from,
    consent: conversation.consent,
    ...(consentUntil && { consentUntil }),
    ...(exported && { proof: proofOf(from, bearing.text) }),
    ...(conversation.scores && { scores: conversation.scores.slice(0, MOST_SCORES) }),
  };
  // What was said is known again by its words as they may be shown, so that names and numbers make no difference.
  const alike: Said | undefined = exported ? hearing.repetition.said(bearing.text, utterance.text, conversation.id, quote.by) : undefined;
  return { persona, file: keptFileOf(conversation), exported, source: conversation.id.split(':')[0] ?? '', quote, ...(alike && { alike }) };
}

/** The same words marked or heard twice are one quote that bears on all their claims. */
function joined(candidates: readonly Candidate[]): Candidate[] {
  const byId = new Map<string, Candidate>();
  for (const one of candidates) {
    const key = `${one.persona}\n${one.quote.id}`;
    const known = byId.get(key);
    if (!known) byId.set(key, one);
    else {
      known.quote.supports = [...new Set([...known.quote.supports, ...one.quote.supports])];
      known.quote.contradicts = [...new Set([...known.quote.contradicts, ...one.quote.contradicts])].filter((claim) => !known.quote.supports.includes(claim));
    }
  }
  return [...byId.values()];
}
