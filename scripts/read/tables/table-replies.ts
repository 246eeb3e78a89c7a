/** A table of replies belongs to a table of tickets: who asked, and what is known of the ticket, stands there. */
import type { Conversation } from '#model/conversation.ts';
import type { Reader, Source } from '../reader.ts';
import { SILENT } from '../report.ts';

/** What a ticket's own table says of it, by the id that both tables use. */
export type Tickets = ReadonlyMap<string, Pick<Conversation, 'id' | 'requester' | 'tags' | 'fields' | 'language' | 'names'>>;

/** Reads the table to which a source holds the replies; the sentence says what is wrong with it. */
export async function ticketsOf(source: Source, reader: Reader): Promise<Tickets | string | undefined> {
  const name = source.export?.messagesOf;
  if (name === undefined) return undefined;
  if (/[/\\]/.test(name)) return '`messagesOf` names a file of the same folder; write its name alone.';
  const main = await source.beside(name);
  if (!main?.export?.columns || main.export.messagesOf !== undefined)
    return 'The table that `messagesOf` names cannot be read; correct the name, and give that table a sidecar with its columns.';
  const tickets = new Map<string, Conversation>();
  for await (const one of reader.read(main, SILENT, {})) tickets.set(one.id.slice(one.id.indexOf(':') + 1), { ...one, utterances: [] });
  return tickets;
}
