/** A content root in which a pull has much to do: new notes, edited ones, one by another name, one without consent, a longer export, and what people decided. */
import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import settings from '#config';
import type { Ground } from '../../content/ground.ts';
import { pseudonym } from '../../keep/key.ts';
import { pull, type Pulled } from '../../pipeline/pull.ts';
import { KEY } from './child.ts';
import { NOTE, PERSONA, ticketLine } from '../../sandbox/sandbox.ts';

/** The ground of a content root, on the day of all tests. */
export const groundAt = (content: string): Ground => ({
  content,
  conversations: path.join(content, 'conversations'),
  personas: path.join(content, 'personas'),
  today: '2026-11-22',
});

/** Pulls in this process. */
export const pullIn = (content: string): Promise<Pulled> =>
  pull({ ground: groundAt(content), settings, dryRun: false, pseudonymOf: (requester) => pseudonym(requester, KEY) });

/** Where the note of a participant stands. */
export const notePath = (number: number): string => `conversations/interviews/2026-03-0${number}-p0${number}.md`;

const WORDS = [
  'It goes into the biscuit tin',
  'After bedtime, at the table',
  'Never during the day',
  'Once the kids asleep upstairs',
  'The biscuit tin is full again',
];

/** A note of one participant, who says two things that claims listen for. */
export const noteOf = (number: number, more = ''): string =>
  NOTE.replaceAll('P07', `P0${number}`)
    .replace('2026-03-04', `2026-03-0${number}`)
    .replace('It all goes into the biscuit tin first, every night of the week.', `${WORDS[number % 5]}, as week ${number} of the year would have it. ${more}`);

/** What makes a ticket one person's own: were they all alike, they would be a template's. */
const DOINGS = [
  'I add up receipts',
  'my sister reads me the bills',
  'we sort invoices by hand',
  'the flour bill gets paid',
  'I look for a lost order',
  'tax letters pile up',
];
const PLACES = ['at the stove', 'in the van outside', 'under the stairs', 'by the till', 'on the night bus', 'beside the oven', 'in a cold shed'];
const ENDS = [
  'and it tires me',
  'with one eye open',
  'which my husband hates',
  'since nobody else would',
  'for an hour or so',
  'until the cat complains',
  'without a calculator',
  'every single week',
];

const tickets = (count: number): string =>
  Array.from({ length: count }, (_, index) =>
    ticketLine({
      id: index + 1,
      body: `${PLACES[(index * 3) % 7]} ${ENDS[(index * 5) % 8]} ${DOINGS[index % 6]} after bedtime.`,
      created: `2026-0${5 + (index % 3)}-06T10:00:00Z`,
    }),
  ).join('\n');

/** Makes the root, pulls it, decides as people do, and edits the sources: the next pull changes files in every way there is. */
export async function makeUnsettled(content: string): Promise<void> {
  const write = async (file: string, text: string): Promise<void> => {
    await mkdir(path.dirname(path.join(content, file)), { recursive: true });
    await writeFile(path.join(content, file), text);
  };
  const edit = async (file: string, by: (text: string) => string): Promise<void> => write(file, by(await readFile(path.join(content, file), 'utf8')));
  await write('personas/maya/persona.mdx', PERSONA);
  await write('personas/leo/persona.mdx', PERSONA.replace('Maya', 'Leo').replace('sole-trader', 'baker'));
  for (const number of [1, 2, 3, 4]) await write(notePath(number), noteOf(number));
  await write('conversations/tickets/desk.ndjson', tickets(24));
  await pullIn(content);
  await edit('personas/maya/quotes/2026-03-01-p01.yml', (text) => text.replace(/(\n {2}kept: )/, '\n  status: featured$1'));
  await edit('personas/maya/quotes/2026-03-02-p02.yml', (text) => text.replace(/(\n {2}kept: )/, '\n  status: hidden$1'));
  await rename(path.join(content, notePath(1)), path.join(content, 'conversations/interviews/2026-03-01-at-the-counter.md'));
  await edit(notePath(2), (text) => text.replace('I do it once', 'Mostly I do it once'));
  await edit(notePath(3), (text) => text.replace('consent: internal', 'consent: none'));
  for (const number of [5, 6, 7])
    await write(notePath(number), noteOf(number, 'The biscuit tin knows.').replace('persona: maya', number === 7 ? 'persona: leo' : 'persona: maya'));
  await write('conversations/tickets/desk.ndjson', tickets(33));
}

/** Every file below a folder, by its path, and what stands in it. */
export async function filesBelow(folder: string): Promise<Map<string, string>> {
  const entries = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => !entry.isDirectory());
  const files = entries.map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name))).sort();
  return new Map(await Promise.all(files.map(async (file) => [file, await readFile(path.join(folder, file), 'utf8')] as const)));
}

/** A fresh copy of a root. */
export async function copyOf(from: string, to: string): Promise<string> {
  await rm(to, { recursive: true, force: true });
  await cp(from, to, { recursive: true });
  return to;
}
