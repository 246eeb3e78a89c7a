/** Ids of groups: short, in ASCII as a claim's id is, and the same while the group's surest terms are. */
import { createHash } from 'node:crypto';
import { foldCase } from '../match/stems.ts';

const LONGEST = 40;
/** Letters that no accent makes. */
const PLAIN: Readonly<Record<string, string>> = { æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', ł: 'l', þ: 'th' };
/** Letters and figures that cannot be mistaken for each other. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

function plain(word: string): string {
  return foldCase(word)
    .replace(/[æœøđðłþ]/g, (letter) => PLAIN[letter] ?? letter)
    .replace(/[^a-z0-9]+/g, '');
}

/** Words that are not written in Latin letters have no such name: their language and five letters that follow from them. */
function hashed(words: readonly string[], language: string): string {
  const bytes = createHash('sha256').update(words.map(foldCase).join('\n')).digest();
  return `${/^[a-z]{2,3}$/.test(language) ? language : 'und'}-${Array.from(bytes.subarray(0, 5), (byte) => LETTERS[byte % LETTERS.length]).join('')}`;
}

/** The id of a group by its two surest terms, such as `van-parking`. */
export function groupId(words: readonly string[], language: string): string {
  const two = words.slice(0, 2);
  const names = two.map(plain);
  return names.every((name) => name.length > 1) ? names.join('-').slice(0, LONGEST).replace(/-$/, '') : hashed(two, language);
}

/** The ids of several groups, each its own: one that is taken gets a number. */
export function groupIds(groups: readonly { words: readonly string[]; language: string }[]): string[] {
  const taken = new Set<string>();
  return groups.map(({ words, language }) => {
    const id = groupId(words, language);
    let own = id;
    for (let number = 2; taken.has(own); number++) own = `${id}-${number}`;
    taken.add(own);
    return own;
  });
}
