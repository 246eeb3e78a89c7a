/** A title that only repeats how its text begins is the same words once more. */

/** Whether a text says nothing that another does not say: both are equal, or it is a title and the other goes on from it. */
export function repeats(one: string, other: string, stands: 'before' | 'after'): boolean {
  const [short, long] = [fold(one), fold(other)];
  if (short === long) return stands === 'before';
  const title = short.replace(/(?:…|\.{2,99})$/, '').trim();
  return title.length >= 8 && long.startsWith(title);
}

function fold(text: string): string {
  return text.slice(0, 4000).normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
}
