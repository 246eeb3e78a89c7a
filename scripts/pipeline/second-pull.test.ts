import { describe, expect, it } from 'vitest';
import { PERSONA, Sandbox } from '../sandbox/sandbox.ts';

const note = (participant: string, turns: readonly string[]): string =>
  `---\ndate: 2026-02-11\nparticipant: ${participant}\npersona: maya\nconsent: internal\nspeakers: { Dana: team, ${participant}: customer }\n---\n\n${turns.map((turn) => `**${participant}:** ${turn}`).join('\n\n')}\n`;

const NEAR = 'My aunt kept every biscuit she had in an old tin, and the takings too.';
const ALIKE = 'My aunt kept every button she had in an old box, and the letters too.';

describe('a second pull', () => {
  it('writes nothing, also where a suggestion stands beside a sentence that reads much like it', async () => {
    await using sandbox = await Sandbox.with({
      'personas/maya/persona.mdx': PERSONA,
      'conversations/interviews/2026-02-10-p10.md': note('P10', ['I keep a biscuit tin too, under the stairs.']),
      'conversations/interviews/2026-02-11-p11.md': note('P11', [NEAR, 'On Saturday we went to the harbour.', ALIKE]),
    });
    await sandbox.pull();
    const kept = await sandbox.kept();
    expect(kept['maya/quotes/2026-02-11-p11.yml']).toMatch(/text: My aunt kept every biscuit[^]*because: suggested[^]*twins: \{/);
    expect((await sandbox.pull()).written).toEqual([]);
    expect(await sandbox.kept()).toEqual(kept);
  });
});
