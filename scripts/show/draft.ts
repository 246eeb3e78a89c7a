/** The fields that a note or transcript still needs, ready to paste: what the file tells is filled in, what only its author knows is left open. */
import { ParticipantId } from '#model/ids.ts';
import { counted } from '../command/command.ts';
import type { LabelSeen, Seen } from './seen.ts';

/** What a draft is made of. */
export interface Drafted {
  /** The file's own name. */
  name: string;
  /** The name of its sidecar; undefined where its fields stand at its own top. */
  sidecar?: string;
  /** It lies in an archive with others, whose one sidecar would speak of them all. */
  packed: boolean;
  seen: Seen;
}

/** More labels than these are the names of a chat, and a page to fill in. */
const MOST_LABELS = 12;
const COLUMN = 22;

/** The fields of a file without any, after a sentence that says what to do with them. */
export function fieldsDraft({ name, sidecar, packed, seen }: Drafted): string {
  const participant = participantIn(name, seen.labels);
  const fields = [
    line('date:', dayIn(name), dayIn(name) === '' ? 'the day of the conversation, such as 2026-03-04' : 'from the name of the file'),
    line('participant:', participant, participantComment(participant, seen.labels)),
    line('persona:', '', 'the one it speaks to: a folder of content/personas'),
    line('consent:', '', 'what they agreed to: none, internal or public'),
    ...speakersLines(seen, participant),
  ];
  const [rule, where] = sidecar === undefined ? [['---'], 'put this at its top'] : [[], `save this beside it as \`${sidecar}\``];
  const first = packed ? 'unpack the archive, since a sidecar of it would speak of all files in it, and ' : '';
  return [`To hear ${name}, ${first}${where}. Fill in what is open:`, '', ...[...rule, ...fields, ...rule].map(indented), ''].join('\n');
}

/** The labels of a note that has fields, none of which says who the customer is. */
export function speakersDraft(name: string, seen: Seen): string | undefined {
  const lines = speakersLines({ ...seen, labels: seen.labels.filter(({ role }) => role === 'unknown') }, '');
  return lines.length === 0
    ? undefined
    : [`Add this to the fields of ${name}, below \`speakers\` if they have it, and fill in what is open:`, '', ...lines.map(indented), ''].join('\n');
}

/** Who speaks; where nobody is named, what means speech. */
function speakersLines({ labels, signs, questions, quotes }: Seen, participant: string): string[] {
  const open = [...labels, ...signs].filter(({ role, label }) => role === 'unknown' && !isSame(label, participant));
  if (open.length > 0) {
    const more = open.length > MOST_LABELS ? [indented(`# and ${open.length - MOST_LABELS} more labels`)] : [];
    return [line('speakers:', '', 'whose words: customer, team, bot or note'), ...open.slice(0, MOST_LABELS).map(speakerLine), ...more];
  }
  if (labels.length > 0) {
    const sure = labels.filter(({ label }) => !isSame(label, participant)).slice(0, 6);
    return sure.length > 0 ? [`# speakers are not needed: ${sure.map(({ label, role }) => `${label} means the ${role}`).join(', ')}`] : [];
  }
  if (questions > 0 || quotes > 0) {
    const signsOf = [
      questions > 0 && `${counted(questions, 'heading or line', 'headings or lines')} ask`,
      quotes > 0 && counted(quotes, 'passage in quote marks', 'passages in quote marks'),
    ];
    return [line('verbatim:', '', `what means speech: answers, quotes, blockquotes, italics or all (${signsOf.filter(Boolean).join(', ')})`)];
  }
  return ['speakers:', line('  "*":', '', 'nobody is named here: customer, if the customer alone speaks, else note')];
}

function speakerLine({ label, times, asks }: LabelSeen): string {
  const said = times === 1 ? 'once' : times === 2 ? 'twice' : `${times.toLocaleString('en')} times`;
  const asking = asks === 0 ? '' : times === 1 ? ', asking' : asks === times ? ', always asking' : `, ${asks.toLocaleString('en')} of them asking`;
  return line(`  ${key(label)}:`, '', `${said}${asking}`);
}

function line(name: string, value: string, comment: string): string {
  return `${(value === '' ? name : `${name} ${value}`).padEnd(COLUMN)} # ${comment}`;
}

function indented(text: string): string {
  return `  ${text}`;
}

/** A label as a key of YAML. */
function key(label: string): string {
  return /^\p{L}[\p{L}\p{M}\p{N} .'’-]*$/u.test(label) && !/^(?:true|false|null)$/i.test(label) ? label : JSON.stringify(label);
}

function isSame(label: string, participant: string): boolean {
  return participant !== '' && label.replace(/[\s[\]().:-]/g, '').toLowerCase() === participant.toLowerCase();
}

/** The day in a file's name, as people and recorders write it: `2026-03-04`, `20260304`, `2026_03_04`. */
function dayIn(name: string): string {
  const match = /(?:^|\D)(20\d{2})([-_. ]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?!\d)/.exec(name);
  return match ? `${match[1]}-${match[3]}-${match[4]}` : '';
}

function participantComment(participant: string, labels: readonly LabelSeen[]): string {
  if (participant === '') return 'a pseudonym with a digit, such as P07; never the name';
  return labels.some(({ label }) => isSame(label, participant)) ? 'what this label says is the customer’s' : 'from the name of the file';
}

/** The pseudonym that the file's name has, or the only label that is one. */
function participantIn(name: string, labels: readonly LabelSeen[]): string {
  const named = /(?:^|[-_ .(])([Pp]\d{1,4})(?=[-_ .)]|$)/.exec(name)?.[1]?.toUpperCase();
  if (named !== undefined) return named;
  const pseudonyms = labels.filter(({ label, role }) => role === 'unknown' && /^[\p{Lu}]{1,3}\d{1,4}$/u.test(label) && ParticipantId.safeParse(label).success);
  return pseudonyms.length === 1 ? (pseudonyms[0]?.label ?? '') : '';
}
