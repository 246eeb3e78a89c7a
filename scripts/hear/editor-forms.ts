/**
 * What the buttons of editors insert for the writer to overwrite, by language.
 * Sources: the localisations of Kitsune (sumo-l10n, djangojs.po and javascript.po, of markup.js), MediaWiki (bold_sample … of MessagesXx.php),
 * its WikiEditor (i18n/xx.json, the keys that end in `-example`), Discourse (client.xx.yml, composer) and Stack Exchange's editor.
 */

/** Texts of buttons: bold, italic, a link, an item of a list, an article. Compared without regard to case. */
export const EDITOR_TEXTS: Readonly<Record<string, string>> = {
  en: 'bold text|italic text|strong text|emphasized text|underlined text|headline text|level 2 headline|link text|link title|enter link description here|enter image description here|enter code here|list item|numbered list item|bulleted list item|bulleted list item|knowledge base article|insert non-formatted text here|insert footnote text here|preformatted text|indent preformatted text by 4 spaces|type or paste code here|big text|small text|superscript text|subscript text|block quote|quoted text',
  de: 'fetter text|text in fettschrift|fett gedruckter text|fettgedruckter text|kursiver text|text in kursivschrift|betonter text|hyperlinktext|linktext|link-text|linktitel|text für den link|punkt der nummerierten liste|aufzählungslistenpunkt|listenelement|aufgezählter listeneintrag|nummerierter listeneintrag|wissensdatenbankartikel|hier den unformatierten text eingeben|unformatierten text hier einfügen|hier den fußnotentext eingeben|gib hier eine link-beschreibung ein|vorformatierten text mit 4 leerzeichen einrücken|tippe oder füge den code hier ein',
  fr: "texte en gras|texte gras|texte en italique|texte italique|texte du lien|titre du lien|élément de liste|élément de liste numérotée|élément de liste à puces|article de la base de connaissances|entrez le texte non formaté ici|saisissez ici la description du lien|texte préformaté indenté par 4 espaces|saisissez ou collez le code ici|texte accentué|insérer la description du lien ici|description de l'image",
  es: 'texto en negrita|texto en negritas|texto en cursiva|texto en itálica|texto enfatizado|texto del enlace|título del enlace|texto de titular|elemento de lista|elemento de lista numerada|elemento de una lista con viñetas|elemento de la lista numerada|artículo de la base de conocimientos|inserta aquí texto sin formato|insertar aquí texto sin formato|introduzca aquí la descripción del enlace|escribe o pega el código aquí',
  pt: 'texto em negrito|texto a negrito|texto em itálico|texto do link|texto da ligação|título do link|título da ligação|item da lista|item de lista|item de lista numerada|item da lista numerada|item de lista com marcadores|item da lista de tópicos|artigo da base de conhecimento|artigo da base de conhecimentos|inserir texto não-formatado|digite a descrição do link aqui|texto de cabeçalho',
  it: 'testo in grassetto|testo grassetto|testo in corsivo|testo corsivo|testo enfatizzato|testo del link|titolo del collegamento|elemento elenco|elemento di elenco numerato|voce di elenco puntato|articolo della knowledge base|inserire qui il testo non formattato|inserisci qui la descrizione del collegamento',
  nl: 'vette tekst|vetgedrukte tekst|cursieve tekst|tekst met schreef|koppelingstekst|linktekst|item van genummerde lijst|item in opsommingslijst|lijstitem|kennisbankartikel|voer hier de niet op te maken tekst in|geef hier een omschrijving voor de link op',
  da: 'fed tekst|kursiv tekst|fremhævet tekst|linktekst|henvisningstekst|nummereret listepunkt|unummereret listepunkt|indsæt tekst her som ikke skal wikiformateres',
  sv: 'fetstilt text|fet text|kursiv text|länk-text|länktext|länktitel|numrerad list-punkt|punktlists-punkt|kunskapsbas-artikel|kunskapsbasartikel|skriv in text som inte ska formateras här',
  no: 'fet tekst|kursiv tekst|uthevet tekst|lenketekst|lenketittel|listeelement|skriv inn uformatert tekst her|sett inn uformatert tekst her',
  fi: 'lihavoitu teksti|kursivoitu teksti|linkin teksti|linkin otsikko|numeroidun listan kohde|numeroimattoman listan kohde|luettelon kohta|tukikannan artikkeli|kirjoita tähän muotoilematon teksti',
  pl: 'pogrubiony tekst|tekst tłustą czcionką|tekst pochyłą czcionką|pochylony tekst|kursywa|tekst odnośnika|tytuł linku|element listy|element listy numerowanej|element listy punktowanej|artykuł bazy wiedzy|tutaj wstaw tekst niesformatowany',
  cs: 'tučný text|tučné písmo|text kurzívou|kurzíva|text odkazu|název odkazu|položka číslovaného seznamu|položka odrážkového seznamu|položka seznamu|článek znalostní báze|zde vložte neformátovaný text',
  hu: 'félkövér szöveg|dőlt szöveg|hivatkozás szövege|belső hivatkozás|számozott listaelem|felsorolás listaelem|listaelem|tudásbáziscikk|ide írd a nem formázott szöveget',
  ru: 'полужирный текст|жирный текст|полужирное начертание|курсивное начертание|курсивный текст|курсив|выделение курсивом|текстовая ссылка|текст ссылки|заголовок ссылки|элемент нумерованного списка|элемент маркированного списка|элемент списка|статья базы знаний|введите здесь описание ссылки|вставьте сюда текст, который не нужно форматировать',
  uk: 'жирний текст|напівжирний текст|нахилений текст|курсив|текст посилання|назва посилання|пункт нумерованого списку|пункт позначеного списку|елемент списку|стаття бази знань|вставляйте сюди невідформатований текст',
  tr: 'kalın metin|kalın yazı|italik metin|italik yazı|bağlantı metni|bağlantı başlığı|numaralı liste öğesi|liste öğesi|bilgi bankası makalesi|biçimlendirilmemiş metni buraya yazın',
  zh: '粗体文字|粗体文本|粗體文字|加粗文字|斜体文字|斜体文本|斜體文字|链接文字|链接标题|鏈結文字|連結文字|連結標題|编号列表项目|符号列表项目|數字清單項目|清單項目|知识库文章|知識庫文章|在此输入链接描述|在此输入代码|在此处插入非格式文本|在此插入非格式文字',
  ja: '太字テキスト|太字文|太字の文|斜体テキスト|斜体文|イタリック体|テキストを太字にする|テキストを斜体にする|強調テキスト|リンクテキストを挿入する|リンクのテキスト|リンクの名前|順序付きリストの項目|箇条書きリストの項目|リスト項目|ナレッジベース記事へのリンクを挿入する|ここにリンクの説明を入力|ここにマークアップを無効にするテキストを入力します',
  ko: '굵은 글씨|굵은 문자|굵은 텍스트|기울인 글씨|기울임꼴|이탤릭체|링크 텍스트|링크 제목|번호로된 목록 항목|기호로된 목록 항목|목록 항목|지식 기반 문서|링크 설명을 여기에 입력하세요',
  ar: 'نص عريض|نص غليظ|نص مائل|نص الوصلة|عنوان وصلة|نص الرابط|أدخل النص غير المنسق هنا',
};

/** Whole lines of the forms that GitHub offers for issues; left where nobody wrote over them. */
export const ISSUE_FORM_LINES: readonly string[] = [
  'A clear and concise description of what (?:the (?:bug|problem|issue) is|you (?:expected|want) to happen)\\b.{0,60}',
  'A clear and concise description of any alternative solutions\\b.{0,60}',
  'If applicable, add screenshots to help explain your problem\\.?',
  'Add any other context (?:or screenshots )?about the (?:problem|feature request|issue) here\\.?',
  'Steps to reproduce the behaviou?r:?',
  "(?:\\d\\. )?(?:Go to|Click on|Scroll down to) '\\.{2,4}'",
  'Is your feature request related to a problem\\? Please describe\\.?',
  "Describe the solution you['’]d like\\.?|Describe alternatives you['’]ve considered\\.?",
];
