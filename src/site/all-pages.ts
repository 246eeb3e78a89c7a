/** The address of every page that the site should have, from the data itself: the build holds what was drawn against it. */
import { compare } from '#model/diagnostic.ts';
import { address } from './address.ts';
import { exportPages } from './export-pages.ts';
import { inTongues } from './tongue/in-tongues.ts';
import { allParts } from './listen/voices.ts';
import { pagesOf, voicesIn, type Scope } from './voices/scopes.ts';
import type { Site } from './wiki.ts';

/** Every page and file of data, in the order of their addresses; an address that two things claim stands twice. */
export function allPages(site: Site): string[] {
  return pagesInOne(site).flatMap(inAllTongues).sort(compare);
}

/** The same as they are in the first language, in no order. */
export function pagesInOne({ wiki, past }: Site): string[] {
  const heard = voicesIn(wiki);
  const { root, themes, conversations, changes, unmatched, search, health, listen } = address;
  const { changesAtom, changesJson, api, schema, hues, listenParts, pages } = address;
  return [
    ...[root, themes, conversations, changes, unmatched, search, health, address.compare, listen],
    ...[changesAtom, changesJson, api, schema, hues, listenParts, pages],
    ...wiki.personas.flatMap(({ id }) => pagesOfPersona(id, past.get(id)?.map(({ month }) => month) ?? [])),
    ...allParts(wiki).map(({ persona, part }) => address.listenPart(persona, part)),
    ...[heard.everyone, ...heard.personas.values(), ...heard.themes.values()].flatMap(pagesOfVoices),
    ...wiki.themes.map(({ id }) => address.theme(id)),
    ...wiki.conversations.map(({ id }) => address.conversation(id)),
    ...exportPages(wiki).map(({ source, month }) => address.exported(source, month)),
  ];
}

/** Pages, which end in `/`, are there in each language that the interface speaks; files of data once. */
function inAllTongues(one: string): string[] {
  return one.endsWith('/') ? inTongues(one).map(({ href }) => href) : [one];
}

function pagesOfPersona(id: string, months: readonly string[]): string[] {
  return [
    ...[
      address.persona(id),
      address.personaHealth(id),
      address.diaryAtom(id),
      address.diaryJson(id),
      address.personaData(id),
      address.beside(id),
      address.scene(id),
    ],
    ...months.flatMap((month) => [address.past(id, month), address.pastData(id, month)]),
  ];
}

function pagesOfVoices(scope: Scope): string[] {
  return [scope.data, ...[...pagesOf(scope).keys()].map((path) => `${scope.base}${path}${path === '' ? '' : '/'}`)];
}
