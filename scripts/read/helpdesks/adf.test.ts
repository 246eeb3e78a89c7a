import { describe, expect, it } from 'vitest';
import { adfText, isAdf } from './adf.ts';

const words = (text: string): object => ({ type: 'text', text });
const paragraph = (...content: object[]): object => ({ type: 'paragraph', content });
const doc = (...content: object[]): object => ({ type: 'doc', version: 1, content });

describe('a document of Atlassian’s format', () => {
  it('says its paragraphs, with hard breaks as lines', () => {
    const value = doc(paragraph(words('The till'), { type: 'hardBreak' }, words('froze.')), paragraph(words('Twice.')));
    expect(adfText(value).text).toBe('The till\nfroze.\n\nTwice.');
  });

  it('keeps mentions, emoji, days and links as they stand, and names whom it mentions', () => {
    const value = doc(
      paragraph(
        { type: 'mention', attrs: { id: '5b1', text: '@Tom Agent' } },
        words(' called '),
        { type: 'emoji', attrs: { shortName: ':cry:', text: '😢' } },
        words(' on '),
        { type: 'date', attrs: { timestamp: '1772582400000' } },
        words(', see '),
        { type: 'inlineCard', attrs: { url: 'https://x.example' } },
        { type: 'mention', attrs: { id: '5b2' } },
      ),
    );
    expect(adfText(value)).toEqual({ text: '@Tom Agent called 😢 on 2026-03-04, see https://x.example@[name]', names: ['Tom Agent'] });
  });

  it('leaves out code, what others had written, headings and pictures', () => {
    const value = doc(
      { type: 'heading', attrs: { level: 2 }, content: [words('Steps')] },
      { type: 'blockquote', content: [paragraph(words('We wrote this.'))] },
      { type: 'codeBlock', content: [words('x = 1')] },
      { type: 'mediaSingle', content: [{ type: 'media' }] },
      paragraph(words('Mine.')),
    );
    expect(adfText(value).text).toBe('Mine.');
  });

  it('says what stands in lists, panels, expands and cells, each item on its line', () => {
    const item = (text: string): object => ({ type: 'listItem', content: [paragraph(words(text))] });
    const value = doc(
      { type: 'bulletList', content: [item('first'), item('second')] },
      { type: 'panel', content: [paragraph(words('In a panel.'))] },
      { type: 'expand', attrs: { title: 'More' }, content: [paragraph(words('Unfolded.'))] },
      { type: 'taskList', content: [{ type: 'taskItem', attrs: { state: 'TODO' }, content: [words('to do')] }] },
      {
        type: 'table',
        content: [
          { type: 'tableRow', content: [{ type: 'tableHeader', content: [paragraph(words('When'))] }] },
          { type: 'tableRow', content: [{ type: 'tableCell', content: [paragraph(words('Every night'))] }] },
        ],
      },
    );
    expect(adfText(value).text).toBe('first\nsecond\n\nIn a panel.\n\nUnfolded.\n\nto do\n\nEvery night');
  });

  it('says nothing where it is no document, or nested without end', () => {
    let deep: object = paragraph(words('x'));
    for (let depth = 0; depth < 500; depth++) deep = { type: 'panel', content: [deep] };
    expect(adfText(doc(deep)).text).toBe('');
    expect(adfText('text').text).toBe('');
    expect(isAdf({ type: 'doc' })).toBe(false);
  });
});
