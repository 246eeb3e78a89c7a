/** From the id of a group to the draft of a claim, and into the persona's file. */
import { isUtf8 } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { didYouMean } from '#model/spelling.ts';
import { UsageError } from '../content/ground.ts';
import type { PersonaFolder } from '../content/personas.ts';
import { alone } from '../keep/alone.ts';
import { draftClaim, draftText, type DraftClaim } from './draft.ts';
import { insertClaim, InsertError } from './insert-claim.ts';
import { phrasesFor } from './phrases.ts';
import type { Found, FoundGroup, FoundUnmatched } from './unmatched.ts';

/** A draft, and where it belongs. */
export interface Draft {
  claim: DraftClaim;
  /** As an item of the list of claims. */
  text: string;
  /** Relative to the content root. */
  file: string;
}

/**
 * Drafts a claim for a group.
 * @param persona where groups of several personas have one id
 * @throws UsageError where there is no such group, or more than one
 */
export function draftFor(id: string, found: Found, folders: readonly PersonaFolder[], today: string, persona?: string): Draft {
  const { of, group } = groupOf(id, found, persona);
  const folder = folders.find((one) => one.id === of.unmatched.persona);
  if (!folder) {
    throw new UsageError(
      `The group \`${id}\` is of conversations that match no persona. Write the persona first, with a segment that they fit: docs/personas.md.`,
    );
  }
  const claim = draftClaim(group.group, phrasesOf(group, of, found), new Set(folder.persona.claims.map((one) => one.id)), today);
  return { claim, text: draftText(claim, '  '), file: folder.file };
}

function groupOf(id: string, { found }: Found, persona: string | undefined): { of: FoundUnmatched; group: FoundGroup } {
  const all = found.flatMap((of) => of.groups.map((group) => ({ of, group })));
  const named = all.filter(({ of, group }) => group.group.id === id && (persona === undefined || of.unmatched.persona === persona));
  const [first, ...more] = named;
  if (!first)
    throw new UsageError(
      `There is no group \`${id}\`${persona === undefined ? '' : ` of ${persona}`}.${didYouMean(id, idsOf(all, persona))} \`npm run -s unheard\` lists the groups of today.`,
    );
  if (more.length > 0)
    throw new UsageError(
      `Several personas have a group \`${id}\`. Name one with --persona: ${named.flatMap(({ of }) => of.unmatched.persona ?? []).join(', ')}.`,
    );
  return first;
}

/** The ids of all groups, or of those of one persona. */
function idsOf(all: readonly { of: FoundUnmatched; group: FoundGroup }[], persona: string | undefined): string[] {
  return all.filter(({ of }) => persona === undefined || of.unmatched.persona === persona).map(({ group }) => group.group.id);
}

function phrasesOf({ group, lines, stems }: FoundGroup, { passages }: FoundUnmatched, { talks }: Found): string[] {
  const [own, grouped] = [new Set(passages), new Set(lines)];
  const beyond = talks.get(group.language)?.lines.filter((line) => own.has(line.passage) && !grouped.has(line)) ?? [];
  return phrasesFor(lines, stems, beyond, group.language);
}

/** Puts a draft into its persona's file. @throws InsertError, WriteError */
export function putDraft({ claim, file }: Draft, content: string): Promise<unknown> {
  return alone(content, async (put) => {
    const was = await readFile(path.join(content, file));
    if (!isUtf8(was)) throw new InsertError('The file is not UTF-8 text. Save it as UTF-8, then run again.');
    return put([{ file, was, text: insertClaim(was.toString(), (indent, gap) => draftText(claim, indent, gap)) }]);
  });
}
