/** Speaks each page in each language of the settings, in a thread of its own, while the next pages are drawn. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import type { Settings } from '#model/settings.ts';
import { spokenIn } from './catalogues.ts';
import { Speaker, type Spoken } from './speaker.ts';

/** Where pages go, and where files lie that are published as they are. */
interface Places {
  base: string;
  out: string;
  published: string;
}

/** Speaks the pages as they are drawn. */
export function speaking(settings: Pick<Settings, 'languages'>): AstroIntegration {
  const places: Places = { base: '/', out: '', published: '' };
  return {
    name: 'speaking',
    hooks: {
      'astro:config:done': ({ config }) => {
        Object.assign(places, {
          base: config.base.replace(/\/?$/, '/'),
          out: fileURLToPath(config.outDir),
          published: fileURLToPath(config.publicDir),
        } satisfies Places);
      },
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer((astros) => speakingPrerenderer(astros, places, () => new Speaker({ ...places, tongues: spokenIn(settings) }))),
    },
  };
}

/** The file below the folder of the site. @param pathname its address, which begins with the base */
function fileOf(pathname: string, base: string): string {
  const below = pathname.slice(base.length).split('/').map(decodeURIComponent).join('/');
  if (below !== '' && !below.endsWith('/')) return below;
  return below === '404/' ? '404.html' : `${below}index.html`;
}

/** All of them, so that those of each kind are spread over the whole. Pages of some kinds take longer to draw, those of others to speak. */
function inTurns<T>(all: readonly T[], kindOf: (one: T) => string): T[] {
  const kinds = [...Map.groupBy(all, kindOf).values()];
  const placed = kinds.flatMap((own) => own.map((one, index) => ({ one, place: (index + 0.5) / own.length })));
  return placed.sort((a, b) => a.place - b.place).map(({ one }) => one);
}

/** Draws as Astro does, and hands everything to the speaker, which writes it. */
function speakingPrerenderer(astros: AstroPrerenderer, { base, published }: Places, begin: () => Spoken): AstroPrerenderer {
  let speaker: Spoken | undefined;
  const drawing = 'earshot:drawing';
  return {
    ...astros,
    name: 'speaking',
    async setup() {
      await astros.setup?.();
      performance.mark(drawing);
      // The bench asks where the time goes.
      if (performance.getEntriesByName('earshot:bundling').length > 0) performance.measure('earshot:bundle', 'earshot:bundling', drawing);
    },
    getStaticPaths: async () => inTurns(await astros.getStaticPaths(), ({ route }) => route.component),
    async render(request, options) {
      const drawn = await astros.render(request, options);
      const response = drawn instanceof Response ? drawn : drawn.response;
      if (response.body === null || (response.status >= 300 && response.status < 400)) return drawn;
      const file = fileOf(new URL(request.url).pathname, base);
      // Of two files in one place, Astro leaves out what is drawn, and says so.
      if (existsSync(path.join(published, file))) return drawn;
      speaker ??= begin();
      await speaker.speak(file, await response.arrayBuffer());
      // Between pages, V8 gets to what it puts off while others work; otherwise it holds a fifth more.
      await setImmediate();
      return new Response(null, { headers: response.headers });
    },
    async teardown() {
      const drawn = performance.measure('earshot:draw', drawing);
      const busy = await speaker?.end();
      performance.measure('earshot:end', { start: drawn.startTime + drawn.duration });
      performance.measure('earshot:speak', { start: drawn.startTime, duration: busy ?? 0 });
      await astros.teardown?.();
    },
  };
}
