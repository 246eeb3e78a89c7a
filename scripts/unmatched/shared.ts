/** Tags and fields that conversations share more than others do. Nothing that could tell who somebody is. */
import { compare } from '#model/diagnostic.ts';
import { logOdds } from '#model/log-odds.ts';
import type { SharedSign } from '#model/unmatched.ts';
import type { SaidConversation } from '../pipeline/everything-said.ts';
import { redactor } from '../redact/redact.ts';
import { SURE } from './topics.ts';

/** A field of whose values more than this share are different is an id, an address, or somebody's own words. */
const UNIQUE = 0.5;
const LONGEST = 60;
/** A field that is known by its number alone tells nobody anything; its sidecar can name it. */
const NUMBERED = /^\d+$/;
/** So many figures in a row are the number of a case, an account or a device. */
const LONG_NUMBER = /\d{5}/;

type Sign = Pick<SharedSign, 'kind' | 'name' | 'value'>;

/** Fields by which conversations are told apart rather than together. */
function tellingFields(conversations: readonly SaidConversation[]): Set<string> {
  const values = new Map<string, Map<string, number>>();
  for (const { fields } of conversations) {
    for (const [name, value] of Object.entries(fields)) {
      const known = values.get(name) ?? new Map<string, number>();
      values.set(name, known.set(value, (known.get(value) ?? 0) + 1));
    }
  }
  const isTelling = (counts: ReadonlyMap<string, number>): boolean => counts.size / [...counts.values()].reduce((sum, count) => sum + count, 0) <= UNIQUE;
  return new Set([...values].filter(([, counts]) => isTelling(counts)).map(([name]) => name));
}

/** The signs of a conversation that hold nothing personal: what redaction would mask is left out whole. */
function signsOf({ tags, fields, names }: SaidConversation, telling: ReadonlySet<string>): Sign[] {
  const redact = redactor(names);
  const isPlain = (text: string): boolean => text !== '' && text.length <= LONGEST && !LONG_NUMBER.test(text) && redact(text, 'en').spans.length === 0;
  return [
    ...[...new Set(tags)].filter(isPlain).map((name): Sign => ({ kind: 'tag', name })),
    ...Object.entries(fields)
      .filter(([name, value]) => telling.has(name) && isPlain(name) && isPlain(value) && !NUMBERED.test(name))
      .map(([name, value]): Sign => ({ kind: 'field', name, value })),
  ];
}

/** Who had each sign. */
function peopleBySign(conversations: readonly SaidConversation[], telling: ReadonlySet<string>): Map<string, { sign: Sign; people: Set<string> }> {
  const found = new Map<string, { sign: Sign; people: Set<string> }>();
  for (const conversation of conversations) {
    for (const sign of signsOf(conversation, telling)) {
      const key = JSON.stringify([sign.kind, sign.name, sign.value]);
      const known = found.get(key) ?? { sign, people: new Set() };
      found.set(key, known);
      for (const { by } of conversation.passages) known.people.add(by);
    }
  }
  return found;
}

/**
 * The signs that some conversations share surely more than all others, those of most people first.
 * @param people how many distinct people must share one
 */
export function sharedSigns(some: readonly SaidConversation[], others: readonly SaidConversation[], people: number): SharedSign[] {
  const telling = tellingFields([...some, ...others]);
  const [here, elsewhere] = [peopleBySign(some, telling), peopleBySign(others, telling)];
  const sum = (signs: typeof here): number => [...signs.values()].reduce((all, one) => all + one.people.size, 0);
  const [allHere, allElsewhere] = [sum(here), sum(elsewhere)];
  return [...here]
    .map(([key, one]): SharedSign => {
      const counts = { here: one.people.size, allHere, elsewhere: elsewhere.get(key)?.people.size ?? 0, allElsewhere };
      return { ...one.sign, people: counts.here, elsewhere: counts.elsewhere, z: rounded(logOdds(counts)) };
    })
    .filter((sign) => sign.people >= people && (sign.z >= SURE || others.length === 0))
    .sort((a, b) => b.people - a.people || compare(a.name, b.name) || compare(a.value ?? '', b.value ?? ''));
}

/** Two decimals are more than anybody reads, and the same on every machine. */
export function rounded(number: number): number {
  return Math.round(number * 100) / 100;
}
