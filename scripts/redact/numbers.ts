/** Personal data that has a shape: all kinds together. Each kind is looked for only where its tell-tale sign occurs, since most sentences hold none. */
import type { PersonalKind } from '#model/marks.ts';
import { seeThrough, type Seen } from './seen.ts';
import { bankCodes, cardEnds, cards, ibans, sortCodes } from './shapes/accounts.ts';
import { birthdays } from './shapes/birth.ts';
import { cellsOf } from './shapes/columns.ts';
import { coordinates } from './shapes/coordinates.ts';
import { handles } from './shapes/handles.ts';
import { labelled } from './shapes/labelled.ts';
import { labelOf } from './shapes/labels.ts';
import { links } from './shapes/links.ts';
import { machines } from './shapes/machines.ts';
import { mailAddresses } from './shapes/mail.ts';
import { phonesIn } from './shapes/phones.ts';
import { bareFigure, references } from './shapes/references.ts';
import { runsIn } from './shapes/runs.ts';
import { saidCodes } from './shapes/said-codes.ts';
import { secrets } from './shapes/secrets.ts';
import { spokenNumbers } from './shapes/spoken.ts';
import { stateIds } from './shapes/state-ids.ts';
import type { Span } from './span.ts';

/** A language (BCP 47), or what finds it out: that takes time, and most texts hold no figures. */
export type Told = string | (() => string);

/**
 * Finds personal data that has a shape, with checksums where there are any.
 * @param language BCP 47 tag of the text, by which national telephone numbers are known
 */
export function findNumbers(said: string, language: Told): Span[] {
  return numbersIn(seeThrough(said), language);
}

/** The same in a text that is seen through already. Spans have offsets in the text as it was said. */
export function numbersIn(seen: Seen, language: Told): Span[] {
  const { text, said } = seen;
  const hasFigures = /\d/.test(text);
  const found = [
    ...mailAddresses(text),
    ...handles(text),
    ...secrets(text),
    ...cellSpans(text),
    ...bankCodes(text),
    ...sortCodes(text),
    ...saidCodes(text),
    ...spokenNumbers(text),
    ...(hasFigures ? figuresIn(text, language) : []),
  ];
  return [...found.map((span) => seen.back(span)), ...links(said)];
}

/** What is written with figures. */
function figuresIn(text: string, language: Told): Span[] {
  const tongue = (): string => (typeof language === 'string' ? language : language());
  const runs = /\d(?:[ .\-/()_·•]{0,3}\d){4}/u.test(text) ? runsIn(text) : [];
  return [
    ...machines(text),
    ...coordinates(text),
    ...cardEnds(text),
    ...(runs.length > 0 ? [...cards(text), ...stateIds(text), ...ibans(text)] : []),
    ...phonesIn(runs, text, tongue),
    ...runs.flatMap((run) => bareFigure(run, text)),
    ...references(text),
    ...labelled(text),
    ...birthdays(text),
  ];
}

/** What a column of a table is by its heading. */
function cellSpans(text: string): Span[] {
  return cellsOf(text).flatMap(({ heading, start, end }): Span[] => {
    const kind = kindOfColumn(heading);
    return kind && /\d/.test(text.slice(start, end)) ? [{ kind, start, end }] : [];
  });
}

function kindOfColumn(heading: string): PersonalKind | undefined {
  const label = labelOf(heading);
  if (label?.kind === 'birth') return 'birth';
  return label && (label.isSure || label.kind !== 'number') ? label.kind : undefined;
}
