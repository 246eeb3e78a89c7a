/** Inputs that are too much in one way or another: each is read or refused as it should be, and costs itself alone. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Diagnostic } from '#model/diagnostic.ts';
import type { Pulled } from '../../scripts/pipeline/pull.ts';
import type { Sandbox } from '../../scripts/sandbox/sandbox.ts';
import type { BadInput } from './bad-input.ts';
import { crowded, numberOf } from './crowd.ts';
import { documents } from './documents.ts';
import { records, tables } from './exports.ts';
import { frontMatter } from './front-matter.ts';
import { sizeAndShape } from './size-and-shape.ts';

const large: readonly BadInput[] = [...frontMatter, ...sizeAndShape, ...tables, ...records, ...documents].filter(({ ends }) => ends.includes('LIMIT'));

/** Every kept quote as it is written; large inputs that are accepted add theirs beside them. */
const quotesIn = (files: Readonly<Record<string, string>>): string[] =>
  Object.values(files).flatMap((text) =>
    text
      .split(/^- /m)
      .slice(1)
      .map((quote) => quote.trim()),
  );

describe('an input that is too much', () => {
  let sandbox: Sandbox;
  let before: Record<string, string>;
  let pulled: Pulled;
  let after: Record<string, string>;
  beforeAll(async () => {
    ({ sandbox, before } = await crowded(large));
    pulled = await sandbox.pull();
    after = await sandbox.kept();
  }, 600_000);
  afterAll(() => sandbox[Symbol.asyncDispose]());

  it('is one of many, and all of them together cost not one quote of the twenty good notes', () => {
    expect(large.length).toBeGreaterThan(90);
    expect(Object.keys(before)).toHaveLength(20);
    const now = new Set(quotesIn(after));
    expect(quotesIn(before).filter((quote) => !now.has(quote))).toEqual([]);
    expect(quotesIn(before)).toHaveLength(20);
  });

  it.each(large.map(({ id, what }, number): [string, number] => [`${id} ${what}`, number]))('%s', (_name, number) => {
    const found = pulled.diagnostics.filter(({ severity, file }: Diagnostic) => severity === 'error' && numberOf(`${file}/`) === number);
    const said = found.map(({ sentence }) => sentence);
    const { says } = large[number] ?? {};
    if (says) expect(said).toEqual([expect.stringMatching(says) as string]);
    else expect(said).toEqual([]);
    expect(said.join('')).not.toContain('could not be read to its end');
  });
});
