import { describe, expect, it } from 'vitest';
import { PERSONA, Sandbox, ticketLine } from '../sandbox/sandbox.ts';
import { pulledAsText } from './report.ts';

const TICKETS = `${ticketLine({ id: 5, body: 'I do it after bedtime, as ever.', tags: [] })}\n${ticketLine({ id: 6, body: 'Where is the list?', tags: [] })}\n`;

describe('An export whose sidecar names a persona', () => {
  it('is that persona’s, though nothing in its records fits a segment', async () => {
    await using sandbox = await Sandbox.with({
      'personas/maya/persona.mdx': PERSONA,
      'conversations/tickets/a.ndjson': TICKETS,
      'conversations/tickets/a.ndjson.yml': 'persona: maya\nconsent: internal\n',
    });
    const { reading, quoted } = await sandbox.pull();
    expect(quoted).toBe(1);
    expect(Object.fromEntries(reading.skippedConversations)).toEqual({ 'nothing in it bears on a claim': 1 });
  });

  it('is nobody’s without it, and the report says what would make it somebody’s', async () => {
    await using sandbox = await Sandbox.with({ 'personas/maya/persona.mdx': PERSONA, 'conversations/tickets/a.ndjson': TICKETS });
    const pulled = await sandbox.pull();
    expect(Object.fromEntries(pulled.reading.skippedConversations)).toEqual({ 'belongs to no persona': 2 });
    expect(pulledAsText(pulled, true)).toContain(
      'belongs to no persona (a persona’s `segment`, or `persona` in the sidecar of an export, says whose it is: docs/personas.md)',
    );
  });
});
