/** The links of documents and pages by which a researcher marks a passage. Word processors change the addresses that people give them. */
import type { Mark } from '#model/conversation.ts';
import { parseMark } from '#model/reference.ts';
import type { Paragraph } from './page.ts';

/** The links that are open while a document is read, each with the place where its text begins. */
export class Links {
  readonly #open: { start: number; target: string; title: string }[] = [];

  /** A link begins in a paragraph, if it stands in one. */
  open(paragraph: Paragraph | undefined, target: string, title = ''): void {
    this.#open.push({ start: paragraph?.length ?? 0, target, title });
  }

  /** The innermost link ends: what was written since it began is marked, if that is what it is for. */
  close(paragraph: Paragraph | undefined): void {
    const link = this.#open.pop();
    const mark = link && markOf(link.target, link.title);
    if (mark) paragraph?.mark(link.start, mark);
  }
}

/**
 * The mark that a link stands for; undefined for any other link.
 * @param target the link's address: `maya#evenings`, or what a program made of it, such as `http://maya/#evenings`
 * @param title what is shown when the pointer rests on the link
 */
export function markOf(target: string, title = ''): Omit<Mark, 'start' | 'end'> | undefined {
  if (target.length > 2000) return undefined;
  const mark = parseMark(
    unescaped(unwrapped(target))
      .replace(/^https?:\/\//i, '')
      .replace(/\/(?=#)/, ''),
  );
  return mark && { ...mark, stance: title.trim().toLowerCase() === 'against' ? 'contradicts' : 'supports' };
}

/** Google's documents lead every link past a page of theirs. */
function unwrapped(target: string): string {
  const [, wrapped] = /^https:\/\/www\.google\.com\/url\?(?:[^#]*&)?q=([^&#]*)/.exec(target) ?? [];
  return wrapped === undefined ? target : unescaped(wrapped);
}

function unescaped(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}
