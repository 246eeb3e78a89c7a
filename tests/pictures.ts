/** `npm run -s pictures`: every type of page as people see it, so that whoever reviews a change can look at it. */
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { runCommand, text, type ExitStatus } from '../scripts/command/command.ts';
import { UsageError } from '../scripts/content/ground.ts';

const help = `
npm run -s pictures -- [--dir DIR] [--out DIR] [--only TEXT]

Opens every type of page of the built site in Chromium, 390, 820 and 1440 pixels wide, in light and in dark, and writes a picture of each, from
head to foot, with a page \`index.html\` that shows them all. Of each type the largest page is taken. Run \`npm run build\` first.

  --dir DIR     the built site; EARSHOT_OUT or \`dist\` otherwise
  --out DIR     where the pictures go; \`.earshot/pictures\` otherwise
  --only TEXT   only pages whose file in \`src/pages\` has this in its name, such as \`voices\`

The browser is the one that CHROMIUM_PATH names, or /usr/bin/chromium.

Exit status: 0 done · 2 wrong usage · 3 there is no site to look at.
`;

const widths = [390, 820, 1440] as const;
const looks = ['light', 'dark'] as const;

/** `personas/[id].astro` → `personas-id` */
const nameOf = (route: string): string =>
  route
    .replace(/\.astro$/, '')
    .replaceAll(/[^a-z0-9]+/gi, '-')
    .replaceAll(/^-|-$/g, '');

/** The pictures of a type of page, by name. */
const picturesOf = (route: string): { name: string; width: number; look: (typeof looks)[number] }[] =>
  looks.flatMap((look) => widths.map((width) => ({ name: `${nameOf(route)}-${width}-${look}.png`, width, look })));

/** All pictures on one page, those of a type beside each other. */
function indexPage(routes: readonly string[]): string {
  const part = (route: string): string => {
    const figures = picturesOf(route).map(
      ({ name, width, look }) =>
        `<a href="${name}"><img src="${name}" loading="lazy" width="${Math.round(width / 3.2)}" alt="${route}, ${width} pixels wide, ${look}"></a>`,
    );
    return `<h2>${route}</h2>\n<p>${figures.join('\n')}</p>`;
  };
  const style = 'body{font:16px system-ui;margin:2rem}p{display:flex;flex-wrap:wrap;gap:1rem;align-items:start}img{border:1px solid #999}';
  return `<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n<title>Pictures</title>\n<style>${style}</style>\n<h1>Every type of page</h1>\n${routes.map(part).join('\n')}\n</html>\n`;
}

async function run(values: Record<string, string | boolean | undefined>): Promise<ExitStatus> {
  const dir = path.resolve(text(values['dir']) ?? process.env['EARSHOT_OUT'] ?? 'dist');
  const out = path.resolve(text(values['out']) ?? path.join('.earshot', 'pictures'));
  const only = text(values['only']) ?? '';
  if (!existsSync(path.join(dir, 'index.html'))) {
    process.stderr.write(`There is no site in \`${path.relative('.', dir)}\` yet: run \`npm run build\` first.\n`);
    return 3;
  }
  // What looks at a built site takes its folder from the environment.
  process.env['EARSHOT_DIST'] = dir;
  const { addressOf, pageOf, routes } = await import('./page-types.ts');
  const { openSite } = await import('./site-browser.ts');
  const asked = routes.filter((route) => route.includes(only));
  if (asked.length === 0) throw new UsageError(`Expected a part of the name of a page, such as \`voices\`; no file in src/pages has \`${only}\` in its name.`);
  await mkdir(out, { recursive: true });
  const site = await openSite(dir);
  try {
    for (const route of asked) {
      for (const { name, width, look } of picturesOf(route)) {
        const { page } = await site.visit(addressOf(pageOf(route)), { viewport: { width, height: width < 500 ? 844 : 1000 }, colorScheme: look });
        await page.waitForLoadState('networkidle');
        await page.screenshot({ path: path.join(out, name), fullPage: true });
        await page.context().close();
      }
    }
  } finally {
    await site.close();
  }
  await writeFile(path.join(out, 'index.html'), indexPage(asked));
  process.stdout.write(
    `${asked.length * widths.length * looks.length} pictures are in ${path.relative('.', out)}; open ${path.relative('.', path.join(out, 'index.html'))}\n`,
  );
  return 0;
}

await runCommand({ help, options: { dir: { type: 'string' }, out: { type: 'string' }, only: { type: 'string' } }, positionals: false, run });
