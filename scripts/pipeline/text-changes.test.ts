import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openHistory } from '../history/history.ts';
import { Repository } from '../sandbox/repository.ts';
import { PERSONA } from '../sandbox/sandbox.ts';
import { textChanges } from './text-changes.ts';
import type { ToldText } from '#model/texts.ts';

const MAYA = 'personas/maya/persona.mdx';
const reworded = PERSONA.replace('She keeps the takings in a tin.', 'She counts the takings by hand.');

async function changesIn(content: string): Promise<ToldText[]> {
  return textChanges((await (await openHistory(content))?.textsOf()) ?? []);
}

describe('the changes of texts', () => {
  it('come from git, each with the day on which it was committed', async () => {
    await using repository = new Repository();
    repository.commit('2026-01-10', { [MAYA]: PERSONA });
    repository.commit('2026-03-04', { [MAYA]: reworded });
    expect(await changesIn(repository.content)).toEqual([
      { persona: 'maya', day: '2026-01-10', kind: 'begun' },
      {
        persona: 'maya',
        day: '2026-03-04',
        kind: 'reworded',
        claim: 'tin',
        before: 'She keeps the takings in a tin.',
        after: 'She counts the takings by hand.',
      },
    ]);
  });

  it('end with the day on which a persona was taken out, and with the name it had', async () => {
    await using repository = new Repository();
    repository.commit('2026-01-10', { [MAYA]: PERSONA, 'themes.yml': '' });
    repository.commit('2026-03-04', { [MAYA]: reworded });
    repository.commit('2026-03-02', { 'personas/maya': undefined });
    const changes = await changesIn(repository.content);
    expect(changes.map(({ day, kind }) => `${day} ${kind}`)).toEqual(['2026-01-10 begun', '2026-03-04 reworded', '2026-03-04 gone']);
    expect(changes.at(-1)).toMatchObject({ persona: 'maya', kind: 'gone', name: 'Maya' });
    repository.commit('2026-04-01', { [MAYA]: reworded });
    expect((await changesIn(repository.content)).map(({ kind }) => kind)).toEqual(['begun', 'reworded']);
  });

  it('are none, without an error, where there is no git and where nothing is committed', async () => {
    expect(await changesIn(mkdtempSync(path.join(tmpdir(), 'earshot-')))).toEqual([]);
    await using repository = new Repository();
    repository.write({ [MAYA]: PERSONA });
    expect(await changesIn(repository.content)).toEqual([]);
  });

  it('begin, in a shallow clone, with what is changed after its beginning', async () => {
    await using repository = new Repository();
    repository.commit('2026-01-10', { [MAYA]: PERSONA });
    repository.commit('2026-02-10', { [MAYA]: PERSONA.replace('Bakes from four', 'Bakes from three') });
    repository.commit('2026-03-04', { [MAYA]: reworded });
    const clone = path.join(mkdtempSync(path.join(tmpdir(), 'earshot-')), 'clone');
    repository.git('clone', '-q', '--depth=2', `file://${repository.root}`, clone);
    expect((await changesIn(path.join(clone, 'content'))).map(({ day, kind }) => `${day} ${kind}`)).toEqual(['2026-03-04 reworded']);
  });

  it('pass over a text that cannot be read: what was known is the one before it', async () => {
    await using repository = new Repository();
    repository.commit('2026-01-10', { [MAYA]: PERSONA });
    repository.commit('2026-02-10', { [MAYA]: '---\nname: [\n---\n' });
    repository.commit('2026-02-11', { [MAYA]: Buffer.from([0xff, 0xfe, 0xff]) });
    repository.commit('2026-03-04', { [MAYA]: reworded });
    expect((await changesIn(repository.content)).map(({ day, kind }) => `${day} ${kind}`)).toEqual(['2026-01-10 begun', '2026-03-04 reworded']);
  });
});
