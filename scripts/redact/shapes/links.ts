/** Links that lead to a person or open something for whoever holds them. They are looked for in the text as it was said, where they are whole. */
import type { Span } from '../span.ts';

const LINK = /(?:[a-z][a-z0-9+.-]{1,14}:\/\/|www\.)[^\s<>"'()[\]{}]{1,2000}(?:\([^\s<>"'()[\]{}]{0,100}\)[^\s<>"'()[\]{}]{0,500})?/giu;
const BARE =
  /(?<![\p{L}\p{N}@./-])(?:[a-z0-9-]{1,40}\.){1,3}(?:com|org|net|io|me|co|app|dev|be|gg|tv|de|fr|es|it|pt|br|nl|pl|ru|uk|cn|jp|in|us|ee|ly|example)\/[^\s<>"'()[\]{}]{1,500}/giu;
const PARAMETER =
  /token|key|secret|sess|sid$|auth|code|sig|pass|pwd|mail|user|usr|login|phone|mobile|otp|jwt|invite|reset|name|customer|client|account|acct|order|invoice|ticket|member|contact|person|ssn|dob|birth|address|^(?:id|uid|cid|pid|u|e|t|k|q?email|hash|ref|sub|lat|lng|lon|ll|iban|card)$/i;
const HARMLESS =
  /^(?:utm_.*|lang|locale|language|page|sort|order_?by|keyword|country_?code|zip_?code|filename|host_?name|class_?name|theme|tab|view|currency_?code|error_?code|status_?code)$/i;
const SECRET = /^(?=[^/]*\d)(?=[^/]*[A-Za-z])[\w~.+=-]{20,}$/;
/** A part of a path after which somebody or something of theirs is named. */
const PERSONAL_PART =
  /^(?:users?|u|profiles?|accounts?|customers?|clients?|members?|people|person|employees?|patients?|students?|contacts?|orders?|invoices?|bookings?|reservations?|tickets?|cases?|claims?|subscriptions?|reset|reset-password|password|verify|confirm|invite|invitations?|unsubscribe|magic|login|share|shared|meet|meeting|j|my|konto|kunde|kunden|benutzer|bestellung|bestellungen|rechnung|rechnungen|profil|compte|client|commande|commandes|usuario|usuarios|cuenta|pedido|pedidos|cliente|clientes|utente|utenti|ordine|ordini|gebruiker|klant|bestelling|uzytkownik|zamowienie|polzovatel)$/i;
const GENERAL =
  /^(?:me|all|new|edit|list|login|logout|signup|register|settings|help|security|forgot|overview|index(?:\.\w+)?|search|export|import|api|v\d+|password|profile|billing|details|history|status|pricing|faq|about|en|de|fr|es|pt|it|nl|pl|ru|tr|zh|ja|ar|hi|[a-z]{2}-[a-z]{2})$/i;
const LETTERED = /[\p{L}\p{N}]/u;

/** Sites on which a path is a person's name. */
const PROFILES =
  /(?<![\p{L}\p{N}-])(?:[a-z0-9-]{1,20}\.)?(?:instagram\.com|facebook\.com|fb\.com|fb\.me|m\.me|twitter\.com|x\.com|tiktok\.com|t\.me|telegram\.me|vk\.com|ok\.ru|github\.com|gitlab\.com|medium\.com|pinterest\.com|snapchat\.com\/add|paypal\.me|paypal\.com\/paypalme|twitch\.tv|soundcloud\.com|behance\.net|dribbble\.com|calendly\.com|linktr\.ee|linkedin\.com\/(?:in|pub)|xing\.com\/profile|reddit\.com\/u(?:ser)?|youtube\.com\/(?:c|user|channel)|youtube\.com(?=\/@)|threads\.net|weibo\.com(?:\/u)?|wa\.me|api\.whatsapp\.com|line\.me\/ti\/p|cash\.app|venmo\.com|patreon\.com|keybase\.io|about\.me|bsky\.app\/profile|mastodon\.[a-z]{2,12}|steamcommunity\.com\/(?:id|profiles)|open\.spotify\.com\/user|stackoverflow\.com\/users|quora\.com\/profile|ebay\.[a-z.]{2,6}\/usr|etsy\.com\/(?:people|shop)|airbnb\.[a-z.]{2,6}\/users\/show|strava\.com\/athletes|goodreads\.com\/user\/show|discord\.gg|join\.skype\.com)\/@?[^\s<>"'()[\]{},]{2,200}/giu;
const NO_PROFILE =
  /\/(?:help|about|privacy|terms|policies|share|sharer[^/]*|intent|hashtag|search|watch|explore|login|signup|settings|business|developers?|docs|features|pricing|legal|home|i|s|plans|topics|marketplace|orgs|blog|contact|groups|pages|events|download|tr)(?:[/?#]|$)/i;

const TRAILING = /[.,;:!?…'*_|）)\]。，、！？；：]{1,99}$/u;

function trimmed(found: string): string {
  return found.replace(TRAILING, '');
}

/** Links to be masked: a person's profile as a handle, all else as a link. */
export function links(said: string): Span[] {
  const spans: Span[] = [];
  const add = (kind: Span['kind'], index: number, found: string): number => spans.push({ kind, start: index, end: index + found.length });
  if (!/[./]\p{L}|:\/\//u.test(said)) return spans;
  for (const { 0: found, index } of said.matchAll(LINK)) if (isPersonal(trimmed(found))) add('link', index, trimmed(found));
  if (!said.includes('/')) return spans;
  for (const { 0: found, index } of said.matchAll(BARE)) if (isPersonal(trimmed(found))) add('link', index, trimmed(found));
  for (const { 0: found, index } of said.matchAll(PROFILES)) {
    const link = trimmed(found);
    const scheme = /(?:https?:\/\/)?$/iu.exec(said.slice(Math.max(0, index - 8), index))?.[0].length ?? 0;
    if (!NO_PROFILE.test(link) && !isWork(link)) add('handle', index - scheme, said.slice(index - scheme, index) + link);
  }
  return spans;
}

/** What stands deeper in a place of code is work, and hardly anybody's alone. */
function isWork(link: string): boolean {
  return /(?:github|gitlab)\.com\/[^/]+\/[^/]+/iu.test(link);
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part.replaceAll('+', ' '));
  } catch {
    return part;
  }
}

/** A link that opens something for whoever holds it, or says who somebody is. */
function isPersonal(address: string): boolean {
  const whole = address.includes('://') ? address : `https://${address}`;
  if (!URL.canParse(whole)) return false;
  const url = new URL(whole);
  if (url.username || url.password || /^(?:hooks\.slack\.com|discord(?:app)?\.com\/api\/webhooks)/i.test(url.host + url.pathname)) return true;
  const parameters = [...url.searchParams, ...(url.hash.includes('=') ? new URLSearchParams(url.hash.slice(1).replace(/^.*\?/, '')) : [])];
  return parameters.some(([name, value]) => isPersonalValue(name, value)) || isPersonalPath(url.pathname);
}

function isPersonalValue(name: string, value: string): boolean {
  if (value === '' || HARMLESS.test(name)) return false;
  return (PARAMETER.test(name) && LETTERED.test(value)) || SECRET.test(value) || value.includes('@') || /\d{7}/.test(value);
}

function isPersonalPath(pathname: string): boolean {
  const parts = pathname
    .split('/')
    .filter((part) => part !== '')
    .map(decoded);
  return parts.some((part, index) => {
    if (SECRET.test(part) || part.includes('@') || part.startsWith('~') || /^[0-9a-f]{8}-[0-9a-f]{4}-/i.test(part)) return true;
    const before = parts[index - 1];
    return before !== undefined && PERSONAL_PART.test(before) && !GENERAL.test(part) && !PERSONAL_PART.test(part) && LETTERED.test(part);
  });
}
