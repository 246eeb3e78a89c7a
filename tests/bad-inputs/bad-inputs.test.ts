/** The list of bad inputs, each made from its description: how every one of them ends, and that it costs itself alone. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Diagnostic } from '#model/diagnostic.ts';
import { fold } from '#model/fold.ts';
import type { Pulled } from '../../scripts/pipeline/pull.ts';
import type { Checked } from '../../scripts/check/check.ts';
import { Sandbox } from '../../scripts/sandbox/sandbox.ts';
import { PLACE, type BadInput } from './bad-input.ts';
import { crowded, crowdOf, GOOD, goodFile, numberOf, readCrowd, type ReadCrowd } from './crowd.ts';
import { documents } from './documents.ts';
import { encodings } from './encodings.ts';
import { records, tables } from './exports.ts';
import { frontMatter, sidecars } from './front-matter.ts';
import { noteBody } from './note-body.ts';
import { sizeAndShape } from './size-and-shape.ts';
import { stories } from './stories.ts';

const all: readonly BadInput[] = [...frontMatter, ...sidecars, ...noteBody, ...sizeAndShape, ...encodings, ...tables, ...records, ...documents, ...stories];
const first = (outcome: BadInput['ends'][number]): BadInput[] => all.filter(({ ends }) => ends[0] === outcome);
const named = (inputs: readonly BadInput[]): [string, number][] => inputs.map(({ id, what }, number) => [`${id} ${what}`, number]);
const errorsOf = (found: readonly Diagnostic[] | undefined): Diagnostic[] => (found ?? []).filter(({ severity }) => severity === 'error');
/** Anything that a terminal would obey, or that would make two lines of one. */
const RAW = /[\p{Cc}\u2028\u2029]/u;

interface Hacked {
  hacked?: unknown;
  isAdmin?: unknown;
}

describe('an input that must be refused', () => {
  const rejected = first('REJECT');
  const isPulled = ({ id }: BadInput): boolean => !id.startsWith('G');
  let sandbox: Sandbox;
  let before: Record<string, string>;
  let pulled: Pulled;
  let checked: Checked;
  let after: Record<string, string>;
  beforeAll(async () => {
    ({ sandbox, before } = await crowded(rejected));
    pulled = await sandbox.pull();
    after = await sandbox.kept();
    checked = await sandbox.check();
  });
  afterAll(() => sandbox[Symbol.asyncDispose]());

  it('is one of many, and all of them together cost not one quote of the twenty good notes, and leave none of their own behind', () => {
    const tables = [...new Set(rejected.filter(({ ends, id }) => ends.length === 1 && !/^E/.test(id)).map(({ id }) => id))];
    expect(tables.length).toBeGreaterThan(40);
    expect(Object.keys(before)).toHaveLength(20);
    expect(Object.fromEntries(Object.entries(after).filter(([file]) => file in before))).toEqual(before);
    const strays = Object.entries(after).filter(([file]) => !(file in before));
    // Rows of a table that are whole are heard; their months are new files.
    expect(strays.filter(([file]) => !/\/(?:quotes|tallies)\/2026-0[345]\.yml$/.test(file))).toEqual([]);
  });

  it.each(named(rejected))('%s', (_name, number) => {
    const input = rejected[number];
    if (!input) throw new Error('There is no such case.');
    const own = (found: readonly Diagnostic[]): Diagnostic[] => errorsOf(found).filter(({ file }) => numberOf(`${file}/`) === number);
    const [inPull, inCheck] = [own(pulled.diagnostics), own(checked.diagnostics)];
    const isFree = input.ends.length > 1 || !isPulled(input);
    if (!isFree) expect(inPull).not.toEqual([]);
    if (input.ends.length === 1) expect(inCheck).not.toEqual([]);
    if (input.says) expect([...inPull, ...inCheck].map(({ sentence }) => sentence).join('\n')).toMatch(input.says);
    for (const { file, sentence } of [...inPull, ...inCheck]) {
      expect(`${file}${sentence}`).not.toMatch(RAW);
      // A failure that nobody foresaw is caught, and is a fault of ours all the same.
      expect(sentence).not.toContain('could not be read to its end');
    }
  });

  it('runs nothing, and changes no object of the program', () => {
    expect((globalThis as Hacked).hacked).toBeUndefined();
    expect(({} as Hacked).isAdmin).toBeUndefined();
  });
});

describe('a note that turns bad', () => {
  const kinds = ['A01', 'A07', 'A14', 'A16', 'A23', 'A25', 'A26', 'C08', 'D03', 'D04', 'D08', 'D16', 'F16'];
  it('keeps the quotes that were kept of it, byte for byte, until it is mended', async () => {
    await using sandbox = await Sandbox.with(GOOD);
    await sandbox.pull();
    const before = await sandbox.kept();
    for (const [at, id] of kinds.entries()) {
      const [content] = Object.values(all.find((one) => one.id === id)?.files() ?? {});
      await sandbox.write(goodFile(at + 1), Buffer.from(content ?? ''));
    }
    const { diagnostics, written } = await sandbox.pull();
    expect(errorsOf(diagnostics).length).toBeGreaterThanOrEqual(kinds.length);
    expect(written).toEqual([]);
    expect(await sandbox.kept()).toEqual(before);
    // The second read says the same as the first: nothing is remembered of a broken file.
    expect((await sandbox.pull()).diagnostics).toEqual(diagnostics);
  });
});

describe('an input that must do nothing', () => {
  const inert = first('INERT');
  let sandbox: Sandbox;
  let crowd: ReadCrowd;
  let pulled: Pulled;
  beforeAll(async () => {
    ({ sandbox } = await crowded(inert));
    crowd = await readCrowd(sandbox);
    pulled = await sandbox.pull();
  });
  afterAll(() => sandbox[Symbol.asyncDispose]());

  it.each(named(inert))('%s', (_name, number) => {
    const input = inert[number];
    const said = (crowd.said.get(number) ?? []).flatMap(({ utterances }) => utterances);
    if (input?.ends.length === 1) expect(errorsOf(crowd.found.get(number))).toEqual([]);
    if (input?.shown !== undefined) expect(said.map(({ text }) => text).join('\n')).toContain(input.shown);
    if (input?.unheard !== undefined) expect(said.map(({ text }) => text).join('\n')).not.toContain(input.unheard);
    if (input?.ends.length === 1) expect(said.some(({ role, text }) => role === 'customer' && /when the ki\u200b?/u.test(text))).toBe(true);
  });

  it('runs nothing, and the good notes are quoted beside it', () => {
    expect((globalThis as Hacked).hacked).toBeUndefined();
    expect(pulled.quoted).toBeGreaterThan(20);
  });
});

describe('an input that must be read as its clean twin', () => {
  const exact = first('EXACT');
  let [bad, clean]: (ReadCrowd | undefined)[] = [];
  beforeAll(async () => {
    await using one = await Sandbox.with(crowdOf(exact));
    await using other = await Sandbox.with(crowdOf(exact, ({ files, twin = files }) => twin()));
    [bad, clean] = [await readCrowd(one), await readCrowd(other)];
  });
  const wordsOf = (crowd: ReadCrowd | undefined, number: number, unsaid: readonly string[] = []): string[] =>
    (crowd?.said.get(number) ?? []).flatMap(({ id, date, utterances }) =>
      utterances.filter(({ role, text }) => role === 'customer' && !unsaid.some((one) => text.includes(one))).map(({ text }) => `${id} ${date} ${fold(text)}`),
    );

  it.each(named(exact))('%s', (_name, number) => {
    const input = exact[number];
    if (input?.ends.includes('REJECT') && errorsOf(bad?.found.get(number)).length > 0) return;
    expect(errorsOf(bad?.found.get(number))).toEqual([]);
    const words = wordsOf(bad, number);
    expect(words).not.toEqual([]);
    if (input?.id !== 'E30') expect(words).toEqual(wordsOf(clean, number));
    if (input?.shown !== undefined) expect(words.join('\n')).toContain(input.shown);
  });

  it.each(['A06', 'D01', 'D06', 'D12', 'D13', 'D15', 'B20', 'B23'])('%s gives the same quote under the same id', async (id) => {
    const input = exact.find((one) => one.id === id);
    const kept = await Promise.all(
      [input?.files(), (input?.twin ?? input?.files)?.()].map(async (files) => {
        await using sandbox = await Sandbox.with({ 'personas/maya/persona.mdx': GOOD['personas/maya/persona.mdx'] ?? '' });
        for (const [file, content] of Object.entries(files ?? {})) await sandbox.write(file, Buffer.from(content));
        await sandbox.pull();
        return Object.values(await sandbox.kept()).join('');
      }),
    );
    expect(kept[0]).toContain('id: ');
    const idsOf = (text = ''): string[] => [...text.matchAll(/(?:id|text): .*/g)].map(([line]) => line);
    expect(idsOf(kept[0])).toEqual(idsOf(kept[1]));
  });

  it('E30 keeps what others wrote before out of the quotes', async () => {
    const input = exact.find(({ id }) => id === 'E30');
    await using sandbox = await Sandbox.with({ 'personas/maya/persona.mdx': GOOD['personas/maya/persona.mdx'] ?? '' });
    for (const [file, content] of Object.entries(input?.files() ?? {})) await sandbox.write(file, Buffer.from(content));
    await sandbox.pull();
    const kept = Object.values(await sandbox.kept()).join('');
    expect(kept).toContain('when the kids are asleep');
    expect(kept).not.toContain('says the agent');
    expect(kept).not.toContain('Quill');
  });
});

describe('an input without a quote', () => {
  it.each(first('OK-0').map((one): [string, BadInput] => [`${one.id} ${one.what}`, one]))('%s is accepted, and said to have none', async (_name, { files }) => {
    await using sandbox = await Sandbox.with({ 'personas/maya/persona.mdx': GOOD['personas/maya/persona.mdx'] ?? '' });
    for (const [file, content] of Object.entries(files())) await sandbox.write(file, Buffer.from(content));
    const { reading, diagnostics, quoted } = await sandbox.pull();
    expect(errorsOf(diagnostics)).toEqual([]);
    expect(quoted).toBe(0);
    expect([...reading.skippedConversations.keys(), ...diagnostics.map(({ sentence }) => sentence)]).not.toEqual([]);
  });
});

describe('the list', () => {
  it('is whole: each input that a file can hold is tried', () => {
    const group = (letter: string, count: number): string[] => Array.from({ length: count }, (_, at) => `${letter}${String(at + 1).padStart(2, '0')}`);
    const listed = [...group('A', 27), ...group('B', 25), ...group('C', 10), ...group('D', 17), ...group('E', 30), ...group('F', 17), ...group('G', 10)];
    expect(listed).toHaveLength(136);
    const elsewhere = new Map([
      ...['C07', 'F06', 'F10', 'F12', 'F14'].map((id): [string, string] => [id, 'tests/bad-inputs/file-system.test.ts']),
      ['F15', 'scripts/bench/crashed/unwritable.test.ts'],
      ['F17', 'scripts/published/published.test.ts'],
      ['G10', 'scripts/forget/forget.test.ts'],
    ]);
    const tried = new Set(all.map(({ id }) => id));
    expect(listed.filter((id) => !tried.has(id))).toEqual([...elsewhere.keys()]);
    expect([...elsewhere.values()].filter((file) => !existsSync(path.join(import.meta.dirname, '../..', file)))).toEqual([]);
    expect(Object.keys(all.find(({ id }) => id === 'A01')?.files() ?? {})).toEqual([PLACE]);
  });
});
