import { describe, expect, it } from 'vitest';
import { FILE, keptIn, note, QUOTES, SAID, started, steady } from '../sandbox/edited-note.ts';
import { ticketLine } from '../sandbox/sandbox.ts';

describe('other ways in which notes change', () => {
  it('a note gets another name and is edited at once', async () => {
    await using sandbox = await started(note(SAID, 'It all goes into the biscuit tin first.'));
    await sandbox.write(QUOTES, (await sandbox.read(QUOTES)).replace('because:', 'status: featured\n  because:'));
    const was = await keptIn(sandbox);
    await sandbox.remove(FILE);
    await sandbox.write('conversations/interviews/at-the-counter.md', note(SAID.replace('bedtime', 'betdime'), 'It all goes into the biscuit tin first.'));
    const { personas } = await steady(sandbox);
    expect(personas[0]).toMatchObject({ added: [], withdrawn: [] });
    const is = await keptIn(sandbox, 'personas/maya/quotes/at-the-counter.yml');
    expect(is.map(({ id, status }) => [id, status])).toEqual(was.map(({ id, status }) => [id, status]));
  });

  it('words that a quote no longer has are said again: that is another quote', async () => {
    await using sandbox = await started(note(SAID));
    const [was] = await keptIn(sandbox);
    await sandbox.write(FILE, note(SAID.replace('house', 'hoose')));
    await steady(sandbox);
    await sandbox.write(FILE, note(SAID.replace('house', 'hoose'), 'Yes, quite.', SAID));
    await steady(sandbox);
    const is = await keptIn(sandbox);
    expect(is.map(({ text }) => text)).toEqual([SAID.replace('house', 'hoose'), SAID]);
    expect(is[0]?.id).toBe(was?.id);
    expect(new Set(is.map(({ id }) => id)).size).toBe(2);
  });

  it('another person says much the same: their words are never taken', async () => {
    const two = (first: string): string => note(first, `**P08:** ${SAID.replace('house', 'hoose')}`).replace('P07: customer', 'P07: customer, P08: customer');
    await using sandbox = await started(note(SAID));
    await sandbox.write(FILE, two('Well, I forget.'));
    const { personas } = await steady(sandbox);
    expect(personas[0]?.withdrawn).toHaveLength(1);
    expect((await keptIn(sandbox)).map(({ by }) => by)).toEqual(['P08']);
  });

  it('another person says the very same: each has a quote, and what people decided stays with the one whose it is', async () => {
    const two = (first: string): string => note(first, `**P08:** ${SAID}`).replace('P07: customer', 'P07: customer, P08: customer');
    const typo = SAID.replace('house', 'hoose');
    await using sandbox = await started(two(SAID));
    await sandbox.write(QUOTES, (await sandbox.read(QUOTES)).replace('because:', 'status: hidden\n  because:'));
    const was = await keptIn(sandbox);
    expect(was.map(({ by, status }) => [by, status])).toEqual([
      ['P07', 'hidden'],
      ['P08', undefined],
    ]);
    await sandbox.write(FILE, two(typo));
    expect((await sandbox.check()).diagnostics.map(({ rule }) => rule)).toEqual(['quote-proof']);
    await steady(sandbox);
    expect((await keptIn(sandbox)).map(({ id, by, text, status }) => [id, by, text, status])).toEqual([
      [was[0]?.id, 'P07', typo, 'hidden'],
      [was[1]?.id, 'P08', SAID, undefined],
    ]);
    await sandbox.write(FILE, two('Well, I forget.'));
    const { personas } = await steady(sandbox);
    expect(personas[0]?.withdrawn.map(({ why }) => why)).toEqual(['its words are no longer in the source']);
    expect((await keptIn(sandbox)).map(({ id }) => id)).toEqual([was[1]?.id]);
  });

  it('one of two sentences that read much alike is edited, and the other stands: they are not taken for each other', async () => {
    const [monday, tuesday] = ['I do the invoices after bedtime on a Monday.', 'I do the invoices after bedtime on a Tuesday.'];
    await using sandbox = await started(note(monday, 'Yes indeed.', tuesday));
    const was = await keptIn(sandbox);
    await sandbox.write(FILE, note(monday.replace('invoices', 'invoicse'), 'Yes indeed.', tuesday));
    await steady(sandbox);
    expect((await keptIn(sandbox)).map(({ id, text }) => [id, text])).toEqual([
      [was[0]?.id, monday.replace('invoices', 'invoicse')],
      [was[1]?.id, tuesday],
    ]);
  });

  it('two sentences come to read the same: they are one quote', async () => {
    const [one, other] = [SAID.replace('house', 'hoose'), SAID.replace('mine', 'mein')];
    await using sandbox = await started(note(one, 'Yes, quite.', other));
    await sandbox.write(FILE, note(SAID, 'Yes, quite.', SAID));
    await steady(sandbox);
    expect((await keptIn(sandbox)).map(({ text }) => text)).toEqual([SAID]);
  });

  it('a sentence that is too long for a quote is edited: the quote stays as long as quotes may be', async () => {
    const long = `I do it after bedtime ${'and then some more '.repeat(220)}`.trim();
    await using sandbox = await started(note(`${long}.`));
    const [was] = await keptIn(sandbox);
    await sandbox.write(FILE, note(`${long.replace('I do', 'I od')}.`));
    await steady(sandbox);
    const [is] = await keptIn(sandbox);
    expect([is?.id, is?.text]).toEqual([was?.id, was?.text.replace('I do', 'I od')]);
  });

  it('two sentences could each be what a third has become: it is withdrawn, and says why', async () => {
    await using sandbox = await started(note(SAID));
    await sandbox.write(FILE, note(SAID.replace('after bedtime', 'after dinner'), 'Well.', SAID.replace('after bedtime', 'after supper')));
    const { personas } = await steady(sandbox);
    expect(personas[0]?.withdrawn.map(({ why }) => why)).toEqual([
      'its words are no longer in the source, and more than one passage could be what they have become',
    ]);
  });

  it('a ticket comes again with a word redacted', async () => {
    const ticket = (body: string): Record<string, string> => ({ 'conversations/tickets/export.ndjson': ticketLine({ id: 1, body }) });
    await using sandbox = await started(note('Well.'), ticket('I only do it after bedtime, when Bertha is home and the house is mine.'));
    const [was] = await keptIn(sandbox, 'personas/maya/quotes/2026-05.yml');
    await sandbox.write(
      'conversations/tickets/export.ndjson',
      ticketLine({ id: 1, body: 'I only do it after bedtime, when [name] is home and the house is mine.' }),
    );
    await steady(sandbox);
    expect(await keptIn(sandbox, 'personas/maya/quotes/2026-05.yml')).toMatchObject([
      { id: was?.id, text: 'I only do it after bedtime, when [name] is home and the house is mine.' },
    ]);
  });
});
