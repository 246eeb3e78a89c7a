/**
 * Plays voices one after another. Whose voices, the seed of their order and the place in it stand in the address, so that everybody in a meeting can
 * open the same. Keys: arrows, space, Escape. Fingers: a tap on the right or left, or a swipe.
 */
import { readingTime } from './order.ts';
import { queueOf, type Queue } from './queue.ts';
import { show, type Words } from './stage.ts';

/** What the page has for it. */
interface Parts {
  main: HTMLElement;
  stage: HTMLElement;
  line: HTMLElement;
  whose: HTMLSelectElement;
  speed: HTMLSelectElement;
  play: HTMLButtonElement;
  close: HTMLAnchorElement;
  words: Words;
}

/** Where pages are read from the right, on is to the left. */
const onward: 1 | -1 = document.documentElement.dir === 'rtl' ? -1 : 1;

const calm = matchMedia('(prefers-reduced-motion: reduce)');

/** Four letters are enough to tell meetings apart, and short enough to be read out. */
const newSeed = (): string => Math.random().toString(36).slice(2, 6).padEnd(4, '0');

/** The player. Its clock is the thin line under the voice: an animation that can be held, sped up, and that says when it is over. */
class Player {
  readonly #page: Parts;
  #queue: Promise<Queue> | undefined;
  #place = -1;
  #clock: Animation | undefined;
  #playing = !calm.matches;
  #turn = 0;

  constructor(page: Parts) {
    this.#page = page;
    this.#say();
  }

  /** Begins anew with whatever the address asks for. */
  begin(): void {
    const asked = new URLSearchParams(location.search);
    const { whose, main } = this.#page;
    const [persona, theme] = [asked.get('persona'), asked.get('theme')];
    whose.value = persona === null ? (theme === null ? '' : `theme=${theme}`) : `persona=${persona}`;
    this.#page.close.href = whose.selectedOptions[0]?.dataset['href'] ?? this.#page.close.href;
    if (!asked.has('seed')) {
      asked.set('seed', newSeed());
      history.replaceState(null, '', `?${asked.toString()}${location.hash}`);
    }
    this.#queue = queueOf(main.dataset['folder'] ?? '', { persona, theme, seed: asked.get('seed') ?? '' });
    void this.go(Math.max(0, Number(location.hash.slice(1)) - 1 || 0));
  }

  /** Goes to a place in the order. */
  async go(place: number): Promise<void> {
    if (place < 0) return;
    const mine = ++this.#turn;
    const { stage, main, words } = this.#page;
    this.#clock?.cancel();
    try {
      const voice = await (await this.#queue)?.(place);
      if (mine !== this.#turn) return;
      // After the last voice there is one place more, from which back leads to it.
      if (voice || main.dataset['state'] !== 'over') this.#place = place;
      main.dataset['state'] = voice ? 'heard' : place === 0 ? 'nobody' : 'over';
      if (!voice) return;
      history.replaceState(null, '', `#${place + 1}`);
      main.className = `listen of-${voice.persona}`;
      show(stage, voice, words);
      if (!calm.matches) stage.animate({ opacity: [0, 1] }, { duration: 700, easing: 'ease-out' });
      this.#time(voice.text);
    } catch {
      if (mine === this.#turn) main.dataset['state'] = 'lost';
    }
  }

  step(by: 1 | -1): void {
    void this.go(this.#place + by);
  }

  toggle(): void {
    this.#playing = !this.#playing;
    if (this.#playing) this.#clock?.play();
    else this.#clock?.pause();
    this.#say();
  }

  /** Other voices, or the same ones in another order. */
  choose(query: string): void {
    history.replaceState(null, '', `${location.pathname}?${query}`);
    this.begin();
  }

  hasSpeed(): void {
    this.#clock?.updatePlaybackRate(Number(this.#page.speed.value));
  }

  #time(text: string): void {
    const clock = this.#page.line.animate({ transform: ['scaleX(0)', 'scaleX(1)'] }, { duration: readingTime(text), fill: 'forwards' });
    clock.playbackRate = Number(this.#page.speed.value);
    clock.onfinish = () => this.step(1);
    if (!this.#playing) clock.pause();
    this.#clock = clock;
  }

  #say(): void {
    const { play, stage } = this.#page;
    play.textContent = (this.#playing ? play.dataset['pause'] : play.dataset['play']) ?? '';
    // What plays by itself is not read out over whatever the reader does; what the reader asked for is.
    stage.setAttribute('aria-live', this.#playing ? 'off' : 'polite');
  }
}

/** Whether something was meant for an element that has a use for it. */
const isTaken = (target: EventTarget | null): boolean => target instanceof Element && target.closest('a, button, select') !== null;

function listenToKeys(player: Player, close: HTMLAnchorElement): void {
  document.addEventListener('keydown', (event) => {
    const { key, target } = event;
    if (event.ctrlKey || event.metaKey || event.altKey || target instanceof HTMLSelectElement) return;
    // Up and down are left to the browser: long words are scrolled.
    if (key === 'ArrowRight') player.step(onward);
    else if (key === 'ArrowLeft') player.step(onward === 1 ? -1 : 1);
    else if (key === 'Escape') close.click();
    else if (key === ' ' && !isTaken(target)) player.toggle();
    else return;
    event.preventDefault();
  });
}

/** Farther than this is a swipe, nearer a tap. */
const SWIPE = 40;

function listenToFingers(player: Player, main: HTMLElement): void {
  let from: { x: number; y: number } | undefined;
  main.addEventListener('pointerdown', ({ target, isPrimary, clientX, clientY }) => {
    from = isPrimary && !isTaken(target) ? { x: clientX, y: clientY } : undefined;
  });
  main.addEventListener('pointercancel', () => (from = undefined));
  main.addEventListener('pointerup', ({ clientX, clientY, pointerType }) => {
    if (!from || !getSelection()?.isCollapsed) return;
    const [x, y] = [clientX - from.x, clientY - from.y];
    from = undefined;
    if (Math.abs(x) > SWIPE && Math.abs(x) > Math.abs(y)) player.step(x * onward < 0 ? 1 : -1);
    else if (Math.abs(x) + Math.abs(y) < 10 && pointerType !== 'mouse') player.step((onward === 1 ? clientX : innerWidth - clientX) < innerWidth / 3 ? -1 : 1);
  });
}

const need = <T extends Element>(selector: string): T => {
  const found = document.querySelector<T>(selector);
  if (!found) throw new Error(selector);
  return found;
};

function start(main: HTMLElement): void {
  const whose = need<HTMLSelectElement>('#whose_');
  const { dataset } = main;
  const words: Words = {
    root: dataset['root'] ?? '/',
    by: dataset['by'] ?? '',
    byFew: dataset['byFew'] ?? '',
    where: dataset['where'] ?? '',
    channel: (channel) => dataset[channel] ?? channel,
    name: (persona) => whose.querySelector(`option[value="persona=${CSS.escape(persona)}"]`)?.textContent ?? '',
  };
  const close = need<HTMLAnchorElement>('#close_');
  const play = need<HTMLButtonElement>('#play_');
  const speed = need<HTMLSelectElement>('#speed_');
  const player = new Player({ main, stage: need('.stage'), line: need('.thread'), whose, speed, play, close, words });
  need('#back_').addEventListener('click', () => player.step(-1));
  need('#next_').addEventListener('click', () => player.step(1));
  play.addEventListener('click', () => player.toggle());
  need('#again_').addEventListener('click', () => player.choose(whose.value));
  need('#full_').addEventListener('click', () => void (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen()));
  whose.addEventListener('change', () => player.choose(whose.value));
  speed.addEventListener('change', () => player.hasSpeed());
  addEventListener('hashchange', () => player.begin());
  listenToKeys(player, close);
  listenToFingers(player, main);
  player.begin();
}

start(need('.listen'));
