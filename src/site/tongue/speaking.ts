/** The last step of a build: speaks each page in each language of the settings. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Settings } from '#model/settings.ts';
import { spokenIn } from './catalogues.ts';
import { isSpokenOnce } from './once.ts';
import { drawnPage, pageVoice } from './page.ts';
import { mark } from './token.ts';
import type { Voice } from './voice.ts';

/** What is drawn beside pages, and must be said while it is drawn. */
const DATA = /\.(?:json|atom|xml|txt|css)$/;

/** Speaks the pages after all are drawn. */
export function speaking(settings: Pick<Settings, 'languages'>): AstroIntegration {
  let base = '/';
  return {
    name: 'speaking',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/?$/, '/');
      },
      'astro:build:done': ({ dir }) => speakSite(fileURLToPath(dir), settings, base),
    },
  };
}

/** Speaks all pages below a folder: those of the first language in their places, the others below their tags. */
export function speakSite(out: string, settings: Pick<Settings, 'languages'>, base: string): void {
  const [first, ...others] = spokenIn(settings);
  const voices = [first, ...others].map((tongue) => ({ folder: tongue === first ? out : path.join(out, tongue), voice: pageVoice(tongue, first, base) }));
  const files = readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && (entry.name.endsWith('.html') || DATA.test(entry.name)))
    .map((entry) => path.relative(out, path.join(entry.parentPath, entry.name)));
  for (const file of files) speakFile(out, file, voices, base);
}

/** Speaks one page. Read and written at once: there are thousands, and to wait for each takes longer than all else. */
function speakFile(out: string, file: string, voices: readonly { folder: string; voice: Voice }[], base: string): void {
  const text = readFileSync(path.join(out, file), 'utf8');
  if (!text.includes(mark)) return;
  if (!file.endsWith('.html')) throw new Error(`${file}: words of the interface stand here as they are drawn; say them with \`spoken\`.`);
  const pieces = drawnPage(text, base);
  const isOnce = isSpokenOnce(file.replaceAll(path.sep, '/').replace(/index\.html$/, ''));
  for (const { folder, voice } of isOnce ? voices.slice(0, 1) : voices) {
    const to = path.join(folder, file);
    mkdirSync(path.dirname(to), { recursive: true });
    writeFileSync(to, voice(pieces));
  }
}
