/** Atlassian's document format to the words that its writer wrote: without code, quotes of others, headings and pictures. */
import { LIMITS } from '#model/size-limits.ts';
import { asObject, asText, objectsIn, type JsonObject } from '../records/json.ts';

/** What a document says, and whom it mentions. */
export interface AdfText {
  text: string;
  /** Names of the people who are mentioned, without `@`: to be masked. */
  names: string[];
}

/** Code, others' words, pictures, cards and apps' own content; headings are mostly a template's. */
const NOBODYS = new Set([
  'blockquote',
  'codeBlock',
  'heading',
  'tableHeader',
  'rule',
  'media',
  'mediaGroup',
  'mediaSingle',
  'mediaInline',
  'blockCard',
  'embedCard',
  'extension',
  'inlineExtension',
  'placeholder',
]);
/** What holds words directly. */
const PARAGRAPHS = new Set(['paragraph', 'taskItem', 'decisionItem', 'caption']);
/** What stands together line by line, not apart as paragraphs do. */
const TIGHT = new Set(['bulletList', 'orderedList', 'taskList', 'decisionList', 'table', 'tableRow', 'tableCell', 'listItem']);
const DEEPEST = LIMITS.adfNesting.most;

/** Whether a value is a document of this format. */
export function isAdf(value: unknown): boolean {
  const doc = asObject(value);
  return doc?.['type'] === 'doc' && Array.isArray(doc['content']);
}

/** The words of a document; nothing where it is none, or nested deeper than anybody writes. */
export function adfText(value: unknown): AdfText {
  const names = new Set<string>();
  const doc = asObject(value);
  const text = doc && isAdf(doc) ? blockText(doc, names, 0) : '';
  return { text: text.replace(/\n{3,}/g, '\n\n').trim(), names: [...names] };
}

function blockText(node: JsonObject, names: Set<string>, depth: number): string {
  const type = asText(node['type']) ?? '';
  if (NOBODYS.has(type) || depth > DEEPEST) return '';
  const children = objectsIn(node['content']);
  const isInline = PARAGRAPHS.has(type) || children.some((child) => child['type'] === 'text');
  if (isInline)
    return children
      .map((child) => inlineText(child, names))
      .join('')
      .trim();
  const parts = children.map((child) => blockText(child, names, depth + 1)).filter(Boolean);
  return parts.join(TIGHT.has(type) ? '\n' : '\n\n');
}

function inlineText(node: JsonObject, names: Set<string>): string {
  const attributes = asObject(node['attrs']) ?? {};
  switch (node['type']) {
    case 'text':
      return typeof node['text'] === 'string' ? node['text'] : '';
    case 'hardBreak':
      return '\n';
    case 'mention':
      return mention(asText(attributes['text']), names);
    case 'emoji':
      return asText(attributes['text']) ?? asText(attributes['shortName']) ?? '';
    case 'date':
      return dateText(attributes['timestamp']);
    case 'status':
      return asText(attributes['text']) ?? '';
    case 'inlineCard':
      return asText(attributes['url']) ?? '';
    default:
      return '';
  }
}

/** A mention stands as it does in the text; one without a name says that somebody was named. */
function mention(text: string | undefined, names: Set<string>): string {
  const name = text?.replace(/^@/, '').trim();
  if (!name) return '@[name]';
  names.add(name);
  return `@${name}`;
}

function dateText(timestamp: unknown): string {
  const milliseconds = Number(timestamp);
  return Number.isFinite(milliseconds) && Math.abs(milliseconds) < 8e15 ? new Date(milliseconds).toISOString().slice(0, 10) : '';
}
