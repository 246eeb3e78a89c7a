/** A sensitive attribute without a reason: health, faith, sexuality, politics, a union, ethnicity. */
import type { Finding } from '../finding.ts';
import { wordsOf, type Found, type Word } from './listed.ts';
import { blotted, findingAt, shown, type OwnWords, type WordRule } from './own-words.ts';
import { body, complaints, idioms, kinds } from './sensitive-words.ts';

/** So far apart a part of the body and a complaint may stand. */
const APART = 8;

export const sensitiveAttribute: WordRule = (own) => [...inClaims(own), ...inFields(own), ...inStory(own)];

interface Named extends Found {
  kind: string;
}

/** Turns of phrase are no attributes. */
function isMeant(words: readonly Word[], language: string): (found: Found) => boolean {
  const turns = idioms(language).in(words);
  return ({ from, to }) => !turns.some((turn) => turn.from < to && from < turn.to);
}

/** The first sensitive attribute among some words. */
function attributeIn(words: readonly Word[], language: string, asked: readonly string[] = Object.keys(kinds)): Named | undefined {
  for (const kind of asked) {
    const found = kinds[kind]?.(language).in(words).find(isMeant(words, language));
    if (found) return { ...found, kind };
  }
  return undefined;
}

/** A part of the body with a complaint beside it. */
function painIn(words: readonly Word[], language: string): Named | undefined {
  const meant = isMeant(words, language);
  const found = body(language)
    .in(words)
    .find(
      (part) =>
        meant(part) &&
        complaints(language)
          .in(words, Math.max(0, part.from - APART), Math.min(words.length, part.to + APART))
          .some(meant),
    );
  return found && { ...found, kind: 'health' };
}

function inClaims(own: OwnWords): Finding[] {
  return own.claims.flatMap((sentence) => {
    if (sentence.claim?.whyRelevant !== undefined) return [];
    const found = attributeIn(sentence.words, own.language) ?? painIn(sentence.words, own.language);
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
    const found = attributeIn(words, language) ?? painIn(words, language);
    const [first, last] = [words[found?.from ?? -1], words[(found?.to ?? 0) - 1]];
    if (!found || !first || !last) return [];
    const sentence = `“${text.slice(first.at, last.at + last.raw.length)}” in \`${field}\` is about ${found.kind}, which is read first and without evidence. Leave it out here; if it matters, make it a claim with \`whyRelevant\`.`;
    return [{ rule: 'sensitive-attribute', file, line: lineOf([field]), sentence }];
  });
}

/** A story may tell of a body: that is a life. Of the rest it may where a claim says why. */
function inStory(own: OwnWords): Finding[] {
  if (own.folder.persona.claims.some(({ whyRelevant }) => whyRelevant !== undefined)) return [];
  const asked = Object.keys(kinds).filter((kind) => kind !== 'health');
  return own.story.flatMap((sentence) => {
    const found = attributeIn(sentence.words, own.language, asked);
    if (!found) return [];
    const message = `“${shown(sentence, found.from, found.to)}” is about ${found.kind}, which can be turned against people like this, and no claim says why it matters. Make it a claim with \`whyRelevant\`, or leave it out of the story.`;
    return [findingAt(own, sentence, found.from, 'sensitive-attribute', message)];
  });
}
