/** What captions and all other transcripts have in common: lines that know their time, and mostly their speaker, become turns and a conversation. */
import type { Conversation, Utterance } from '#model/conversation.ts';
import type { NoteFields } from '#model/note.ts';
import { castOf, type Cast, type Opening } from '../notes/cast.ts';
import { looksLikeLabel } from '../notes/labels.ts';
import { plain, slice, trim, type MarkedText } from '../notes/marked-text.ts';
import { noteConversation, strangersIn } from '../notes/note-conversation.ts';
import { foldLabel, sureRole } from '../notes/role-words.ts';
import type { Speaker, Turn } from '../notes/turn.ts';
import { utterancesOf } from '../notes/verbatim.ts';
import type { Report, Source } from '../reader.ts';
import { joinWords } from './cue-text.ts';

/** One line of speech. */
export interface SpokenLine {
  text: string;
  /** The speaker that the format names apart from the words, such as a voice tag. */
  voice?: string;
  /** The line says that somebody else speaks now, without saying who. */
  changes: boolean;
  /** Where in the recording, `00:01:02`; or which utterance it is, `u12`. */
  at: string;
  /** The number of its caption, record or row, from 0. */
  place: number;
}

/** How messages speak of the places of a transcript. */
export interface Places {
  /** What a place is called: `cue`, `record`, `row`. */
  noun: string;
  /** The line of the file on which a place begins, where the format has lines. */
  lineOf: (place: number) => number | undefined;
}

/** A turn longer than this begins anew after its sentence, so that a passage's time stays near to where it was said. */
const LONG = 500;
/** Some tools write no full stops; then a turn begins anew with the next caption. */
const ENDLESS = 4000;
const ENDED = /[.!?…。！？؟]["”»」)]?$/u;
/** From here on, a file is one in which every caption names its speaker. */
const EVERY = 0.8;
/** A speaker in brackets before the words, as speech recognition writes it. */
const BRACKETED = /^(?<bracket>[[(（【])(?<label>[^[\]()（）【】\n]{1,48})[\])）】]\s*[:：]?\s*/u;
const NUMBERED = /^(?:speaker|sprecher|spk|guest|unknown)(?:[ _-]?(?:\d+|speaker))?$/i;

/** A transcript's times stand apart from the words. */
const TELLS_TIME = /^\d{1,2}[:.]\d{2}(?![:.\d])/;
/** A name and a colon before the words. */
const NAMED = /^(?<label>[^:：\n]{1,40})[:：](?:\s|$)/u;

/** The conversation of a transcript, with what is wrong with its speakers reported. */
export function transcriptOf(source: Source, report: Report, lines: readonly SpokenLine[], { noun, lineOf }: Places): Conversation {
  const fields: Pick<NoteFields, 'speakers' | 'except' | 'participant' | 'verbatim'> = source.note ?? { speakers: {}, except: [], participant: '' };
  const cast = castOf(
    fields,
    lines.map(({ text, voice, place }) => plain(voice === undefined ? withoutClock(text) : `${voice}: ${text}`, place)),
  );
  const spoken = turnsIn(
    lines.flatMap((line) => apart(line, cast)),
    cast,
    noun,
  );
  const turns = spoken.map(({ turn }, index): Turn => ({ ...turn, line: index }));
  const utterances = utterancesOf({ turns, labelled: turns.some(({ known }) => known === 'label') }, fields).map((one): Utterance => {
    const said = spoken[Number(one.at.slice(1))];
    return said ? { ...one, at: said.at } : one;
  });
  for (const { line, ...stranger } of strangersIn(source, cast)) {
    const place = line === undefined ? undefined : lineOf(line);
    report.complain({ ...stranger, ...(place !== undefined && { line: place }) });
  }
  return noteConversation(source, utterances);
}

/** A turn and its time. */
interface Spoken {
  turn: Turn;
  at: string;
}

/** Joins lines into turns. */
function turnsIn(lines: readonly SpokenLine[], cast: Cast, noun: string): Spoken[] {
  const spoken: Spoken[] = [];
  const openings = lines.map((line) => openingOf(line, cast));
  const often = recurringLabels(lines);
  const everyNamed = areAllNamed(
    lines,
    lines.map((line, index) => openings[index] !== undefined || often.has(labelBefore(line) ?? '')),
  );
  const anyLabel = openings.some((opening) => opening !== undefined);
  const nobody: Speaker = { speaker: '', role: 'unknown', known: 'label', why: `neither its ${noun} nor one before it says who speaks` };
  let current = anyLabel && !cast.unlabelled ? nobody : unlabelled(cast, noun);
  let begins = true;
  for (const [index, line] of lines.entries()) {
    const opening = openings[index] ?? (everyNamed && isFirst(lines, index) ? strange(line, cast, often) : undefined);
    const words = opening ? opening.words.text : line.text;
    if (opening) {
      begins ||= opening.label !== current.speaker || current === nobody;
      current = { speaker: opening.label, role: opening.role, known: 'label', ...(opening.why !== undefined && { why: opening.why }) };
    } else if (line.changes) {
      begins = true;
      current = nobody;
    }
    if (!words) continue;
    const before = spoken.at(-1)?.turn;
    if (before && !begins && !isFull(before.text)) before.text = joinWords(before.text, words);
    else spoken.push({ turn: { ...plain(words, 0), ...current, heading: false, quoted: false, numbered: false }, at: line.at });
    begins = false;
  }
  return spoken;
}

/** Whose the words are that no label stands before. */
function unlabelled({ unlabelled: role }: Cast, noun: string): Speaker {
  if (!role) return { speaker: '', role: 'unknown', known: 'no', why: `no ${noun} names a speaker` };
  return { speaker: '', role, known: 'star', why: `its ${noun} names no speaker, and speakers says that such lines are ${role}` };
}

function isFull(text: string): boolean {
  return text.length > ENDLESS || (text.length > LONG && ENDED.test(text));
}

function isFirst(lines: readonly SpokenLine[], index: number): boolean {
  return lines[index]?.place !== lines[index - 1]?.place;
}

/** Whether nearly every caption opens with a speaker. */
function areAllNamed(lines: readonly SpokenLine[], named: readonly boolean[]): boolean {
  const first = named.filter((_, index) => isFirst(lines, index));
  return first.length > 3 && first.filter(Boolean).length >= first.length * EVERY;
}

/** What stands before the first colon of a line, as labels are compared. */
function labelBefore({ text, voice }: SpokenLine): string | undefined {
  const label = voice === undefined ? NAMED.exec(text)?.groups?.['label'] : undefined;
  return label === undefined ? undefined : foldLabel(label);
}

/** Labels of several captions, whatever they look like: people join under the names of their telephones. */
function recurringLabels(lines: readonly SpokenLine[]): ReadonlySet<string> {
  const [once, often] = [new Set<string>(), new Set<string>()];
  for (const [index, line] of lines.entries()) {
    const label = isFirst(lines, index) ? labelBefore(line) : undefined;
    if (label && /\p{L}/u.test(label)) (once.has(label) ? often : once).add(label);
  }
  return often;
}

/** Where every caption names its speaker, a name that occurs only once is one too. */
function strange({ text, place }: SpokenLine, cast: Cast, often: ReadonlySet<string>): Opening | undefined {
  const match = NAMED.exec(text);
  const label = match?.groups?.['label']?.trim();
  if (!match || !label || !(looksLikeLabel(label) || often.has(foldLabel(label)))) return undefined;
  return { ...cast.speaker(label, place), words: plain(text.slice(match[0].length).trim(), place) };
}

/** A line that holds two speakers, cut before the second. */
function apart(line: SpokenLine, cast: Cast): SpokenLine[] {
  return cast.apart(plain(line.text, line.place)).map(({ text }, index) => (index === 0 ? { ...line, text } : { ...withoutVoice(line), text, changes: false }));
}

function withoutVoice({ at, place }: SpokenLine): Pick<SpokenLine, 'at' | 'place'> {
  return { at, place };
}

/** What the format names is the speaker beyond doubt; without that, the words may begin with a label. */
function openingOf({ voice, text, place }: SpokenLine, cast: Cast): Opening | undefined {
  const line = plain(text, place);
  if (voice !== undefined) return { ...cast.speaker(voice, place), words: line };
  return bracketed(line, cast) ?? (TELLS_TIME.test(text) ? undefined : cast.opening(line));
}

/** What was said of a time is no time of the transcript, so `10:30 Meeting:` names nobody. */
function withoutClock(text: string): string {
  return TELLS_TIME.test(text) ? '' : text;
}

/** `[P07] words`: brackets hold more than speakers, so only what is declared, or can be nothing else, counts. */
function bracketed(line: MarkedText, cast: Cast): Opening | undefined {
  const match = BRACKETED.exec(line.text);
  const label = match?.groups?.['label']?.trim();
  if (!match || !label) return undefined;
  const square = match.groups?.['bracket'] === '[';
  const isLabel = cast.declaredRole(label) !== undefined || (square && (sureRole(label) !== undefined || NUMBERED.test(label)));
  return isLabel ? { ...cast.speaker(label, line.line), words: trim(slice(line, match[0].length)) } : undefined;
}
