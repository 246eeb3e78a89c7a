/** Real notes for the bench of edits: sentences that customers say in them, each kept as a quote of a wiki of its own. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import settings from '#config';
import type { Conversation } from '#model/conversation.ts';
import { Quotes, type Quote } from '#model/quote.ts';
import { parseYaml } from '#model/yaml.ts';
import { stringify } from 'yaml';
import type { Ground } from '../content/ground.ts';
import { hear, languageOf, passagesOf } from '../hear/hear.ts';
import { pull } from '../pipeline/pull.ts';
import { openReader } from '../read/readers.ts';
import { notebook } from '../read/report.ts';
import { loadSource } from '../read/source.ts';
import type { LabelledFile } from './heard-labels-file.ts';

/** How the bench has a sentence kept: a claim listens for its first words, or a researcher has marked it. */
export type Kept = 'phrase' | 'mark';

/** A sentence as it stands in a file, and the quote that is kept of it. */
export interface Sentence {
  raw: string;
  language: string;
  /** The claim that it bears on. */
  claim: string;
  id: string;
}

/** A real note in a wiki of its own, with some of its sentences kept. */
export interface Note {
  /** Below the folder of real files. */
  file: string;
  ground: Ground;
  /** The file's text, with the marks, and the file that holds its quotes. */
  text: string;
  quotesFile: string;
  quotes: string;
  sentences: Sentence[];
}

const PERSONA = 'nobody';
const EDITABLE = /\.(?:md|txt|vtt|srt)$/i;

/** The notes below a folder: their paths and what a sidecar says of them, by labels or by a sidecar of their own. */
export async function notesBelow(folder: string, labelled: readonly LabelledFile[]): Promise<{ file: string; sidecar: object }[]> {
  const files = (await readdir(folder, { recursive: true }))
    .map((file) => file.replaceAll(path.sep, '/'))
    .filter((file) => EDITABLE.test(file) && !/readme/i.test(file));
  const found = files.sort().map(async (file) => {
    const label = labelled.find((one) => one.file === file || one.file.endsWith(`/${file}`));
    const own = await readFile(path.join(folder, `${file}.yml`), 'utf8').catch(() => undefined);
    const fields = label?.sidecar ?? (own === undefined ? {} : (parseYaml(own).data as object));
    return { file, sidecar: { ...fields, persona: PERSONA } };
  });
  return Promise.all(found);
}

/** The stretches of a file that are a passage of a customer, whole and once. */
async function passagesIn(folder: string, ground: Ground, file: string): Promise<Omit<Sentence, 'id' | 'claim'>[]> {
  const text = await readFile(path.join(folder, file), 'utf8');
  const heard: string[] = [];
  const languages = new Map<string, string>();
  for (const conversation of await conversationsOf(path.join(ground.conversations, path.basename(file)), path.basename(file))) {
    for (const utterance of hear(conversation).customer) {
      const language = languageOf(utterance.text, conversation.language) ?? 'en';
      for (const passage of passagesOf(utterance.text, language)) {
        heard.push(passage.text);
        languages.set(passage.text, language);
      }
    }
  }
  return heard.flatMap((passage) => {
    const isSaid = passage.length <= 400 && (passage.match(/[\p{L}\p{M}]{2,}/gu)?.length ?? 0) >= (/\p{Script=Han}/u.test(passage) ? 1 : 4);
    if (!isSaid || passage.length < 8 || heard.indexOf(passage) !== heard.lastIndexOf(passage)) return [];
    const places = [
      ...text.matchAll(
        new RegExp(
          passage
            .split(' ')
            .map((word) => RegExp.escape(word))
            .join('\\s+'),
          'gu',
        ),
      ),
    ];
    return places.length === 1 && places[0] ? [{ raw: places[0][0], language: languages.get(passage) ?? 'en' }] : [];
  });
}

async function conversationsOf(target: string, file: string): Promise<Conversation[]> {
  const found: Conversation[] = [];
  for (const source of (await loadSource(target, file)).sources)
    for await (const conversation of openReader(source)?.reader.read(source, notebook(), {}) ?? []) if (!conversation.exported) found.push(conversation);
  return found;
}

/** The words by which a claim hears a sentence. */
function phraseOf(raw: string): string {
  if (/\p{Script=Han}/u.test(raw)) return raw.match(/\p{Script=Han}{2,6}/u)?.[0] ?? raw.slice(0, 4);
  return (raw.match(/[\p{L}\p{M}\p{N}’']+/gu) ?? []).slice(0, 4).join(' ').slice(0, 100);
}

/** Lays out a note in a wiki of its own and has some of its sentences kept. @param most how many */
export async function layOut(
  folder: string,
  work: string,
  { file, sidecar }: { file: string; sidecar: object },
  kept: Kept,
  most: number,
): Promise<Note | undefined> {
  if (kept === 'mark' && !file.endsWith('.md')) return undefined;
  const ground: Ground = { content: work, conversations: path.join(work, 'conversations'), personas: path.join(work, 'personas'), today: '2026-11-22' };
  const target = path.join(ground.conversations, path.basename(file));
  await mkdir(ground.conversations, { recursive: true });
  await mkdir(path.join(ground.personas, PERSONA), { recursive: true });
  const before = await readFile(path.join(folder, file), 'utf8');
  await writeFile(target, before);
  await writeFile(`${target}.yml`, JSON.stringify(sidecar));
  const all = await passagesIn(folder, ground, file);
  if (all.length === 0) return undefined;
  const chosen = evenly(all, 2 * most).map((one, index) => ({ ...one, claim: `s-${index + 1}` }));
  const claims = chosen.map(({ raw, claim }) => ({
    id: claim,
    facet: 'life',
    says: 'Something that is said here.',
    ...(kept === 'phrase' && { listensFor: [phraseOf(raw)] }),
  }));
  const persona = { name: 'Nobody', tagline: 'Made for the bench', purpose: 'Measure edits', notFor: 'Anything else', claims };
  await writeFile(path.join(ground.personas, PERSONA, 'persona.mdx'), `---\n${stringify(persona)}---\nNobody.\n`);
  const text = kept === 'mark' ? chosen.reduce((now, { raw, claim }) => now.replace(raw, () => marked(raw, claim)), before) : before;
  await writeFile(target, text);
  await pulled(ground);
  const quotesFile = path.join(ground.personas, PERSONA, 'quotes', `${path.basename(file).replace(/\.[^.]+$/, '')}.yml`);
  const quotes = await readFile(quotesFile, 'utf8').catch(() => '');
  const byWords = new Map(quotesIn(quotes).map((quote) => [quote.text, quote.id]));
  const sentences = chosen.flatMap((one) => {
    const id = byWords.get(one.raw.replace(/\s+/gu, ' ').normalize('NFC'));
    return id === undefined ? [] : [{ ...one, id }];
  });
  return { file, ground, text, quotesFile, quotes, sentences: evenly(sentences, most) };
}

/** How a sentence stands in the file, where it is marked. */
export const marked = (raw: string, claim: string): string => `[${raw}](${PERSONA}#${claim})`;

export const quotesIn = (text: string): Quote[] => Quotes.parse(parseYaml(text).data ?? []);

/** Some of a list, evenly over it. */
export function evenly<T>(list: readonly T[], most: number): T[] {
  return list.length <= most ? [...list] : Array.from({ length: most }, (_, index) => list[Math.floor((index * list.length) / most)] as T);
}

/** Pulls a wiki, as the command does. */
export const pulled = (ground: Ground): ReturnType<typeof pull> => pull({ ground, settings, dryRun: false, pseudonymOf: (requester) => requester });
