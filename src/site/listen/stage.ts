/** The stage: one voice at a time, in its own language and in the colour of its persona, with who said it and when. */
import { isUpright } from '../scripts.ts';
import { daysIn } from '../tongue/days.ts';
import type { QueuedVoice } from './queue.ts';

/** A day or a month in words, as the other pages have it. */
function dayText(said: string): string {
  const isDay = said.length > 7;
  const options: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'long', ...(isDay && { day: 'numeric' }) };
  return daysIn(document.documentElement.lang, options)(new Date(isDay ? said : `${said}-01`));
}

/** How large words are set: the longer, the smaller. Scripts whose signs are words are shorter by a half. */
function sizeOf(text: string): string {
  const length = isUpright(text) ? text.length * 1.6 : text.length;
  return length < 70 ? 'brief' : length < 160 ? 'even' : length < 340 ? 'long' : 'longest';
}

function link(href: string, text: string): HTMLAnchorElement {
  const a = document.createElement('a');
  a.href = href;
  a.textContent = text;
  a.dir = 'auto';
  return a;
}

/** Where things lie: what `data-` attributes of the page say. */
export interface Words {
  /** Where the pages of this language begin, ending in `/`. */
  root: string;
  /** `{who}, {channel}, {day}`; and without who. */
  by: string;
  byFew: string;
  where: string;
  /** What a channel is called. */
  channel: (channel: string) => string;
  /** What a persona is called. */
  name: (persona: string) => string;
}

/** Who said it, when, and the ways to it. */
function captionOf(voice: QueuedVoice, { root, by, byFew, where, channel, name }: Words): (Node | string)[] {
  const said = (voice.by === undefined ? byFew : by).replace(/\{(?:who|channel|day)\}/g, (place) =>
    place === '{who}' ? (voice.by ?? '') : place === '{day}' ? dayText(voice.said) : channel(voice.channel),
  );
  const whose = link(`${root}personas/${voice.persona}/#q-${voice.id}`, name(voice.persona));
  whose.className = 'whose';
  return [whose, '\u2002 ', said, ...(voice.at === undefined ? [] : ['\u2002 ', link(`${root}${voice.at}`, where)])];
}

/** Puts a voice on the stage. */
export function show(stage: HTMLElement, voice: QueuedVoice, words: Words): void {
  const [said, caption] = [document.createElement('blockquote'), document.createElement('figcaption')];
  said.className = `words ${sizeOf(voice.text)}${isUpright(voice.text) ? ' upright' : ''}`;
  said.textContent = voice.text;
  said.dir = 'auto';
  if (voice.language !== undefined) said.lang = voice.language;
  caption.className = 'ui';
  caption.append(...captionOf(voice, words));
  const figure = document.createElement('figure');
  figure.append(said, caption);
  stage.replaceChildren(figure);
  stage.scrollTop = 0;
}
