import { describe, expect, it } from 'vitest';
import { readText, rulesOf } from '../fixtures/read-text.ts';

const sidecar = 'date: 2026-05-12\nparticipant: P03\npersona: maya\nconsent: internal\nspeakers: { Dana: team, P03: customer }\n';

describe('captions', () => {
  it('become turns: voices and labels, across captions, without tags, notes, styles and settings', async () => {
    const vtt = [
      'WEBVTT - a call',
      'STYLE\n::cue { color: red }',
      'NOTE\nP03: never said',
      '1\n00:01.000 --> 00:04.000 align:start position:0%\n<v Dana>When did you last\nsend one?</v>',
      '00:04.000 --> 00:06.000\n<v.loud P03>Sunday. When the <i>kids</i> &amp; dog</v>',
      '00:06.000 --> 00:08.000\nare asleep.',
      '01:00:08.000 --> 01:00:09.000\nDana: I see. P03: Do you?',
    ].join('\n\n');
    const { said, conversations, diagnostics } = await readText('calls/a.vtt', vtt, { sidecar });
    expect(said).toEqual(['team: When did you last send one?', 'customer: Sunday. When the kids & dog are asleep.', 'team: I see.', 'customer: Do you?']);
    expect(conversations[0]).toMatchObject({ id: 'calls/a', channel: 'call', participant: 'P03' });
    expect(conversations[0]?.utterances.map(({ at }) => at)).toEqual(['00:00:01', '00:00:04', '01:00:08', '01:00:08']);
    expect(diagnostics).toEqual([]);
  });

  it('in SRT are read with either mark before the fractions, and with a byte-order mark', async () => {
    const srt = '\ufeff1\r\n00:00:01,000 --> 00:00:02,000\r\nDana: So?\r\n\r\n2\r\n00:00:02.500 --> 00:00:03.000\r\nP03: Yes.\r\n';
    expect((await readText('a.srt', srt, { sidecar })).said).toEqual(['team: So?', 'customer: Yes.']);
  });

  it('that roll on say each line once, while a person may repeat a word', async () => {
    const rolling =
      'WEBVTT\n\n00:01.000 --> 00:03.000\nP03: I do it\n\n00:02.000 --> 00:04.000\nP03: I do it\nat night\n\n00:05.000 --> 00:06.000\nYes.\n\n00:06.000 --> 00:07.000\nYes.';
    expect((await readText('a.vtt', rolling, { sidecar })).said).toEqual(['customer: I do it at night Yes. Yes.']);
  });

  it('are joined without a space where a script writes none', async () => {
    const { said } = await readText('a.vtt', 'WEBVTT\n\n00:01.000 --> 00:03.000\n<v P03>二十块不多,\n但是我\n\n00:03.000 --> 00:04.000\n<v P03>记得到。', {
      sidecar,
    });
    expect(said).toEqual(['customer: 二十块不多,但是我记得到。']);
  });

  it('without any speaker are nobody’s, unless the sidecar says whose', async () => {
    const vtt = 'WEBVTT\n\n00:01.000 --> 00:03.000\nHello there.';
    expect((await readText('a.vtt', vtt, { sidecar })).said).toEqual(['unknown: Hello there.']);
    expect((await readText('a.vtt', vtt, { sidecar: sidecar.replace(/speakers.*/, 'speakers: { "*": customer }') })).said).toEqual(['customer: Hello there.']);
  });

  it('with a new speaker who is not named are nobody’s', async () => {
    const { said } = await readText('a.vtt', 'WEBVTT\n\n00:01.000 --> 00:03.000\nP03: One.\n\n00:03.000 --> 00:04.000\n&gt;&gt; Two.', { sidecar });
    expect(said).toEqual(['customer: One.', 'unknown: Two.']);
  });

  it('without a sidecar are nobody’s, and their author learns which file to add', async () => {
    const outcome = await readText('a.vtt', 'WEBVTT\n\n00:01.000 --> 00:03.000\n<v P03>Hello.');
    expect(outcome.said).toEqual(['unknown: Hello.']);
    expect(outcome.diagnostics[0]).toMatchObject({ rule: 'note-fields', sentence: expect.stringContaining('`a.vtt.yml`') as string });
  });

  it('with broken times are reported, and the others are read', async () => {
    const outcome = await readText('a.vtt', 'WEBVTT\n\n00:01.000 -> 00:03.000\nP03: One.\n\n00:03.000 --> 00:04.000\nP03: Two.', { sidecar });
    expect(outcome.said).toEqual(['customer: Two.']);
    expect(rulesOf(outcome)).toEqual(['broken-cue']);
  });
});
