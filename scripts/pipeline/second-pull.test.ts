import { describe, expect, it } from 'vitest';
import { PERSONA, Sandbox } from '../sandbox/sandbox.ts';

const turns = [
  'I do it after bedtime, when the paperwork waits on the kitchen table.',
  'The paperwork eats the quiet hour that I have, every quiet hour.',
  'The paperwork ate the quiet hour that I had, every quiet hour.',
  'And the weather was kind all week.',
];
const note = `---\ndate: 2026-03-04\nparticipant: P07\npersona: maya\nconsent: internal\nspeakers: { Dana: team, P07: customer }\n---\n${turns.map((said) => `**Dana:** And?\n\n**P07:** ${said}\n`).join('\n')}`;

describe('a second pull', () => {
  it('writes nothing, also where a suggestion stands beside a sentence that reads much like it', async () => {
    await using sandbox = await Sandbox.with({ 'personas/maya/persona.mdx': PERSONA, 'conversations/interviews/2026-03-04-p07.md': note });
    await sandbox.pull();
    const kept = await sandbox.kept();
    expect(JSON.stringify(kept)).toContain('because: suggested');
    expect(JSON.stringify(kept)).toContain('twins:');
    expect((await sandbox.pull()).written).toEqual([]);
    expect(await sandbox.kept()).toEqual(kept);
  });
});
