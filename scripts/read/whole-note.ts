/** What the author of a note should know of it as a whole: that nobody in it is known to be the customer, or that a label which is declared stands nowhere. */
import type { Conversation, Utterance } from '#model/conversation.ts';
import type { Diagnostic } from '#model/diagnostic.ts';
import type { NoteFields } from '#model/note.ts';
import type { Declared } from './fields.ts';
import { partsOf } from './notes/labels.ts';
import { shown } from './notes/meanings.ts';
import { foldLabel } from './notes/role-words.ts';
import type { Source } from './reader.ts';

/**
 * What is wrong with a note as a whole.
 * @param conversation what was read in it; undefined where nothing is said in it at all
 */
export function wholeNote({ file, note, declared = [] }: Pick<Source, 'file' | 'note' | 'declared'>, conversation?: Conversation): Diagnostic[] {
  if (!note || conversation?.exported === true) return [];
  const utterances = conversation?.utterances ?? [];
  return [
    ...turned(file, utterances),
    ...unseen(ownLabels(file, declared), note, utterances),
    ...(mayBeSilent(note, conversation) ? [] : [nothingHeard(file, note, utterances)]),
  ];
}

/** Signs that turn the direction of the words after them; the marks of right-to-left writing itself turn nothing. */
const TURNS = /[\u202a-\u202e\u2066-\u2069]/u;

/** Words that read otherwise than they stand in the file: whoever reviews the note may see another sentence than is kept. */
function turned(file: string, utterances: readonly Utterance[]): Diagnostic[] {
  const found = utterances.find(({ text }) => TURNS.test(text));
  const line = Number(/^L(\d+)/.exec(found?.at ?? '')?.[1]);
  const sentence = 'An unseen sign turns the direction of words here, so that they read otherwise than they stand. Remove it, unless the customer wrote it.';
  return found ? [{ rule: 'turned-direction', severity: 'warning', file, ...(line > 0 && { line }), sentence }] : [];
}

/** In a walkthrough the team is its own customer, and what may not be quoted need not be heard. */
function mayBeSilent({ consent, channel }: NoteFields, conversation: Conversation | undefined): boolean {
  if (consent === 'none' || (conversation?.channel ?? channel) === 'walkthrough') return true;
  return conversation?.utterances.some(({ role }) => role === 'customer') === true;
}

/** What the note or its own sidecar declares: that of an archive speaks of all files in it. */
function ownLabels(file: string, declared: readonly Declared[]): Declared[] {
  return declared.filter((one) => one.file === file || one.file === `${file}.yml`);
}

/** Labels that are declared and open no line. What a researcher's own writing is labelled with need not come up in each note. */
function unseen(declared: readonly Declared[], { speakers, verbatim }: NoteFields, utterances: readonly Utterance[]): Diagnostic[] {
  if (utterances.length === 0 || (verbatim && !verbatim.includes('turns'))) return [];
  const seen = new Set(utterances.flatMap(({ speaker }) => formsOf(speaker)));
  const missing = declared.filter(({ label }) => label !== '*' && speakers[label] !== 'note' && !seen.has(foldLabel(label)));
  return missing.map(({ label, file, line }) => ({
    rule: 'unknown-speaker',
    severity: 'warning',
    file,
    line,
    sentence: `The label \`${shown(label)}\` is declared here, and nobody speaks under it. Write it as it stands before the words, or remove it.`,
  }));
}

/** The ways in which a label may be declared: `Anna (host)` as `Anna`, `Q3` as `Q`. */
function formsOf(label: string): string[] {
  return [label, partsOf(label)?.name ?? '', label.replace(/[ .]?\d{1,3}$/u, '')].map(foldLabel);
}

function nothingHeard(file: string, note: NoteFields, utterances: readonly Utterance[]): Diagnostic {
  return { rule: 'nothing-heard', severity: 'warning', file, sentence: `Nothing is heard in this file: ${whyNothing(note, utterances)}` };
}

/** Why nobody in a note is known to be the customer, and what to add. */
function whyNothing({ verbatim }: NoteFields, utterances: readonly Utterance[]): string {
  const strangers = utterances.filter(({ role, speaker }) => role === 'unknown' && speaker !== '').length;
  if (strangers > 0) return 'nobody has said which of its labels is the customer’s. Say so in `speakers`.';
  const modes = verbatim?.filter((mode) => mode !== 'turns') ?? [];
  if (modes.length > 0)
    return `\`verbatim\` says that ${modes.map((mode) => `\`${mode}\``).join(' and ')} mean speech, and there is none of the customer’s. Correct it.`;
  if (utterances.some(({ role }) => role === 'unknown'))
    return (
      'no label says who speaks. Say in `verbatim` what means speech here (`answers` under questions, `quotes`, `blockquotes`, `italics` or `all`), ' +
      'declare in `speakers` whoever is named before the words, or `"*": customer` where nobody is named and the customer alone speaks.'
    );
  if (utterances.some(({ role }) => role === 'team' || role === 'bot')) return 'the team alone speaks in it. Declare the customer’s label in `speakers`.';
  return 'it holds headings, questions or the researcher’s own words alone. If it is a guide that nobody filled in, keep it elsewhere; else say in `speakers` or `verbatim` what the customer said.';
}
