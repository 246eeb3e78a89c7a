/** Languages in words. */
const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' });

/** `German` for `de`; the tag itself where it is none. */
export function languageName(tag: string): string {
  try {
    return names.of(tag) ?? tag;
  } catch {
    return tag;
  }
}
