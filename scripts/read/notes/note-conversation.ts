/** What all notes have in common, whatever their format: the conversation around the utterances, and what is wrong with its speakers and marks. */
import type { Channel, Conversation, Utterance } from '#model/conversation.ts';
import type { Diagnostic } from '#model/diagnostic.ts';
import { ParticipantId } from '#model/ids.ts';
import type { NoteFields } from '#model/note.ts';
import type { Cast } from './cast.ts';
import type { Source } from '../reader.ts';
import { foldLabel, sureRole } from './role-words.ts';

/** What becomes of words that would be the customer's in a file without fields. */
export const NOBODY = { role: 'unknown', why: 'the file has no fields, so nobody is known to be the customer' } as const;

const channelOfFolder: Record<string, Channel> = {
  interviews: 'interview',
  visits: 'visit',
  calls: 'call',
  usability: 'usability',
  diaries: 'diary',
  walkthroughs: 'walkthrough',
  tickets: 'ticket',
  surveys: 'survey',
  reviews: 'review',
};

/** The channel that a file's first folder stands for; an interview where it stands for none. */
export function channelOf(file: string): Channel {
  const [folder = ''] = file.split('/');
  return file.includes('/') && Object.hasOwn(channelOfFolder, folder) ? (channelOfFolder[folder] ?? 'interview') : 'interview';
}

/** A note's id: its path without its ending. */
export function noteId(file: string): string {
  return file.replace(/\.[^./]+$/, '');
}

/** The day in a file's name, such as `2026-03-04-p07.md` or `notes 2026-03-04.txt`; empty where there is none. */
function dayInName(file: string): string {
  return /(?:^|[^\d/])(\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))(?!\d)/.exec(file)?.[1] ?? '';
}

/**
 * A note as a conversation. Without fields nobody is known to have consented, so it carries consent `none`, and nobody is known to be the customer:
 * it can be looked at and not quoted.
 */
export function noteConversation({ file, note, fieldsAt }: Source, utterances: Utterance[], title?: string): Conversation {
  const base = { id: noteId(file), file, exported: false, tags: [], fields: {} };
  if (!note) {
    const nobody = utterances.map((one): Utterance => ({ ...one, ...(one.role === 'customer' && NOBODY), marks: [] }));
    const [channel, date] = [channelOf(file), dayInName(file)];
    return { ...base, channel, date, consent: 'none', personas: [], themes: [], names: [], ...(title && { title }), utterances: nobody };
  }
  const titled = note.title ?? title;
  return {
    ...base,
    channel: note.channel ?? channelOf(file),
    date: note.date,
    consent: note.consent,
    participant: note.participant,
    personas: note.persona,
    ...(fieldsAt && { fieldsAt }),
    themes: note.themes,
    names: namesIn(note),
    ...(note.consentUntil && { consentUntil: note.consentUntil }),
    ...(note.language && { language: note.language }),
    ...(titled && { title: titled }),
    utterances,
  };
}

/** Names that the note itself gives: labels and people present that are neither pseudonyms nor words for a role. */
function namesIn({ speakers, interviewer, present }: NoteFields): string[] {
  const people = [interviewer, ...(Array.isArray(present) ? present : [present])].filter((one) => typeof one === 'string');
  const words = [...Object.keys(speakers), ...people.flatMap((one) => one.split(/\s{0,9}[,;/]\s{0,9}|\s{1,9}(?:and|und|y|e|et)\s{1,9}/u))];
  return [...new Set(words.map((word) => word.trim()).filter(isName))];
}

function isName(word: string): boolean {
  if (ParticipantId.safeParse(word).success || sureRole(word) !== undefined) return false;
  const letters = foldLabel(word).replace(/[^\p{L}]/gu, '');
  const words = word.split(/\s+/u);
  return letters.length >= 2 && words.length <= 4 && words.every((one) => /^[\p{Lu}\p{Lo}]/u.test(one)) && !/^\p{Lu}{2}$/u.test(word);
}

/** What is wrong with the speakers of a note: labels that nobody declared. Where nobody declared anything, that is said once and for all. */
export function strangersIn({ file, note }: Source, { strangers }: Cast): Diagnostic[] {
  if (!note) return [];
  return strangers.map(({ line, meant }) => ({
    rule: 'unknown-speaker',
    severity: 'warning',
    file,
    line,
    sentence: `The label on this line is not among \`speakers\`${meant ? `; did you mean \`${meant}\`?` : '.'} Its words are nobody's until you ${meant ? 'correct or ' : ''}declare it.`,
  }));
}

/** Marks on words that are not known to be the customer's. */
export function misplacedMarks({ file }: Source, utterances: readonly Utterance[]): Diagnostic[] {
  return utterances
    .filter(({ role, marks }) => role !== 'customer' && marks.length > 0)
    .map(({ role, at }) => ({
      rule: 'mark-not-customer',
      severity: 'error',
      file,
      line: Number(at.slice(1)),
      sentence: `A passage is marked here that ${whose[role]}; only the customer's words can be evidence. Correct \`speakers\` or \`verbatim\`, or remove the mark.`,
    }));
}

const whose = {
  customer: 'is the customer’s',
  team: 'the team said',
  bot: 'a bot said',
  note: 'is the researcher’s own writing',
  unknown: 'nobody is known to have said',
};
