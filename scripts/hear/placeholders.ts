/**
 * What editors, forms and people put where nothing is said. Sources: the buttons of Markdown and wiki editors in their languages
 * (MediaWiki, Kitsune, Discourse, GitHub), and what survey exports hold in fields that had to be filled.
 */
import { EDITOR_TEXTS } from './editor-forms.ts';

/** A text as it is compared: without regard to case, marks and white space. */
export function plain(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}/]+/gu, ' ')
    .trim();
}

const lines = (text: string): string[] => text.split('|').map(plain);

/** Whole texts, plain. */
export const PLACEHOLDERS: ReadonlySet<string> = new Set([
  // What an editor's buttons insert.
  ...Object.values(EDITOR_TEXTS).flatMap(lines),
  ...lines(
    'heading|heading text|code here|quote text|image description|alt text|type here|text here|überschrift|code eingeben|text hier eingeben|bildbeschreibung',
  ),
  ...lines(
    'titre|saisir le texte ici|texte ici|título|escriba aquí|texto aquí|ingrese el texto aquí|digite aqui|insira o texto aqui|inserisci il testo qui|tekst hier',
  ),
  ...lines('fettschrift|tučné|太字|斜体'),
  // What is typed into a field that had to be filled.
  ...lines(
    'n/a|n a|na|none|null|nil|undefined|tbd|tba|k a|keine angabe|keine angaben|entfällt|s o|sin comentarios|no aplica|sin datos|non applicable|s/o|n v t|nvt|ei ole|nie dotyczy|brak|není|нет данных|не применимо|无|無|没有|なし|特になし|없음|yok',
  ),
  ...lines(
    'test|tests|testing|test test|test test test|test 1|test 123|testing 123|this is a test|just testing|prueba|esto es una prueba|essai|ceci est un test|teste|isto é um teste|prova|dies ist ein test|nur ein test|testi|тест|проверка|测试|測試|テスト|테스트|deneme|اختبار',
  ),
  ...lines('foo|bar|foo bar|blah|bla|blah blah|blah blah blah|bla bla|bla bla bla|abc|abcd|abc 123|xyz|qwerty'),
]);

/** Longer texts that begin like this were never filled in. */
export const PLACEHOLDER_OPENINGS =
  /^(?:lorem ipsum|(?:insert|enter|type|write|add|put) (?:your |the |some )?(?:text|message|comment|description|answer|name|code|title|details)(?: (?:here|goes here|in here))?$|your (?:text|message|comment|answer) (?:here|goes here)$|(?:ihr|ihren|deinen?) (?:text|kommentar) hier|(?:votre|ton) texte ici|(?:su|tu) texto aquí|seu texto aqui|(?:please )?describe your (?:issue|problem)(?: here)?$|steps to reproduce(?: the (?:issue|bug|behaviou?r))?$|expected behaviou?r$|actual behaviou?r$)/u;
