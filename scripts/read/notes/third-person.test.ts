import { describe, expect, it } from 'vitest';
import { note, readText } from '../fixtures/read-text.ts';

/** What is heard as the customer's. */
async function heard(body: string, fields = 'speakers: { P07: customer, M: team }'): Promise<string[]> {
  const { said } = await readText('a.md', note(body, fields));
  return said.filter((one) => one.startsWith('customer: ')).map((one) => one.slice('customer: '.length));
}

describe('What a researcher tells of the participant', () => {
  it.each([
    ['English', 'goes to the drawer first', 'Clicks on keep, then hesitates.'],
    ['English, after another word', 'then scrolls down to the slips', 'laughs'],
    ['German', 'klickt auf Schublade', 'Öffnet die Liste und zögert'],
    ['French', 'clique sur le tiroir', 'Hésite, puis va sur la liste'],
    ['Spanish', 'busca el cajón', 'Abre la lista y duda'],
    ['Portuguese', 'clica na gaveta', 'Procura a lista e hesita'],
    ['Italian', 'clicca sul cassetto', 'Apre la lista ed esita'],
    ['Dutch', 'klikt op de lade', 'Opent de lijst en aarzelt'],
  ])('is no speech under their pseudonym: %s', async (_language, one, other) => {
    expect(await heard(`P07: ${one}\n\nP07: ${other}\n\nP07: The slips are lovely.`)).toEqual(['The slips are lovely.']);
  });

  it('says by which rule it is a note', async () => {
    const { conversations } = await readText('a.txt', 'P07: opens the drawer\nP07: hesitates\n', {
      sidecar: 'date: 2026-03-04\nparticipant: P07\npersona: maya\nconsent: internal\n',
    });
    expect(conversations[0]?.utterances).toMatchObject([
      { role: 'note', why: 'it tells what they did, in the third person' },
      { role: 'note', why: 'it tells what they did, in the third person' },
    ]);
  });

  it('takes along what goes on with it, and not what somebody says there', async () => {
    expect(await heard('P07: clicks on keep\n\nThe drawer shuts.\n\nP07: nods\n\nI keep them dry.')).toEqual(['I keep them dry.']);
  });

  it.each([
    ['one odd sentence among others', ['Goes to the drawer, that one.', 'The slips are lovely.']],
    ['a speaker who says I', ['Opens the drawer before I wake.', 'Clicks when I shut it.']],
    ['a sentence without its subject', ['Looks good.', 'Opens fine.', 'Goes without saying.']],
    ['a German sentence without its subject', ['Geht so.', 'Geht schon.', 'Öffnet sich nie.']],
    ['a question', ['Opens the drawer, right?', 'Clicks where?']],
    ['Spanish, which leaves out its pronouns', ['Abre la lista y no encuentro nada.', 'Busca lo que quiero.']],
  ])('is not %s', async (_what, said) => {
    expect(await heard(said.map((one) => `P07: ${one}`).join('\n\n'))).toEqual(said);
  });

  it('is not speech after what the room did', async () => {
    expect(await heard('P07: *laughs* Never.\n\nP07: *nods* Dry.')).toEqual(['Never.', 'Dry.']);
  });

  it('is heard where lines carry times, as those of a recording do', async () => {
    expect(await heard('[00:01] P07: Clicks on keep.\n\n[00:04] P07: Opens the drawer.')).toEqual(['Clicks on keep.', 'Opens the drawer.']);
  });

  it('stays the customer’s where a researcher marked it', async () => {
    expect(await heard('P07: Clicks on keep.\n\nP07: [Opens the drawer](maya#keeps) at once.')).toEqual(['Opens the drawer at once.']);
  });
});
