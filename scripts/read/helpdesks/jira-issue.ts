/** What the fields of a Jira issue mean, and of a request to a service desk: the reporter's public words are the customer's, and nobody else's are. */
import { asId, asObject, asText, objectsIn, type JsonObject } from '../records/json.ts';
import type { Score } from '#model/conversation.ts';
import { adfText, isAdf } from './adf.ts';
import type { DeclaredRole } from './declared-roles.ts';
import { contentment, type Known, type Message, type Ticket } from './helpdesk.ts';
import { accountOf, isProgram, isSame, keyOf, type Account } from './jira-account.ts';
import { wikiText } from './jira-wiki.ts';
import { namesOf } from './people.ts';

/** The people of an issue by what they do in it. */
export interface Cast {
  reporter?: Account | undefined;
  creator?: Account | undefined;
  assignee?: Account | undefined;
  declared: DeclaredRole;
}

/** Whose the words of an account are, where nothing keeps them from the customer. @param isDesk the issue is a request to a service desk */
export function roleOf(author: Account | undefined, { reporter, assignee, declared }: Cast, isDesk = false): Known {
  if (!author || keyOf(author) === undefined) return { role: 'unknown', why: 'nobody is named as its author', skip: 'nobody is named as its author' };
  if (isProgram(author)) return { role: 'bot', why: 'its author is an app or an automation' };
  const said = declared(author.id, author.email, author.name);
  if (said) return said;
  if (isSame(author, assignee)) return { role: 'team', why: 'its author is the assignee' };
  if (isSame(author, reporter)) return { role: 'customer', why: 'its author is the reporter' };
  if (author.type === 'customer') return { role: 'unknown', why: 'its author is a customer, but not the one who asked', skip: 'not the requester' };
  if (isDesk && author.type === 'atlassian') return { role: 'team', why: 'its author has an account of the team’s own' };
  return { role: 'unknown', why: 'its author is neither the reporter nor known to work on it', skip: 'not the requester' };
}

/** An issue of Jira's JSON as a ticket; undefined where the record is none. */
export function issueOf(raw: JsonObject, declared: DeclaredRole): Ticket | undefined {
  const fields = asObject(raw['fields']) ?? requestFields(raw);
  if (!fields) return undefined;
  const cast = { reporter: accountOf(fields['reporter']), creator: accountOf(fields['creator']), assignee: accountOf(fields['assignee']), declared };
  const comments = commentsOf(fields);
  const isDesk = comments.some((one) => one['jsdPublic'] !== undefined || one['public'] !== undefined) || raw['requestTypeId'] !== undefined;
  const spoken = [descriptionOf(fields, cast), ...comments.map((comment) => commentOf(comment, cast, isDesk))];
  const accounts = [cast.reporter, cast.creator, cast.assignee, ...comments.map(({ author }) => accountOf(author))];
  return {
    id: raw['key'] ?? raw['issueKey'],
    opened: zoned(fields['created']),
    requester: cast.reporter && keyOf(cast.reporter),
    tags: Array.isArray(fields['labels']) ? fields['labels'].filter((label) => typeof label === 'string') : [],
    fields: shortFields(fields),
    names: [...namesOf(accounts.filter((one) => one !== undefined)), ...spoken.flatMap(({ names }) => names)],
    scores: scoresOf(fields),
    messages: spoken.map(({ message }) => message),
  };
}

/** A request as the service desk's own API writes it, in the fields of an issue. */
function requestFields(raw: JsonObject): JsonObject | undefined {
  const values = objectsIn(raw['requestFieldValues']);
  if (!Array.isArray(raw['requestFieldValues']) && raw['requestTypeId'] === undefined) return undefined;
  const value = (id: string): unknown => values.find(({ fieldId }) => fieldId === id)?.['value'];
  return {
    description: value('description'),
    labels: value('labels'),
    created: raw['createdDate'],
    reporter: raw['reporter'],
    comment: raw['comments'],
    status: { name: asObject(raw['currentStatus'])?.['status'] },
    requestType: raw['requestType'],
  };
}

/** The comments of an issue: `fields.comment.comments`, or `comments.values` of a request. */
export function commentsOf(fields: JsonObject): JsonObject[] {
  const page = asObject(fields['comment']);
  return objectsIn(page ? (page['comments'] ?? page['values']) : fields['comment']);
}

interface Spoken {
  message: Message;
  names: string[];
}

/** The text that opened an issue. Whoever creates an issue writes it, also where it is reported in another's name. */
function descriptionOf(fields: JsonObject, cast: Cast): Spoken {
  const behalf = cast.creator && cast.reporter && !isSame(cast.creator, cast.reporter);
  const known: Known = behalf
    ? { role: 'unknown', why: 'somebody else, or an app, created the issue in the reporter’s name', skip: 'written in the requester’s name' }
    : roleOf(cast.reporter, cast);
  return spoken({ at: 'description', ...known, speaker: nameOf(behalf ? cast.creator : cast.reporter), when: zoned(fields['created']) }, fields['description']);
}

function commentOf(comment: JsonObject, cast: Cast, isDesk: boolean): Spoken {
  const author = accountOf(comment['author']);
  const closed = comment['jsdPublic'] === false || comment['public'] === false || asObject(comment['visibility']) !== undefined;
  const known: Known = closed ? { role: 'note', why: 'it is not public', skip: 'private note' } : roleOf(author, cast, isDesk);
  const message = { at: `comment-${asId(comment['id']) ?? 'x'}`, ...known, speaker: nameOf(author), when: zoned(comment['created']) };
  return spoken(message, comment['body'] ?? undefined, asText(comment['renderedBody']) ?? asText(asObject(comment['renderedBody'])?.['html']));
}

function spoken(message: Message, body: unknown, html?: string): Spoken {
  if (isAdf(body)) {
    const { text, names } = adfText(body);
    return { message: { ...message, text }, names };
  }
  const wiki = asText(body);
  return { message: { ...message, ...(wiki === undefined ? { html } : { text: wikiText(wiki) }) }, names: [] };
}

function nameOf(account: Account | undefined): string {
  return account?.name ?? account?.id ?? '';
}

/** A time: as text, or as the service desk writes it, with a zone that has its colon. */
function zoned(when: unknown): unknown {
  const time = asObject(when) ? (asObject(when)?.['iso8601'] ?? asObject(when)?.['epochMillis']) : when;
  return typeof time === 'string' ? time.replace(/([+-]\d{2})(\d{2})$/, '$1:$2') : time;
}

/** Fields that hold people, days, texts or links: nothing by which a persona's segment would know an issue. */
const NO_SEGMENT =
  /^(?:summary|description|environment|comment|reporter|creator|assignee|attachment|worklog|watches|votes|labels|created|updated|issuelinks|subtasks|.*date|progress|aggregate.*|timetracking|lastViewed)$/;

function shortFields(fields: JsonObject): Record<string, unknown> {
  const short: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(fields)) {
    if (NO_SEGMENT.test(key)) continue;
    const text = Array.isArray(value) ? value.map(nameIn).filter(Boolean) : nameIn(value);
    if (text !== undefined && text.length > 0 && text.length < 80) short[key] = text;
  }
  return short;
}

/** What a field's value is called: `{ name }`, `{ value }`, or itself. */
function nameIn(value: unknown): string | undefined {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return String(value);
  const { accountId, name, value: chosen, key } = asObject(value) ?? {};
  return accountId === undefined ? (asText(chosen) ?? asText(name) ?? asText(key)) : undefined;
}

/** A service desk's satisfaction is a field of stars: `{ rating: 4 }`. */
function scoresOf(fields: JsonObject): Score[] {
  return Object.values(fields).flatMap((value) => contentment(asObject(value)?.['rating']));
}
