/** What was forgotten, or would be, as sentences and as data. Nothing of what was said or typed stands in it. */
import { nouns } from '#model/words.ts';
import { counted, visible } from '../command/command.ts';
import type { Elsewhere } from './elsewhere.ts';
import type { Plan } from './plan.ts';

/** All that is told. */
export interface Told {
  plan: Plan;
  elsewhere: Elsewhere;
  caches: readonly string[];
  dryRun: boolean;
}

const named = (ids: readonly string[]): string => ids.join(', ');

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${visible(line)}`)];
}

/** The report for a person. */
export function toldAsText(told: Told): string {
  const { plan, elsewhere, dryRun } = told;
  const { changes, quotes, counts, ownNotes, sharedNotes } = plan;
  const nothing = plan.files.size === 0 && plan.left.length === 0;
  const opening = nothing
    ? `${named(plan.ids)} ${plan.ids.length === 1 ? 'is' : 'are'} forgotten, and nothing is left to do here.`
    : `${dryRun ? 'To forget' : 'Forgot'} ${named(plan.ids)}: ${[
        counted(ownNotes.length, 'note'),
        ...(sharedNotes.length > 0 ? [`their words in ${counted(sharedNotes.length, 'note')} with others`] : []),
        counted(quotes.length, 'quote'),
        counted(counts, 'count'),
      ].join(', ')}.`;
  return [
    opening,
    ...section('Standings that change:', standingLines(plan)),
    ...section('Who is heard:', heardLines(plan)),
    ...section(
      'Quotes that go:',
      quotes.map(({ persona, quote }) => `${persona} ${quote.id} (${quote.from})`),
    ),
    ...section(
      'Notes that go:',
      ownNotes.map(({ file }) => `conversations/${file}`),
    ),
    ...section(
      'Notes of which the others’ words stay:',
      sharedNotes.map(({ note, instead }) => `conversations/${note.file}${'why' in instead ? `: ${instead.why}` : ` (${note.others.join(', ')})`}`),
    ),
    ...section(
      'Specs that cite what changes:',
      changes.specs.map(({ file, line, cites }) => `${file}:${line} cites ${cites}`),
    ),
    ...section('Pages that go:', changes.pagesGone),
    ...section('Pages that change:', changes.pages),
    ...section('Feeds that change:', changes.feeds),
    ...section('A person must look at these:', [
      ...plan.broken.map(({ file, line, sentence }) => `${file}:${line ?? 1}  ${sentence}`),
      ...plan.left.map(({ file, line, sentence }) => `${file}${line === undefined ? '' : `:${line}`}  ${sentence}`),
    ]),
    ...section('To be deleted elsewhere, which nothing here can do:', elsewhereLines(elsewhere)),
    '',
    ...closing(told, nothing),
    '',
  ].join('\n');
}

function standingLines({ changes }: Plan): string[] {
  return changes.difference.personas.flatMap(({ id, moves }) => moves.map(({ claim, says, from, to }) => `${id}#${claim}: ${from} → ${to}  (${says})`));
}

function heardLines({ changes }: Plan): string[] {
  return changes.difference.personas
    .filter(({ heard: { from, to } }) => from.people !== to.people || from.conversations !== to.conversations)
    .map(
      ({ id, heard: { from, to } }) =>
        `${id}: ${counted(from.people, ...nouns.person)} → ${to.people}, ${counted(from.conversations, 'conversation')} → ${to.conversations}`,
    );
}

function elsewhereLines({ helpdesk, exports, recordings, vault }: Elsewhere): string[] {
  return [
    ...helpdesk.map(({ source, ids }) => `${source}: ${counted(ids.length, 'conversation')}: ${ids.join(', ')}`),
    ...exports.map((file) => `${file}: a raw export, which may hold them; remove it, or export it again once they are deleted there`),
    ...recordings.map((what) => `recording: ${what}`),
    ...vault,
  ];
}

function closing({ plan, caches, dryRun }: Told, nothing: boolean): string[] {
  if (dryRun)
    return [
      nothing ? 'Nothing would be written.' : `${counted(plan.files.size, 'file')} would change or go; nothing was written. Without --dry-run it is done.`,
    ];
  return [
    `${counted(plan.files.size, 'file')} changed or went${caches.length > 0 ? `, and ${counted(caches.length, 'cache')} of builds` : ''}. Commit this, run \`npm run build\` and publish the site anew: what was built before still shows them.`,
    'The history of git still holds what was committed. docs/forget.md says how it is taken out there, and from everybody’s clones.',
  ];
}

/** The report as data. */
export function toldAsData({ plan, elsewhere, caches, dryRun }: Told): object {
  const { changes, quotes, ownNotes, sharedNotes } = plan;
  const files = [...plan.files];
  return {
    forgotten: plan.ids,
    dryRun,
    standings: changes.difference.personas.flatMap(({ id, moves }) => moves.map(({ claim, says, from, to }) => ({ persona: id, claim, says, from, to }))),
    heard: changes.difference.personas.map(({ id, heard }) => ({ persona: id, ...heard })),
    quotes: quotes.map(({ persona, quote: { id, from, supports, contradicts } }) => ({ persona, id, from, supports, contradicts })),
    counts: plan.counts,
    notes: {
      removed: ownNotes.map(({ file }) => file),
      rewritten: sharedNotes.flatMap(({ note, instead }) => ('why' in instead ? [] : [{ file: note.file, others: note.others }])),
    },
    specs: changes.specs,
    pages: { changed: changes.pages, gone: changes.pagesGone },
    feeds: changes.feeds,
    files: {
      written: files.flatMap(([file, text]) => (text === undefined ? [] : [file])),
      removed: files.flatMap(([file, text]) => (text === undefined ? [file] : [])),
    },
    caches: caches.length,
    elsewhere,
    look: [...plan.broken.map(({ file, line, sentence }) => ({ file, line, sentence })), ...plan.left],
  };
}
