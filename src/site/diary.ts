/** A persona's diary as sentences: pieces of text, some of which lead somewhere. Pages draw the pieces; feeds join them. */
import type { Standing } from '#model/claim.ts';
import { diaryOf, type DiaryMonth } from '#model/diary.ts';
import { gonePersonas } from '#model/gone.ts';
import type { PersonaEntry, Wiki } from '#model/wiki.ts';
import { counted } from './channel-words.ts';
import { monthLong } from './days.ts';
import { DiaryWriter } from './diary-writer.ts';
import { joined, type Piece } from './pieces.ts';
import { and, say } from './say.ts';

/** A sentence of a diary. */
export interface DiaryLine {
  /** Where a claim stands from then on. */
  standing?: Standing;
  pieces: Piece[];
}

/** A month of a diary. */
export interface DiaryPage {
  /** `2026-03` */
  month: string;
  /** `March 2026` */
  name: string;
  /** The day of its latest change. */
  day: string;
  /** What was heard in the month: `Heard: one interview and two tickets.`; empty where nobody spoke. */
  heard: string;
  lines: DiaryLine[];
}

/** A persona with its diary. */
export interface Diary {
  entry: PersonaEntry;
  pages: DiaryPage[];
}

/** The diaries of a wiki, written once: pages, feeds and data ask for them. */
const known = new WeakMap<Wiki, Diary[]>();

/** The diaries of all personas. */
export function diaries(wiki: Wiki): Diary[] {
  const written = known.get(wiki) ?? wiki.personas.map((entry) => ({ entry, pages: diaryPages(entry, wiki) }));
  known.set(wiki, written);
  return written;
}

/** The diary of one persona. */
export function diaryFor(id: string, wiki: Wiki): DiaryPage[] {
  return diaries(wiki).find(({ entry }) => entry.id === id)?.pages ?? [];
}

/** What is left of the diaries of personas that were taken out: what people had written of them, and that they went. */
export function goneDiaries(wiki: Wiki): { id: string; name: string; pages: DiaryPage[] }[] {
  return gonePersonas(wiki).map(({ id, name, pronoun, months }) => {
    const writer = new DiaryWriter({ id, persona: { pronoun }, claims: [], voices: [] }, wiki);
    const pages = months.map(({ month, day, changes, gone }) => ({
      ...{ month, day, name: monthLong(month), heard: '' },
      lines: [...writer.lines(changes), ...(gone ? [writer.gone()] : [])],
    }));
    return { id, name, pages };
  });
}

/** The months of a persona's diary in sentences, newest first. */
export function diaryPages(entry: PersonaEntry, wiki: Wiki): DiaryPage[] {
  const writer = new DiaryWriter(entry, wiki);
  return diaryOf(entry, wiki).map(({ month, day, changes, spoken }: DiaryMonth) => ({
    month,
    name: monthLong(month),
    day,
    heard: spoken.length === 0 ? '' : say('diary.heard', { kinds: and(spoken.map(({ channel, conversations }) => counted(channel, conversations))) }),
    lines: writer.lines(changes),
  }));
}

/** The sentence as plain text. */
export function plainLine({ pieces }: DiaryLine): string {
  return joined(pieces);
}
