/** The people of GitHub issues: who maintains the project, who is a program, and who asked. */
import type { Source } from '../reader.ts';
import { SILENT } from '../report.ts';
import { asObject, asText, objectsIn, type JsonObject } from '../records/json.ts';
import { recordsOf } from '../records/records.ts';
import { jsonShape } from '../records/shape.ts';
import type { DeclaredRole } from './declared-roles.ts';
import type { Known } from './helpdesk.ts';

/** Somebody with an account. */
export interface Author {
  login: string;
  name?: string | undefined;
  program: boolean;
}

const MAINTAINS = new Set(['OWNER', 'MEMBER', 'COLLABORATOR']);
/** Programs whose logins do not say so. */
const PROGRAMS = new Set([
  'dependabot',
  'dependabot-preview',
  'github-actions',
  'renovate',
  'stale',
  'codecov',
  'codecov-commenter',
  'greenkeeper',
  'allcontributors',
  'copilot',
  'copilot-swe-agent',
]);

/** The author of an issue or a comment, however the export calls them; undefined where the account is gone. */
export function authorOf(raw: JsonObject): Author | undefined {
  const user = personIn(raw['author']) ?? personIn(raw['user']);
  const login = asText(user?.['login'])?.toLowerCase();
  if (!user || !login || login === 'ghost') return undefined;
  const isBot = user['type'] === 'Bot' || user['is_bot'] === true || user['__typename'] === 'Bot' || raw['performed_via_github_app'] === true;
  const program = isBot || login.endsWith('[bot]') || login.startsWith('app/') || PROGRAMS.has(login);
  return { login, name: asText(user['name']), program };
}

/** Somebody as an object; many scripts keep nothing of a person but the login. */
function personIn(value: unknown): JsonObject | undefined {
  return typeof value === 'string' && /^[\w-]{1,80}(?:\[bot\])?$/.test(value) ? { login: value } : asObject(value);
}

/** Whether an issue is assigned to somebody. */
function isAssigned(raw: JsonObject, { login }: Author): boolean {
  const assignees = asObject(raw['assignees'])?.['nodes'] ?? raw['assignees'];
  return Array.isArray(assignees) && assignees.some((one) => asText(personIn(one)?.['login'])?.toLowerCase() === login);
}

/** What an issue or a comment says of its author's part in the project, in capitals. */
function associationOf(raw: JsonObject): string | undefined {
  return asText(raw['authorAssociation'] ?? raw['author_association'])?.toUpperCase();
}

/** What a file shows of who maintains the project. */
export interface Maintainers {
  logins: ReadonlySet<string>;
  /** Whether anything in the file tells maintainers from others. */
  told: boolean;
}

/** Learns from all comments of a file who maintains the project: `gh` says it of comments, and not of issues. */
export async function maintainersIn(source: Source, lists: readonly string[]): Promise<Maintainers> {
  const shape = jsonShape(source.head, source.name);
  const logins = new Set<string>();
  let told = false;
  const learn = (raw: JsonObject): void => {
    const association = associationOf(raw);
    const login = authorOf(raw)?.login;
    told ||= association !== undefined;
    if (login && association && MAINTAINS.has(association)) logins.add(login);
  };
  if (!shape) return { logins, told };
  for await (const batch of recordsOf(source, shape, { lists, report: SILENT })) {
    for (const { value } of batch) for (const one of [value, ...commentsIn(value)]) learn(one);
  }
  return { logins, told };
}

/** The comments inside an issue: a list, or the nodes of a page. */
export function commentsIn(raw: JsonObject): JsonObject[] {
  return objectsIn(asObject(raw['comments'])?.['nodes'] ?? raw['comments']);
}

/** Tells whose the words of an issue are. */
export class GithubPeople {
  /** Whether somebody who opened an issue could not be told from a maintainer. */
  doubted = false;
  readonly #maintainers: Maintainers;
  readonly #declared: DeclaredRole;

  constructor(maintainers: Maintainers, declared: DeclaredRole) {
    this.#maintainers = maintainers;
    this.#declared = declared;
  }

  /** Whose words an issue's own are. @param comments all of its comments, in which its author may be told to be a maintainer */
  opener(raw: JsonObject, comments: readonly JsonObject[]): Known {
    const author = authorOf(raw);
    const known = this.#anybody(author, associationOf(raw));
    if (known || !author) return known ?? nobody();
    const association = [raw, ...comments.filter((comment) => authorOf(comment)?.login === author.login)].map(associationOf).find((one) => one !== undefined);
    if (association && MAINTAINS.has(association)) return team();
    if (association) return { role: 'customer', why: 'they opened the issue and do not maintain the project' };
    if (this.#maintainers.told && !isAssigned(raw, author) && ownerOf(raw) !== author.login)
      return { role: 'customer', why: 'they opened the issue, and comment nowhere in the file as a maintainer' };
    if (ownerOf(raw) === author.login) return team();
    const everybody = this.#declared('*');
    if (everybody) return { ...everybody, why: 'the sidecar says so of everybody whom it does not name' };
    this.doubted = true;
    return { role: 'unknown', why: 'nothing says whether they maintain the project', skip: 'may be a maintainer' };
  }

  /** Whose words a comment's are. @param opened whose the words of the author are */
  commenter(comment: JsonObject, raw: JsonObject, opened: Known): Known {
    const author = authorOf(comment);
    const known = this.#anybody(author, associationOf(comment));
    if (known || !author) return known ?? nobody();
    if (author.login === authorOf(raw)?.login) return opened.role === 'customer' ? { role: 'customer', why: 'its author opened the issue' } : opened;
    return { role: 'unknown', why: 'its author neither opened the issue nor maintains the project', skip: 'not the requester' };
  }

  #anybody(author: Author | undefined, association: string | undefined): Known | undefined {
    if (!author) return undefined;
    if (author.program) return { role: 'bot', why: 'its author is a program' };
    const said = this.#declared(author.login, author.name);
    if (said) return said;
    return (association && MAINTAINS.has(association)) || this.#maintainers.logins.has(author.login) ? team() : undefined;
  }
}

function nobody(): Known {
  return { role: 'unknown', why: 'nobody is named as its author', skip: 'nobody is named as its author' };
}

function team(): Known {
  return { role: 'team', why: 'its author maintains the project' };
}

/** The owner of an issue's repository. */
function ownerOf(raw: JsonObject): string | undefined {
  return repositoryOf(raw)?.[0];
}

/** Owner, repository and number of an issue, from any of the addresses that it or its comment has. */
export function repositoryOf(raw: JsonObject): [owner: string, repository: string, number: string] | undefined {
  for (const key of ['issue_url', 'html_url', 'url']) {
    const [, owner, repository, number] = /\/([\w.-]{1,100})\/([\w.-]{1,100})\/(?:issues|pull|pulls)\/(\d{1,12})(?:[#/?]|$)/.exec(asText(raw[key]) ?? '') ?? [];
    if (owner && repository && number) return [owner.toLowerCase(), repository.toLowerCase(), number];
  }
  return undefined;
}
