/** While pages are being written, each is spoken as it is asked for; a build speaks them all at its end. */
import { defineMiddleware } from 'astro:middleware';
import settings from '#config';
import { address } from './site/address.ts';
import { spokenIn } from './site/tongue/catalogues.ts';
import { drawnPage, pageVoice, tongueOf } from './site/tongue/page.ts';

export const onRequest = defineMiddleware(async ({ url }, next) => {
  if (!import.meta.env.DEV) return next();
  const [first] = spokenIn(settings);
  const { tongue, rest } = tongueOf(url.pathname.slice(address.root.length), first);
  const response = tongue === first ? await next() : await next(`${address.root}${rest}${url.search}`);
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  const html = pageVoice(tongue, first, address.root)(drawnPage(await response.text(), address.root));
  return new Response(html, { status: response.status, headers: response.headers });
});
