/** Where a reader says that something does not sound right: a new issue that has been begun, the file to edit, or a mail that has been begun. Settings in, addresses out. */
import type { Settings } from '#model/settings.ts';

/** What an issue, or a mail, begins with. */
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

/**
 * A new issue that has been begun; where issues of this repository have no address that is known, the file to edit. Where neither is known, a mail to
 * whom the reader chooses: of a team everybody knows who keeps the page, of the public nobody does.
 */
export function notRightAddress(settings: Pick<Settings, 'repository' | 'editUrl' | 'audience'>, persona: string, { title, body }: Begun): string | undefined {
  for (const [pattern, issue, asTitle, asBody] of forges) {
    const project = pattern.exec(settings.repository ?? '')?.[1];
    if (project !== undefined) return `${project}${issue}?${new URLSearchParams({ [asTitle]: title, [asBody]: body }).toString()}`;
  }
  return editAddress(settings, persona) ?? (settings.audience === 'internal' ? begunMail({ title, body }) : undefined);
}

/** Whether an address begins a mail. */
export const isMail = (href: string): boolean => href.startsWith('mailto:');

/** A mail that has been begun, to nobody yet. Its lines end as those of mails do. */
function begunMail({ title, body }: Begun): string {
  return `mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(body.replace(/\r?\n/g, '\r\n'))}`;
}
