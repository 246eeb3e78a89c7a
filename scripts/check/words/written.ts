/** Personas that tests of rules of words write, in a language each. */
import { readFrontmatter } from '#model/frontmatter.ts';
import { Persona } from '#model/persona.ts';
import type { PersonaFolder } from '../../content/personas.ts';
import type { Finding } from '../finding.ts';
import { PLAIN } from '../../sandbox/sandbox.ts';
import { ownWordsOf, type Around, type WordRule } from './own-words.ts';

/** Two sentences with which nothing is wrong, by which a language is known. */
const TOLD = {
  en: 'The oven is lit before the street wakes up. On the way home there is time to look at the harbour and to think of the evening.',
  de: 'Der Ofen brennt, bevor die Straße aufwacht. Auf dem Heimweg bleibt Zeit für einen Blick auf den Hafen und für die Gedanken an den Abend.',
  fr: 'Le four est allumé avant que la rue se réveille. Sur le chemin du retour, on regarde le port et on pense à la soirée.',
  es: 'El horno está encendido antes de que despierte la calle. En el camino a casa queda tiempo para mirar el puerto y pensar en la tarde.',
  pt: 'O forno está aceso antes de a rua acordar. No caminho de casa ainda há tempo para olhar o porto e pensar na noite que não demora.',
  ru: 'Печь горит раньше, чем просыпается улица. По дороге домой остаётся время посмотреть на гавань и подумать о вечере.',
  zh: '街道还没有醒来，炉子已经点着了。回家的路上有时间看看港口，想一想晚上的事情。',
};

/** What a test writes into a persona. */
export interface Written {
  language?: keyof typeof TOLD;
  /** One claim, or several. */
  says?: string | readonly string[];
  facet?: string;
  story?: string;
  /** Further lines of frontmatter. */
  fields?: string;
  id?: string;
  name?: string;
}

/** A persona as it would be read from its file. */
export function written({ language = 'en', says = [], facet = 'habit', story = '', fields = '', id = 'maya', name = 'Maya' }: Written): PersonaFolder {
  const claims = [says].flat();
  const rows = (claims.length > 0 ? claims : [TOLD[language]]).map((one, index) => `  - { id: c${index}, facet: ${facet}, says: ${JSON.stringify(one)} }`);
  const head = [
    `name: ${name}`,
    `tagline: ${JSON.stringify(TOLD[language].split(/[.。]/)[0])}`,
    'purpose: Decide',
    'notFor: Counting',
    fields,
    'claims:',
    ...rows,
  ];
  const matter = readFrontmatter(`---\n${head.filter((line) => line !== '').join('\n')}\n---\n${TOLD[language]}\n\n${story}\n`);
  const { body, bodyLine, lineOf } = matter;
  return {
    id,
    file: `personas/${id}/persona.mdx`,
    persona: Persona.parse(matter.data),
    lineOf,
    story: body,
    storyLine: bodyLine,
    quotes: [],
    tallies: [],
    files: ['persona.mdx'],
    broken: [],
  };
}

/** What a rule finds in a persona of a test. */
export function found(rule: WordRule, persona: Written | PersonaFolder, around: Partial<Around> = {}): Finding[] {
  const folder = 'lineOf' in persona ? persona : written(persona);
  return rule(ownWordsOf(folder), { personas: [folder], settings: PLAIN, ...around });
}

/** The words that a rule names in a claim, then in a story. */
export function namedIn(rule: WordRule, text: string, language: Written['language'] = 'en'): string[] {
  const names = (persona: Written): string[] => found(rule, persona).flatMap(({ sentence }) => /“([^“”]+)”/.exec(sentence)?.[1] ?? []);
  return [...names({ language, says: text }), ...names({ language, story: text })];
}
