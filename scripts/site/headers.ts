/** The file `_headers`, which static hosts such as Netlify and Cloudflare Pages read: what they send with every answer. */
import type { Audience } from '#model/consent.ts';
import { siteHeaders } from '#model/policy.ts';

/** Files whose names hold a hash of what is in them: another content has another name. */
const HASHED = '_astro/*';
const FOREVER = 'public, max-age=31536000, immutable';

/**
 * The text of `_headers`.
 * @param base the path below which the site lives, with `/` at its ends
 */
export function headersFile(audience: Audience, base = '/'): string {
  const lines = Object.entries(siteHeaders(audience)).map(([name, value]) => `  ${name}: ${value}`);
  return [`${base}*`, ...lines, `${base}${HASHED}`, `  Cache-Control: ${FOREVER}`, ''].join('\n');
}
