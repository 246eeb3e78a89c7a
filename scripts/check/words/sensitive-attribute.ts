/** A sensitive attribute without a reason: health, faith, sexuality, politics, a union, ethnicity. */
import type { Finding } from '../finding.ts';
import { wordsOf, type Found, type Word } from './listed.ts';
import { blotted, findingAt, shown, type OwnWords, type WordRule } from './own-words.ts';
import { body, complaints, idioms, kinds } from './sensitive-words.ts';

/** So far apart a part of the body and a complaint may stand. */
const APART = 8;

export const sensitiveAttribute: WordRule = (own) => [...inClaims(own), ...inFields(own)];

interface Named extends Found {
  kind: string;
}

/** The first sensitive attribute among some words. */
function attributeIn(words: readonly Word[], language: string): Named | undefined {
  const turns = idioms(language).in(words);
  const isOwn = ({ from, to }: Found): boolean => !turns.some((turn) => turn.from < to && from < turn.to);
  for (const [kind, lists] of Object.entries(kinds)) {
    const found = lists(language).in(words).find(isOwn);
    if (found) return { ...found, kind };
  }
  for (const part of body(language).in(words).filter(isOwn)) {
    const near = complaints(language).in(words, Math.max(0, part.from - APART), Math.min(words.length, part.to + APART));
    const complaint = near.find(isOwn);
    if (complaint) return { ...part, kind: 'health' };
  }
  return undefined;
}

function inClaims(own: OwnWords): Finding[] {
  return own.claims.flatMap((sentence) => {
    if (sentence.claim?.whyRelevant !== undefined) return [];
    const found = attributeIn(sentence.words, own.language);
    if (!found) return [];
    const message = `“${shown(sentence, found.from, found.to)}” is about ${found.kind}, which can be turned against people like this, and nothing says why it matters here. Add \`whyRelevant\` to the claim with what the team decides by it, or leave the claim out.`;
    return [findingAt(own, sentence, found.from, 'sensitive-attribute', message)];
  });
}

/** What a portrait says in its frontmatter is read by all, first, and without any evidence. */
function inFields({ folder: { file, persona, lineOf }, language }: OwnWords): Finding[] {
  return (['tagline', 'work'] as const).flatMap((field): Finding[] => {
    const text = persona[field] ?? '';
    const words = wordsOf(blotted(text), language);
    const found = attributeIn(words, language);
    const [first, last] = [words[found?.from ?? -1], words[(found?.to ?? 0) - 1]];
    if (!found || !first || !last) return [];
    const sentence = `“${text.slice(first.at, last.at + last.raw.length)}” in \`${field}\` is about ${found.kind}, which is read first and without evidence. Leave it out here; if it matters, make it a claim with \`whyRelevant\`.`;
    return [{ rule: 'sensitive-attribute', file, line: lineOf([field]), sentence }];
  });
}
