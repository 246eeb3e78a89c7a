/** Looks at one file before it becomes permanent. Says where something stands and of what kind it is, never what it says. */
import { hasFrontmatter, readFrontmatter } from '#model/frontmatter.ts';
import { Consent } from '#model/consent.ts';
import { DataError, parseYaml } from '#model/yaml.ts';
import { languageOf } from '../hear/hear.ts';
import { redactor } from '../redact/redact.ts';
import type { Kind } from './kinds.ts';
import { looksReal } from './participants.ts';

/** Something found in a file. */
export interface Seen {
  line?: number;
  kind: Kind;
}

/** What is known beside the file itself. */
export interface Known {
  /** Names of people, from the vault. */
  names: readonly string[];
  /** The team's key, which must stand nowhere. */
  secret: string | undefined;
  withdrew: (participant: string) => boolean;
}

/** A file of the push, from the content root, with the sidecar that lies beside it in its commit. */
export interface Looked {
  file: string;
  bytes: Buffer;
  sidecar: string | undefined;
}

const EXPORTS = /^conversations\/(?:tickets|surveys|reviews)\//;
const HARMLESS = /\.ya?ml$|(?:^|\/)(?:README\.md|\.[^/]*)$/i;
/** Tables and lists, which are exports unless a sidecar says that they are one conversation. */
const RECORDS = /\.(?:csv|tsv|tab|xlsx|ods|json|ndjson|jsonl)(?:\.gz)?$|\.(?:gz|zip)$/i;
const NOTES = /\.(?:md|markdown|txt|text|vtt|srt|docx|odt|x?html?)$/i;
/** A drawing is full of numbers, and says nothing. */
const DRAWING = /\.svg$/i;
const STUDY = /(?:^|\/)speakers\.yml$/;
/** A line longer than this holds no words. */
const LONGEST = 20_000;

/** Looks at it. */
export function lookAt(looked: Looked, known: Known): Seen[] {
  const { file, bytes } = looked;
  const text = textOf(bytes);
  const vault = partOfVault(file, text, known);
  if (vault) return [vault];
  const inName = personalIn(file.replaceAll(/[/_]+/g, ' '), known).map((kind): Seen => ({ kind }));
  const fields = file.startsWith('conversations/') ? fieldsOf(text, looked.sidecar) : {};
  if (isRawExport(file, fields)) return [...inName, { kind: 'raw-export' }];
  return [
    ...inName,
    ...(file.startsWith('conversations/') ? inNote(looked, fields, text, known) : []),
    ...(text === undefined || DRAWING.test(file) ? [] : inText(file, text, known)),
  ];
}

/** Text, as far as it is any. */
function textOf(bytes: Buffer): string | undefined {
  if (bytes.subarray(0, 2).equals(Buffer.from([0xff, 0xfe]))) return bytes.toString('utf16le');
  return bytes.subarray(0, 8000).includes(0) ? undefined : bytes.toString('utf8');
}

function partOfVault(file: string, text: string | undefined, { secret }: Known): Seen | undefined {
  if (/(?:^|\/)people\.(?:csv|ya?ml)$/i.test(file)) return { kind: 'vault' };
  if (secret === undefined || !text?.includes(secret)) return undefined;
  return { kind: 'vault', line: text.slice(0, text.indexOf(secret)).split('\n').length };
}

function isRawExport(file: string, fields: Readonly<Record<string, unknown>>): boolean {
  if (!file.startsWith('conversations/') || HARMLESS.test(file)) return false;
  return EXPORTS.test(file) || (RECORDS.test(file) && fields['participant'] === undefined);
}

/** What a note says of itself, before its text and beside it; whatever of it can be read. */
function fieldsOf(text: string | undefined, sidecar: string | undefined): Record<string, unknown> {
  const read = (parse: () => unknown): object => {
    try {
      const data = parse();
      return typeof data === 'object' && data !== null ? data : {};
    } catch (error) {
      if (error instanceof DataError) return {};
      throw error;
    }
  };
  return {
    ...(text !== undefined && hasFrontmatter(text) ? read(() => readFrontmatter(text).data) : {}),
    ...(sidecar === undefined ? {} : read(() => parseYaml(sidecar).data)),
  };
}

/** Who took part in a note, and what they agreed to. */
function inNote({ file }: Looked, fields: Readonly<Record<string, unknown>>, text: string | undefined, { withdrew }: Known): Seen[] {
  if (STUDY.test(file)) return [];
  const isSidecar = /\.ya?ml$/i.test(file);
  const own = isSidecar ? yamlOf(text) : fields;
  const participant = own['participant'];
  const seen: Seen[] = [];
  const line = lineOf(text, /^[ \t]{0,99}participant[ \t]{0,9}:/m);
  if (looksReal(participant)) seen.push({ kind: 'participant', ...line });
  else if (typeof participant === 'string' && withdrew(participant)) seen.push({ kind: 'withdrawn', ...line });
  if (!isSidecar && NOTES.test(file) && !HARMLESS.test(file) && !Consent.safeParse(own['consent']).success) seen.push({ kind: 'consent' });
  return seen;
}

function yamlOf(text: string | undefined): Record<string, unknown> {
  return fieldsOf(undefined, text ?? '');
}

function lineOf(text: string | undefined, pattern: RegExp): { line?: number } {
  const found = text === undefined ? null : pattern.exec(text);
  return found && text !== undefined ? { line: text.slice(0, found.index).split('\n').length + (/^\s*\n/.test(found[0]) ? 1 : 0) } : {};
}

/** Kept files name people in two places. */
const BY = /^\s*(?:- )?by: {0,9}(\S(?:.{0,99}\S)?) {0,99}$/;
/** A participant is judged by `looksReal`: to a finder of numbers, a pseudonym beside this word is one. */
const PSEUDONYM = /^\s*participant\s*:/;
/** Lines of kept files that hold nobody's words. */
const BOOKKEEPING =
  /^\s*(?:- )?(?:id|from|proof|kept|twins|said|language|channel|supports|contradicts|because|score|scores|same|seen|source|people|claim|stance)\s*:/;

/** What stands in the lines of a text. */
function inText(file: string, text: string, known: Known): Seen[] {
  const isKept = /^personas\/[^/]+\/(?:quotes|tallies)\//.test(file);
  return text.split(/\r\n|[\n\r]/).flatMap((line, index): Seen[] => {
    const at = { line: index + 1 };
    const by = isKept ? BY.exec(line)?.[1]?.replace(/^(['"])(.*)\1$/, '$2') : undefined;
    if (by !== undefined) return looksReal(by) ? [{ kind: 'participant', ...at }] : known.withdrew(by) ? [{ kind: 'withdrawn', ...at }] : [];
    return line.length > LONGEST || (isKept && BOOKKEEPING.test(line)) || PSEUDONYM.test(line)
      ? []
      : personalIn(line, known).map((kind): Seen => ({ kind, ...at }));
  });
}

/** The kinds of personal data in a line. Names that the vault does not know are left to `redact`, which asks: many of them are a neighbour's, or a flower's. */
function personalIn(line: string, { names }: Known): Kind[] {
  if (line.trim() === '') return [];
  const found = redactor([])(line, () => languageOf(line) ?? 'en').spans.filter(({ kind, uncertain }) => kind !== 'name' && uncertain === undefined);
  return [...new Set<Kind>([...found.map(({ kind }) => kind), ...(names.some((name) => isNamed(line, name)) ? ['name' as const] : [])])];
}

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFC')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '');
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** Whether a name of the vault stands in a line: whole however it is written, or a word of it as names are written. */
function isNamed(line: string, name: string): boolean {
  if (UNSPACED.test(name)) return line.includes(name);
  const [words, parts] = [wordsOf(line), wordsOf(name)];
  const whole = ` ${words.join(' ')} `.toLowerCase().includes(` ${parts.join(' ')} `.toLowerCase());
  return (whole && parts.length > 1) || parts.some((part) => part.length >= 3 && (words.includes(part) || words.includes(part.toUpperCase())));
}
