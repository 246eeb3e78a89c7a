import { z } from 'astro/zod';
import { describe, expect, it } from 'vitest';
import { rules, type Rule } from '#model/rules.ts';
import type { Checked } from '../check.ts';
import { formats, human } from './formats.ts';
import { summary } from './human.ts';
import type { Stage } from './place.ts';

const checked: Checked = {
  diagnostics: [
    { rule: 'unreadable-file', severity: 'error', file: 'specs/a b.md', sentence: 'This file cannot be opened.' },
    { rule: 'faded-claim', severity: 'warning', file: 'personas/maya/persona.mdx', line: 70, sentence: 'Nobody has spoken on `twice`.' },
    { rule: 'thin-facet', severity: 'info', file: 'personas/maya/persona.mdx', line: 8, sentence: 'One person, 100 % of it:\nask, and ask.' },
  ],
  switchedOff: [
    {
      rule: 'one-voice',
      severity: 'warning',
      file: 'personas/maya/persona.mdx',
      line: 1,
      sentence: 'P03 says it all.',
      because: 'We have only just begun.',
      by: 'earshot.config.ts',
    },
    {
      rule: 'one-sided',
      severity: 'warning',
      file: 'personas/bo/persona.mdx',
      line: 9,
      sentence: 'Nobody looked.',
      because: 'Nobody denies it.',
      by: 'personas/bo/persona.mdx',
    },
    {
      rule: 'lonely-theme',
      severity: 'info',
      file: 'earshot.config.ts',
      sentence: 'Used once.',
      because: 'It is shared with others.',
      by: 'earshot.config.ts',
    },
  ],
  personas: 5,
  conversations: 275,
  proven: { bySource: 431, byHash: 2 },
};
const stage: Stage = { content: '/wiki/content', directory: '/wiki' };
const report = (name: string, more: Partial<Stage> = {}): string => formats[name]!.report(checked, { ...stage, ...more });

describe('for people', () => {
  it('findings stand under their file, each with its severity as a word and the page of its rule', () => {
    expect(human.report(checked, stage)).toBe(
      [
        'content/specs/a b.md',
        '  error    This file cannot be opened.',
        '           docs/rules/unreadable-file.md',
        '',
        'content/personas/maya/persona.mdx',
        '  70  warning  Nobody has spoken on `twice`.',
        '               docs/rules/faded-claim.md',
        '   8  info     One person, 100 % of it:\ufffdask, and ask.',
        '               docs/rules/thin-facet.md',
        '',
      ].join('\n'),
    );
  });

  it('nothing is said where nothing was found', () => expect(human.report({ ...checked, diagnostics: [] }, stage)).toBe(''));

  it('the summary counts what was read, what was found and what is switched off', () => {
    expect(summary(checked)).toBe(
      '5 personas, 275 conversations. 431 quotes found in their sources; 2 quotes could not be re-read, since the export is not here: the stored proof fits. 1 error, 1 warning, 1 info. 3 findings are switched off, with reasons.\n',
    );
  });

  it('the summary is calm where only judgement is needed, and short where nothing is', () => {
    const { diagnostics } = checked;
    expect(summary({ ...checked, diagnostics: diagnostics.slice(1) })).toMatch(
      /0 errors, 1 warning, .* Nothing is broken; what is a warning needs somebody’s judgement\.\n$/,
    );
    expect(summary({ ...checked, diagnostics: [], switchedOff: [] })).toMatch(/0 errors, 0 warnings\.\n$/);
  });
});

describe('for programs', () => {
  it('JSON holds everything, also what is switched off and why', () => expect(JSON.parse(report('json'))).toEqual(checked));

  it('a workflow gets an annotation a finding, on one line', () => {
    expect(report('github').split('\n')).toEqual([
      '::error file=content/specs/a b.md,title=unreadable-file::This file cannot be opened.',
      '::warning file=content/personas/maya/persona.mdx,line=70,title=faded-claim::Nobody has spoken on `twice`.',
      '::notice file=content/personas/maya/persona.mdx,line=8,title=thin-facet::One person, 100 %25 of it:%0Aask, and ask.',
      '',
    ]);
  });
});

/** What the schema of SARIF 2.1.0 asks of the parts that are written here; no other parts may be. */
const Level = z.enum(['none', 'note', 'warning', 'error']);
const Message = z.strictObject({ text: z.string().min(1) });
const UriReference = z.string().regex(/^(?:[A-Za-z0-9\-._~!$&'()*+,;=:@/]|%[0-9A-F]{2})+$/);
const Descriptor = z.strictObject({
  id: z.string().min(1),
  shortDescription: Message,
  help: Message,
  helpUri: z.url().optional(),
  defaultConfiguration: z.strictObject({ level: Level }),
});
const Location = z.strictObject({
  physicalLocation: z.strictObject({
    artifactLocation: z.strictObject({ uri: UriReference, uriBaseId: z.string().min(1) }),
    region: z.strictObject({ startLine: z.number().int().min(1) }).optional(),
  }),
});
const Result = z.strictObject({
  ruleId: z.string(),
  ruleIndex: z.number().int().min(-1),
  level: Level,
  message: Message,
  locations: z.array(Location).min(1),
  suppressions: z
    .array(
      z.strictObject({ kind: z.enum(['inSource', 'external']), status: z.enum(['accepted', 'underReview', 'rejected']), justification: z.string().min(1) }),
    )
    .optional(),
});
const Sarif = z.strictObject({
  $schema: z.url(),
  version: z.literal('2.1.0'),
  runs: z
    .array(
      z.strictObject({
        tool: z.strictObject({ driver: z.strictObject({ name: z.string().min(1), rules: z.array(Descriptor) }) }),
        columnKind: z.enum(['utf16CodeUnits', 'unicodeCodePoints']),
        results: z.array(Result),
      }),
    )
    .length(1),
});

describe('SARIF', () => {
  const run = (more: Partial<Stage> = {}): z.infer<typeof Sarif>['runs'][number] => Sarif.parse(JSON.parse(report('sarif', more))).runs[0]!;

  it('has what the schema of SARIF asks for, and every rule of the table', () => {
    const { rules: told } = run().tool.driver;
    expect(told.map(({ id, shortDescription }) => [id, shortDescription.text])).toEqual(
      Object.entries(rules).map(([id, { holds }]: [string, Rule]) => [id, holds]),
    );
    expect(told.every(({ id, help, helpUri }) => help.text.includes(`docs/rules/${id}.md`) && helpUri === undefined)).toBe(true);
  });

  it('leads to the pages of rules where the settings know the repository', () => {
    const { rules: told } = run({ repository: 'https://code.example/team/personas/blob/main/' }).tool.driver;
    expect(told[0]?.helpUri).toBe(`https://code.example/team/personas/blob/main/docs/rules/${told[0]?.id}.md`);
  });

  it('leads each result to its rule, its file from the working directory, and its line', () => {
    const { results, tool } = run();
    expect(results.every(({ ruleId, ruleIndex }) => tool.driver.rules[ruleIndex]?.id === ruleId)).toBe(true);
    expect(results.slice(0, 3).map(({ level, locations: [one] }) => [level, one?.physicalLocation])).toEqual([
      ['error', { artifactLocation: { uri: 'content/specs/a%20b.md', uriBaseId: '%SRCROOT%' } }],
      ['warning', { artifactLocation: { uri: 'content/personas/maya/persona.mdx', uriBaseId: '%SRCROOT%' }, region: { startLine: 70 } }],
      ['note', { artifactLocation: { uri: 'content/personas/maya/persona.mdx', uriBaseId: '%SRCROOT%' }, region: { startLine: 8 } }],
    ]);
  });

  it('suppresses what is switched off, with the reason, and nothing else', () => {
    const { results } = run();
    expect(results.slice(0, 3).every(({ suppressions }) => suppressions === undefined)).toBe(true);
    expect(results.slice(3).map(({ suppressions, locations: [one] }) => [suppressions, one?.physicalLocation.artifactLocation.uri])).toEqual([
      [[{ kind: 'external', status: 'accepted', justification: 'We have only just begun.' }], 'content/personas/maya/persona.mdx'],
      [[{ kind: 'inSource', status: 'accepted', justification: 'Nobody denies it.' }], 'content/personas/bo/persona.mdx'],
      [[{ kind: 'external', status: 'accepted', justification: 'It is shared with others.' }], 'earshot.config.ts'],
    ]);
  });
});
