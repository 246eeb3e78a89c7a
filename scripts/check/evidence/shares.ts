/** Shares: a persona is no portrait of one participant, nor of those who write tickets. */
import { compare } from '#model/diagnostic.ts';
import type { Evidence } from '#model/evidence.ts';
import type { Limits } from '#model/limits.ts';
import type { Finding } from '../finding.ts';
import type { Weighed } from './weighed.ts';

const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** Finds the participant who carries more of a persona's quotes than one may. */
export function oneVoice({ folder, quotes }: Weighed, { oneVoice: most, sharesFrom }: Limits): Finding[] {
  if (quotes.length < sharesFrom) return [];
  const [loudest] = [...Map.groupBy(quotes, ({ by }) => by)]
    .map(([by, said]) => ({ by, count: said.length }))
    .sort((a, b) => b.count - a.count || compare(a.by, b.by));
  if (!loudest || loudest.count / quotes.length <= most) return [];
  const sentence = `${loudest.count} of ${quotes.length} quotes are ${loudest.by}’s (${percent(loudest.count / quotes.length)}; at most ${percent(most)}). Listen to more people like this, or hide what repeats.`;
  return [{ rule: 'one-voice', file: folder.file, line: 1, sentence }];
}

/** Finds a persona whose people, or conversations, come from tickets nearly alone: those who write to us have a problem, and the rest are silent. */
export function mostlyTickets({ folder, evidence }: Weighed, { tickets: most, sharesFrom }: Limits): Finding[] {
  const shares = [shareOf(evidence, 'people', ({ by }) => by), shareOf(evidence, 'conversations', ({ conversation }) => conversation)];
  const over = shares.find(({ all, tickets }) => all >= sharesFrom && tickets / all > most);
  if (!over) return [];
  const sentence = `${over.tickets} of ${over.all} ${over.noun} come from tickets (${percent(over.tickets / over.all)}; at most ${percent(most)}), so the persona knows people by their problems. Visit or interview some.`;
  return [{ rule: 'mostly-tickets', file: folder.file, line: 1, sentence }];
}

function shareOf(evidence: readonly Evidence[], noun: string, of: (one: Evidence) => string): { noun: string; all: number; tickets: number } {
  const tickets = new Set(evidence.filter(({ channel }) => channel === 'ticket').map(of));
  return { noun, all: new Set(evidence.map(of)).size, tickets: tickets.size };
}
