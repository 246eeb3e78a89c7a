/** A claim: one independent statement that a persona makes. Independent, since likelihood falls fast with each attribute that is joined on (Chapman et al. 2008). */
import { z } from 'astro/zod';
import { fold } from './fold.ts';
import { ClaimId, Day, ThemeId } from './ids.ts';

/** Which side of a person a claim speaks of. */
export const facets = ['life', 'motivation', 'frustration', 'fear', 'delight', 'habit', 'relationship', 'need'] as const;
export const Facet = z.enum(facets);
export type Facet = z.infer<typeof Facet>;

/** What the evidence makes of a claim; computed by `standingOf`, never typed by a person. */
export const standings = ['assumed', 'observed', 'corroborated', 'contested', 'stale', 'retired'] as const;
export const Standing = z.enum(standings);
export type Standing = z.infer<typeof Standing>;

/** A phrase may be written over two lines of YAML; it is kept with each quote that it finds, on one. */
const phrases = z.array(z.string().overwrite(fold).min(2).max(120)).max(60).default([]);

export const Claim = z.strictObject({
  /** Never changes: specs cite it as `persona:maya#evenings`. */
  id: ClaimId,
  /** The side of the person that it speaks of. */
  facet: Facet,
  /** The statement itself, one sentence. */
  says: z.string().trim().min(8).max(240),
  /** Topics from `content/themes.yml`. */
  themes: z.array(ThemeId).default([]),
  /** Phrases, in any language, by which `pull` hears that a customer supports the claim. */
  listensFor: phrases,
  /** Phrases by which `pull` hears that a customer speaks against it. */
  against: phrases,
  /** The highest standing its authors allow, whatever the evidence: they may lower a standing, never raise it. */
  atMost: z.enum(['assumed', 'observed', 'contested', 'stale']).optional(),
  /** From this day the claim is kept for history only. */
  retired: Day.optional(),
  /** Why a sensitive side of people’s lives, such as their health, belongs in this portrait: what the team decides by it. */
  whyRelevant: z.string().trim().min(10).max(240).optional(),
  /** Until when an assumption is to be tested. */
  testBy: Day.optional(),
  /** The day on which somebody last looked for customers who say otherwise, and found none beyond those kept. */
  soughtAgainst: Day.optional(),
});
export type Claim = z.infer<typeof Claim>;
