/** Measures personas at the size of a large company: pulling one new note, computing every standing, checking everything. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import settings from '#config';
import { buildWiki } from '#model/wiki.ts';
import { readPersonas, quotesOf, type PersonaFolder } from '../content/personas.ts';
import { diceOf, type Dice } from './dice.ts';
import { measured, middle, type Used } from './measured.ts';
import { figure, tableText } from './table.ts';
import { saying } from './vocabulary.ts';
import { writeWiki, type WikiPlan } from './wiki.ts';

/** How large the personas are. */
export interface LivingPlan extends WikiPlan {
  runs: number;
}

/** What was measured; `standings` by the clock of this process, the rest of processes of their own. */
export interface LivingFigures {
  personas: number;
  claims: number;
  quotes: number;
  notes: number;
  first: Used;
  empty: Used;
  oneNote: Used;
  standings: number;
  check: Used;
}

/** Notes that are at hand, for each persona; the exports that the other quotes come from are not, as in a repository. */
const NOTES = 10;
/** What one participant says in a note that a claim listens for. */
const TURNS = 20;

function noteText(dice: Dice, persona: number, number: number): string {
  const head = [
    'date: 2026-10-12',
    `participant: P${number}`,
    `persona: person-${persona}`,
    'consent: internal',
    `speakers: { Dana: team, P${number}: customer }`,
  ];
  const turns = Array.from({ length: TURNS }, () => `**Dana:** And then?\n\n**P${number}:** ${saying(dice).text}`);
  return `---\n${head.join('\n')}\n---\n# At the kitchen table\n\n${turns.join('\n\n')}\n`;
}

/** Writes notes of each persona, one of every ten days' work. Gives how many. */
export async function writeNotes(content: string, personas: number): Promise<number> {
  const dice = diceOf(5);
  const folder = path.join(content, 'conversations', 'interviews');
  await mkdir(folder, { recursive: true });
  let number = 0;
  for (let persona = 1; persona <= personas; persona++)
    for (let index = 0; index < NOTES; index++) await writeFile(path.join(folder, `2026-10-12-p${++number}.md`), noteText(dice, persona, number));
  return number;
}

/** The standing of every claim at the end of every month, and what is missing to the next. Gives seconds. */
function standingsOf(personas: readonly PersonaFolder[], today: string): number {
  const files = personas.map((folder) => ({
    id: folder.id,
    persona: folder.persona,
    quotes: quotesOf(folder),
    tallies: folder.tallies.flatMap(({ entries }) => entries),
  }));
  const began = performance.now();
  buildWiki({ personas: files, themes: [], conversations: [] }, settings, today);
  return (performance.now() - began) / 1000;
}

/** Makes the wiki in a folder and measures. @param scripts the folder of commands */
export async function benchLiving(work: string, scripts: string, { runs, ...plan }: LivingPlan, env: Record<string, string>): Promise<LivingFigures> {
  const content = path.join(work, 'content');
  await writeWiki(content, plan);
  const notes = await writeNotes(content, plan.personas);
  const pull = (): Promise<Used> => measured([path.join(scripts, 'pull.ts'), '--content', content], work, env);
  const first = await pull();
  const [empty, one]: [Used[], Used[]] = [[], []];
  const note = path.join(content, 'conversations', 'interviews', '2026-11-20-p0.md');
  for (let run = 0; run < runs; run++) {
    await rm(note, { force: true });
    await pull();
    empty.push(await pull());
    await writeFile(note, noteText(diceOf(100 + run), 1, 0));
    one.push(await pull());
  }
  const { personas } = await readPersonas(content);
  const standings = Math.min(...Array.from({ length: 3 }, () => standingsOf(personas, env['EARSHOT_TODAY'] ?? '')));
  // As the script of package.json calls it.
  const check = await measured(['--max-semi-space-size=8', path.join(scripts, 'check.ts'), '--content', content], work, env, [0, 1]);
  return {
    personas: personas.length,
    claims: personas.flatMap(({ persona }) => persona.claims).length,
    quotes: personas.flatMap(quotesOf).length,
    notes,
    first,
    empty: middle(empty),
    oneNote: middle(one),
    standings,
    check,
  };
}

/** The figures for a person. */
export function livingTable({ personas, claims, quotes, notes, first, empty, oneNote, standings, check }: LivingFigures): string {
  const row = (what: string, { seconds, cpuSeconds, peakMb }: Used): string[] => [what, ...[seconds, cpuSeconds, peakMb].map(figure)];
  return [
    `${figure(personas)} personas, ${figure(claims)} claims, ${figure(quotes)} kept quotes, ${figure(notes)} notes at hand\n`,
    tableText([
      ['', 'seconds', 'CPU s', 'peak MiB'],
      row('the first pull of the notes', first),
      row('pull, nothing new', empty),
      row('pull, one new note', oneNote),
      ['  more than nothing new', figure(oneNote.seconds - empty.seconds), figure(oneNote.cpuSeconds - empty.cpuSeconds), ''],
      ['every standing, month by month', figure(standings), '', ''],
      row('check', check),
    ]),
  ].join('');
}
