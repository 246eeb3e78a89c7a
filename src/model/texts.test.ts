import { describe, expect, it } from 'vitest';
import { Persona } from './persona.ts';
import { textChangesOf, type TextChange, type TextSince } from './texts.ts';

const evenings = { id: 'evenings', facet: 'frustration', says: 'Paperwork eats the one quiet hour she has.' };
const tin = { id: 'tin', facet: 'habit', says: 'She keeps the takings in a tin.' };
const story = '## Her life\n\nThe oven timer is the only clock she trusts.\n\n## Money\n\nThe tin stands on the shelf.';

function text(day: string, claims: object[] = [evenings], told = story, more: Partial<TextSince> = {}): TextSince {
  const persona = Persona.parse({ name: 'Maya', tagline: 'Bakes', purpose: 'Decide', notFor: 'Counting bakers', claims });
  return { day, persona, story: told, ...more };
}
const changes = (...texts: TextSince[]): TextChange[] => textChangesOf('maya', texts);
const of = (day: string): { persona: string; day: string } => ({ persona: 'maya', day });

describe('what people changed in a text', () => {
  it('begins with its first writing, which tells no single claim', () => {
    expect(changes(text('2026-01-10', [evenings, tin]))).toEqual([{ ...of('2026-01-10'), kind: 'begun' }]);
  });

  it('is not known of what was there before the history at hand begins', () => {
    expect(changes(text('2026-01-10', [evenings], story, { begins: true }))).toEqual([]);
  });

  it('is a claim added, reworded or removed', () => {
    const says = 'Paperwork takes the one quiet hour she has.';
    expect(
      changes(
        text('2026-01-10', [evenings, tin]),
        text('2026-02-10', [
          { ...evenings, says },
          { ...tin, id: 'till' },
        ]),
      ),
    ).toEqual([
      { ...of('2026-01-10'), kind: 'begun' },
      { ...of('2026-02-10'), kind: 'reworded', claim: 'evenings', before: evenings.says, after: says },
      { ...of('2026-02-10'), kind: 'added', claim: 'till', after: tin.says },
      { ...of('2026-02-10'), kind: 'removed', claim: 'tin', before: tin.says },
    ]);
  });

  it('is another name', () => {
    const called = (day: string, name: string): TextSince => ({ ...text(day), persona: { ...text(day).persona, name } });
    expect(changes(called('2026-01-10', 'Maya'), called('2026-02-10', 'Maia'), called('2026-03-10', 'Maia'))).toEqual([
      { ...of('2026-01-10'), kind: 'begun' },
      { ...of('2026-02-10'), kind: 'renamed', before: 'Maya', after: 'Maia' },
    ]);
  });

  it('is a story told anew, by its sections', () => {
    const [, told] = changes(text('2026-01-10'), text('2026-02-10', [evenings], story.replace('on the shelf', 'under the counter')));
    expect(told).toEqual({ ...of('2026-02-10'), kind: 'story', sections: ['Money'] });
  });

  it('is nothing where only phrases, retirement or white space changed', () => {
    const listening = { ...evenings, listensFor: ['after bedtime'], retired: '2026-02-01' };
    expect(changes(text('2026-01-10'), text('2026-02-10', [listening], `${story}\n\n`)).map(({ kind }) => kind)).toEqual(['begun']);
  });

  it('is told once a month, from its last text: what was changed back is nobody’s news', () => {
    const says = (words: string): object[] => [{ ...evenings, says: words }];
    const months = changes(
      text('2026-01-10'),
      text('2026-02-03', says('Something else entirely.')),
      text('2026-02-10'),
      text('2026-03-02', says('One wording.')),
      text('2026-03-20', says('Another one.')),
    );
    expect(months).toEqual([
      { ...of('2026-01-10'), kind: 'begun' },
      { ...of('2026-03-20'), kind: 'reworded', claim: 'evenings', before: evenings.says, after: 'Another one.' },
    ]);
  });

  it('goes forward only: a text that was written long before it came in counts from then', () => {
    const late = changes(
      text('2026-03-02'),
      text('2026-01-10', [{ ...evenings, says: 'One wording.' }]),
      text('2026-04-02', [{ ...evenings, says: 'Another one.' }]),
    );
    expect(late.map((one) => [one.day, one.kind])).toEqual([
      ['2026-03-02', 'begun'],
      ['2026-04-02', 'reworded'],
    ]);
  });
});
