import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readText } from '../fixtures/read-text.ts';

const VIEW = 'a table of a Zendesk view (no messages)';

describe('The table of a Zendesk view', () => {
  it('is refused with advice how to export what was said, and names nobody', async () => {
    const outcome = await readText('tickets/view.csv', await readFile(join(import.meta.dirname, '../fixtures/zendesk-view/view.csv'), 'utf8'));
    expect(outcome).toMatchObject({ reader: VIEW, conversations: [], diagnostics: [{ rule: 'unknown-format', severity: 'error', file: 'tickets/view.csv' }] });
    expect(outcome.diagnostics[0]?.sentence).toMatch(/Export the tickets with their comments/);
    expect(outcome.diagnostics[0]?.sentence).not.toMatch(/Ines|till/);
  });

  it.each([
    ['of an older view', 'Id,Requester,Subject,Status,Group stations\n1,Ines,S,Open,1\n'],
    ['of the agent workspace', '"Ticket ID","Subject","Requester","Requested","Ticket status"\n"1","S","Ines","2026-02-11","Open"\n'],
    ['parted by semicolons', 'Summation column;Id;Requester;Subject\n1;1;Ines;S\n'],
  ])('is known in the form %s', async (_form, text) => {
    expect((await readText('view.csv', text)).reader).toBe(VIEW);
  });

  it('made at home, with words in it, is read by its sidecar', async () => {
    const text =
      'Date,Ticket_ID,From,Comment,Ticket_Date,Subject,Description,Status,Channel,Tags\n2026-02-11,7,ines@mail.example,It is slow.,2026-02-11,S,D,open,mail,a\n';
    const sidecar = 'kind: ticket\ncolumns: { id: Ticket_ID, date: Date, text: Comment, author: From, requester: From }\n';
    const outcome = await readText('zendesk.csv', text, { sidecar });
    expect(outcome).toMatchObject({ reader: 'a table', said: ['customer: It is slow.'] });
  });
});
