import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askedOf, judgeRedaction, type LabelledText } from './redacted.ts';
import { benchRedacted } from './redacted-table.ts';

function record(id: string, marked: string, types: string[]): LabelledText {
  const spans = [...marked.matchAll(/«([^»]*)»/gu)].map((found, index) => {
    const start = found.index - 2 * index;
    return { type: types[index] ?? '', start, end: start + (found[1]?.length ?? 0) };
  });
  return { id, text: marked.replace(/[«»]/gu, ''), spans };
}

describe('the bench of redaction', () => {
  const records = [
    record('1', 'Write to «jane@shop.example» or «+44 20 7946 0958».', ['EMAIL', 'PHONE']),
    record('2', 'We paid «$147,000» in time.', ['SALARY']),
    record('3', 'She said «xyzzy» aloud.', ['PASSWORD']),
    record('4', 'My order number is 88213.', []),
  ];

  it('counts a label as found only where all of it is masked, and records that leak nothing', () => {
    const judged = judgeRedaction(records);
    expect(judged.recall.map(({ type, labels, found }) => [type, labels, found])).toEqual([
      ['EMAIL', 1, 1],
      ['PASSWORD', 1, 0],
      ['PHONE', 1, 1],
    ]);
    expect(judged.whole).toEqual({ unnamed: 3, named: 3 });
    expect(judged.misses).toEqual([{ id: '3', type: 'PASSWORD', words: 'xyzzy' }]);
  });

  it('counts what is masked without a label', () => {
    const { tokens, excess } = judgeRedaction(records);
    expect(excess).toEqual([{ id: '4', words: '88213' }]);
    expect(tokens).toMatchObject({ masked: tokens.rightly + 1, wrongly: 1 });
  });

  it('asks for what has a shape, people and addresses, in the words of several vocabularies, and not for trades and amounts', () => {
    expect(['PERSON', 'PERSON_NAME', 'STREET_ADDRESS', 'US_SSN', 'credit_card'].map(askedOf)).toEqual([
      'person',
      'person',
      'address',
      'structured',
      'structured',
    ]);
    expect(['JOB_TITLE', 'SALARY', 'ORGANIZATION', 'HEALTH_CONDITION'].map(askedOf)).toEqual([undefined, undefined, undefined, undefined]);
  });

  describe('of files', () => {
    let folder = '';
    beforeAll(async () => void (folder = await mkdtemp(path.join(tmpdir(), 'earshot-labelled-'))));
    afterAll(() => rm(folder, { recursive: true, force: true }));

    it('prints recall and sums, and words only when asked', async () => {
      const file = path.join(folder, 'some.jsonl');
      await writeFile(file, records.map((one) => JSON.stringify(one)).join('\n'));
      const quiet = await benchRedacted([file], { json: false, verbose: false });
      expect(quiet).toContain('all structured');
      expect(quiet).not.toContain('xyzzy');
      expect(await benchRedacted([file], { json: false, verbose: true })).toContain('missed · 3 · PASSWORD · xyzzy');
    });

    it('says which line is no labelled text', async () => {
      const file = path.join(folder, 'broken.jsonl');
      await writeFile(file, `${JSON.stringify(records[0])}\n{"id":1}\n`);
      await expect(benchRedacted([file], { json: false, verbose: false })).rejects.toThrow(/broken\.jsonl:2 is no labelled text/u);
    });
  });
});
