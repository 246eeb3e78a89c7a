/** Which conversations the site shows. */
import type { Wiki } from '#model/wiki.ts';

const known = new WeakMap<Wiki, ReadonlySet<string>>();

/** Ids of all conversations that have a page; made once a wiki, since thousands of pages ask. */
export function conversationsShown(wiki: Wiki): ReadonlySet<string> {
  const shown = known.get(wiki) ?? new Set(wiki.conversations.map(({ id }) => id));
  known.set(wiki, shown);
  return shown;
}
