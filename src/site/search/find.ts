/** Answers a question from the index. */
import { kinds, narrowings, type Chosen, type Door, type Entry, type Kind, type Narrowing } from '#model/search.ts';
import { askedIn, beginningOf, mayBeSpelled, scriptOf, type Asked, type Spellings } from '#model/search-words.ts';
import type { IndexFiles } from './index-files.ts';
import { bestOf, fittingIn, weigh, type Best, type Heard } from './matching.ts';
import { Narrower } from './narrower.ts';

/** What a question finds. */
export interface Answer {
  /** By kind, the best first. */
  found: Record<Kind, Best[]>;
  count: number;
  /** Whether nothing holds all the words that were asked for. */
  isPartial: boolean;
  /** Words that nobody said, and what was looked for instead. */
  instead: [asked: string, instead: string][];
  /** Every form by which something may have been found, to be marked where it is shown. */
  forms: ReadonlySet<string>;
  /** Characters that are marked by the form of others. */
  spellings: Spellings;
  /** How many things each further choice would leave, of one kind or of all. */
  counts: (narrowing: Narrowing, kind?: Kind) => Promise<Map<string, number>>;
}

async function entriesFor({ form, isPair }: Asked, files: IndexFiles): Promise<Entry[]> {
  return files.words(isPair ? form : beginningOf(form));
}

/** The word that a mistyped one was meant to be: one that begins alike, else any of its script. What knows that is loaded only now. */
async function nearTo(form: string, alike: readonly Entry[], files: IndexFiles): Promise<string | undefined> {
  const [{ nearestOf }, all] = await Promise.all([import('./near.ts'), files.vocabulary(scriptOf(form))]);
  const forms = alike.map(([one]) => one);
  return nearestOf(form, forms) ?? nearestOf(form, all);
}

/** What a word finds; where nobody said it, what the word nearest to it finds. */
async function heardFor(asked: Asked, files: IndexFiles): Promise<Heard & { instead?: string }> {
  const entries = await entriesFor(asked, files);
  const endings = new Set((await files.door()).endings);
  const heard = fittingIn(asked, entries, endings);
  if (heard.fitting.length > 0 || asked.isPair) return heard;
  const instead = await nearTo(asked.form, entries, files);
  if (instead === undefined) return heard;
  const meant = { ...asked, form: instead, isOpen: false };
  return { ...fittingIn(meant, await entriesFor(meant, files), endings), instead };
}

/** Where the records of each kind begin. */
function beginnings({ counts }: Door): Record<Kind, number> {
  let from = 0;
  return Object.fromEntries(
    kinds.map((kind) => {
      from += counts[kind];
      return [kind, from - counts[kind]];
    }),
  ) as Record<Kind, number>;
}

/** How much was found of one kind, or of all. */
export const countOf = ({ found, count }: Answer, kind: Kind | undefined): number => (kind === undefined ? count : found[kind].length);

/** Whether a question asks for anything: one letter of most scripts does not. */
export const isQuestion = (question: string): boolean => askedIn(question).length > 0;

/** Finds what holds the words and fits the choices; without words, all that fits these. */
export async function answer(question: string, chosen: Chosen, files: IndexFiles): Promise<Answer> {
  const spellings: Spellings = mayBeSpelled(question) ? await files.spellings() : new Map();
  const asked = askedIn(question, spellings);
  const [door, heard, narrower] = await Promise.all([
    files.door(),
    Promise.all(asked.map((one) => heardFor(one, files))),
    narrowings.some((one) => chosen[one] !== undefined) ? Narrower.of(files) : undefined,
  ]);
  const total = kinds.reduce((sum, kind) => sum + door.counts[kind], 0);
  const { scores, isPartial } = asked.length === 0 ? { scores: new Float32Array(total).fill(1), isPartial: false } : weigh(heard, total);
  const starts = beginnings(door);
  const foundOf = (kind: Kind, mayBe: (number: number) => boolean): Best[] => bestOf(scores, starts[kind], door.counts[kind], door.together[kind], mayBe);
  const mayBe = narrower?.fitting(chosen) ?? ((): boolean => true);
  const found = Object.fromEntries(kinds.map((kind) => [kind, foundOf(kind, mayBe)])) as Record<Kind, Best[]>;
  return {
    found,
    count: kinds.reduce((sum, kind) => sum + found[kind].length, 0),
    isPartial,
    instead: heard.flatMap(({ asked: { form }, instead }, index): [string, string][] => (instead === undefined ? [] : [[asked[index]?.form ?? form, instead]])),
    forms: new Set(heard.flatMap(({ fitting }) => fitting.map(({ entry: [form] }) => form))),
    spellings,
    counts: async (narrowing, kind) => {
      const known = narrower ?? (await Narrower.of(files));
      const others = known.fitting({ ...chosen, [narrowing]: undefined });
      return known.counts(
        narrowing,
        kinds.filter((one) => kind === undefined || kind === one).flatMap((one) => foundOf(one, others)),
      );
    },
  };
}
