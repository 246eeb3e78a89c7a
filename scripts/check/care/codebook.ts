/** The codebook: a theme gathers voices that would otherwise stand alone, and a word leads to one theme. */
import { fold } from '#model/fold.ts';
import type { Finding, Looked } from '../finding.ts';

const FILE = 'themes.yml';

/** Where an entry of the codebook stands. */
function lineOf({ themeLine }: Pick<Looked, 'themeLine'>, index: number): { line?: number } {
  const line = themeLine?.(index);
  return line === undefined ? {} : { line };
}

/** Finds themes that are used once or never. */
export function lonelyThemes(looked: Pick<Looked, 'themes' | 'themeLine' | 'personas' | 'notes'>): Finding[] {
  const used = new Map<string, number>();
  const uses = [
    ...looked.personas.flatMap(({ persona }) => [...persona.themes, ...persona.claims.flatMap(({ themes }) => themes)]),
    ...looked.notes.flatMap(({ themes }) => themes),
  ];
  for (const id of uses) used.set(id, (used.get(id) ?? 0) + 1);
  return (looked.themes ?? []).flatMap(({ id }, index): Finding[] => {
    const count = used.get(id) ?? 0;
    if (count > 1) return [];
    const sentence = `The theme \`${id}\` is ${count === 1 ? 'used once' : 'used nowhere'}. Use it where it fits, or merge it into another as an alias.`;
    return [{ rule: 'lonely-theme', file: FILE, ...lineOf(looked, index), sentence }];
  });
}

/** Finds words that lead to more than one theme, as an alias, a name or an id. */
export function sharedAliases(looked: Pick<Looked, 'themes' | 'themeLine'>): Finding[] {
  const leadsTo = new Map<string, string>();
  const found: Finding[] = [];
  for (const [index, { id, name, aliases }] of (looked.themes ?? []).entries()) {
    for (const word of new Set([id, name, ...aliases].map((one) => fold(one).toLowerCase()))) {
      const other = leadsTo.get(word);
      if (other === undefined) leadsTo.set(word, id);
      else if (other !== id) {
        const sentence = `“${word}” leads to \`${other}\` and to \`${id}\`. Leave it with one of them, or merge the two.`;
        found.push({ rule: 'shared-alias', file: FILE, ...lineOf(looked, index), sentence });
      }
    }
  }
  return found;
}
