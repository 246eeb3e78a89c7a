/** What pages of voices say themselves. */
import type { Scope, VoicesPage } from './scopes.ts';
import type { Dimension } from './sift.ts';

const dimensionNames: Record<Dimension, string> = {
  persona: 'Whose',
  claim: 'Claim',
  facet: 'About',
  stance: 'For or against',
  standing: 'Standing of the claim',
  channel: 'Heard through',
  language: 'Language',
  year: 'Year',
};

/** What is chosen in a dimension. */
export function dimensionName(dimension: Dimension): string {
  return dimensionNames[dimension];
}

/** The heading of a page of voices. */
export function headingOf({ persona, theme }: Scope): string {
  if (persona) return `Voices of ${persona.persona.name}`;
  return theme ? `Voices on ${theme.name}` : 'Voices';
}

/** The title of a page, which no other page has. */
export function titleOf({ scope, value, page }: VoicesPage): string {
  return [headingOf(scope), ...(value ? [value.name] : []), ...(page > 1 ? [`page ${page}`] : [])].join(' · ');
}

/** The line under the heading. */
export function leadOf({ scope }: VoicesPage): string {
  return scope.voices.length === 0 ? 'Nobody has been heard yet.' : 'What people said, in their own words and languages, the latest first.';
}

/** The numbers of the pages to which a page links: its neighbours, the first and the last. */
export function pagesShown(page: number, pages: number): number[] {
  return Array.from({ length: pages }, (_, index) => index + 1).filter((one) => one === 1 || one === pages || Math.abs(one - page) < 3);
}
