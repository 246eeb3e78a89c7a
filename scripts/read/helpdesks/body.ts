/** The body of a message: HTML where it is some, so that what others had written before and what was hidden are left out with its tags. */
import { asText } from '../records/json.ts';
import type { Message } from './helpdesk.ts';

/** A body as HTML or as text, whichever the first of the given values is that says something. HTML comes first, since only it tells a quote from words. */
export function bodyOf(...bodies: unknown[]): Pick<Message, 'text' | 'html'> {
  const body = bodies.map(asText).find((one) => one !== undefined);
  if (body === undefined) return {};
  return isHtml(body) ? { html: body } : { text: body };
}

function isHtml(body: string): boolean {
  // A text of several lines without a tag is no HTML, whose lines would run together.
  return /<\/?[a-z][a-z0-9]*(?:\s[^<>]{0,2000})?\/?>/i.test(body) || (!body.includes('\n') && /&(?:[a-z]{2,8}|#\d{1,6});/i.test(body));
}
