import { describe, expect, it } from 'vitest';
import settings from '#config';
import { readPersonas } from '../content/personas.ts';
import { NOTE, PERSONA, Sandbox } from '../sandbox/sandbox.ts';
import { hearBeside } from './hearing-beside.ts';
import { hearForSite, type Told } from './hearing.ts';

const files = {
  'personas/maya/persona.mdx': PERSONA,
  'conversations/interviews/2026-03-04-p07.md': NOTE.replace('I do it once', 'Quillon, I do it once'),
  'conversations/interviews/broken.md': '---\nconsent: perhaps\n---\n\n**P01:** Hm.\n',
};

const toldOf = ({ ground }: Sandbox): Told => ({
  ground,
  settings,
  key: undefined,
  people: [{ participant: 'P07', names: ['Quillon'], emails: [], accounts: [], recordings: [], line: 2 }],
});

describe('what a site hears in a thread beside', () => {
  it('is what it would hear here: the notes without the names of the vault, and which files cannot be read', async () => {
    await using sandbox = await Sandbox.with(files);
    const told = toldOf(sandbox);
    const { heard, stop } = hearBeside(told);
    const beside = await heard;
    await stop();
    expect(beside).toEqual(await hearForSite(told, (await readPersonas(sandbox.ground.content)).personas));
    expect(beside.notes).toContain('"id":"interviews/2026-03-04-p07"');
    expect(beside.notes).toContain('I do it once');
    expect(beside.notes).not.toContain('Quillon');
    expect(beside.broken.join()).toContain('interviews/broken.md');
  });
});
