/** Speaks each page in each language of the settings, in a thread of its own, while the next pages are drawn. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import type { Settings } from '#model/settings.ts';
import { spokenIn } from './catalogues.ts';
import { Speaker, type Spoken } from './speaker.ts';
import { mark } from './token.ts';

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

/** The page's file below the folder of the site. @param pathname its address, which begins with the base */
function fileOf(pathname: string, base: string): string {
  const below = pathname.slice(base.length).split('/').map(decodeURIComponent).join('/');
  return below === '404/' ? '404.html' : `${below}index.html`;
}

/** Draws as Astro does, and hands each page to the speaker, which writes it. What is no page is written by Astro. */
function speakingPrerenderer(astros: AstroPrerenderer, { base, published }: Places, begin: () => Spoken): AstroPrerenderer {
  let speaker: Spoken | undefined;
  return {
    ...astros,
    name: 'speaking',
    async render(request, options) {
      const drawn = await astros.render(request, options);
      const response = drawn instanceof Response ? drawn : drawn.response;
      if (response.body === null || response.status >= 300 && response.status < 400) return drawn;
      const { pathname } = new URL(request.url);
      const text = await response.arrayBuffer();
      if (!response.headers.get('content-type')?.startsWith('text/html')) {
        if (Buffer.from(text).includes(mark)) throw new Error(`${pathname}: words of the interface stand here as they are drawn; say them with \`spoken\`.`);
        return new Response(text, response);
      }
      const file = fileOf(pathname, base);
      // Of two files in one place, Astro leaves the page out, and says so.
      if (existsSync(path.join(published, file))) return new Response(text, response);
      speaker ??= begin();
      await speaker.speak(file, text);
      return new Response(null, { headers: response.headers });
    },
    async teardown() {
      await speaker?.end();
      await astros.teardown?.();
    },
  };
}
