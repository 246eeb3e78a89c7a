import { describe, expect, it } from 'vitest';
import { EDITOR_TEXTS } from './editor-forms.ts';
import { withoutEditorTexts } from './editor-texts.ts';
import { hearsayOf } from './hear.ts';
import { junkOf } from './junk.ts';

const OWN = 'The drawer is still two coins short.';

describe('what an editor’s button inserted', () => {
  it.each(Object.entries(EDITOR_TEXTS).flatMap(([language, texts]) => texts.split('|').map((text) => [language, text])))(
    'is nothing that anybody says, alone: %s: %s',
    (_language, text) => expect(junkOf(text ?? '', true)).toBe('placeholder'),
  );

  it.each([
    `bold text ${OWN}`,
    `Bold text${OWN}`,
    `bold text\n${OWN}`,
    `${OWN}\n\n**bold text**`,
    `${OWN} '''Bold text'''`,
    `'''''Italic text'''''\n${OWN}`,
    `${OWN} [link text](https://x.example)`,
    `${OWN} [[Knowledge Base Article]]`,
    `[b]strong text[/b] ${OWN}`,
    `${OWN}\n* Bulleted list item`,
    `# Numbered list item\n${OWN}`,
    `fetter Text ${OWN}`,
    `texte en gras ${OWN}`,
    `texto em negrito${OWN}`,
    `testo in grassetto ${OWN}`,
    `vette tekst ${OWN}`,
    `lihavoitu teksti ${OWN}`,
    `pogrubiony tekst ${OWN}`,
    `félkövér szöveg ${OWN}`,
    `жирный текст ${OWN}`,
    `**粗体文字**\n${OWN}`,
    `${OWN}\n'''太字文'''`,
    `**굵은 글씨** ${OWN}`,
    `A clear and concise description of what the bug is.\n\n${OWN}`,
    `Steps to reproduce the behavior:\n1. Go to '...'\n2. Click on '....'\n\n${OWN}`,
  ])('is cut out of a longer post: %j', (post) => expect(withoutEditorTexts(post)).toBe(OWN));

  it('is cut out where the next word was typed against it', () => {
    expect(withoutEditorTexts('texto en negritaquiero que la caja abra')).toBe('quiero que la caja abra');
  });

  it('leaves what stands around it apart', () => {
    expect(withoutEditorTexts('It was Monday. **bold text** Then it was Friday.')).toBe('It was Monday.\n\nThen it was Friday.');
  });

  it('is counted as a placeholder where nothing else was said', () => {
    const utterance = { speaker: '', role: 'customer' as const, text: 'texto en negrita', at: 'L1', marks: [] };
    expect([...hearsayOf({ channel: 'ticket', utterances: [utterance] })]).toEqual([{ utterance, reason: 'placeholder' }]);
  });
});

describe('a customer’s sentence about letters and links is never cut', () => {
  it.each([
    'I want bold text in my invoices.',
    'Bold text is lost when I paste it.',
    'Bold text I paste loses its weight.',
    'bold texts are unreadable on my phone',
    'bold textareas would help me',
    'What I miss:\n- bold text\n- tables',
    'The “link text” is not read out to me.',
    'Fetter Text wird nicht gedruckt.',
    'Fetten Text kann ich nicht lesen.',
    'Texte en gras illisible sur mon téléphone',
    'texto en negritas o en cursiva, nada funciona',
    'Курсив не печатается вовсе.',
    '粗体文字不能用了，怎么办？',
    'テキストを太字にする機能がないのはなぜですか。',
    '굵은 글씨 가 안 보여요',
    'The list item that I sold yesterday is still there.',
    'The knowledge base article did not help me.',
  ])('%j', (words) => expect(withoutEditorTexts(words)).toBe(words));
});
