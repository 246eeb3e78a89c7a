/** `npm run build`: hears the committed notes for the site, builds it, and indexes it for search. */
import './command/small-heap.ts';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import type { Plugin } from 'vite';
import wikiSettings from '#config';
import type { Diagnostic } from '#model/diagnostic.ts';
import type { Settings } from '#model/settings.ts';
import { formatDiagnostic, runCommand, text, visible, type ExitStatus } from './command/command.ts';
import { forgottenAgain } from './check/privacy/forgotten.ts';
import { checkStory } from './check/story.ts';
import { audienceOf, groundOf, publicOf, vaultOf, type Ground } from './content/ground.ts';
import { readPersonas, type PersonaFolder } from './content/personas.ts';
import { shownAndWithheld } from './content/withheld.ts';
import { openHistory } from './history/history.ts';
import { putFile, sweep } from './keep/files.ts';
import { lockWhenFree } from './keep/lock.ts';
import { keyOf } from './keep/key.ts';
import { isOfWriting, writeError } from './keep/write-error.ts';
import { textsInForce } from './pipeline/past-texts.ts';
import { textChanges } from './pipeline/text-changes.ts';
import { lookAtContent, lookAtPublic } from './published/published.ts';
import { finishSite } from './site/finish.ts';
import { hearBeside, type Hearing } from './site/hearing-beside.ts';
import { publish } from './site/publish.ts';
import { indexSite } from './site/search-index.ts';
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

/** What is heard for the site, beside its other caches. */
const HEARD = ['heard.ndjson', 'unmatched.ndjson'] as const;

/** Writes what the site may show of the notes, and of what is unmatched. @returns the ids of the notes that have a page */
async function keepHeard({ heard }: Hearing, cache: string): Promise<string[]> {
  const { notes, unmatched, pages, broken } = await heard;
  for (const [index, lines] of [notes, unmatched].entries()) await putFile(path.join(cache, HEARD[index] ?? ''), lines);
  for (const sentence of broken) process.stderr.write(`${sentence}\n`);
  return pages;
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
async function safePersonas({ content }: Ground, secret: string | undefined): Promise<PersonaFolder[] | undefined> {
  const { personas, diagnostics } = await readPersonas(content);
  const again = forgottenAgain(content, { personas, notes: [] }, secret);
  const all = [...again, ...(await lookAtPublished()), ...(await lookAtContent(content)), ...diagnostics, ...personas.flatMap(checkStory)];
  const found = all.filter(({ severity }) => severity === 'error');
  for (const diagnostic of found) process.stderr.write(`${formatDiagnostic(diagnostic)}\n`);
  if (found.length > 0) process.stderr.write('The site was not built: the files above need a person first.\n');
  return found.length === 0 ? personas : undefined;
}

/**
 * Makes the environment that of a build for readers, whatever it is called from. Astro takes `DEV`, `PROD` and `MODE` of the environment for its
 * own, and pages that are being written carry no policy. The bundler is to give memory back at once: it keeps it for what it will bundle next, and
 * there is no next.
 */
function setEnvironment(own: NodeJS.ProcessEnv): void {
  for (const name of ['DEV', 'PROD', 'MODE']) delete process.env[name];
  Object.assign(process.env, own, { NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1', MIMALLOC_PURGE_DELAY: '0' });
}

/** What a build goes by. */
interface Plan {
  ground: Ground;
  settings: Settings;
  folders: readonly PersonaFolder[];
  cache: string;
  hearing: Hearing;
}

/**
 * Draws the pages into a folder, indexes them, and puts beside them what hosts read; says whether all went well. All in this process, so that whoever
 * ends it ends the build. Astro is loaded here, since it takes its settings from the environment.
 */
async function draw(aside: string, { ground, settings, folders, cache, hearing }: Plan): Promise<boolean> {
  await sweep(cache);
  for (const file of HEARD) await rm(path.join(cache, file), { force: true });
  let conversations: string[] | undefined;
  await recallTexts(ground, cache);
  process.stderr.write(`${shownAndWithheld(folders, settings, ground.today)}\n`);
  const { content, today } = ground;
  setEnvironment({ EARSHOT_CONTENT: content, EARSHOT_TODAY: today, EARSHOT_AUDIENCE: settings.audience, EARSHOT_CACHE: cache, EARSHOT_OUT: aside });
  try {
    performance.mark('earshot:bundling');
    const astro = await import('astro');
    // Nothing is drawn before the bundle is closed, so by then the notes must be heard, and need not be before.
    const heard: Plugin = { name: 'heard', apply: 'build', closeBundle: async () => void (conversations ??= await keepHeard(hearing, cache)) };
    await astro.build({ logLevel: 'warn', vite: { plugins: [heard] } });
    const drawn = performance.now();
    process.stderr.write(`${await indexSite(aside)} entries can be found.\n`);
    performance.measure('earshot:index', { start: drawn });
  } catch (error) {
    if (isOfWriting(error)) throw writeError(path.basename(aside), error, 'The site stands as it was.');
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    return false;
  }
  const lost = await finishSite(aside, settings, { personas: folders.map(({ id }) => id), conversations: conversations ?? [] });
  for (const sentence of lost) process.stderr.write(`${visible(`✗ ${sentence}`)}\n`);
  return lost.length === 0;
}

async function run(values: Record<string, string | boolean | undefined>): Promise<ExitStatus> {
  const ground = groundOf(text(values['content']));
  const settings = { ...wikiSettings, audience: audienceOf(text(values['audience']), wikiSettings) };
  const cache = path.resolve(process.env['EARSHOT_CACHE'] || '.earshot');
  const out = path.resolve(text(values['out']) || process.env['EARSHOT_OUT'] || 'dist');
  const key = await keyOf(ground.content, vaultOf(), settings.sample);
  const hearing = hearBeside({ ground, settings, key, people: (await readPeople(vaultOf())).all });
  try {
    const folders = await safePersonas(ground, key?.secret);
    performance.measure('earshot:read');
    return folders && (await build(out, { ground, settings, folders, cache, hearing })) ? 0 : 1;
  } finally {
    await hearing.stop();
  }
}

/** Builds the site in its place. Astro keeps what it knows of the content in one place, so builds of different sites wait for each other as well. */
async function build(out: string, plan: Plan): Promise<boolean> {
  const lock = await lockWhenFree(path.resolve('.earshot', 'building', 'lock'), 'building a site');
  try {
    return await publish(out, path.join(plan.cache, 'underway'), (aside) => draw(aside, plan));
  } finally {
    lock.release();
  }
}

await runCommand({ help, options: { content: { type: 'string' }, out: { type: 'string' }, audience: { type: 'string' } }, positionals: false, run });
