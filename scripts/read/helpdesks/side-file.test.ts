import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readText } from '../fixtures/read-text.ts';
import { distinction } from './side-file.ts';

const fixtures = join(import.meta.dirname, '..', 'fixtures');

describe('a file of replies goes with the tickets', () => {
  it.each([
    ['conversations.json', ''],
    ['all_tickets.json', ''],
    ['conversation_parts.ndjson.gz', ''],
    ['ticket_312.json', '312'],
    ['312-conversations.json', '312'],
    ['threads-2026-01.jsonl', '202601'],
    ['acme-satisfaction_ratings.json', 'acme'],
  ])('by what %s says beside its kind', (name, what) => expect(distinction(name)).toBe(what));

  it('that are named like it rather than others', async () => {
    const ticket = JSON.stringify([{ id: 1, created_at: '2026-02-18T19:44:10Z', requester_id: 7, responder_id: 9, description: 'It says Monday.' }]);
    const reply = (body: string): string => JSON.stringify([{ id: 1, ticket_id: 1, user_id: 7, incoming: true, private: false, body_text: body }]);
    const beside = { 'conversations-a.json': reply('Of a.'), 'conversations-b.json': reply('Of b.') };
    expect((await readText('tickets-b.json', ticket, { beside })).said).toEqual(['customer: It says Monday.', 'customer: Of b.']);
    expect((await readText('tickets.json', ticket, { beside })).said).toEqual(['customer: It says Monday.', 'customer: Of a.', 'customer: Of b.']);
  });
});

describe('an export of one helpdesk', () => {
  it.each([
    ['intercom', 'Intercom conversations'],
    ['freshdesk', 'Freshdesk tickets'],
    ['helpscout', 'Help Scout conversations'],
    ['front', 'Front conversations'],
    ['zendesk', 'Zendesk tickets'],
  ])('is never taken for another’s: %s', async (id, name) => {
    const files = (await readdir(join(fixtures, id))).filter((file) => !file.endsWith('.yml'));
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) expect((await readText(file, await readFile(join(fixtures, id, file)))).reader).toBe(name);
  });
});
