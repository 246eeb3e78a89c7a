/** What can be found: the records that the site yields, and the files of the index that the build makes of them. Nothing here is in a language of the interface. */
import type { Standing } from './claim.ts';
import type { Channel, Role } from './conversation.ts';

/** Kinds of what can be found, in the order in which they are shown. */
export const kinds = ['people', 'claims', 'voices', 'themes', 'conversations'] as const;
export type Kind = (typeof kinds)[number];

/** What a search can be narrowed to beside a kind, in the order in which it is offered. */
export const narrowings = ['persona', 'theme', 'facet', 'standing', 'channel', 'language', 'year'] as const;
export type Narrowing = (typeof narrowings)[number];

/** What is chosen: at most one value of each. */
export type Chosen = Partial<Record<Narrowing, string>>;

/** What is shown of a record that was found. */
export interface Shown {
  /** Below the root of the interface's language. */
  url: string;
  /** The words that it is found by, exactly as they stand there. */
  words: string;
  /** BCP 47 tag of the words. */
  language?: string;
  /** What it belongs to, where that has a name: a persona, a theme, a conversation. */
  title?: string;
  /** Whom it is of or about: ids and names. */
  personas?: [id: string, name: string][];
  by?: string;
  channel?: Channel;
  /** A day, or a month where no more may be told. */
  said?: string;
  standing?: Standing;
  /** Who speaks, on a page where several do. */
  speaker?: string;
  role?: Role;
}

/** One thing that can be found. */
export interface SearchRecord extends Shown {
  kind: Kind;
  /** Records of one page that are found as one thing stand one after the other with the same name here; the first of them says what it is called. */
  of?: string;
  /** By id. */
  narrow: Partial<Record<Narrowing, string[]>>;
}

/** What a search knows first of all. Records are numbered from 0, kind by kind. */
export interface Door {
  /** The folder of everything else: another index has another name, so that no browser mixes two. */
  folder: string;
  /** How many records of each kind there are. */
  counts: Record<Kind, number>;
  /** How many records are one thing, one after the other; 1 where a kind is not named. */
  together: Partial<Record<Kind, number[]>>;
  /** How many records one file shows. */
  block: number;
  /** The first form of each file of words. */
  words: string[];
  /** What words end on here when they are inflected. */
  endings: string[];
  /** The scripts of which there is a list of words, for those who mistype. */
  scripts: string[];
  /** Whether there is a file of characters that are found by others. */
  hasSpellings: boolean;
}

/** A form, the stems that it has in the languages it was said in, and the numbers of its records, each as the distance from the one before. */
export type Entry = [form: string, stems: string[], numbers: number[]];

/** For each record the place of its values in `sets`, as runs: a place, how many records, and so on. */
export interface Column {
  sets: string[][];
  runs: number[];
}

/** What can be chosen, and whom it leaves. */
export interface Choices {
  columns: Record<Narrowing, Column>;
  /** What personas and themes are called, by `persona/<id>` and `theme/<id>`. */
  names: Record<string, string>;
}
