/** What each audience may see, on every surface of a site that is really built, its search index included. */
import { beforeAll, describe, expect, it } from 'vitest';
import { PERSONA, Sandbox, ticketLine } from '../scripts/sandbox/sandbox.ts';
import { build, run, type Built } from './built-site.ts';

/** What somebody may have agreed to, with words that stand nowhere else, and who may see them on 22 November 2026. */
const scopes = {
  none: { day: '2026-03-01', fields: 'consent: none', words: 'heliotrope', seenBy: [] },
  internal: { day: '2026-03-02', fields: 'consent: internal', words: 'marmalade', seenBy: ['internal'] },
  public: { day: '2026-03-03', fields: 'consent: public', words: 'quicksilver', seenBy: ['internal', 'public'] },
  'internal until today': { day: '2026-03-04', fields: 'consent: internal\nconsentUntil: 2026-11-22', words: 'saxophone', seenBy: ['internal'] },
  'public until today': { day: '2026-03-05', fields: 'consent: public\nconsentUntil: 2026-11-22', words: 'tangerine', seenBy: ['internal', 'public'] },
  'public until yesterday': { day: '2026-03-06', fields: 'consent: public\nconsentUntil: 2026-11-21', words: 'umbrella', seenBy: [] },
  'public, said 730 days ago': { day: '2024-11-22', fields: 'consent: public', words: 'velvet', seenBy: ['internal', 'public'] },
  'public, said 731 days ago': { day: '2024-11-21', fields: 'consent: public', words: 'walnut', seenBy: [] },
} as const;
type Scope = keyof typeof scopes;
const named = Object.keys(scopes) as Scope[];

const codeOf = (scope: Scope): string => `P${named.indexOf(scope) + 41}`;
const note = (scope: Scope): string => `---
date: ${scopes[scope].day}
participant: ${codeOf(scope)}
persona: maya
${scopes[scope].fields}
speakers: { Dana: team, ${codeOf(scope)}: customer }
---
# At the ${scopes[scope].words}house

**Dana:** And the ${scopes[scope].words}room?

**${codeOf(scope)}:** I only do it [with the ${scopes[scope].words} once they are down](maya#evenings), every night. The ${scopes[scope].words}drawer stays shut.
`;

const SAID: Record<number, (words: string) => string> = {
  1: (words) => `I only get to the ${words}`,
  2: (words) => `My sister counts every ${words} we have left`,
  3: (words) => `Nobody touches that ${words} drawer`,
};

/** An export's words, of as many people as it takes to be observed. */
const exported = (consent: 'none' | 'internal' | 'public', words: string): Record<string, string> => ({
  [`conversations/tickets/${consent}.ndjson`]: [1, 2, 3]
    .map((id) => ticketLine({ id: id + words.length * 100, who: 900 + id + words.length * 10, body: `${SAID[id]?.(words)} after bedtime.` }))
    .join('\n'),
  [`conversations/tickets/${consent}.ndjson.yml`]: `source: desk-${consent}\nconsent: ${consent}\n`,
});
const exports = { none: 'nasturtium', internal: 'xylophone', public: 'yarrow' } as const;

/** Where words that may be shown are looked for, so that their absence elsewhere means something. */
const surfaces = [
  /^personas\/maya\/index\.html$/,
  /^personas\/maya\/voices\/.*index\.html$/,
  /^voices\/.*index\.html$/,
  /^conversations\/.*index\.html$/,
  /^api\//,
  /^find\//,
  /^listen\/maya\/\d+\.json$/,
];

/** A persona for which two people were heard, who agreed to everything. */
const few: Record<string, string> = {
  'personas/yara/persona.mdx': PERSONA.replace('name: Maya', 'name: Yara').replace('[sole-trader]', '[florist]'),
  ...Object.fromEntries(
    [17, 18].map((day) => [
      `conversations/interviews/2026-04-${day}-p${day + 60}.md`,
      `---
date: 2026-04-${day}
participant: P${day + 60}
persona: yara
consent: public
speakers: { P${day + 60}: customer }
---
**P${day + 60}:** The zeppelin number ${day} waits [until they are down](yara#evenings).
`,
    ]),
  ),
};

describe('what somebody agreed to', () => {
  const built = new Map<string, Built>();

  beforeAll(async () => {
    await using sandbox = await Sandbox.with({
      ...few,
      'personas/maya/persona.mdx': PERSONA,
      ...Object.fromEntries(named.map((scope) => [`conversations/interviews/${scopes[scope].day}-${codeOf(scope).toLowerCase()}.md`, note(scope)])),
      ...exported('none', exports.none),
      ...exported('internal', exports.internal),
      ...exported('public', exports.public),
    });
    const { content } = sandbox.ground;
    expect(run('pull', content).status).toBe(0);
    for (const audience of ['internal', 'public'] as const) built.set(audience, build(content, audience));
  }, 600_000);

  const siteFor = (audience: string): Built => built.get(audience) ?? { status: null, log: '', files: new Map() };
  const holding = (audience: string, words: string): string[] => [...siteFor(audience).files].flatMap(([file, text]) => (text.includes(words) ? [file] : []));

  it.each(['internal', 'public'])('lets both sites be built: %s', (audience) => {
    expect(siteFor(audience)).toMatchObject({ status: 0 });
  });

  const cases = (['internal', 'public'] as const).flatMap((audience) => [
    ...named.map((scope) => [scope, audience, scopes[scope].words, (scopes[scope].seenBy as readonly string[]).includes(audience)] as const),
    ...(['none', 'internal', 'public'] as const).map(
      (scope) => [`an export with ${scope}`, audience, exports[scope], scope === 'public' || scope === audience] as const,
    ),
  ]);

  it.each(cases.filter(([, , , seen]) => !seen))('%s: in the %s site no byte holds it', (_scope, audience, words) => {
    expect(siteFor(audience).files.size).toBeGreaterThan(10);
    expect(holding(audience, words)).toEqual([]);
    expect(siteFor(audience).log).not.toContain(words);
  });

  it.each(cases.filter(([, , , seen]) => seen))('%s: the %s site shows it on its surfaces', (_scope, audience, words) => {
    const files = holding(audience, words);
    expect(surfaces.filter((surface) => !files.some((file) => surface.test(file)))).toEqual([]);
  });

  it.each(['internal', 'public'])('says of the %s site how many quotes are shown and why others are not', (audience) => {
    const [, all = '', shown = '', withheld = ''] = /(\d+) quotes for the (?:team|public): (\d+) shown, (\d+) withheld \(/.exec(siteFor(audience).log) ?? [];
    expect(Number(all)).toBeGreaterThan(10);
    expect(Number(shown) + Number(withheld)).toBe(Number(all));
  });

  it.each(cases.filter(([scope, audience, , seen]) => audience === 'public' && !seen && !scope.startsWith('an export')))(
    '%s: the %s site does not even know who',
    (scope) => {
      expect(holding('public', codeOf(scope as Scope))).toEqual([]);
      expect(holding('public', codeOf(scope as Scope).toLowerCase())).toEqual([]);
    },
  );

  it.each(['internal', 'public'])(
    'of two people, the %s site shows the words, and nothing says whose they are, of which day, or where they were said',
    (audience) => {
      expect(holding(audience, 'until they are down')).toEqual(
        expect.arrayContaining([
          'personas/yara/index.html',
          'personas/yara/voices/index.html',
          'api/personas/yara.json',
          'listen/yara/0.json',
          'compare/yara/index.html',
        ]),
      );
      expect(siteFor(audience).files.get('personas/yara/index.html')).toContain('April 2026');
      for (const lead of ['P77', 'p77', 'P78', 'p78', '2026-04-17', '2026-04-18', '17 April', '18 April', 'zeppelin'])
        expect([lead, holding(audience, lead)]).toEqual([lead, []]);
    },
  );
});
