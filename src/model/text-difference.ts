/** What changed in what people wrote of a persona: its fields, its claims, its story. Pure; knows no quotes and no days. */
import type { Claim, Facet } from './claim.ts';
import type { Exception } from './exceptions.ts';
import { Persona, type Relation } from './persona.ts';
import { storyDifferenceOf, type StoryDifference } from './story-difference.ts';

/** What people wrote of a persona: the two parts of `persona.mdx`. */
export interface PersonaText {
  persona: Persona;
  story: string;
}

/** A field of a persona, beside its claims. */
export type Field = Exclude<keyof Persona, 'claims'>;

/** A field with another value; none where it was not there, or no longer is. */
export interface FieldChange {
  field: Field;
  from?: string;
  to?: string;
}

interface OfClaim {
  /** The claim's id. */
  claim: string;
  /** What it says now; for a claim that is gone, what it said. */
  says: string;
}

/** What became of one claim. A claim may change in several ways at once. */
export type ClaimChange = OfClaim &
  (
    | { kind: 'added' | 'removed'; facet: Facet }
    | { kind: 'reworded'; from: string }
    | { kind: 'moved'; from: Facet; to: Facet }
    /** Kept for history from a day on. */
    | { kind: 'retired'; on: string }
    /** Back from retirement. */
    | { kind: 'resumed' }
    /** Its authors allow it another standing at most. */
    | { kind: 'limited'; from?: Claim['atMost']; to?: Claim['atMost'] }
    /** It listens for other phrases. */
    | { kind: 'listening'; side: 'listensFor' | 'against'; added: string[]; removed: string[] }
    | { kind: 'themes'; added: string[]; removed: string[] }
    | { kind: 'to test'; by?: string }
  );

/** What changed in the text of a persona. */
export interface TextDifference {
  fields: FieldChange[];
  claims: ClaimChange[];
  story?: StoryDifference;
}

/** Whether two texts of a persona say the same. */
export function saysTheSame({ fields, claims, story }: TextDifference): boolean {
  return fields.length === 0 && claims.length === 0 && story === undefined;
}

/** Compares two texts of a persona: fields in the order of the model, claims in the order of the persona, those that are gone last. */
export function textDifferenceOf(before: PersonaText, after: PersonaText): TextDifference {
  const story = storyDifferenceOf(before.story, after.story);
  return { fields: fieldsChanged(before.persona, after.persona), claims: claimsChanged(before.persona.claims, after.persona.claims), ...(story && { story }) };
}

const fields = Object.keys(Persona.shape).filter((field): field is Field => field !== 'claims');

function fieldsChanged(before: Persona, after: Persona): FieldChange[] {
  return fields.flatMap((field): FieldChange[] => {
    const [from, to] = [inWords(before[field]), inWords(after[field])];
    return from === to ? [] : [{ field, ...(from !== undefined && { from }), ...(to !== undefined && { to }) }];
  });
}

/** The value of a field as one writes it: a list with commas, and what has parts as data. */
function inWords(value: Persona[Field]): string | undefined {
  if (value === undefined || typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (!Array.isArray(value)) return segmentInWords(value);
  const items: readonly (string | Exception | Relation)[] = value;
  return items.length === 0 ? undefined : items.map(itemInWords).join(', ');
}

/** `celia: Both wait for Friday.` */
function itemInWords(item: string | Exception | Relation): string {
  if (typeof item === 'string') return item;
  return 'rule' in item ? exceptionInWords(item) : `${item.persona}: ${item.says}`;
}

/** `near-duplicate (of evenings): they differ in winter` */
function exceptionInWords({ rule, claim, because }: Exception): string {
  return `${rule}${claim === undefined ? '' : ` (of ${claim})`}: ${because}`;
}

/** `tickets: tag sole-trader, plan starter; surveys: Trade bakery or food stall` */
function segmentInWords(segment: Persona['segment']): string | undefined {
  const kinds = Object.entries(segment).flatMap(([kind, choices]) => {
    const each = choices.map(({ tags, fields }) =>
      [...(tags.length > 0 ? [`tag ${tags.join(' or ')}`] : []), ...Object.entries(fields).map(([name, values]) => `${name} ${values.join(' or ')}`)].join(
        ', ',
      ),
    );
    return each.length === 0 ? [] : [`${kind}: ${each.join(' – or ')}`];
  });
  return kinds.length === 0 ? undefined : kinds.join('; ');
}

function claimsChanged(before: readonly Claim[], after: readonly Claim[]): ClaimChange[] {
  const old = new Map(before.map((claim) => [claim.id, claim]));
  const ids = new Set(after.map(({ id }) => id));
  return [
    ...after.flatMap((claim): ClaimChange[] => {
      const was = old.get(claim.id);
      return was ? changesOf(was, claim) : [{ kind: 'added', claim: claim.id, says: claim.says, facet: claim.facet }];
    }),
    ...before.filter(({ id }) => !ids.has(id)).map(({ id, says, facet }): ClaimChange => ({ kind: 'removed', claim: id, says, facet })),
  ];
}

function changesOf(was: Claim, is: Claim): ClaimChange[] {
  const of = { claim: is.id, says: is.says };
  const changes: ClaimChange[] = [];
  if (was.says !== is.says) changes.push({ ...of, kind: 'reworded', from: was.says });
  if (was.facet !== is.facet) changes.push({ ...of, kind: 'moved', from: was.facet, to: is.facet });
  if (was.retired !== is.retired) changes.push(is.retired === undefined ? { ...of, kind: 'resumed' } : { ...of, kind: 'retired', on: is.retired });
  if (was.atMost !== is.atMost) changes.push({ ...of, kind: 'limited', ...(was.atMost && { from: was.atMost }), ...(is.atMost && { to: is.atMost }) });
  for (const side of ['listensFor', 'against'] as const) {
    const lists = listsOf(was[side], is[side]);
    if (lists) changes.push({ ...of, kind: 'listening', side, ...lists });
  }
  const themes = listsOf(was.themes, is.themes);
  if (themes) changes.push({ ...of, kind: 'themes', ...themes });
  if (was.testBy !== is.testBy) changes.push({ ...of, kind: 'to test', ...(is.testBy !== undefined && { by: is.testBy }) });
  return changes;
}

/** What one list holds beyond the other, each way; undefined where both hold the same, in whatever order. */
function listsOf(was: readonly string[], is: readonly string[]): { added: string[]; removed: string[] } | undefined {
  const added = is.filter((one) => !was.includes(one));
  const removed = was.filter((one) => !is.includes(one));
  return added.length + removed.length === 0 ? undefined : { added, removed };
}
