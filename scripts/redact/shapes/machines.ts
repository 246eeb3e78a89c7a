/** Addresses of machines and devices. */
import validator from 'validator';
import type { Span } from '../span.ts';
import { labelBefore } from './labels.ts';
import { isVersion } from './runs.ts';

const IPV4 = /(?<![\d.])\d{1,3}(?:(?:\.|\[\.\]|\(\.\)| dot )\d{1,3}){3}(?![\d.]*\d)(?::\d{2,5}(?!\d)|\/\d{1,2}(?!\d))?/giu;
const IPV6 = /(?<![\p{L}\p{N}:.])(?:[0-9a-f]{0,4}:){2,7}(?:[0-9a-f]{0,4}|\d{1,3}(?:\.\d{1,3}){3})(?:%\w{1,16})?(?:\/\d{1,3})?(?![\p{L}\p{N}:])/giu;
const MAC = /(?<![0-9a-z:.-])(?:[0-9a-f]{2}(?:[:-][0-9a-f]{2}){5}|[0-9a-f]{4}(?:\.[0-9a-f]{4}){2})(?![0-9a-z:-])/giu;
/** Every machine has these; they lead to nobody. */
const EVERYBODYS = /^(?:127\.0\.0\.1|0\.0\.0\.0|255\.255\.(?:\d{1,3})\.(?:\d{1,3}))$/;

/** Internet addresses of both kinds, and of network cards. */
export function machines(text: string): Span[] {
  const spans: Span[] = [];
  const add = (kind: Span['kind'], start: number, found: string): number => spans.push({ kind, start, end: start + found.length });
  if (/\d(?:\.|\[|\(| dot )/iu.test(text)) for (const { 0: found, index } of text.matchAll(IPV4)) if (isAddress(found, text, index)) add('ip', index, found);
  if (text.includes(':') || text.includes('-') || text.includes('.'))
    for (const { 0: found, index } of text.matchAll(MAC))
      if (/[a-f:]/iu.test(found) || labelBefore(text, index)?.kind === 'device') add('device', index, found);
  if (text.includes(':'))
    for (const { 0: found, index } of text.matchAll(IPV6)) {
      const address = found.replace(/[%/][^]*/, '');
      if (found.length > 6 && /\d/.test(found) && validator.isIP(address, 6)) add('ip', index, found);
    }
  return spans;
}

function isAddress(found: string, text: string, index: number): boolean {
  const address = found.replace(/\[\.\]|\(\.\)| dot /giu, '.').replace(/[:/][^]*/, '');
  if (!validator.isIP(address, 4) || EVERYBODYS.test(address)) return false;
  // `1.2.3.4` numbers sections and versions more often than machines.
  const isSmall = address.split('.').every((part) => part.length === 1);
  return !isVersion(text, index) && (!isSmall || labelBefore(text, index)?.kind === 'ip' || found !== address);
}
