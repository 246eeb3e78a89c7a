/** When the browser has done what somebody waits for. */

/** Waits until what was put on the page is seen. */
export const drawn = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

/** Waits until that is seen, and the browser has nothing better to do, where it can say so. */
export async function idle(): Promise<void> {
  await drawn();
  if ('requestIdleCallback' in window) await new Promise((resolve) => requestIdleCallback(resolve));
}
