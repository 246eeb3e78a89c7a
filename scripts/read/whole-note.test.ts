import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { conversationsOf, openAll, Reading } from '../pipeline/read-all.ts';

const FIELDS = 'date: 2026-03-04\nparticipant: P07\npersona: maya\nconsent: internal\n';

/** What is said of files below a folder of conversations. */
async function told(files: Record<string, string>): Promise<string[]> {
  const root = await mkdtemp(join(tmpdir(), 'earshot-whole-'));
  try {
    for (const [file, text] of Object.entries(files)) {
      await mkdir(dirname(join(root, file)), { recursive: true });
      await writeFile(join(root, file), text);
    }
    const reading = new Reading();
    for await (const source of openAll(root, reading)) await Array.fromAsync(conversationsOf(source, reading));
    return reading.diagnostics.map(({ rule, file, line, sentence }) => `${rule} ${file}${line === undefined ? '' : `:${line}`} ${sentence}`);
  } finally {
    await rm(root, { recursive: true });
  }
}

const TALK = 'Dana: When do you write them?\nTomas: On Sundays, at the kitchen table.\nDana: And why then?\nTomas: Nobody needs me on Sundays.\n';

describe('A note from which nothing is heard', () => {
  it('says that nobody declared its labels', async () => {
    const said = await told({ 'interviews/a.txt': TALK, 'interviews/a.txt.yml': FIELDS });
    expect(said).toContainEqual(expect.stringMatching(/^nothing-heard interviews\/a\.txt .*which of its labels is the customer’s\. Say so in `speakers`/));
  });

  it('says that no label and no verbatim says what means speech', async () => {
    const said = await told({ 'interviews/a.txt': 'I write them on Sundays, at the kitchen table.\n', 'interviews/a.txt.yml': FIELDS });
    expect(said).toEqual([expect.stringMatching(/^nothing-heard .*no label says who speaks\. Say in `verbatim`/)]);
  });

  it('says that what verbatim names does not stand in it', async () => {
    const said = await told({ 'interviews/a.md': `---\n${FIELDS}verbatim: quotes\n---\nShe writes them on Sundays.\n` });
    expect(said).toEqual([expect.stringMatching(/^nothing-heard .*`verbatim` says that `quotes` mean speech, and there is none/)]);
  });

  it('says that the team alone speaks, or that it is a guide', async () => {
    const team = await told({ 'interviews/a.md': `---\n${FIELDS}speakers: { Dana: team }\n---\nDana: When do you write them?\n` });
    expect(team).toEqual([expect.stringMatching(/the team alone speaks in it/)]);
    const guide = await told({ 'interviews/a.md': `---\n${FIELDS}---\n# Guide\n\n## When do you write them?\n` });
    expect(guide).toEqual([expect.stringMatching(/guide that nobody filled in/)]);
  });

  it('is no trouble where nothing may be quoted, where the team walks through alone, or where something worse is said', async () => {
    expect(await told({ 'interviews/a.md': `---\n${FIELDS.replace('internal', 'none')}---\nShe writes them on Sundays.\n` })).toEqual([]);
    expect(await told({ 'walkthroughs/a.md': `---\n${FIELDS}---\nThe list opens slowly.\n` })).toEqual([]);
    const without = await told({ 'interviews/a.txt': TALK });
    expect(without).toEqual([expect.stringMatching(/^note-fields .*`a\.txt\.yml`.*ready to paste/)]);
  });

  it('is told what to write also where its sidecar is still empty', async () => {
    expect(await told({ 'interviews/a.txt': TALK, 'interviews/a.txt.yml': '# to do\n' })).toEqual([expect.stringMatching(/^note-fields .*ready to paste/)]);
  });

  it('is one whose sidecar says nothing but a consent, too', async () => {
    expect(await told({ 'interviews/a.txt': TALK, 'interviews/a.txt.yml': 'consent: internal\n' })).toContainEqual(
      expect.stringMatching(/^note-fields interviews\/a\.txt\.yml:1 `participant` is missing/),
    );
  });
});

describe('A label that is declared', () => {
  it('and stands nowhere is named, in the file and on the line that declare it', async () => {
    const said = await told({ 'interviews/a.txt': TALK, 'interviews/a.txt.yml': `${FIELDS}speakers:\n  Dana: team\n  Thomas: customer\n  Tomas: customer\n` });
    expect(said).toEqual([
      'unknown-speaker interviews/a.txt.yml:7 The label `Thomas` is declared here, and nobody speaks under it. Write it as it stands before the words, or remove it.',
    ]);
  });

  it('is not asked for in each file where a whole study, or the sidecar of an archive, declares it', async () => {
    const study = 'Dana: team\nIbrahim: team\nTomas: customer\n';
    expect(await told({ 'interviews/a.txt': TALK, 'interviews/a.txt.yml': FIELDS, 'interviews/speakers.yml': study })).toEqual([]);
  });

  it('is known in every way in which a line may write it', async () => {
    const text = 'Q1: When do you write them?\nTomas (baker): On Sundays.\nQ2: And why then?\nTOMAS : Nobody needs me.\n';
    expect(await told({ 'interviews/a.txt': text, 'interviews/a.txt.yml': `${FIELDS}speakers: { Q: team, Tomas: customer, "*": note }\n` })).toEqual([]);
  });
});

describe('A sidecar under another name', () => {
  it('is told the name that it should have', async () => {
    const said = await told({
      'interviews/a.txt': TALK,
      'interviews/a.yml': FIELDS,
      'interviews/b.md': `---\n${FIELDS}---\n${TALK}`,
      'interviews/b.md.yaml': FIELDS,
    });
    expect(said).toContain(
      'sidecar interviews/a.yml Nothing reads this file. If it is the sidecar of `interviews/a.txt`, rename it to `interviews/a.txt.yml`.',
    );
    expect(said).toContain(
      'sidecar interviews/b.md.yaml Nothing reads this file. If it is the sidecar of `interviews/b.md`, rename it to `interviews/b.md.yml`.',
    );
  });

  it('or beside nothing stands alone', async () => {
    expect(await told({ 'interviews/c.yaml': FIELDS })).toEqual([expect.stringContaining('This sidecar stands alone')]);
  });
});

describe('A note with signs that nobody sees', () => {
  const spoken = (words: string): Record<string, string> => ({ 'interviews/a.md': `---\n${FIELDS}speakers: { P07: customer }\n---\n**P07:** ${words}\n` });

  it.each(['\u202e', '\u202a', '\u2066', '\u2067'])('is warned of where one turns its words around: %j', async (sign) => {
    const said = await told(spoken(`I write them when the kids are asleep ${sign}on Sundays.`));
    expect(said).toEqual([expect.stringMatching(/^turned-direction interviews\/a\.md:8 An unseen sign turns/)]);
  });

  it('is not where its script runs from right to left by itself', async () => {
    expect(await told(spoken('אני כותבת אותן בימי ראשון\u200f, ליד שולחן המטבח.'))).toEqual([]);
  });
});
