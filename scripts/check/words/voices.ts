/** Whether a persona is heard: enough quotes, and somebody among them who sees it otherwise. */
import { evidenceOf } from '#model/evidence.ts';
import { quotesOf } from '../../content/personas.ts';
import type { WordRule } from './own-words.ts';

/** Fewer than these are anecdotes. */
const FEWEST = 3;

export const fewQuotes: WordRule = ({ folder }) => {
  const heard = quotesOf(folder).filter((quote) => evidenceOf(quote).length > 0).length;
  if (heard >= FEWEST) return [];
  const many = heard === 0 ? 'No quote speaks' : heard === 1 ? 'One quote speaks' : 'Two quotes speak';
  const sentence = `${many} for this persona, so readers hear its author. Mark passages in notes as [the words](${folder.id}#claim), or give claims phrases in \`listensFor\`, and run \`npm run pull\`.`;
  return [{ rule: 'few-quotes', file: folder.file, line: folder.lineOf(['claims']), sentence }];
};

export const noDissent: WordRule = ({ folder }) => {
  const evidence = quotesOf(folder).flatMap(evidenceOf);
  const isContradicted =
    evidence.some(({ stance }) => stance === 'contradicts') || folder.tallies.some(({ entries }) => entries.some(({ stance }) => stance === 'contradicts'));
  if (evidence.length < FEWEST || isContradicted) return [];
  const sentence = `Nobody in this persona sees anything otherwise, and no group is of one mind. Ask who does it differently, give claims phrases in \`against\`, or mark a passage with the title "against".`;
  return [{ rule: 'no-dissent', file: folder.file, line: folder.lineOf(['claims']), sentence }];
};
