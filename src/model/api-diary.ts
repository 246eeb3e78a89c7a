/** A persona's diary as data for other tools: a part of `/api/personas/<id>.json`. Fields are only ever added. */
import { z } from 'astro/zod';
import { Standing } from './claim.ts';
import { Channel } from './conversation.ts';
import { diaryOf, type Change } from './diary.ts';
import { ClaimId, Day, ParticipantId } from './ids.ts';
import type { PersonaEntry, Wiki } from './wiki.ts';

/** A day; of a persona for which too few people were heard, its month alone. */
export const DayOrMonth = z.union([Day, z.string().regex(/^\d{4}-\d{2}$/)]);

const Heard = z
  .object({
    people: z.array(z.object({ by: ParticipantId, channel: Channel, conversation: z.string() })).describe('Those of whose conversation anything may be shown.'),
    others: z.array(z.object({ channel: Channel, people: z.number().int() })).describe('How many others, by channel.'),
  })
  .describe('Whose words were new in the month.');

const ApiChange = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('met'), day: DayOrMonth, heard: Heard }).describe('People met in conversations of their own.'),
  z
    .object({
      kind: z.literal('moved'),
      day: DayOrMonth,
      claim: ClaimId,
      from: Standing,
      to: Standing,
      heard: Heard.optional().describe('Who moved it; absent where time alone did.'),
      last: DayOrMonth.optional().describe('Where time moved it, the last day on which it had been said.'),
      first: z.literal(true).optional().describe('Nobody had spoken on it before.'),
      held: z.literal(true).optional().describe('Its authors hold it at this standing, whatever was said.'),
      supporters: z.number().int(),
      opponents: z.number().int(),
    })
    .describe('A standing that is another at the end of the month than it was at its beginning.'),
  z.object({ kind: z.literal('heard'), day: DayOrMonth, claim: ClaimId, heard: Heard }).describe('The first words on a claim, which left it assumed.'),
  z.object({ kind: z.literal('retired'), day: DayOrMonth, claim: ClaimId }),
  z
    .object({
      kind: z.literal('text'),
      day: DayOrMonth,
      what: z.enum(['begun', 'renamed', 'added', 'reworded', 'removed', 'story']),
      claim: ClaimId.optional(),
      before: z.string().optional(),
      after: z.string().optional(),
      sections: z.array(z.string()).optional().describe('Of a story, the headings below which it is another.'),
    })
    .describe('What people changed in the text, by the day of the commit; none where there is no git.'),
]);

export const ApiDiary = z
  .array(
    z.object({
      month: z.string().regex(/^\d{4}-\d{2}$/),
      url: z.string(),
      day: DayOrMonth.describe('Of the latest change.'),
      spoken: z.array(z.object({ channel: Channel, conversations: z.number().int() })).describe('Conversations of the month that bear on the persona.'),
      changes: z.array(ApiChange),
    }),
  )
  .describe('The months in which something changed, newest first.');
export type ApiDiary = z.infer<typeof ApiDiary>;

/** A persona's diary. */
export function apiDiary(entry: PersonaEntry, wiki: Wiki): ApiDiary {
  return diaryOf(entry, wiki).map(({ month, day, changes, spoken }) => ({
    month,
    url: `/personas/${entry.id}/#diary_${month}`,
    day,
    spoken,
    changes: changes.map(apiChange),
  }));
}

function apiChange(change: Change): ApiDiary[number]['changes'][number] {
  if (change.kind !== 'text') return change;
  const { persona: _persona, kind: what, ...text } = change.text;
  return { ...text, kind: 'text', what };
}
