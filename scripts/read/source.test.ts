import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { note, readText, rulesOf } from './fixtures/read-text.ts';
import { listSources } from './list.ts';
import { loadSource } from './source.ts';

const body = '**Dana:** So?\n\n**P07:** Ça va “bien” 👨‍👩‍👧.';
const speakers = 'speakers: { Dana: team, P07: customer }';
const words = ['team: So?', 'customer: Ça va “bien” 👨‍👩‍👧.'];

describe('encodings', () => {
  const text = note(body, speakers);
  it.each<[string, string | Uint8Array]>([
    ['UTF-8', text],
    ['UTF-8 with a byte-order mark', `\ufeff${text}`],
    ['UTF-16 little-endian', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16 big-endian', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
    ['Windows line ends', text.replaceAll('\n', '\r\n')],
    ['old Macintosh line ends', text.replaceAll('\n', '\r')],
  ])('%s gives the same words on the same lines', async (_name, bytes) => {
    const { said, conversations } = await readText('a.md', bytes);
    expect(said).toEqual(words);
    expect(conversations[0]?.utterances.map(({ at }) => at)).toEqual(['L8', 'L10']);
  });

  it.each<[string, Uint8Array]>([
    ['Latin-1', Buffer.from(text.replace('👨‍👩‍👧', '').replace('“bien”', ''), 'latin1')],
    ['UTF-16 without a mark', Buffer.from(text, 'utf16le')],
    ['a NUL character', Buffer.from(text.replace('So?', 'S\0?'))],
    ['two byte-order marks', Buffer.from(`\ufeff\ufeff${text}`)],
  ])('%s is refused, and nothing is guessed', async (_name, bytes) => {
    const { conversations, diagnostics } = await readText('a.md', bytes);
    expect(conversations).toEqual([]);
    expect(diagnostics).toMatchObject([{ severity: 'error' }]);
  });

  it('names the line of the first byte that cannot be read', async () => {
    const bytes = Buffer.concat([Buffer.from(note('One.\n\n')), Buffer.from([0xe9, 0x0a])]);
    expect((await readText('a.md', bytes)).diagnostics).toMatchObject([{ line: 9 }]);
  });
});

describe('fields', () => {
  it.each([
    ['another language', `---js\nmodule.exports = 1\n---\n${body}`],
    ['aliases', `---\na: &a [x]\nb: *a\n---\n${body}`],
    ['no end', `---\ndate: 2026-03-04\n${body}`],
    ['a day that does not exist', note(body).replace('2026-03-04', '2026-02-30')],
    ['a name for a participant', note(body).replace('P07', 'Maria')],
    ['no consent', note(body).replace('consent: internal\n', '')],
    ['a key that is not known', note(body, 'slug: ../../x')],
  ])('with %s keep the note out, with the line', async (_name, text) => {
    const { conversations, diagnostics } = await readText('a.md', text);
    expect(conversations).toEqual([]);
    expect(diagnostics[0]).toMatchObject({ severity: 'error', file: 'a.md', line: expect.any(Number) as number });
  });

  it('of a sidecar add to the frontmatter and win over it', async () => {
    const { conversations } = await readText('a.md', note(body, speakers), { sidecar: 'consent: public\nthemes: [time]\n' });
    expect(conversations[0]).toMatchObject({ consent: 'public', themes: ['time'], participant: 'P07' });
  });

  it('that are wrong in a sidecar are reported in the sidecar', async () => {
    const { diagnostics } = await readText('a.md', note(body), { sidecar: 'themes: [time]\nconsent: perhaps\n' });
    expect(diagnostics).toMatchObject([{ file: 'a.md.yml', line: 2 }]);
  });
});

describe('files', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'earshot-files-'));
    await mkdir(join(folder, 'interviews'));
    await writeFile(join(folder, 'interviews/b.md'), note(body));
    await writeFile(join(folder, 'interviews/B.md'), note(body));
    await writeFile(join(folder, 'interviews/a.vtt'), 'WEBVTT');
    await writeFile(join(folder, 'interviews/a.vtt.yml'), 'date: 2026-01-01');
    await writeFile(join(folder, 'interviews/lost.md.yml'), 'date: 2026-01-01');
    await writeFile(join(folder, 'interviews/raw-export-elsewhere.csv.yml'), 'kind: survey');
    await writeFile(join(folder, 'interviews/README.md'), 'How to');
    await writeFile(join(folder, '.hidden.md'), 'x');
    await symlink('b.md', join(folder, 'interviews/link.md'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('are listed in one order, without sidecars, README and hidden files; twins are not read, lone sidecars are reported, but those of raw exports that are kept elsewhere', async () => {
    const { sources, diagnostics } = await listSources(folder);
    expect(sources.map(({ file }) => file)).toEqual(['interviews/a.vtt', 'interviews/link.md']);
    expect(diagnostics.map(({ rule, file }) => [rule, file])).toEqual([
      ['sidecar', 'interviews/lost.md.yml'],
      ['file-name', 'interviews/b.md'],
      ['file-name', 'interviews/B.md'],
    ]);
  });

  it('that only begin like an archive are named as broken', async () => {
    expect(await readText('talk.docx', Buffer.from('PK\u0003\u0004\u0014\u0000words', 'latin1'))).toMatchObject({
      conversations: [],
      diagnostics: [{ rule: 'broken-archive', sentence: 'This packed file is cut off or broken; export or copy it again.' }],
    });
  });

  it.each([
    ['a symbolic link', 'interviews/link.md', 'unreadable-file'],
    ['a folder', 'interviews', 'unreadable-file'],
    ['nothing', 'interviews/none.md', 'unreadable-file'],
    ['a name with a question mark', 'a?b#c.md', 'file-name'],
    ['a name with a line break', 'a\nb.md', 'file-name'],
    ['a name that looks like an option', '-rf.md', 'file-name'],
    ['a name of blank space', ' .md', 'file-name'],
    ['a name of 255 bytes', `${'x'.repeat(252)}.md`, 'file-name'],
    ['a name that Windows reserves', 'con.md', 'file-name'],
  ])('that are %s are refused', async (_name, file, rule) => {
    const {
      sources: [source],
      diagnostics,
    } = await loadSource(join(folder, file), file);
    expect(source).toBeUndefined();
    expect(diagnostics).toMatchObject([{ rule, severity: 'error' }]);
    expect(diagnostics[0]?.file).not.toContain('\n');
  });

  it('that are devices are refused without being read', async () => {
    expect((await loadSource('/dev/zero', 'zero.md')).diagnostics).toMatchObject([{ rule: 'unreadable-file' }]);
  });

  it('that are empty are refused', async () => {
    expect(rulesOf(await readText('a.md', ''))).toEqual(['empty-file']);
  });
});
