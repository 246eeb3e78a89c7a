import { describe, expect, it } from 'vitest';
import { readText, rulesOf } from '../fixtures/read-text.ts';

const fields = 'date: 2026-05-12\nparticipant: P03\npersona: maya\nconsent: internal\n';
const sidecar = `${fields}speakers: { Dana: team, P03: customer }\n`;

async function said(text: string | Uint8Array, name = 'a.vtt', beside = sidecar): Promise<string[]> {
  return (await readText(name, text, { sidecar: beside })).said;
}

const cue = (times: string, words: string): string => `WEBVTT\n\n${times}\n${words}\n`;
const TIMES = '00:00:01.000 --> 00:00:02.000';

describe('A caption is read', () => {
  it.each([
    ['old line ends', cue(TIMES, 'P03: Yes.').replaceAll('\n', '\r')],
    ['a byte-order mark', `\ufeff${cue(TIMES, 'P03: Yes.')}`],
    ['UTF-16', Buffer.from(`\ufeff${cue(TIMES, 'P03: Yes.')}`, 'utf16le')],
    [
      'a title and settings of the whole file',
      'WEBVTT Kind: captions; Language: en\nX-TIMESTAMP-MAP=LOCAL:00:00:00.000,MPEGTS:0\n\n00:01.000 --> 00:02.000\nP03: Yes.',
    ],
    ['settings after its times', cue(`${TIMES} align:start position:0% line:90%`, 'P03: Yes.')],
    ['times without hours', cue('59:01.000 --> 59:02.000', 'P03: Yes.')],
    ['minutes beyond an hour', cue('75:01.000 --> 75:02.000', 'P03: Yes.')],
    ['hundreds of hours', cue('120:00:01.000 --> 120:00:02.000', 'P03: Yes.')],
    ['an end before its beginning', cue('00:00:05.000 --> 00:00:02.000', 'P03: Yes.')],
    ['no duration', cue('00:00:05.000 --> 00:00:05.000', 'P03: Yes.')],
    ['times without fractions', cue('00:00:05 --> 00:00:06', 'P03: Yes.')],
    ['tabs around its arrow', cue('00:00:05.000\t-->\t00:00:06.000', 'P03: Yes.')],
    ['no first line', '00:00:01.000 --> 00:00:02.000\nP03: Yes.'],
    ['a number that nothing parts from it', 'WEBVTT\n\n1\n00:00:01.000 --> 00:00:02.000\nP03: Yes.\n2\n00:00:03.000 --> 00:00:04.000\n'],
    ['an id of its own', `WEBVTT\n\nintro - part one\n${TIMES}\nP03: Yes.`],
    ['a file that ends within it', `WEBVTT\n\n${TIMES}\nP03: Yes.\n\n00:00:03.000 --> 00:00:04.000`],
    ['empty lines all over it', `WEBVTT\n\n\n1\n\n${TIMES}\n\nP03: Yes.\n\n2\n\n00:00:03.000 --> 00:00:04.000\n\n \n`],
  ])('with %s', async (_what, text) => {
    expect(await said(text)).toEqual(['customer: Yes.']);
  });

  it.each([
    ['a style', 'STYLE\n::cue(v[voice="P03"]) { color: red }'],
    ['a region', 'REGION\nid:fred\nwidth:40%'],
    ['a region on one line', 'REGION id:fred width:40%'],
    ['a note', 'NOTE P03: never said'],
    ['a long note', 'NOTE\nP03: never said\nP03: nor this'],
  ])('without %s before or after it', async (_what, block) => {
    expect(await said(`WEBVTT\n\n${block}\n\n${TIMES}\nP03: Yes.\n\n${block}\n\n00:00:03.000 --> 00:00:04.000\nP03: No.`)).toEqual(['customer: Yes. No.']);
  });

  it('though its speaker says NOTE', async () => {
    expect(await said(cue(TIMES, 'P03: I wrote\nNOTE on it'))).toEqual(['customer: I wrote NOTE on it']);
    expect(await said(cue(TIMES, 'NOTEBOOKS are what I said'), 'a.vtt', `${fields}speakers: { "*": customer }`)).toEqual([
      'customer: NOTEBOOKS are what I said',
    ]);
  });

  it('in SubViewer’s form too', async () => {
    expect(await said('0:00:01.000,0:00:02.000\nP03: Yes.\n\n0:00:03.000,0:00:04.000\nDana: So.\n', 'a.sbv')).toEqual(['customer: Yes.', 'team: So.']);
  });

  it('without numbers and ids, which are never speech', async () => {
    const guid = '4f6c1d2e-0b7a-4c55-9a10-3d2f8e6b7c01/12-0';
    expect(await said(`WEBVTT\n\n${guid}\n${TIMES}\n<v P03>Yes.</v>\n${guid}\n00:00:02.000 --> 00:00:03.000\n<v P03>No.</v>`)).toEqual(['customer: Yes. No.']);
    expect(
      await said(
        '1\n00:00:01,000 --> 00:00:02,000\nP03: How many? Twelve.\n2\n00:00:02,000 --> 00:00:03,000\n12\n\n3\n00:00:03,000 --> 00:00:04,000\nP03: Yes.',
        'a.srt',
      ),
    ).toEqual(['customer: How many? Twelve. 12 Yes.']);
  });

  it('with its line, where its speaker is not declared or its times are broken', async () => {
    const outcome = await readText(
      'a.srt',
      '1\n00:00:01,000 --> 00:00:02,000\nP03: Yes.\n\n2\n00:00:02,000 -> 00:00:03,000\nP03: No.\n\n3\n00:00:03,000 --> 00:00:04,000\nTom: Hm.\n\n4\n00:00:04,000 --> 00:00:05,000\nTom: So.',
      {
        sidecar,
      },
    );
    expect(outcome.said).toEqual(['customer: Yes.', 'unknown: Hm. So.']);
    expect(outcome.diagnostics.map(({ rule, line }) => [rule, line])).toEqual([
      ['broken-cue', 6],
      ['unknown-speaker', 10],
    ]);
  });
});

describe('The words of a caption', () => {
  it.each([
    ['tags', '<v P03><b>I <i>do</i></b> <c.yellow.bg_blue>it</c> <00:00:01.500>at <ruby>night<rt>n</rt></ruby></v>', 'I do it at nightn'],
    ['a colour', '<v P03><font color="#fff">I do it</font>', 'I do it'],
    ['entities', '<v P03>Bread &amp; butter &lt;3 &gt; cake&nbsp;&#33;', 'Bread & butter <3 > cake\u00a0!'],
    ['a tag that was written as entities', '<v P03>I &lt;b&gt;do&lt;/b&gt; it', 'I do it'],
    ['an entity that was written twice', '<v P03>I write &amp;lt;b&amp;gt;', 'I write &lt;b&gt;'],
    ['a position', '{\\an8}<v P03>I do it{\\i1}', 'I do it'],
    ['less and more', '<v P03>if 3 < 5 and 7 > 5 then', 'if 3 < 5 and 7 > 5 then'],
  ])('are told from %s', async (_what, words, expected) => {
    expect(await said(cue(TIMES, words))).toEqual([`customer: ${expected}`]);
  });

  it('that were written as a voice in entities name nobody', async () => {
    const outcome = await said(`${cue(TIMES, '<v Dana>So?</v>')}\n00:00:02.000 --> 00:00:03.000\n&lt;v P03&gt;Yes.&lt;/v&gt;`);
    expect(outcome).toEqual(['team: So? Yes.']);
  });

  it('are none where a caption holds only tags or music', async () => {
    const outcome = await readText('a.vtt', cue(TIMES, '<v P03><i></i></v>'), { sidecar });
    expect(outcome.conversations).toEqual([]);
    expect(outcome.skipped).toEqual({ 'conversations: nothing is said in it': 1 });
  });

  it('that a caption shows again are said once, however it rolls', async () => {
    const youtube = [
      '00:00:00.160 --> 00:00:02.389 align:start position:0%\n \nP03: I<00:00:00.480><c> do it</c>',
      '00:00:02.389 --> 00:00:02.399 align:start position:0%\nP03: I do it\n ',
      '00:00:02.399 --> 00:00:04.150 align:start position:0%\nP03: I do it\nwhen<00:00:03.000><c> they sleep</c>',
      '00:00:04.150 --> 00:00:04.160 align:start position:0%\nwhen they sleep\n ',
      '00:00:04.160 --> 00:00:06.000 align:start position:0%\nwhen they sleep\nand not before',
    ].join('\n\n');
    expect(await said(`WEBVTT\n\n${youtube}`)).toEqual(['customer: I do it when they sleep and not before']);
    const growing = '00:01.000 --> 00:03.000\nP03: I do\n\n00:02.000 --> 00:04.000\nP03: I do it\n\n00:03.000 --> 00:05.000\nP03: I do it at night';
    expect(await said(`WEBVTT\n\n${growing}`)).toEqual(['customer: I do it at night']);
    const twice = '00:01.000 --> 00:03.000\nP03: I count them every night.\n\n00:03.000 --> 00:04.000\nP03: I count them every night.';
    expect(await said(`WEBVTT\n\n${twice}`)).toEqual(['customer: I count them every night.']);
  });

  it('that two people say at once are both said', async () => {
    expect(await said('WEBVTT\n\n00:01.000 --> 00:03.000\n<v Dana>Yes.\n\n00:02.000 --> 00:04.000\n<v P03>Yes.')).toEqual(['team: Yes.', 'customer: Yes.']);
  });

  it('go on in the turn of the same speaker, and begin anew after a sentence where the turn is long', async () => {
    const long = Array.from(
      { length: 60 },
      (_, at) => `00:${String(at).padStart(2, '0')}.000 --> 00:${String(at + 1).padStart(2, '0')}.000\n<v P03>I wrote it down in\nthe book, page ${at}.`,
    ).join('\n\n');
    const { conversations } = await readText('a.vtt', `WEBVTT\n\n${long}`, { sidecar });
    const utterances = conversations[0]?.utterances ?? [];
    expect(utterances.length).toBeGreaterThan(2);
    expect(utterances.every(({ text }) => text.startsWith('I wrote') && text.endsWith('.') && text.length < 600)).toBe(true);
    expect(new Set(utterances.map(({ at }) => at)).size).toBe(utterances.length);
  });
});

describe('The speaker of a caption', () => {
  it.each([
    ['in another case', '<v dANA>So?', 'team: So?'],
    ['with spaces around it', '<v  Dana >So?', 'team: So?'],
    ['with accents', '<v Dána>So?', 'team: So?'],
    ['in brackets', '[Dana] So?', 'team: So?'],
    ['in brackets with a colon', '[Dana]: So?', 'team: So?'],
    ['in round brackets', '(Dana) So?', 'team: So?'],
    ['with a role in brackets', '<v Dana (Host)>So?', 'team: So?'],
    ['after the sign of a change', '>> Dana: So?', 'team: So?'],
    ['after a dash', '- Dana: So?', 'team: So?'],
    ['in capitals', 'DANA: So?', 'team: So?'],
    ['with a class on the voice', '<v.first.loud Dana>So?', 'team: So?'],
    ['in a tag of another case', '<V Dana>So?</V>', 'team: So?'],
  ])('is known %s', async (_how, words, expected) => {
    expect(await said(cue(TIMES, words))).toEqual([expected]);
  });

  it('may have brackets in the name', async () => {
    const beside = `${fields}speakers: { "Dana <Guest>": team, P03: customer }`;
    expect(await said(cue(TIMES, '<v Dana <Guest>>So?'), 'a.vtt', beside)).toEqual(['team: So?']);
    expect(await said(cue(TIMES, '<v Dana &lt;Guest&gt;>So?'), 'a.vtt', beside)).toEqual(['team: So?']);
  });

  it('is nobody where the format says that another one speaks, and not who', async () => {
    expect(await said(cue(TIMES, 'P03: One.\n>> Two.'))).toEqual(['customer: One.', 'unknown: Two.']);
    expect(await said(cue(TIMES, 'P03: One. >> Two.'))).toEqual(['customer: One.', 'unknown: Two.']);
    expect(await said(cue(TIMES, '<v P03>One.</v> Two.'))).toEqual(['customer: One.', 'unknown: Two.']);
    expect(await said(`${cue(TIMES, '<v P03>One.</v>')}\n00:02.000 --> 00:03.000\n- Two?\n- Three.`)).toEqual([
      'customer: One.',
      'unknown: Two?',
      'unknown: Three.',
    ]);
  });

  it('is one that occurs only once, where nearly every caption names one', async () => {
    const lines = ['Dana: So?', 'P03: Yes.', 'Dana: And?', 'P03: No.', 'Tom Reed: I think not.', 'P03: Well.'];
    const text = lines.map((line, at) => `00:0${at}.000 --> 00:0${at + 1}.000\n${line}`).join('\n\n');
    expect(await said(`WEBVTT\n\n${text}`)).toEqual(['team: So?', 'customer: Yes.', 'team: And?', 'customer: No.', 'unknown: I think not.', 'customer: Well.']);
  });

  it('is not a time, and not a word that a speaker puts before a colon', async () => {
    expect(await said(`${cue(TIMES, 'P03: I have a plan.')}\n00:02.000 --> 00:03.000\n10:30 Meeting: I go. Reminder: buy flour.`)).toEqual([
      'customer: I have a plan. 10:30 Meeting: I go. Reminder: buy flour.',
    ]);
  });

  it('that only has a number is nobody until it is declared', async () => {
    const text =
      'WEBVTT\n\n00:01.000 --> 00:02.000\n[SPEAKER_00]: So?\n\n00:02.000 --> 00:03.000\n[SPEAKER_01]: Yes.\n\n00:03.000 --> 00:04.000\n[Music]\n\n00:04.000 --> 00:05.000\nUnknown Speaker: Hm.';
    expect((await said(text)).map((one) => one.split(':')[0])).toEqual(['unknown', 'unknown', 'unknown']);
    expect(await said(text, 'a.vtt', `${fields}speakers: { SPEAKER_00: team, SPEAKER_01: customer }`)).toEqual([
      'team: So?',
      'customer: Yes. [Music]',
      'unknown: Hm.',
    ]);
  });

  it('under two names is one, where both are declared', async () => {
    const text = 'WEBVTT\n\n00:01.000 --> 00:02.000\n<v iPhone of D>So?\n\n00:02.000 --> 00:03.000\n<v Dana>And?\n\n00:03.000 --> 00:04.000\n<v P03>Yes.';
    expect(await said(text, 'a.vtt', `${fields}speakers: { iPhone of D: team, Dana: team, P03: customer }`)).toEqual([
      'team: So?',
      'team: And?',
      'customer: Yes.',
    ]);
  });

  it('is said with its reason', async () => {
    const text =
      'WEBVTT\n\n00:00.000 --> 00:01.000\nHello.\n\n00:01.000 --> 00:02.000\n<v Moderator>So?\n\n00:02.000 --> 00:03.000\n<v P03>Yes.\n\n00:03.000 --> 00:04.000\n<v Tom>Hm.';
    const { conversations, diagnostics } = await readText('a.vtt', text, { sidecar: fields });
    expect(conversations[0]?.utterances.map(({ role, why }) => [role, why])).toEqual([
      ['unknown', 'neither its cue nor one before it says who speaks'],
      ['team', 'its label Moderator means the team in any note'],
      ['customer', "its label P03 is the participant's pseudonym"],
      ['unknown', 'its label Tom is not declared in speakers'],
    ]);
    expect(diagnostics.map(({ rule }) => rule)).toEqual(['unknown-speaker']);
    const alone = await readText('a.vtt', text.replace('<v Moderator>', '').replace('<v P03>', '').replace('<v Tom>', ''), {
      sidecar: `${fields}speakers: { "*": customer }`,
    });
    expect(alone.conversations[0]?.utterances.map(({ why }) => why)).toEqual(['its cue names no speaker, and speakers says that such lines are customer']);
  });

  it('is never the customer without a sidecar', async () => {
    const outcome = await readText('a.vtt', 'WEBVTT\n\n00:01.000 --> 00:02.000\n<v Customer>Yes.\n\n00:02.000 --> 00:03.000\n<v Interviewer>So.');
    expect(outcome.said).toEqual(['unknown: Yes.', 'team: So.']);
    expect(rulesOf(outcome)).toEqual(['note-fields']);
  });
});

describe('A speaker under the name of their telephone', () => {
  const zoom = (line: string, index: number): string => `00:0${index}.000 --> 00:0${index + 1}.000\n${line}`;
  const talk = ['P03: I bake.', "Ines's iPhone: So do I.", 'P03: On Sundays.', "Ines's iPhone: When it rains.", 'Ola: Hello.'].map(zoom).join('\n\n');

  it('is somebody else than whoever spoke before, where every caption names its speaker', async () => {
    const outcome = await readText('a.vtt', `WEBVTT\n\n${talk}`, { sidecar });
    expect(outcome.said).toEqual(['customer: I bake.', 'unknown: So do I.', 'customer: On Sundays.', 'unknown: When it rains.', 'unknown: Hello.']);
    expect(rulesOf(outcome)).toEqual(['unknown-speaker', 'unknown-speaker']);
  });
});

describe('A hostile caption file', () => {
  it.each([
    ['voices that never end', '<v '.repeat(20_000)],
    ['tags that never end', `<v P03>${'<'.repeat(60_000)}`],
    ['classes without a name', `<v${'.a'.repeat(30_000)}`],
    ['signs of change', '>> '.repeat(20_000)],
    ['colons', ':'.repeat(60_000)],
    ['brackets', '['.repeat(60_000)],
    ['entities', '&lt;'.repeat(15_000)],
    ['dashes', '- '.repeat(30_000)],
  ])('of %s is read like any other', async (_what, line) => {
    const outcome = await readText('a.vtt', `${cue(TIMES, line)}\n00:02.000 --> 00:03.000\n<v P03>Yes.`, { sidecar });
    expect(outcome.said.at(-1)).toBe('customer: Yes.');
  });

  it('with a line of nothing but digits and colons has no times there', async () => {
    const outcome = await readText('a.vtt', `WEBVTT\n\n${'1:'.repeat(30_000)}\n\n${TIMES}\nP03: Yes.`, { sidecar });
    expect(outcome.said).toEqual(['customer: Yes.']);
  });
});
