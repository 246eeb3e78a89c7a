/**
 * Light, dark, or as the system has it: what a reader chose, set on the page. `/look.js` holds this function by itself, as a file, since the policy forbids
 * scripts inline. The file is asked for first and runs when it is there, so that nothing waits for it. Kept is the choice alone, in the reader's own
 * browser, and nothing where the system decides.
 */
export function look(): void {
  const kept = 'earshot-look';
  const page = document.documentElement;

  /** A browser that keeps nothing throws where it is asked; then the choice holds for the page. */
  const remembered = (): string => {
    try {
      const found = localStorage.getItem(kept);
      return found === 'light' || found === 'dark' ? found : 'system';
    } catch {
      return page.dataset['look'] ?? 'system';
    }
  };

  const remember = (choice: string): void => {
    try {
      if (choice === 'system') localStorage.removeItem(kept);
      else localStorage.setItem(kept, choice);
    } catch {
      // Nothing is lost but the choice on the next page.
    }
  };

  const show = (choice: string): void => {
    page.dataset['look'] = choice;
    for (const button of document.querySelectorAll<HTMLElement>('[data-choose]')) button.ariaPressed = String(button.dataset['choose'] === choice);
  };

  const again = (): void => {
    show(remembered());
  };

  again();
  document.addEventListener('DOMContentLoaded', again);
  // Other windows, and a page that the browser had put aside, follow.
  addEventListener('storage', again);
  addEventListener('pageshow', again);
  document.addEventListener('click', ({ target }) => {
    const choice = target instanceof Element && target.closest<HTMLElement>('[data-choose]')?.dataset['choose'];
    if (!choice) return;
    remember(choice);
    show(choice);
  });
}
