/** Why a quote is no longer kept, as far as the files that are there now can tell. */
import { readFrontmatter, hasFrontmatter } from '#model/frontmatter.ts';
import type { Difference } from '#model/difference.ts';
import type { QuotePlace } from '#model/quote-difference.ts';
import { noteOf } from '#model/spoken.ts';
import { DataError, parseYaml } from '#model/yaml.ts';
import { filesOnDisk, type ContentFiles } from '../content/content-files.ts';

/** Says of each withdrawn quote why, by its persona and id. */
export async function reasonsFor(
  { personas }: Difference,
  says: ReadonlyMap<string, ReadonlyMap<string, string>>,
  content: string,
): Promise<Map<QuotePlace, string>> {
  const files = filesOnDisk(content);
  const reasons = new Map<QuotePlace, string>();
  for (const { id, kind, text, quotes } of personas) {
    const gone = new Set(text.claims.filter((change) => change.kind === 'removed').map(({ claim }) => claim));
    const isThere = (claim: string): boolean => says.get(id)?.has(claim) === true && !gone.has(claim);
    for (const quote of quotes.withdrawn) reasons.set(quote, kind === 'removed' ? 'its persona is gone' : await reasonFor(quote, isThere, files));
  }
  return reasons;
}

async function reasonFor({ from, supports, contradicts }: QuotePlace, isThere: (claim: string) => boolean, files: ContentFiles): Promise<string> {
  const note = noteOf(from);
  if (note !== undefined && !files.has(`conversations/${note}`)) return 'its note is no longer there';
  if (note !== undefined && (await consentOf(`conversations/${note}`, files)) === 'none') return 'its conversation may not be quoted';
  const claims = [...supports, ...contradicts];
  if (claims.length > 0 && !claims.some(isThere)) return claims.length === 1 ? 'its claim is gone' : 'its claims are gone';
  return note === undefined
    ? 'its export no longer gives it, or no claim listens for it any more'
    : 'its words no longer stand in the note, or no claim listens for them any more';
}

/** The consent that a note or its sidecar names, where either can be read. */
async function consentOf(note: string, files: ContentFiles): Promise<unknown> {
  for (const file of [`${note}.yml`, note]) {
    if (!files.has(file)) continue;
    try {
      const text = await files.read(file);
      const data = file === note ? (hasFrontmatter(text) ? readFrontmatter(text).data : undefined) : parseYaml(text).data;
      if (typeof data === 'object' && data !== null && 'consent' in data) return data.consent;
    } catch (error) {
      if (!(error instanceof DataError)) throw error;
    }
  }
  return undefined;
}
