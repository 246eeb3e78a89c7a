/** The wiki, built once from all collections. Every page takes its data from here. */
import { getCollection } from 'astro:content';
import { compare } from '#model/diagnostic.ts';
import { asItStood, monthsAsItStood, type AsItStood } from '#model/past.ts';
import { unmatchedOfFew } from '#model/attribution.ts';
import { unheardOf, type Unheard } from '#model/unheard.ts';
import type { Unmatched } from '#model/unmatched.ts';
import { buildWiki, type PersonaFiles, type Wiki } from '#model/wiki.ts';
import type { Citing } from './citing.ts';
import { seenBy, today } from './ground.ts';
import { heardConversations, heardUnmatched } from './prepared.ts';

/** The wiki and the bodies of its stories, by persona. */
export interface Site {
  wiki: Wiki;
  bodies: ReadonlyMap<string, string>;
  /** Each persona as it stood at the ends of months, latest first. */
  past: ReadonlyMap<string, AsItStood[]>;
  /** What nobody has told us, by persona. */
  unheard: ReadonlyMap<string, Unheard>;
  /** What customers say that no persona says: of each persona, and of none. */
  unmatched: readonly Unmatched[];
  /** The specs that cite personas. */
  specs: readonly Citing[];
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
  const conversations = heardConversations();
  const texts = (await getCollection('texts')).flatMap(({ data }) => data.changes);
  const files = personas.map(({ id, data }) => ({
    id,
    persona: data.persona,
    quotes: (evidence.get(id) ?? []).flatMap((one) => one.data.quotes),
    tallies: (evidence.get(id) ?? []).flatMap((one) => one.data.tallies),
  }));
  const wiki = buildWiki({ personas: files, themes: themes.map(({ order: _order, ...theme }) => theme), conversations, texts }, seenBy, today);
  const bodies = new Map(personas.map(({ id, data }) => [id, data.body]));
  return {
    wiki,
    bodies,
    past: await pastOf(files, wiki, bodies),
    unheard: unheardIn(wiki, files),
    specs: (await getCollection('specs')).map(({ data }) => data),
    unmatched: heardUnmatched().map((one) => unmatchedOfFew(one, wiki)),
  };
}

async function pastOf(files: readonly PersonaFiles[], { personas, small }: Wiki, bodies: Site['bodies']): Promise<Site['past']> {
  const texts = (await getCollection('pastTexts')).map(({ id, data }) => ({ of: id.split('/')[0] ?? '', month: id.split('/')[1] ?? '', ...data }));
  const byPersona = Map.groupBy(
    texts.sort((a, b) => compare(a.month, b.month)),
    ({ of }) => of,
  );
  return new Map(
    files.map((one) => {
      const own = byPersona.get(one.id) ?? [];
      const entry = personas.find(({ id }) => id === one.id);
      const months = entry ? monthsAsItStood(entry, own, seenBy, today) : [];
      return [one.id, months.map((month) => asItStood(one, bodies.get(one.id) ?? '', own, month, seenBy, { shownOn: today, small }))];
    }),
  );
}

function unheardIn(wiki: Wiki, files: readonly PersonaFiles[]): Site['unheard'] {
  const byId = new Map(files.map((one) => [one.id, one]));
  return new Map(wiki.personas.map((entry) => [entry.id, unheardOf(entry, byId.get(entry.id) ?? { quotes: [], tallies: [] }, wiki.today)]));
}
