import { describe, expect, it } from 'vitest';
import { editAddress, isMail, notRightAddress } from './not-right.ts';

const begun = { title: 'Does not sound right: persona:maya#evenings', body: 'Paperwork eats the one quiet hour & more.\n\n' };

/** Where it leads, and what the issue begins with. */
function led(repository: string): [string, Record<string, string>] {
  const url = new URL(notRightAddress({ repository, audience: 'public' }, 'maya', begun) ?? '');
  return [`${url.origin}${url.pathname}`, Object.fromEntries(url.searchParams)];
}

describe('what does not sound right', () => {
  it('begins an issue where the repository is kept: GitHub, GitLab with groups, Gitea', () => {
    expect(led('https://github.com/team/wiki/blob/main/')).toEqual(['https://github.com/team/wiki/issues/new', { ...begun }]);
    expect(led('https://gitlab.com/group/part/wiki/-/blob/main/')).toEqual([
      'https://gitlab.com/group/part/wiki/-/issues/new',
      { 'issue[title]': begun.title, 'issue[description]': begun.body },
    ]);
    expect(led('https://codeberg.org/team/wiki/src/branch/main/')).toEqual(['https://codeberg.org/team/wiki/issues/new', { ...begun }]);
  });

  it('leads to the file where issues have no address that is known', () => {
    const editUrl = 'https://code.example/edit/';
    const settings = { repository: 'https://code.example/files/', editUrl, audience: 'internal' } as const;
    expect(notRightAddress(settings, 'maya', begun)).toBe(`${editUrl}content/personas/maya/persona.mdx`);
    expect(editAddress({ editUrl: 'http://code.example/edit/' }, 'maya')).toBeUndefined();
  });

  it.each([{}, { repository: 'http://github.com/team/wiki/blob/main/' }])('begins a mail to nobody yet where no file can be reached: %o', (settings) => {
    const mail = notRightAddress({ ...settings, audience: 'internal' }, 'maya', begun) ?? '';
    expect(isMail(mail)).toBe(true);
    expect(mail).toBe(
      'mailto:?subject=Does%20not%20sound%20right%3A%20persona%3Amaya%23evenings&body=Paperwork%20eats%20the%20one%20quiet%20hour%20%26%20more.%0D%0A%0D%0A',
    );
  });

  it('begins no mail where everybody may read: they know nobody to send it to', () => {
    expect(notRightAddress({ audience: 'public' }, 'maya', begun)).toBeUndefined();
  });
});
