/** The one hue of each persona: what its author chose, or one that follows from its id. */

/** The hue in OKLCH degrees. Without a choice, ids spread by the golden angle, so that neighbours differ. */
export function hueOf(id: string, chosen?: number): number {
  if (chosen !== undefined) return chosen;
  const sum = [...id].reduce((total, letter) => (total * 31 + (letter.codePointAt(0) ?? 0)) % 9973, 7);
  return Math.round((sum * 137.508) % 360);
}
