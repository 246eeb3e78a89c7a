/** Puts a claim below the last one of a persona's file. Every other line keeps its bytes: comments, order, line ends. */
import { isMap, isSeq, parseDocument } from 'yaml';
import { readFrontmatter } from '#model/frontmatter.ts';
import { Persona } from '#model/persona.ts';

/** The file's claims are written in a way that only a person can add to. */
export class InsertError extends Error {
  override name = 'InsertError' as const;
}

const BY_HAND = 'Paste the draft by hand.';

/**
 * The file with the claim in it.
 * @param item the claim as lines of YAML, for the indent and gap of the list
 * @throws InsertError where the list is not one item below the other, or the file would no longer be the same persona
 */
export function insertClaim(file: string, item: (indent: string, gap: string) => string): string {
  const matter = frontmatterIn(file);
  const { indent, gap, end } = lastClaim(matter.text);
  const at = matter.start + end;
  const lineEnd = file.includes('\r\n') ? '\r\n' : '\n';
  const lines = item(indent, gap).replaceAll('\n', lineEnd);
  const made = `${file.slice(0, at)}${lines}${file.slice(at)}`;
  if (!isOneClaimMore(file, made)) throw new InsertError(`With the draft in it, the file would not be the same persona with one claim more. ${BY_HAND}`);
  return made;
}

/** The YAML between the dashes, and where it begins. */
function frontmatterIn(file: string): { text: string; start: number } {
  const open = /^\ufeff?---[ \t]*\r?\n/.exec(file);
  const close = open && /\r?\n---[ \t]*(?:\r?\n|$)/.exec(file.slice(open[0].length));
  if (!open || !close) throw new InsertError(`The file has no frontmatter between two lines of three dashes. ${BY_HAND}`);
  const lineBreak = /^\r?\n/.exec(close[0])?.[0].length ?? 1;
  return { text: file.slice(open[0].length, open[0].length + close.index + lineBreak), start: open[0].length };
}

/** How the last claim is set, and where the line after it begins. */
function lastClaim(yaml: string): { indent: string; gap: string; end: number } {
  const claims: unknown = parseDocument(yaml).get('claims', true);
  const last = isSeq(claims) && !claims.flow ? claims.items.at(-1) : undefined;
  if (!isMap(last) || last.flow || !last.range) throw new InsertError(`The claims are not written as a list of lines with dashes. ${BY_HAND}`);
  const [from, to] = last.range;
  const before = yaml.slice(yaml.lastIndexOf('\n', from - 1) + 1, from);
  const dash = /^( *)-( +)$/.exec(before);
  if (!dash) throw new InsertError(`The last claim does not begin on the line of its dash. ${BY_HAND}`);
  const lineBreak = yaml.indexOf('\n', Math.max(from, to - 1));
  return { indent: dash[1] ?? '', gap: dash[2] ?? ' ', end: lineBreak === -1 ? yaml.length : lineBreak + 1 };
}

/** Whether a file is the persona that it was, with one claim more at the end, and the same story. */
function isOneClaimMore(before: string, after: string): boolean {
  try {
    const [old, made] = [readFrontmatter(before), readFrontmatter(after)];
    const [was, is] = [Persona.parse(old.data), Persona.parse(made.data)];
    const sameClaims = JSON.stringify(is.claims.slice(0, -1)) === JSON.stringify(was.claims);
    return (
      is.claims.length === was.claims.length + 1 &&
      sameClaims &&
      made.body === old.body &&
      JSON.stringify({ ...is, claims: [] }) === JSON.stringify({ ...was, claims: [] })
    );
  } catch {
    return false;
  }
}
