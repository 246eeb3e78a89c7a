/** Group A: front matter that would run, hide, overflow or lie. */
import { FIELDS, inPlace, note, PLACE, WORDS, type BadInput, type Files } from './bad-input.ts';

const RUNS = 'globalThis.hacked = true; module.exports = { date: "2026-03-04", participant: "P04", persona: "maya", consent: "public" }';
const engine = (first: string): (() => Files) => inPlace(`${first}\n${RUNS}\n---\n**P04:** ${WORDS}\n`);
const fields = (more: string): (() => Files) => inPlace(note(WORDS, `${FIELDS}\n${more}`));
const instead = (from: string | RegExp, to: string): (() => Files) => inPlace(note(WORDS, FIELDS.replace(from, to)));
const reject = (id: string, what: string, files: () => Files, says?: RegExp): BadInput => ({ id, what, ends: ['REJECT'], files, ...(says && { says }) });

const bomb = ['a: &a [x,x,x,x,x,x,x,x,x]', ...[...'bcdefg'].map((one, at) => `${one}: &${one} [${`*${'abcdef'[at]},`.repeat(8)}*${'abcdef'[at]}]`)].join('\n');

/** Front matter as it may come. */
export const frontMatter: readonly BadInput[] = [
  ...['---js', '---js ', '--- js', '\ufeff---js'].map((first) => reject('A01', `JavaScript after ${JSON.stringify(first)}`, engine(first), /only YAML/)),
  ...['---javascript', '--- javascript'].map((first) => reject('A02', `JavaScript after ${JSON.stringify(first)}`, engine(first), /only YAML/)),
  ...['--- JS ', '---JavaScript', '---\tJs'].map((first) => reject('A03', `JavaScript after ${JSON.stringify(first)}`, engine(first), /only YAML/)),
  ...['---toml', '---coffee', '---json', '---yaml', '----', '---{'].map((first) =>
    reject('A04', `an engine ${JSON.stringify(first)}`, engine(first), /only YAML/),
  ),
  ...['---constructor', '---toString', '---__proto__', '---hasOwnProperty'].map((first) => reject('A05', `an engine ${first}`, engine(first), /only YAML/)),
  {
    id: 'A06',
    what: 'JavaScript front matter as body text',
    ends: ['EXACT'],
    files: inPlace(note(WORDS).replace('**Dana:**', `---js\n${RUNS}\n---\n\n**Dana:**`)),
    twin: inPlace(note(WORDS)),
  },
  ...['a: [', 'a: b: c', 'date: "2026', '\tdate: x', '{date: x', '- a\nb: c', '? [a]: b', 'a: |\nb'].map((broken) =>
    reject('A07', `broken YAML ${JSON.stringify(broken)}`, inPlace(`---\n${broken}\n---\n**P04:** ${WORDS}\n`)),
  ),
  reject('A08', 'an alias bomb', fields(bomb), /alias/),
  reject('A08', 'an alias bomb of mappings', fields('a: &a { x: y }\nb: &b { p: *a, q: *a }\nc: { p: *b, q: *b }'), /alias/),
  reject('A08', 'a merge key', fields('base: &base { consent: public }\n<<: *base')),
  reject('A09', 'a cyclic alias', fields('a: &a [*a]'), /alias/),
  reject('A09', 'a cyclic alias among speakers', instead('{ Dana: team', '&s { x: *s, Dana: team'), /alias/),
  ...[
    '__proto__: { isAdmin: true }',
    'constructor: { prototype: { isAdmin: true } }',
    '"__proto__": { isAdmin: true }',
    'prototype: { isAdmin: true }',
    '"\\u005f_proto__": { isAdmin: true }',
  ].map((key) => reject('A10', `a prototype key ${key}`, fields(key))),
  reject('A10', 'a prototype key among speakers', instead('Dana: team', '__proto__: team')),
  ...[
    'a: !!js/function "function () { globalThis.hacked = true }"',
    'a: !!js/regexp /x/',
    'a: !!python/object/apply:os.system ["id"]',
    'a: !!js/undefined ""',
    'a: !x y',
    'title: !!binary aGk=',
  ].map((tag) => reject('A11', `a tag ${tag}`, fields(tag), /tag/)),
  reject('A12', 'YAML nested deeply in lists', fields(`a: ${'['.repeat(20_000)}${']'.repeat(20_000)}`)),
  reject('A12', 'YAML nested deeply in mappings', fields(`a: ${'{a: '.repeat(5_000)}1${'}'.repeat(5_000)}`)),
  reject('A12', 'YAML nested deeply in dashes', fields(`a:\n${'- '.repeat(20_000)}x`)),
  reject('A12', 'YAML nested deeply by indentation', fields(`a:\n${Array.from({ length: 300 }, (_, at) => `${' '.repeat(at + 1)}k:`).join('\n')} x`)),
  ...[40_000, 200_000].flatMap((length): BadInput[] =>
    [
      { id: 'A13', what: `${length} signs of a comment`, files: fields(`${'#'.repeat(length)}`) },
      { id: 'A13', what: `${length} line ends`, files: fields('\n'.repeat(length)) },
      { id: 'A13', what: `${length} spaces`, files: fields(`x:${' '.repeat(length)}`) },
      { id: 'A13', what: `${length} commented lines`, files: fields('# \n'.repeat(length / 3)) },
    ].map((one) => ({ ...one, ends: ['LIMIT'], ...(length > 65_536 && { says: /never closed/ }) })),
  ),
  reject('A14', 'a key twice', fields('consent: internal'), /twice/),
  reject('A14', 'a key twice, once in quotes', fields('"consent": internal'), /twice/),
  reject('A14', 'a label twice', instead('P04: customer', 'P04: customer, P04: team'), /twice/),
  reject('A15', 'front matter never closed', inPlace(`---\n${FIELDS}\n**P04:** ${WORDS}\n`), /never closed/),
  reject('A15', 'front matter closed by dots', inPlace(`---\n${FIELDS}\n...\n**P04:** ${WORDS}\n`), /never closed/),
  reject('A15', 'front matter closed by an indented line', inPlace(`---\n${FIELDS}\n ---\n**P04:** ${WORDS}\n`)),
  reject('A15', 'nothing but the first line', inPlace('---\n')),
  reject('A16', 'no front matter at all', inPlace(`**P04:** ${WORDS}\n`), /no frontmatter/),
  reject('A16', 'front matter after an empty line', inPlace(`\n${note(WORDS)}`), /frontmatter/),
  reject('A16', 'front matter in TOML', inPlace(`+++\ndate = 2026-03-04\n+++\n**P04:** ${WORDS}\n`), /no frontmatter/),
  ...['hello', '42', '- date', 'null', '~', '"a"', '[]', 'true', ''].map((scalar) =>
    reject('A17', `front matter that is ${JSON.stringify(scalar)}`, inPlace(`---\n${scalar}\n---\n**P04:** ${WORDS}\n`)),
  ),
  ...['../../../etc/passwd', '..', 'a/../../b', '..\\..\\b'].map((slug) => reject('A18', `a slug ${slug}`, fields(`slug: ${slug}`), /`slug`/)),
  ...['../maya', 'maya/../../x', '../../public/x'].map((slug) => reject('A18', `a persona ${slug}`, instead('persona: maya', `persona: ${slug}`), /persona/)),
  reject(
    'A18',
    'a mark that climbs',
    inPlace(
      note('[I do it at night](../../maya#evenings) when the kids are asleep.\n\n[x](../maya#evenings)', FIELDS.replace('persona: maya', 'persona: ../maya')),
    ),
  ),
  reject('A19', 'an absolute slug', fields('slug: /etc/passwd'), /`slug`/),
  reject('A19', 'an absolute persona', instead('persona: maya', 'persona: /maya'), /persona/),
  reject('A19', 'a slug with a drive', fields('slug: "C:\\\\x"'), /`slug`/),
  ...['%2e%2e%2fetc', '..%2f', '%2fetc%2fpasswd', '..%5c', '%252e%252e'].map((slug) => reject('A20', `a slug ${slug}`, fields(`slug: "${slug}"`), /`slug`/)),
  reject('A20', 'a persona with an encoded climb', instead('persona: maya', 'persona: "%2e%2e%2fmaya"'), /persona/),
  ...['"a\\nb"', '"a\\0b"', '"a\\u2028b"'].flatMap((slug) => [
    reject('A21', `a slug ${slug}`, fields(`slug: ${slug}`), /`slug`/),
    reject('A21', `a persona ${slug}`, instead('persona: maya', `persona: ${slug}`), /persona/),
  ]),
  reject('A22', 'a persona of 300 letters', instead('persona: maya', `persona: ${'a'.repeat(300)}`), /persona/),
  reject('A22', 'a slug of 300 letters', fields(`slug: ${'a'.repeat(300)}`), /`slug`/),
  reject('A22', 'a file name of 255 bytes', () => ({ [`conversations/interviews/2026-03-04-${'p'.repeat(241)}.md`]: note(WORDS) }), /name/),
  ...[
    '2026-02-30',
    '2026-13-01',
    '2025-02-29',
    '0000-00-00',
    '2026-3-4',
    '04/03/2026',
    '"2026-03-04T25:00:00Z"',
    '20260304',
    'yesterday',
    '2026-03-04 '.repeat(2),
    '[2026-03-04]',
    '{}',
    '.nan',
    '-1',
    '+002026-03-04',
  ].map((day) => reject('A23', `a day ${day}`, instead('date: 2026-03-04', `date: ${day}`), /day/i)),
  reject('A23', 'a last day of consent that does not exist', fields('consentUntil: 2027-02-29'), /day/i),
  ...['Maria', '"Maria Lopez"', 'maria@example.com', '"+44 20 7946 0958"', '"P04 Maria Lopez"', '{ name: Maria }', '[P04]', '"@maria"', '"José"'].map((who) =>
    reject('A24', `a participant ${who}`, instead('participant: P04', `participant: ${who}`), /`participant`/),
  ),
  reject('A25', 'no consent', instead('consent: public\n', ''), /`consent` is missing/),
  ...['', '~', 'yes', 'true', 'Public', '[public]', '""', 'none, public'].map((consent) =>
    reject('A25', `a consent ${JSON.stringify(consent)}`, instead('consent: public', `consent: ${consent}`), /consent/),
  ),
  ...['mya', 'Maya', 'mayaa', 'maja'].map((id) =>
    reject('A26', `a persona ${id}`, instead('persona: maya', `persona: ${id}`), /[Dd]id you mean `maya`|kebab-case, such as `maya`/),
  ),
  reject('A26', 'a persona that is a property of every object', instead('persona: maya', 'persona: constructor'), /persona/),
  ...['<img src=x onerror="globalThis.hacked=1">', '<script>hacked=1</script>', '"><b>'].flatMap((tag): BadInput[] => [
    { id: 'A27', what: `a theme ${tag}`, ends: ['INERT', 'REJECT'], files: fields(`themes: ['${tag}']`) },
    { id: 'A27', what: `a tag ${tag}`, ends: ['INERT', 'REJECT'], files: fields(`tags: ['${tag}']`) },
    { id: 'A27', what: `a title ${tag}`, ends: ['INERT', 'REJECT'], files: fields(`title: '${tag}'`) },
    { id: 'A27', what: `a method ${tag}`, ends: ['INERT', 'REJECT'], files: fields(`method: '${tag}'`) },
  ]),
];

/** A sidecar may hold whatever front matter may. */
export const sidecars: readonly BadInput[] = [
  reject('A11', 'a tag in a sidecar', () => ({ [PLACE]: note(WORDS), [`${PLACE}.yml`]: 'themes: !!js/function "x"\n' }), /tag/),
  reject('A18', 'a slug in a sidecar', () => ({ [PLACE]: note(WORDS), [`${PLACE}.yml`]: 'slug: ../x\n' }), /slug/),
  reject('A10', 'a prototype key in a sidecar', () => ({ [PLACE]: note(WORDS), [`${PLACE}.yml`]: '__proto__: { isAdmin: true }\n' })),
  reject('A07', 'a broken sidecar', () => ({ [PLACE]: note(WORDS), [`${PLACE}.yml`]: 'consent: [\n' })),
];
