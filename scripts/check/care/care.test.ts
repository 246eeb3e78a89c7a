import { describe, expect, it } from 'vitest';
import { Themes } from '#model/theme.ts';
import { folderOf, lookedAt } from '../../sandbox/folder.ts';
import { PERSONA, PLAIN, Sandbox } from '../../sandbox/sandbox.ts';
import type { Looked } from '../finding.ts';
import { lookAtCare } from './care.ts';

const claim = (says: string, more: object = {}): object => ({
  id: says
    .toLowerCase()
    .replace(/[^a-z]+/g, '-')
    .slice(0, 20)
    .replace(/-$/, ''),
  facet: 'life',
  says,
  ...more,
});
const told = (rule: string, looked: Looked): string[] =>
  lookAtCare(looked)
    .filter((one) => one.rule === rule)
    .map(({ file, sentence }) => `${file}: ${sentence}`);

const SAYS = ['Paperwork eats her quiet hour.', 'The takings stay in a tin.', 'August must last until Easter.', 'Her wrists hurt at dawn.'];

describe('two personas', () => {
  const maya = folderOf('maya', { claims: SAYS.map((says) => claim(says)) });
  const twin = (...says: string[]): string[] => told('near-duplicate', lookedAt([maya, folderOf('zoe', { claims: says.map((one) => claim(one)) })]));

  it('are told of when most claims of one are made by the other, inflected and in other order as may be', () => {
    expect(
      twin('Her quiet hour is eaten by paperwork: it eats hours.', 'The tin: takings stay in it.', 'August must last until Easter.', 'Wrists hurting at dawn.'),
    ).toEqual(['personas/zoe/persona.mdx: 4 of 4 claims of `zoe` are made by `maya` too. Make them one persona, or say what tells them apart.']);
  });

  it('may share what people like both of them share', () => {
    expect(twin('The takings stay in a tin.', 'August must last until Easter.', 'He cuts glass for churches.', 'Nights are loud above the street.')).toEqual(
      [],
    );
  });

  it('are alike by what they listen for, however it is said', () => {
    const phrases = ['biscuit tin', 'count by hand', 'money I can hold'];
    const one = folderOf('maya', { claims: [claim('Money is hers when she holds it.', { listensFor: phrases })] });
    const other = folderOf('zoe', {
      claims: [claim('Coins are what she believes in.', { listensFor: ['counted by hand', 'biscuit tins', 'money I can hold'] })],
    });
    expect(told('near-duplicate', lookedAt([one, other]))).toHaveLength(1);
  });

  it('are told of once, and of a whole litter each with its nearest', () => {
    const litter = Array.from({ length: 5 }, (_, index) => folderOf(`maya-${index}`, { claims: SAYS.map((says) => claim(says)) }));
    expect(told('near-duplicate', lookedAt(litter))).toHaveLength(4);
  });
});

describe('a persona', () => {
  it('has somebody who looks after it', () => {
    const claims = [claim('The takings stay in a tin.')];
    expect(told('no-owner', lookedAt([folderOf('maya', { claims }), folderOf('bo', { claims, owner: 'the payments team' })]))).toEqual([
      'personas/maya/persona.mdx: Nobody is named who looks after this persona. Add `owner: ` with a person or a team, as colleagues would call them.',
    ]);
  });
});

describe('the codebook', () => {
  const themes = Themes.parse([
    { id: 'time', name: 'Time', aliases: ['hours', 'Evenings'] },
    { id: 'paper', name: 'Paper', aliases: ['forms', 'evenings'] },
    { id: 'pride', name: 'Pride' },
  ]);
  const folders = [folderOf('maya', { themes: ['time'], claims: [claim('The takings stay in a tin.', { themes: ['time', 'paper'] })] })];

  it('has no theme that is used once or nowhere', () => {
    expect(told('lonely-theme', lookedAt(folders, { themes }))).toEqual([
      'themes.yml: The theme `paper` is used once. Use it where it fits, or merge it into another as an alias.',
      'themes.yml: The theme `pride` is used nowhere. Use it where it fits, or merge it into another as an alias.',
    ]);
  });

  it('has no word that leads to two themes', () => {
    expect(told('shared-alias', lookedAt(folders, { themes }))).toEqual([
      'themes.yml: “evenings” leads to `time` and to `paper`. Leave it with one of them, or merge the two.',
    ]);
  });

  it('is told of with its line', async () => {
    await using sandbox = await Sandbox.with({ 'personas/maya/persona.mdx': PERSONA, 'themes.yml': '- id: time\n  name: Time\n- id: paper\n  name: Paper\n' });
    const { diagnostics } = await sandbox.check(PLAIN);
    expect(diagnostics.filter(({ rule }) => rule === 'lonely-theme').map(({ file, line }) => `${file}:${line}`)).toEqual(['themes.yml:1', 'themes.yml:3']);
  });
});

describe('a persona on which no spec rests', () => {
  const claims = [claim('The takings stay in a tin.')];
  const said = (day: string): object => ({ by: 'P01', said: day, supports: ['the-takings-stay-in'] });
  const spec = (text: string): Looked['specs'] => [{ file: 'specs/pay.md', text, line: 1 }];
  const about = (day: string, text: string): string[] => told('never-cited', { ...lookedAt([folderOf('maya', { claims }, [said(day)])]), specs: spec(text) });

  it('is told of when it has been heard for ninety days', () => {
    expect(about('2026-08-24', 'Nobody in particular.')).toEqual([
      'personas/maya/persona.mdx: Customers have spoken for this persona since 2026-08-24, and no spec cites it. Cite it where it is used, as `persona:maya`, or ask the teams what they would have to know.',
    ]);
    expect(about('2026-08-25', 'Nobody in particular.')).toEqual([]);
  });

  it('is not told of when it is cited, nor where specs are kept elsewhere', () => {
    expect(about('2026-01-01', 'As in persona:maya#the-takings-stay-in.')).toEqual([]);
    expect(told('never-cited', lookedAt([folderOf('maya', { claims }, [said('2026-01-01')])]))).toEqual([]);
  });
});
