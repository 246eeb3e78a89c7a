/** The columns of the neutral tables of conversations and messages, and how the two tables of one export find each other. */
import type { Source } from '../reader.ts';
import { columnsOf } from '../tables/table-header.ts';
import { distinction } from './side-file.ts';

/** What each thing may be called, by folded names; the first is the one that docs/readers/neutral.md tells people to use. */
export const MESSAGE = {
  id: ['id', 'message_id', 'source_id'],
  conversation: ['conversation_id', 'conversation_source_id'],
  when: ['created_at', 'sent_at', 'timestamp', 'date'],
  authorId: ['author_id', 'author_source_id', 'sender_id'],
  author: ['author', 'author_name', 'sender', 'sender_name'],
  email: ['author_email', 'sender_email'],
  role: ['role', 'author_role', 'author_type'],
  public: ['public', 'is_public'],
  text: ['body', 'text', 'message', 'content'],
  html: ['html', 'body_html'],
} as const;

/** The same for conversations. */
export const CONVERSATION = {
  id: ['id', 'conversation_id', 'source_id'],
  when: ['created_at', 'started_at', 'date'],
  customerId: ['customer_id', 'requester_id', 'customer_source_id'],
  email: ['customer_email', 'requester_email'],
  name: ['customer_name', 'customer', 'requester'],
  tags: ['tags', 'labels'],
  language: ['language', 'locale'],
  score: ['score', 'rating', 'csat'],
} as const;

/** Columns of conversations that are no field by which a persona's segment would know one. */
export const NO_FIELD: ReadonlySet<string> = new Set([
  ...Object.values(CONVERSATION).flat(),
  'subject',
  'title',
  'updated_at',
  'closed_at',
  'spam',
  'deleted',
  'url',
]);

const TABLE_FILE = /\.(?:csv|tsv|tab)(?:\.gz)?$/i;

const hasOne = (columns: ReadonlySet<string>, names: readonly string[]): boolean => names.some((name) => columns.has(name));

/** Why a table holds messages; undefined where it does not. */
export function isMessages(columns: ReadonlySet<string>): string | undefined {
  const words = hasOne(columns, [...MESSAGE.text, ...MESSAGE.html]);
  const speaker = hasOne(columns, [...MESSAGE.role, ...MESSAGE.authorId, ...MESSAGE.author, ...MESSAGE.email]);
  // Parts of Intercom's conversations have these too, and events among them.
  const isOne = words && speaker && hasOne(columns, MESSAGE.conversation) && hasOne(columns, MESSAGE.when) && !columns.has('part_type');
  return isOne ? 'its header is that of the neutral table of messages' : undefined;
}

/** Why a table holds conversations; undefined where it does not. */
export function isConversations(columns: ReadonlySet<string>, name: string): string | undefined {
  if (hasOne(columns, [...MESSAGE.text, ...MESSAGE.html])) return undefined;
  const customer = hasOne(columns, [...CONVERSATION.customerId, ...CONVERSATION.email]);
  const named = /conversation/i.test(name) || (columns.has('subject') && columns.has('channel'));
  const isOne = named && customer && hasOne(columns, CONVERSATION.id) && hasOne(columns, CONVERSATION.when);
  return isOne ? 'its header is that of the neutral table of conversations' : undefined;
}

/** The table of conversations to which a table of messages belongs: the one that its sidecar names, else the one that is named as it is. */
export async function conversationsOf(messages: Source): Promise<Source | undefined> {
  const named = messages.export?.messagesOf;
  if (named !== undefined) return messages.beside(named);
  const own = what(messages.name);
  const names = (await messages.neighbours()).filter((name) => TABLE_FILE.test(name));
  const same = names.filter((name) => what(name) === own);
  const found = await conversationsIn(messages, same);
  if (found.length > 0) return found[0];
  const others = await conversationsIn(messages, own === '' ? names : names.filter((name) => what(name) === ''));
  // Where several could be meant, none is.
  return others.length === 1 ? others[0] : undefined;
}

/** Whether the messages of a table of conversations stand beside it, so that they are read there. */
export async function hasMessages(conversations: Source): Promise<boolean> {
  for (const name of (await conversations.neighbours()).filter((one) => TABLE_FILE.test(one))) {
    const beside = await conversations.beside(name);
    if (!beside || isMessages(columnsOf(beside)) === undefined) continue;
    if ((await conversationsOf(beside))?.file === conversations.file) return true;
  }
  return false;
}

async function conversationsIn(messages: Source, names: readonly string[]): Promise<Source[]> {
  const found: Source[] = [];
  for (const name of names) {
    const beside = await messages.beside(name);
    if (beside && isConversations(columnsOf(beside), beside.name) !== undefined) found.push(beside);
  }
  return found;
}

/** What a table's name says beside that it holds conversations or messages: `2026` for `messages-2026.csv`. */
function what(name: string): string {
  return distinction(name.replace(TABLE_FILE, ''));
}
