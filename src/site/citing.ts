/** Which specs cite a persona or a claim. Of a spec no more than its place is told: it is the team's own. Pure. */
import { compare } from '#model/diagnostic.ts';
import { parseReference, referencesIn } from '#model/reference.ts';
import type { Settings } from '#model/settings.ts';

/** A spec, and what it cites. */
export interface Citing {
  /** Relative to the content root. */
  file: string;
  cites: { persona: string; claim?: string | undefined }[];
}

/** Reads what a spec cites. */
export function citingOf(text: string, file: string): Citing {
  return {
    file,
    cites: referencesIn(text)
      .flatMap(({ written }) => parseReference(written) ?? [])
      .map(({ persona, claim }) => ({ persona, ...(claim && { claim }) })),
  };
}

/** A spec as a page names it: its name below `specs`, and where it can be read, if that is known. */
export interface CitedIn {
  name: string;
  href?: string;
}

/** The specs that cite a persona, or one claim of it. What everybody may see names none: specs are the team's own. */
export function citedIn(
  specs: readonly Citing[],
  persona: string,
  claim: string | undefined,
  { repository, audience }: Pick<Settings, 'repository' | 'audience'>,
): CitedIn[] {
  if (audience === 'public') return [];
  return specs
    .filter(({ cites }) => cites.some((one) => one.persona === persona && (claim === undefined || one.claim === claim)))
    .sort((a, b) => compare(a.file, b.file))
    .map(({ file }) => ({
      name: file.replace(/^specs\//, ''),
      ...(repository?.startsWith('https://') && {
        href: `${repository.replace(/\/?$/, '/')}content/${file.split('/').map(encodeURIComponent).join('/')}`,
      }),
    }));
}
