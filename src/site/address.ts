/** The addresses of the site, in one place. All end in `/` and begin with the base below which the site lives. */
import { conversationOf, noteOf } from '#model/spoken.ts';
import type { Quote } from '#model/quote.ts';
import { diaryId } from './fragments.ts';

const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/** Addresses by what they show. Ids of claims and quotes never change, so their fragments are stable. */
export const address = {
  root: `${base}/`,
  voices: `${base}/voices/`,
  voicesData: `${base}/voices.json`,
  themes: `${base}/themes/`,
  conversations: `${base}/conversations/`,
  changes: `${base}/changes/`,
  changesAtom: `${base}/changes.atom`,
  changesJson: `${base}/changes.json`,
  unmatched: `${base}/conversations/unmatched/`,
  search: `${base}/search/`,
  health: `${base}/health/`,
  compare: `${base}/compare/`,
  listen: `${base}/listen/`,
  /** What the page that listens loads first: which voices there are, in which parts. */
  listenParts: `${base}/listen/parts.json`,
  /** What the page for what is not there looks through. */
  pages: `${base}/pages.json`,
  api: `${base}/api/personas.json`,
  schema: `${base}/api/schema.json`,
  hues: `${base}/hues.css`,
  look: `${base}/look.js`,
  icon: `${base}/favicon.svg`,
  persona: (id: string): string => `${base}/personas/${id}/`,
  /** A persona as it stood at the end of a month. */
  past: (id: string, month: string): string => `${base}/personas/${id}/${month}/`,
  personaData: (id: string): string => `${base}/api/personas/${id}.json`,
  pastData: (id: string, month: string): string => `${base}/api/personas/${id}/${month}.json`,
  /** All voices of a persona. */
  personaVoices: (id: string): string => `${base}/personas/${id}/voices/`,
  personaVoicesData: (id: string): string => `${base}/personas/${id}/voices.json`,
  personaHealth: (id: string): string => `${base}/personas/${id}/health/`,
  /** A persona beside those whom its life touches most. */
  beside: (id: string): string => `${base}/compare/${id}/`,
  /** Two or three of the reader's own choice. */
  together: (ids: readonly string[]): string => `${base}/compare/?${ids.map((id, index) => `${'abc'[index] ?? 'c'}=${id}`).join('&')}`,
  /** Voices of one persona, or on one theme, one after another. */
  listenTo: (what: 'persona' | 'theme', id: string): string => `${base}/listen/?${what}=${id}`,
  listenPart: (persona: string, part: number): string => `${base}/listen/${persona}/${part}.json`,
  scene: (id: string): string => `${base}/personas/${id}/scene.svg`,
  /** What to ask next. */
  plan: (id: string): string => `${base}/personas/${id}/health/#plan_`,
  claim: (persona: string, claim: string): string => `${base}/personas/${persona}/#${claim}`,
  quote: (persona: string, quote: string): string => `${base}/personas/${persona}/#q-${quote}`,
  diary: (persona: string, month: string): string => `${base}/personas/${persona}/#${diaryId(month)}`,
  diaryAtom: (persona: string): string => `${base}/personas/${persona}/changes.atom`,
  diaryJson: (persona: string): string => `${base}/personas/${persona}/changes.json`,
  theme: (id: string): string => `${base}/themes/${id}/`,
  /** All voices on a theme. */
  themeVoices: (id: string): string => `${base}/themes/${id}/voices/`,
  themeVoicesData: (id: string): string => `${base}/themes/${id}/voices.json`,
  conversation: (id: string): string => `${base}/conversations/${id.split('/').map(encodeURIComponent).join('/')}/`,
  exported: (source: string, month: string): string => `${base}/conversations/exports/${source}/${month}/`,
};

/** Where a quote was said: the passage on its conversation's page, or on the page of its export's month, if that page is part of the site. */
export function whereSaid({ from, id, said }: Pick<Quote, 'from' | 'id' | 'said'>, shown: ReadonlySet<string>): string | undefined {
  const conversation = conversationOf(from);
  if (noteOf(from) === undefined) return `${address.exported(from.slice(0, from.indexOf(':')), said.slice(0, 7))}#q-${id}`;
  return shown.has(conversation) ? `${address.conversation(conversation)}#q-${id}` : undefined;
}
