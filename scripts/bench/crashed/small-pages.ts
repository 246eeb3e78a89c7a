/** A small site whose every page says which version it is of. */

/** Its pages. */
export const PAGES = ['index.html', '404.html', 'personas/maya/index.html', 'assets/style.css'];

/** What stands in a page. */
export const pageOf = (page: string, version: string): string => `${page} of version ${version}\n${'words '.repeat(500)}\nend\n`;
