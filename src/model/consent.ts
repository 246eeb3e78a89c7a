/** Consent decides what each audience may see. No consent, no quote. */
import { z } from 'astro/zod';

export const Consent = z.enum(['none', 'internal', 'public'], { error: 'Expected `none`, `internal` or `public`.' });
export type Consent = z.infer<typeof Consent>;

export const Audience = z.enum(['internal', 'public']);
export type Audience = z.infer<typeof Audience>;

/**
 * Whether words given with a consent may be shown to an audience on a day.
 * @param until the last day of the consent, if it ends.
 */
export function mayShow(consent: Consent, audience: Audience, today: string, until?: string): boolean {
  if (until !== undefined && today > until) return false;
  if (consent === 'none') return false;
  return consent === 'public' || audience === 'internal';
}
