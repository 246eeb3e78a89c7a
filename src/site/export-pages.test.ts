import { describe, expect, it } from 'vitest';
import { exportPages } from './export-pages.ts';
import { quoteOf, wikiOf } from './sample.ts';

const said = (text: string, from: string, day = '2026-10-02'): ReturnType<typeof quoteOf> =>
  quoteOf({ text, from, said: day, channel: 'ticket', by: 'C4f9ae21b7' });

describe('what is kept of exports', () => {
  it('has a page for each source and month, the latest first, and none for notes', () => {
    const pages = exportPages(
      wikiOf([
        quoteOf({}),
        said('I cannot find it', 'zendesk:7#comment-1'),
        said('It was gone again', 'zendesk:9#comment-4', '2026-11-01'),
        said('Too many taps', 'autumn:3#row-4'),
      ]),
    );
    expect(pages.map(({ source, month }) => `${source} ${month}`)).toEqual(['zendesk 2026-11', 'zendesk 2026-10', 'autumn 2026-10']);
  });

  it('gives every kept passage the place at which it was said, in the order of the ticket', () => {
    const [page] = exportPages(
      wikiOf([said('The tenth thing I said', 'zendesk:7#comment-10'), said('Then this', 'zendesk:7#comment-9'), said('And also this', 'zendesk:7#comment-9')]),
    );
    expect(page?.conversations.map(({ id }) => id)).toEqual(['7']);
    expect(page?.conversations[0]?.turns.map(({ at, paragraphs }) => [at, paragraphs.length])).toEqual([
      ['7-comment-9', 2],
      ['7-comment-10', 1],
    ]);
    expect(page?.conversations[0]?.turns[0]?.bearings[0]?.claims.map(({ claim }) => claim.id)).toEqual(['evenings']);
  });

  it('shows nothing that is withheld', () => {
    expect(exportPages(wikiOf([{ ...said('Hidden words', 'zendesk:7#comment-1'), status: 'hidden' }]))).toEqual([]);
  });
});
