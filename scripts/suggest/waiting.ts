/** The suggestions that wait for a person, as data and as lines. */
import type { Stance } from '#model/conversation.ts';
import { mayShow } from '#model/consent.ts';
import { compare } from '#model/diagnostic.ts';
import { waits, type Quote } from '#model/quote.ts';
import type { Settings } from '#model/settings.ts';
import { counted, visible } from '../command/command.ts';
import type { KeptFile, PersonaFolder } from '../content/personas.ts';

/** One suggestion, for one claim. */
export interface WaitingOne {
  persona: string;
  claim: string;
  stance: Stance;
  quote: Quote;
  /** Relative to the content root. */
  file: string;
  line: number;
}

function waitingIn(persona: string, { file, entries, lineOf }: KeptFile<Quote>): WaitingOne[] {
  return entries.flatMap((quote, index) => {
    if (!waits(quote)) return [];
    const one =
      (stance: Stance) =>
      (claim: string): WaitingOne => ({ persona, claim, stance, quote, file, line: lineOf([index, 'because']) });
    return [...quote.supports.map(one('supports')), ...quote.contradicts.map(one('contradicts'))];
  });
}

/** All that waits and the team may see, by persona and claim, the nearest first. @param today consent that has ended by then hides it */
export function waitingOf(folders: readonly PersonaFolder[], { retentionDays }: Pick<Settings, 'retentionDays'>, today: string): WaitingOne[] {
  return folders
    .flatMap(({ id, quotes }) => quotes.flatMap((file) => waitingIn(id, file)))
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
  return waiting.map(({ persona, claim, stance, quote: { id, score, reason, text, language, said, by, channel, from }, file, line }) => ({
    persona,
    claim,
    stance,
    id,
    score,
    reason,
    text,
    language,
    said,
    by,
    channel,
    from,
    file,
    line,
  }));
}

function lines({ stance, quote, file, line }: WaitingOne): string[] {
  const { id, score, text, reason, by, said, from } = quote;
  return [
    `  ${id}  ${score ?? '–'}${stance === 'contradicts' ? '  against' : ''}  “${text}”`,
    `            ${reason ?? 'no reason is given'}`,
    `            ${by}, ${said}, ${from} (${file}:${line})`,
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
