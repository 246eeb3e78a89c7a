/** What changes when somebody is forgotten: standings, pages, feeds, and the specs that cite what moved. Pure. */
import { diaryOf } from '#model/diary.ts';
import { compare } from '#model/diagnostic.ts';
import { differenceOf, type Difference, type PersonaDifference, type PersonaState } from '#model/difference.ts';
import { evidenceIn } from '#model/evidence.ts';
import type { HeardConversation } from '#model/heard.ts';
import { monthsAsItStood } from '#model/past.ts';
import { parseReference, referencesIn } from '#model/reference.ts';
import type { Settings } from '#model/settings.ts';
import { noteOf } from '#model/spoken.ts';
import { buildWiki, type PersonaEntry, type Wiki } from '#model/wiki.ts';
import type { Cited } from '../content/specs.ts';

/** A citation of something that changes. */
export interface Citing {
  file: string;
  line: number;
  /** The reference as it is written. */
  cites: string;
}

/** All that changes beside the files themselves. */
export interface Changes {
  difference: Difference;
  /** Addresses of the site, below its base. */
  pages: string[];
  /** Pages that there are no more. */
  pagesGone: string[];
  feeds: string[];
  specs: Citing[];
}

/** Both states, and what else is needed to say what changes. */
export interface Compared {
  before: readonly PersonaState[];
  after: readonly PersonaState[];
  /** Their notes, as far as the site shows them. */
  notes: readonly HeardConversation[];
  /** Of them, the ids of those of which something stays. */
  stays: ReadonlySet<string>;
  specs: readonly Cited[];
  settings: Settings;
  today: string;
}

/** Says what changes. */
export function changesOf(compared: Compared): Changes {
  const { before, after, notes, stays, settings, today } = compared;
  const difference = differenceOf({ day: today, personas: before, settings }, { day: today, personas: after, settings });
  const ids = new Set([...difference.personas.map(({ id }) => id), ...notes.flatMap(({ personas }) => personas)]);
  const wiki = (personas: readonly PersonaState[], conversations: readonly HeardConversation[]): Wiki =>
    buildWiki({ personas: personas.filter(({ id }) => ids.has(id)), themes: [], conversations: [...conversations] }, settings, today);
  const [then, now] = [wiki(before, notes), wiki(after, [])];
  const gone = notes.filter(({ id }) => !stays.has(id)).map(({ id }) => conversationPage(id));
  const feeds = then.personas.filter((entry) => saysOtherwise(entry, then, now)).map(({ id }) => id);
  const months = exportMonths(difference);
  const goneMonths = months.filter((page) => !after.some(({ quotes }) => quotes.some(({ from, said }) => exportPage(from, said) === page)));
  return {
    difference,
    pages: [
      ...(ids.size > 0 ? ['/', '/voices/', '/conversations/', '/conversations/unmatched/', '/health/', '/search/'] : []),
      ...(feeds.length > 0 ? ['/changes/'] : []),
      ...then.personas.flatMap(({ id }) => [`/personas/${id}/`, `/personas/${id}/health/`, `/api/personas/${id}.json`]),
      ...pastPages(compared, then, now),
      ...themePages(difference, before),
      ...months.filter((page) => !goneMonths.includes(page)),
      ...notes.filter(({ id }) => stays.has(id)).map(({ id }) => conversationPage(id)),
    ].sort(compare),
    pagesGone: [...gone, ...goneMonths].sort(compare),
    feeds:
      feeds.length > 0 ? ['/changes.atom', '/changes.json', ...feeds.flatMap((id) => [`/personas/${id}/changes.atom`, `/personas/${id}/changes.json`])] : [],
    specs: citing(compared.specs, difference),
  };
}

const conversationPage = (id: string): string => `/conversations/${id.split('/').map(encodeURIComponent).join('/')}/`;

const exportPage = (from: string, said: string): string | undefined =>
  noteOf(from) === undefined ? `/conversations/exports/${from.slice(0, from.indexOf(':'))}/${said.slice(0, 7)}/` : undefined;

function exportMonths({ personas }: Difference): string[] {
  const pages = personas.flatMap(({ quotes }) => quotes.withdrawn.flatMap(({ from, said }) => exportPage(from, said) ?? []));
  return [...new Set(pages)];
}

/** Whether a diary says something else. Pages and feeds are made from it. */
function saysOtherwise(entry: PersonaEntry, then: Wiki, now: Wiki): boolean {
  const after = now.personas.find(({ id }) => id === entry.id);
  return after !== undefined && JSON.stringify(diaryOf(entry, then)) !== JSON.stringify(diaryOf(after, now));
}

/**
 * The pages of personas as they stood from the first word on that is no longer counted: who withdraws is taken out of the past as well. Where so few are
 * left that nobody is named any more, all of them.
 */
function pastPages({ before, after, settings, today }: Compared, then: Wiki, now: Wiki): string[] {
  const [old, left] = [before, after].map((personas) => new Map(personas.map((one) => [one.id, one])));
  const isSmall = (id: string, { small }: Wiki): boolean => small.personas.has(id);
  return then.personas.flatMap((entry) => {
    const [was, is] = [old?.get(entry.id), left?.get(entry.id)];
    const first = was && is && firstDifference(was, is);
    if (first === undefined) return [];
    const months = monthsAsItStood(entry, [], settings, today).filter((month) => month >= first || isSmall(entry.id, then) !== isSmall(entry.id, now));
    return months.flatMap((month) => [`/personas/${entry.id}/${month}/`, `/api/personas/${entry.id}/${month}.json`]);
  });
}

/** The month of the first word that is no longer counted. */
function firstDifference(was: PersonaState, is: PersonaState): string | undefined {
  const keyOf = ({ by, said, conversation, claim }: ReturnType<typeof evidenceIn>[number]): string => [by, said, conversation, claim].join('\n');
  const left = new Set(evidenceIn(is).map(keyOf));
  const months = evidenceIn(was)
    .filter((one) => !left.has(keyOf(one)))
    .map(({ said }) => said.slice(0, 7));
  return months.sort(compare)[0];
}

/** Claims of which something is no longer said. */
function touched({ moves, quotes }: PersonaDifference): Set<string> {
  return new Set([...moves.map(({ claim }) => claim), ...quotes.withdrawn.flatMap(({ supports, contradicts }) => [...supports, ...contradicts])]);
}

function themePages({ personas }: Difference, before: readonly PersonaState[]): string[] {
  const themes = personas.flatMap((one) => {
    const claims = touched(one);
    return (
      before
        .find(({ id }) => id === one.id)
        ?.persona.claims.filter(({ id }) => claims.has(id))
        .flatMap((claim) => claim.themes) ?? []
    );
  });
  return [...new Set(themes)].map((id) => `/themes/${id}/`);
}

/** Where specs cite a claim of which something is no longer said, or a persona in which a standing moves. */
function citing(specs: readonly Cited[], { personas }: Difference): Citing[] {
  const byId = new Map(personas.map((one) => [one.id, one]));
  return specs.flatMap(({ file, text, line }) =>
    referencesIn(text).flatMap(({ written, at }): Citing[] => {
      const reference = parseReference(written);
      const persona = reference && byId.get(reference.persona);
      if (!persona) return [];
      const isTouched = reference.claim === undefined ? persona.moves.length > 0 : touched(persona).has(reference.claim);
      return isTouched ? [{ file, line: line + at, cites: written }] : [];
    }),
  );
}
