/** Two hundred people whom nobody quotes, in every kind of place in which a source may name somebody: not one byte of theirs leaves the sources. */
import { beforeAll, describe, expect, it } from 'vitest';
import { PERSONA, Sandbox } from '../scripts/sandbox/sandbox.ts';
import { filesBelow, build, run } from './built-site.ts';
import { aviaryOf, tellTales } from './canaries.ts';
import { broken, places } from './canary-places.ts';

const { birds, files } = aviaryOf([...places, ...broken], 200);
const tales = birds.all.flatMap(tellTales);
/** What of the two hundred stands in a text. */
const sung = (text: string): string[] => tales.filter((tale) => text.includes(tale));

describe('of two hundred people whom nobody quotes', () => {
  const logs = new Map<string, string>();
  const kept = new Map<string, string>();
  let site = new Map<string, string>();

  beforeAll(async () => {
    await using sandbox = await Sandbox.with({ 'personas/maya/persona.mdx': PERSONA, ...files });
    const { content } = sandbox.ground;
    const commands = [
      ['pull'],
      ['pull', '--json'],
      ['check'],
      ['check', '--json'],
      ['check', '--github'],
      ['unheard'],
      ['unheard', '--json'],
      ['suggest'],
      ['suggest', '--json'],
      ['diff', 'HEAD'],
    ];
    // A path that was given is not what a message tells.
    for (const [command = '', ...args] of commands) logs.set([command, ...args].join(' '), run(command, content, args).log.replaceAll(content, ''));
    for (const [file, bytes] of filesBelow(sandbox.ground.personas)) kept.set(file, bytes.toString('utf8'));
    const built = build(content);
    logs.set('build', built.log.replaceAll(content, ''));
    site = built.files;
  }, 900_000);

  it('there are two hundred and more, in sixty kinds of places, and all of them can be found where they are', () => {
    expect(birds.all.length).toBeGreaterThanOrEqual(200);
    expect(places.length + broken.length).toBeGreaterThanOrEqual(60);
    const sources = Object.entries(files).flat().join('\n');
    expect(birds.all.filter((one) => !tellTales(one).some((tale) => sources.includes(tale)))).toEqual([]);
  });

  it('no log and no error message tells of one', () => {
    expect([...logs].map(([command, log]) => [command, log.length > 0, sung(log)])).toEqual([...logs].map(([command]) => [command, true, []]));
  });

  it('no kept file holds one, and neither does its name', () => {
    expect(kept.size).toBeGreaterThan(20);
    expect([...kept].filter(([file, text]) => sung(`${file}\n${text}`).length > 0).map(([file]) => file)).toEqual([]);
  });

  it('no byte of the site holds one, its search index included', () => {
    expect(site.size).toBeGreaterThan(50);
    expect([...site.keys()].some((file) => /^find\/.+\/shown-0\.json$/.test(file))).toBe(true);
    expect([...site.keys()]).toEqual(expect.arrayContaining(['listen/maya/0.json', 'compare/maya/index.html']));
    expect([...site].flatMap(([file, text]) => sung(`${file}\n${text}`).map((tale) => `${file}: ${tale}`))).toEqual([]);
  });
});
