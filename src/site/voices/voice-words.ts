/** What pages of voices say themselves. */
import { say } from '../say.ts';
import type { Scope, VoicesPage } from './scopes.ts';

/** The heading of pages of voices. */
export function headingOf({ persona, theme }: Scope): string {
  if (persona) return say('voices.of', { name: persona.persona.name });
  return theme ? say('voices.on', { theme: theme.name }) : say('voices.title');
}

/** The title of a page, which no other page has. */
export function titleOf({ scope, value, page }: VoicesPage): string {
  return [headingOf(scope), ...(value ? [value.name] : []), ...(page > 1 ? [say('voices.page', { page })] : [])].join(' · ');
}

/** The line under the heading. */
export function leadOf({ scope }: VoicesPage): string {
  return say(scope.voices.length === 0 ? 'voices.nobody' : 'voices.lead');
}
