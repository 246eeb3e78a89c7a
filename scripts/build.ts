/** `npm run build`: hears the committed notes for the site, builds it, and indexes it for search. */
import './command/small-heap.ts';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import wikiSettings from '#config';
import { mayShow } from '#model/consent.ts';
import { smallGroupsOf } from '#model/attribution.ts';
import type { Conversation } from '#model/conversation.ts';
import type { Diagnostic } from '#model/diagnostic.ts';
import type { HeardConversation } from '#model/heard.ts';
import type { Settings } from '#model/settings.ts';
import { formatDiagnostic, runCommand, text, visible, type ExitStatus } from './command/command.ts';
import { forgottenAgain } from './check/privacy/forgotten.ts';
import { checkStory } from './check/story.ts';
import { audienceOf, groundOf, publicOf, vaultOf, type Ground } from './content/ground.ts';
import { filesOf, readPersonas, type PersonaFolder } from './content/personas.ts';
import { shownAndWithheld } from './content/withheld.ts';
import { openHistory } from './history/history.ts';
import { putFile, sweep } from './keep/files.ts';
import { lockWhenFree } from './keep/lock.ts';
import { keyOf } from './keep/key.ts';
import { isOfWriting, writeError } from './keep/write-error.ts';
import { heardConversation } from './pipeline/heard.ts';
import { textsInForce } from './pipeline/past-texts.ts';
import { textChanges } from './pipeline/text-changes.ts';
import { lookAtContent, lookAtPublic } from './published/published.ts';
import { finishSite } from './site/finish.ts';
import { publish } from './site/publish.ts';
import { indexSite } from './site/search-index.ts';
import { findUnmatched } from './unmatched/unmatched.ts';
import { readPeople } from './vault/vault.ts';

const help = `
npm run build -- [--content DIR] [--out DIR] [--audience internal|public]

Builds the site: hears the committed notes (redacted, only where consent allows it), draws the pages, and indexes them for search. Words
that the audience may not see, or no longer, enter neither pages nor data nor search, and are counted with the reason: docs/privacy.md.

  --content DIR    the content root; EARSHOT_CONTENT or \`content\` otherwise
  --out DIR        where the site goes; EARSHOT_OUT or \`dist\` otherwise
  --audience WHO   who may see it; EARSHOT_AUDIENCE or the audience of earshot.config.ts otherwise

Exit status: 0 done · 1 a page could not be built · 2 wrong usage · 3 files could not be written.
`;

/** A build waits for nobody: of large exports it reads fewer conversations than `npm run -s unheard` does. */
const MOST_HEARD = 500;

/**
 * Writes what the site may show of the notes, and of what is unmatched. A file that cannot be read costs itself alone, and is named.
 * @returns the ids of the notes that have a page
 */
async function hearAll(ground: Ground, settings: Settings, folders: readonly PersonaFolder[], cache: string): Promise<string[]> {
  const heard: HeardConversation[] = [];
  const onNote = (note: Conversation, personas: string[]): void => {
    if (mayShow({ ...note, said: note.date }, settings, ground.today)) heard.push(heardConversation(note, personas));
  };
  const key = await keyOf(ground.content, vaultOf(), settings.sample);
  const { namesIn } = await readPeople(vaultOf());
  const { found, reading } = await findUnmatched({ ground, settings, folders, key, namesIn, onNote, most: MOST_HEARD });
  const asLines = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('');
  await putFile(path.join(cache, 'heard.ndjson'), asLines(heard.map((one) => JSON.stringify(one))));
  await putFile(path.join(cache, 'unmatched.ndjson'), asLines(found.map(({ unmatched }) => JSON.stringify(unmatched))));
  for (const diagnostic of reading.diagnostics) if (diagnostic.severity === 'error') process.stderr.write(`${formatDiagnostic(diagnostic)}\n`);
  const small = smallGroupsOf(folders.map(filesOf), heard, settings, ground.today);
  return heard.map(({ id }) => id).filter((id) => !small.conversations.has(id));
}

/** Writes the words of past months, one file for each text that was in force at some month's end, and what changed in them, one change a line. */
async function recallTexts({ content, today }: Ground, cache: string): Promise<void> {
  const folder = path.join(cache, 'past');
  const known = (await (await openHistory(content))?.textsOf()) ?? [];
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const { persona, month, text: words } of textsInForce(known, today)) await putFile(path.join(folder, persona, `${month}.mdx`), words);
  const lines = textChanges(known).map((change) => `${JSON.stringify(change)}\n`);
  await putFile(path.join(cache, 'texts.ndjson'), lines.join(''));
}

/** What is published as it is, by its path beside the code. */
const lookAtPublished = async (): Promise<Diagnostic[]> => (await lookAtPublic(publicOf())).map((one) => ({ ...one, file: `public/${one.file}` }));

/**
 * The personas, where each can be read and every story passes the allow-list, and where nothing that would be published brings anything
 * with it, nor anybody is quoted who withdrew. MDX is code: nothing compiles it before this says so.
 */
async function safePersonas({ content }: Ground): Promise<PersonaFolder[] | undefined> {
  const { personas, diagnostics } = await readPersonas(content);
  const secret = (await keyOf(content, vaultOf(), wikiSettings.sample))?.secret;
  const again = forgottenAgain(content, { personas, notes: [] }, secret);
  const all = [...again, ...(await lookAtPublished()), ...(await lookAtContent(content)), ...diagnostics, ...personas.flatMap(checkStory)];
  const found = all.filter(({ severity }) => severity === 'error');
  for (const diagnostic of found) process.stderr.write(`${formatDiagnostic(diagnostic)}\n`);
  if (found.length > 0) process.stderr.write('The site was not built: the files above need a person first.\n');
  return found.length === 0 ? personas : undefined;
}

/**
 * Makes the environment that of a build for readers, whatever it is called from. Astro takes `DEV`, `PROD` and `MODE` of the environment for its
 * own, and pages that are being written carry no policy.
 */
function setEnvironment(own: NodeJS.ProcessEnv): void {
  for (const name of ['DEV', 'PROD', 'MODE']) delete process.env[name];
  Object.assign(process.env, own, { NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1' });
}

/** What a build goes by. */
interface Plan {
  ground: Ground;
  settings: Settings;
  folders: readonly PersonaFolder[];
  cache: string;
}

/**
 * Draws the pages into a folder, indexes them, and puts beside them what hosts read; says whether all went well. All in this process, so that whoever
 * ends it ends the build. Astro is loaded here, since it takes its settings from the environment.
 */
async function draw(aside: string, { ground, settings, folders, cache }: Plan): Promise<boolean> {
  await sweep(cache);
  const conversations = await hearAll(ground, settings, folders, cache);
  await recallTexts(ground, cache);
  process.stderr.write(`${shownAndWithheld(folders, settings, ground.today)}\n`);
  const { content, today } = ground;
  setEnvironment({ EARSHOT_CONTENT: content, EARSHOT_TODAY: today, EARSHOT_AUDIENCE: settings.audience, EARSHOT_CACHE: cache, EARSHOT_OUT: aside });
  try {
    const astro = await import('astro');
    await astro.build({ logLevel: 'warn' });
    process.stderr.write(`${await indexSite(aside)} entries can be found.\n`);
  } catch (error) {
    if (isOfWriting(error)) throw writeError(path.basename(aside), error, 'The site stands as it was.');
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    return false;
  }
  const lost = await finishSite(aside, settings, { personas: folders.map(({ id }) => id), conversations });
  for (const sentence of lost) process.stderr.write(`${visible(`✗ ${sentence}`)}\n`);
  return lost.length === 0;
}

async function run(values: Record<string, string | boolean | undefined>): Promise<ExitStatus> {
  const ground = groundOf(text(values['content']));
  const settings = { ...wikiSettings, audience: audienceOf(text(values['audience']), wikiSettings) };
  const cache = path.resolve(process.env['EARSHOT_CACHE'] || '.earshot');
  const out = path.resolve(text(values['out']) || process.env['EARSHOT_OUT'] || 'dist');
  const folders = await safePersonas(ground);
  if (!folders) return 1;
  // Astro keeps what it knows of the content in one place, so builds of different sites wait for each other as well.
  const lock = await lockWhenFree(path.resolve('.earshot', 'building', 'lock'), 'building a site');
  try {
    return (await publish(out, path.join(cache, 'underway'), (aside) => draw(aside, { ground, settings, folders, cache }))) ? 0 : 1;
  } finally {
    lock.release();
  }
}

await runCommand({ help, options: { content: { type: 'string' }, out: { type: 'string' }, audience: { type: 'string' } }, positionals: false, run });
