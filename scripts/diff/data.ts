/** A comparison as data: the shape of `diff --json`. */
import { z } from 'astro/zod';
import { Facet, Standing } from '#model/claim.ts';
import { Channel, Stance } from '#model/conversation.ts';
import { ClaimId, Day, ParticipantId, PersonaId, QuoteId } from '#model/ids.ts';
import { aspects, type QuotesDifference } from '#model/quote-difference.ts';
import type { Cause } from '#model/standing-move.ts';
import { UnmatchedGroup } from '#model/unmatched.ts';
import type { Told } from './markdown.ts';
import { unnamed } from './named.ts';

const Limit = z.string().optional();
const words = { added: z.array(z.string()), removed: z.array(z.string()) };
const ofClaim = { claim: ClaimId, says: z.string() };

const ClaimChange = z.discriminatedUnion('kind', [
  z.strictObject({ ...ofClaim, kind: z.enum(['added', 'removed']), facet: Facet }),
  z.strictObject({ ...ofClaim, kind: z.literal('reworded'), from: z.string() }),
  z.strictObject({ ...ofClaim, kind: z.literal('moved'), from: Facet, to: Facet }),
  z.strictObject({ ...ofClaim, kind: z.literal('retired'), on: Day }),
  z.strictObject({ ...ofClaim, kind: z.literal('resumed') }),
  z.strictObject({ ...ofClaim, kind: z.literal('limited'), from: Limit, to: Limit }),
  z.strictObject({ ...ofClaim, kind: z.literal('listening'), side: z.enum(['listensFor', 'against']), ...words }),
  z.strictObject({ ...ofClaim, kind: z.literal('themes'), ...words }),
  z.strictObject({ ...ofClaim, kind: z.literal('to test'), by: Day.optional() }),
]);

/** `by` and what leads to the person are there only where something of their conversation may be shown. */
const who = { by: ParticipantId.optional(), conversation: z.string().optional() };

const Spoke = z.strictObject({ ...who, channel: Channel, said: Day, newPerson: z.boolean(), newChannel: z.boolean() });

const Cause = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['heard', 'gone']), stance: Stance, spoke: z.array(Spoke) }),
  z.strictObject({ kind: z.literal('silence'), last: Day.optional() }),
  z.strictObject({ kind: z.literal('retired'), on: Day }),
  z.strictObject({ kind: z.literal('resumed') }),
  z.strictObject({ kind: z.literal('limited'), from: Limit, to: Limit }),
  z.strictObject({ kind: z.literal('facet'), from: Facet, to: Facet }),
  z.strictObject({ kind: z.literal('thresholds') }),
]);

const bearing = { supports: z.array(ClaimId), contradicts: z.array(ClaimId), because: z.string() };
const place = { id: QuoteId, ...who, channel: Channel, said: Day, from: z.string().optional(), ...bearing };
/** `text` is there only where the words may be shown; `withheld` says why they are not. */
const now = { ...place, text: z.string().optional(), language: z.string().optional(), withheld: z.string().optional() };

const Quotes = z.strictObject({
  added: z.array(z.strictObject(now)),
  changed: z.array(z.strictObject({ ...now, changed: z.array(z.enum(aspects)), before: z.strictObject(bearing).optional() })),
  withdrawn: z.array(z.strictObject({ ...place, why: z.string() })),
  unchanged: z.number().int(),
});

const Heard = z.strictObject({ people: z.number().int(), conversations: z.number().int(), last: Day.optional() });
const Section = z.strictObject({ title: z.string(), kind: z.enum(['added', 'changed', 'removed']) });

const PersonaDifference = z.strictObject({
  id: PersonaId,
  name: z.string(),
  kind: z.enum(['added', 'changed', 'removed']),
  text: z.strictObject({
    fields: z.array(z.strictObject({ field: z.string(), from: z.string().optional(), to: z.string().optional() })),
    claims: z.array(ClaimChange),
    story: z.strictObject({ added: z.number().int(), removed: z.number().int(), sections: z.array(Section) }).optional(),
  }),
  begun: z.array(z.strictObject({ claim: ClaimId, standing: Standing })),
  moves: z.array(z.strictObject({ ...ofClaim, from: Standing, to: Standing, because: z.array(Cause) })),
  quotes: Quotes,
  heard: z.strictObject({ from: Heard, to: Heard }),
});

/** What `diff --json` prints. */
export const DiffAsData = z.strictObject({
  /** With what the personas of today are compared; absent where there is no history, and `why` says the reason. */
  since: z.strictObject({ revision: z.string(), commit: z.string(), day: Day }).optional(),
  why: z.string().optional(),
  /** The days on which standings were computed: then and now. */
  days: z.strictObject({ from: Day, to: Day }).optional(),
  personas: z.array(PersonaDifference),
  /** What is newly heard and no persona says, with how many of its people had been heard `before`; absent where it was not asked for. */
  groups: z.array(z.strictObject({ persona: PersonaId.optional(), group: UnmatchedGroup, before: z.number().int() })).optional(),
  /** Files and personas that cannot be read on one side, and were left out on both. */
  leftOut: z.array(z.string()),
  notes: z.array(z.string()),
});
export type DiffAsData = z.infer<typeof DiffAsData>;

/** The comparison in that shape. */
export function asData({ since, revision, difference, reasons, mayName, groups, leftOut, notes }: Told): unknown {
  const causeOf = (cause: Cause): unknown => ('spoke' in cause ? { ...cause, spoke: cause.spoke.map((one) => unnamed(one, mayName)) } : cause);
  const quotesOf = ({ added, changed, withdrawn, unchanged }: QuotesDifference): unknown => ({
    added: added.map((quote) => unnamed(quote, mayName)),
    changed: changed.map((quote) => unnamed(quote, mayName)),
    withdrawn: withdrawn.map((quote) => unnamed({ ...quote, why: reasons.get(quote) ?? '' }, mayName)),
    unchanged,
  });
  return {
    since: { revision, commit: since.id, day: since.day },
    days: { from: difference.from, to: difference.to },
    personas: difference.personas.map((persona) => ({
      ...persona,
      moves: persona.moves.map((move) => ({ ...move, because: move.because.map(causeOf) })),
      quotes: quotesOf(persona.quotes),
    })),
    ...(groups && { groups }),
    leftOut,
    notes,
  };
}
