import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Claim } from './claim.ts';
import { channels, type Channel } from './conversation.ts';
import { diaryOf, type Change, type DiaryMonth } from './diary.ts';
import type { HeardConversation } from './heard.ts';
import { Persona } from './persona.ts';
import { Quote, Tally } from './quote.ts';
import { Settings } from './settings.ts';
import { standingOf } from './standing.ts';
import type { TextChange } from './texts.ts';
import { buildWiki, type Wiki } from './wiki.ts';

const today = '2026-11-22';

interface Made {
  quotes?: Quote[];
  tallies?: Tally[];
  conversations?: HeardConversation[];
  texts?: TextChange[];
  claim?: Partial<Claim>;
  settings?: Partial<Settings>;
}

function wikiWith({ quotes = [], tallies = [], conversations = [], texts = [], claim = {}, settings = {} }: Made): Wiki {
  const persona = Persona.parse({
    name: 'Maya',
    tagline: 'Bakes from four',
    purpose: 'Decide what a one-person business can bear',
    notFor: 'Counting bakers',
    claims: [
      { id: 'evenings', facet: 'frustration', says: 'Paperwork eats the one quiet hour she has.', ...claim },
      { id: 'tin', facet: 'habit', says: 'She keeps the takings in a tin.' },
    ],
  });
  return buildWiki(
    { personas: [{ id: 'maya', persona, quotes, tallies }], themes: [], conversations, texts },
    // A diary of one or two people is told whole: what of few people is not told has tests of its own.
    { ...Settings.parse({ product: 'Fairpenny', ...settings }), attributedFrom: 1 },
    today,
  );
}

const diaryIn = (wiki: Wiki): DiaryMonth[] => wiki.personas.flatMap((entry) => diaryOf(entry, wiki));
const diary = (made: Made): DiaryMonth[] => diaryIn(wikiWith(made));
const changesIn = (months: DiaryMonth[], month: string, kind?: Change['kind']): Change[] =>
  months.filter((one) => one.month === month).flatMap(({ changes }) => changes.filter((one) => kind === undefined || one.kind === kind));

let made = 0;
function quote(by: string, said: string, more: Partial<Quote> = {}): Quote {
  const channel: Channel = more.channel ?? 'interview';
  // A conversation has one channel, so each export has a source of its own.
  const source = { ticket: 'zendesk', survey: 'autumn', review: 'shop' }[channel as string];
  const from = source ? `${source}:${by.toLowerCase()}${said.replaceAll('-', '')}#comment-1` : `${channel}s/${said}-${by.toLowerCase()}.md#L9`;
  return Quote.parse({
    id: `q${String(made++).padStart(7, '0')}`,
    text: 'I do it at night',
    said,
    by,
    channel,
    from,
    supports: ['evenings'],
    because: 'marked',
    ...more,
  });
}
const ticket = (by: string, said: string, more: Partial<Quote> = {}): Quote => quote(by, said, { channel: 'ticket', ...more });
const against = { supports: [], contradicts: ['evenings'] };

function note(by: string, date: string, channel: Channel = 'interview'): HeardConversation {
  const id = `${channel}s/${date}-${by.toLowerCase()}`;
  return { id, file: `${id}.md`, channel, date, participant: by, personas: ['maya'], consent: 'internal', themes: [], utterances: [] };
}

describe('a diary', () => {
  it('tells who moved a claim: people by pseudonym, exports by how many wrote through each channel', () => {
    const months = diary({ quotes: [quote('P01', '2026-01-10'), quote('P02', '2026-02-10'), quote('P31', '2026-03-04'), ticket('C1AAAAAAAA', '2026-03-09')] });
    expect(changesIn(months, '2026-03', 'moved')).toEqual([
      {
        kind: 'moved',
        day: '2026-03-09',
        claim: 'evenings',
        from: 'assumed',
        to: 'corroborated',
        supporters: 4,
        opponents: 0,
        heard: { people: [{ by: 'P31', channel: 'interview', conversation: 'interviews/2026-03-04-p31' }], others: [{ channel: 'ticket', people: 1 }] },
      },
    ]);
  });

  it('counts somebody who writes forty tickets once', () => {
    const forty = Array.from({ length: 28 }, (_, day) => ticket('C1AAAAAAAA', `2026-03-${String(day + 1).padStart(2, '0')}`));
    const [moved] = changesIn(diary({ quotes: [quote('P01', '2026-01-10'), quote('P02', '2026-02-10'), ...forty] }), '2026-03', 'moved');
    expect(moved).toMatchObject({ to: 'corroborated', heard: { people: [], others: [{ channel: 'ticket', people: 1 }] } });
  });

  it('leaves out who only said it again', () => {
    const heard = [quote('P01', '2026-01-10'), quote('P02', '2026-02-10'), quote('P01', '2026-03-03'), quote('P03', '2026-03-04')];
    expect(changesIn(diary({ quotes: heard }), '2026-03', 'moved')).toMatchObject([{ to: 'observed', heard: { people: [{ by: 'P03' }], others: [] } }]);
  });

  it('tells the range of a claim that became contested, and who speaks against it', () => {
    const quotes = [quote('P01', '2026-01-10'), quote('P02', '2026-01-11'), quote('P03', '2026-01-12'), quote('P12', '2026-03-04', against)];
    expect(changesIn(diary({ quotes }), '2026-03', 'moved')).toMatchObject([
      { from: 'observed', to: 'contested', supporters: 3, opponents: 1, heard: { people: [{ by: 'P12' }], others: [] } },
    ]);
  });

  it('tells where time alone moved a claim: on which day, and when it was last said', () => {
    const quotes = ['P01', 'P02', 'P03'].map((by) => quote(by, '2025-05-14'));
    expect(changesIn(diary({ quotes }), '2026-05')).toEqual([
      { kind: 'moved', day: '2026-05-15', claim: 'evenings', from: 'observed', to: 'stale', supporters: 3, opponents: 0, last: '2025-05-14' },
    ]);
  });

  it('tells who said a thing again that had gone stale', () => {
    const quotes = [...['P01', 'P02', 'P03'].map((by) => quote(by, '2024-05-14')), quote('P02', '2026-03-01')];
    expect(changesIn(diary({ quotes }), '2026-03', 'moved')).toMatchObject([{ from: 'stale', to: 'observed', heard: { people: [{ by: 'P02' }] } }]);
  });

  it('tells the first words on a claim, also where they leave it assumed', () => {
    const months = diary({ quotes: [quote('P01', '2026-01-10'), ticket('C1AAAAAAAA', '2026-01-12')] });
    expect(changesIn(months, '2026-01', 'heard')).toMatchObject([
      { claim: 'evenings', day: '2026-01-12', heard: { people: [{ by: 'P01' }], others: [{ people: 1 }] } },
    ]);
    expect(changesIn(diary({ quotes: ['P01', 'P02', 'P03'].map((by) => quote(by, '2026-01-10')) }), '2026-01', 'moved')).toMatchObject([
      { to: 'observed', first: true },
    ]);
  });

  it('says where the authors of a claim hold it, whatever was said', () => {
    const quotes = ['P01', 'P02', 'P03'].map((by) => quote(by, '2026-01-10'));
    for (const atMost of ['stale', 'contested'] as const)
      expect(changesIn(diary({ quotes, claim: { atMost } }), '2026-01', 'moved')).toMatchObject([
        { to: atMost, held: true, heard: { people: [{ by: 'P01' }, {}, {}] } },
      ]);
  });

  it('tells a retirement on its day, and nothing of the claim from then on', () => {
    const quotes = [...['P01', 'P02', 'P03'].map((by) => quote(by, '2026-01-10')), quote('P04', '2026-06-01', against), quote('P05', '2026-06-02', against)];
    const months = diary({ quotes, claim: { retired: '2026-04-15' } });
    expect(changesIn(months, '2026-04')).toEqual([{ kind: 'retired', day: '2026-04-15', claim: 'evenings' }]);
    expect(changesIn(months, '2026-06', 'moved')).toEqual([]);
    expect(changesIn(diary({ claim: { retired: '2026-04-15' } }), '2026-04')).toHaveLength(1);
    expect(diary({ claim: { retired: '2027-04-15' } })).toEqual([]);
  });

  it('tells whom we met in which month, also where nothing they said bears on a claim; nobody is met on a walkthrough or in an export', () => {
    const conversations = [note('P05', '2026-02-01', 'call'), note('P05', '2026-03-01'), note('T01', '2026-02-02', 'walkthrough'), note('P09', '2026-12-24')];
    const months = diary({ quotes: [quote('P01', '2026-02-10'), ticket('C1AAAAAAAA', '2026-02-11')], conversations });
    const met = months.flatMap(({ changes }) => changes.flatMap((one) => (one.kind === 'met' ? one.heard.people : [])));
    expect(met).toEqual([
      { by: 'P05', channel: 'call', conversation: 'calls/2026-02-01-p05' },
      { by: 'P01', channel: 'interview', conversation: 'interviews/2026-02-10-p01' },
    ]);
  });

  it('names nobody of whose conversation nothing may be shown, and counts them all the same', () => {
    const quotes = ['P01', 'P02'].map((by) => quote(by, '2026-01-10')).concat(quote('P03', '2026-01-10', { consent: 'public' }));
    const months = diary({ quotes, settings: { audience: 'public' } });
    expect(changesIn(months, '2026-01', 'moved')).toMatchObject([
      { to: 'observed', heard: { people: [{ by: 'P03' }], others: [{ channel: 'interview', people: 2 }] } },
    ]);
    expect(JSON.stringify(months)).not.toMatch(/P01|P02/);
    const ended = quotes.map((one) => ({ ...one, consentUntil: '2026-11-21' }));
    expect(JSON.stringify(diary({ quotes: ended }))).not.toMatch(/P0\d/);
  });

  it('tells changes of the text in their month, and none of another persona or of days to come', () => {
    const text = (persona: string, day: string): TextChange => ({ persona, day, kind: 'story', sections: [] });
    const months = diary({ texts: [text('maya', '2026-02-03'), text('bo', '2026-02-03'), text('maya', '2026-12-01')] });
    expect(months).toEqual([
      { month: '2026-02', day: '2026-02-03', spoken: [], changes: [{ kind: 'text', day: '2026-02-03', text: text('maya', '2026-02-03') }] },
    ]);
  });

  it('begins with the newest month, leaves out those in which nothing changed, and says what was heard in each', () => {
    const quotes = [quote('P01', '2025-12-10'), quote('P01', '2026-01-10'), quote('P02', '2026-02-10'), ticket('C1AAAAAAAA', '2026-02-11')];
    const months = diary({ quotes });
    expect(months.map(({ month }) => month)).toEqual(['2026-02', '2025-12']);
    expect(months[0]?.spoken).toEqual([
      { channel: 'interview', conversations: 1 },
      { channel: 'ticket', conversations: 1 },
    ]);
  });

  it('is of the last day on which something of it was told, be it that somebody was heard again', () => {
    const [month] = diary({ quotes: [quote('P01', '2026-03-04'), ticket('C1AAAAAAAA', '2026-03-05'), ticket('C1AAAAAAAA', '2026-03-28')] });
    expect([month?.month, month?.day]).toEqual(['2026-03', '2026-03-28']);
  });

  it('is empty where nobody has spoken', () => {
    expect(diary({})).toEqual([]);
  });
});

describe('whatever was said', () => {
  const person = fc.constantFrom('P01', 'P02', 'P03', 'P04', 'P05', 'C1AAAAAAAA', 'C2BBBBBBBB');
  const day = fc.integer({ min: 0, max: 1200 }).map((days) => new Date(Date.UTC(2023, 10, 1 + days)).toISOString().slice(0, 10));
  const word = fc.record({
    by: person,
    said: day,
    channel: fc.constantFrom(...channels),
    side: fc.constantFrom<Pick<Quote, 'supports' | 'contradicts'>[]>(
      { supports: ['evenings'], contradicts: [] },
      { supports: [], contradicts: ['evenings'] },
      { supports: ['tin', 'evenings'], contradicts: [] },
    ),
  });
  const words = fc.array(word, { maxLength: 25 }).map((all) => all.map(({ by, said, channel, side }) => quote(by, said, { channel, ...side })));
  const tallied = fc.array(fc.tuple(person, fc.constantFrom('1', '2', '3'), day), { maxLength: 10 });
  const tally = (all: [string, string, string][]): Tally[] => {
    const people: Record<string, Record<string, string>> = {};
    for (const [by, id, said] of all) people[by] = { ...people[by], [id]: said };
    return [Tally.parse({ claim: 'evenings', stance: 'supports', channel: 'ticket', source: 'zendesk', seen: 9, people })];
  };
  const authors = fc.record({
    atMost: fc.constantFrom(undefined, 'observed' as const, 'stale' as const, 'contested' as const),
    retired: fc.constantFrom(undefined, '2025-06-15', '2027-01-01'),
  });
  const held = ({ atMost, retired }: { atMost: Claim['atMost']; retired: string | undefined }): Partial<Claim> => ({
    ...(atMost && { atMost }),
    ...(retired !== undefined && { retired }),
  });

  it('the moves of a claim, one after the other, lead from assumed to where it stands today', () => {
    fc.assert(
      fc.property(words, authors, (quotes, how) => {
        const wiki = wikiWith({ quotes, claim: held(how) });
        const [entry] = wiki.personas;
        for (const claim of entry?.claims ?? []) {
          let at = 'assumed';
          for (const { month, changes } of diaryIn(wiki).reverse()) {
            for (const change of changes) {
              if (change.kind === 'moved' && change.claim === claim.id) {
                expect(change.from).toBe(at);
                at = change.to;
              }
              if (change.kind === 'retired' && change.claim === claim.id) at = 'retired';
            }
            const end = claim.history.find((one) => one.month === month);
            if (end) expect(at).toBe(end.standing);
          }
          expect(at).toBe(standingOf(claim, entry?.evidence ?? [], today, wiki.settings.thresholds).standing);
        }
      }),
    );
  });

  it('a move names somebody, or the silence that made it; and whom it names spoke in that month on that claim', () => {
    fc.assert(
      fc.property(words, authors, (quotes, how) => {
        for (const { month, changes } of diary({ quotes, claim: held(how) })) {
          for (const change of changes) {
            expect(change.day.slice(0, 7)).toBe(month);
            if (change.kind !== 'moved') continue;
            const { heard, last, claim } = change;
            expect([heard !== undefined, last !== undefined]).toContain(true);
            if (!heard) continue;
            expect(heard.people.length + heard.others.length).toBeGreaterThan(0);
            for (const { by } of heard.people)
              expect(quotes.some((one) => one.by === by && one.said.startsWith(month) && [...one.supports, ...one.contradicts].includes(claim))).toBe(true);
          }
        }
      }),
    );
  });

  it('order, duplicates and re-imports change nothing', () => {
    fc.assert(
      fc.property(words, authors, (quotes, how) => {
        expect(diary({ quotes: [...quotes, ...quotes].reverse(), claim: held(how) })).toEqual(diary({ quotes, claim: held(how) }));
      }),
    );
  });

  it('who is taken out of quotes, tallies and conversations was never there', () => {
    fc.assert(
      fc.property(words, tallied, person, (quotes, counted, gone) => {
        const conversations = [note('P01', '2026-01-10'), note('P02', '2026-02-10'), note('P05', '2026-03-10')];
        const { [gone]: _gone, ...left } = tally(counted)[0]?.people ?? {};
        const without = { quotes: quotes.filter(({ by }) => by !== gone), conversations: conversations.filter(({ participant }) => participant !== gone) };
        const taken = diary({ ...without, tallies: [Tally.parse({ ...tally(counted)[0], people: left })] });
        expect(taken).toEqual(diary({ ...without, tallies: tally(counted.filter(([by]) => by !== gone)) }));
        expect(JSON.stringify(taken)).not.toContain(gone);
      }),
    );
  });

  it('no pseudonym of an export is told', () => {
    fc.assert(
      fc.property(words, tallied, (quotes, counted) => {
        const exported = quotes.filter(({ channel }) => ['ticket', 'survey', 'review'].includes(channel));
        expect(JSON.stringify(diary({ quotes: exported, tallies: tally(counted) }))).not.toMatch(/P0\d|C\d[AB]/);
      }),
    );
  });
});
