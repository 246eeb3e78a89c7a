/** Languages in words. */
export { languageName } from './say.ts';
