/** A wiki for the bench, in a folder of its own: personas with claims and stories, and quotes that are kept already. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Claim } from '#model/claim.ts';
import { facets } from '#model/claim.ts';
import { monthAfter } from '#model/months.ts';
import { proofOf, quoteId, type Quote } from '#model/quote.ts';
import { stringify } from 'yaml';
import { decisionMark, quotesText } from '../keep/kept.ts';
import { diceOf, type Dice } from './dice.ts';
import { paragraph, phrases, saying } from './vocabulary.ts';

const PHRASES = 8;

/** How large a wiki is to be made. */
export interface WikiPlan {
  personas: number;
  /** Kept quotes, over all personas. */
  quotes: number;
  /** Claims of each persona; twelve otherwise. */
  claims?: number;
  /** Over how many months the quotes were said; twelve otherwise. */
  months?: number;
}

const idOf = (number: number): string => `person-${number}`;

/** The tags by which tickets belong to the personas of the bench. */
export function tagsOf(personas: number): string[] {
  return Array.from({ length: personas }, (_, index) => `segment-${index + 1}`);
}

function claimsOf(dice: Dice, count: number): Pick<Claim, 'id' | 'facet' | 'says' | 'listensFor'>[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `claim-${index + 1}`,
    facet: facets[index % facets.length] ?? 'life',
    says: `People like this one have a reason number ${index + 1} of their own.`,
    listensFor: [...new Set(Array.from({ length: PHRASES }, () => dice.pick(phrases)))],
  }));
}

/** A persona's file: its claims, and a paragraph for each. */
function personaText(dice: Dice, number: number, count: number): string {
  const frontmatter = {
    name: `Person ${number}`,
    tagline: 'Invented, so that the bench has somebody to read about',
    purpose: 'Measure how long it takes',
    notFor: 'Anything else',
    hue: (number * 37) % 360,
    segment: { tickets: { tags: [`segment-${number}`] } },
    claims: claimsOf(dice, count),
  };
  const story = Array.from({ length: count }, (_, index) => `${paragraph(dice)}\n\n<Claim id="claim-${index + 1}" />`);
  return `---\n${stringify(frontmatter)}---\n## A life\n\n${story.join('\n\n')}\n`;
}

function quote(dice: Dice, number: number, month: string, claims: number): Quote {
  const { text, language, phrase } = saying(dice);
  const conversation = `zendesk:${number}`;
  const from = `${conversation}#comment-${number * 10}`;
  const decided = { supports: [`claim-${dice.between(1, claims)}`], contradicts: [], because: `phrase "${phrase}"` };
  const by = `C${number % 10}${(100_000 + (number % 3000)).toString(36).toUpperCase()}`;
  const said = `${month}-${String(dice.between(1, 28)).padStart(2, '0')}`;
  const proof = proofOf(from, text);
  return {
    id: quoteId(conversation, text),
    text,
    language,
    said,
    by,
    channel: 'ticket',
    from,
    consent: 'internal',
    ...decided,
    proof,
    kept: decisionMark(decided),
  };
}

const LAST = '2026-11';

/** Writes the wiki. @param content the content root to make */
export async function writeWiki(content: string, { personas, quotes, claims = 12, months = 12 }: WikiPlan): Promise<void> {
  const dice = diceOf(2);
  await mkdir(path.join(content, 'conversations', 'tickets'), { recursive: true });
  await writeFile(path.join(content, 'themes.yml'), '[]\n');
  let made = 0;
  for (let number = 1; number <= personas; number++) {
    const folder = path.join(content, 'personas', idOf(number));
    await mkdir(path.join(folder, 'quotes'), { recursive: true });
    await writeFile(path.join(folder, 'persona.mdx'), personaText(dice, number, claims));
    const due = Math.round((quotes * number) / personas);
    const own = Array.from({ length: due - made }, (_, index) => ({ index: made + index + 1, month: monthAfter(LAST, (index % months) - months + 1) }));
    made = due;
    for (const [month, numbers] of Map.groupBy(own, (one) => one.month)) {
      const text = quotesText(numbers.map(({ index }) => quote(dice, index, month, claims)));
      await writeFile(path.join(folder, 'quotes', `${month}.yml`), text ?? '');
    }
  }
}
