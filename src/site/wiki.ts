/** The wiki, built once from all collections. Every page takes its data from here. */
import { getCollection } from 'astro:content';
import settings from '#config';
import { buildWiki, type Wiki } from '#model/wiki.ts';
import { today } from './ground.ts';

/** The wiki and the bodies of its stories, by persona. */
export interface Site {
  wiki: Wiki;
  bodies: ReadonlyMap<string, string>;
}

let known: Promise<Site> | undefined;

/** The site's data; built once a build, and anew for each page while writing, so that an edit shows. */
export function site(): Promise<Site> {
  if (import.meta.env.DEV) return gather();
  known ??= gather();
  return known;
}

async function gather(): Promise<Site> {
  const personas = await getCollection('personas');
  const evidence = Map.groupBy(await getCollection('evidence'), ({ data }) => data.persona);
  const themes = (await getCollection('themes')).map(({ data }) => data).sort((a, b) => a.order - b.order);
  const conversations = (await getCollection('conversations')).map(({ data }) => data);
  const files = personas.map(({ id, data }) => ({
    id,
    persona: data.persona,
    quotes: (evidence.get(id) ?? []).flatMap((one) => one.data.quotes),
    tallies: (evidence.get(id) ?? []).flatMap((one) => one.data.tallies),
  }));
  return {
    wiki: buildWiki({ personas: files, themes: themes.map(({ order: _order, ...theme }) => theme), conversations }, settings, today),
    bodies: new Map(personas.map(({ id, data }) => [id, data.body])),
  };
}
