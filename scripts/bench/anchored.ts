/** How well kept quotes follow when notes are edited: real sentences, edited in their real notes, through the real pull. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { evenly, layOut, marked, notesBelow, pulled, quotesIn, type Kept, type Note, type Sentence } from './anchor-notes.ts';
import { diceOf } from './dice.ts';
import type { LabelledFile } from './heard-labels-file.ts';
import { edited, editKinds, type Edited, type EditKind } from './note-edits.ts';
import { tableText } from './table.ts';

/** What became of a quote: it has its id and exactly the edited words (or is gone with them); is withdrawn; holds more or less; or holds words of another place. */
const outcomes = ['right', 'withdrawn', 'in part', 'wrong'] as const;
type Outcome = (typeof outcomes)[number];

/** What became of the sentences of one kind of edit. */
export interface Followed extends Record<Outcome, number> {
  kind: EditKind;
  /** Whether each sentence was edited by itself, or all of a note at once. */
  how: 'all at once' | 'one by one';
  sentences: number;
}

/** One quote that did not become what it should have, without its words. */
interface Astray {
  file: string;
  id: string;
  kind: EditKind;
  outcome: Outcome;
}

/** What a run of the bench found. */
export interface Anchored {
  kept: Kept;
  rows: Followed[];
  astray: Astray[];
  files: number;
  languages: Record<string, number>;
}

/** What is to be edited. */
export interface AnchorPlan {
  kept: Kept;
  sentences: number;
  /** Whether each sentence is edited by itself, too. */
  each: boolean;
}

/**
 * Edits sentences of real notes and pulls.
 * @param folder the notes; @param labelled sidecars for them; @param work an empty folder
 */
export async function anchored(folder: string, labelled: readonly LabelledFile[], { kept, sentences, each }: AnchorPlan, work: string): Promise<Anchored> {
  const notes: Note[] = [];
  for (const file of await notesBelow(folder, labelled)) {
    const note = await layOut(folder, await mkdtemp(path.join(work, 'note-')), file, kept, sentences);
    if (note && note.sentences.length > 0) notes.push(note);
  }
  share(notes, sentences);
  const languages: Record<string, number> = {};
  for (const { language } of notes.flatMap((note) => note.sentences)) languages[language] = (languages[language] ?? 0) + 1;
  const result: Anchored = { kept, rows: [], astray: [], files: notes.length, languages };
  for (const kind of editKinds) {
    for (const how of each ? (['all at once', 'one by one'] as const) : (['all at once'] as const)) {
      const row: Followed = { kind, how, sentences: 0, right: 0, withdrawn: 0, 'in part': 0, wrong: 0 };
      for (const note of notes) {
        const groups = how === 'one by one' ? note.sentences.map((one) => [one]) : [note.sentences];
        for (const group of groups) await editAndPull(note, group, row, result);
      }
      result.rows.push(row);
    }
  }
  return result;
}

/** Takes as many sentences as are asked for, from all notes alike. */
function share(notes: readonly Note[], count: number): void {
  let left = count;
  for (const [index, note] of [...notes].sort((a, b) => a.sentences.length - b.sentences.length).entries()) {
    note.sentences = evenly(note.sentences, Math.floor(left / (notes.length - index)));
    left -= note.sentences.length;
  }
}

async function editAndPull(note: Note, sentences: readonly Sentence[], row: Followed, { kept, astray }: Anchored): Promise<void> {
  const dice = diceOf(7);
  const edits = new Map<Sentence, Edited>(sentences.map((one) => [one, edited(row.kind, one.raw, one.language, note.file, dice)]));
  const standing = (one: Sentence, raw: string): string => (kept === 'mark' ? marked(raw, one.claim) : raw);
  let text = note.text;
  for (const [one, { raw }] of edits) text = text.replace(standing(one, one.raw), () => (raw === '' ? '' : standing(one, raw)));
  await writeFile(note.quotesFile, note.quotes);
  await writeFile(path.join(note.ground.conversations, path.basename(note.file)), text);
  await pulled(note.ground);
  const now = new Map(quotesIn(await readFile(note.quotesFile, 'utf8').catch(() => '')).map((quote) => [quote.id, quote.text]));
  for (const [{ id }, { words }] of edits) {
    const outcome = judged(now.get(id), words);
    row.sentences++;
    row[outcome]++;
    if (outcome !== 'right') astray.push({ file: note.file, id, kind: row.kind, outcome });
  }
  await rm(note.quotesFile, { force: true });
}

function judged(text: string | undefined, words: string | undefined): Outcome {
  if (text === words) return 'right';
  if (text === undefined) return 'withdrawn';
  return words !== undefined && (text.includes(words) || words.includes(text)) ? 'in part' : 'wrong';
}

/** The figures as a table. */
export function anchoredTable({ kept, rows, files, languages }: Anchored): string {
  const spoken = Object.entries(languages).map(([language, count]) => `${count} ${language}`);
  const table = tableText([
    [`kept by ${kept}`, 'edited', 'sentences', ...outcomes],
    ...rows.map((row) => [row.kind, row.how, String(row.sentences), ...outcomes.map((outcome) => String(row[outcome]))]),
  ]);
  return `${table}${files} notes: ${spoken.join(', ')}\n`;
}

/** Each quote that went astray, by file and id. */
export function astrayLines({ astray }: Anchored): string {
  return astray.map(({ kind, outcome, file, id }) => `${kind}, ${outcome}: ${id} of ${file}\n`).join('');
}
