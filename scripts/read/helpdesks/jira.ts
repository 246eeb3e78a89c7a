/** Reads issues of Jira and requests of Jira Service Management: tables of all fields, pages and lists of JSON, an issue a line. */
import type { Reader, Report, Source } from '../reader.ts';
import { columnsOf } from '../tables/table-header.ts';
import { asObject, type JsonObject } from '../records/json.ts';
import { declaredRoles } from './declared-roles.ts';
import { jsonDeskReader, type Ticket } from './helpdesk.ts';
import { commentsOf, issueOf } from './jira-issue.ts';
import { isJiraTable, readJiraTable } from './jira-table.ts';

/** Fields by which an issue is known. */
const FIELDS = ['summary', 'description', 'reporter', 'issuetype', 'project', 'status', 'comment', 'created'];

const json = jsonDeskReader({
  key: 'jira',
  name: 'Jira issues (JSON)',
  lists: ['issues[]', 'values[]'],
  takes(keys) {
    if (keys.has('key') && FIELDS.some((field) => keys.has(`fields.${field}`))) return 'its records are issues with a key and fields';
    return keys.has('issueKey') && (keys.has('requestTypeId') || keys.has('requestFieldValues')) ? 'its records are requests to a service desk' : undefined;
  },
  open(source, report) {
    const declared = declaredRoles(source);
    const heed = commentCounter(source, report);
    return Promise.resolve((raw: JsonObject): Ticket | undefined => {
      heed(raw);
      // A record that is none is named as broken, not passed over.
      return issueOf(raw, declared) ?? { id: undefined, opened: undefined, messages: [] };
    });
  },
});

/** Search results hold only the first comments of an issue: says once where some are missing. */
function commentCounter(source: Source, report: Report): (raw: JsonObject) => void {
  let told = false;
  return (raw) => {
    const fields = asObject(raw['fields']) ?? {};
    const total = asObject(fields['comment'])?.['total'];
    if (told || typeof total !== 'number' || total <= commentsOf(fields).length) return;
    told = true;
    const sentence = 'Some issues in this file have more comments than it holds; export these issues one by one, or fetch all of their comments.';
    report.complain({ rule: 'broken-export', severity: 'warning', file: source.file, sentence });
  };
}

/** Jira issues. */
export const jira: Reader = {
  id: 'jira',
  name: 'Jira issues',
  takes: (source) => json.takes(source) ?? isJiraTable(columnsOf(source)),
  read: (source, report, wanted) => (json.takes(source) === undefined ? readJiraTable(source, report) : json.read(source, report, wanted)),
};
