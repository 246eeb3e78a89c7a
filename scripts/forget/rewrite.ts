/**
 * A note with other customers in it: their words stay, and where somebody spoke who withdrew stands `[withdrawn]`. Line numbers stay, so that the
 * places of all other quotes do. Pure.
 */
import { isMap, isSeq, parseDocument } from 'yaml';
import type { Conversation, Utterance } from '#model/conversation.ts';
import { hasFrontmatter } from '#model/frontmatter.ts';
import { saidBy } from '../pipeline/participants.ts';

/** The label under which the mark stands, and whose words it is: the researcher's, so that nobody is quoted with it. */
const LABEL = 'Withdrawn';
export const WITHDRAWN = '[withdrawn]';

/** What stands instead of a note, or why a person must do it. */
export type Rewritten = { text: string; sidecar?: string } | { why: string };

/** A note as it is. */
export interface Shared {
  file: string;
  text: string;
  sidecar: string | undefined;
  conversation: Pick<Conversation, 'participant' | 'utterances'>;
  others: readonly string[];
}

const BY_HAND =
  'others speak in it as well, and it cannot be changed line by line. Take their turns out by hand; until then nothing of them in it is heard or shown';

/** The note without somebody's words. */
export function rewritten({ file, text, sidecar, conversation, others }: Shared, isGone: (by: string) => boolean): Rewritten {
  if (!/\.(?:md|markdown|txt|text)$/i.test(file)) return { why: BY_HAND };
  const { participant, utterances } = conversation;
  const isTheirs = ({ role, speaker }: Utterance): boolean => role === 'customer' && isGone(saidBy(speaker, participant));
  const lines = withoutTurns(text.split('\n'), utterances, isTheirs);
  if (!lines) return { why: BY_HAND };
  const labels = [...new Set(utterances.filter(isTheirs).map(({ speaker }) => speaker))];
  const heir = others[0] ?? '';
  const end = hasFrontmatter(text) ? lines.indexOf('---', 1) : -1;
  const front = end > 0 ? fieldsWithout(lines.slice(1, end).join('\n'), labels, heir, isGone, end - 1) : undefined;
  const beside = sidecar === undefined ? undefined : fieldsWithout(sidecar.replace(/\n$/, ''), labels, heir, isGone);
  if ((end > 0 && !front) || (sidecar !== undefined && !beside)) return { why: BY_HAND };
  const body = end > 0 ? ['---', ...(front ?? []), ...lines.slice(end)] : lines;
  return { text: body.join('\n'), ...(beside && { sidecar: `${beside.join('\n')}\n` }) };
}

const lineOf = ({ at }: Utterance): number | undefined => (/^L\d+$/.test(at) ? Number(at.slice(1)) : undefined);

/** The lines with a mark where each of their turns began; undefined where a turn shares its lines with somebody else's. */
function withoutTurns(lines: readonly string[], utterances: readonly Utterance[], isTheirs: (one: Utterance) => boolean): string[] | undefined {
  const out = [...lines];
  const starts = utterances.map(lineOf);
  let last = false;
  for (const [index, utterance] of utterances.entries()) {
    const [start, next] = [starts[index], starts.slice(index + 1).find((one) => one !== undefined)];
    if (start === undefined || starts.some((one, other) => one === start && other !== index && !isTheirs(utterances[other] ?? utterance))) {
      if (isTheirs(utterance)) return undefined;
      continue;
    }
    if (!isTheirs(utterance)) {
      last = false;
      continue;
    }
    if (/^\s*\|/.test(lines[start - 1] ?? '')) return undefined;
    const end = next === undefined || next <= start ? (next === undefined ? lines.length : start) : next - 1;
    for (let line = start; line <= end; line++) if (out[line - 1]?.trim() !== '') out[line - 1] = '';
    if (!last) out[start - 1] = `**${LABEL}:** ${WITHDRAWN}`;
    last = true;
  }
  return out;
}

/**
 * Fields without their label, and with another participant.
 * @param height how many lines they must take, where others stand below them
 */
function fieldsWithout(yaml: string, labels: readonly string[], heir: string, isGone: (by: string) => boolean, height?: number): string[] | undefined {
  const document = parseDocument(yaml);
  if (document.errors.length > 0 || !isMap(document.contents)) return undefined;
  const participant = document.get('participant');
  if (typeof participant === 'string' && isGone(participant)) document.set('participant', heir);
  for (const label of labels) document.deleteIn(['speakers', label]);
  document.setIn(['speakers', LABEL], 'note');
  const present = document.get('present');
  if (isSeq(present)) present.items = present.items.filter((item) => !isGone(String(item)));
  const lines = document.toString({ lineWidth: 0 }).replace(/\n$/, '').split('\n');
  if (height === undefined) return lines;
  if (lines.length > height) return undefined;
  return [...lines, ...Array.from({ length: height - lines.length }, () => '')];
}
