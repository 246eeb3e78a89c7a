import { describe, expect, it } from 'vitest';
import settings from '#config';
import type { Audience } from '#model/consent.ts';
import { Unmatched } from '#model/unmatched.ts';
import { readPersonas } from '../content/personas.ts';
import { OTHERS, PARKING } from '../sandbox/said.ts';
import { NOTE, PERSONA, Sandbox, ticketLine } from '../sandbox/sandbox.ts';
import { draftFor, putDraft } from './drafting.ts';
import { findUnmatched, type Found } from './unmatched.ts';

const KEY = { secret: 'a key for tests', file: 'none' };
const SIDECAR = 'consent: internal\nkind: ticket\nsource: zendesk\n';

const lines = (texts: readonly string[], set: Partial<Parameters<typeof ticketLine>[0]> = {}, first = 1): string =>
  texts.map((body, index) => `${ticketLine({ id: first + index, body, ...set })}\n`).join('');

const files = (more: Record<string, string> = {}): Record<string, string> => ({
  'personas/maya/persona.mdx': PERSONA,
  'conversations/tickets/zendesk.ndjson': lines([...PARKING, ...OTHERS]),
  'conversations/tickets/zendesk.ndjson.yml': SIDECAR,
  ...more,
});

async function find(sandbox: Sandbox, audience: Audience = 'internal', isKeyAtHand = true): Promise<Found> {
  const { personas: folders } = await readPersonas(sandbox.ground.content);
  return findUnmatched({ ground: sandbox.ground, settings: { ...settings, audience }, folders, key: isKeyAtHand ? KEY : undefined });
}

const of = ({ found }: Found, persona?: string): Unmatched => found.find(({ unmatched }) => unmatched.persona === persona)!.unmatched;

describe('what several people say and no claim says', () => {
  it('is a group, with its words, its people, its days and why it is one', async () => {
    await using sandbox = await Sandbox.with(files());
    const maya = of(await find(sandbox), 'maya');
    expect(Unmatched.safeParse(maya).success).toBe(true);
    expect(maya).toMatchObject({ read: 22, of: 22, people: 22 });
    expect(maya.groups.map(({ id }) => id)).toEqual(['parking-van']);
    expect(maya.groups[0]).toMatchObject({
      people: 4,
      conversations: 4,
      language: 'en',
      first: '2026-05-06',
      last: '2026-05-06',
      channels: [{ channel: 'ticket', people: 4, conversations: 4 }],
    });
    expect(maya.groups[0]?.terms[0]).toMatchObject({ word: 'parking', people: 4, elsewhere: 0 });
    expect(maya.groups[0]?.terms.every(({ z }) => z >= 1.96)).toBe(true);
  });

  it('is shown in their own words, one passage of a person, with the way back', async () => {
    await using sandbox = await Sandbox.with(files());
    const [group] = of(await find(sandbox), 'maya').groups;
    expect(group?.best).toHaveLength(4);
    expect(new Set(group?.best.map(({ by }) => by)).size).toBe(4);
    for (const { text, from } of group?.best ?? []) {
      expect(PARKING.some((said) => said.includes(text))).toBe(true);
      expect(from).toMatch(/^zendesk:\d+#/);
    }
  });

  it('is the same in every run, and whatever the order of the tickets', async () => {
    await using sandbox = await Sandbox.with(files());
    const first = JSON.stringify(of(await find(sandbox), 'maya'));
    expect(JSON.stringify(of(await find(sandbox), 'maya'))).toBe(first);
    const tickets = (await sandbox.read('conversations/tickets/zendesk.ndjson')).trimEnd().split('\n');
    await sandbox.write('conversations/tickets/zendesk.ndjson', `${tickets.toReversed().join('\n')}\n`);
    expect(JSON.stringify(of(await find(sandbox), 'maya'))).toBe(first);
  });

  it('takes three people: one who says it forty times is one', async () => {
    const forty = Array.from({ length: 40 }, (_none, index) => `${PARKING[index % 4] ?? ''} That is number ${index}.`);
    await using sandbox = await Sandbox.with(files({ 'conversations/tickets/zendesk.ndjson': lines(forty, { who: 777 }) + lines(OTHERS, {}, 100) }));
    expect(of(await find(sandbox), 'maya').groups).toEqual([]);
  });

  it('is not what a claim listens for, what a researcher marked, or what is kept', async () => {
    const heard = PERSONA.replace('"biscuit tin"', '"biscuit tin", "parking van"');
    await using sandbox = await Sandbox.with(files({ 'personas/maya/persona.mdx': heard }));
    expect(of(await find(sandbox), 'maya').groups).toEqual([]);
    await sandbox.pull();
    await sandbox.write('personas/maya/persona.mdx', PERSONA);
    expect(of(await find(sandbox), 'maya').groups).toEqual([]);
  });

  it('is never what a person hid', async () => {
    await using sandbox = await Sandbox.with(files({ 'personas/maya/persona.mdx': PERSONA.replace('"biscuit tin"', '"biscuit tin", "parking van"') }));
    await sandbox.pull();
    const [name = '', kept = ''] = Object.entries(await sandbox.kept())[0] ?? [];
    await sandbox.write(`personas/${name}`, kept.replaceAll(/^( {2}because: .*)$/gm, '$1\n  status: hidden'));
    await sandbox.write('personas/maya/persona.mdx', PERSONA);
    expect(JSON.stringify((await find(sandbox)).found.map(({ unmatched }) => unmatched))).not.toContain('parking');
  });

  it('is emerging where most of its people spoke lately, more than people usually do', async () => {
    const old = lines(OTHERS, { created: '2025-01-06T10:00:00Z' }, 100);
    await using sandbox = await Sandbox.with(files({ 'conversations/tickets/zendesk.ndjson': lines(PARKING, { created: '2026-10-06T10:00:00Z' }) + old }));
    expect(of(await find(sandbox), 'maya').groups[0]).toMatchObject({ lately: 4, emerging: true });
    await sandbox.write('conversations/tickets/zendesk.ndjson', lines(PARKING, { created: '2025-01-06T10:00:00Z' }) + old);
    expect(of(await find(sandbox), 'maya').groups[0]).toMatchObject({ lately: 0, emerging: false });
  });

  it('is kept apart by language, and found in each', async () => {
    const german = [
      'Für den Lieferwagen finde ich keinen Parkplatz am Hafen.',
      'Der Parkplatz für den Lieferwagen kostet jetzt das Doppelte.',
      'Ohne Parkplatz steht mein Lieferwagen auf dem Gehweg.',
      'Der Lieferwagen braucht einen Parkplatz, auch im Winter.',
      'Wer hat meine Adresse geändert?',
      'Das Lied in der Warteschleife ist schön.',
      'Kann man Eier zählen lassen?',
      'Wo finde ich die Rechnungen vom letzten Jahr?',
      'Die App stürzt ab, sobald ich das Telefon drehe.',
      'Meine Schwester möchte auch hineinsehen dürfen.',
      'Bitte macht die Buchstaben auf dem Bildschirm größer.',
      'Am Sonntag kam eine Mahnung, das geht doch nicht.',
      'Unten fehlt bei der Summe ein Cent.',
      'Ich habe mein Kennwort nie selbst gewählt.',
      'Danke für die schnelle Antwort vorige Woche.',
    ];
    await using sandbox = await Sandbox.with(files({ 'conversations/tickets/zendesk.ndjson': lines([...PARKING, ...OTHERS]) + lines(german, {}, 100) }));
    expect(of(await find(sandbox), 'maya').groups.map(({ id, language }) => [id, language])).toEqual([
      ['parking-van', 'en'],
      ['lieferwagen-parkplatz', 'de'],
    ]);
  });
});

describe('where little was said in a language', () => {
  const chinese = [
    '面粉送货总是迟到，我早上四点就在等。',
    '昨天送货的师傅把面粉放在雨里了。',
    '面粉没到，送货的电话也打不通。',
    '每次送货都少一袋面粉，我要自己去拿。',
    '送货改了日子，没人告诉我，面粉用完了。',
    '我最怕星期五，面粉送货从来不准时。',
    '发票上还是我的旧地址。',
    '怎么添加第二个客户？',
    '屏幕上的字太小了，看不清。',
    '手机一转，软件就关了。',
    '去年的报表在哪里？',
    '有人付了两次钱，想退一次。',
    '我妹妹也想看看账本。',
    '密码不是我自己选的。',
    '合计少了一分钱。',
    '客服的音乐很好听。',
    '星期天早上收到提醒，不太好。',
    '孩子睡了我才有时间写。',
  ];

  it('what six of eighteen people speak of is found', async () => {
    await using sandbox = await Sandbox.with(files({ 'conversations/tickets/zendesk.ndjson': lines(chinese) }));
    const maya = of(await find(sandbox), 'maya');
    expect(maya.groups.map(({ people, terms }) => [people, terms.map(({ word }) => word).toSorted()])).toEqual([[6, ['送货', '面粉']]]);
  });
});

describe('nobody can be found by what is unmatched', () => {
  it('by a name, an address or a number that is personal', async () => {
    const personal = PARKING.map(
      (text, index) => `${text} Call Nora Quill${901 + index} on +44 20 7946 0958, nora.quill@post.example, about the van and the parking.`,
    );
    await using sandbox = await Sandbox.with(files({ 'conversations/tickets/zendesk.ndjson': lines([...personal, ...OTHERS]) }));
    const all = JSON.stringify((await find(sandbox)).found.map(({ unmatched }) => unmatched));
    expect(all).toContain('parking');
    for (const word of ['Nora', 'Quill', 'post.example', '7946', 'nora']) expect(all).not.toContain(word);
  });

  it('without the wiki’s key: an export’s customers are counted and not named', async () => {
    await using sandbox = await Sandbox.with(files());
    const [group] = of(await find(sandbox, 'internal', false), 'maya').groups;
    expect(group?.people).toBe(4);
    expect(group?.best.every(({ by }) => by === undefined)).toBe(true);
  });

  it('where they consented to nothing, or to less than the audience is', async () => {
    await using sandbox = await Sandbox.with(files());
    expect(of(await find(sandbox, 'public'), 'maya')).toMatchObject({ read: 0, groups: [] });
    await sandbox.write('conversations/tickets/zendesk.ndjson.yml', SIDECAR.replace('internal', 'none'));
    expect(of(await find(sandbox), 'maya')).toMatchObject({ read: 0, groups: [] });
  });
});

describe('conversations that match no persona', () => {
  const choir = PARKING.map((text) => text.replaceAll(/van/gi, 'coach'));

  it('are grouped likewise, with the tags that they share', async () => {
    await using sandbox = await Sandbox.with(files({ 'conversations/tickets/zendesk.ndjson': lines(OTHERS) + lines(choir, { tags: ['choir'] }, 100) }));
    const none = of(await find(sandbox));
    expect(none).toMatchObject({ read: 4, of: 4, people: 4 });
    expect(none.groups.map(({ id }) => id)).toEqual(['coach-parking']);
    expect(none.signs).toEqual([expect.objectContaining({ kind: 'tag', name: 'choir', people: 4, elsewhere: 0 })]);
  });

  it('never show a tag that is an address, a name or a number, nor one that fewer than three people share', async () => {
    const tagged = choir.map((body, index) =>
      ticketLine({ id: 100 + index, body, tags: ['nora@post.example', 'Priya Raman', 'case-88812345', index < 2 ? 'rare' : 'rarer'] }),
    );
    await using sandbox = await Sandbox.with(files({ 'conversations/tickets/zendesk.ndjson': `${lines(OTHERS)}${tagged.join('\n')}\n` }));
    expect(of(await find(sandbox)).signs).toEqual([]);
  });
});

describe('a group as the draft of a claim', () => {
  it('becomes a claim of the persona, which hears the passages of the group, and stands on nothing until a person writes it', async () => {
    await using sandbox = await Sandbox.with(files({ 'conversations/interviews/2026-03-04-p07.md': NOTE, 'themes.yml': '[]\n' }));
    const found = await find(sandbox);
    const { personas } = await readPersonas(sandbox.ground.content);
    const draft = draftFor('parking-van', found, personas, sandbox.ground.today);
    expect(draft.claim.testBy).toBe('2027-02-22');
    expect(PARKING).not.toContain(draft.claim.says);
    await putDraft(draft, sandbox.ground.content);
    const after = await sandbox.read('personas/maya/persona.mdx');
    const indented = draft.text;
    expect(after.replace(indented, '')).toBe(PERSONA);
    await sandbox.pull();
    const kept = Object.values(await sandbox.kept()).join('\n');
    for (const said of ['parking for the van', 'parking the van outside', 'needs a parking permit', 'Parking a van']) expect(kept).toContain(said);
    expect((await sandbox.check()).diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(of(await find(sandbox), 'maya').groups).toEqual([]);
  });

  it('is refused for conversations that match no persona, and for groups that are not there, with a sentence', async () => {
    await using sandbox = await Sandbox.with(files({ 'conversations/tickets/zendesk.ndjson': lines(OTHERS) + lines(PARKING, { tags: [] }, 100) }));
    const found = await find(sandbox);
    const { personas } = await readPersonas(sandbox.ground.content);
    expect(() => draftFor('parking-van', found, personas, sandbox.ground.today)).toThrow(/match no persona/);
    expect(() => draftFor('choir', found, personas, sandbox.ground.today)).toThrow(/There is no group `choir`/);
  });
});
