/** A note of a small content root that tests edit: its words, the quotes in it, and a root in which it was pulled. */
import { expect } from 'vitest';
import { Quotes, type Quote } from '#model/quote.ts';
import { parseYaml } from '#model/yaml.ts';
import { NOTE, PERSONA, Sandbox } from './sandbox.ts';

/** The note. */
export const FILE = 'conversations/interviews/2026-03-04-p07.md';
/** Where its quotes are kept. */
export const QUOTES = 'personas/maya/quotes/2026-03-04-p07.yml';
const HEAD = NOTE.slice(0, NOTE.indexOf('# At the counter'));
/** A note in which these turns are the customer’s, unless they name another speaker. */
export const note = (...turns: string[]): string =>
  `${HEAD}\n**Dana:** When do you do it?\n\n${turns.map((turn) => (turn.startsWith('**') ? turn : `**P07:** ${turn}`)).join('\n\n')}\n`;

/** The quotes kept in a file. */
export const keptIn = async (sandbox: Sandbox, file = QUOTES): Promise<Quote[]> => Quotes.parse(parseYaml(await sandbox.read(file)).data);

/** What the customer says by default. */
export const SAID = 'I only ever sit down to it after bedtime, when the house is mine.';

/** Pulls, and then pulls again after each change: `pull` must have nothing left to do, and `check` nothing to say. */
export async function steady(sandbox: Sandbox): Promise<Awaited<ReturnType<Sandbox['pull']>>> {
  const pulled = await sandbox.pull();
  expect((await sandbox.pull()).written).toEqual([]);
  expect((await sandbox.check()).diagnostics).toEqual([]);
  return pulled;
}

/** A root with the persona and a first wording of the note, pulled. */
export const started = async (first: string, more: Record<string, string> = {}): Promise<Sandbox> => {
  const sandbox = await Sandbox.with({ 'personas/maya/persona.mdx': PERSONA, [FILE]: first, ...more });
  await sandbox.pull();
  return sandbox;
};
