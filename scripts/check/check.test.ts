import { describe, expect, it } from 'vitest';
import { readFrontmatter } from '#model/frontmatter.ts';
import { Persona } from '#model/persona.ts';
import { NOTE, PERSONA, Sandbox, ticketLine } from '../sandbox/sandbox.ts';
import { checkStory } from './story.ts';

const files = { 'personas/maya/persona.mdx': PERSONA, 'conversations/interviews/2026-03-04-p07.md': NOTE };
const QUOTES = 'personas/maya/quotes/2026-03-04-p07.yml';
const said = async (sandbox: Sandbox): Promise<string[]> => (await sandbox.check()).diagnostics.map(({ file, line, rule }) => `${file}:${line} ${rule}`);

describe('check', () => {
  it('finds nothing wrong after a pull, and has proven every quote', async () => {
    await using sandbox = await Sandbox.with(files);
    await sandbox.pull();
    const { diagnostics, proven } = await sandbox.check();
    expect({ diagnostics, proven }).toEqual({ diagnostics: [], proven: { bySource: 2, byHash: 0 } });
  });

  it('fails on a changed comma, with file and line', async () => {
    await using sandbox = await Sandbox.with(files);
    await sandbox.pull();
    await sandbox.write(QUOTES, (await sandbox.read(QUOTES)).replace('tin first, every', 'tin first every'));
    expect(await said(sandbox)).toEqual([`${QUOTES}:14 quote-proof`]);
  });

  it('fails on words that the team said', async () => {
    await using sandbox = await Sandbox.with(files);
    await sandbox.pull();
    await sandbox.write(QUOTES, (await sandbox.read(QUOTES)).replace('I do it once they are down', 'Do you do it when the kids are asleep?'));
    expect(await said(sandbox)).toEqual([`${QUOTES}:4 quote-proof`]);
  });

  it('trusts the stored proof of an export that is not there, says how many, and fails on a changed comma there too', async () => {
    await using sandbox = await Sandbox.with({
      ...files,
      'conversations/tickets/export.ndjson': ticketLine({ id: 1, body: 'I do it after bedtime, mostly.' }),
    });
    await sandbox.pull();
    await sandbox.remove('conversations/tickets/export.ndjson');
    expect((await sandbox.check()).proven).toEqual({ bySource: 2, byHash: 1 });
    const kept = 'personas/maya/quotes/2026-05.yml';
    await sandbox.write(kept, (await sandbox.read(kept)).replace('bedtime, mostly', 'bedtime mostly'));
    expect(await said(sandbox)).toEqual([`${kept}:4 quote-proof`]);
  });

  it.each([
    ['another person', 'by: P07', 'by: P99'],
    ['a wider consent', 'channel: interview', 'channel: interview\n  consent: public'],
  ])('fails where a quote was given %s than its source gives', async (_what, before, after) => {
    await using sandbox = await Sandbox.with(files);
    await sandbox.pull();
    await sandbox.write(QUOTES, (await sandbox.read(QUOTES)).replace(before, after));
    expect(await said(sandbox)).toEqual([`${QUOTES}:4 quote-attribution`]);
  });

  it('names what is referred to and not there, and what was probably meant', async () => {
    await using sandbox = await Sandbox.with({ ...files, 'conversations/interviews/2026-03-04-p07.md': NOTE.replace('maya#evenings', 'maya#evening') });
    const { diagnostics } = await sandbox.check();
    expect(diagnostics).toMatchObject([
      {
        rule: 'unknown-claim',
        file: 'conversations/interviews/2026-03-04-p07.md',
        line: 12,
        sentence: 'This mark leads to a claim that `maya` does not have. Did you mean `evenings`? Correct the link.',
      },
    ]);
  });

  it('reads all personas though one is broken', async () => {
    await using sandbox = await Sandbox.with({ ...files, 'personas/bo/persona.mdx': '---\nname: Bo\nclaims: []\n---\n' });
    const { diagnostics, personas } = await sandbox.check();
    expect(personas).toBe(1);
    expect(diagnostics.every(({ file }) => file === 'personas/bo/persona.mdx')).toBe(true);
    expect(diagnostics.map(({ sentence }) => sentence)).toContain('`tagline` is missing. Add it.');
  });
});

describe('a story', () => {
  const matter = readFrontmatter(PERSONA);
  const complaints = (story: string): string[] =>
    checkStory({ file: 'p', story, storyLine: 1, persona: Persona.parse(matter.data) }).map(({ sentence }) => sentence);

  it('may use Markdown and the listed components', () => {
    expect(
      complaints(
        '## Her life\n\nWords *here*. <Claim id="tin">In the tin</Claim>, she says.\n\n<Voice claim="evenings" />\n\n<Day>\n<Moment at="03:40">Up.</Moment>\n</Day>\n',
      ),
    ).toEqual([]);
  });

  it.each([
    ['imports', 'import fs from "node:fs"\n'],
    ['exports', 'export const a = 1\n'],
    ['expressions', 'It is {process.exit(1)} o’clock.'],
    ['expressions in attributes', '<Claim id={"tin"} />'],
    ['spreads', '<Claim {...globalThis} />'],
    ['other elements', 'Hello <script>alert(1)</script>'],
    ['other attributes', '<Claim id="tin" onclick="x" />'],
    ['expressions inside components', '<Day>{globalThis}</Day>'],
    ['links to scripts', '[a](javascript:alert)'],
    ['entity-coded links to scripts', '[a](java&#115;cript:alert)'],
    ['unknown claims', '<Claim id="tun" />'],
    ['unclosed tags', 'Hello <Day> there'],
  ])('may hold no %s', (_what, story) => expect(complaints(story)).not.toEqual([]));
});
