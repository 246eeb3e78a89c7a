/** Reads GitHub issues: as `gh` writes them, as the REST API and GraphQL do, with their comments inside or in a file beside them. */
import type { Reader } from '../reader.ts';
import { asId, asObject, asText, objectsIn, type JsonObject } from '../records/json.ts';
import { declaredRoles } from './declared-roles.ts';
import { authorOf, commentsIn, GithubPeople, maintainersIn, repositoryOf } from './github-people.ts';
import { githubText } from './github-text.ts';
import type { Known, Message } from './helpdesk.ts';
import { namesOf } from './people.ts';
import { sidedReader, type SidedTicket } from './sided-desk.ts';

const LISTS = ['items[]', 'issues[]', 'nodes[]', 'data.repository.issues.nodes[]', 'data.search.nodes[]', 'data.repository.issue', 'repository.issues.nodes[]'];

const DOUBT =
  'This file does not say who maintains the project, so those who opened issues may be maintainers and are not heard. Export the comments too (`gh issue list --json …,comments`), fetch the issues with the REST API, ' +
  'or name the maintainers in the sidecar and all others as customers: `roles: { maintainer-login: team, "*": customer }`.';

/** The reader of one file. @param heed is given the people once the file is opened */
const desk = (heed: (people: GithubPeople) => void): Reader =>
  sidedReader({
    key: 'github',
    name: 'GitHub issues',
    tickets: {
      lists: LISTS,
      takes(keys) {
        if (!keys.has('number') || !keys.has('title')) return undefined;
        const isIssue =
          ['author.login', 'user.login'].some((key) => keys.has(key)) || (keys.has('body') && ['createdAt', 'created_at'].some((key) => keys.has(key)));
        return isIssue ? 'its records are issues with a number, a title and an author' : undefined;
      },
    },
    isWhole: (keys) => keys.has('comments[].body') || keys.has('comments.nodes[].body'),
    replies: {
      lists: ['items[]', 'nodes[]'],
      takes: (keys) => (keys.has('issue_url') && keys.has('body') && !keys.has('title') ? 'its records are comments on issues' : undefined),
      ownerOf: idOf,
      keep: ['id', 'user', 'author_association', 'body', 'created_at', 'html_url', 'performed_via_github_app'],
    },
    idOf,
    async open(source) {
      const people = new GithubPeople(await maintainersIn(source, LISTS), declaredRoles(source));
      heed(people);
      return (raw, apart) => ticketOf(raw, apart, people);
    },
    missing:
      'Some issues have comments that this file does not hold. Fetch them (GET /repos/OWNER/REPO/issues/comments) and put them beside it as `comments.json`, or export with `gh issue list --json …,comments`.',
    alone: 'These comments belong to issues that are not here, so nobody knows who asked. Put the issues beside this file as `issues.json`.',
  });

/** An issue's id: its repository and number, so that several repositories may stand in one file. */
function idOf(raw: JsonObject): string | undefined {
  const [owner, repository, number] = repositoryOf(raw) ?? [];
  if (owner === undefined || repository === undefined) return asId(raw['number']);
  const name = `${owner}-${repository}`.replace(/[^a-z0-9_-]/g, '-').replace(/^[-_]+/, '');
  return `${name.slice(0, 50)}-${number}`;
}

function ticketOf(raw: JsonObject, apart: readonly JsonObject[] | undefined, people: GithubPeople): SidedTicket {
  const inside = commentsIn(raw);
  const comments = inside.length > 0 ? inside : (apart ?? []);
  const opener = authorOf(raw);
  const opened = people.opener(raw, comments);
  const authors = [opener, ...comments.map(authorOf)].filter((one) => one !== undefined);
  return {
    id: idOf(raw),
    opened: raw['createdAt'] ?? raw['created_at'],
    skip: isPullRequest(raw) ? 'a pull request' : undefined,
    requester: opener && `id:${opener.login}`,
    tags: labelsOf(raw),
    fields: fieldsOf(raw),
    names: namesOf(authors.flatMap(({ login, name }) => [{ name: login }, { name }])),
    messages: [
      { at: 'description', speaker: opener?.login ?? '', ...opened, text: words(raw), when: raw['createdAt'] ?? raw['created_at'] },
      ...comments.map((comment, index) => commentOf(comment, index, people.commenter(comment, raw, opened))),
    ],
    lacks: comments.length < countOf(raw),
  };
}

function commentOf(comment: JsonObject, index: number, known: Known): Message {
  const minimized = comment['isMinimized'] === true || comment['is_minimized'] === true;
  return {
    at: `comment-${commentId(comment) ?? index + 1}`,
    speaker: authorOf(comment)?.login ?? '',
    ...known,
    ...(minimized && { skip: 'hidden by the maintainers' }),
    text: words(comment),
    when: comment['createdAt'] ?? comment['created_at'],
  };
}

/** The number by which a comment is found on its page. */
function commentId(comment: JsonObject): string | undefined {
  const address = asText(comment['url']) ?? asText(comment['html_url']) ?? '';
  return /#issuecomment-(\d{1,18})/.exec(address)?.[1] ?? asId(comment['databaseId'] ?? comment['id']);
}

function words(raw: JsonObject): string | undefined {
  const body = asText(raw['body']);
  return body && githubText(body);
}

function isPullRequest(raw: JsonObject): boolean {
  const address = asText(raw['html_url']) ?? asText(raw['url']) ?? '';
  return (
    raw['pull_request'] !== undefined ||
    raw['headRefName'] !== undefined ||
    raw['isPullRequest'] === true ||
    raw['__typename'] === 'PullRequest' ||
    address.includes('/pull/')
  );
}

/** How many comments an issue says that it has. */
function countOf(raw: JsonObject): number {
  const count = asObject(raw['comments'])?.['totalCount'] ?? raw['comments'];
  return typeof count === 'number' ? count : 0;
}

function labelsOf(raw: JsonObject): string[] {
  const labels = asObject(raw['labels'])?.['nodes'] ?? raw['labels'];
  const texts = Array.isArray(labels) ? labels.filter((label) => typeof label === 'string') : [];
  return [
    ...texts,
    ...objectsIn(labels)
      .map(({ name }) => asText(name))
      .filter((name) => name !== undefined),
  ];
}

function fieldsOf(raw: JsonObject): Record<string, unknown> {
  const repository = repositoryOf(raw)?.slice(0, 2).join('/');
  return {
    repository,
    state: asText(raw['state'])?.toLowerCase(),
    reason: asText(raw['stateReason'] ?? raw['state_reason'])?.toLowerCase(),
    milestone: asObject(raw['milestone'])?.['title'],
    type: asObject(raw['type'] ?? raw['issueType'])?.['name'],
  };
}

/** GitHub issues. */
export const github: Reader = {
  ...desk(() => undefined),
  async *read(source, report, wanted) {
    let people: GithubPeople | undefined;
    yield* desk((one) => (people = one)).read(source, report, wanted);
    if (people?.doubted) report.complain({ rule: 'broken-export', severity: 'warning', file: source.file, sentence: DOUBT });
  },
};
