/**
 * The collections: the content's files, as the model's data. Pages never read them; `src/site/wiki.ts` does, once. What is heard for the site is no
 * collection: it is at hand only when all of these are read and bundled.
 */
import { relative } from 'node:path';
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { Persona } from '#model/persona.ts';
import { Quotes, Tallies } from '#model/quote.ts';
import { Theme, Themes } from '#model/theme.ts';
import { ToldText } from '#model/texts.ts';
import { cacheRoot, contentRoot } from './site/ground.ts';
import { citingOf } from './site/citing.ts';
import { filesLoader, fresh } from './site/loaders.ts';
import { parseFile, parsePersona, parseTexts } from './site/parse.ts';

const personaOf = (file: string): string => file.split('/')[1] ?? file;
const withoutEnding = (file: string): string => file.replace(/\.[^./]+$/, '');

const personas = defineCollection({
  loader: filesLoader('personas', contentRoot, 'personas/*/persona.mdx', (text, file) => [{ id: personaOf(file), data: parsePersona(text, file) }]),
  schema: z.object({ persona: Persona, body: z.string() }),
});

/** The same files once more, for their MDX bodies only. */
const stories = defineCollection({
  loader: fresh(
    glob({
      pattern: '*/persona.mdx',
      base: `./${relative(process.cwd(), `${contentRoot}/personas`)}`,
      generateId: ({ entry }) => entry.split('/')[0] ?? entry,
    }),
  ),
});

/** What `keep` wrote for each persona: quotes, and the counts of those that are not kept one by one. */
const evidence = defineCollection({
  loader: filesLoader('evidence', contentRoot, 'personas/*/{quotes,tallies}/*.yml', (text, file) => {
    const isQuotes = file.split('/')[2] === 'quotes';
    const data = {
      persona: personaOf(file),
      quotes: isQuotes ? parseFile(Quotes, text, file, 'kept-quotes') : [],
      tallies: isQuotes ? [] : parseFile(Tallies, text, file, 'kept-quotes'),
    };
    return [{ id: withoutEnding(file), data }];
  }),
  schema: z.object({ persona: z.string(), quotes: Quotes, tallies: Tallies }),
});

const themes = defineCollection({
  loader: filesLoader('themes', contentRoot, 'themes.yml', (text, file) =>
    parseFile(Themes, text, file, 'themes').map((theme, index) => ({ id: theme.id, data: { ...theme, order: index } })),
  ),
  schema: Theme.extend({ order: z.number() }),
});

/** Specs that cite personas: which personas and claims, and nothing else of what they say. */
const specs = defineCollection({
  loader: filesLoader('specs', contentRoot, 'specs/**/*.{md,mdx}', (text, file) => [{ id: file, data: { ...citingOf(text, file) } }]),
  schema: z.object({ file: z.string(), cites: z.array(z.object({ persona: z.string(), claim: z.string().optional() })) }),
});

/** What people changed in the personas' own texts. The lines have no ids of their own, so the file is one entry. */
const texts = defineCollection({
  loader: filesLoader('texts', cacheRoot, 'texts.ndjson', (text, file) => [{ id: 'texts', data: { changes: parseTexts(text, file) } }]),
  schema: z.object({ changes: z.array(ToldText) }),
});

/** The words of personas as they were in force at the ends of past months: `maya/2026-03`. */
const pastTexts = defineCollection({
  loader: filesLoader('pastTexts', cacheRoot, 'past/*/*.mdx', (text, file) => [
    { id: withoutEnding(file).slice('past/'.length), data: parsePersona(text, file) },
  ]),
  schema: z.object({ persona: Persona, body: z.string() }),
});

/** The same files once more, for their MDX bodies only. */
const pastStories = defineCollection({
  loader: fresh(
    glob({
      pattern: '*/*.mdx',
      base: `./${relative(process.cwd(), `${cacheRoot}/past`)}`,
      generateId: ({ entry }) => withoutEnding(entry),
    }),
  ),
});

export const collections = { personas, stories, evidence, themes, specs, texts, pastTexts, pastStories };
