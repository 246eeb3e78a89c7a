/** What became of a persona's claims, fields and story, as sentences. Pure. */
import type { PersonaDifference } from '#model/difference.ts';
import type { Cause } from '#model/standing-move.ts';
import type { StoryDifference } from '#model/story-difference.ts';
import type { ClaimChange, Field, FieldChange } from '#model/text-difference.ts';
import { count, dayLong, list, numberWord, sentenceCase } from '#model/words.ts';
import { because, became } from './causes.ts';
import { claimed, code, quoted } from './inert.ts';
import type { MayName } from './named.ts';

/** Standings that moved, each with what moved it. */
export function moveLines({ moves }: PersonaDifference, mayName: MayName): string[] {
  return moves.map((move) => `${claimed(move.says)} ${became(move)}${because(move, mayName)}.`);
}

/** What people did to the claims. What a moved standing has told already is not told again. @param today ISO day */
export function claimLines(difference: PersonaDifference, today: string): string[] {
  const told = new Map(difference.moves.map(({ claim, because }) => [claim, new Set<Cause['kind']>(because.map(({ kind }) => kind))]));
  const standings = new Map(difference.begun.map(({ claim, standing }) => [claim, standing]));
  return difference.text.claims.flatMap((change) => {
    if ((change.kind === 'retired' || change.kind === 'resumed' || change.kind === 'limited') && told.get(change.claim)?.has(change.kind)) return [];
    return claimLine(change, difference.id, standings.get(change.claim) ?? 'assumed', today);
  });
}

function claimLine(change: ClaimChange, persona: string, standing: string, today: string): string {
  const says = claimed(change.says);
  switch (change.kind) {
    case 'added':
      return `${says} is a new claim (${change.facet}), **${standing}**${standing === 'assumed' ? ' so far' : ''}.`;
    case 'removed':
      return `${says} is gone. What cites ${code(`persona:${persona}#${change.claim}`)} leads nowhere now; \`retired\` would keep it for history.`;
    case 'reworded':
      return `${claimed(change.from)} now reads ${says}.`;
    case 'moved':
      return `${says} moved from ${change.from} to ${change.to}.`;
    case 'retired':
      return change.on > today ? `${says} will be retired on ${dayLong(change.on)}.` : `${says} is retired from ${dayLong(change.on)} on.`;
    case 'resumed':
      return `${says} is no longer to be retired.`;
    case 'limited':
      return change.to === undefined ? `${says} is no longer held at ${change.from} at most.` : `${says} is held at ${change.to} at most, by its authors.`;
    case 'listening':
      return listeningLine(change, says);
    case 'themes':
      return `${says} ${addedAndRemoved(change, 'now belongs to', 'no longer to', code)}.`;
    case 'to test':
      return change.by === undefined ? `${says} has no day any more by which it is to be tested.` : `${says} is to be tested by ${dayLong(change.by)}.`;
  }
}

function listeningLine({ side, ...lists }: Extract<ClaimChange, { kind: 'listening' }>, says: string): string {
  return side === 'listensFor'
    ? `${says} ${addedAndRemoved(lists, 'now listens for', 'no longer for', quoted)}.`
    : `${says} ${addedAndRemoved(lists, 'now takes as said against it', 'no longer', quoted)}.`;
}

/** `now listens for “a”, and no longer for “b”` */
function addedAndRemoved({ added, removed }: { added: string[]; removed: string[] }, now: string, noLonger: string, written: (word: string) => string): string {
  const [more, less] = [list(added.map(written)), list(removed.map(written))];
  if (removed.length === 0) return `${now} ${more}`;
  const verb = now.replace(/^now (\w+?)s /, '$1 ');
  return added.length > 0 ? `${now} ${more}, and ${noLonger} ${less}` : `does no longer ${verb} ${less}`;
}

const fieldNames: Partial<Record<Field, string>> = {
  notFor: 'what it is not for',
  segment: 'whose conversations of exports belong here',
  exceptions: 'the rules that are switched off here',
};

/** What people did to the fields. */
export function fieldLines({ text }: PersonaDifference): string[] {
  return text.fields.map(({ field, from, to }: FieldChange) => {
    const named = fieldNames[field] ?? `the ${field}`;
    const now = to === undefined ? 'is no longer said' : `is now ${quoted(to)}`;
    return sentenceCase(from === undefined ? `${named} ${now}.` : `${named} was ${quoted(from)}, and ${now}.`);
  });
}

/** What people did to the story. */
export function storyLines({ text: { story } }: PersonaDifference): string[] {
  if (!story) return [];
  const cameIn = story.added > 0 ? [`${count(story.added, ['word', 'words'])} came in`] : [];
  const wentOut = story.removed > 0 ? [`${cameIn.length > 0 ? numberWord(story.removed) : count(story.removed, ['word', 'words'])} went out`] : [];
  const words = [...cameIn, ...wentOut];
  return [`The story changed ${placesOf(story)}: ${words.length > 0 ? list(words) : 'the same words stand elsewhere, or otherwise set'}.`];
}

function placesOf({ sections }: StoryDifference): string {
  const named = (kind: string): string[] => sections.filter((one) => one.kind === kind).map(({ title }) => (title === '' ? 'its opening' : quoted(title)));
  const [changed, added, removed] = [named('changed'), named('added'), named('removed')];
  const parts = [
    ...(changed.length > 0 ? [`in ${list(changed)}`] : []),
    ...(added.length > 0 ? [`with ${added.length === 1 ? 'a new section' : 'new sections'} ${list(added)}`] : []),
    ...(removed.length > 0 ? [`without ${list(removed)}`] : []),
  ];
  return parts.length > 0 ? parts.join(', ') : 'in the order of its sections';
}
