import { describe, expect, it } from 'vitest';
import { folderOf, lookedAt } from '../sandbox/folder.ts';
import { NOTE, PERSONA, Sandbox } from '../sandbox/sandbox.ts';
import { referencesIn } from '#model/reference.ts';
import { lookAtCitations } from './citations.ts';

const claims = [
  { id: 'tin', facet: 'habit', says: 'She keeps the takings in a tin.' },
  { id: 'old', facet: 'life', says: 'She lives above the shop.', retired: '2026-05-01' },
];
const quotes = [
  ...['P01', 'P02', 'P03'].map((by) => ({ by, said: '2026-02-03', supports: ['tin'] })),
  ...['P04', 'P05'].map((by) => ({ by, said: '2026-09-03', contradicts: ['tin'] })),
];
const told = (text: string): string[] =>
  lookAtCitations(lookedAt([folderOf('maya', { claims }, quotes)], { specs: [{ file: 'specs/pay.md', text, line: 1 }] })).map(
    ({ rule, line, sentence }) => `${line} ${rule}: ${sentence}`,
  );

describe('a reference', () => {
  it('that leads somewhere is not spoken of, wherever it stands in a sentence', () => {
    expect(told('As persona:maya#tin shows (see `persona:maya`), and [Maya](persona:maya#tin@2026-10). **persona:maya**, persona:maya.')).toEqual([]);
  });

  it.each([
    ['persona:maja#tin', '2 unknown-persona: `persona:maja#tin` leads to a persona that is not there. Did you mean `maya`? Correct the reference.'],
    ['persona:maya#tan', '2 unknown-claim: This reference leads to a claim that `maya` does not have. Did you mean `tin`? Correct the reference.'],
    ['persona:Maya#Tin', '2 broken-reference: This is no reference. Did you mean `persona:maya#tin`? Write it like'],
    ['persona:maya#', '2 broken-reference: This is no reference. Write it like'],
    ['persona:maya#tin@2026-13', '2 broken-reference: This is no reference. Write it like'],
    ['persona:maya#tin@2027-01', '2 broken-reference: `persona:maya#tin@2027-01` cites a month that is still to come.'],
  ])('that leads nowhere fails: %s', (written, said) => expect(told(`First.\nThen ${written} here.`).join()).toContain(said));

  it('to what is retired is told of, unless a month says that it was meant as it stood', () => {
    expect(told('persona:maya#old')).toEqual([
      '1 retired-reference: `persona:maya#old` is retired. Cite what replaced it, or the month that is meant: `persona:maya#old@2026-03`.',
    ]);
    expect(told('persona:maya#old@2026-06')).toEqual([]);
  });

  it('to a claim as it stood in a month is told of when it has fallen since', () => {
    expect(told('persona:maya#tin@2026-03')).toEqual([
      '1 moved-reference: `persona:maya#tin@2026-03` was observed then and is contested now. Read the claim again, and decide whether what rests on it still holds.',
    ]);
    expect(told('persona:maya#tin@2026-09')).toEqual([]);
    expect(told('persona:maya#tin')).toEqual([]);
  });

  it('is none in the middle of a word, or with a space after the colon', () => expect(referencesIn('a subpersona:maya, the persona: Maya')).toEqual([]));
});

describe('check', () => {
  it('finds references in specs of any depth, in stories and in notes, with file and line', async () => {
    await using sandbox = await Sandbox.with({
      'personas/maya/persona.mdx': `${PERSONA}\nLike [Bo](persona:bo).\n`,
      'conversations/interviews/2026-03-04-p07.md': `${NOTE}\nShe is less afraid than persona:bo is.\n`,
      'specs/2026/pay.md': '# Pay\n\nHolds for persona:maya#evening.\n',
      'specs/notes.txt': 'persona:nobody',
    });
    const found = (await sandbox.check()).diagnostics.filter(({ rule }) => /^unknown-/.test(rule));
    expect(found.map(({ rule, file, line }) => `${file}:${line} ${rule}`)).toEqual([
      'conversations/interviews/2026-03-04-p07.md:16 unknown-persona',
      'personas/maya/persona.mdx:20 unknown-persona',
      'specs/2026/pay.md:3 unknown-claim',
    ]);
  });
});
