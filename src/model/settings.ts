/** What a wiki may decide for itself: the schema of `earshot.config.ts`, with the defaults and where they come from. */
import { z } from 'astro/zod';
import { Audience, Consent } from './consent.ts';
import { Switches } from './exceptions.ts';
import { Limits } from './limits.ts';
import { isWebAddress } from './link.ts';
import { Tongue } from './tongue.ts';
import { complaintsOf } from './yaml.ts';

const months = z.number().int().min(1);
const webAddress = z.string().refine(isWebAddress, { error: 'Expected an address that begins with `https://` or `http://`.' });

export const Thresholds = z.strictObject({
  /** Distinct people from whom a claim counts as observed. */
  people: z.number().int().min(1).default(3),
  /** Distinct channels from which an observed claim counts as corroborated. */
  channels: z.number().int().min(1).default(2),
  /** A claim is contested when this share of the people who spoke on it spoke against it. */
  contestedShare: z.number().min(0).max(1).default(0.25),
  /** Months after which a claim of a facet is stale when nobody says it again. What a life is like moves slower than what annoys. */
  staleAfterMonths: z
    .strictObject({
      life: months.default(24),
      relationship: months.default(24),
      habit: months.default(18),
      motivation: months.default(18),
      frustration: months.default(12),
      need: months.default(12),
      fear: months.default(12),
      delight: months.default(12),
    })
    .prefault({}),
});
export type Thresholds = z.infer<typeof Thresholds>;

export const Settings = z.strictObject({
  /** The name in the masthead. */
  name: z.string().min(1).default('Earshot'),
  /** The product whose customers these are. */
  product: z.string().min(1),
  /** Further names by which it and its parts are known, as they are spelled: rules on whether a persona is more than a user know them. */
  productWords: z.array(z.string().min(2)).default([]),
  /** Set while the content is a sample, so that every page says so. */
  sample: z.boolean().default(false),
  /** The languages that the interface speaks: the first at the root of the site, each other below its tag. All that have a catalogue, where none are named. */
  languages: z
    .array(Tongue)
    .min(1)
    .refine((named) => new Set(named).size === named.length, { error: 'Expected each language once.' })
    .optional(),
  /** The language in which the personas are written, as a BCP 47 tag, so that every page says so whatever the interface speaks. */
  writtenIn: z.string().min(2).default('en'),
  /** Where the site will live, with protocol; feeds and cards need it. EARSHOT_SITE says otherwise for one build. */
  site: webAddress.optional(),
  /** Where a file of the repository can be read in a browser, ending in `/`: `https://code.example/team/personas/blob/main/`. */
  repository: webAddress.optional(),
  /** Where a file of the repository can be edited in a browser, ending in `/`. */
  editUrl: webAddress.optional(),
  thresholds: Thresholds.prefault({}),
  /** From where the rules of judgement speak up; see `docs/checking.md`. */
  limits: Limits.prefault({}),
  /** Rules of judgement that are switched off for the whole wiki: `{ 'mostly-tickets': { off: 'We have only just begun to interview.' } }`. */
  rules: Switches.prefault({}),
  /** Of a large export, how many quotes are kept for each claim, stance and month; the rest is counted. */
  quotesPerClaimAndMonth: z.number().int().min(1).default(5),
  /** The consent that exports without a sidecar were collected under. */
  exportConsent: Consent.default('internal'),
  /** Who may see the built site. `--audience` and EARSHOT_AUDIENCE say otherwise for one build. */
  audience: Audience.default('internal'),
  /** So many people must have been heard for a persona before its quotes say who said them, when to the day, and where. */
  attributedFrom: z.number().int().min(3).default(3),
  /** So many days after they were said, words are shown no more, unless the person agreed to another day: `consentUntil`. */
  retentionDays: z.number().int().min(1).max(36_500).default(730),
  /** The months whose personas have a page as they stood at their end: that many of the latest with a change, or those that are named. */
  asItStood: z
    .union([z.number().int().min(0).max(600), z.array(z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/, { error: 'Expected a month such as `2026-03`.' }))])
    .default(12),
  /** What most people of a group of unmatched words said within so many months is emerging. */
  emergingMonths: months.default(6),
  /** Passages shorter than this are not quotable: words, or characters in scripts without spaces. */
  shortestPassage: z.strictObject({ words: z.number().int().default(3), characters: z.number().int().default(6) }).prefault({}),
});
export type Settings = z.infer<typeof Settings>;

/** The settings cannot be used. Its stack is its message: whoever reads it has a line to mend in `earshot.config.ts`, not in the code. */
export class SettingsError extends Error {
  constructor(message: string) {
    super(message);
    Object.defineProperty(this, 'name', { value: 'SettingsError', enumerable: false });
    this.stack = `SettingsError: ${message}`;
  }
}

/**
 * Checks and completes the settings; for `earshot.config.ts`, where the type shows the choices in an editor.
 * @throws SettingsError
 */
export function defineSettings(settings: z.input<typeof Settings>): Settings {
  const result = Settings.safeParse(settings);
  if (result.success) return result.data;
  const complaints = complaintsOf(result.error, settings, Settings);
  throw new SettingsError(complaints.map(({ sentence }) => `earshot.config.ts: ${sentence}`).join('\n'));
}
