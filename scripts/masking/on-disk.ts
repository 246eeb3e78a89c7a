/** Files to mask, as they lie on disk: their text, the style of their bytes, and who is named in them by their readers and the vault. */
import { lstat, readFile } from 'node:fs/promises';
import path from 'node:path';
import { LIMITS, MB } from '#model/size-limits.ts';
import { DataError } from '#model/yaml.ts';
import { decodeText } from '../content/text.ts';
import { languageOf } from '../hear/hear.ts';
import { alone } from '../keep/alone.ts';
import { putFile } from '../keep/files.ts';
import { conversationsOf, Reading } from '../pipeline/read-all.ts';
import { loadSource } from '../read/source.ts';
import { isGiven } from '../redact/lexicon.ts';
import type { People } from '../vault/people.ts';
import { readPeople } from '../vault/vault.ts';
import { maskedFile, type Doubt, type MaskedFile } from './masked-file.ts';

/** A file as it was read. */
export interface OnDisk {
  /** As it was named. */
  file: string;
  /** Its text, line ends as `\n`, without a byte-order mark. */
  text: string;
  names: string[];
  /** Labels that its sidecar or fields declare. */
  labels: string[];
  /** Whether it calls a customer by a name where a pseudonym should stand: only a person can say which. */
  callsCustomer: boolean;
  /** The language that its fields say. */
  language?: string;
  bytes: Uint8Array;
  /** A text in the style of the file: its byte-order mark and line ends. */
  styled: (text: string) => string;
}

/** Why a file cannot be masked, and the exit status that says so. */
export interface Unmaskable {
  problem: string;
  status: 1 | 3;
}

const PACKED = /\.(?:docx|odt|xlsx|ods|zip|gz|pdf|rtf|html?)$/i;
/** Larger files are exports that stay on the disk of whoever exported them. */
const LARGEST = LIMITS.masked.most * MB;

/** Reads a file. @param vault the folder whose table knows further names */
export async function readOnDisk(file: string, vault: string): Promise<OnDisk | Unmaskable> {
  if (PACKED.test(file))
    return {
      problem: 'This kind of file cannot be masked as it is. Save it as text or Markdown and mask that; keep this one outside of the repository.',
      status: 1,
    };
  const stats = await lstat(file).catch(() => undefined);
  if (!stats) return { problem: 'There is no such file, or it may not be read.', status: 3 };
  if (!stats.isFile()) return { problem: 'Expected an ordinary file here, not a folder or link.', status: 3 };
  if (stats.size > LARGEST) return { problem: 'This file is larger than 64 MB. Mask the rows that you need in a file of their own.', status: 1 };
  try {
    const bytes = await readFile(file);
    const raw = decodeText(bytes);
    return { file, bytes, ...plainOf(raw), ...(await toldBy(file, await readPeople(vault))) };
  } catch (error) {
    if (error instanceof DataError) return { problem: error.message, status: 1 };
    if (error instanceof Error && 'code' in error) return { problem: 'This file may not be read.', status: 3 };
    throw error;
  }
}

/** The text as it is masked, and the way back to the style of its bytes. Mixed line ends become those that are most. */
function plainOf(raw: string): Pick<OnDisk, 'text' | 'styled'> {
  const [mark, body] = raw.startsWith('\ufeff') ? ['\ufeff', raw.slice(1)] : ['', raw];
  const windows = body.split('\r\n').length - 1;
  const text = body.replaceAll('\r\n', '\n');
  const usual = windows > (text.split('\n').length - 1) / 2 ? '\r\n' : '\n';
  return { text, styled: (masked) => (masked === text ? raw : mark + (usual === '\n' ? masked : masked.replaceAll('\n', usual))) };
}

/** Who is named by the file's own reader: labels, fields, a sidecar; of an export each record says so itself. */
async function toldBy(file: string, people: People): Promise<Pick<OnDisk, 'names' | 'labels' | 'language' | 'callsCustomer'>> {
  const names = new Set<string>();
  const labels = new Set<string>();
  let language: string | undefined;
  let callsCustomer = false;
  const { sources } = await loadSource(file, path.basename(file));
  for (const source of sources) {
    for await (const conversation of conversationsOf(source, new Reading())) {
      for (const name of people.namesIn(conversation)) names.add(name);
      if (conversation.exported) continue;
      for (const name of conversation.names) names.add(name);
      for (const { speaker, role } of conversation.utterances) if (role !== 'unknown' && speaker !== '') labels.add(speaker);
      callsCustomer ||= conversation.utterances.some(({ role, speaker }) => role === 'customer' && speaker.split(' ').some(isGiven));
      language ??= conversation.language;
    }
  }
  return { names: [...names], labels: [...labels], callsCustomer, ...(language !== undefined && { language }) };
}

/** Masks a file that was read. @param decide what a person said about a doubt */
export function maskOnDisk({ file, text, names, labels, language }: OnDisk, decide?: (doubt: Doubt) => boolean | undefined): MaskedFile {
  return maskedFile(file, text, { names, spared: labels, language: (said) => languageOf(said, language), ...(decide && { decide }) });
}

/** The content root that holds a file of conversations. */
function rootOf(file: string): string | undefined {
  const parts = path.resolve(file).split(path.sep);
  const at = parts.lastIndexOf('conversations');
  return at > 0 ? parts.slice(0, at).join(path.sep) || path.sep : undefined;
}

/**
 * Puts the masked text in place of the file, whole or not at all.
 * @returns whether the file is other than before
 * @throws WriteError
 */
export async function writeMasked({ file, bytes, styled }: OnDisk, masked: string): Promise<boolean> {
  const text = styled(masked);
  const root = rootOf(file);
  if (root === undefined) return putFile(file, text);
  const below = path.relative(root, path.resolve(file)).split(path.sep).join('/');
  return alone(root, async (put) => (await put([{ file: below, text, was: bytes }])).length > 0);
}
