import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Channel } from '#model/conversation.ts';
import { hearsayOf } from './hear.ts';

interface Case {
  channel: Channel;
  name: string;
  message: string;
  expected: string;
}

const CASE = /^### (ticket|review|survey): (.+)\n([\s\S]*?)\n=== (?:heard\n([\s\S]*)|left out: (.+))\n*$/;

/** The cases of the file, which says itself how they stand in it. */
function cases(): Case[] {
  const file = readFileSync(new URL('fixtures/mails.txt', import.meta.url), 'utf8');
  return file
    .split(/\n(?=### (?:ticket|review|survey): )/)
    .slice(1)
    .map((text) => {
      const [, channel, name = '', message = '', heard, reason] = CASE.exec(`${text}\n`) ?? [];
      return { channel: channel as Channel, name, message, expected: heard === undefined ? `(${reason})` : heard.trimEnd() };
    });
}

function heardOf({ channel, message }: Case): string {
  const utterance = { speaker: '', role: 'customer' as const, text: message, at: 'L1', marks: [] };
  return [...hearsayOf({ channel, utterances: [utterance] })].map((one) => ('words' in one ? one.words : `(${one.reason})`)).join();
}

describe('of a real mail, post or answer, the customer’s own words and no others are heard', () => {
  const all = cases();

  it('in more than a hundred cases', () => {
    expect(all.length).toBeGreaterThan(100);
    expect(all.filter(({ channel, message }) => channel === undefined || message === '')).toEqual([]);
  });

  it.each(all.map((one): [string, Case] => [`${one.channel}: ${one.name}`, one]))('%s', (_name, one) => expect(heardOf(one)).toBe(one.expected));
});
