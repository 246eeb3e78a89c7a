/** Knows the table that a Zendesk view exports, which lists tickets without a word of what was said, and says how to get the words. */
import type { Reader } from '../reader.ts';
import { columnsOf } from '../tables/table-header.ts';

/** Columns that hold words; a table with one of them is home-made, and its sidecar says what it holds. */
const WORDS = ['description', 'comment', 'comments', 'body', 'message', 'text', 'content'];

const ADVICE =
  'This is the table of a Zendesk view: it lists tickets without their messages, so nothing in it can be quoted. Export the tickets with their comments instead: as JSON of the whole account ' +
  '(Admin Center, Account, Tools, Reports, Export), or with the incremental export of the API; docs/readers/zendesk-view.md says how.';

/** Tables of Zendesk views: refused, with advice. */
export const zendeskView: Reader = {
  id: 'zendesk-view',
  refuses: true,
  name: 'a table of a Zendesk view (no messages)',
  takes(source) {
    const columns = columnsOf(source);
    const has = (...names: string[]): boolean => names.every((name) => columns.has(name));
    if (WORDS.some((name) => columns.has(name))) return undefined;
    if (has('summation_column')) return 'its first column is `Summation column`, as only views of Zendesk have it';
    const isView =
      (has('id') || has('ticket_id')) &&
      has('requester', 'subject') &&
      ['group_stations', 'assignee_stations', 'satisfaction_score', 'requested', 'requester_updated', 'ticket_status'].some((name) => has(name));
    return isView ? 'its header is that of a Zendesk view' : undefined;
  },
  read({ file }, report) {
    report.complain({ rule: 'unknown-format', severity: 'error', file, line: 1, sentence: ADVICE });
    return nothing();
  },
};

/** No conversation. */
async function* nothing(): AsyncGenerator<never> {
  yield* await Promise.resolve([]);
}
