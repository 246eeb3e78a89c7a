/** The wiki as data for other tools: `/api/personas.json` and `/api/personas/<id>.json`. Fields are only ever added. */
import { z } from 'astro/zod';
import { ApiDiary, apiDiary, DayOrMonth } from './api-diary.ts';
import { Facet, Standing } from './claim.ts';
import { Channel, Stance } from './conversation.ts';
import { ClaimId, Day, ParticipantId, PersonaId, QuoteId, ThemeId } from './ids.ts';
import { formatReference } from './reference.ts';
import type { AsItStood } from './past.ts';
import type { ClaimEntry, PersonaEntry, Wiki } from './wiki.ts';

const ApiQuote = z.object({
  id: QuoteId,
  stance: Stance,
  text: z.string().describe('The exact words, plain text.'),
  language: z.string().optional().describe('BCP 47 tag, where it is known.'),
  said: DayOrMonth,
  by: ParticipantId.optional().describe('A pseudonym; absent where so few people were heard that it would lead to one of them.'),
  channel: Channel,
  url: z.string().describe('Where it stands, relative to the site.'),
});

const Month = z.string().regex(/^\d{4}-\d{2}$/);

const ApiMissing = z.object({
  to: Standing,
  people: z.number().int().describe('So many people who have not said it yet.'),
  channels: z.number().int().describe('So many channels other than `notThrough`.'),
  notThrough: z.array(Channel),
});

const ApiClaim = z.object({
  id: ClaimId,
  reference: z.string().describe('How specs cite it: `persona:maya#evenings`.'),
  url: z.string(),
  facet: Facet,
  says: z.string(),
  themes: z.array(ThemeId),
  standing: Standing.describe('What the evidence makes of it on `asOf`.'),
  people: z.object({ supports: z.number().int(), contradicts: z.number().int() }).describe('Distinct people on each side.'),
  conversations: z.number().int().describe('Distinct conversations on either side.'),
  channels: z.array(Channel),
  missing: ApiMissing.optional().describe('What would raise it to its next standing, if it were said; absent where nothing would.'),
  history: z
    .array(z.object({ month: Month, standing: Standing, supports: z.number().int(), contradicts: z.number().int() }))
    .describe('How it stood at the end of each month.'),
  lastHeard: DayOrMonth.optional(),
  testBy: Day.optional(),
  quotes: z.array(ApiQuote).describe('Those that may be shown; people are counted whether or not their words are.'),
});

const ApiSummary = z.object({
  id: PersonaId,
  reference: z.string(),
  url: z.string(),
  name: z.string(),
  tagline: z.string(),
  purpose: z.string(),
  notFor: z.string(),
  lastHeard: DayOrMonth.optional(),
  people: z.number().int(),
  standings: z.partialRecord(Standing, z.number().int()).describe('How many claims have each standing.'),
});

/** `/api/personas.json` */
export const ApiPersonas = z.object({ asOf: Day, product: z.string(), sample: z.boolean(), personas: z.array(ApiSummary) });
export type ApiPersonas = z.infer<typeof ApiPersonas>;

/** A persona on a day. */
const ApiPortrait = ApiSummary.extend({ asOf: Day, sample: z.boolean(), claims: z.array(ApiClaim) });

/** `/api/personas/<id>.json` */
export const ApiPersona = ApiPortrait.extend({ diary: ApiDiary });
export type ApiPersona = z.infer<typeof ApiPersona>;

/** `/api/personas/<id>/<month>.json` */
export const ApiPast = ApiPortrait.extend({
  month: Month.describe('The month at whose end it stood so.'),
  hash: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe('SHA-256 over all that the page of that month says.'),
  textOf: Month.optional().describe('The month whose words it is told in; absent where only today’s are known.'),
});
export type ApiPast = z.infer<typeof ApiPast>;

function summary({ id, persona, claims, heard }: PersonaEntry): z.infer<typeof ApiSummary> {
  const { name, tagline, purpose, notFor } = persona;
  const counted = Map.groupBy(claims, ({ ledger }) => ledger.standing);
  return {
    id,
    reference: formatReference({ persona: id }),
    url: `/personas/${id}/`,
    name,
    tagline,
    purpose,
    notFor,
    ...(heard.last !== undefined && { lastHeard: heard.last }),
    people: heard.people.length,
    standings: Object.fromEntries([...counted].map(([standing, own]) => [standing, own.length])),
  };
}

function apiClaim(persona: string, { id, facet, says, themes, ledger, history, missing, testBy, voices }: ClaimEntry): z.infer<typeof ApiClaim> {
  return {
    id,
    reference: formatReference({ persona, claim: id }),
    url: `/personas/${persona}/#${id}`,
    facet,
    says,
    themes,
    standing: ledger.standing,
    people: { supports: ledger.supports.people.length, contradicts: ledger.contradicts.people.length },
    conversations: ledger.conversations,
    channels: ledger.channels,
    ...(missing && { missing }),
    history: history.map(({ month, standing, supporters, opponents }) => ({ month, standing, supports: supporters, contradicts: opponents })),
    ...(ledger.last !== undefined && { lastHeard: ledger.last }),
    ...(testBy !== undefined && { testBy }),
    quotes: voices.map((quote) => ({
      id: quote.id,
      stance: quote.supports.includes(id) ? ('supports' as const) : ('contradicts' as const),
      text: quote.text,
      ...(quote.language !== undefined && { language: quote.language }),
      said: quote.said,
      ...(quote.by !== undefined && { by: quote.by }),
      channel: quote.channel,
      url: `/personas/${persona}/#q-${quote.id}`,
    })),
  };
}

/** All personas, in short. */
export function apiPersonas({ today, settings, personas }: Wiki): ApiPersonas {
  return { asOf: today, product: settings.product, sample: settings.sample, personas: personas.map(summary) };
}

function portrait(entry: PersonaEntry, { today, settings }: Wiki): z.infer<typeof ApiPortrait> {
  return { ...summary(entry), asOf: today, sample: settings.sample, claims: entry.claims.map((claim) => apiClaim(entry.id, claim)) };
}

/** One persona with its claims, their standings, the quotes that may be shown, and what changed. */
export function apiPersona(entry: PersonaEntry, wiki: Wiki): ApiPersona {
  return { ...portrait(entry, wiki), diary: apiDiary(entry, wiki) };
}

/** One persona as it stood at the end of a month: its addresses and references lead to that month. */
export function apiPast({ entry, month, day, hash, text }: AsItStood, wiki: Wiki): ApiPast {
  const then = portrait(entry, { ...wiki, today: day });
  const moved = (url: string): string => url.replace(`/personas/${entry.id}/`, `/personas/${entry.id}/${month}/`);
  return {
    ...then,
    month,
    hash,
    ...(text !== undefined && { textOf: text }),
    url: moved(then.url),
    reference: formatReference({ persona: entry.id, month }),
    claims: then.claims.map((claim) => ({
      ...claim,
      url: moved(claim.url),
      reference: formatReference({ persona: entry.id, claim: claim.id, month }),
      quotes: claim.quotes.map((quote) => ({ ...quote, url: moved(quote.url) })),
    })),
  };
}

/** The JSON Schema of both answers. */
export function apiSchema(): unknown {
  return z.toJSONSchema(
    z
      .object({ personas: ApiPersonas, persona: ApiPersona, past: ApiPast })
      .describe('`/api/personas.json` is `personas`; `/api/personas/<id>.json` is `persona`; `/api/personas/<id>/<month>.json` is `past`.'),
  );
}
