/** What a search can be narrowed to: kinds, always in sight, and the rest, folded away until it is wanted. */
import { kinds, narrowings, type Chosen, type Kind, type Narrowing } from '#model/search.ts';
import type { BoxWords } from './box-words.ts';
import { element } from './elements.ts';
import { countOf, type Answer } from './find.ts';
import { Narrower } from './narrower.ts';
import type { Drawing } from './results.ts';

/** How many values of one narrowing are offered. */
const OFFERED = 12;

/** What a value is called. */
export function valueName(narrowing: Narrowing, value: string, names: Readonly<Record<string, string>>, words: BoxWords): string {
  if (narrowing === 'persona' || narrowing === 'theme') return names[`${narrowing}/${value}`] ?? value;
  if (narrowing === 'language') return words.languageName(value);
  return narrowing === 'year' ? value : words.text(`${narrowing}.${value}`);
}

/** Sets counts beside kinds, and which of them is pressed. */
export function showKinds(row: Element, chosen: Kind | undefined, answer: Answer, words: BoxWords): void {
  for (const chip of row.querySelectorAll<HTMLButtonElement>('button')) {
    const kind = kinds.find((one) => one === chip.value);
    const count = countOf(answer, kind);
    chip.setAttribute('aria-pressed', String(kind === chosen));
    const figure = chip.querySelector('span');
    if (figure) figure.textContent = words.figure(count);
    chip.hidden = count === 0 && kind !== chosen;
  }
}

/** The rows of chips for all that can be chosen, with how much each would leave. */
export async function choiceRows(
  answer: Answer,
  kind: Kind | undefined,
  chosen: Chosen,
  { files, words }: Pick<Drawing, 'files' | 'words'>,
): Promise<HTMLElement[]> {
  const { names } = await Narrower.of(files);
  const all = countOf(answer, kind);
  const rows = narrowings.map(async (narrowing) => {
    const counts = [...(await answer.counts(narrowing, kind))].sort((a, b) => b[1] - a[1]);
    const known = chosen[narrowing];
    // What all of it has in common narrows nothing.
    if (known === undefined && counts.every(([, count]) => count === all)) return [];
    const offered = counts.filter(([value], index) => index < OFFERED || value === known);
    if (narrowing === 'year') offered.sort(([a], [b]) => Number(b) - Number(a));
    const label = words.text(`narrow.${narrowing}`);
    const chips = offered.map(([value, count]) =>
      element('button', { type: 'button', class: 'chip', name: narrowing, value, 'aria-pressed': String(value === known) }, [
        `${valueName(narrowing, value, names, words)} `,
        element('span', {}, [words.figure(count)]),
      ]),
    );
    return [element('div', { role: 'group', 'aria-label': label }, [element('span', { class: 'of' }, [label]), element('div', {}, chips)])];
  });
  return (await Promise.all(rows)).flat();
}
