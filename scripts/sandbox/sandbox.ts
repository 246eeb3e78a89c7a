/** A small content root on disk for tests: real files, in a folder of their own, gone afterwards. */
import { mkdtemp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import settings from '#config';
import { switchable } from '#model/exceptions.ts';
import { Settings } from '#model/settings.ts';
import { pseudonym } from '../keep/key.ts';
import { pull, type Pulled } from '../pipeline/pull.ts';
import { check, type Checked } from '../check/check.ts';
import type { Ground } from '../content/ground.ts';

export const PERSONA = `---
name: Maya
tagline: Bakes from four in the morning
purpose: Decide what a one-person business can bear
notFor: Estimating how many bakers there are
segment: { tickets: { tags: [sole-trader] } }
claims:
  - id: evenings
    facet: frustration
    says: Paperwork eats the one quiet hour she has.
    listensFor: ["kids asleep", "after bedtime"]
    against: ["during the day"]
  - id: tin
    facet: habit
    says: She keeps the takings in a tin.
    listensFor: ["biscuit tin"]
---
The oven timer is the only clock she trusts. <Claim id="evenings" />
`;

export const NOTE = `---
date: 2026-03-04
participant: P07
persona: maya
consent: internal
speakers: { Dana: team, P07: customer }
---
# At the counter

**Dana:** Do you do it when the kids are asleep?

**P07:** Sunday. [I do it once they are down](maya#evenings), because that is when nobody needs me. Dana knows.

It all goes into the biscuit tin first, every night of the week.
`;

interface TicketLike {
  id: number;
  body: string;
  created?: string;
  who?: number;
  tags?: string[];
  replies?: { by: number; body: string; public?: boolean }[];
}

/** One line of a Zendesk export. Person 1 is the agent. */
export function ticketLine({ id, body, created = '2026-05-06T10:00:00Z', who = 900 + id, tags = ['sole-trader'], replies = [] }: TicketLike): string {
  const user = (one: number): object => ({
    id: one,
    name: one === 1 ? 'Priya Raman' : `Nora Quill${one}`,
    email: `nora.quill${one}@post.example`,
    role: one === 1 ? 'agent' : 'end-user',
  });
  const comments = [{ by: who, body, public: true }, ...replies].map((comment, index) => ({
    id: id * 100 + index,
    author_id: comment.by,
    public: comment.public ?? true,
    body: comment.body,
    plain_body: comment.body,
    created_at: created,
  }));
  return JSON.stringify({
    id,
    created_at: created,
    subject: 'Help',
    description: body,
    status: 'closed',
    via: { channel: 'email' },
    requester_id: who,
    requester: user(who),
    users: [user(who), user(1)],
    tags,
    custom_fields: [],
    comments,
  });
}

/** Rules of judgement that a small root meets as well as a large one. */
const EVERYWHERE: readonly string[] = ['nothing-heard', 'unknown-speaker', 'quote-moved'];

/** Settings under which a persona of three lines is not told what a whole one has. */
const calm: Settings = {
  ...settings,
  rules: Object.fromEntries(switchable.filter((id) => !EVERYWHERE.includes(id)).map((id) => [id, { off: 'This root is small.' }])),
};

/** Settings as they are when nobody has decided anything: every rule speaks up. */
export const PLAIN = Settings.parse({ product: 'Fairpenny' });

/** The key under which a sandbox pulls. */
export const TEST_KEY = 'a key for tests';

/** A content root that tests may write into, pull and check. */
export class Sandbox {
  readonly ground: Ground;

  private constructor(content: string) {
    this.ground = { content, conversations: path.join(content, 'conversations'), personas: path.join(content, 'personas'), today: '2026-11-22' };
  }

  /** Makes a root with the files given, by their paths in it. */
  static async with(files: Record<string, string | Buffer>): Promise<Sandbox> {
    const sandbox = new Sandbox(await mkdtemp(path.join(tmpdir(), 'earshot-')));
    await mkdir(sandbox.ground.conversations, { recursive: true });
    for (const [file, text] of Object.entries(files)) await sandbox.write(file, text);
    return sandbox;
  }

  async write(file: string, text: string | Buffer): Promise<void> {
    const target = path.join(this.ground.content, file);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, text);
  }

  read(file: string): Promise<string> {
    return readFile(path.join(this.ground.content, file), 'utf8');
  }

  async remove(file: string): Promise<void> {
    await rm(path.join(this.ground.content, file), { recursive: true });
  }

  pull(dryRun = false, again = false): Promise<Pulled> {
    return pull({ ground: this.ground, settings, dryRun, again, pseudonymOf: (requester) => pseudonym(requester, TEST_KEY), secret: TEST_KEY });
  }

  /** @param judge settings under which rules of judgement speak up; without, only those do that need no whole persona */
  check(judge: Settings = calm): Promise<Checked> {
    return check(this.ground, judge, { secret: TEST_KEY });
  }

  /** Every kept file, by its path: what `pull` made of the conversations. */
  async kept(): Promise<Record<string, string>> {
    const names = (await readdir(this.ground.personas, { recursive: true })).filter((name) => /(?:quotes|tallies)[/\\].*\.yml$/.test(name)).sort();
    return Object.fromEntries(
      await Promise.all(names.map(async (name) => [name.replaceAll(path.sep, '/'), await this.read(path.join('personas', name))] as const)),
    );
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await rm(this.ground.content, { recursive: true, force: true });
  }
}
