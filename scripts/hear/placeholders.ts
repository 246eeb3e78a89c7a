/**
 * What editors, forms and people put where nothing is said. Sources: the buttons of Markdown and wiki editors in their languages
 * (MediaWiki, Kitsune, Discourse, GitHub), and what survey exports hold in fields that had to be filled.
 */

const lines = (text: string): string[] => text.split('|').map((one) => one.trim());

/** Compared in small letters, marks as spaces. */
export const PLACEHOLDERS: ReadonlySet<string> = new Set([
  // What an editor's buttons insert.
  ...lines(
    'bold text|italic text|strong text|emphasized text|underlined text|heading text|headline text|level 2 headline|link text|link description|list item|code here|enter code here|quote text|image description|alt text|type here|text here',
  ),
  ...lines(
    'fettschrift|fetter text|text in fettschrift|kursiver text|text in kursivschrift|überschrift|listenelement|linktext|link text|code eingeben|text hier eingeben|bildbeschreibung',
  ),
  ...lines('texte en gras|texte gras|texte en italique|texte italique|titre|texte du lien|élément de liste|saisir le texte ici|texte ici'),
  ...lines(
    'texto en negrita|texto en negritas|texto en cursiva|texto en itálica|título|texto del enlace|elemento de lista|escriba aquí|texto aquí|ingrese el texto aquí',
  ),
  ...lines('texto em negrito|texto a negrito|texto em itálico|texto do link|item da lista|digite aqui|insira o texto aqui'),
  ...lines('testo in grassetto|testo grassetto|testo in corsivo|testo corsivo|testo del link|elemento elenco|inserisci il testo qui'),
  ...lines('vette tekst|vetgedrukte tekst|cursieve tekst|tekst hier|fed tekst|kursiv tekst|fet tekst|fet text|kursiv text|lihavoitu teksti|kursivoitu teksti'),
  ...lines('pogrubiony tekst|tekst tłustą czcionką|tekst pochyłą czcionką|kursywa|tučný text|tučné|kurzíva|полужирный текст|жирный текст|курсив|жирний текст'),
  ...lines(
    '粗体文字|粗体文本|斜体文字|斜體文字|粗體文字|链接文字|太字|太字テキスト|太字文|斜体|イタリック体|굵은 글씨|기울임꼴|kalın metin|kalın yazı|italik metin|نص غليظ|نص مائل',
  ),
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
