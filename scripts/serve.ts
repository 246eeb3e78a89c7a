/** `npm run serve`: serves the built site as a static host would, on the first free port from 4321 on. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import path from 'node:path';
import { preview, type Plugin } from 'vite';
import settings from '#config';
import { siteHeaders } from '#model/policy.ts';
import { runCommand, text, type ExitStatus } from './command/command.ts';
import { UsageError } from './content/ground.ts';
import { restoreSite } from './site/publish.ts';

const help = `
npm run serve -- [--dir DIR] [--port PORT] [--host HOST]

Serves the built site until it is interrupted.

  --dir DIR     the folder to serve; EARSHOT_OUT or \`dist\` otherwise
  --port PORT   the port to begin with; PORT or 4321 otherwise; where it is taken, the next free one
  --host HOST   the address to listen on; HOST or 127.0.0.1 otherwise, which is this machine alone

Exit status: 0 done · 2 wrong usage · 3 there is no site to serve.
`;

/** How many ports are tried before giving up. */
const TRIES = 100;

function answers(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host, timeout: 500 });
    const end = (taken: boolean) => (): void => {
      socket.destroy();
      resolve(taken);
    };
    socket.on('connect', end(true)).on('error', end(false)).on('timeout', end(false));
  });
}

/** The first port on which nothing answers, on either of the addresses that a browser tries for `localhost`. */
async function freePort(first: number): Promise<number> {
  for (let port = first; port < first + TRIES; port++) {
    const taken = await Promise.all([answers(port, '127.0.0.1'), answers(port, '::1')]);
    if (!taken.includes(true)) return port;
  }
  throw new UsageError(`Expected a free port between ${first} and ${first + TRIES - 1}; name another one with PORT.`);
}

/** What static hosts do and the preview server does not: an address without its last slash leads on, and what is not there gets the site's own page. */
function likeStaticHost(dir: string, base: string): Plugin {
  const answer = async ({ url = '/' }: IncomingMessage, response: ServerResponse, next: () => void): Promise<void> => {
    const address = new URL(url, 'http://localhost');
    const place = path.join(dir, decodeURIComponent(address.pathname));
    if (address.pathname.endsWith('.html') && existsSync(place)) return next();
    if (!address.pathname.endsWith('/') && place.startsWith(dir + path.sep) && existsSync(path.join(place, 'index.html'))) {
      response.writeHead(301, { location: `${path.posix.join(base, address.pathname)}/${address.search}` }).end();
      return;
    }
    const page = path.join(dir, '404.html');
    response.setHeaders(new Headers(siteHeaders(settings.audience)));
    response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(existsSync(page) ? await readFile(page) : 'Not found');
  };
  return {
    name: 'like-static-host',
    configurePreviewServer: (server) => () => {
      server.middlewares.use((request, response, next) => {
        answer(request, response, next).catch(() => response.writeHead(400).end());
      });
    },
  };
}

async function serve(dir: string, port: number, host: string): Promise<void> {
  const named = process.env['EARSHOT_SITE'] || settings.site;
  const base = named === undefined ? '/' : new URL(named).pathname;
  const server = await preview({
    configFile: false,
    logLevel: 'error',
    appType: 'mpa',
    base,
    build: { outDir: dir },
    plugins: [likeStaticHost(dir, base)],
    // Whoever opens it to other machines also knows by which names they call it.
    preview: {
      headers: siteHeaders(settings.audience),
      host,
      port: await freePort(port),
      strictPort: true,
      ...(host !== '127.0.0.1' && { allowedHosts: true }),
    },
  });
  const stop = (): void => {
    process.exitCode = 0;
    // Open connections of a browser must not keep it up.
    setTimeout(() => process.exit(), 300).unref();
    void server.close().then(() => process.exit());
  };
  process.on('SIGINT', stop).on('SIGTERM', stop).on('disconnect', stop);
  const { port: found } = server.httpServer.address() as AddressInfo;
  console.log(`${settings.name} is at http://localhost:${found}${base}  (Ctrl-C stops it)`);
}

async function run(values: Record<string, string | boolean | undefined>): Promise<ExitStatus> {
  const port = Number(text(values['port']) ?? process.env['PORT'] ?? 4321);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new UsageError('Expected a port between 1 and 65535.');
  const dir = path.resolve(text(values['dir']) ?? process.env['EARSHOT_OUT'] ?? 'dist');
  await restoreSite(dir);
  if (!existsSync(path.join(dir, 'index.html'))) {
    process.stderr.write(`There is no site in \`${path.relative('.', dir)}\` yet: run \`npm run build\` first.\n`);
    return 3;
  }
  await serve(dir, port, text(values['host']) ?? process.env['HOST'] ?? '127.0.0.1');
  return 0;
}

await runCommand({ help, options: { dir: { type: 'string' }, port: { type: 'string' }, host: { type: 'string' } }, positionals: false, run });
