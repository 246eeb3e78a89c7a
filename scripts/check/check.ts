/** Every rule on all content. Reads, and changes nothing. */
import path from 'node:path';
import { byPlace, type Diagnostic } from '#model/diagnostic.ts';
import type { Settings } from '#model/settings.ts';
import type { Ground } from '../content/ground.ts';
import { filesOnDisk } from '../content/content-files.ts';
import { readPersonas } from '../content/personas.ts';
import { readSpecs } from '../content/specs.ts';
import { readThemes } from '../content/themes.ts';
import { lookAtContent, lookAtPublic } from '../published/published.ts';
import { knownPersonas, personasOfNote } from '../pipeline/participants.ts';
import { lookAtCare } from './care/care.ts';
import { lookAtCitations } from './citations.ts';
import { withExceptions, type SwitchedOff } from './exceptions.ts';
import { diagnosticOf, type Look, type Looked } from './finding.ts';
import { lookAtEvidence } from './evidence/evidence.ts';
import { weigh } from './evidence/weighed.ts';
import { lookAtFreshness } from './freshness.ts';
import { committedExports } from './privacy/committed.ts';
import { forgottenAgain } from './privacy/forgotten.ts';
import { lookAtPrivacy } from './privacy/privacy.ts';
import { knownIn, noteReferences, personaReferences } from './references.ts';
import { checkStory } from './story.ts';
import { lookAtHarm } from './harm/harm.ts';
import { hearingWith, type Hearing } from './hearing.ts';
import { KeptQuotes } from './kept-quotes.ts';
import { lookAtWords } from './words/words.ts';

/** What `check` says of a content root. */
export interface Checked {
  diagnostics: Diagnostic[];
  /** Findings of rules that a team has switched off, each with the reason. */
  switchedOff: SwitchedOff[];
  personas: number;
  conversations: number;
  /** Quotes found in their source, and quotes whose export is not at hand, so that only their stored hash speaks for them. */
  proven: { bySource: number; byHash: number };
}

/** The rules of judgement, by kind. */
const looks: readonly Look[] = [lookAtEvidence, lookAtFreshness, lookAtCitations, lookAtCare, lookAtPrivacy, lookAtWords, lookAtHarm];

/** What is looked at beside the content. */
export interface Beside {
  /** The folder whose files are published as they are. */
  published?: string | undefined;
  /** The team's key, where it is at hand: only with it customers of exports are known who withdrew. */
  secret?: string | undefined;
  /** How the sources are heard; here and without a vault, where nothing is said of it. */
  hearing?: Hearing | undefined;
}

/** Checks a content root. */
export async function check(ground: Ground, settings: Settings, { published, secret, hearing = hearingWith() }: Beside = {}): Promise<Checked> {
  const reading = readPersonas(ground.content);
  const keeping = reading.then(({ personas }) => new KeptQuotes(personas));
  const [{ personas, folders, diagnostics }, kept, heard] = await Promise.all([
    reading,
    keeping,
    hearing(ground.conversations, async (exported) => (await keeping).asked(exported)),
  ]);
  const { notes } = heard;
  const { specs, diagnostics: unreadSpecs } = await readSpecs(filesOnDisk(ground.content));
  const codebook = readThemes(ground.content);
  const participants = knownPersonas(notes);
  const known = knownIn(personas, codebook.themes, folders);
  const { today } = ground;
  const committed = settings.sample ? [] : await committedExports(ground.content, heard.exported);
  const looked: Looked = { ...codebook, personas, weighed: weigh(personas, settings, today), specs, notes, committed, settings, today };
  const found = [
    ...diagnostics,
    ...codebook.diagnostics,
    // The readers name what they cannot take among the conversations.
    ...(await lookAtContent(ground.content, (file) => file === 'conversations')),
    ...(published === undefined ? [] : await lookAtPublished(ground, published)),
    ...unreadSpecs,
    ...personas.flatMap(checkStory),
    ...personas.flatMap((folder) => personaReferences(folder, known)),
    ...heard.diagnostics.map((one) => ({ ...one, file: `conversations/${one.file}` })),
    ...notes.flatMap((note) => noteReferences(note, personasOfNote(note, participants).length > 0, known)),
    ...forgottenAgain(ground.content, { personas, notes }, secret),
    ...looks.flatMap((look) => look(looked)).map(diagnosticOf),
    ...kept.complaints(await heard.proof, heard.listed),
  ];
  const sorted = withExceptions(found, personas, settings);
  return {
    diagnostics: sorted.diagnostics.sort(byPlace),
    switchedOff: sorted.switchedOff.sort(byPlace),
    personas: personas.length,
    conversations: heard.conversations,
    proven: kept.proven,
  };
}

/** What is published as it is; its files are named from the content root, as all are. */
async function lookAtPublished({ content }: Ground, published: string): Promise<Diagnostic[]> {
  const from = path.relative(content, published).replaceAll(path.sep, '/');
  return (await lookAtPublic(published)).map((one) => ({ ...one, file: `${from}/${one.file}` }));
}
