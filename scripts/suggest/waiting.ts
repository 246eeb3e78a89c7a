/** The suggestions that wait for a person, as data and as lines. */
import { smallGroupsOf } from '#model/attribution.ts';
import type { Stance } from '#model/conversation.ts';
import { mayShow } from '#model/consent.ts';
import { compare } from '#model/diagnostic.ts';
import { monthOf } from '#model/months.ts';
import { waits, type Quote } from '#model/quote.ts';
import type { Settings } from '#model/settings.ts';
import { counted, visible } from '../command/command.ts';
import { filesOf, type KeptFile, type PersonaFolder } from '../content/personas.ts';

/** One suggestion, for one claim. */
export interface WaitingOne {
  persona: string;
  claim: string;
  stance: Stance;
  quote: Quote;
  /** Relative to the content root. */
  file: string;
  line: number;
  /** Whether it is told who said it, when to the day, and where: not of a persona for which too few people were heard. */
  isAttributed: boolean;
}

function waitingIn(persona: string, { file, entries, lineOf }: KeptFile<Quote>, isAttributed: boolean): WaitingOne[] {
  return entries.flatMap((quote, index) => {
    if (!waits(quote)) return [];
    const one =
      (stance: Stance) =>
      (claim: string): WaitingOne => ({ persona, claim, stance, quote, file, line: lineOf([index, 'because']), isAttributed });
    return [...quote.supports.map(one('supports')), ...quote.contradicts.map(one('contradicts'))];
  });
}

/** All that waits and the team may see, by persona and claim, the nearest first. @param today consent that has ended by then hides it */
export function waitingOf(folders: readonly PersonaFolder[], settings: Pick<Settings, 'retentionDays' | 'attributedFrom'>, today: string): WaitingOne[] {
  const { retentionDays } = settings;
  const small = smallGroupsOf(folders.map(filesOf), [], settings, today);
  return folders
    .flatMap(({ id, quotes }) => quotes.flatMap((file) => waitingIn(id, file, !small.personas.has(id))))
    .filter(({ quote }) => mayShow(quote, { audience: 'internal', retentionDays }, today))
    .sort(
      (a, b) =>
        compare(a.persona, b.persona) ||
        compare(a.claim, b.claim) ||
        (b.quote.score ?? 0) - (a.quote.score ?? 0) ||
        compare(a.quote.id, b.quote.id) ||
        compare(a.stance, b.stance),
    );
}

/** What waits, as data. */
export function waitingAsData(waiting: readonly WaitingOne[]): object[] {
  return waiting.map(({ persona, claim, stance, quote: { id, score, reason, text, language, said, by, channel, from }, file, line, isAttributed }) => ({
    persona,
    claim,
    stance,
    id,
    score,
    reason,
    text,
    language,
    channel,
    ...(isAttributed ? { said, by, from, file, line } : { said: monthOf(said) }),
  }));
}

function lines({ stance, quote, file, line, isAttributed }: WaitingOne): string[] {
  const { id, score, text, reason, by, said, from } = quote;
  return [
    `  ${id}  ${score ?? '–'}${stance === 'contradicts' ? '  against' : ''}  “${text}”`,
    `            ${reason ?? 'no reason is given'}`,
    `            ${isAttributed ? `${by}, ${said}, ${from} (${file}:${line})` : `one of too few people to say who, ${monthOf(said)}`}`,
  ].map(visible);
}

/** What waits, for a person. @param says each claim's own sentence, by `persona#claim` */
export function waitingAsText(waiting: readonly WaitingOne[], says: ReadonlyMap<string, string>): string {
  if (waiting.length === 0) return 'No suggestion waits.\n';
  const groups = Map.groupBy(waiting, ({ persona, claim }) => `${persona}#${claim}`);
  return [
    ...[...groups].flatMap(([claim, own]) => [`${claim}: ${visible(says.get(claim) ?? '')}`, ...own.flatMap(lines), '']),
    `${counted(waiting.length, 'suggestion waits', 'suggestions wait')}. --accept ID makes one a quote, --accept ID --against one that contradicts; --decline ID hides it for good.`,
    '',
  ].join('\n');
}
