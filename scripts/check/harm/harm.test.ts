import { describe, expect, it } from 'vitest';
import { folderOf, lookedAt } from '../../sandbox/folder.ts';
import { PERSONA, PLAIN, Sandbox } from '../../sandbox/sandbox.ts';
import { demeaningQuote } from './demeaning-quote.ts';
import { lookAtHarm } from './harm.ts';
import { oneValue } from './one-value.ts';
import { portraitPhoto } from './portrait-photo.ts';
import { rareCombination } from './rare-combination.ts';

const claims = [{ id: 'tin', facet: 'habit', says: 'She keeps the takings in a tin.' }];
const people = (count: number): object[] => Array.from({ length: count }, (_, index) => ({ by: `P${index + 10}`, supports: ['tin'] }));

describe('a featured quote that demeans', () => {
  const told = (text: string, more: object = {}): number =>
    demeaningQuote(folderOf('maya', { claims }, [{ text, status: 'featured', supports: ['tin'], ...more }])).length;

  it.each([
    ['en', 'That idiot at the counter sent me home'],
    ['en', 'A stupid woman like her will not see it'],
    ['en', 'They are all bastards in that office'],
    ['en', 'Some old hag took my place'],
    ['de', 'Der Trottel am Schalter hat mich weggeschickt'],
    ['fr', 'Ce connard au guichet ne répond pas'],
    ['es', 'El gilipollas de la ventanilla no contesta'],
    ['pt', 'O babaca do balcão não responde'],
    ['ru', 'Этот идиот за стойкой не отвечает'],
    ['zh', '柜台那个白痴不理我'],
  ])('is told (%s): %s', (language, text) => {
    expect(told(text, { language })).toBe(1);
  });

  it.each([
    ['en', 'The machine is stupid and so is the form'],
    ['en', 'I feel stupid when I ask my grandson'],
    ['en', 'It drives me crazy, the waiting'],
    ['en', 'I am sick and tired of the letters'],
    ['en', 'I hate the brown envelopes'],
    ['de', 'Das blöde Gerät ging wieder nicht'],
    ['fr', 'Je me sens bête devant cet écran'],
    ['pt', 'Tenho vergonha de cobrar'],
    ['ru', 'Чувствую себя бестолковой'],
    ['zh', '我觉得自己很笨'],
  ])('is not seen in anger at things and in shame (%s): %s', (language, text) => {
    expect(told(text, { language })).toBe(0);
  });

  it('is looked for in featured quotes alone, and is never repeated', () => {
    expect(told('That idiot at the counter', { status: undefined })).toBe(0);
    const [finding] = demeaningQuote(folderOf('maya', { claims }, [{ text: 'That idiot at the counter', status: 'featured' }]));
    expect(finding?.sentence).not.toMatch(/idiot|counter/);
  });
});

describe('a photograph', () => {
  it.each(['portrait.jpg', 'maya.PNG', 'face.jpeg', 'me.webp', 'x.heic', 'y.gif', 'z.avif', 'photo.tif'])('is told by its name: %s', (name) => {
    expect(portraitPhoto({ ...folderOf('maya', { claims }), files: ['persona.mdx', name] })).toMatchObject([{ file: `personas/maya/${name}` }]);
  });

  it.each(['scene.svg', 'journey.yml', 'persona.mdx', 'notes.txt', 'png', 'jpg.md', '.gitkeep', 'photo.svg'])('is not seen in %s', (name) => {
    expect(portraitPhoto({ ...folderOf('maya', { claims }), files: [name] })).toEqual([]);
  });

  it('is found on disk, beside the story', async () => {
    await using sandbox = await Sandbox.with({ 'personas/maya/persona.mdx': PERSONA, 'personas/maya/maya.jpg': Buffer.from([0xff, 0xd8]) });
    const { diagnostics } = await sandbox.check(PLAIN);
    expect(diagnostics.filter(({ rule }) => rule === 'portrait-photo')).toMatchObject([{ file: 'personas/maya/maya.jpg', severity: 'warning' }]);
  });
});

describe('age, place and work together', () => {
  const told = (fields: object, heard: number): number => rareCombination(folderOf('maya', { claims, ...fields }, people(heard))).length;
  const rare = { age: 38, place: 'Whitby, England', work: 'Baker' };

  it.each([
    [rare, 0],
    [rare, 1],
    [rare, 4],
    [{ ...rare, place: 'Berlin' }, 2],
    [{ ...rare, place: '成都' }, 2],
    [{ ...rare, place: 'Recife, Brazil' }, 3],
    [{ ...rare, age: 0 }, 1],
    [{ ...rare, work: 'Baker, with one helper on Saturdays' }, 2],
  ])('are told while few are behind a persona: %j, %d people', (fields, heard) => {
    expect(told(fields, heard)).toBe(1);
  });

  it.each([
    [rare, 5],
    [rare, 40],
    [{ ...rare, age: undefined }, 1],
    [{ ...rare, place: undefined }, 1],
    [{ ...rare, work: undefined }, 1],
    [{ ...rare, place: 'Germany' }, 1],
    [{ ...rare, place: 'Northern England' }, 1],
    [{ ...rare, place: 'Yorkshire coast, England' }, 1],
  ])('are let be where many are, or one of the three is missing or wide: %j, %d people', (fields, heard) => {
    expect(told(fields, heard)).toBe(0);
  });

  it('count people, and not quotes', () => {
    expect(rareCombination(folderOf('maya', { claims, ...rare }, [...people(2), ...people(2), ...people(2)]))).toHaveLength(1);
  });
});

describe('a set that shares one value', () => {
  const set = (count: number, fields: (index: number) => object): number =>
    oneValue(Array.from({ length: count }, (_, index) => folderOf(`p${index}`, { claims, ...fields(index) }))).length;

  it.each([
    ['a pronoun', () => ({ pronoun: 'she' })],
    ['a country', (index: number) => ({ place: `Town ${index}, England` })],
    ['a country in another case', (index: number) => ({ place: `Town ${index}, ${index % 2 ? 'ENGLAND' : 'England'}` })],
    ['a language', () => ({ languages: ['en'] })],
    ['a language of several regions', (index: number) => ({ languages: [index % 2 ? 'en-GB' : 'en-US'] })],
  ])('is told: %s', (_what, fields) => {
    expect(set(4, fields)).toBe(1);
  });

  it.each([
    ['pronouns that nobody chose', () => ({})],
    ['pronouns that differ', (index: number) => ({ pronoun: index === 3 ? 'he' : 'she' })],
    ['towns without a country', (index: number) => ({ place: `Town ${index}` })],
    ['countries that differ', (index: number) => ({ place: index ? 'Leeds, England' : 'Recife, Brazil' })],
    ['one place that is missing', (index: number) => (index ? { place: 'Leeds, England' } : {})],
    ['several languages each', () => ({ languages: ['en', 'de'] })],
    ['languages that differ', (index: number) => ({ languages: [index ? 'en' : 'de'] })],
  ])('is not seen in %s', (_what, fields) => {
    expect(set(4, fields)).toBe(0);
  });

  it('is not asked of fewer than four', () => {
    expect(set(3, () => ({ pronoun: 'she', languages: ['en'], place: 'Leeds, England' }))).toBe(0);
    expect(lookAtHarm(lookedAt([]))).toEqual([]);
  });
});
