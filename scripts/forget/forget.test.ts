import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import settings from '#config';
import { NOTE, PERSONA, Sandbox, TEST_KEY, ticketLine } from '../sandbox/sandbox.ts';
import { pull } from '../pipeline/pull.ts';
import { KeyError, pseudonym } from '../keep/key.ts';
import { People } from '../vault/people.ts';
import { forget } from './forget.ts';
import { planOf, type Plan } from './plan.ts';

const NOBODY = new People([]);
const OWN = 'conversations/interviews/2026-03-04-p07.md';
const others = (number: number): string =>
  NOTE.replaceAll('P07', `P0${number}`)
    .replace('I do it once they are down', `Number ${number} does it in the van`)
    .replace('every night of the week', `says number ${number}`);
const NORA = 'nora.quill904@post.example';
const ticket = (id: number, who: number, body: string): string => ticketLine({ id, who, body });
const EXPORT = [
  ticket(1, 904, 'I do my sums after bedtime, with a candle on the table beside the till.'),
  ticket(2, 904, 'I still do the sums after bedtime, and the candle is nearly gone by then.'),
  ticket(3, 905, 'I write the bills after bedtime, when the street is quiet and the cat asleep.'),
].join('\n');
/** More people than are quoted, so that some of them are counted alone. */
const SAID = [
  'I write the bills',
  'We only count the till drawer',
  'The ledger gets its turn',
  'Nobody but me opens that folder',
  'My accountant hears from me',
  'Those reminders go out from the sofa',
  'She sends me the photographs of receipts',
  'The whole stack waits on the stairs',
];
const files = {
  'personas/maya/persona.mdx': PERSONA,
  [OWN]: NOTE,
  'conversations/interviews/2026-03-05-p08.md': others(8),
  'conversations/interviews/2026-03-06-p09.md': others(9),
  'conversations/tickets/export.ndjson': EXPORT,
  'specs/evening.md': '# Evenings\n\nAs persona:maya#tin says, and persona:maya#evenings.\n',
};

const started = async (more: Record<string, string | Buffer> = {}): Promise<Sandbox> => {
  const sandbox = await Sandbox.with({ ...files, ...more });
  await sandbox.pull();
  return sandbox;
};

const planned = ({ ground }: Sandbox, ...people: string[]): Promise<Plan> => planOf({ who: people, people: NOBODY, ground, settings, secret: TEST_KEY });

const forgot = ({ ground }: Sandbox, ...people: string[]): Promise<Plan> => forget({ who: people, people: NOBODY, ground, settings, secret: TEST_KEY }, []);

/** All that stands in a content root, file names included, raw exports left out. */
const everything = async ({ ground: { content } }: Sandbox): Promise<string> => {
  const names = (await readdir(content, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile() && !entry.name.endsWith('.ndjson'));
  const texts = await Promise.all(names.map(async ({ parentPath, name }) => `${name}\n${await readFile(path.join(parentPath, name), 'utf8')}`));
  return texts.join('\n');
};

describe('forget', () => {
  it('leaves nothing of a participant but the tombstone', async () => {
    await using sandbox = await started();
    expect(await everything(sandbox)).toContain('I do it once they are down');
    const plan = await forgot(sandbox, 'P07');
    expect(plan.quotes).toHaveLength(2);
    const left = await everything(sandbox);
    expect(left).not.toContain('I do it once they are down');
    expect(left.replace('- { participant: P07 }', '')).not.toMatch(/p07/i);
    expect(left).toContain('Number 8 does it in the van');
    expect((await sandbox.check()).diagnostics).toEqual([]);
  });

  it('names standings, specs, pages and feeds before anything is written', async () => {
    await using sandbox = await started();
    const before = await everything(sandbox);
    const { changes } = await planned(sandbox, 'P07');
    expect(changes.difference.personas.flatMap(({ moves }) => moves.map(({ claim, from, to }) => [claim, from, to]))).toEqual([['tin', 'observed', 'assumed']]);
    expect(changes.specs).toEqual([
      { file: 'specs/evening.md', line: 3, cites: 'persona:maya#tin' },
      { file: 'specs/evening.md', line: 3, cites: 'persona:maya#evenings' },
    ]);
    expect(changes.pagesGone).toEqual(['/conversations/interviews/2026-03-04-p07/']);
    expect(changes.pages).toEqual(expect.arrayContaining(['/personas/maya/', '/personas/maya/2026-03/', '/api/personas/maya.json', '/voices/']));
    expect(changes.feeds).toEqual(['/changes.atom', '/changes.json', '/personas/maya/changes.atom', '/personas/maya/changes.json']);
    expect(await everything(sandbox)).toBe(before);
  });

  it('keeps away what is put back, however often it is imported', async () => {
    await using sandbox = await started();
    const quotes = await sandbox.read('personas/maya/quotes/2026-03-04-p07.yml');
    await forgot(sandbox, 'P07', NORA);
    await sandbox.pull();
    const after = await sandbox.kept();
    await sandbox.write(OWN, NOTE);
    await sandbox.write('personas/maya/quotes/2026-03-04-p07.yml', quotes);
    expect((await sandbox.check()).diagnostics.map(({ rule }) => rule)).toContain('forgotten');
    for (let time = 0; time < 10; time++) {
      await sandbox.pull();
      expect(await sandbox.kept()).toEqual(after);
    }
    expect(Object.values(after).join('\n')).not.toMatch(/candle|P07/);
    expect(Object.values(after).join('\n')).toContain('when the street is quiet');
  });

  it('knows a customer by address, pseudonym, the letters that pages print, and a conversation, and tells nobody who it was', async () => {
    const by = pseudonym(NORA, TEST_KEY);
    for (const asked of [NORA, ` ${NORA.toUpperCase()} `, by, by.slice(0, 6), 'zendesk:2']) {
      await using sandbox = await started();
      const plan = await forgot(sandbox, asked);
      expect(plan.ids).toEqual([by]);
      expect(plan.exported).toEqual(['zendesk:1', 'zendesk:2']);
      expect(await everything(sandbox)).not.toMatch(new RegExp(`candle|nora|${by}`, 'i'));
      expect(await sandbox.read('forgotten.yml')).toMatch(/^- \{ customer: [a-z2-7]{26}, key: [a-z2-7]{8} \}$/m);
    }
  });

  it('refuses to import exports without the key under which customers are remembered', async () => {
    await using sandbox = await started();
    await forgot(sandbox, NORA);
    const before = await everything(sandbox);
    for (const secret of [undefined, 'another key of sixteen letters']) {
      const run = pull({ ground: sandbox.ground, settings, dryRun: false, pseudonymOf: (one) => pseudonym(one, secret ?? 'new'), secret });
      await expect(run).rejects.toThrow(KeyError);
    }
    expect(await everything(sandbox)).toBe(before);
    await sandbox.remove('conversations/tickets/export.ndjson');
    await pull({ ground: sandbox.ground, settings, dryRun: false, pseudonymOf: () => 'C1', secret: undefined });
  });

  it('takes people out of counts, and leaves the others counted', async () => {
    const many = SAID.map((words, index) => ticket(index + 1, 920 + index, `${words} after bedtime.`));
    await using sandbox = await started({ 'conversations/tickets/export.ndjson': many.join('\n') });
    const by = pseudonym('nora.quill922@post.example', TEST_KEY);
    expect(await sandbox.read('personas/maya/tallies/2026-05.yml')).toContain(by);
    const { counts, changes } = await forgot(sandbox, by);
    expect(counts).toBe(1);
    expect(changes.difference.personas[0]?.heard).toMatchObject({ from: { people: 11 }, to: { people: 10 } });
    expect(await everything(sandbox)).not.toContain(by);
    await sandbox.remove('conversations/tickets/export.ndjson');
    const without = await sandbox.kept();
    await sandbox.pull();
    expect(await sandbox.kept()).toEqual(without);
  });

  it('leaves what people wrote beside the quotes of others', async () => {
    await using sandbox = await started();
    const file = 'personas/maya/quotes/2026-05.yml';
    const before = await sandbox.read(file);
    const lines = before.split('\n');
    const [first] = lines.flatMap((line, index) => (line.startsWith('- id') ? [index] : []));
    const noted = [...lines.slice(0, first), '# Ask again in spring.', ...lines.slice(first)].join('\n');
    await sandbox.write(file, noted);
    const gone = lines[(first ?? 0) + 4]?.includes(pseudonym(NORA, TEST_KEY)) ? 'nora.quill905@post.example' : NORA;
    await forgot(sandbox, gone);
    const after = await sandbox.read(file);
    expect(noted.split('\n')).toEqual(expect.arrayContaining(after.split('\n')));
    expect(after).toContain('# Ask again in spring.');
  });

  it('says where an author took words of theirs into a text', async () => {
    const told = PERSONA.replace('The oven timer', 'She says: it all goes into the biscuit tin first, every night of the week. The oven timer');
    await using sandbox = await started({ 'personas/maya/persona.mdx': told });
    expect((await planned(sandbox, 'P07')).left).toEqual([
      { file: 'personas/maya/persona.mdx', line: 18, sentence: expect.stringContaining('words of theirs') as string },
    ]);
  });

  it('refuses a pseudonym that nobody has, and finishes what was begun', async () => {
    await using sandbox = await started();
    await expect(planned(sandbox, 'P99')).rejects.toThrow('Nobody here is known as `P99`');
    await sandbox.write('forgotten.yml', '- { participant: P07 }\n');
    await forgot(sandbox, 'P07');
    expect(await everything(sandbox)).not.toContain('once they are down');
    expect((await planned(sandbox, 'P07')).files.size).toBe(0);
  });

  it('leaves the words of others in a note where they stood, and a mark for those who withdrew', async () => {
    const both = NOTE.replace('P07: customer }', 'P07: customer, P08: customer }').replace(
      '\nIt all goes',
      '\n**P08:** I do it after bedtime too, on the stairs.\n\n**P07:** And I said so before anybody else did,\nwith the biscuit tin on my knees.\n\nIt all goes',
    );
    const file = 'conversations/interviews/2026-04-01-two.md';
    await using sandbox = await started({ [file]: both });
    expect((await sandbox.check()).diagnostics).toEqual([]);
    const quotes = await sandbox.read('personas/maya/quotes/2026-04-01-two.yml');
    const { sharedNotes } = await forgot(sandbox, 'P07');
    expect(sharedNotes.map(({ note }) => note.others)).toEqual([['P08']]);
    const after = await sandbox.read(file);
    expect(after.split('\n')).toHaveLength(both.split('\n').length);
    expect(after).not.toMatch(/P07|biscuit|once they are down/);
    expect(after.match(/\*\*Withdrawn:\*\* \[withdrawn\]/g)).toHaveLength(2);
    const kept = await sandbox.read('personas/maya/quotes/2026-04-01-two.yml');
    expect(kept).toContain('on the stairs');
    expect(quotes.split('\n')).toEqual(expect.arrayContaining(kept.split('\n')));
    expect((await sandbox.check()).diagnostics).toEqual([]);
    expect((await sandbox.pull()).written).toEqual([]);
  });

  it('does not hear them in a file that no program can change, and asks a person to', async () => {
    const cue = (time: string, who: string, words: string): string => `00:0${time}.000 --> 00:0${time}.900\n<v ${who}>${words}\n`;
    const vtt = [
      'WEBVTT\n',
      cue('0:01', 'P07', 'I do my sums after bedtime, by the fridge.'),
      cue('0:09', 'P08', 'I do mine after bedtime on the stairs.'),
    ].join('\n');
    const file = 'conversations/calls/2026-04-01-two.vtt';
    const sidecar = 'date: 2026-04-01\nparticipant: P07\npersona: maya\nconsent: internal\nspeakers: { P07: customer, P08: customer }\n';
    await using sandbox = await started({ [file]: vtt, [`${file}.yml`]: sidecar });
    const { sharedNotes } = await forgot(sandbox, 'P07');
    expect(sharedNotes.map(({ instead }) => 'why' in instead)).toEqual([true]);
    await sandbox.pull();
    expect(Object.values(await sandbox.kept()).join('\n')).toContain('on the stairs');
    expect(Object.values(await sandbox.kept()).join('\n')).not.toMatch(/fridge|P07/);
    expect((await sandbox.check()).diagnostics.map(({ rule, file: where }) => [rule, where])).toEqual([['forgotten', file]]);
  });
});
