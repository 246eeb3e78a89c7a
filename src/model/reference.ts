/** References by which specs cite personas: `persona:maya`, `persona:maya#evenings`, `persona:maya#evenings@2026-11`. */

export interface Reference {
  persona: string;
  claim?: string;
  /** The month at whose end the persona is meant, `2026-11`. */
  month?: string;
}

const REFERENCE = /^persona:([a-z0-9]+(?:-[a-z0-9]+)*)(?:#([a-z0-9]+(?:-[a-z0-9]+)*))?(?:@(\d{4}-(?:0[1-9]|1[0-2])))?$/;
const MARK = /^([a-z0-9]+(?:-[a-z0-9]+)*)#([a-z0-9]+(?:-[a-z0-9]+)*)$/;

/** Reads a whole reference; `undefined` for anything else. */
export function parseReference(text: string): Reference | undefined {
  const match = REFERENCE.exec(text);
  if (!match?.[1]) return undefined;
  return { persona: match[1], ...(match[2] && { claim: match[2] }), ...(match[3] && { month: match[3] }) };
}

/** Writes a reference in its one form. */
export function formatReference({ persona, claim, month }: Reference): string {
  return `persona:${persona}${claim ? `#${claim}` : ''}${month ? `@${month}` : ''}`;
}

/** Reads the address of a mark in a note, `maya#evenings`; `undefined` for any other link. */
export function parseMark(url: string): { persona: string; claim: string } | undefined {
  const match = MARK.exec(url);
  return match?.[1] && match[2] ? { persona: match[1], claim: match[2] } : undefined;
}

/** What looks like a reference. Its end is where no reference can go on; what closes a sentence is not its own. */
const WRITTEN = /(?<![\p{L}\p{N}_-])persona:[\p{L}\p{N}#@][^\s<>()[\]{}"'`|*,;]*/giu;
const CLOSING = /[.:!?_…]{1,20}$/u;

/** What is written as a reference in a text, and how many lines below its beginning. */
export function referencesIn(text: string): { written: string; at: number }[] {
  if (!/persona:/i.test(text)) return [];
  return text.split('\n').flatMap((line, at) => Array.from(line.matchAll(WRITTEN), ([written]) => ({ written: written.replace(CLOSING, ''), at })));
}

/** A text without the references in it, whose `#tin@2026-03` would be taken for an address; what only looks like a reference stays. */
export function withoutReferences(text: string): string {
  return text.replace(WRITTEN, (written) => {
    const reference = written.replace(CLOSING, '');
    return parseReference(reference) ? ` ${written.slice(reference.length)}` : written;
  });
}
