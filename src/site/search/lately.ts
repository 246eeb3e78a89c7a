/** What somebody asked lately. It stays in the browser's tab, is sent to nobody, and is gone with the tab: docs/privacy.md. */

/** The one thing that the site ever keeps in a browser. */
const NAME = 'earshot-asked';
const MOST = 5;

/** The questions, the last one first. */
export function askedLately(): string[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(NAME) ?? '[]');
    return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string').slice(0, MOST) : [];
  } catch {
    // A browser may refuse to keep anything, and anything may stand there.
    return [];
  }
}

/** Keeps a question that led somewhere. */
export function keepAsked(question: string): void {
  const words = question.trim();
  if (words === '') return;
  try {
    sessionStorage.setItem(NAME, JSON.stringify([words, ...askedLately().filter((one) => one !== words)].slice(0, MOST)));
  } catch {
    // Then nothing is remembered, and nothing else depends on it.
  }
}

/** Forgets them all. */
export function forgetAsked(): void {
  try {
    sessionStorage.removeItem(NAME);
  } catch {
    // Nothing was kept.
  }
}
