/** Another persona’s name in this one: mostly what was left over when a page was copied. */
import { foldCase } from '../../match/stems.ts';
import type { PersonaFolder } from '../../content/personas.ts';
import type { Finding } from '../finding.ts';
import { wordsOf, type Word } from './listed.ts';
import { shown, type OwnWords, type Sentence, type WordRule } from './own-words.ts';

export const anotherPersona: WordRule = (own, { personas }) => {
  const mine = new Set(wordsOf(own.folder.persona.name, own.language).map(({ plain }) => plain));
  const common = lowerCased(own);
  const capitals = capitalised(own);
  return personas
    .filter(({ id }) => id !== own.folder.id)
    .flatMap((other) => {
      const name = wordsOf(other.persona.name, own.language).filter(({ plain }) => !mine.has(plain));
      const calls = callsOf(other, name).filter((words) => !words.every((word) => common.has(word.plain)));
      const near = calls.filter((words) => words.every(({ plain, stem }) => capitals.has(plain) || capitals.has(stem)));
      if (near.length === 0) return [];
      return [...own.claims, ...own.tagline, ...own.story].flatMap((sentence) => inSentence(own, sentence, other, near));
    });
};

/** Words that the persona also writes small: who is called Will is not found among those who will. */
function lowerCased({ claims, story, tagline }: OwnWords): Set<string> {
  const words = [...claims, ...story, ...tagline].flatMap(({ words: some }) => some);
  return new Set(words.filter(({ raw }) => raw !== raw.toUpperCase() && raw === raw.toLowerCase()).map(({ plain }) => plain));
}

/** Words that the persona writes large, and their stems: most of a hundred other names are not among them. */
function capitalised({ claims, story, tagline }: OwnWords): Set<string> {
  const words = [...claims, ...story, ...tagline].flatMap(({ words: some }) => some);
  return new Set(words.filter(({ raw }) => isCapital(raw)).flatMap(({ plain, stem }) => [plain, stem]));
}

/** What somebody is called by: the whole name, and the part that is also the id, which is the one that people use. */
function callsOf({ id }: PersonaFolder, name: readonly Word[]): (readonly Word[])[] {
  if (name.length < 2) return name.length === 1 ? [name] : [];
  const ids = new Set(id.split('-'));
  return [name, ...name.filter(({ plain }) => ids.has(foldCase(plain))).map((word) => [word])];
}

const isCapital = (raw: string): boolean => raw === raw.toUpperCase() || /^\p{Lu}/u.test(raw);

function inSentence(own: OwnWords, sentence: Sentence, other: PersonaFolder, calls: readonly (readonly Word[])[]): Finding[] {
  const { words, marked } = sentence;
  // A link to the other persona says that the other one is meant.
  if (marked.some(({ kind, target }) => kind === 'link' && target.includes(other.id))) return [];
  for (const call of calls) {
    const from = words.findIndex((_, at) =>
      call.every((part, index) => {
        const word = words[at + index];
        // Every word is asked for every persona, so what is cheap to ask comes first.
        return word !== undefined && (word.plain === part.plain || word.stem === part.stem) && isCapital(word.raw);
      }),
    );
    if (from === -1) continue;
    return [
      {
        rule: 'another-persona',
        file: own.folder.file,
        line: sentence.lineAt(words[from]?.at ?? 0),
        ...(sentence.claim && { claim: sentence.claim.id }),
        sentence: `“${shown(sentence, from, from + call.length)}” is the name of the persona \`${other.id}\`: a reader will take one for the other. If words were copied from there, write who is meant here; if \`${other.id}\` is meant, link it as [${other.persona.name}](persona:${other.id}).`,
      },
    ];
  }
  return [];
}
