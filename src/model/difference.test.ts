import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differenceOf, type PersonaState, type State } from './difference.ts';
import { Persona } from './persona.ts';
import { Quote, type Quote as QuoteType } from './quote.ts';
import { Settings } from './settings.ts';

const settings = Settings.parse({ product: 'Fairpenny' });

const CLAIMS = [
  { id: 'evenings', facet: 'frustration', says: 'Paperwork eats the one quiet hour she has.' },
  { id: 'tin', facet: 'habit', says: 'She keeps the takings in a tin.' },
];

let numbered = 0;
function quote(more: Partial<QuoteType> & Record<string, unknown> = {}): QuoteType {
  const id = `q${String(++numbered).padStart(7, '0')}`;
  return Quote.parse({
    id,
    text: `Words of ${id}`,
    said: '2026-03-04',
    by: 'P07',
    channel: 'interview',
    from: `interviews/${id}.md#L9`,
    supports: ['tin'],
    because: 'marked',
    ...more,
  });
}

function persona(more: Partial<PersonaState> & { fields?: object; claims?: object[] } = {}): PersonaState {
  const { fields, claims = CLAIMS, ...rest } = more;
  const parsed = Persona.parse({ name: 'Maya', tagline: 'Bakes from four', purpose: 'Decide', notFor: 'Counting', claims, ...fields });
  return { id: 'maya', persona: parsed, story: 'The oven timer is the only clock she trusts.\n', quotes: [], tallies: [], ...rest };
}

const state = (personas: PersonaState[], day = '2026-11-22', more: Partial<State> = {}): State => ({ day, personas, settings, ...more });

const people = ['P01', 'P02', 'P03', 'P04'] as const;
/** Said by so many people, one each. */
const saidBy = (count: number, more: Partial<QuoteType> = {}): QuoteType[] => people.slice(0, count).map((by) => quote({ by, ...more }));

describe('what changed in a persona', () => {
  it('is nothing where nothing changed, and where only the order or white space did', () => {
    const quotes = saidBy(3);
    const before = state([persona({ quotes })]);
    const after = state([persona({ quotes: quotes.toReversed(), claims: CLAIMS.toReversed(), story: 'The oven timer is  the only clock\nshe trusts.' })]);
    expect(differenceOf(before, after).personas).toEqual([]);
  });

  it('names fields with what they were and are', () => {
    const after = persona({
      fields: { tagline: 'Bakes from five', age: 38, segment: { tickets: { tags: ['sole-trader'], fields: { plan: ['starter', 'solo'] } } } },
    });
    expect(differenceOf(state([persona()]), state([after])).personas[0]!.text.fields).toEqual([
      { field: 'tagline', from: 'Bakes from four', to: 'Bakes from five' },
      { field: 'age', to: '38' },
      { field: 'segment', to: 'tickets: tag sole-trader, plan starter or solo' },
    ]);
  });

  it('tells of each claim all that became of it', () => {
    const [evenings, tin] = CLAIMS;
    const was = persona({ claims: [{ ...evenings, retired: '2026-01-01' }, tin!, { id: 'old', facet: 'life', says: 'She lives by the sea.' }] });
    const is = persona({
      claims: [
        { ...evenings, atMost: 'observed', testBy: '2026-12-01' },
        { ...tin, facet: 'life', says: 'She keeps the takings in a box.', retired: '2026-11-01', listensFor: ['in a box'] },
        { id: 'new', facet: 'fear', says: 'She fears the tax office.' },
      ],
    });
    const [evening, box] = [
      { claim: 'evenings', says: evenings!.says },
      { claim: 'tin', says: 'She keeps the takings in a box.' },
    ];
    expect(differenceOf(state([was]), state([is])).personas[0]).toMatchObject({
      text: {
        claims: [
          { ...evening, kind: 'resumed' },
          { ...evening, kind: 'limited', to: 'observed' },
          { ...evening, kind: 'to test', by: '2026-12-01' },
          { ...box, kind: 'reworded', from: 'She keeps the takings in a tin.' },
          { ...box, kind: 'moved', from: 'habit', to: 'life' },
          { ...box, kind: 'retired', on: '2026-11-01' },
          { ...box, kind: 'listening', side: 'listensFor', added: ['in a box'], removed: [] },
          { claim: 'new', says: 'She fears the tax office.', kind: 'added', facet: 'fear' },
          { claim: 'old', says: 'She lives by the sea.', kind: 'removed', facet: 'life' },
        ],
      },
      begun: [{ claim: 'new', standing: 'assumed' }],
      moves: [
        { claim: 'evenings', from: 'retired', to: 'assumed', because: [{ kind: 'resumed' }] },
        { claim: 'tin', from: 'assumed', to: 'retired', because: [{ kind: 'retired', on: '2026-11-01' }] },
      ],
    });
  });

  it('says how many words of the story, and in which sections', () => {
    const was = persona({ story: 'She wakes early.\n\n## The shop\nFlour and salt.\n\n## Winter\nQuiet.\n' });
    const is = persona({ story: 'She wakes early.\n\n## The shop\nSalt, flour and butter. <Claim id="tin" />\n\n## Summer\nLoud.\n' });
    expect(differenceOf(state([was]), state([is])).personas[0]!.text.story).toEqual({
      added: 3,
      removed: 2,
      sections: [
        { title: 'The shop', kind: 'changed' },
        { title: 'Summer', kind: 'added' },
        { title: 'Winter', kind: 'removed' },
      ],
    });
  });

  it('is all of it for a persona that is new, or gone', () => {
    const maya = persona({ quotes: saidBy(3) });
    const [added] = differenceOf(state([]), state([maya])).personas;
    expect(added).toMatchObject({
      kind: 'added',
      heard: { from: { people: 0 }, to: { people: 3 } },
      begun: [{ standing: 'assumed' }, { standing: 'observed' }],
    });
    expect(added!.quotes.added).toHaveLength(3);
    const [removed] = differenceOf(state([maya]), state([])).personas;
    expect(removed).toMatchObject({ kind: 'removed', text: { claims: [{ kind: 'removed' }, { kind: 'removed' }] }, moves: [], begun: [] });
    expect(removed!.quotes.withdrawn).toHaveLength(3);
  });

  it('is also that more people are counted in an export without one more quote of it', () => {
    const tally = { claim: 'tin', stance: 'supports' as const, channel: 'ticket' as const, source: 'zendesk', seen: 3 };
    const before = persona({ tallies: [{ ...tally, people: { C1: { '7': '2026-03-04' } } }] });
    const after = persona({ tallies: [{ ...tally, people: { C1: { '7': '2026-03-04' }, C2: { '8': '2026-03-05' } } }] });
    expect(differenceOf(state([before]), state([after])).personas).toMatchObject([{ heard: { from: { people: 1 }, to: { people: 2 } }, moves: [] }]);
  });
});

describe('what became of quotes', () => {
  it('shows words only where they may be shown now, and never those of a quote that is gone or hidden', () => {
    const [gone, hidden, revoked, internal] = [quote(), quote(), quote({ consentUntil: '2027-01-01' }), quote()];
    const before = state([persona({ quotes: [gone, hidden, revoked] })]);
    const quotes = [{ ...hidden, status: 'hidden' as const }, { ...revoked, consentUntil: '2026-01-01' }, internal];
    const seen = JSON.stringify(differenceOf(before, state([persona({ quotes })])));
    expect([gone, hidden, revoked, internal].map(({ text }) => seen.includes(text))).toEqual([false, false, false, true]);
    const published = differenceOf(before, state([persona({ quotes })], '2026-11-22', { settings: { ...settings, audience: 'public' } }));
    expect(JSON.stringify(published)).not.toContain(internal.text);
  });

  it('never shows the former words of a quote: a name may have been masked in them', () => {
    const was = quote({ text: 'Petra helps me with it' });
    const [maya] = differenceOf(state([persona({ quotes: [was] })]), state([persona({ quotes: [{ ...was, text: '[name] helps me with it' }] })])).personas;
    expect(maya!.quotes.changed).toMatchObject([{ id: was.id, changed: ['words'], text: '[name] helps me with it' }]);
    expect(JSON.stringify(maya)).not.toContain('Petra');
  });

  it('tells a quote that a person moved to another claim from one that only stands on another line', () => {
    const [moved, shifted] = [quote(), quote({ said: '2026-03-05' })];
    const quotes = [
      { ...moved, supports: ['evenings'] },
      { ...shifted, from: shifted.from.replace('L9', 'L12') },
    ];
    expect(differenceOf(state([persona({ quotes: [moved, shifted] })]), state([persona({ quotes })])).personas[0]!.quotes.changed).toMatchObject([
      { changed: ['claims'], supports: ['evenings'], before: { supports: ['tin'], contradicts: [] } },
      { changed: ['place'] },
    ]);
  });
});

const someQuote = fc
  .record({
    number: fc.integer({ min: 1, max: 12 }),
    text: fc.constantFrom('One two three', 'Four five six'),
    by: fc.constantFrom(...people),
    said: fc.constantFrom('2024-01-05', '2025-12-31', '2026-03-04', '2026-11-20'),
    channel: fc.constantFrom('interview' as const, 'ticket' as const),
    stance: fc.constantFrom('supports' as const, 'contradicts' as const),
    claim: fc.constantFrom('evenings', 'tin'),
    status: fc.constantFrom('hidden' as const, undefined),
  })
  .map(({ number, stance, claim, status, ...rest }) =>
    quote({ ...rest, id: `q${String(number).padStart(7, '0')}`, supports: [], [stance]: [claim], ...(status && { status }) }),
  );

const someClaims = fc.uniqueArray(fc.constantFrom('evenings', 'tin', 'winter'), { minLength: 1 }).chain((ids) =>
  fc.tuple(
    ...ids.map((id) =>
      fc
        .record({
          says: fc.constantFrom('It is so in winter.', 'It is otherwise.'),
          atMost: fc.constantFrom('observed', undefined),
          retired: fc.constantFrom('2026-02-01', undefined),
        })
        .map((rest) => ({ id, facet: 'habit', ...(JSON.parse(JSON.stringify(rest)) as object) })),
    ),
  ),
);

const someState = fc
  .record({
    personas: fc.uniqueArray(
      fc.record({
        id: fc.constantFrom('maya', 'bo'),
        quotes: fc.array(someQuote, { maxLength: 8 }),
        claims: someClaims,
        story: fc.constantFrom('One.', '# A\nTwo.'),
      }),
      { selector: ({ id }) => id },
    ),
    day: fc.constantFrom('2026-03-10', '2026-11-22'),
  })
  .map(({ personas, day }) =>
    state(
      personas.map(({ id, quotes, claims, story }) => persona({ id, quotes, claims, story })),
      day,
    ),
  );

describe('whatever two states hold', () => {
  it('a state differs in nothing from itself', () => {
    fc.assert(fc.property(someState, (one) => void expect(differenceOf(one, one).personas).toEqual([])));
  });

  it('every quote of both is accounted for', () => {
    fc.assert(
      fc.property(someState, someState, (before, after) => {
        const told = new Map(differenceOf(before, after).personas.map((one) => [one.id, one.quotes]));
        for (const id of ['maya', 'bo']) {
          const count = (one: State): number => one.personas.find((each) => each.id === id)?.quotes.length ?? 0;
          const quotes = told.get(id);
          if (!quotes) expect(count(before)).toBe(count(after));
          else {
            const kept = quotes.changed.length + quotes.unchanged;
            expect([quotes.added.length + kept, quotes.withdrawn.length + kept]).toEqual([count(after), count(before)]);
          }
        }
      }),
    );
  });

  it('every standing that moved has a cause, and the other way round it moves back', () => {
    fc.assert(
      fc.property(someState, someState, (before, after) => {
        const forth = differenceOf(before, after).personas.filter(({ kind }) => kind === 'changed');
        const back = new Map(differenceOf(after, before).personas.map((one) => [one.id, one.moves]));
        for (const { id, moves } of forth) {
          for (const move of moves) {
            expect(move.because.length, JSON.stringify(move)).toBeGreaterThan(0);
            expect(move.because.every((cause) => !('spoke' in cause) || cause.spoke.length > 0)).toBe(true);
            expect(back.get(id)).toContainEqual(expect.objectContaining({ claim: move.claim, from: move.to, to: move.from }));
          }
        }
      }),
    );
  });
});
