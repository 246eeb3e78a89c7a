/** The fields of a Word document: their codes are no words of the page, and those of links say where the link leads. */

/** A link that a field makes. */
export interface FieldLink {
  target: string;
  title: string;
}

/** The fields of one paragraph, as they come. */
export interface Fields {
  /** Adds to the code of the innermost field. */
  instruct(code: string): void;
  /** A field begins, shows its result or ends; the link that begins or ends with it. */
  next(type: string): FieldLink | 'end' | undefined;
}

const LINK = /^\s*HYPERLINK\s{1,99}(?:"(?<target>[^"]*)")?(?:\s{0,99}\\l\s{1,99}"(?<anchor>[^"]*)")?(?:\s{0,99}\\o\s{1,99}"(?<title>[^"]*)")?/;
const LONGEST_CODE = 4_000;

/** Follows the fields of a paragraph. */
export function fieldsIn(): Fields {
  const codes: { code: string; shown: boolean; link: boolean }[] = [];
  return {
    instruct(code) {
      const field = codes.at(-1);
      if (field && !field.shown && field.code.length < LONGEST_CODE) field.code += code;
    },
    next(type) {
      const field = codes.at(-1);
      if (type === 'begin') codes.push({ code: '', shown: false, link: false });
      else if (type === 'separate' && field) {
        field.shown = true;
        const { target = '', anchor, title = '' } = LINK.exec(field.code)?.groups ?? {};
        const whole = anchor === undefined ? target : `${target}#${anchor}`;
        field.link = whole !== '';
        return field.link ? { target: whole, title } : undefined;
      } else if (type === 'end') return codes.pop()?.link ? 'end' : undefined;
      return undefined;
    },
  };
}
