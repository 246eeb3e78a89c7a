import { describe, expect, it } from 'vitest';
import type { Settings } from '#model/settings.ts';
import { Repository } from '../../sandbox/repository.ts';
import { NOTE, PERSONA, PLAIN, Sandbox, ticketLine } from '../../sandbox/sandbox.ts';
import { folderOf, lookedAt } from '../../sandbox/folder.ts';
import { check } from '../check.ts';
import { lookAtPrivacy } from './privacy.ts';

const NOTE_FILE = 'conversations/interviews/2026-03-04-p07.md';
const said = async (sandbox: Sandbox, rule: string): Promise<string[]> =>
  (await sandbox.check(PLAIN)).diagnostics.filter((one) => one.rule === rule).map(({ file, line, sentence }) => `${file}:${line} ${sentence}`);

describe('a personal string', () => {
  it.each([
    ['an e-mail address', 'nora.quill@post.example'],
    ['a telephone number', '+44 20 7946 0958'],
    ['an account number', 'DE89 3704 0044 0532 0130 00'],
    ['a card number', '4111 1111 1111 1111'],
  ])('fails check in a persona, in the codebook and in a spec, and is never repeated: %s', async (kind, secret) => {
    await using sandbox = await Sandbox.with({
      'personas/maya/persona.mdx': `${PERSONA.replace('notFor: Est', `notFor: "${secret}: Est`).replace('there are', 'there are"')}\nShe says ${secret} aloud.\n`,
      'themes.yml': `- id: time\n  name: Time\n  about: "Ask ${secret}"\n`,
      'specs/pay.md': `# Pay\n\nAsk ${secret}\n`,
    });
    const found = await said(sandbox, 'personal-text');
    expect(found.map((one) => one.split(' ')[0])).toEqual(['personas/maya/persona.mdx:5', 'personas/maya/persona.mdx:20', 'specs/pay.md:3', 'themes.yml:1']);
    expect(found.every((one) => one.includes(`looks like ${kind}`) && !one.includes(secret))).toBe(true);
  });

  it('is none where a whole team answers, nor in a time, a year or a sum', () => {
    const persona = {
      claims: [{ id: 'tin', facet: 'habit', says: 'From 03:40 until 2026 she made 1,200,000 loaves.', listensFor: ['help@fairpenny.example'] }],
    };
    expect(lookAtPrivacy(lookedAt([folderOf('maya', persona)]))).toEqual([]);
  });

  it('is none in a citation of a month, and is one beside it', async () => {
    await using sandbox = await Sandbox.with({
      'personas/maya/persona.mdx': PERSONA,
      'specs/pay.md': '# Pay\n\nFrom persona:maya#tin@2026-03. So cash stays.\n\nFrom persona:maya#tin@2026-03, as nora@post.example says.\n',
    });
    expect((await said(sandbox, 'personal-text')).map((one) => one.split(' ')[0])).toEqual(['specs/pay.md:5']);
  });
});

describe('consent', () => {
  it('that has ended is told of once a file, and the last day is still within it', async () => {
    await using sandbox = await Sandbox.with({
      'personas/maya/persona.mdx': PERSONA,
      [NOTE_FILE]: NOTE.replace('consent: internal', 'consent: internal\nconsentUntil: 2026-11-21'),
    });
    await sandbox.pull();
    const [one, ...others] = await said(sandbox, 'consent-ended');
    expect(one).toContain(
      'personas/maya/quotes/2026-03-04-p07.yml:3 The consent of 2 quotes in this file ended on 2026-11-21, and the site shows them no more.',
    );
    expect(others).toEqual([]);
    await sandbox.write(NOTE_FILE, NOTE.replace('consent: internal', 'consent: internal\nconsentUntil: 2026-11-22'));
    await sandbox.pull();
    expect(await said(sandbox, 'consent-ended')).toEqual([]);
  });

  it('is told of 30 days ahead, and not before', async () => {
    const ending = (day: string): string => NOTE.replace('consent: internal', `consent: internal\nconsentUntil: ${day}`);
    await using sandbox = await Sandbox.with({ 'personas/maya/persona.mdx': PERSONA, [NOTE_FILE]: ending('2026-12-22') });
    await sandbox.pull();
    const [one, ...others] = await said(sandbox, 'consent-ending');
    expect(one).toContain('2026-03-04-p07.yml:3 The consent of 2 quotes in this file ends on 2026-12-22; from 2026-12-23 on, the site shows them no more.');
    expect(others).toEqual([]);
    await sandbox.write(NOTE_FILE, ending('2026-12-23'));
    await sandbox.pull();
    expect(await said(sandbox, 'consent-ending')).toEqual([]);
  });

  it('is told of for a conversation that gave no quote as well, since its page goes', async () => {
    const silent = NOTE.replace('consent: internal', 'consent: internal\nconsentUntil: 2026-11-21').replace(
      '[I do it once they are down](maya#evenings)',
      'Nothing',
    );
    await using sandbox = await Sandbox.with({ 'personas/maya/persona.mdx': PERSONA, [NOTE_FILE]: silent.replace('biscuit tin', 'bank') });
    expect(await said(sandbox, 'consent-ended')).toEqual([
      `${NOTE_FILE}:undefined The consent of this conversation ended on 2026-11-21, and the site shows it no more. Ask again and set \`consentUntil\` in the note, or set \`consent: none\` there; then run \`npm run pull\`.`,
    ]);
  });
});

describe('words that nobody named a day for', () => {
  const old = (day: string, more = ''): string => NOTE.replace('date: 2026-03-04', `date: ${day}${more}`);
  it.each([
    ['2024-11-21', 'retention-ended', 'was over on 2026-11-21'],
    ['2024-11-22', 'retention-ending', 'is over on 2026-11-22'],
    ['2024-12-22', 'retention-ending', 'is over on 2026-12-22'],
  ])('said on %s: %s', async (day, rule, sentence) => {
    await using sandbox = await Sandbox.with({ 'personas/maya/persona.mdx': PERSONA, [NOTE_FILE]: old(day) });
    await sandbox.pull();
    expect(await said(sandbox, rule)).toEqual([expect.stringContaining(`Words are kept for 730 days: the time of 2 quotes in this file ${sentence}`)]);
  });

  it('are kept for 730 days, and longer where the person agreed to a later day', async () => {
    await using sandbox = await Sandbox.with({ 'personas/maya/persona.mdx': PERSONA, [NOTE_FILE]: old('2024-12-23') });
    await sandbox.pull();
    expect([...(await said(sandbox, 'retention-ended')), ...(await said(sandbox, 'retention-ending'))]).toEqual([]);
    await sandbox.write(NOTE_FILE, old('2024-01-01', '\nconsentUntil: 2027-01-01'));
    await sandbox.pull();
    expect([...(await said(sandbox, 'retention-ended')), ...(await said(sandbox, 'retention-ending'))]).toEqual([]);
  });
});

describe('a persona’s name', () => {
  it('is not a customer’s, and neither the name nor the note is repeated', async () => {
    const note = NOTE.replace('P07: customer', '"Maya Quill": customer').replace('**P07:**', '**Maya Quill:**');
    await using sandbox = await Sandbox.with({ 'personas/maya/persona.mdx': PERSONA, [NOTE_FILE]: note });
    expect(await said(sandbox, 'real-name')).toEqual([
      'personas/maya/persona.mdx:2 A customer who speaks in a note bears the name of this persona. Give the persona another name; its id may stay.',
    ]);
  });

  it('may be a colleague’s, or part of a longer word', async () => {
    const note = NOTE.replace('Dana: team, P07: customer', 'Maya: team, Mayana: customer').replaceAll('Dana:', 'Maya:').replace('**P07:**', '**Mayana:**');
    await using sandbox = await Sandbox.with({ 'personas/maya/persona.mdx': PERSONA, [NOTE_FILE]: note });
    expect(await said(sandbox, 'real-name')).toEqual([]);
  });
});

describe('a raw export', () => {
  const files = {
    'personas/maya/persona.mdx': PERSONA,
    'conversations/tickets/march.ndjson': ticketLine({ id: 1, body: 'I do it after bedtime.' }),
    'conversations/tickets/march.ndjson.yml': 'consent: internal\n',
    'conversations/tickets/README.md': 'Exports go here.\n',
    'conversations/calls/desk.ndjson': ticketLine({ id: 2, body: 'I do it after bedtime, mostly.' }),
  };
  const tracked = async (content: string, settings: Settings): Promise<string[]> =>
    (await check({ content, conversations: `${content}/conversations`, personas: `${content}/personas`, today: '2026-11-22' }, settings)).diagnostics
      .filter(({ rule }) => rule === 'raw-export')
      .map(({ file, severity }) => `${severity} ${file}`);

  it('fails check when git tracks it, wherever it stands; a sidecar and a README may stay', async () => {
    await using repository = new Repository();
    repository.commit('2026-06-01', files);
    expect(await tracked(repository.content, PLAIN)).toEqual(['error conversations/calls/desk.ndjson', 'error conversations/tickets/march.ndjson']);
  });

  it('may stand there untracked, and a sample’s may be tracked', async () => {
    await using repository = new Repository();
    repository.write(files);
    expect(await tracked(repository.content, PLAIN)).toEqual([]);
    repository.commit('2026-06-01', files);
    expect(await tracked(repository.content, { ...PLAIN, sample: true })).toEqual([]);
  });

  it('is no matter where there is no git', async () => {
    await using sandbox = await Sandbox.with(files);
    expect(await said(sandbox, 'raw-export')).toEqual([]);
  });
});
