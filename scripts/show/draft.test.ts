import { describe, expect, it } from 'vitest';
import { readText } from '../read/fixtures/read-text.ts';
import { fieldsDraft, speakersDraft } from './draft.ts';
import { seenIn } from './seen.ts';

const TALK =
  'Dana Whitlock  00:03\nWhen did you last send one?\n\nTomas  00:11\nSunday night, in the kitchen.\n\n' +
  'Dana Whitlock  00:31\nAnd why then?\n\nTomas  00:40\nNobody needs me on a Sunday.\n';

/** The fields that are shown for a text without any. */
async function draftOf(name: string, text: string, packed = false): Promise<string> {
  const { conversations } = await readText(`interviews/${name}`, text);
  const [conversation] = conversations;
  if (!conversation) throw new Error('Nothing was read.');
  return fieldsDraft({ name, packed, seen: seenIn(conversation), ...(!name.endsWith('.md') && { sidecar: `${name}.yml` }) });
}

/** The draft's fields as its author would save them, with the open ones filled in. */
function filled(draft: string, values: Record<string, string>): string {
  const fields = draft.split('\n').filter((line) => line.startsWith('  '));
  return fields
    .map((line) =>
      line.slice(2).replace(/^(\s*)(\S[^#]*?):\s+#/, (all, indent: string, key: string) => (values[key] ? `${indent}${key}: ${values[key]} #` : all)),
    )
    .join('\n');
}

const REST = { participant: 'P07', persona: 'maya', consent: 'internal' };

describe('The fields that are shown for a file without any', () => {
  it('hold the day of its name and its labels, and leave to the author whose they are', async () => {
    const draft = await draftOf('otter 2026-03-05.txt', TALK);
    expect(draft.split('\n').map((line) => line.replace(/ +#/, ' #'))).toEqual([
      'To hear otter 2026-03-05.txt, save this beside it as `otter 2026-03-05.txt.yml`. Fill in what is open:',
      '',
      '  date: 2026-03-05 # from the name of the file',
      '  participant: # a pseudonym with a digit, such as P07; never the name',
      '  persona: # the one it speaks to: a folder of content/personas',
      '  consent: # what they agreed to: none, internal or public',
      '  speakers: # whose words: customer, team, bot or note',
      '    Dana Whitlock: # twice, always asking',
      '    Tomas: # twice',
      '',
    ]);
  });

  it('are heard as soon as what is open is filled in', async () => {
    const sidecar = filled(await draftOf('otter 2026-03-05.txt', TALK), { ...REST, 'Dana Whitlock': 'team', Tomas: 'customer' });
    const { said, diagnostics } = await readText('interviews/otter 2026-03-05.txt', TALK, { sidecar });
    expect(diagnostics).toEqual([]);
    expect(said).toContain('customer: Sunday night, in the kitchen.');
  });

  it('are refused line by line as long as they are open', async () => {
    const sidecar = filled(await draftOf('otter 2026-03-05.txt', TALK), {});
    const { said, diagnostics } = await readText('interviews/otter 2026-03-05.txt', TALK, { sidecar });
    expect(said).toEqual([]);
    expect(diagnostics.map(({ line }) => line)).toEqual([2, 3, 4, 6, 7]);
  });

  it('are YAML also where labels hold commas, colons, quotes or signs', async () => {
    const text = '❓ Why on Sundays?\n\n🗣 Nobody needs me then.\n\n❓ And in summer?\n\n🗣 Then in the garden.\n';
    const draft = await draftOf('p09.md', text);
    expect(draft).toContain('put this at its top');
    const frontmatter = filled(draft, { ...REST, date: '2026-03-04', '"❓"': 'team', '"🗣"': 'customer' });
    expect((await readText('interviews/p09.md', `${frontmatter}\n${text}`)).said).toEqual([
      'team: Why on Sundays?',
      'customer: Nobody needs me then.',
      'team: And in summer?',
      'customer: Then in the garden.',
    ]);
    const comma = TALK.replaceAll('Dana Whitlock', 'Whitlock, Dana');
    const sidecar = filled(await draftOf('call-20260305.txt', comma), { ...REST, '"Whitlock, Dana"': 'team', Tomas: 'customer' });
    expect((await readText('calls/call-20260305.txt', comma, { sidecar })).diagnostics).toEqual([]);
  });

  it('take the participant from the name of the file, or from the only label that is a pseudonym', async () => {
    expect(await draftOf('2026-03-04-p07.txt', TALK)).toMatch(/participant: P07 +# from the name of the file/);
    const draft = await draftOf('talk.txt', 'Dana: So?\nP61: Sundays.\nDana: And?\nP61: Evenings.\n');
    expect(draft).toMatch(/participant: P61 +# what this label says is the customer’s/);
    expect(draft).not.toMatch(/^ +P61:/m);
    expect(await draftOf('talk.txt', 'P60: So?\nP61: Sundays.\nP60: And?\nP61: Evenings.\n')).toMatch(/participant: +#/);
  });

  it('ask for no speakers where the labels say it in any note', async () => {
    const draft = await draftOf(
      '面接_2026-06-10.txt',
      '面接者：いつ書きますか。\n参加者：日曜日の夜、台所で書きます。\n面接者：なぜですか。\n参加者：誰にも呼ばれないからです。\n',
    );
    expect(draft).toContain('# speakers are not needed: 面接者 means the team, 参加者 means the customer');
  });

  it('hold the labels of a few lines too, where each stands only once', async () => {
    const draft = await draftOf('a.md', '**Dana:** When did you last pay?\n**P07:** On Sunday, I think.\n');
    expect(draft).toMatch(/^ +participant: P07 +#/m);
    expect(draft).toMatch(/^ +Dana: +# once, asking$/m);
  });

  it('ask what means speech where nobody is named', async () => {
    expect(await draftOf('a.md', '# Talk\n\n## When do you write?\n\nOn Sundays, in the kitchen.\n')).toMatch(
      /verbatim: +# what means speech: .*1 heading or line ask/,
    );
    expect(await draftOf('memo.txt', 'I write them on Sundays, in the kitchen.\n')).toMatch(
      /"\*": +# nobody is named here: customer, if the customer alone speaks/,
    );
  });

  it('say that an archive is to be unpacked, since its sidecar would speak of all files in it', async () => {
    expect(await draftOf('talk.txt', TALK, true)).toContain('unpack the archive');
  });

  it('name no more labels than a person would fill in', async () => {
    const many = Array.from(
      { length: 40 },
      (_, at) =>
        `Guest ${String.fromCharCode(65 + (at % 26))}${at > 25 ? 'a' : 'b'}x: One.\nGuest ${String.fromCharCode(65 + (at % 26))}${at > 25 ? 'a' : 'b'}x: Two.\n`,
    );
    const draft = await draftOf('chat.txt', many.join(''));
    expect(draft).toMatch(/# and \d+ more labels/);
    expect(draft.split('\n').length).toBeLessThan(24);
  });
});

describe('A note with fields of which none says who the customer is', () => {
  it('is shown the labels that are still to be declared', async () => {
    const { conversations } = await readText('interviews/a.txt', TALK, {
      sidecar: 'date: 2026-03-04\nparticipant: P07\npersona: maya\nconsent: internal\nspeakers: { Dana Whitlock: team }\n',
    });
    const draft = conversations[0] && speakersDraft('a.txt', seenIn(conversations[0]));
    expect(draft).toMatch(/^Add this to the fields of a\.txt/);
    expect(draft).toMatch(/Tomas: +# twice/);
    expect(draft).not.toContain('Dana');
  });
});
