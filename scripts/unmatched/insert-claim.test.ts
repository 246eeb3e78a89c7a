import { describe, expect, it } from 'vitest';
import { readFrontmatter } from '#model/frontmatter.ts';
import { Persona } from '#model/persona.ts';
import { draftText, type DraftClaim } from './draft.ts';
import { insertClaim, InsertError } from './insert-claim.ts';

const DRAFT: DraftClaim = {
  id: 'van-parking',
  facet: 'need',
  says: 'To be written: “van” and "parking".',
  listensFor: ['park the van', 'no: parking #1'],
  testBy: '2027-02-22',
};
const insert = (file: string): string => insertClaim(file, (indent, gap) => draftText(DRAFT, indent, gap));

const file = (claims: string, more = ''): string => `---
name: Maya # a comment
tagline: Bakes from four
purpose:   Decide what a phone is for
notFor: "Counting bakers"
claims:
${claims}${more}---
The oven timer, and --- nothing else.
`;

const TIDY = `  - id: tin
    facet: habit
    says: She keeps the takings in a tin.
    listensFor: ["biscuit tin"] # as P07 says it
`;

const FILES = {
  indented: file(TIDY),
  'not indented': file('- id: tin\n  facet: habit\n  says: She keeps the takings in a tin.\n'),
  'with wide dashes': file('  -   id: tin\n      facet: habit\n      says: She keeps the takings in a tin.\n'),
  'with fields after the claims': file(TIDY, 'themes: []\n\n# the end\nowner: Ada\n'),
  'with comments and empty lines among the claims': file(`  # the first\n${TIDY}\n    # about the tin\n\n`),
  'that end in a folded sentence': file('  - id: tin\n    facet: habit\n    says: >\n      She keeps the takings\n      in a tin.\n'),
  'that end in a list': file(
    '  - id: tin\n    facet: habit\n    says: She keeps the takings in a tin.\n    listensFor:\n      - biscuit tin\n      - tea caddy\n',
  ),
  'with the line ends of Windows': file(TIDY, 'owner: Ada\n').replaceAll('\n', '\r\n'),
  'behind a byte-order mark': `\ufeff${file(TIDY)}`,
};

describe('a draft in a persona’s file', () => {
  it.each(Object.entries(FILES))('stands below its claims, %s, and no other byte moves', (_how, before) => {
    const after = insert(before);
    const at = [...after].findIndex((letter, index) => letter !== [...before][index]);
    const grown = after.length - before.length;
    // What was put in may begin with the same letters as what stood there, so the place is looked for.
    const places = Array.from({ length: at + 1 }, (_none, index) => index).filter((index) => after.slice(0, index) + after.slice(index + grown) === before);
    expect(places.length).toBeGreaterThan(0);
    const { data } = readFrontmatter(after);
    const claims = Persona.parse(data).claims;
    expect(claims.map(({ id }) => id)).toEqual(['tin', 'van-parking']);
    expect(claims[1]).toMatchObject({ facet: 'need', says: DRAFT.says, listensFor: DRAFT.listensFor, testBy: '2027-02-22', atMost: 'assumed' });
    expect(after.includes('\r\n')).toBe(before.includes('\r\n'));
    if (before.includes('\r\n')) expect(/[^\r]\n/.test(after)).toBe(false);
  });

  it.each([
    ['written in brackets', file('  [{ id: tin, facet: habit, says: She keeps the takings in a tin. }]\n')],
    ['with a claim in braces', file('  - { id: tin, facet: habit, says: She keeps the takings in a tin. }\n')],
    ['of a file without frontmatter', 'The oven timer.\n'],
    ['of a file that is no persona', '---\nname: Maya\nclaims:\n  - id: tin\n---\n'],
  ])('is left to a person for claims %s', (_how, before) => expect(() => insert(before)).toThrow(InsertError));
});
