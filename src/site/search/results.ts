/** Draws what was found, by kind. */
import { kinds, type Kind, type Shown } from '#model/search.ts';
import { isUpright } from '../scripts.ts';
import type { BoxWords } from './box-words.ts';
import { element } from './elements.ts';
import type { Answer } from './find.ts';
import type { IndexFiles } from './index-files.ts';
import { excerptOf, stretchesOf, type Sought, type Stretch } from './marks.ts';
import type { Best } from './matching.ts';

/** How many of each kind are shown together with the others; and of one kind alone, at first and with each `more`. */
const FEW = 3;
const MANY = 10;

/** What results are drawn with. */
export interface Drawing {
  files: IndexFiles;
  words: BoxWords;
  /** Where pages begin in the reader's language. */
  home: string;
  /** Shows one kind alone. */
  choose: (kind: Kind) => void;
}

type Children = (Node | string)[];

const marked = (stretches: readonly Stretch[]): Children => stretches.map(({ text, found }) => (found ? element('mark', {}, [text]) : text));

/** Small facts beside each other. */
function facts(parts: readonly (Node | string)[]): HTMLElement {
  const known = parts.filter((part) => part !== '');
  return element(
    'p',
    { class: 'ui' },
    known.flatMap((part, index) => (index === 0 ? [part] : [' · ', part])),
  );
}

const whose = ({ personas = [] }: Shown): Node[] => personas.map(([id, name]) => element('b', { class: `whose of-${id}` }, [name]));

function said({ channel, by, said: day }: Shown, words: BoxWords): string[] {
  return [by ?? '', channel === undefined ? '' : words.text(`channel.${channel}`), day === undefined ? '' : words.day(day)];
}

function item(kind: Kind, shown: Shown, sought: Sought, { words, home }: Drawing): HTMLLIElement {
  const { title, standing, speaker, role } = shown;
  const own = { lang: shown.language === '' ? undefined : shown.language, dir: 'auto' };
  const href = `${home}${shown.url}`;
  if (kind === 'voices') {
    const quote = element('q', { class: `words${isUpright(shown.words) ? ' upright' : ''}`, ...own }, marked(stretchesOf(shown.words, sought)));
    return element('li', { class: 'voice' }, [element('a', { href }, [quote]), facts([...whose(shown), ...said(shown, words)])]);
  }
  if (kind === 'claims') {
    const mark = element('span', { class: 'standing' }, standing === undefined ? [] : words.nodes(`standing.${standing}`));
    return element('li', {}, [element('a', { href, ...own }, marked(stretchesOf(shown.words, sought))), facts([...whose(shown), mark])]);
  }
  const [who = '', how = '', when = ''] = said(shown, words);
  const untitled = [how, who].filter((part) => part !== '').join(' · ');
  const excerpt =
    shown.words === ''
      ? []
      : [element('p', { class: `excerpt by-${role ?? 'page'}${isUpright(shown.words) ? ' upright' : ''}`, ...own }, marked(excerptOf(shown.words, sought)))];
  if (speaker && excerpt[0]) excerpt[0].prepend(element('span', { class: 'speaker ui' }, [`${speaker} `]));
  return element('li', {}, [
    element('a', { href, dir: 'auto' }, title === undefined ? [untitled] : marked(stretchesOf(title, sought))),
    ...(kind === 'conversations' ? [facts([...whose(shown), ...(title === undefined ? [] : [who, how]), when])] : []),
    ...excerpt,
  ]);
}

async function items(kind: Kind, best: readonly Best[], sought: Sought, drawing: Drawing): Promise<HTMLLIElement[]> {
  const shown = await Promise.all(best.map(({ number }) => drawing.files.shown(number)));
  return shown.map((one) => item(kind, one, sought, drawing));
}

async function section(kind: Kind, answer: Answer, isAlone: boolean, drawing: Drawing): Promise<HTMLElement> {
  const { words } = drawing;
  const best = answer.found[kind];
  const list = element('ul');
  const more = element('button', { type: 'button', class: 'more ui' });
  const extend = async (step: number): Promise<void> => {
    const from = list.childElementCount;
    list.append(...(await items(kind, best.slice(from, from + step), answer, drawing)));
    more.hidden = list.childElementCount >= best.length;
    more.textContent = words.text(isAlone ? 'more' : `all.${kind}`, { count: words.figure(best.length - (isAlone ? list.childElementCount : 0)) });
    if (from > 0) list.children[from]?.querySelector('a')?.focus();
  };
  more.addEventListener('click', () => (isAlone ? void extend(MANY) : drawing.choose(kind)));
  await extend(isAlone ? MANY : FEW);
  return element('section', { 'aria-label': words.text(`kind.${kind}`) }, [element('h2', { class: 'ui' }, [words.text(`kind.${kind}`)]), list, more]);
}

/** What draws the sections for all kinds of which something was found, or for the one that is chosen. None is drawn before it is called. */
export function drawResults(answer: Answer, kind: Kind | undefined, drawing: Drawing): (() => Promise<HTMLElement>)[] {
  const wanted = kinds.filter((one) => answer.found[one].length > 0 && (kind === undefined || kind === one));
  return wanted.map((one) => () => section(one, answer, kind !== undefined, drawing));
}
