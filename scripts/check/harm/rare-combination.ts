/** Age, place and work together, while few people are behind a persona: whoever knows the customers knows whom it is about. */
import { quotesOf, type PersonaFolder } from '../../content/personas.ts';
import type { Finding } from '../finding.ts';

/** From so many people on, a portrait is nobody’s: the smallest number of interviews that writers on personas ask for. */
const ENOUGH = 5;

/** Words of a place that is wide: many live there. */
const WIDE =
  /(?<!\p{L})(?:north|south|east|west|northern|southern|eastern|western|central|rural|region|coast|county|province|state|country|europe|africa|asia|america|nord|sud|süd|region|ländlich|norte|sul|sur|interior)(?!\p{L})/iu;

export function rareCombination({ file, persona, lineOf, ...folder }: PersonaFolder): Finding[] {
  const { age, place, work } = persona;
  if (age === undefined || !place || !work || WIDE.test(place) || isCountry(place)) return [];
  const people = new Set([
    ...quotesOf(folder).map(({ by }) => by),
    ...folder.tallies.flatMap(({ entries }) => entries.flatMap((one) => Object.keys(one.people))),
  ]).size;
  if (people >= ENOUGH) return [];
  const few = people === 0 ? 'nobody is' : people === 1 ? 'one person is' : `${people} people are`;
  const sentence = `Age, place and work together can point at one real person, and ${few} behind this persona so far. Leave out the age, or name the region in place of the town, until ${ENOUGH} people were heard.`;
  return [{ rule: 'rare-combination', file, line: lineOf(['age']), sentence }];
}

/** Names of countries in the language of most wikis; a country is no town. */
function isCountry(place: string): boolean {
  const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  return letters.some((first) => letters.some((second) => names.of(first + second)?.toLowerCase() === place.trim().toLowerCase()));
}
