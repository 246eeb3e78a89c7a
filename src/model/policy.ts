/** What a page of the site may load and do: what its own host gives, nothing inline, nothing from anybody else. */
import type { Audience } from './consent.ts';

/** By directive, what is allowed. Whatever is not named here is forbidden by the first row. */
const allowed = {
  'default-src': "'none'",
  'script-src': "'self'",
  'connect-src': "'self'",
  'style-src': "'self'",
  'font-src': "'self'",
  'img-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
} as const;

/** The content security policy as a page carries it itself, so that it holds on every host. */
export const pagePolicy = Object.entries(allowed)
  .map(([directive, sources]) => `${directive} ${sources}`)
  .join('; ');

/** Where a page tells others that it leads to them: the address of a conversation is nobody else’s business. */
export const REFERRER = 'same-origin';

/** What a wiki never asks a browser for. */
const unasked = ['accelerometer', 'camera', 'display-capture', 'geolocation', 'gyroscope', 'magnetometer', 'microphone', 'midi', 'payment', 'usb'];

/** The headers of every answer, for hosts that can send them: the page’s own policy, and what a page cannot say of itself. */
export function siteHeaders(audience: Audience): Record<string, string> {
  return {
    'Content-Security-Policy': `${pagePolicy}; frame-ancestors 'none'`,
    'X-Frame-Options': 'DENY',
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': REFERRER,
    'Permissions-Policy': unasked.map((feature) => `${feature}=()`).join(', '),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    ...(audience === 'internal' && { 'X-Robots-Tag': 'noindex' }),
  };
}
