import { execFileSync } from 'node:child_process';
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { NOTE, PERSONA, PLAIN, Sandbox } from '../sandbox/sandbox.ts';
import { check } from '../check/check.ts';
import { lookAtContent, lookAtPublic } from './published.ts';

const EXIF = await readFile(path.join(import.meta.dirname, 'fixtures/exif.jpeg'));
const CLEAN = await readFile(path.join(import.meta.dirname, 'fixtures/plain.jpeg'));
const said = (found: { rule: string; file: string }[]): string[] => found.map(({ rule, file }) => `${rule} ${file}`);

describe('what is published as it is', () => {
  it('is refused where a picture tells where it was taken, whatever it is called and wherever it stands', async () => {
    await using root = await Sandbox.with({ 'public/a/counter.jpg': EXIF, 'public/counter.txt': EXIF, 'public/.hidden': EXIF, 'public/clean.jpg': CLEAN });
    const found = await lookAtPublic(path.join(root.ground.content, 'public'));
    expect(said(found)).toEqual(['hidden-data .hidden', 'hidden-data a/counter.jpg', 'hidden-data counter.txt']);
    expect(found[0]?.sentence).toContain('exiftool');
  });

  it('is refused where a drawing runs something, with its line', async () => {
    await using root = await Sandbox.with({ 'public/icon.svg': '<svg xmlns="http://www.w3.org/2000/svg">\n<script>alert(1)</script>\n</svg>' });
    const [found, ...others] = await lookAtPublic(path.join(root.ground.content, 'public'));
    expect(found).toMatchObject({ rule: 'drawing', file: 'icon.svg', line: 2 });
    expect(others).toEqual([]);
  });

  it('is refused where it is a link or a pipe: what it leads to would be published', async () => {
    await using root = await Sandbox.with({ 'public/robots.txt': 'x' });
    const folder = path.join(root.ground.content, 'public');
    await symlink('/etc/hostname', path.join(folder, 'host.txt'));
    await symlink('/etc', path.join(folder, 'etc'));
    execFileSync('mkfifo', [path.join(folder, 'pipe')]);
    expect(said(await lookAtPublic(folder))).toEqual(['unreadable-file etc', 'unreadable-file host.txt', 'unreadable-file pipe']);
  });

  it('need not be there', async () => {
    expect(await lookAtPublic('/nowhere/at/all')).toEqual([]);
  });
});

describe('a content root', () => {
  it('holds no links, even to folders: a persona behind one would be lost, or somebody else’s files be shown', async () => {
    await using root = await Sandbox.with({ 'personas/maya/persona.mdx': PERSONA, 'elsewhere/persona.mdx': PERSONA });
    await symlink('../elsewhere', path.join(root.ground.personas, 'nora'));
    await symlink('/etc/hostname', path.join(root.ground.personas, 'maya/scene.svg'));
    await symlink('/etc', path.join(root.ground.content, 'specs'));
    expect(said((await root.check(PLAIN)).diagnostics.filter(({ rule }) => rule === 'unreadable-file'))).toEqual([
      'unreadable-file personas/maya/scene.svg',
      'unreadable-file personas/nora',
      'unreadable-file specs',
    ]);
  });

  it('holds no picture that tells more than it shows, and no scene that is more than a drawing', async () => {
    await using root = await Sandbox.with({
      'personas/maya/persona.mdx': PERSONA,
      'personas/maya/oven.jpg': EXIF,
      'personas/maya/scene.svg': '<svg xmlns="http://www.w3.org/2000/svg"><image href="https://elsewhere.example/a.png"/></svg>',
    });
    const { diagnostics } = await root.check();
    expect(said(diagnostics)).toEqual(['hidden-data personas/maya/oven.jpg', 'drawing personas/maya/scene.svg']);
  });

  it('holds no two files that are one where case and Unicode form do not count', async () => {
    await using root = await Sandbox.with({
      'specs/Pay.md': 'One.\n',
      'specs/pay.md': 'Another.\n',
      'specs/caf\u00e9.md': 'One.\n',
      'specs/cafe\u0301.md': 'Another.\n',
      'specs/straße.md': 'One.\n',
      'specs/STRASSE.md': 'Another.\n',
    });
    const found = await lookAtContent(root.ground.content);
    expect(said(found)).toEqual(['file-name specs/pay.md', 'file-name specs/straße.md', 'file-name specs/caf\u00e9.md']);
    expect(found[0]?.sentence).toContain('`specs/Pay.md`');
  });

  it('may be reached through a link itself', async () => {
    await using root = await Sandbox.with({ 'real/personas/maya/persona.mdx': PERSONA });
    await symlink('real', path.join(root.ground.content, 'linked'));
    expect(await lookAtContent(path.join(root.ground.content, 'linked'))).toEqual([]);
  });

  it('is checked together with what is published beside it, and each file is named once', async () => {
    await using root = await Sandbox.with({ 'content/personas/maya/persona.mdx': PERSONA, 'content/conversations/interviews/2026-03-04-p07.md': NOTE });
    const content = path.join(root.ground.content, 'content');
    await mkdir(path.join(root.ground.content, 'public'));
    await writeFile(path.join(root.ground.content, 'public/counter.jpg'), EXIF);
    await symlink('2026-03-04-p07.md', path.join(content, 'conversations/interviews/2026-03-05-p08.md'));
    const ground = { content, conversations: path.join(content, 'conversations'), personas: path.join(content, 'personas'), today: '2026-11-22' };
    const { diagnostics } = await check(ground, PLAIN, { published: path.join(root.ground.content, 'public') });
    expect(said(diagnostics.filter(({ severity }) => severity === 'error'))).toEqual([
      'hidden-data ../public/counter.jpg',
      'unreadable-file conversations/interviews/2026-03-05-p08.md',
    ]);
  });
});
