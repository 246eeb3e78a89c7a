/** How well personal data is masked: labelled text says where it stands, and the project's own redaction is held against it. */
import { z } from 'astro/zod';
import { redactor } from '../redact/redact.ts';

/** A record of labelled text. Offsets are UTF-16 units. */
export const LabelledText = z.object({
  id: z.string(),
  text: z.string(),
  spans: z.array(z.object({ type: z.string(), start: z.number().int().min(0), end: z.number().int().min(0) })),
  locale: z.string().optional(),
});
export type LabelledText = z.infer<typeof LabelledText>;

/** What is asked for, in three parts: what has a shape, people, and where they live. */
export type Asked = 'structured' | 'person' | 'address';

const PEOPLE = new Set(['PERSON', 'PERSON_NAME', 'NAME', 'FIRST_NAME', 'LAST_NAME', 'FULL_NAME', 'GIVENNAME', 'SURNAME']);
const ADDRESSES = new Set(['ADDRESS', 'STREET_ADDRESS', 'POSTAL_ADDRESS', 'MAILING_ADDRESS', 'HOME_ADDRESS']);
/** What labels tell beside it and redaction does not promise: who a person is by trade, belief or body, amounts, days, and places as large as a town. */
const NOT_ASKED =
  /^(?:ORGANI[SZ]ATION.*|COMPANY.*|JOB.*|OCCUPATION|EMPLOYMENT.*|SALARY|AMOUNT|CURRENCY.*|HEALTH.*|MEDICAL_(?:CONDITION|HISTORY).*|MEDICATION|DIAGNOSIS|TIMESTAMP|DATE|TIME|DATE_TIME|LOCATION|CITY|STATE|COUNTRY|COUNTY|REGION|NATIONALITY|AGE|GENDER|SEX|MARITAL.*|RELIGIO.*|POLITIC.*|ETHNIC.*|RACE|SEXUAL.*|EDUCATION.*|LANGUAGE|NRP|POSTCODE|POSTAL_CODE|ZIP.*|BIOMETRIC.*|PREFIX|TITLE)$/;

/** @returns what kind of label a type is, or undefined where redaction does not promise to mask it */
export function askedOf(type: string): Asked | undefined {
  const name = type.toUpperCase();
  if (PEOPLE.has(name)) return 'person';
  if (ADDRESSES.has(name)) return 'address';
  return NOT_ASKED.test(name) ? undefined : 'structured';
}

/** Labels of one type, and how many of them are masked to the last letter and figure. */
export interface Recall {
  type: string;
  asked: Asked;
  labels: number;
  found: number;
}

export interface Redacted {
  /** By type; people twice, since a source may name them: as `PERSON` and as `PERSON, named`. */
  recall: Recall[];
  records: number;
  /** Records of which nothing that is asked for is left to be read, where sources name nobody and where they name everybody. */
  whole: { unnamed: number; named: number };
  /** Words and figures: all that is masked, what of it is labelled, and what is masked of all that no label names. */
  tokens: { masked: number; rightly: number; wrongly: number; harmless: number };
  /** What was read, and the seconds of one core that it took. */
  characters: number;
  seconds: number;
  misses: { id: string; type: string; words: string }[];
  /** What is masked without a label. */
  excess: { id: string; words: string }[];
}

const TOKEN = /[\p{L}\p{M}\p{N}]+/gu;

/** Which UTF-16 units of a text are masked. */
function maskedUnits(text: string, names: readonly string[], language: string): Uint8Array {
  const units = new Uint8Array(text.length);
  for (const { start, end } of redactor(names)(text, language).spans) units.fill(1, start, end);
  return units;
}

const isWhollyMasked = (text: string, units: Uint8Array, start: number, end: number): boolean =>
  [...text.slice(start, end).matchAll(/[\p{L}\p{N}]/gu)].every(({ index }) => units[start + index] === 1);

/** So much is read at least before the time is taken, and again for it: what a program does first takes long, whatever it is. */
const MEASURED = 200_000;

function speedOf(records: readonly LabelledText[]): { characters: number; seconds: number } {
  readThrough(records);
  const before = process.cpuUsage();
  const characters = readThrough(records);
  const { user, system } = process.cpuUsage(before);
  return { characters, seconds: (user + system) / 1e6 };
}

function readThrough(records: readonly LabelledText[]): number {
  let characters = 0;
  while (characters < MEASURED && records.length > 0)
    for (const { text, locale } of records) {
      redactor([])(text, languageOf(locale));
      characters += text.length + 1;
    }
  return characters;
}

const languageOf = (locale: string | undefined): string => (locale ?? 'en').replace('_', '-');

/** Holds labels against redaction. Texts are read as they stand: no source is around them but the names that labels give. */
export function judgeRedaction(records: readonly LabelledText[]): Redacted {
  const recall = new Map<string, Recall>();
  const judged: Redacted = {
    recall: [],
    records: records.length,
    whole: { unnamed: 0, named: 0 },
    tokens: { masked: 0, rightly: 0, wrongly: 0, harmless: 0 },
    ...speedOf(records),
    misses: [],
    excess: [],
  };
  const note = (type: string, asked: Asked, found: boolean): void => {
    const row = recall.get(type) ?? { type, asked, labels: 0, found: 0 };
    recall.set(type, { ...row, labels: row.labels + 1, found: row.found + (found ? 1 : 0) });
  };
  for (const record of records) judgeRecord(record, judged, note);
  judged.recall = [...recall.values()].sort((a, b) => order(a) - order(b) || b.labels - a.labels || (a.type < b.type ? -1 : 1));
  return judged;
}

const order = ({ asked }: Recall): number => ['structured', 'person', 'address'].indexOf(asked);

function judgeRecord({ id, text, spans, locale }: LabelledText, judged: Redacted, note: (type: string, asked: Asked, found: boolean) => void): void {
  const language = languageOf(locale);
  const names = spans.filter(({ type }) => askedOf(type) === 'person').map(({ start, end }) => text.slice(start, end));
  const plain = maskedUnits(text, [], language);
  const named = names.length === 0 ? plain : maskedUnits(text, names, language);
  const left = { unnamed: 0, named: 0 };
  for (const { type, start, end } of spans) {
    const asked = askedOf(type);
    if (!asked) continue;
    const [found, foundNamed] = [isWhollyMasked(text, plain, start, end), isWhollyMasked(text, named, start, end)];
    note(type, asked, found);
    if (asked === 'person') note(`${type}, named`, asked, foundNamed);
    if (!found) judged.misses.push({ id, type, words: text.slice(start, end) });
    left.unnamed += found ? 0 : 1;
    left.named += foundNamed ? 0 : 1;
  }
  judged.whole.unnamed += left.unnamed === 0 ? 1 : 0;
  judged.whole.named += left.named === 0 ? 1 : 0;
  countTokens(id, text, spans, plain, judged);
}

function countTokens(id: string, text: string, spans: LabelledText['spans'], units: Uint8Array, { tokens, excess }: Redacted): void {
  const labelled = new Uint8Array(text.length);
  for (const { start, end } of spans) labelled.fill(1, start, end);
  for (const { 0: words, index } of text.matchAll(TOKEN)) {
    const isMasked = units.subarray(index, index + words.length).includes(1);
    const isLabelled = labelled.subarray(index, index + words.length).includes(1);
    if (isMasked) tokens.masked++;
    if (isMasked && isLabelled) tokens.rightly++;
    if (!isLabelled) tokens.harmless++;
    if (!isMasked || isLabelled) continue;
    tokens.wrongly++;
    excess.push({ id, words });
  }
}
