/** Personal strings: what looks like somebody's address, number or account, in a text that everybody reads. */
import { PERSONAL } from '#model/marks.ts';
import { withoutReferences } from '#model/reference.ts';
import type { PersonaFolder } from '../../content/personas.ts';
import type { Cited } from '../../content/specs.ts';
import { numbersIn } from '../../redact/numbers.ts';
import { seeThrough } from '../../redact/seen.ts';
import { mask } from '../../redact/span.ts';
import type { Finding, Looked } from '../finding.ts';

/** Addresses at which a whole team answers. */
const TEAM = /^(?:info|help|support|hello|contact|team|office|press|service)\s?@/i;

/** Finds personal strings in personas, in the codebook and in specs. The message says what kind it is, and never what it says. */
export function personalStrings({ personas, themes, specs, themeLine }: Pick<Looked, 'personas' | 'themes' | 'specs' | 'themeLine'>): Finding[] {
  return [
    ...personas.flatMap((folder) =>
      [...fieldsOf(folder), ...linesOf({ file: folder.file, text: folder.story, line: folder.storyLine })].flatMap((one) =>
        findingsIn(one, folder.persona.languages),
      ),
    ),
    ...(themes ?? []).flatMap((theme, index) => {
      const text = [theme.name, theme.about, ...theme.aliases].join('\n');
      return findingsIn({ file: 'themes.yml', text, line: themeLine?.(index) ?? 1 });
    }),
    ...specs.flatMap(linesOf).flatMap((one) => findingsIn(one)),
  ];
}

/** Every string that an author wrote into a persona's frontmatter, with its line. */
function fieldsOf({ file, persona, lineOf }: PersonaFolder): Cited[] {
  const fields: Cited[] = [];
  const walk = (value: unknown, path: (string | number)[]): void => {
    if (typeof value === 'string') fields.push({ file, text: value, line: lineOf(path) });
    else if (Array.isArray(value)) for (const [index, one] of value.entries()) walk(one, [...path, index]);
    else if (typeof value === 'object' && value !== null) for (const [key, one] of Object.entries(value)) walk(one, [...path, key]);
  };
  walk(persona, []);
  return fields;
}

function linesOf({ file, text, line }: Cited): Cited[] {
  return text.split('\n').map((one, index) => ({ file, text: withoutReferences(one), line: line + index }));
}

function findingsIn({ file, text, line }: Cited, languages: readonly string[] = []): Finding[] {
  const seen = seeThrough(text);
  // A language only tells which figures are a telephone number.
  const tongues = /\d/.test(seen.text) ? new Set(['en', ...languages]) : ['en'];
  const found = [...tongues].flatMap((language) => numbersIn(seen, language));
  const spans = mask(text, found).spans.filter(({ start, end }) => !TEAM.test(text.slice(start, end)));
  return [...new Set(spans.map(({ kind }) => kind))].map((kind) => {
    const sentence = `This looks like ${PERSONAL[kind].called}. Take it out: a persona is nobody in particular, and this text is read by everybody.`;
    return { rule: 'personal-text', file, line, sentence };
  });
}
