/** Where a link that somebody wrote into a file may lead: https, http, mailto, or a place here. The one place that decides it. */

/** What browsers take out of an address before they read it, and what nobody sees in one: white space, control and format characters. */
const UNSEEN = /[\s\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

/** A character written as an entity: a parser further on may turn it into the one that is meant. */
const ENTITY = /&(?:#|[a-z][a-z0-9]*;)/i;

/** An address elsewhere: with its scheme, and with a host or somebody to write to. */
const ELSEWHERE = /^(?:https?:\/\/[^/?#]|mailto:[^/?#])/i;

/** A place here: from the root, a fragment, a question, or a path that names no scheme and no host. */
const HERE = /^(?:\/(?!\/)|#|\?|\.{1,2}(?:[/?#]|$)|[\p{L}\p{N}_~][\p{L}\p{M}\p{N}._~-]*(?:[/?#]|$))/u;

/**
 * Whether a link may be followed. Browsers ignore tabs and line ends in an address, take `\` for `/`, and parsers decode entities; so an
 * address with any of these before its path is refused rather than read the way that this or that browser would.
 */
export function isSafeLink(url: string): boolean {
  const beginning = /^[^?#]*/.exec(url)?.[0] ?? '';
  if (UNSEEN.test(url) || beginning.includes('\\') || ENTITY.test(beginning)) return false;
  return ELSEWHERE.test(url) || HERE.test(url);
}

/** Whether an address is on the web: what a setting may name. */
export function isWebAddress(url: string): boolean {
  return isSafeLink(url) && /^https?:/i.test(url) && URL.canParse(url);
}
