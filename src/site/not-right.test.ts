import { describe, expect, it } from 'vitest';
import { editAddress, notRightAddress } from './not-right.ts';

const begun = { title: 'Does not sound right: persona:maya#evenings', body: 'Paperwork eats the one quiet hour & more.\n\n' };

/** Where it leads, and what the issue begins with. */
function led(repository: string): [string, Record<string, string>] {
  const url = new URL(notRightAddress({ repository }, 'maya', begun) ?? '');
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

  it('leads to the file where issues have no address that is known, and nowhere without https', () => {
    const editUrl = 'https://code.example/edit/';
    expect(notRightAddress({ repository: 'https://code.example/files/', editUrl }, 'maya', begun)).toBe(`${editUrl}content/personas/maya/persona.mdx`);
    expect(notRightAddress({ repository: 'http://github.com/team/wiki/blob/main/' }, 'maya', begun)).toBeUndefined();
    expect(editAddress({ editUrl: 'http://code.example/edit/' }, 'maya')).toBeUndefined();
    expect(notRightAddress({}, 'maya', begun)).toBeUndefined();
  });
});
