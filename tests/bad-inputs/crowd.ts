/** Bad inputs put beside twenty good notes, all at once or alone: what is read of each, what is complained of, and what becomes of the good ones. */
import path from 'node:path';
import type { Conversation } from '#model/conversation.ts';
import type { Diagnostic } from '#model/diagnostic.ts';
import { conversationsOf, openAll, Reading } from '../../scripts/pipeline/read-all.ts';
import { PERSONA, Sandbox } from '../../scripts/sandbox/sandbox.ts';
import { note, type BadInput, type Files } from './bad-input.ts';

/** The file of a good note. */
export const goodFile = (number: number): string => `conversations/interviews/2026-03-${two(number)}-p${two(number)}.md`;
const two = (number: number): string => String(number).padStart(2, '0');

function goodNote(number: number): string {
  const who = `P${two(number)}`;
  const words = `I write number ${number} when the kids are asleep, since nobody needs me then.`;
  return note(
    words,
    `date: 2026-03-${two(number)}\nparticipant: ${who}\npersona: maya\nconsent: public\nspeakers: { Dana: team, ${who}: customer }`,
  ).replaceAll('P04', who);
}

/** A persona and twenty notes in which somebody bears on one of its claims. */
export const GOOD: Readonly<Record<string, string>> = {
  'personas/maya/persona.mdx': PERSONA,
  ...Object.fromEntries(Array.from({ length: 20 }, (_, at) => [goodFile(at + 1), goodNote(at + 1)])),
};

/** Where a bad file stands in a crowd: in a folder of its own, so that it is nobody's twin, with a name of its own. */
function placed(file: string, number: number): string {
  const [root = '', kind = '', ...rest] = file.split('/');
  if (root !== 'conversations') return file.replace('/odd/', `/odd-${number}/`);
  const name = rest.join('/').replace(/^export(?=\.)/, `export-${number}`);
  return [root, kind, `case-${number}`, name].join('/');
}

/** The number of the case that a file of a crowd belongs to. */
export function numberOf(file: string): number | undefined {
  const number = /(?:case|odd)-(\d+)\//.exec(file)?.[1];
  return number === undefined ? undefined : Number(number);
}

/** The files of many bad inputs, each in its own place. */
export function crowdOf(inputs: readonly BadInput[], filesOf: (input: BadInput) => Files = ({ files }) => files()): Record<string, Buffer> {
  return Object.fromEntries(
    inputs.flatMap((input, number) => Object.entries(filesOf(input)).map(([file, content]): [string, Buffer] => [placed(file, number), Buffer.from(content)])),
  );
}

/** What was read below a root: by case, its conversations and what is complained of. */
export interface ReadCrowd {
  said: Map<number | undefined, Conversation[]>;
  found: Map<number | undefined, Diagnostic[]>;
  skipped: ReadonlyMap<string, number>;
}

/** Reads all conversations of a root. */
export async function readCrowd({ ground }: Sandbox): Promise<ReadCrowd> {
  const reading = new Reading();
  const all: Conversation[] = [];
  for await (const source of openAll(ground.conversations, reading)) for await (const one of conversationsOf(source, reading)) all.push(one);
  return {
    said: Map.groupBy(all, ({ file }) => numberOf(file)),
    found: Map.groupBy(reading.diagnostics, ({ file }) => numberOf(file)),
    skipped: reading.skippedConversations,
  };
}

/** A root of twenty good notes, pulled, with bad inputs put in beside them. */
export async function crowded(inputs: readonly BadInput[]): Promise<{ sandbox: Sandbox; before: Record<string, string> }> {
  const sandbox = await Sandbox.with(GOOD);
  await sandbox.pull();
  const before = await sandbox.kept();
  for (const [file, content] of Object.entries(crowdOf(inputs))) await sandbox.write(file, content);
  return { sandbox, before };
}

/** Places of a path below the content root. */
export const below = (sandbox: Sandbox, file: string): string => path.join(sandbox.ground.content, file);
