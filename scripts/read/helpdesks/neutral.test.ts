import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { zipOf } from '../fixtures/zip-of.ts';
import { readText, rulesOf, type Outcome } from '../fixtures/read-text.ts';

const fixture = (name: string): Promise<string> => readFile(join(import.meta.dirname, '../fixtures/neutral', name), 'utf8');
const conversations = (...rows: string[]): string => ['id,created_at,customer_id,customer_email,subject,channel', ...rows, ''].join('\n');
const messages = (...rows: string[]): string => ['id,conversation_id,created_at,author_id,role,public,body', ...rows, ''].join('\n');
const roles = ({ conversations: found }: Outcome): (string | undefined)[][] =>
  found.flatMap(({ utterances }) => utterances.map(({ role, text, skip }) => [role, text, skip]));

describe('Neutral tables', () => {
  it('give conversations with their messages in the order of their times, however they stand', async () => {
    const outcome = await readText('tickets/messages.csv', await fixture('messages.csv'), {
      beside: { 'conversations.csv': await fixture('conversations.csv') },
    });
    expect(outcome.diagnostics).toEqual([]);
    expect(outcome.conversations).toMatchObject([
      {
        id: 'neutral:17',
        date: '2026-03-04',
        file: 'tickets/messages.csv',
        requester: 'ines@mail.example',
        tags: ['stamps', 'shop'],
        language: 'en',
        fields: { channel: 'email', status: 'closed', plan: 'starter' },
        scores: [{ name: 'CSAT', value: 4, from: 1, to: 5 }],
      },
      { id: 'neutral:18', requester: 'id:c-2', tags: ['kasse', 'abend'], language: 'de' },
    ]);
    expect(outcome.conversations[0]?.names).toEqual(expect.arrayContaining(['Ines Example', 'Tom Agent']));
    expect(outcome.conversations[0]?.utterances.map(({ at }) => at)).toEqual(['row-4', 'row-3', 'row-5', 'row-7']);
    expect(roles(outcome)).toEqual([
      ['customer', 'The stamps come out crooked, and only on Fridays.', undefined],
      ['team', 'How many do you print at once?', undefined],
      ['note', 'Her printer is older than I am.', 'private note'],
      ['customer', 'Four hundred. I feed them by hand.', undefined],
      ['customer', 'Die Kasse zählt den letzten Bon nicht mit.\nJeden Abend fehlt er.', undefined],
      ['bot', 'Danke für die Nachricht.', undefined],
      ['bot', 'Status changed to open.', 'an event of the helpdesk'],
    ]);
    for (const { why } of outcome.conversations.flatMap(({ utterances }) => utterances)) expect(why).toBeTruthy();
  });

  it('are read at the messages; the conversations beside them are not complained of', async () => {
    const outcome = await readText('conversations.csv', await fixture('conversations.csv'), { beside: { 'messages.csv': await fixture('messages.csv') } });
    expect(outcome).toMatchObject({ conversations: [], diagnostics: [], reader: 'neutral tables of conversations and messages' });
  });

  it('may be packed each, and find each other by their names', async () => {
    const own = messages('1,7,2026-03-04T08:00:00Z,c1,customer,true,Mine.');
    const beside = {
      'conversations-2025.csv.gz': gzipSync(conversations('7,2025-01-01T08:00:00Z,c9,,S,email')),
      'conversations-2026.csv.gz': gzipSync(conversations('7,2026-03-04T08:00:00Z,c1,,S,email')),
    };
    const outcome = await readText('messages-2026.csv.gz', gzipSync(own), { beside });
    expect(outcome.conversations).toMatchObject([{ date: '2026-03-04', requester: 'id:c1' }]);
  });

  it('may lie together in one archive', async () => {
    const files = { 'x/conversations.csv': await fixture('conversations.csv'), 'x/messages.csv': await fixture('messages.csv') };
    const outcome = await readText('tickets/export.zip', zipOf(files));
    expect(outcome.diagnostics).toEqual([]);
    expect(outcome.conversations.map(({ id, file }) => [id, file])).toEqual([
      ['neutral:17', 'tickets/export.zip/x/messages.csv'],
      ['neutral:18', 'tickets/export.zip/x/messages.csv'],
    ]);
  });

  it('without roles know the customer’s words by the author alone', async () => {
    const own =
      'conversation_id,created_at,author_id,author_email,text\n7,2026-03-04T08:00:00Z,c1,,Mine.\n7,2026-03-04T09:00:00Z,a1,,Whose?\n8,2026-03-04T09:00:00Z,,JO@x.example,Mine too.\n';
    const beside = { 'conversations.csv': conversations('7,2026-03-04T08:00:00Z,c1,,S,email', '8,2026-03-04T08:00:00Z,,jo@x.example,S,email') };
    expect(roles(await readText('messages.csv', own, { beside }))).toEqual([
      ['customer', 'Mine.', undefined],
      ['unknown', 'Whose?', 'not the requester'],
      ['customer', 'Mine too.', undefined],
    ]);
  });

  it('never take a bystander for the customer, nor a role whose meaning is not sure, and say so', async () => {
    const own = messages(
      '1,7,2026-03-04T08:00:00Z,c2,customer,true,His wife.',
      '2,7,2026-03-04T08:01:00Z,c1,user,true,Hm.',
      '3,7,2026-03-04T08:02:00Z,c1,,true,No role.',
    );
    const beside = { 'conversations.csv': conversations('7,2026-03-04T08:00:00Z,c1,,S,email') };
    const outcome = await readText('messages.csv', own, { beside });
    expect(roles(outcome)).toEqual([
      ['unknown', 'His wife.', 'not the requester'],
      ['unknown', 'Hm.', 'a role that is not known'],
      ['unknown', 'No role.', 'nobody is named as its author'],
    ]);
    expect(outcome.diagnostics.map(({ severity }) => severity)).toEqual(['warning', 'warning']);
    const told = await readText('messages.csv', own, { beside, sidecar: 'roles: { user: customer }\n' });
    expect(told.said).toContain('customer: Hm.');
  });

  it('without the other table say what is missing', async () => {
    const alone = await readText('conversations.csv', conversations('7,2026-03-04T08:00:00Z,c1,,S,email'));
    expect(alone.diagnostics).toMatchObject([{ rule: 'broken-export', severity: 'error' }]);
    const own = messages('1,7,2026-03-04T08:00:00Z,c1,customer,true,Mine.', '2,7,2026-03-04T08:00:00Z,c2,customer,true,A second one.');
    const spoken = await readText('messages.csv', own);
    expect(spoken.said).toEqual(['customer: Mine.', 'unknown: A second one.']);
    expect(spoken.diagnostics).toMatchObject([{ severity: 'warning' }, { severity: 'warning' }]);
    const roleless = await readText('messages.csv', 'conversation_id,created_at,author_id,body\n7,2026-03-04T08:00:00Z,c1,Whose?\n');
    expect(roleless).toMatchObject({ conversations: [], diagnostics: [{ severity: 'error' }] });
  });

  it('lose only broken rows, each named once in its own table, and count what belongs to nothing', async () => {
    const own = messages(
      '1,7,2026-03-04T08:00:00Z,c1,customer,true,Mine.',
      'short',
      '2,99,2026-03-04T08:00:00Z,c1,customer,true,Lost.',
      '3,,2026-03-04T08:00:00Z,c1,customer,true,Lost too.',
    );
    const beside = {
      'conversations.csv': conversations(
        '7,2026-03-04T08:00:00Z,c1,,S,email',
        '../8,2026-03-04T08:00:00Z,c1,,S,email',
        '9,never,c1,,S,email',
        '10,2026-03-04T08:00:00Z,c1,,S,email',
      ),
    };
    const outcome = await readText('messages.csv', own, { beside });
    expect(outcome.said).toEqual(['customer: Mine.']);
    expect(outcome.diagnostics.map(({ file, rule, line }) => [file, rule, line])).toEqual([
      ['messages.csv', 'broken-row', 3],
      ['conversations.csv', 'broken-ticket', 3],
      ['conversations.csv', 'broken-ticket', 4],
    ]);
    expect(outcome.skipped).toEqual({
      'utterances: a reply that names no ticket': 1,
      'conversations: nothing is said in it': 1,
      'utterances: a reply to a ticket that is not in this file': 1,
    });
  });

  it('are refused where a column stands twice, and read up to where they are cut off', async () => {
    const twice = 'conversation_id,created_at,author_id,role,body,body\n7,2026-03-04T08:00:00Z,c1,customer,Mine.,Other.\n';
    expect(rulesOf(await readText('messages.csv', twice)).filter((rule) => rule === 'broken-table')).toHaveLength(1);
    const cut = messages('1,7,2026-03-04T08:00:00Z,c1,customer,true,Mine.', '2,7,2026-03-04T08:00:00Z,c1,customer,true,"never closed');
    const outcome = await readText('messages.csv', cut);
    expect(outcome.said).toEqual(['customer: Mine.']);
    expect(rulesOf(outcome)).toContain('broken-table');
  });

  it('in an older encoding are read where the sidecar names it', async () => {
    const own = Buffer.from(messages('1,7,2026-03-04T08:00:00Z,c1,customer,true,Né hier.'), 'latin1');
    expect(rulesOf(await readText('messages.csv', own))).toContain('broken-table');
    expect((await readText('messages.csv', own, { sidecar: 'encoding: windows-1252\n' })).said).toEqual(['customer: Né hier.']);
  });

  it('leave spam and deleted conversations out, and take what either sidecar says', async () => {
    const own = messages('1,7,2026-03-04T08:00:00Z,c1,customer,true,Mine.', '2,8,2026-03-04T08:00:00Z,c1,customer,true,Buy.');
    const table = 'id,created_at,customer_id,status\n7,2026-03-04T08:00:00Z,c1,open\n8,2026-03-04T08:00:00Z,c1,spam\n';
    const beside = { 'conversations.csv': table, 'conversations.csv.yml': 'source: oldtool\nconsent: public\n' };
    const outcome = await readText('messages.csv', own, { beside });
    expect(outcome.conversations).toMatchObject([{ id: 'oldtool:7', consent: 'public' }]);
    expect(outcome.skipped).toEqual({ 'conversations: spam or suspended': 1 });
  });
});
