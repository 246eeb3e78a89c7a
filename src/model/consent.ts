/** Consent decides what each audience may see, and for how long. No consent, no quote. */
import { z } from 'astro/zod';
import { daysAfter } from './months.ts';

export const Consent = z.enum(['none', 'internal', 'public'], { error: 'Expected `none`, `internal` or `public`.' });
export type Consent = z.infer<typeof Consent>;

export const Audience = z.enum(['internal', 'public']);
export type Audience = z.infer<typeof Audience>;

/** What somebody agreed to when they said something, and when that was. */
export interface Given {
  consent: Consent;
  /** The last day of the consent, where they named one. */
  consentUntil?: string | undefined;
  said: string;
}

/** Who looks, and for how long words are kept: the part of the settings that decides. */
export interface SeenBy {
  audience: Audience;
  retentionDays: number;
}

/** Why words are withheld: less was agreed to, for no longer, or they were said too long ago. */
export const consentReasons = ['consent', 'consent has ended', 'said too long ago to be kept'] as const;
export type ConsentReason = (typeof consentReasons)[number];

/** The last day on which words may be shown: the one that the person agreed to, or, where they named none, that of the retention. */
export function lastDayShown({ said, consentUntil }: Omit<Given, 'consent'>, retentionDays: number): string {
  return consentUntil ?? daysAfter(said, retentionDays);
}

/** Why an audience may not see words on a day; undefined where it may. */
export function consentWithholds({ consent, ...when }: Given, { audience, retentionDays }: SeenBy, today: string): ConsentReason | undefined {
  if (consent === 'none' || (consent === 'internal' && audience === 'public')) return 'consent';
  if (today <= lastDayShown(when, retentionDays)) return undefined;
  return when.consentUntil === undefined ? 'said too long ago to be kept' : 'consent has ended';
}

/** Whether an audience may see words on a day. */
export function mayShow(given: Given, seenBy: SeenBy, today: string): boolean {
  return consentWithholds(given, seenBy, today) === undefined;
}
