/** Numbers that belong to one customer without a word before them: those that begin like one, those too long for anything else. */
import validator from 'validator';
import type { Span } from '../span.ts';
import { isNearLabel } from './labels.ts';
import { isAmount, isVersion, type Run } from './runs.ts';

/** What companies set before the numbers of people, orders and papers. */
const PREFIXES =
  'EMP|MRN|POL|INV|NID|ORD|ORDER|TKT|TICKET|CUST|CUS|CLIENT|CLI|ACC|ACCT|ACT|CASE|CAS|REF|PO|SO|RMA|KD|KDNR|KNR|RE|RG|RNR|BST|AB|VNR|VS|SR|INC|REQ|RITM|CRM|CLM|CLAIM|PAT|PT|LIC|DL|DLN|MEM|MBR|SUB|TXN|TRX|TRN|TX|PAY|PMT|BK|BKG|BOOK|RES|RSV|USR|USER|UID|CID|PID|SID|GID|MID|TID|VAT|EIN|TIN|TAX|PN|PP|PASS|SN|IMEI|DOC|FAC|FACT|CMD|PED|NF|ZAM|FV|CN|GRN|AWB|SHP|SHIP|TRK|PNR|CONF|CNF|QUO|QUOTE|EST|CTR|CON|CONTRACT|AGR|LN|LOAN|MTG|APP|APPL|CAND|STU|STD|STUDENT|STAFF|EE|PER|PRS|PERS|HR|MED|RX|INS|HPL|HID|BEN|DEV|ASSET|VIN|ID|NR|NO|BILL|RCPT|REC|CUSTOMER|INVOICE|ACCOUNT|EMPLOYEE|MEMBER|PATIENT|POLICY';
const PREFIXED = new RegExp(
  `(?<![A-Za-z0-9])(?:${PREFIXES})[-_#/:]{0,2}(?=[A-Z0-9-]{0,12}\\d{3})[A-Z0-9]{1,20}(?:[-_/][A-Z0-9]{1,12}){0,4}(?![A-Za-z0-9])`,
  'gu',
);
/** Letters in capitals, then many figures: some paper's number, whatever its letters mean. */
const CAPITALS =
  /(?<![A-Za-z0-9-])[A-Z]{1,6}[-_/]?\d{6,20}(?:[-_/]?[A-Z0-9]{1,8}){0,2}(?![A-Za-z0-9])|(?<![A-Za-z0-9-])[A-Z]{2,6}(?:[-_/]\d{2,10}){2,4}(?![A-Za-z0-9])/gu;
/** What begins so is everybody's: standards, updates, faults. */
const PUBLIC =
  /^(?:KB|CVE|ISO|IEC|IEEE|RFC|DIN|EN|UTF|SHA|MD|HTTP|ERR|ERROR|HRESULT|BWV|COVID|GMT|UTC|PEP|ECMA|ANSI|NIST|ASTM|NF-EN|BS|EU|EC|EG|FIPS|PCI|USB|HDMI|DDR|GTX|RTX|AMD|RAL|ISBN|ISSN|DOI|PMID|ASIN|EAN|UPC|GTIN|SKU)(?![A-Z])/;
const UUID = /(?<![0-9A-Za-z])[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![0-9A-Za-z])/giu;
const VIN = /(?<![A-Za-z0-9])(?=[A-HJ-NPR-Z0-9]{0,16}\d{4})[A-HJ-NPR-Z0-9]{17}(?![A-Za-z0-9])/gu;
const WALLET = /(?<![A-Za-z0-9])(?:0x[0-9a-fA-F]{40}|bc1[a-z0-9]{25,62}|[13][a-km-zA-HJ-NP-Z1-9]{25,34})(?![A-Za-z0-9])/gu;

/** Numbers that tell by their letters. */
export function references(text: string): Span[] {
  const spans: Span[] = [];
  const add = (pattern: RegExp, holds: (found: string) => boolean = () => true): void => {
    for (const { 0: found, index } of text.matchAll(pattern)) if (holds(found)) spans.push({ kind: 'number', start: index, end: index + found.length });
  };
  if (/[A-Z][-_#/:]{0,2}[A-Z]{0,12}\d/.test(text)) {
    add(PREFIXED, (found) => !PUBLIC.test(found));
    add(CAPITALS, (found) => !PUBLIC.test(found) && (found.match(/\d/g)?.length ?? 0) >= 6);
    add(VIN, (found) => /[A-Z].*[A-Z].*[A-Z]/.test(found));
  }
  if (text.includes('-')) add(UUID);
  add(WALLET, (found) => found.startsWith('0x') || (/[a-z]/.test(found) && /\d/.test(found)));
  return spans;
}

/** Nothing in everyday life is counted in so many figures. */
const LONG = 9;
/** Shorter ones are masked where the sentence says what they are of, and else asked for. */
const DOUBTFUL = 6;

/** Why a bare figure is left to a person. */
export const BARE_FIGURE = 'a long figure that no word near it explains';

/** Bare figures: one group of digits that stands alone. */
export function bareFigure({ groups, start, end, plus }: Run, text: string): Span[] {
  const [only] = groups;
  if (!only || groups.length > 1 || plus || only.digits.length < DOUBTFUL) return [];
  if (isAmount(text, only.start, only.end) || isVersion(text, only.start) || /^[.,]?\d/.test(text.slice(end, end + 2))) return [];
  if (/[.,:]$/.test(text.slice(0, only.start).slice(-1)) && /\d[.,:]$/.test(text.slice(Math.max(0, only.start - 2), only.start))) return [];
  const span: Span = { kind: 'number', start, end };
  if (only.digits.length >= LONG) return /0{5}$/.test(only.digits) || (/^97[89]/.test(only.digits) && validator.isISBN(only.digits)) ? [] : [span];
  if (/000$/.test(only.digits) || isDay(only.digits)) return [];
  return [isNearLabel(text, only.start, only.end) ? span : { ...span, uncertain: BARE_FIGURE }];
}

/** `20260304` and `030426` are days. */
function isDay(digits: string): boolean {
  return /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])?$/.test(digits);
}
