import { join } from 'node:path';
import { defineConfig } from 'astro/config';
import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import settings from './earshot.config.ts';
import { storyGuard } from './src/site/story-guard.ts';
import { storyEnd } from './src/site/paper/story-end.ts';
import { storyNotes } from './src/site/story-notes.ts';
import { faces } from './src/site/faces.ts';
import { speaking } from './src/site/tongue/speaking.ts';

// One build may stand elsewhere than the settings say: a preview, or a test.
const site = process.env['EARSHOT_SITE'] || settings.site;
const address = site === undefined ? undefined : new URL(site);

export default defineConfig({
  output: 'static',
  ...(address && { site: address.origin, base: address.pathname }),
  outDir: process.env['EARSHOT_OUT'] ?? 'dist',
  publicDir: process.env['EARSHOT_PUBLIC'] || 'public',
  // With what else a build prepares, so that two builds do not write into one store.
  cacheDir: join(process.env['EARSHOT_CACHE'] || '.earshot', 'astro'),
  trailingSlash: 'always',
  // Styles and scripts are files, never inline: a strict content security policy needs no exception.
  // One page is drawn after another: they are written in a thread beside, so none waits for a disk.
  build: { format: 'directory', inlineStylesheets: 'never', concurrency: 1 },
  devToolbar: { enabled: false },
  server: { port: 4321 },
  integrations: [mdx(), speaking(settings)],
  // Quotes and stories stand as they were written: no other quote marks, no other dashes.
  markdown: { syntaxHighlight: false, processor: satteri({ mdastPlugins: [storyGuard, storyEnd, storyNotes], features: { smartPunctuation: false } }) },
  vite: {
    css: { postcss: { plugins: [faces] } },
    build: {
      assetsInlineLimit: 0,
      // Each MDX file carries a directive that the bundler would warn of.
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
  },
});
