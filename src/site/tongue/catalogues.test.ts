/** Every language says all that English says, told the same, counted as it counts. */
import { globSync, readFileSync } from 'node:fs';
import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { describe, expect, it } from 'vitest';
import settings from '#config';
import { tongues } from '#model/tongue.ts';
import { catalogued, catalogueOf, spokenIn } from './catalogues.ts';

const english = catalogueOf('en');

const inside = (element: MessageFormatElement): MessageFormatElement[] => {
  if (element.type === TYPE.tag) return element.children;
  return element.type === TYPE.select || element.type === TYPE.plural ? Object.values(element.options).flatMap(({ value }) => value) : [];
};
const all = (elements: readonly MessageFormatElement[]): MessageFormatElement[] => elements.flatMap((one) => [one, ...all(inside(one))]);

/** What a message is told, however it uses it: `{n_words}` is told `n`, `{day_Start}` is told `day`. */
function toldIn(text: string): string[] {
  const names = all(parse(text)).flatMap((one) =>
    one.type === TYPE.literal || one.type === TYPE.pound ? [] : [`${one.type === TYPE.tag ? '<>' : ''}${one.value}`],
  );
  return [...new Set(names.map((name) => name.replace(/_(?:words|Words|Start|is)$/, '')))].sort();
}

/** The forms that a message lacks in a language, of those by which the language counts. */
function lacking(text: string, tongue: string): string[] {
  return all(parse(text)).flatMap((one) => {
    if (one.type !== TYPE.plural) return [];
    const forms = new Intl.PluralRules(tongue, { type: one.pluralType === 'ordinal' ? 'ordinal' : 'cardinal' }).resolvedOptions().pluralCategories;
    return forms.filter((form) => !(form in one.options)).map((form) => `${one.value}: ${form}`);
  });
}

/** Choices other than by number are the same in all languages: she, he and they are told, whatever is made of them. */
function choicesIn(text: string): string[] {
  return all(parse(text)).flatMap((one) => (one.type === TYPE.select ? Object.keys(one.options).map((option) => `${one.value}: ${option}`) : []));
}

describe.each(catalogued())('the catalogue %s', (tongue) => {
  const catalogue = catalogueOf(tongue);

  it('says all that English says, and nothing else, in the order of the keys', () => {
    expect(Object.keys(catalogue)).toEqual(Object.keys(english).sort());
  });

  it('is flat, and each message has words', () => {
    expect(Object.entries(catalogue).filter(([key, text]) => text.trim() === '' || !/^[a-z][a-z-]*\.[a-z][A-Za-z0-9.-]*$/.test(key))).toEqual([]);
  });

  it('asks for what English is told, no less and no more', () => {
    const differing = Object.keys(english).filter((key) => String(toldIn(catalogue[key] ?? '')) !== String(toldIn(english[key] ?? '')));
    expect(differing).toEqual([]);
  });

  it('has every form by which its language counts', () => {
    expect(Object.entries(catalogue).flatMap(([key, text]) => lacking(text, tongue).map((form) => `${key}: ${form}`))).toEqual([]);
  });

  it('knows no choice that English does not know', () => {
    const known = Object.keys(english).flatMap((key) =>
      choicesIn(catalogue[key] ?? '').filter((one) => !choicesIn(english[key] ?? '').includes(one) && !one.endsWith('other')),
    );
    expect(known).toEqual([]);
  });
});

describe('the settings', () => {
  it('name languages that have a catalogue, and without naming any speak all that have', () => {
    expect(catalogued()).toContain('en');
    expect(spokenIn({})).toEqual(catalogued());
    expect(spokenIn(settings).every((tongue) => catalogued().includes(tongue))).toBe(true);
    const missing = tongues.find((tongue) => !catalogued().includes(tongue));
    if (missing) expect(() => spokenIn({ languages: ['en', missing] })).toThrow(`\`languages\` names ${missing}, of which src/messages has no catalogue.`);
  });

  it('keep no message that nothing says', () => {
    const files = globSync('src/**/*.{astro,ts}').filter((file) => !file.endsWith('.test.ts'));
    const code = files.map((file) => readFileSync(file, 'utf8')).join('\n');
    const beginnings = [...code.matchAll(/`([a-z][a-z-]*\.[\w.-]*)\$\{/g)].map(([, beginning = '']) => beginning);
    const endings = [...code.matchAll(/`\$\{\w+\}(-[a-z-]+)`/g)].map(([, ending = '']) => ending);
    const whole = (key: string): boolean => code.includes(`'${key}'`) || code.includes(`"${key}"`) || beginnings.some((one) => key.startsWith(one));
    const said = (key: string): boolean => whole(key) || endings.some((one) => key.endsWith(one) && whole(key.slice(0, -one.length)));
    expect(Object.keys(english).filter((key) => !said(key))).toEqual([]);
  });
});
