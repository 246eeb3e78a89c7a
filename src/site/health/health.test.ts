import { describe, expect, it } from 'vitest';
import { facets } from '#model/claim.ts';
import type { Channel } from '#model/conversation.ts';
import { Persona } from '#model/persona.ts';
import type { Quote } from '#model/quote.ts';
import { defineSettings } from '#model/settings.ts';
import { unheardOf } from '#model/unheard.ts';
import { buildWiki, type Wiki } from '#model/wiki.ts';
import { conversationOf, quoteOf } from '../sample.ts';
import { metAlready } from './asked.ts';
import { personaHealth, type PersonaHealth } from './persona-health.ts';
import { questions } from './questions.ts';
import { setHealth, setSentence } from './set-health.ts';
import { carries, channelMix, howKnown, percents, unheardSentences } from './unheard-words.ts';
import { spoken } from '../tongue/spoken.ts';

const claims = [
  { id: 'evenings', facet: 'frustration', says: 'Paperwork eats the one quiet hour she has.', themes: ['time'] },
  { id: 'tin', facet: 'habit', says: 'Money is not quite hers until she can hold it.' },
  { id: 'letter', facet: 'fear', says: 'A letter from the tax office frightens her.', testBy: '2027-01-31' },
  { id: 'winter', facet: 'life', says: 'August has to last until Easter.', testBy: '2026-12-31' },
];

const says = (claim: string, by: string, said = '2026-10-01', channel: Channel = 'interview', set: Partial<Quote> = {}): Quote =>
  quoteOf({
    by,
    said,
    channel,
    supports: [claim],
    text: `${claim} ${by} ${said} ${channel}`,
    from: channel === 'ticket' ? `zendesk:${by}${said}#c1` : `interviews/${said}-${by}.md#L9`,
    ...set,
  });

function wikiWith(quotes: Quote[], set: Record<string, unknown> = {}, audience: 'internal' | 'public' = 'internal', conversations: Wiki['conversations'] = []) {
  const persona = Persona.parse({ name: 'Maya', tagline: 'Bakes', purpose: 'Decide', notFor: 'Counting', pronoun: 'she', claims, ...set });
  const files = { id: 'maya', persona, quotes, tallies: [] };
  const themes = [{ id: 'time', name: 'Time', about: '', aliases: [] }];
  const wiki = buildWiki(
    { personas: [files], themes, conversations },
    { ...defineSettings({ product: 'Fairpenny', audience }), attributedFrom: 1 },
    '2026-11-22',
  );
  const [entry] = wiki.personas;
  if (!entry) throw new Error('Expected one persona.');
  return { wiki, entry, unheard: unheardOf(entry, files, wiki.today) };
}

function healthWith(...args: Parameters<typeof wikiWith>): PersonaHealth {
  const { wiki, entry, unheard } = wikiWith(...args);
  return personaHealth(entry, unheard, wiki);
}

const order = ({ plan }: PersonaHealth): string[] => plan.questions.flatMap(({ claims: own }) => own.map(({ claim }) => claim.id));

describe('what stands on what', () => {
  it('is counted in people, by channel', () => {
    const { columns, claims: own } = healthWith([
      says('evenings', 'P01'),
      says('evenings', 'P01', '2026-10-02'),
      says('evenings', 'P02'),
      says('evenings', 'C1', '2026-10-03', 'ticket'),
    ]);
    expect(columns).toEqual(['interview', 'ticket']);
    expect(own.find(({ id }) => id === 'evenings')?.through).toEqual([2, 1]);
  });

  it('says who is in more than two of five of a claim’s conversations', () => {
    const quotes = [says('evenings', 'P01'), says('evenings', 'P01', '2026-10-02'), says('evenings', 'P02'), says('evenings', 'P03')];
    expect(healthWith(quotes).claims[0]?.carrier).toEqual({ by: 'P01', conversations: 2, of: 4 });
    expect(healthWith(quotes.slice(2)).claims[0]?.carrier).toBeUndefined();
  });

  it('does not name somebody whose words may not be shown', () => {
    const quotes = [says('evenings', 'P01'), says('evenings', 'P01', '2026-10-02'), says('evenings', 'P02', '2026-10-01', 'interview', { consent: 'public' })];
    const health = healthWith(quotes, {}, 'public');
    expect(health.claims[0]?.carrier).toEqual({ conversations: 2, of: 3 });
    expect(health.plan.asked).toEqual({ people: [{ by: 'P02', last: '2026-10-01', channel: 'interview' }], more: 1 });
  });
});

describe('the plan', () => {
  const people = ['P01', 'P02', 'P03'];

  it('begins with what one person or one channel would move, then what fades, then what is to be tested, by its day', () => {
    const quotes = [
      ...people.map((by) => says('tin', by)),
      ...people.map((by) => says('evenings', by, '2026-01-10')),
      says('evenings', 'C1', '2026-01-11', 'ticket'),
    ];
    const health = healthWith(quotes);
    expect(order(health)).toEqual(['tin', 'evenings', 'winter', 'letter']);
    expect(health.fading.map(({ id, fades }) => [id, fades])).toEqual([['evenings', '2027-01-12']]);
  });

  it('leaves out what nothing is missing to, and what is retired', () => {
    const quotes = [...people.map((by) => says('tin', by)), says('tin', 'C1', '2026-11-01', 'ticket')];
    expect(order(healthWith(quotes))).toEqual(['winter', 'letter', 'evenings']);
    const retired = claims.map((claim) => ({ ...claim, retired: '2026-01-01' }));
    expect(order(healthWith([], { claims: retired }))).toEqual([]);
  });

  it('asks about the sides of a person on which nothing is claimed', () => {
    const open = healthWith([]).plan.questions.filter(({ claims: own }) => own.length === 0);
    expect(open.map(({ facet }) => facet)).toEqual(['motivation', 'delight', 'relationship', 'need']);
  });

  it('never asks the same twice, however many claims a facet has, and fits an hour', () => {
    const many = Array.from({ length: 30 }, (_, index) => ({
      id: `claim-${index}`,
      facet: facets[index % 2] ?? 'life',
      says: `This is statement number ${index}.`,
    }));
    const { plan } = healthWith([], { claims: many });
    expect(new Set(plan.questions.map(({ ask }) => ask)).size).toBe(plan.questions.length);
    expect(order(healthWith([], { claims: many }))).toHaveLength(30);
    expect(plan.questions.length).toBeLessThanOrEqual(12);
    const wide = Array.from({ length: 32 }, (_, index) => ({
      id: `claim-${index}`,
      facet: facets[index % 8] ?? 'life',
      says: `This is statement number ${index}.`,
    }));
    const full = healthWith([], { claims: wide }).plan;
    expect([full.questions.length, full.waiting]).toEqual([12, 20]);
  });

  it('says how many people would move how much', () => {
    const people = ['P01', 'P02'].map((by) => says('tin', by));
    expect(spoken(healthWith(people).plan.meet[0] ?? '')).toBe(
      'Three people whom nobody has asked yet. If each of them tells of it, all four claims below can move.',
    );
    const [, tin] = claims;
    expect(spoken(healthWith(people, { claims: [tin] }).plan.meet[0] ?? '')).toBe(
      'One person whom nobody has asked yet. If they tell of it, the one claim below can move.',
    );
    expect(
      spoken(
        healthWith([says('tin', 'P01'), says('tin', 'P02', '2026-10-01', 'interview', { supports: [], contradicts: ['tin'] })], { claims: [tin] }).plan
          .meet[0] ?? '',
      ),
    ).toBe('Three people whom nobody has asked yet. If each of them tells of it, the one claim below can move.');
  });

  it('names whom we met, the last first, and counts who only wrote', () => {
    const held = [conversationOf({ participant: 'P09', date: '2026-11-02', channel: 'visit' }), conversationOf({ participant: 'P10', date: '2027-01-01' })];
    const { plan } = healthWith([says('tin', 'P01', '2026-03-04'), says('tin', 'C1', '2026-10-03', 'ticket')], {}, 'internal', held);
    expect(plan.asked).toEqual({
      people: [
        { by: 'P09', last: '2026-11-02', channel: 'visit' },
        { by: 'P01', last: '2026-03-04', channel: 'interview' },
      ],
      more: 0,
    });
    expect(spoken(plan.meet.join(' '))).toContain('1 of 2 people');
  });

  it('says how people like this are known in exports, and in which languages nobody was heard', () => {
    const { plan } = healthWith([], { languages: ['de'], segment: { tickets: { tags: ['sole-trader'], fields: { plan: ['starter', 'solo'] } } } });
    expect(plan.meet.map(spoken)).toContain('People like her can be found in tickets (tag “sole-trader” and plan “starter” or “solo”).');
    expect(plan.meet.map(spoken)).toContain('Somebody who speaks German: her page names it, and nobody was heard in it.');
  });
});

describe('what nobody has told us', () => {
  it('is said in sentences: sides, languages, and who was never met', () => {
    const { entry, unheard } = wikiWith([says('tin', 'C1', '2026-10-03', 'ticket', { language: 'pl' })], { languages: ['de', 'fr'] });
    expect(unheardSentences(entry, unheard).map(spoken)).toEqual([
      'Nothing is claimed yet about what moves her, what delights her, the people around her, and what she needs.',
      'Tickets bring 100 % of all conversations: we hear little else.',
      'Nobody was heard in German or French, which her page names.',
      'One person spoke Polish, which her page does not name.',
      '1 of 1 person we know by what they wrote alone.',
    ]);
    expect(spoken(channelMix(unheard.channels))).toBe('How we heard: tickets 100 %.');
  });
});

describe('what is said of people', () => {
  it('names whom we met one beside the other, and counts those whose words may not be shown', () => {
    const people = [
      { by: 'P09', last: '2026-11-02', channel: 'visit' as const },
      { by: 'P01', last: '2026-03-04', channel: 'interview' as const },
    ];
    expect(spoken(metAlready({ people, more: 0 }) ?? '')).toBe('P09, visit, 2 November 2026; P01, interview, 4 March 2026');
    expect(spoken(metAlready({ people: people.slice(1), more: 2 }) ?? '')).toBe('P01, interview, 4 March 2026; and two more people');
    expect(spoken(metAlready({ people: [], more: 1 }) ?? '')).toBe('one more person');
    expect(metAlready({ people: [], more: 0 })).toBeUndefined();
  });

  it('leaves out the name of somebody whose words may not be shown', () => {
    const share = { conversations: 5, of: 9 };
    expect(spoken(carries('health.carries', { by: 'P01', ...share }, 'Maya'))).toBe('P01 carries much of Maya: 5 of 9 conversations.');
    expect(spoken(carries('health.carries-claim', share))).toBe('One person is in 5 of its 9 conversations');
  });

  it('tells how well a persona is known, also where only the month may be told or nobody was heard', () => {
    const { entry } = wikiWith([says('tin', 'P01')]);
    const last = (day?: string): string => spoken(howKnown({ ...entry, heard: { ...entry.heard, last: day } as typeof entry.heard }, undefined, '2026-11-22'));
    expect(spoken(howKnown(entry, '2027-01-14', '2026-10-11'))).toBe(
      'One person in one conversation, through one channel. Last heard 10 days ago. The first claim to fade does so on 14 January 2027.',
    );
    expect(last('2026-10')).toBe('One person in one conversation, through one channel. Last heard in October 2026.');
    expect(spoken(howKnown(wikiWith([]).entry, undefined, '2026-11-22'))).toBe('Not heard yet.');
  });
});

describe('questions', () => {
  const all = facets.flatMap((facet) => questions[facet].flatMap(({ ask, then }) => [spoken(ask), spoken(then)]));

  it('are all open: none can be answered with yes or no', () => {
    for (const question of all) expect(question).not.toMatch(/^(?:do|does|did|is|are|was|were|have|has|would|will|can|could|should)\b/i);
  });

  it('ask for nothing to be built, and name no product', () => {
    for (const question of all) expect(question).not.toMatch(/\b(?:feature|button|app|software|product|tool|screen|solution|use)\b/i);
  });

  it('are each asked once', () => {
    expect(new Set(all).size).toBe(all.length);
  });
});

describe('charts', () => {
  it('count a person once a month and way, and tell their numbers in words', () => {
    const { voicesChart } = healthWith([says('tin', 'P01'), says('evenings', 'P01', '2026-10-09'), says('tin', 'C1', '2026-10-03', 'ticket')]);
    expect(voicesChart.series.map(({ name, values }) => [spoken(name), values.at(-2)])).toEqual([
      ['In conversation', 1],
      ['In tickets', 1],
    ]);
    expect(spoken(voicesChart.summary)).toBe('Most in October 2026: two people. Nobody in 23 of 24 months.');
    expect(spoken(healthWith([]).voicesChart.summary)).toBe('Nobody was heard in the last 24 months.');
  });

  it('count every claim in every month, whether or not anybody had spoken on it', () => {
    const { standingsChart } = healthWith([says('tin', 'P01', '2026-01-01'), says('tin', 'P02', '2026-02-01'), says('tin', 'P03', '2026-09-01')]);
    const sums = standingsChart?.months.map((_, month) => standingsChart.series.reduce((sum, { values }) => sum + (values[month] ?? 0), 0));
    expect(new Set(sums)).toEqual(new Set([4]));
    expect(standingsChart?.months[0]).toBe('2026-01');
    expect(spoken(standingsChart?.summary ?? '')).toBe('One claim stands on what people said.');
    expect(healthWith([]).standingsChart).toBeUndefined();
  });

  it('say that a year ago none stood', () => {
    const { standingsChart } = healthWith([says('tin', 'P01', '2025-01-01'), says('tin', 'P02', '2026-02-01'), says('tin', 'P03', '2026-09-01')]);
    expect(spoken(standingsChart?.summary ?? '')).toBe('One claim stands on what people said; a year ago it was none.');
  });
});

describe('shares', () => {
  it('sum to a hundred, each within one of what it is', () => {
    expect(percents([11 / 17, 3 / 17, 2 / 17, 1 / 17])).toEqual([65, 17, 12, 6]);
    expect(percents([1 / 3, 1 / 3, 1 / 3])).toEqual([34, 33, 33]);
    expect(percents([1])).toEqual([100]);
    expect(percents([])).toEqual([]);
  });
});

describe('the health of the set', () => {
  it('is told in a sentence, also where nobody was heard or nobody is portrayed', () => {
    const { wiki } = wikiWith([says('tin', 'P01')]);
    expect(spoken(setSentence(setHealth(wiki, new Map())))).toBe('Four claims about one person, from one customer: four assumed.');
    expect(spoken(setSentence(setHealth(wikiWith([]).wiki, new Map())))).toBe('Four claims about one person, and nobody was heard yet: four assumed.');
    expect(spoken(setSentence(setHealth({ ...wiki, personas: [] }, new Map())))).toBe('Nobody is portrayed here yet.');
  });

  it('counts each customer and conversation once, and says what fades first', () => {
    const people = ['P01', 'P02', 'P03'];
    const { wiki, unheard } = wikiWith(people.flatMap((by) => [says('evenings', by, '2026-01-10'), says('tin', by, '2026-01-10')]));
    const health = setHealth(wiki, new Map([['maya', unheard]]));
    expect([health.people, health.claims]).toEqual([3, 4]);
    expect(health.channels).toEqual([{ channel: 'interview', conversations: 3, people: 3, share: 1 }]);
    expect(health.fading.map(({ claim, day }) => [claim.id, day])).toEqual([['evenings', '2027-01-11']]);
    expect(health.rows[0]?.standings).toEqual([
      ['observed', 2],
      ['assumed', 2],
    ]);
    expect(health.silent.filter(({ personas }) => personas.length > 0).map(({ facet }) => facet)).toEqual([
      'life',
      'motivation',
      'fear',
      'delight',
      'relationship',
      'need',
    ]);
  });
});
