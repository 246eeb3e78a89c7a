import { describe, expect, it } from 'vitest';
import { PERSONA, Sandbox, ticketLine } from '../sandbox/sandbox.ts';

/** A page as the helpdesk gives it: tickets first, the people in them after. */
function page(body: string, reply: string): string {
  const { users, requester, ...ticket } = JSON.parse(ticketLine({ id: 5, body, replies: [{ by: 1, body: reply }] })) as { users: object[]; requester: object };
  return JSON.stringify({ count: 1, tickets: [ticket], users, requester_of_nobody: requester, end_of_stream: true }, undefined, 2);
}

describe('a page of tickets whose people are named after them', () => {
  it('is read with its people known: staff is staff, and names are masked', async () => {
    await using sandbox = await Sandbox.with({
      'personas/maya/persona.mdx': PERSONA,
      'conversations/tickets/page.json': page('Priya knows, it is Quill905: I do it after bedtime.', 'Do you do it after bedtime, really?'),
    });
    const { reading } = await sandbox.pull();
    expect(Object.fromEntries(reading.skippedUtterances)).toEqual({ 'said by the team': 1 });
    const kept = (await sandbox.kept())['maya/quotes/2026-05.yml'];
    expect(kept).toContain('[name] knows, it is [name 2]: I do it after bedtime.');
    expect(kept).not.toMatch(/Priya|Quill/);
  });

  it('gives its customer the pseudonym that a line of an export gives', async () => {
    const body = 'I do it after bedtime, as ever.';
    await using asPage = await Sandbox.with({ 'personas/maya/persona.mdx': PERSONA, 'conversations/tickets/a.json': page(body, 'Thanks.') });
    await using asLine = await Sandbox.with({
      'personas/maya/persona.mdx': PERSONA,
      'conversations/tickets/a.ndjson': `${ticketLine({ id: 5, body, replies: [{ by: 1, body: 'Thanks.' }] })}\n`,
    });
    await asPage.pull();
    await asLine.pull();
    expect(await asPage.kept()).toEqual(await asLine.kept());
  });
});
