/** What a build hears for its pages. Pages never ask here; `wiki.ts` does, once. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HeardConversation } from '#model/heard.ts';
import type { Unmatched } from '#model/unmatched.ts';
import { cacheRoot } from './ground.ts';
import { ContentError, parseHeard, parseUnmatched } from './parse.ts';

/** No persona has such an id, since ids have no space. */
const NONE = 'no persona';

/** The text of a file that the build wrote before it drew. While pages are being written there may be none yet. @throws ContentError */
function prepared(name: string): string {
  const file = join(cacheRoot, name);
  if (existsSync(file)) return readFileSync(file, 'utf8');
  if (import.meta.env.DEV) return '';
  throw new ContentError(`${name}: What the notes say was not heard for this build. Run \`npm run build\`.`);
}

/** Each by what tells it from others; of two alike the last. */
function each<T>(all: readonly T[], keyOf: (one: T) => string): T[] {
  return [...new Map(all.map((one) => [keyOf(one), one])).values()];
}

/** The notes that may be shown. */
export function heardConversations(): HeardConversation[] {
  return each(parseHeard(prepared('heard.ndjson'), 'heard.ndjson'), ({ id }) => id);
}

/** What customers say that no persona says, of each persona, and of none. */
export function heardUnmatched(): Unmatched[] {
  return each(parseUnmatched(prepared('unmatched.ndjson'), 'unmatched.ndjson'), ({ persona = NONE }) => persona);
}
