/** What was seen in a note or transcript that bears on its fields: who speaks in it, and what may mean speech. */
import type { Conversation, Role, Utterance } from '#model/conversation.ts';
import { candidatesIn, looksLikeLabel } from '../read/notes/labels.ts';
import { plain } from '../read/notes/marked-text.ts';
import { NOBODY } from '../read/notes/note-conversation.ts';
import { foldLabel } from '../read/notes/role-words.ts';

/** A label, as it was first written. */
export interface LabelSeen {
  label: string;
  /** `unknown` where only the author can say it. */
  role: Role;
  times: number;
  /** How often a question was asked under it. */
  asks: number;
}

/** What was seen. */
export interface Seen {
  labels: LabelSeen[];
  /** Pictures with which lines begin that have no other label. */
  signs: LabelSeen[];
  /** Headings and lines of the researcher's that ask. */
  questions: number;
  /** Passages in quote marks. */
  quotes: number;
}

const ASKS = /[?？؟][\s"”»)\]*_]*$/u;
const QUOTED = /["“„«「『][^"“”„«»「」『』\n]{8,400}["”“»」』]/gu;
const SIGN = /^(?:[-*]\s+)?((?=\P{N})(?:\p{Extended_Pictographic}|\p{Regional_Indicator}{2})[\u{fe0f}\u{200d}\p{EMod}\p{Extended_Pictographic}]{0,6})\s*\S/u;

/** Looks at what was said and written in a conversation. */
export function seenIn({ utterances }: Pick<Conversation, 'utterances'>): Seen {
  const [labels, signs] = [new Map<string, LabelSeen>(), new Map<string, LabelSeen>()];
  /** Labels by shape alone: in a short file each stands only once, so that it is nobody's label to the reader. */
  const shapes = new Map<string, LabelSeen>();
  const seen = { questions: 0, quotes: 0 };
  for (const utterance of utterances) {
    const { speaker, text, role } = utterance;
    if (speaker !== '') add(labels, speaker, ASKS.test(text.slice(-8)), known(utterance));
    else if (role === 'note' && ASKS.test(text.slice(-8))) seen.questions++;
    else if (role === 'unknown') {
      seen.quotes += text.match(QUOTED)?.length ?? 0;
      for (const line of text.split(/\n|\s(?=\p{Extended_Pictographic})/u)) {
        const shape = labelOf(line);
        if (shape !== undefined) add(shapes, shape, ASKS.test(line.slice(-8)), 'unknown');
        const sign = SIGN.exec(line.slice(0, 40))?.[1];
        if (sign !== undefined) add(signs, sign, ASKS.test(line.slice(-8)), 'unknown');
      }
    }
  }
  const often = [...signs.values()].filter(({ times }) => times > 1);
  const found = labels.size === 0 && shapes.size > 1 ? shapes : labels;
  return { labels: [...found.values()], signs: often.length > 0 ? [...signs.values()] : [], ...seen };
}

/** What stands before a line's words in the shape of a label, with a colon or alone with a time. */
function labelOf(line: string): string | undefined {
  for (const { label, shape, spaced } of candidatesIn(plain(line.trim(), 1)))
    if ((shape === 'colon' || shape === 'bold' || shape === 'stamped') && spaced && looksLikeLabel(label)) return label;
  return undefined;
}

/** Without fields nobody is the customer, also under a word that means the customer in any note. */
function known({ role, why }: Utterance): Role {
  return role === 'unknown' && why === NOBODY.why ? 'customer' : role;
}

function add(all: Map<string, LabelSeen>, label: string, asks: boolean, role: Role): void {
  const key = foldLabel(label) || label;
  const one = all.get(key) ?? { label: label.trim(), role, times: 0, asks: 0 };
  all.set(key, { ...one, times: one.times + 1, asks: one.asks + (asks ? 1 : 0) });
}
