/** A git repository on disk for tests, with commits on days of one's choosing. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Nothing of this computer's own settings reaches the repositories of tests. */
const ALONE = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1', GIT_TERMINAL_PROMPT: '0' };

/** A repository of its own, gone afterwards. */
export class Repository implements AsyncDisposable {
  readonly root: string;
  /** Absolute path of the content root in it. */
  readonly content: string;

  /** @param content where the content root stands in the repository */
  constructor(content = 'content') {
    this.root = realpathSync(mkdtempSync(path.join(tmpdir(), 'earshot-git-')));
    this.content = path.join(this.root, content);
    mkdirSync(this.content, { recursive: true });
    this.git('init', '-q', '-b', 'main');
  }

  /** Calls git in the repository and gives what it prints. */
  git(...args: string[]): string {
    return this.gitOn('2026-01-01', ...args);
  }

  /** Calls git as if on a day. */
  gitOn(day: string, ...args: string[]): string {
    const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')));
    const who = { GIT_AUTHOR_NAME: 'Dana', GIT_AUTHOR_EMAIL: 'dana@team.example', GIT_COMMITTER_NAME: 'Dana', GIT_COMMITTER_EMAIL: 'dana@team.example' };
    const when = { GIT_AUTHOR_DATE: `${day}T12:00:00Z`, GIT_COMMITTER_DATE: `${day}T12:00:00Z` };
    return execFileSync('git', args, {
      cwd: this.root,
      env: { ...env, ...ALONE, ...who, ...when },
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    }).trim();
  }

  /** Writes files, by their paths in the content root; those without text are removed. */
  write(files: Readonly<Record<string, string | Buffer | undefined>>): void {
    for (const [file, text] of Object.entries(files)) {
      const target = path.join(this.content, file);
      if (text === undefined) rmSync(target, { recursive: true });
      else {
        mkdirSync(path.dirname(target), { recursive: true });
        writeFileSync(target, text);
      }
    }
  }

  /** Writes files and commits everything on a day; gives the commit. */
  commit(day: string, files: Readonly<Record<string, string | Buffer | undefined>>): string {
    this.write(files);
    this.git('add', '-A');
    this.gitOn(day, 'commit', '-q', '--allow-empty', '-m', 'A change');
    return this.git('rev-parse', 'HEAD');
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await rm(this.root, { recursive: true, force: true });
  }
}
