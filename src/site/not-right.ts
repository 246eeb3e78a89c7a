/** Where a reader says that something does not sound right: a new issue that has been begun, or the file to edit. Settings in, addresses out. */
import type { Settings } from '#model/settings.ts';

/** What an issue begins with. */
export interface Begun {
  title: string;
  body: string;
}

type Forge = [pattern: RegExp, issue: string, title: string, body: string];

/** How forges address a file on a branch, and how a new issue is begun there. GitLab stands first: its addresses have the parts of GitHub's in them. */
const forges: readonly Forge[] = [
  [/^(https:\/\/[^?#]+?)\/-\/(?:blob|tree|raw)\//, '/-/issues/new', 'issue[title]', 'issue[description]'],
  [/^(https:\/\/[^?#]+?)\/(?:blob|tree)\//, '/issues/new', 'title', 'body'],
  [/^(https:\/\/[^?#]+?)\/src\/(?:branch|commit|tag)\//, '/issues/new', 'title', 'body'],
];

/** Where a persona's file is edited in a browser; undefined where no setting says so, or not by https. */
export function editAddress({ editUrl }: Pick<Settings, 'editUrl'>, persona: string): string | undefined {
  return editUrl?.startsWith('https://') ? `${editUrl.replace(/\/?$/, '/')}content/personas/${persona}/persona.mdx` : undefined;
}

/** A new issue that has been begun; where issues of this repository have no address that is known, the file to edit; else nothing. */
export function notRightAddress(settings: Pick<Settings, 'repository' | 'editUrl'>, persona: string, { title, body }: Begun): string | undefined {
  for (const [pattern, issue, asTitle, asBody] of forges) {
    const project = pattern.exec(settings.repository ?? '')?.[1];
    if (project !== undefined) return `${project}${issue}?${new URLSearchParams({ [asTitle]: title, [asBody]: body }).toString()}`;
  }
  return editAddress(settings, persona);
}
