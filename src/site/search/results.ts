/** Draws what was found, by kind. */
import { isUpright } from '../scripts.ts';
import { element } from './elements.ts';
import type { Found, FoundOfKind } from './index-of.ts';
import { excerptStretches, verbatimStretches, type Stretch } from './marks.ts';

/** How many of a kind are shown at first, and with each `more`. */
const STEP = 5;

function marked(stretches: readonly Stretch[]): (Node | string)[] {
  return stretches.map(({ text, found }) => (found ? element('mark', {}, [text]) : text));
}

function item({ url, title, line, language, words, excerpt }: Found, kind: string): HTMLLIElement {
  const isVoice = kind === 'Voices';
  const shown = marked(words === undefined ? excerptStretches(excerpt) : verbatimStretches(words, excerpt));
  const language_ = { lang: language, dir: 'auto' };
  if (words !== undefined) {
    const style = isVoice ? `words${isUpright(words) ? ' upright' : ''}` : undefined;
    const link = element('a', { href: url, ...language_ }, [isVoice ? element('q', { class: style }, shown) : element('span', {}, shown)]);
    return element('li', {}, [link, element('p', { class: 'ui' }, [line])]);
  }
  return element('li', {}, [
    element('a', { href: url }, [title]),
    element('p', { class: 'ui' }, [line]),
    element('p', { class: 'excerpt', ...language_ }, ['… ', ...shown, ' …']),
  ]);
}

async function group({ kind, count, load }: FoundOfKind): Promise<HTMLElement> {
  const list = element('ul');
  const more = element('button', { type: 'button', class: 'more ui' });
  const extend = async (): Promise<void> => {
    const from = list.childElementCount;
    list.append(...(await load(from, from + STEP)).map((one) => item(one, kind)));
    more.textContent = `${Math.min(STEP, count - list.childElementCount)} more of ${count}`;
    more.hidden = list.childElementCount >= count;
    if (from > 0) list.children[from]?.querySelector('a')?.focus();
  };
  more.addEventListener('click', () => void extend());
  await extend();
  return element('section', { 'aria-label': kind }, [element('h2', { class: 'ui' }, [kind]), list, more]);
}

/** The sections for all kinds of which something was found. */
export function drawResults(kinds: readonly FoundOfKind[]): Promise<HTMLElement[]> {
  return Promise.all(kinds.filter(({ count }) => count > 0).map(group));
}

/** How much was found, in a sentence. @param isNarrowed whether choices keep something out, so that others may well have said it */
export function summary(kinds: readonly FoundOfKind[], words: string, isNarrowed: boolean): string {
  const parts = kinds.filter(({ count }) => count > 0).map(({ kind, count }) => `${count} in ${kind}`);
  if (parts.length > 0) return parts.join(', ');
  if (words === '') return 'Nothing fits these choices.';
  return isNarrowed
    ? `Nothing with “${words}” fits these choices. Fewer choices may find more.`
    : `Nobody said “${words}”, and no claim does. Fewer letters may find more.`;
}
