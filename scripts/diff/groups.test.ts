import path from 'node:path';
import { describe, expect, it } from 'vitest';
import settings from '#config';
import { openHistory } from '../history/history.ts';
import { Repository } from '../sandbox/repository.ts';
import { OTHERS, PARKING } from '../sandbox/said.ts';
import { NOTE, PERSONA, ticketLine } from '../sandbox/sandbox.ts';
import { groupBlocks } from './group-lines.ts';
import { heardThen, newGroups, type NewGroup } from './groups.ts';

const note = (participant: string, words: string): string =>
  `---\ndate: 2026-04-10\nparticipant: ${participant}\npersona: maya\nconsent: internal\nverbatim: all\n---\n${words}\n`;
const notes = Object.fromEntries(PARKING.map((words, index) => [`conversations/interviews/2026-04-10-p8${index}.md`, note(`P8${index}`, words)]));
const tickets = OTHERS.map((body, index) => `${ticketLine({ id: index + 1, body, created: '2026-02-06T10:00:00Z' })}\n`).join('');
const FILES = {
  'personas/maya/persona.mdx': PERSONA,
  'conversations/interviews/2026-03-04-p07.md': NOTE,
  'conversations/tickets/zendesk.ndjson': tickets,
  'conversations/tickets/zendesk.ndjson.yml': 'consent: internal\nkind: ticket\nsource: zendesk\n',
};

async function groupsOf({ content }: Repository, revision: string): Promise<NewGroup[]> {
  const history = (await openHistory(content))!;
  const ground = { content, conversations: path.join(content, 'conversations'), personas: path.join(content, 'personas'), today: '2026-11-22' };
  return newGroups(history, (await history.resolve(revision))!, ground, settings);
}

describe('a group of unmatched words', () => {
  it('is told as new where too few of its people had been heard at the commit', async () => {
    await using repository = new Repository();
    repository.commit('2026-03-10', FILES);
    repository.write(notes);
    const groups = await groupsOf(repository, 'HEAD');
    expect(groups.map(({ persona, group, before }) => [persona, group.id, group.people, before])).toEqual([['maya', 'parking-van', 4, 0]]);
    const [, said, , , rule] = groupBlocks(groups, 3, () => 'Maya');
    expect(said).toBe(
      '**Maya**: “parking” and “van” (`parking-van`). Four people spoke of it in four interviews, between 10 April 2026 and 10 April 2026; before, nobody spoke of it.',
    );
    expect(rule).toContain('A group is new where fewer than three of its people had been heard then');
  });

  it('is not told where it could have been one at the commit, though somebody more speaks of it now', async () => {
    await using repository = new Repository();
    const before = repository.commit('2026-03-10', FILES);
    repository.commit('2026-04-11', notes);
    repository.write({ 'conversations/interviews/2026-05-01-p90.md': note('P90', 'The van has no parking since they moved the market.') });
    expect((await groupsOf(repository, before)).map(({ group }) => group.people)).toEqual([5]);
    expect(await groupsOf(repository, 'HEAD')).toEqual([]);
  });

  it('counts people, by their notes in the commit and by the days of their tickets', () => {
    const passages = [
      { by: 'P01', said: '2026-01-01', from: 'interviews/here.md#L3' },
      { by: 'P01', said: '2026-01-01', from: 'interviews/here.md#L9' },
      { by: 'P02', said: '2026-01-01', from: 'interviews/committed-later.md#L3' },
      { by: 'C1', said: '2026-03-10', from: 'zendesk:1#comment-1' },
      { by: 'C2', said: '2026-03-11', from: 'zendesk:2#comment-1' },
    ];
    expect(heardThen(passages, new Set(['conversations/interviews/here.md']), '2026-03-10')).toBe(2);
  });
});
