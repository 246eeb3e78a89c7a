import { describe, expect, it } from 'vitest';
import { NOTE, PERSONA, Sandbox, ticketLine } from '../sandbox/sandbox.ts';

const files = (more: Record<string, string> = {}): Record<string, string> => ({
  'personas/maya/persona.mdx': PERSONA,
  'conversations/interviews/2026-03-04-p07.md': NOTE,
  ...more,
});
const tickets = (lines: string[]): Record<string, string> => ({ 'conversations/tickets/export.ndjson': `${lines.join('\n')}\n` });
const QUOTES = 'personas/maya/quotes/2026-03-04-p07.yml';

describe('pull', () => {
  it('keeps what a researcher marked and what a claim listens for, with the reason and the way back', async () => {
    await using sandbox = await Sandbox.with(files());
    await sandbox.pull();
    expect(await sandbox.read(QUOTES)).toMatchInlineSnapshot(`
      "# Kept by \`npm run pull\`. You may set \`status: featured\` or \`hidden\`, or move a quote to another claim: that is never overwritten.

      - id: cw3gsgp2
        text: I do it once they are down
        language: en
        said: 2026-03-04
        by: P07
        channel: interview
        from: interviews/2026-03-04-p07.md#L12
        supports: [evenings]
        because: marked
        kept: k3bef2
      - id: j256o2go
        text: It all goes into the biscuit tin first, every night of the week.
        language: en
        said: 2026-03-04
        by: P07
        channel: interview
        from: interviews/2026-03-04-p07.md#L14
        supports: [tin]
        because: phrase "biscuit tin"
        kept: k736cb
      "
    `);
  });

  it('never takes the team’s words, though they hold the same phrase', async () => {
    await using sandbox = await Sandbox.with(files());
    await sandbox.pull();
    expect(await sandbox.read(QUOTES)).not.toContain('Do you do it');
  });

  it('changes nothing in a second run', async () => {
    await using sandbox = await Sandbox.with(files(tickets([ticketLine({ id: 1, body: 'I only sit down after bedtime, you know.' })])));
    await sandbox.pull();
    const first = await sandbox.kept();
    const second = await sandbox.pull();
    expect(second.written).toEqual([]);
    expect(await sandbox.kept()).toEqual(first);
  });

  it('gives the same bytes for shuffled tickets and for other line ends', async () => {
    const lines = Array.from({ length: 40 }, (_, id) =>
      ticketLine({ id: id + 1, body: `Only after bedtime do I get to it, for the ${id + 1}th time this month.`, who: 900 + (id % 25) }),
    );
    await using plain = await Sandbox.with(files(tickets(lines)));
    await using shuffled = await Sandbox.with({
      ...files(tickets([...lines].reverse().map((line) => `${line}\r`))),
      'personas/maya/persona.mdx': PERSONA.replaceAll('\n', '\r\n'),
      'conversations/interviews/2026-03-04-p07.md': NOTE.replaceAll('\n', '\r\n'),
    });
    await plain.pull();
    await shuffled.pull();
    expect(await shuffled.kept()).toEqual(await plain.kept());
  });

  it('keeps the best few quotes of a large export and honest counts of the rest', async () => {
    const verbs = ['count', 'sort', 'check', 'move', 'hide', 'stack', 'clean', 'list'];
    const things = ['coins', 'slips', 'notes', 'keys', 'bills'];
    const lines = verbs.flatMap((verb, row) =>
      things.map((thing, column) => {
        const id = row * things.length + column;
        return ticketLine({ id: id + 1, body: `After bedtime I ${verb} the ${thing}.`, who: 900 + (id % 25) });
      }),
    );
    await using sandbox = await Sandbox.with(files(tickets(lines)));
    await sandbox.pull();
    const kept = await sandbox.kept();
    expect(kept['maya/quotes/2026-05.yml']?.match(/^- id:/gm)).toHaveLength(5);
    expect(kept['maya/tallies/2026-05.yml']).toBeDefined();
    expect(kept['maya/tallies/2026-05.yml']?.match(/"\d+": 2026-05-06/g)).toHaveLength(40);
    expect(kept['maya/tallies/2026-05.yml']?.match(/C\d[A-Z2-9]{9}/g)).toHaveLength(25);
  });

  it('masks names, addresses and numbers before anything is kept, and names nobody but by pseudonym', async () => {
    const body = 'Priya, it is Nora Quill901 again. I do it after bedtime, call +44 7700 900123 or nora.quill901@post.example please.';
    await using sandbox = await Sandbox.with(files(tickets([ticketLine({ id: 1, body })])));
    await sandbox.pull();
    const all = JSON.stringify(await sandbox.kept());
    for (const secret of ['Priya', 'Nora', 'Quill901', '7700', 'post.example', 'Dana']) expect(all).not.toContain(secret);
    expect(all).toContain('I do it after bedtime, call [phone] or [email] please.');
  });

  it('hears the requester alone: no agent, no private note, no bystander', async () => {
    const replies = [
      { by: 1, body: 'Do you do it after bedtime?' },
      { by: 1, body: 'She does it after bedtime.', public: false },
      { by: 555, body: 'I too do it after bedtime.' },
    ];
    await using sandbox = await Sandbox.with(files(tickets([ticketLine({ id: 1, body: 'My bill is gone.', replies })])));
    await sandbox.pull();
    expect(Object.keys(await sandbox.kept())).not.toContain('maya/quotes/2026-05.yml');
  });

  it('never overwrites what a person decided', async () => {
    await using sandbox = await Sandbox.with(files());
    await sandbox.pull();
    const moved = (await sandbox.read(QUOTES))
      .replace('supports: [evenings]', 'supports: [tin]')
      .replace('because: phrase "biscuit tin"', 'because: phrase "biscuit tin"\n  status: hidden');
    await sandbox.write(QUOTES, moved);
    const { written } = await sandbox.pull();
    expect(written).toEqual([]);
    expect(await sandbox.read(QUOTES)).toBe(moved);
  });

  it('follows a quote to its new line when text is added above it, under the same id', async () => {
    await using sandbox = await Sandbox.with(files());
    await sandbox.pull();
    await sandbox.write('conversations/interviews/2026-03-04-p07.md', NOTE.replace('# At the counter\n', '# At the counter\n\nRain on the window.\n'));
    const { personas } = await sandbox.pull();
    expect(personas[0]).toMatchObject({ added: [], withdrawn: [] });
    expect(await sandbox.read(QUOTES)).toContain('id: cw3gsgp2');
    expect(await sandbox.read(QUOTES)).toContain('#L14');
  });

  it('withdraws a quote whose words are gone from the note, and says so', async () => {
    await using sandbox = await Sandbox.with(files());
    await sandbox.pull();
    await sandbox.write('conversations/interviews/2026-03-04-p07.md', NOTE.replace('[I do it once they are down](maya#evenings)', 'I forget'));
    const { personas } = await sandbox.pull();
    expect(personas[0]?.withdrawn.map(({ why }) => why)).toEqual(['its words are no longer in the source']);
    expect(await sandbox.read(QUOTES)).not.toContain('once they are down');
  });

  it('loses no kept quote when a file is broken, and reads all others', async () => {
    await using sandbox = await Sandbox.with(files());
    await sandbox.pull();
    const before = await sandbox.kept();
    await sandbox.write('conversations/interviews/2026-03-04-p07.md', '---\ndate: [\n---\nx');
    await sandbox.write('conversations/interviews/2026-04-01-p08.md', NOTE.replace('participant: P07', 'participant: P08').replaceAll('P07', 'P08'));
    const { diagnostics } = await sandbox.pull();
    expect(diagnostics.map(({ file, line }) => [file, line])).toEqual([['interviews/2026-03-04-p07.md', 3]]);
    expect(await sandbox.kept()).toMatchObject(before);
    expect(Object.keys(await sandbox.kept())).toContain('maya/quotes/2026-04-01-p08.yml');
  });

  it('goes on after a broken line of an export, and names the line', async () => {
    await using sandbox = await Sandbox.with(
      files(
        tickets([
          ticketLine({ id: 1, body: 'I do it after bedtime, mostly.' }),
          '{"id": 2, "tags": ["sole-trader"',
          ticketLine({ id: 3, body: 'After bedtime I do the rest.' }),
        ]),
      ),
    );
    const { diagnostics } = await sandbox.pull();
    expect(diagnostics).toMatchObject([{ file: 'tickets/export.ndjson', line: 2 }]);
    expect((await sandbox.kept())['maya/quotes/2026-05.yml']?.match(/^- id:/gm)).toHaveLength(2);
  });

  it('quotes nobody without consent, and withdraws what was quoted when consent is taken back', async () => {
    await using sandbox = await Sandbox.with(files());
    await sandbox.pull();
    await sandbox.write('conversations/interviews/2026-03-04-p07.md', NOTE.replace('consent: internal', 'consent: none'));
    await sandbox.pull();
    expect(await sandbox.kept()).toEqual({});
  });

  it('keeps an export’s quotes while the export itself is not at hand', async () => {
    await using sandbox = await Sandbox.with(files(tickets([ticketLine({ id: 1, body: 'I do it after bedtime, mostly.' })])));
    await sandbox.pull();
    const before = await sandbox.kept();
    await sandbox.remove('conversations/tickets/export.ndjson');
    expect((await sandbox.pull()).written).toEqual([]);
    expect(await sandbox.kept()).toEqual(before);
  });

  it('writes nothing in a dry run, and says what it would write', async () => {
    await using sandbox = await Sandbox.with(files());
    const { written } = await sandbox.pull(true);
    expect(written).toEqual([QUOTES]);
    expect(await sandbox.kept()).toEqual({});
  });

  it('reports every conversation that came in', async () => {
    const lines = [
      ticketLine({ id: 1, body: 'I do it after bedtime, mostly.' }),
      ticketLine({ id: 2, body: 'Nothing of note, I fear.' }),
      ticketLine({ id: 3, body: 'After bedtime it is.', tags: ['choir'] }),
    ];
    await using sandbox = await Sandbox.with(files(tickets(lines)));
    const { quoted, reading } = await sandbox.pull();
    const skipped = Object.fromEntries(reading.skippedConversations);
    expect({ quoted, skipped }).toEqual({ quoted: 2, skipped: { 'nothing in it bears on a claim': 1, 'belongs to no persona': 1 } });
  });

  it('counts a ticket once, whatever the number of exports that hold it', async () => {
    const lines = Array.from({ length: 8 }, (_, id) =>
      ticketLine({ id: id + 1, body: `Only after bedtime do I get to it, for the ${id + 1}th time.`, who: 900 }),
    );
    await using once = await Sandbox.with(files(tickets(lines)));
    await using twice = await Sandbox.with(files({ ...tickets(lines), 'conversations/tickets/again.ndjson': lines.join('\n') }));
    await once.pull();
    await twice.pull();
    expect(await twice.kept()).toEqual(await once.kept());
  });

  it('counts the conversations of one person who writes often, though it quotes but a few', async () => {
    const lines = Array.from({ length: 300 }, (_, id) =>
      ticketLine({ id: id + 1, body: `Only after bedtime do I get to it, for the ${id + 1}th time.`, who: 900 }),
    );
    await using sandbox = await Sandbox.with(files(tickets(lines)));
    await sandbox.pull();
    const tally = (await sandbox.kept())['maya/tallies/2026-05.yml'];
    expect(tally?.match(/"\d+": 2026-05-06/g)).toHaveLength(300);
    expect(tally?.match(/C\d[A-Z2-9]{9}/g)).toHaveLength(1);
  });

  it('counts nobody of an export without consent any more', async () => {
    const lines = Array.from({ length: 8 }, (_, id) => ticketLine({ id: id + 1, body: `Only after bedtime do I get to it, for the ${id + 1}th time.` }));
    await using sandbox = await Sandbox.with({ 'personas/maya/persona.mdx': PERSONA, ...tickets(lines) });
    await sandbox.pull();
    await sandbox.write('conversations/tickets/export.ndjson.yml', 'consent: none\n');
    await sandbox.pull();
    expect(await sandbox.kept()).toEqual({});
  });

  it('knows a customer by the note’s pseudonym, and another participant by theirs', async () => {
    const note = NOTE.replace('P07: customer', 'p07: customer, Speaker1: customer, P08: customer').replace('**P07:**', '**p07:**');
    await using sandbox = await Sandbox.with(
      files({
        'conversations/interviews/2026-03-04-p07.md': `${note}\n**Speaker1:** A biscuit tin is as good as any bank.\n\n**P08:** My biscuit tin has a lock on it, it does.\n`,
      }),
    );
    await sandbox.pull();
    expect((await sandbox.read(QUOTES)).match(/by: .*/g)).toEqual(['by: P07', 'by: P07', 'by: P07', 'by: P08']);
    expect((await sandbox.check()).diagnostics).toEqual([]);
  });

  it('marks the same words in decomposed text', async () => {
    const note = (form: string): string => NOTE.replace('**P07:** Sunday.', '**P07:** Le café ferme à sept heures, la soirée passe.').normalize(form);
    await using sandbox = await Sandbox.with(files({ 'conversations/interviews/2026-03-04-p07.md': note('NFD') }));
    await using twin = await Sandbox.with(files({ 'conversations/interviews/2026-03-04-p07.md': note('NFC') }));
    await sandbox.pull();
    await twin.pull();
    expect(await sandbox.kept()).toEqual(await twin.kept());
  });

  it('keeps the beginning of what is too long for a quote, in whole words', async () => {
    await using sandbox = await Sandbox.with(
      files({ 'conversations/interviews/2026-03-04-p07.md': NOTE.replace('I do it once they are down', 'it was 😀 late '.repeat(400).trim()) }),
    );
    await sandbox.pull();
    expect(await sandbox.read(QUOTES)).toMatch(/text: (?:it was 😀 late )+it was 😀\n/);
    expect((await sandbox.check()).diagnostics).toEqual([]);
  });

  it('reads a note that lies in no folder like any other', async () => {
    await using sandbox = await Sandbox.with({ 'personas/maya/persona.mdx': PERSONA, 'conversations/p07.md': NOTE });
    await sandbox.pull();
    expect((await sandbox.check()).diagnostics).toEqual([]);
    await sandbox.remove('conversations/p07.md');
    await sandbox.pull();
    expect(await sandbox.kept()).toEqual({});
  });

  it('withdraws the quotes of a note from which all words are gone', async () => {
    await using sandbox = await Sandbox.with(files());
    await sandbox.pull();
    await sandbox.write('conversations/interviews/2026-03-04-p07.md', NOTE.slice(0, NOTE.lastIndexOf('---\n') + 4));
    await sandbox.pull();
    expect(await sandbox.kept()).toEqual({});
  });

  it('names a phrase on one line, however the persona writes it, and of the claim that it was heard for', async () => {
    const persona = PERSONA.replace('"biscuit tin"', '"biscuit\\ntin"');
    const note = NOTE.replace('It all goes into the biscuit tin first', 'After bedtime it all goes into the biscuit tin, [the tin by the door](maya#evenings)');
    await using sandbox = await Sandbox.with(files({ 'personas/maya/persona.mdx': persona, 'conversations/interviews/2026-03-04-p07.md': note }));
    await sandbox.pull();
    expect(await sandbox.read(QUOTES)).toMatch(/supports: \[tin\]\n {2}because: phrase "biscuit tin"/);
    expect((await sandbox.check()).diagnostics).toEqual([]);
  });
});
