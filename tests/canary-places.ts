/** The kinds of places in which a source may name somebody. */
import { ticketLine } from '../scripts/sandbox/sandbox.ts';
import type { Files, Place } from './canaries.ts';

const fields = (more: string): string => `date: 2026-03-04\nparticipant: P07\npersona: maya\nconsent: internal\n${more}`;
const said = 'I only do it [once they are down](maya#evenings), every night.';
const noteOf = (more: string, body: string): string => `---\n${fields(more)}\n---\n${body}\n`;
const spoken = (body: string, more = ''): string => noteOf(`speakers: { Dana: team, P07: customer }${more && `\n${more}`}`, body);

const note = (name: string, text: string): Files => ({ [`conversations/interviews/${name}.md`]: text });
const beside = (name: string, ending: string, text: string, sidecar: string): Files => ({
  [`conversations/calls/${name}.${ending}`]: text,
  [`conversations/calls/${name}.${ending}.yml`]: sidecar,
});
const ticket = (name: string, change: (line: Record<string, unknown>) => void, body = 'I only get to it after bedtime.'): Files => {
  const line = JSON.parse(ticketLine({ id: name.length * 7919 + (name.codePointAt(4) ?? 0) * 31 + (name.codePointAt(5) ?? 0), body })) as Record<
    string,
    unknown
  >;
  change(line);
  return { [`conversations/tickets/${name}.ndjson`]: JSON.stringify(line) };
};
const firstComment = (line: Record<string, unknown>): Record<string, unknown> => (line['comments'] as Record<string, unknown>[])[0] ?? {};

/** The places in files that are whole. */
export const places: readonly Place[] = [
  ['frontmatter: interviewer', (b, n) => note(n, spoken(`**P07:** ${said}`, `interviewer: "${b.name()}"`))],
  ['frontmatter: present, as text', (b, n) => note(n, spoken(`**P07:** ${said}`, `present: "${b.whole()}"`))],
  ['frontmatter: present, as a list', (b, n) => note(n, spoken(`**P07:** ${said}`, `present: ["${b.name()}", "${b.mail()}"]`))],
  ['frontmatter: method', (b, n) => note(n, spoken(`**P07:** ${said}`, `method: "at the flat of ${b.whole()}"`))],
  ['frontmatter: expected', (b, n) => note(n, spoken(`**P07:** ${said}`, `expected: "like ${b.whole()}"`))],
  ['frontmatter: title', (b, n) => note(n, spoken(`**P07:** ${said}`, `title: "Ask ${b.mail()} or ${b.phone()}"`))],
  ['frontmatter: a comment', (b, n) => note(n, spoken(`**P07:** ${said}`, `# ${b.whole()}`))],
  [
    'labels of the team',
    (b, n) => {
      const one = b.name();
      return note(n, noteOf(`speakers: { "${one}": team, P07: customer }`, `**${one}:** When?\n\n**P07:** ${said} ${one} knows.`));
    },
  ],
  [
    'labels of the customer',
    (b, n) => {
      const one = b.name();
      return note(n, noteOf(`speakers: { Dana: team, "${one}": customer }`, `**Dana:** When, ${one}?\n\n**${one}:** ${said}`));
    },
  ],
  ['a heading', (b, n) => note(n, spoken(`# Call ${b.mail()} on ${b.phone()}\n\n**P07:** ${said}`))],
  ['what the customer says beside it', (b, n) => note(n, spoken(`**P07:** ${said}\n\n**P07:** Write to ${b.mail()}, or ring ${b.phone()}.`))],
  ['what the team says', (b, n) => note(n, spoken(`**Dana:** Is ${b.mail()} yours, or ${b.phone()}?\n\n**P07:** ${said}`))],
  ['the researcher’s own words', (b, n) => note(n, spoken(`**P07:** ${said}\n\nNote: Her number is ${b.phone()}, mail ${b.mail()}.`))],
  ['a Markdown comment', (b, n) => note(n, spoken(`**P07:** ${said}\n\n<!-- ${b.whole()} -->`))],
  [
    'the address of a link',
    (b, n) => note(n, spoken(`**P07:** ${said} It is [here](mailto:${b.mail()}) and [there](https://files.example/?to=${encodeURIComponent(b.mail())}).`)),
  ],
  ['the name of an attachment', (b, n) => note(n, spoken(`**P07:** ${said}\n\n![Scan of ${b.mail()}](scans/${b.mail()}.png)`))],
  ['a front matter field that is unknown', (b, n) => note(n, spoken(`**P07:** ${said}`, `contact: "${b.whole()}"`))],
  [
    'a sidecar',
    (b, n) => beside(n, 'txt', `P07: I only do it once they are down, after bedtime.`, fields(`speakers: { P07: customer }\ninterviewer: "${b.whole()}"`)),
  ],
  [
    'captions: a voice',
    (b, n) => {
      const one = b.name();
      return beside(
        n,
        'vtt',
        `WEBVTT\n\n00:01.000 --> 00:09.000\n<v ${one}>I only do it once they are down, after bedtime.</v>\n`,
        fields(`speakers: { "${one}": customer }`),
      );
    },
  ],
  [
    'captions: a note',
    (b, n) =>
      beside(
        n,
        'vtt',
        `WEBVTT\n\nNOTE ${b.whole()}\n\n00:01.000 --> 00:09.000\n<v P07>I only do it after bedtime.</v>\n`,
        fields('speakers: { P07: customer }'),
      ),
  ],
  [
    'captions: an identifier',
    (b, n) =>
      beside(n, 'vtt', `WEBVTT\n\n${b.mail()}\n00:01.000 --> 00:09.000\n<v P07>I only do it after bedtime.</v>\n`, fields('speakers: { P07: customer }')),
  ],
  ['a ticket’s requester', (b, n) => ticket(n, (line) => Object.assign(line['requester'] as object, { name: b.name(), email: b.mail(), phone: b.phone() }))],
  ['a ticket’s users', (b, n) => ticket(n, (line) => (line['users'] as object[]).push({ id: 77, name: b.name(), email: b.mail(), role: 'end-user' }))],
  [
    'a ticket’s collaborators',
    (b, n) =>
      ticket(n, (line) => {
        line['collaborators'] = [{ id: 78, name: b.name(), email: b.mail() }];
        line['email_ccs'] = [b.mail()];
      }),
  ],
  [
    'a ticket’s own fields',
    (b, n) =>
      ticket(n, (line) => {
        line['custom_fields'] = [
          { id: 1, value: b.whole() },
          { id: 360001, value: b.mail() },
        ];
      }),
  ],
  ['a ticket’s tags', (b, n) => ticket(n, (line) => (line['tags'] as string[]).push(b.mail()))],
  [
    'a ticket’s subject',
    (b, n) =>
      ticket(n, (line) => {
        line['subject'] = `For ${b.mail()}, ${b.phone()}`;
      }),
  ],
  [
    'a ticket’s way in',
    (b, n) =>
      ticket(n, (line) => {
        line['via'] = { channel: 'email', source: { from: { name: b.name(), address: b.mail() } } };
      }),
  ],
  [
    'the name of a ticket’s attachment',
    (b, n) =>
      ticket(n, (line) => {
        firstComment(line)['attachments'] = [{ file_name: `${b.mail()}.pdf`, content_url: `https://files.example/${b.mail()}` }];
      }),
  ],
  [
    'a ticket’s private note',
    (b, n) => ticket(n, (line) => (line['comments'] as object[]).push({ ...firstComment(line), id: 1, public: false, body: b.whole(), plain_body: b.whole() })),
  ],
  [
    'a ticket’s metadata',
    (b, n) =>
      ticket(n, (line) => {
        line['metadata'] = { system: { ip_address: '203.0.113.7', client: b.whole() } };
        line['satisfaction_rating'] = { comment: b.mail() };
      }),
  ],
  [
    'a ticket’s signature and reply chain',
    (b, n) =>
      ticket(
        n,
        () => undefined,
        `I only get to it after bedtime.\n\n-- \n${b.name()}\n${b.phone()}\n\nOn Tue, 3 Mar 2026 at 10:00, ${b.name()} <${b.mail()}> wrote:\n> Hello`,
      ),
  ],
  ['a ticket’s words beside it', (b, n) => ticket(n, () => undefined, `I only get to it after bedtime. Write to ${b.mail()} or ring ${b.phone()}.`)],
  [
    'columns of a survey that nobody mapped',
    (b, n) => ({
      [`conversations/surveys/${n}.csv`]: `id,date,answer,name,email,phone,comment for us\n1,2026-05-06,I only get to it after bedtime.,${b.name()},${b.mail()},${b.phone()},${b.mail()}\n`,
      [`conversations/surveys/${n}.csv.yml`]:
        'kind: survey\nconsent: internal\npersona: maya\ncolumns: { id: id, date: date, text: answer, requester: email }\n',
    }),
  ],
  [
    'a sidecar’s mapping',
    (b, n) => ({
      [`conversations/surveys/${n}.csv`]: `id,date,answer,contact\n1,2026-05-06,I only get to it after bedtime.,x\n`,
      [`conversations/surveys/${n}.csv.yml`]: `# ${b.whole()}\nkind: survey\nconsent: internal\npersona: maya\ncolumns: { id: id, date: date, text: answer, requester: contact }\n`,
    }),
  ],
  ['file names of notes', (b) => ({ [`conversations/interviews/${b.mail()}.md`]: spoken(`**P07:** ${said}`) })],
  ['file names of exports', (b) => ({ [`conversations/tickets/${b.mail()}.ndjson`]: ticketLine({ id: 4711, body: 'I only get to it after bedtime.' }) })],
  ['folders', (b) => ({ [`conversations/${b.mail()}/2026-03-04.md`]: spoken(`**P07:** ${said}`) })],
];

/** The places in files that are broken: an error tells of them, and repeats nothing. */
export const broken: readonly Place[] = [
  ['YAML that breaks off', (b, n) => note(n, noteOf(`interviewer: "${b.whole()}\nmethod: [`, said))],
  ['YAML with a tab', (b, n) => note(n, noteOf(`present:\n\t- ${b.whole()}`, said))],
  ['YAML that says a key twice', (b, n) => note(n, noteOf(`${b.mail()}: a\n${b.mail()}: b`, said))],
  ['a key that is a name', (b, n) => note(n, noteOf(`"${b.name()}": yes`, said))],
  ['a participant that is a name', (b, n) => note(n, noteOf('', said).replace('P07', b.name()))],
  ['a participant that is an address', (b, n) => note(n, noteOf('', said).replace('P07', b.mail()))],
  ['a date that is none', (b, n) => note(n, noteOf('', said).replace('2026-03-04', b.phone()))],
  ['a consent that is none', (b, n) => note(n, noteOf('', said).replace('internal', `"ask ${b.mail()}"`))],
  ['a persona that is none', (b, n) => note(n, noteOf('', said).replace('maya', b.mail()))],
  ['a role that is none', (b, n) => note(n, noteOf(`speakers: { "${b.name()}": "${b.mail()}" }`, said))],
  ['a label that nobody declared', (b, n) => note(n, spoken(`**${b.name()}:** Yes.\n\n**P07:** ${said}`))],
  ['a theme that is none', (b, n) => note(n, spoken(`**P07:** ${said}`, `themes: ["${b.mail()}"]`))],
  [
    'JSON that breaks off',
    (b, n) => ({
      [`conversations/tickets/${n}.ndjson`]: `{"id": 1, "requester": {"name": "${b.name()}", "email": "${b.mail()}"}, "comments": [{"body": "${b.phone()}`,
    }),
  ],
  ['JSON with a word too many', (b, n) => ({ [`conversations/tickets/${n}.json`]: `{"tickets": [{"id": 1, "subject": "a" ${b.mail()} }]}` })],
  [
    'a ticket without a day',
    (b, n) =>
      ticket(n, (line) => {
        line['created_at'] = b.mail();
      }),
  ],
  [
    'a ticket whose id is none',
    (b, n) =>
      ticket(n, (line) => {
        line['id'] = b.mail();
      }),
  ],
  [
    'a table whose row breaks off',
    (b, n) => ({
      [`conversations/surveys/${n}.csv`]: `id,answer\n1,"${b.whole()}\n`,
      [`conversations/surveys/${n}.csv.yml`]: 'kind: survey\nconsent: internal\n',
    }),
  ],
  ['a table whose columns are names', (b, n) => ({ [`conversations/surveys/${n}.csv`]: `${b.name()},${b.mail()}\n1,2\n` })],
  [
    'a sidecar that breaks off',
    (b, n) => ({ [`conversations/surveys/${n}.csv`]: 'id,answer\n1,yes\n', [`conversations/surveys/${n}.csv.yml`]: `kind: "${b.whole()}\n` }),
  ],
  [
    'a sidecar with other values',
    (b, n) => ({
      [`conversations/surveys/${n}.csv`]: 'id,answer\n1,yes\n',
      [`conversations/surveys/${n}.csv.yml`]: `kind: "${b.mail()}"\nsource: "${b.name()}"\nconsent: ask ${b.mail()}\n`,
    }),
  ],
  ['captions that break off', (b, n) => beside(n, 'vtt', `WEBVTT\n\n00:01.000 --> ${b.mail()}\n${b.whole()}\n`, fields('speakers: { P07: customer }'))],
  ['an archive that is none', (b, n) => ({ [`conversations/calls/${n}.docx`]: `PK\u0003\u0004${b.whole()}` })],
  ['a file of no known kind', (b, n) => ({ [`conversations/calls/${n}.xyz`]: b.whole() })],
  ['an empty file with a name', (b) => ({ [`conversations/calls/${b.mail()}.md`]: '' })],
];
